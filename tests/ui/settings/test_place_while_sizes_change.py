"""What is shown stays where it is, and as it is, while its sizes change."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.store.setting import Setting
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.settings.reading import RICH, shown
from tests.ui.transcript.conftest import answer, question, settle

CHOICES: list[tuple[Setting[Any], object]] = [
    (Settings.text_size, 22),
    (Settings.text_size, 10),
    (Settings.text_font, "DejaVu Serif"),
    (Settings.code_size, 24),
    (Settings.code_size, 9),
    (Settings.line_height, 200),
    (Settings.line_height, 120),
    (Settings.column_width, 500),
    (Settings.density, "compact"),
]
EACH = pytest.mark.parametrize(
    ("setting", "value"), CHOICES, ids=lambda one: getattr(one, "name", str(one))
)


def first_of_line(view: TranscriptView, number: int, position: int) -> Place:
    """Return where the line of a place in the answer begins: the rest of it may be wrapped."""
    part = view.transcript.items[1].parts[number]
    view.transcript.rect_of(Place(1, number, position))
    assert isinstance(part, DocumentPart)
    assert part.document is not None
    line = part.document.begin().layout().lineForTextPosition(position)
    return Place(1, number, line.textStart())


@EACH
def test_the_line_that_is_read_stays_at_the_upper_edge(
    desktop: Desktop, qtbot: QtBot, setting: Setting[Any], value: object
) -> None:
    long = " ".join(f"word{number}" for number in range(400))
    messages = [question(1, "What?"), answer(2, "\n\n".join([RICH, long, RICH, long, RICH]))]
    desktop.window.pane.show_chat([*messages, question(3, long), answer(4, long)])
    view = desktop.window.pane.transcript
    settle(qtbot, view)
    layout = view.transcript
    layout.items[1].complete(layout.setting)
    number = next(n for n, part in enumerate(layout.items[1].parts) if part.height > 500)
    place = first_of_line(view, number, 1500)
    view.verticalScrollBar().setValue(round(layout.rect_of(place).top()))
    settle(qtbot, view)
    before = layout.rect_of(place).top() - layout.top
    desktop.account.choose(setting, value)
    settle(qtbot, view)

    moved = layout.rect_of(place).top() - layout.top - before

    assert abs(before) <= 1
    assert abs(moved) <= 1


def test_who_stands_at_the_end_stays_there(desktop: Desktop, qtbot: QtBot) -> None:
    view = shown(desktop, qtbot, RICH * 5)
    desktop.account.choose(Settings.text_size, 24)
    settle(qtbot, view)

    assert view.is_following
    assert view.transcript.top == view.transcript.furthest_top > 1000


@EACH
def test_what_was_shown_before_looks_as_if_it_were_shown_anew(
    desktop: Desktop, qtbot: QtBot, setting: Setting[Any], value: object
) -> None:
    view = shown(desktop, qtbot, RICH)
    desktop.account.choose(setting, value)
    settle(qtbot, view)
    kept = _looks(view)
    shown(desktop, qtbot, RICH)

    assert kept == _looks(view)


def _looks(view: TranscriptView) -> list[tuple[int, int, float]]:
    """Return the room above each part, its height, and how wide it is where it can be scrolled."""
    parts = [part for item in view.transcript.items for part in item.parts]
    for part in parts:
        part.lay_out(view.transcript.setting)
    return [(p.gap, p.height, p.sideways.content if p.sideways else 0) for p in parts]


def test_an_answer_goes_on_while_sizes_change(desktop: Desktop, qtbot: QtBot) -> None:
    pane = desktop.window.pane
    pane.show_chat([question(1, "What?"), answer(2, "", end=None)])
    view, grown = pane.transcript, MessageId(2)
    for at in range(0, len(RICH), 40):
        view.append_text(grown, RICH[at : at + 40])
        desktop.account.choose(Settings.text_size, 14 + at % 7)
        QApplication.processEvents()
    view.finish_message(grown, EndState.COMPLETE)
    desktop.account.choose(Settings.text_size, 18)
    settle(qtbot, view)
    kept, text = _looks(view), view.text_of(grown)
    shown(desktop, qtbot, RICH)

    assert text == RICH
    assert kept == _looks(view)


def test_code_that_was_unfolded_or_wrapped_stays_so(desktop: Desktop, qtbot: QtBot) -> None:
    code = "".join(f"line {number}\n" for number in range(200))
    view = shown(desktop, qtbot, f"```\n{code}```\n")
    parts = [part for part in view.transcript.items[1].parts if isinstance(part, CodePart)]
    block = parts[0].code
    folded = (block.is_folded, sum(part.height for part in parts))
    desktop.account.choose(Settings.code_size, 20)
    settle(qtbot, view)
    still_folded = (block.is_folded, sum(part.height for part in parts))
    block.is_folded, block.is_wrapped = False, True
    desktop.account.choose(Settings.code_size, 10)
    settle(qtbot, view)

    assert folded == (True, 40 * 20)
    assert still_folded == (True, 40 * 31)
    assert (block.is_folded, block.is_wrapped) == (False, True)
    assert sum(part.height for part in parts) == 200 * 16
