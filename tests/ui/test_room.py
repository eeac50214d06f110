"""What has too little room ends in an ellipsis, makes room, or goes elsewhere; it is never cut."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.composing.variables import Variable
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.data_model import Column
from liaobots_desktop.ui.data_table import DataTable
from liaobots_desktop.ui.drawing import plain_tool_tip, width_of
from liaobots_desktop.ui.elided_label import ElidedLabel
from liaobots_desktop.ui.prompts.variable_form import VariableForm
from liaobots_desktop.ui.question_box import QuestionBox
from liaobots_desktop.ui.wrapping_row import WrappingRow
from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing")

_SENTENCE = "A sentence of many words that is wider than its place"


@pytest.fixture
def small(open_desktop: OpenDesktop, qtbot: QtBot) -> Desktop:
    """A window of 640 × 480 on the demo."""
    made = open_desktop("demo")
    qtbot.waitUntil(lambda: made.context is not None)
    made.window.resize(640, 480)
    return made


def _shown(qtbot: QtBot, widget: QWidget, width: int) -> QWidget:
    widget.setFixedWidth(width)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_a_choice_that_is_too_wide_ends_in_an_ellipsis(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    open_desktop("demo")  # the style sheet belongs to the application
    boxes = [ChoiceBox(), *(ChoiceBox() for _ in _SENTENCE)]
    beginnings = [f"{_SENTENCE[:end].rstrip()}…" for end in range(len(_SENTENCE))]
    pictures = []
    for box, words in zip(boxes, (_SENTENCE, *beginnings), strict=True):
        box.addItem(words)
        pictures.append(_shown(qtbot, box, 200).grab().toImage())

    assert [
        words for words, seen in zip(beginnings, pictures[1:], strict=True) if seen == pictures[0]
    ]


def test_a_line_that_is_too_wide_is_seen_whole_in_its_tip(qtbot: QtBot) -> None:
    label = ElidedLabel(_SENTENCE)
    _shown(qtbot, label, 100).grab()
    tips_of_cut = (label.toolTip(), label.accessibleDescription())
    label.setFixedWidth(label.fontMetrics().horizontalAdvance(_SENTENCE) + 2)
    label.grab()

    assert tips_of_cut == (plain_tool_tip(_SENTENCE), _SENTENCE)
    assert (label.toolTip(), label.accessibleDescription()) == ("", "")


def test_a_tool_tip_keeps_the_spaces_at_which_no_line_ends() -> None:
    tip = plain_tool_tip("7\u00a0000 of\t 12\u202f000\u3000tokens\n")

    assert tip == "<span>\u20687\u00a0000 of 12\u202f000 tokens\u2069</span>"


def test_the_last_buttons_of_a_row_go_to_the_next_line_together(qtbot: QtBot) -> None:
    top = QWidget()
    row = WrappingRow(10)
    buttons = [QToolButton() for _ in range(4)]
    for button in buttons:
        button.setFixedSize(100, 30)
    row.add(*buttons[:2])
    row.add(*buttons[2:], last=True)
    top.setLayout(row)
    _shown(qtbot, top, 340)
    top.setFixedHeight(row.heightForWidth(340))
    qtbot.waitUntil(lambda: buttons[3].y() > 0)

    assert [(button.x(), button.y()) for button in buttons] == [
        (0, 0),
        (110, 0),
        (130, 40),
        (240, 40),
    ]


def test_heads_have_one_line_or_two_and_rows_are_blocks_as_there_is_room(qtbot: QtBot) -> None:
    columns: tuple[Column[str], ...] = (
        Column("The model", str),
        Column("Input tokens", str, is_number=True),
    )
    table: DataTable[str] = DataTable("Requests", lambda: columns, widest=0)
    qtbot.addWidget(table)
    table.rows.fill(["7", "1234567"])
    horizontal, seen = Qt.Orientation.Horizontal, []
    _shown(qtbot, table, 400)
    for width in (400, 190, 160, 190, 400):
        table.setFixedWidth(width)
        heads = [table.rows.headerData(n, horizontal) for n in (0, 1)]
        is_seen = table.horizontalHeader().isVisible()
        seen.append((heads[1] if is_seen else "", table.rowHeight(0)))
        assert table.horizontalScrollBar().maximum() == 0, width

    assert seen == [
        ("Input tokens", 32),
        ("Input\ntokens", 32),
        ("", 88),
        ("Input\ntokens", 32),
        ("Input tokens", 32),
    ]
    assert table.rows.headerData(0, horizontal) == "The model"
    assert table.rows.headerData(1, horizontal, Qt.ItemDataRole.AccessibleTextRole) == (
        "Input tokens"
    )
    assert table.as_text() == "The model\tInput tokens\n7\t7\n1234567\t1234567"


def test_a_number_far_below_is_not_cut_either(qtbot: QtBot) -> None:
    columns: tuple[Column[str], ...] = (
        Column("Name", lambda _row: "gpt-4"),
        Column("Tokens", str, is_number=True),
    )
    table: DataTable[str] = DataTable("Requests", lambda: columns, widest=0)
    table.rows.fill(["7"] * 999 + ["123456789012345678901234567890"])
    _shown(qtbot, table, 500)
    before = table.horizontalHeader().sectionSize(1)
    table.scrollToBottom()
    needed = width_of(table.font(), "123456789012345678901234567890") + 22
    qtbot.waitUntil(lambda: table.horizontalHeader().sectionSize(1) > needed)

    assert before == 72


def test_what_is_done_stands_8_pixels_after_cancel_in_every_dialog(
    qtbot: QtBot, open_desktop: OpenDesktop
) -> None:
    window = open_desktop("demo").window
    box = QuestionBox(window, "Keep it?", "It cannot be brought back.")
    kinds = QMessageBox.ButtonRole
    asked = [
        box.addButton("Keep", kinds.AcceptRole),
        box.addButton("Cancel", kinds.RejectRole),
        box.addButton("Discard", kinds.DestructiveRole),
    ]
    form = VariableForm("Letter", [Variable("tone", ("polite", "firm"))], window)
    for dialog in (box, form):
        dialog.open()
    qtbot.waitUntil(lambda: box.isVisible() and form.isVisible())
    buttons = sorted(asked, key=lambda button: button.x())
    of_form = sorted(form.findChildren(QPushButton), key=lambda button: button.x())
    gaps = {
        after.geometry().left() - before.geometry().right() - 1
        for row in (buttons, of_form)
        for before, after in pairwise(row)
    }

    assert [button.text() for button in buttons] == ["Discard", "Cancel", "Keep"]
    assert [button.text() for button in of_form] == ["Cancel", "Insert"]
    assert gaps == {8}


def test_the_cross_of_a_notice_grows_with_the_zoom_and_its_buttons_are_whole(
    small: Desktop, qtbot: QtBot
) -> None:
    bar = small.window.notice_bar
    small.account.choose(Settings.zoom, 200)
    bar.show_notice(Notice("The balance could not be read.", reactions=tuple(Reaction)[:6]))
    buttons = bar.findChildren(QPushButton)
    qtbot.waitUntil(lambda: all(button.isVisible() for button in buttons))

    assert bar.findChildren(QToolButton)[0].iconSize().width() == 28
    qtbot.waitUntil(lambda: all(b.width() >= b.sizeHint().width() for b in buttons))


def test_a_notice_has_its_buttons_below_from_the_first_time_they_leave_the_text_too_little(
    small: Desktop, qtbot: QtBot
) -> None:
    bar = small.window.notice_bar
    small.window.resize(1280, 820)
    bar.show_notice(Notice("The balance could not be read.", reactions=tuple(Reaction)[:1]))
    qtbot.waitUntil(lambda: bar.width() > 900 and bar.height() < 50)
    bar.show_notice(Notice("The balance could not be read.", reactions=tuple(Reaction)[:7]))
    qtbot.waitUntil(lambda: bar.height() > 50)

    assert 900 < bar.width() < 1200


def test_a_narrow_top_bar_leaves_out_the_context_before_the_title(
    small: Desktop, qtbot: QtBot
) -> None:
    bar = small.window.top_bar
    small.window.resize(1280, 820)
    bar.show_title("How do I read a huge file?")
    qtbot.waitUntil(lambda: bar.width() > 900)
    with_context = bar.models.sizeHint().width()
    small.window.resize(640, 480)
    qtbot.waitUntil(lambda: bar.width() < 480)

    beside_title = bar.title.width()
    bar.show_title("")
    small.account.choose(Settings.zoom, 300)
    small.window.resize(680, 480)
    QApplication.processEvents()
    at_300 = bar.models.sizeHint().width() == bar.models.width_at(3.0, is_brief=True)
    small.account.choose(Settings.zoom, 100)

    assert bar.models.sizeHint().width() < with_context - 40
    assert beside_title > 60
    assert at_300  # before the room around the name goes


def test_a_low_palette_shows_its_first_row_whole(small: Desktop, qtbot: QtBot) -> None:
    small.account.choose(Settings.zoom, 300)
    assert small.finding is not None
    small.finding.open()
    card = small.finding.palette.card
    card.field.setText(">")
    qtbot.waitUntil(lambda: card.search.has_ended and not card.results.is_stale)
    row = card.results.first_found()
    assert row is not None

    def seen() -> QRect:
        return card.rows.visualRect(card.results.index(row, 0))

    qtbot.waitUntil(lambda: card.rows.viewport().rect().contains(seen()))


def test_attached_texts_do_not_cover_each_other_in_a_low_window(
    small: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    small.account.choose(Settings.zoom, 200)
    window = small.window
    qtbot.waitUntil(lambda: window.attaching is not None)
    assert window.attaching is not None
    files = [tmp_path / f"{number}.txt" for number in range(3)]
    for file in files:
        file.write_text("word " * 5_000)
    window.attaching.take_files([str(file) for file in files])
    composer = window.pane.composer
    qtbot.waitUntil(lambda: not composer.attached.is_reading and not composer.attached.is_empty)
    tray = composer.findChild(QWidget, "attachmentTray")
    assert tray is not None
    area, warning = (tray.findChild(QWidget, f"attachment{part}") for part in ("Area", "Warning"))
    assert area is not None
    assert warning is not None

    def is_apart() -> bool:
        below = composer.field.mapTo(composer, QPoint(0, 0)).y()
        end = area.mapTo(composer, QPoint(0, area.height())).y()
        return 0 < end <= below and not warning.isVisible()

    qtbot.waitUntil(is_apart)
