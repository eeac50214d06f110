"""The transcript's accessible tree, as Qt itself sees it."""

import gc
import sys

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript import accessible_factory
from liaobots_desktop.ui.transcript.accessible_events import ReaderEvents
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.table_part import TablePart
from liaobots_desktop.ui.transcript.view import TranscriptView

from .conftest import answer, question, settle


@pytest.fixture(scope="module", autouse=True)
def factory() -> None:
    accessible_factory.install()


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


def test_tasks_say_whether_they_are_done(view: TranscriptView) -> None:
    view.show_messages([answer(1, "- [ ] to do\n- [x] done\n- no task")])
    block = QAccessible.queryAccessibleInterface(view).child(0).child(0)
    states = [block.child(number).state() for number in range(block.childCount())]

    assert [(state.checkable, state.checked) for state in states] == [(1, 0), (1, 1), (0, 0)]


def test_the_ways_of_footnotes_have_names_and_can_be_pressed(view: TranscriptView) -> None:
    filler = "words\n\n" * 100
    view.show_messages([answer(1, f"Text[^a].\n\n{filler}[^a]: Note")])
    view.verticalScrollBar().setValue(0)
    message = QAccessible.queryAccessibleInterface(view).child(0)
    note = message.child(message.childCount() - 1)
    if note.role() is not QAccessible.Role.Note:  # the row of actions comes last
        note = next(
            message.child(number)
            for number in range(message.childCount())
            if message.child(number).role() is QAccessible.Role.Note
        )
    way, back = message.child(0).child(0), note.child(0)
    name = QAccessible.Text.Name

    assert (way.text(name), back.text(name)) == ("Footnote 1", "Back to the text")
    way.actionInterface().doAction("Press")
    assert view.verticalScrollBar().value() > 1_000
    back.actionInterface().doAction("Press")
    assert view.verticalScrollBar().value() < 100


def test_folded_lines_are_not_there_for_a_screen_reader(view: TranscriptView) -> None:
    view.show_messages([answer(1, "```c\n" + "x = 1;\n" * 128 + "```")])
    message = QAccessible.queryAccessibleInterface(view).child(0)
    code = message.child(0)
    name = QAccessible.Text.Name

    def names() -> list[str]:
        children = [code.child(number) for number in range(code.childCount())]
        return [child.text(name) or child.textInterface().text(0, 6) for child in children]

    buttons = ["Wrap long lines", "Save code as…", "Copy code"]
    assert names() == [*buttons, "x = 1;", "Show all 128 lines"]

    code.child(4).actionInterface().doAction("Press")

    assert names() == [*buttons, *["x = 1;"] * 4, "Show less"]


def test_wrapping_is_a_state_of_its_button(view: TranscriptView) -> None:
    view.show_messages([answer(1, "```c\nx\n```")])
    wrap = QAccessible.queryAccessibleInterface(view).child(0).child(0).child(0)
    before = (wrap.state().checkable, wrap.state().checked)
    wrap.actionInterface().doAction("Press")

    assert before == (1, 0)
    assert (wrap.state().checkable, wrap.state().checked) == (1, 1)


def test_a_screen_reader_meets_one_table_with_all_rows(view: TranscriptView) -> None:
    rows = "".join(f"| row {number} | x |\n" for number in range(30))
    view.show_messages([answer(1, "| a | b |\n|---|---|\n" + rows)])
    message = QAccessible.queryAccessibleInterface(view).child(0)
    table = message.child(0)

    assert table.role() is QAccessible.Role.Table
    assert table.childCount() == 31
    cell = table.child(25).child(0)
    assert cell.role() is QAccessible.Role.Cell
    assert cell.textInterface().text(0, 10) == "row 24"
    assert message.child(1).role() is QAccessible.Role.Button


def test_counting_rows_for_a_screen_reader_lays_out_nothing(view: TranscriptView) -> None:
    view.show_messages([answer(1, "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 2_000)])
    item = view.transcript.items[0]
    item.complete(view.transcript.setting)
    table = QAccessible.queryAccessibleInterface(view).child(0).child(0)

    assert table.childCount() == 2_001
    built = [part for part in item.parts if isinstance(part, TablePart) and part.document]
    assert len(built) < 10


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
        (Spot(1, -1, action="copy"), "Copy message"),
        (Spot(0), ""),
    ):
        view.focus_moved.emit(spot, label)
        node = tree.focusChild()
        seen.append((node.role(), node.text(QAccessible.Text.Name), node.state().focused))
    view.focus_moved.emit(Spot(), "")

    assert seen == [
        (QAccessible.Role.Link, "c", 1),
        (QAccessible.Role.Button, "Copy message", 1),
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


def test_a_view_that_is_asked_for_again_tells_everything_once(
    qtbot: QtBot, view: TranscriptView
) -> None:
    for _ in range(2):
        accessible_factory.interface_for("TranscriptView", view)

    qtbot.waitUntil(lambda: len(view.findChildren(ReaderEvents)) == 1)


@pytest.mark.usefixtures("reader")
def test_a_formula_is_read_as_its_source_and_offsets_count_it_so(
    qtbot: QtBot, view: TranscriptView
) -> None:
    with qtbot.waitSignal(view.formulas.formulas_made):
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


@pytest.mark.usefixtures("reader")
def test_the_focus_stays_with_the_keyboard_when_another_version_is_shown(
    view: TranscriptView,
) -> None:
    view.show_messages([question(1, "Why?"), answer(2, "One")])
    tree = QAccessible.queryAccessibleInterface(view)
    view.message_cursor.put(1)
    view.replace_after(MessageId(1), [answer(3, "Another")])

    assert view.message_cursor.spot.item == 1
    assert tree.focusChild() == tree.child(1)


def test_what_is_seen_of_a_message_is_not_told_to_be_off_the_screen(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([question(1, "Why?"), answer(2, "See [this](https://a.example), $x$.")])
    settle(qtbot, view)
    tree = QAccessible.queryAccessibleInterface(view)
    messages = [tree.child(number) for number in (0, 1)]
    blocks = [m.child(n) for m in messages for n in range(m.childCount())]
    seen = [*messages, *blocks, *(b.child(n) for b in blocks for n in range(b.childCount()))]
    more = next(one for one in blocks if one.text(QAccessible.Text.Name) == "Regenerate")

    assert QAccessible.Role.Link in {one.role() for one in seen}
    assert not any(one.state().offscreen for one in seen)
    assert 0 < more.rect().width() < 200
    assert messages[1].rect().contains(more.rect().center())
