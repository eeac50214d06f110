"""Messages that are always or never sent: chosen in their menu, marked, taken back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.transcript.accessible_view import AccessibleTranscript
from tests.fault_server import FaultServer
from tests.store.looking import read
from tests.terminal.replies import answer, body_of
from tests.ui.conftest import OpenDesktop
from tests.ui.context.measuring import NOBODY, WORD, opened, saved, view_of, wait_for_fit

TURNS = [("Why?", WORD * 600), ("How?", WORD * 2800), ("Who?", WORD * 20)]
MARKS = "SELECT id, inclusion FROM message WHERE inclusion IS NOT NULL"


def choose(qtbot: QtBot, desktop: Desktop, label: str, number: int) -> None:
    """Choose an entry of the menu of a message, and wait until that is written."""
    entries = view_of(desktop).message_menu.entries(number)
    next(entry for entry in entries if entry.text == label).do()
    wait_for_writes(qtbot, desktop)


def wait_for_writes(qtbot: QtBot, desktop: Desktop) -> None:
    """On a slow disk another thread writes."""
    qtbot.waitUntil(lambda: not desktop.session.writes.is_waiting)


def labels(desktop: Desktop, number: int) -> list[str]:
    return [entry.text for entry in view_of(desktop).message_menu.entries(number)]


def words(desktop: Desktop, number: int) -> list[str]:
    """Return what the row under a message says while it is not pointed at."""
    return [entry.text for entry in view_of(desktop).painter.entries(number)]


def test_what_is_chosen_is_stored_marked_counted_and_sent(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, TURNS)
    with FaultServer(answer("ok")) as server:
        desktop = open_desktop(server.url)
        shown = opened(qtbot, desktop)
        before = (shown.meter.words, words(desktop, 1))
        choose(qtbot, desktop, "Always send", 1)
        choose(qtbot, desktop, "Never send", 3)
        wait_for_fit(qtbot, shown)
        after = (shown.meter.words, words(desktop, 1), words(desktop, 3))
        field = desktop.window.pane.composer.field
        field.setPlainText("And?")
        with qtbot.waitSignal(desktop.session.answer_ended):
            QTest.keyClick(field, Qt.Key.Key_Return)
        (request,) = server.requests

    assert before == ("2,827 of 3,000 tokens", [])
    assert after == ("629 of 3,000 tokens", ["Always sent"], ["Never sent"])
    assert read(folder / "chats.db", MARKS) == [(2, "always"), (4, "never")]
    assert [message["content"] for message in body_of(request)["messages"]] == [
        "Why?",
        WORD * 600,
        "How?",
        "Who?",
        WORD * 20,
        "And?",
    ]


def test_each_choice_offers_the_others(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, TURNS)
    desktop = open_desktop(NOBODY)
    opened(qtbot, desktop)
    offered = {"Always send", "Never send", "Send if it fits"}
    at_first = offered & set(labels(desktop, 0))
    choose(qtbot, desktop, "Always send", 0)
    always = offered & set(labels(desktop, 0))
    choose(qtbot, desktop, "Never send", 0)
    never = offered & set(labels(desktop, 0))
    choose(qtbot, desktop, "Send if it fits", 0)

    assert at_first == {"Always send", "Never send"}
    assert always == {"Never send", "Send if it fits"}
    assert never == {"Always send", "Send if it fits"}
    assert offered & set(labels(desktop, 0)) == at_first
    assert read(folder / "chats.db", MARKS) == []


def test_ctrl_z_takes_choices_back_one_by_one(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, TURNS)
    desktop = open_desktop(NOBODY)
    shown = opened(qtbot, desktop)
    choose(qtbot, desktop, "Always send", 1)
    choose(qtbot, desktop, "Never send", 1)
    wait_for_fit(qtbot, shown)
    QTest.keyClick(desktop.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for_writes(qtbot, desktop)
    once = (read(folder / "chats.db", MARKS), words(desktop, 1))
    QTest.keyClick(desktop.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for_writes(qtbot, desktop)
    wait_for_fit(qtbot, shown)

    assert once == ([(2, "always")], ["Always sent"])
    assert (read(folder / "chats.db", MARKS), words(desktop, 1)) == ([], [])
    assert shown.meter.words == "2,827 of 3,000 tokens"


def test_the_line_does_not_count_what_is_always_sent(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, TURNS)
    desktop = open_desktop(NOBODY)
    shown = opened(qtbot, desktop)
    view = view_of(desktop)
    before = view.painter.cut and (view.painter.cut.index, view.painter.cut.words[:29])
    choose(qtbot, desktop, "Always send", 0)
    wait_for_fit(qtbot, shown)
    after = view.painter.cut and (view.painter.cut.index, view.painter.cut.words[:28])

    assert before == (2, "2 messages above are not sent")
    assert after == (2, "1 message above is not sent:")


def test_a_mark_is_found_by_a_screen_reader_and_back_after_a_restart(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, TURNS)
    desktop = open_desktop(NOBODY)
    opened(qtbot, desktop)
    choose(qtbot, desktop, "Never send", 2)
    desktop.window.close()
    again = open_desktop(NOBODY)
    opened(qtbot, again)
    tree = QAccessible.queryAccessibleInterface(view_of(again))
    assert isinstance(tree, AccessibleTranscript)

    assert words(again, 2) == ["Never sent"]
    said = [child.text(QAccessible.Text.Name) for child in tree.message(2).children()]
    assert said[-4:] == ["Never sent", "Copy message", "Edit", "More"]
