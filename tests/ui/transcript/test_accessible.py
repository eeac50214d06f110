"""The transcript's accessible tree, as Qt itself sees it."""

import gc
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript import accessible_factory
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.view import TranscriptView

from .conftest import answer, question, settle


@pytest.fixture(scope="module", autouse=True)
def factory() -> None:
    accessible_factory.install()


@pytest.fixture
def reader() -> Iterator[None]:
    """A screen reader is there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_asking_for_the_number_of_messages_builds_none_of_them(view: TranscriptView) -> None:
    view.show_messages([answer(number, "# Text") for number in range(5_000)])
    started = sum(item.is_started for item in view.transcript.items)

    count = QAccessible.queryAccessibleInterface(view).childCount()

    assert count == 5_000
    assert sum(item.is_started for item in view.transcript.items) == started


def test_an_unfinished_answer_is_busy(view: TranscriptView) -> None:
    view.show_messages([question(1, "Why?"), answer(2, "Bec", end=None)])
    tree = QAccessible.queryAccessibleInterface(view)

    assert [tree.child(number).state().busy for number in (0, 1)] == [0, 1]


def test_what_is_not_shown_any_more_is_taken_from_qt(view: TranscriptView) -> None:
    view.show_messages([answer(1, "Text")])
    tree = QAccessible.queryAccessibleInterface(view)
    message = tree.child(0)
    block = message.child(0)
    QAccessible.uniqueId(block)

    view.show_messages([answer(2, "Other")])
    tree.childCount()

    assert not Shiboken.isValid(message)
    assert not Shiboken.isValid(block)


def test_views_and_messages_come_and_go_without_losing_references(qtbot: QtBot) -> None:
    def walk() -> None:
        view = TranscriptView(Theme.load("light"))
        view.show_messages([answer(1, "# Head\n\n- [a](b)\n\n```c\nx\n```")])
        message = QAccessible.queryAccessibleInterface(view).child(0)
        for number in range(message.childCount()):
            block = message.child(number)
            QAccessible.uniqueId(block)
            block.textInterface()
            block.childCount()
        view.deleteLater()
        qtbot.waitUntil(lambda: not Shiboken.isValid(view))

    walk()
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(30):
        walk()
    gc.collect()

    assert sys.getrefcount(None) > before - 20


@pytest.mark.usefixtures("reader")
def test_the_focus_inside_is_on_the_link_button_or_message_the_keyboard_stands_on(
    view: TranscriptView,
) -> None:
    view.show_messages([question(1, "Why?"), answer(2, "See [a](b) and [c](d).")])
    tree = QAccessible.queryAccessibleInterface(view)
    view.setFocus()
    link = view.transcript.items[1].parts[0].document.marks[1]  # type: ignore[attr-defined] # it is laid out
    seen = []
    for spot, label in (
        (Spot(1, 0, link=link), "c"),
        (Spot(1, -1, action="copy"), "Copy"),
        (Spot(0), ""),
    ):
        view.focus_moved.emit(spot, label)
        node = tree.focusChild()
        seen.append((node.role(), node.text(QAccessible.Text.Name), node.state().focused))
    view.focus_moved.emit(Spot(), "")

    assert seen == [
        (QAccessible.Role.Link, "c", 1),
        (QAccessible.Role.Button, "Copy", 1),
        (QAccessible.Role.ListItem, "You", 1),
    ]
    assert tree.focusChild() is None


def test_without_a_screen_reader_nothing_is_built_for_one(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([question(1, "Why?")])
    tree = QAccessible.queryAccessibleInterface(view)
    view.add_message(answer(2, "", None))
    view.append_text(MessageId(2), "Because [a](b).")
    view.focus_moved.emit(Spot(0), "")
    view.caret_keys.caret_moved.emit(None)
    settle(qtbot, view)

    assert tree._nodes == {}  # type: ignore[attr-defined] # it is ours


@pytest.mark.usefixtures("reader")
def test_a_formula_is_read_as_its_source_and_offsets_count_it_so(
    qtbot: QtBot, view: TranscriptView
) -> None:
    with qtbot.waitSignal(view.formulas.formulas_made, timeout=20_000):
        view.show_messages([answer(1, "Is $a+b$ [so](x)?")])
        view.viewport().repaint()
    settle(qtbot, view)
    block = QAccessible.queryAccessibleInterface(view).child(0).child(0)
    text = block.textInterface()
    inside = [block.child(number) for number in range(block.childCount())]
    text.setCursorPosition(9)

    assert text.text(0, -1) == "Is $a+b$ so?"
    assert text.characterCount() == 12
    assert text.text(3, 8) == "$a+b$"
    assert text.text(9, 11) == "so"
    assert text.cursorPosition() == 9
    assert view.selection.caret is not None
    assert view.selection.caret.position == 5
    assert [(node.role(), node.text(QAccessible.Text.Name)) for node in inside] == [
        (QAccessible.Role.Equation, "$a+b$"),
        (QAccessible.Role.Link, "so"),
    ]
