"""Fonts, sizes and room are obeyed at once by the messages, the composer and the list of chats."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.settings.controls import FontBox
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.measures import USUAL, Measures
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.text_part import TextPart
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.conftest import OpenDesktop
from tests.ui.settings.choosing import choose, opened, row
from tests.ui.settings.reading import shown
from tests.ui.transcript.conftest import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

ONE = "One line.\n\nAnother line.\n\n# Head\n\n```\na = 1\nb = 2\nc = 3\n```\n"


def part_of(view: TranscriptView, kind: type[DocumentPart]) -> DocumentPart:
    return next(part for part in view.transcript.items[1].parts if isinstance(part, kind))


def first_font(part: DocumentPart) -> tuple[list[str], int]:
    assert part.document is not None
    font = part.document.begin().begin().fragment().charFormat().font()
    return font.families(), font.pixelSize()


def test_text_has_the_size_that_was_chosen_where_it_is_read_and_written(
    desktop: Desktop, qtbot: QtBot
) -> None:
    view, field = shown(desktop, qtbot, ONE), desktop.window.pane.composer.field
    before = [first_font(part_of(view, TextPart))[1], part_of(view, TextPart).height]
    before.append(field.fontInfo().pixelSize())
    choose(opened(desktop, "appearance"), "Text size", "20 px")
    settle(qtbot, view)
    after = [first_font(part_of(view, TextPart))[1], part_of(view, TextPart).height]
    after.append(field.fontInfo().pixelSize())
    heading = view.transcript.items[1].parts[2]
    desktop.account.choose_zoom(150)
    QApplication.processEvents()

    assert before == [14, 22, 14]
    assert after == [20, 31, 20]
    assert isinstance(heading, DocumentPart)
    assert first_font(heading)[1] == 31
    assert field.fontInfo().pixelSize() == 30
    assert first_font(part_of(view, TextPart))[1] == 20  # the painter zooms it


def test_text_and_code_have_the_fonts_that_were_chosen(desktop: Desktop, qtbot: QtBot) -> None:
    view, field = shown(desktop, qtbot, ONE), desktop.window.pane.composer.field
    desktop.account.choose(Settings.text_font, "DejaVu Serif")
    desktop.account.choose(Settings.code_font, "DejaVu Sans Mono")
    settle(qtbot, view)
    chosen = (first_font(part_of(view, TextPart))[0], field.font().family())
    code = first_font(part_of(view, CodePart))[0]
    desktop.account.choose(Settings.text_font, "")
    settle(qtbot, view)

    assert chosen == (["DejaVu Serif"], "DejaVu Serif")
    assert code == ["DejaVu Sans Mono"]
    assert first_font(part_of(view, TextPart))[0] == QApplication.font().families()
    assert field.font().family() == QApplication.font().family()


def test_fonts_are_offered_once_their_box_is_used_those_of_code_only_with_even_letters(
    open_desktop: OpenDesktop,
) -> None:
    desktop = open_desktop("demo")
    desktop.account.choose(Settings.text_font, "A font that is not here")
    dialog = opened(desktop, "appearance")
    offered = []
    for title in ("Text font", "Code font"):
        box = row(dialog, title).control
        assert isinstance(box, FontBox)
        before = box.count()
        QTest.keyClick(box, Qt.Key.Key_Home)  # to the first one: the system's
        offered.append((before, [box.itemData(at) for at in range(box.count())]))
    fonts, of_code = offered[0][1], offered[1][1]

    assert [before for before, _ in offered] == [2, 1]
    assert fonts[0] == of_code[0] == ""
    assert "A font that is not here" in fonts
    assert all(map(QFontDatabase.isFixedPitch, of_code[1:]))
    assert len(of_code) < len(fonts)
    is_there = "Noto Color Emoji" in QFontDatabase.families()
    assert is_there or sys.platform != "linux"  # `make` installs it
    assert "Noto Color Emoji" not in fonts  # it writes no text
    assert desktop.account.settings.text_font == ""


def test_a_name_of_a_font_with_quotes_does_not_break_the_composer(desktop: Desktop) -> None:
    field = desktop.window.pane.composer.field
    desktop.account.choose(Settings.text_font, 'A"; color: red; \\')

    assert field.font().family() == 'A"; color: red; \\'


def test_blocks_of_code_have_their_own_size_and_code_in_a_line_has_that_of_its_line(
    desktop: Desktop, qtbot: QtBot
) -> None:
    view = shown(desktop, qtbot, ONE + "\n`span`")
    before = part_of(view, CodePart).height
    desktop.account.choose(Settings.code_size, 20)
    settle(qtbot, view)
    span = view.transcript.items[1].parts[-1]

    assert before == 60
    assert first_font(part_of(view, CodePart))[1] == 20
    assert part_of(view, CodePart).height == 93
    assert isinstance(span, DocumentPart)
    assert first_font(span)[1] == 13
    assert first_font(part_of(view, TextPart))[1] == 14
    desktop.account.choose(Settings.text_size, 28)
    settle(qtbot, view)
    assert first_font(span)[1] == 26


def test_lines_are_as_far_apart_as_was_chosen(desktop: Desktop, qtbot: QtBot) -> None:
    view = shown(desktop, qtbot, ONE)
    desktop.account.choose(Settings.line_height, 200)
    settle(qtbot, view)

    assert part_of(view, TextPart).height == 28
    assert part_of(view, CodePart).height == 78


def test_the_column_and_the_composer_are_as_wide_as_was_chosen(
    desktop: Desktop, qtbot: QtBot
) -> None:
    view, composer = shown(desktop, qtbot, ONE), desktop.window.pane.composer
    before = (view.transcript.setting.width, composer.width())
    desktop.account.choose(Settings.column_width, 500)
    settle(qtbot, view)
    QApplication.processEvents()

    assert before == (740, 773)
    assert (view.transcript.setting.width, composer.width()) == (500, 533)


def test_compact_leaves_less_room_everywhere(desktop: Desktop, qtbot: QtBot) -> None:
    view, composer = shown(desktop, qtbot, ONE), desktop.window.pane.composer

    def room() -> list[int]:
        gaps = [part.gap for part in view.transcript.items[1].parts[:3]]
        margins = composer._column.contentsMargins()
        return [*gaps, desktop.window.sidebar.list.row_height(), margins.top(), margins.left()]

    before = room()
    desktop.account.choose(Settings.density, "compact")
    settle(qtbot, view)

    assert before == [0, 11, 20, 34, 14, 16]
    assert room() == [0, 7, 12, 28, 8, 16]


def test_models_side_by_side_have_the_same_sizes(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.account.choose(Settings.text_size, 18)
    view = desktop.window.pane.new_transcript()
    qtbot.addWidget(view)

    assert view.transcript.setting.measures == Measures(text_size=18)


def test_what_was_chosen_is_there_from_the_first_picture(open_desktop: OpenDesktop) -> None:
    first = open_desktop("demo")
    first.account.choose(Settings.text_size, 20)
    first.account.choose(Settings.density, "compact")
    window = open_desktop("demo").window

    assert window.pane.composer.field.fontInfo().pixelSize() == 20
    assert window.sidebar.list.row_height() == 28


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        (USUAL, (22, 20, 12, 18, 22, 31)),
        (Measures(text_size=21, code_size=26, line_percent=200), (42, 52, 18, 35, 33, 60)),
        (Measures(text_size=10, line_percent=120), (12, 16, 9, 10, 16, 17)),
    ],
)
def test_other_sizes_follow_those_of_text_and_code(
    measures: Measures, expected: tuple[int, ...]
) -> None:
    found = (measures.line_height, measures.code_line_height, measures.small_size)
    heads = (measures.head_line_height, measures.heading_size(1), measures.heading_line_height(1))

    assert (*found, *heads) == expected
