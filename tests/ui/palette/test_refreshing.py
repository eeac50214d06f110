"""What is found while an answer is still being written comes without typing again."""

import threading

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.palette.refreshing import Refreshing
from tests.fault_server import CHUNKED, LAST_CHUNK, FaultServer, chunk, head, send, wait_for
from tests.store.talking import ask
from tests.ui.palette.conftest import OpenPalette


def test_the_palette_finds_what_is_written_while_it_is_open(
    start: OpenPalette, saved: ChatStore, qtbot: QtBot
) -> None:
    ask(saved, "older needle", "So")
    more, end = threading.Event(), threading.Event()
    steps = [
        send(head("200 OK", CHUNKED, "Content-Type: text/plain") + chunk(b"It begins")),
        *(wait_for(more), send(chunk(b" with a needle"))),
        *(wait_for(end), send(LAST_CHUNK)),
    ]
    with FaultServer(steps) as server:
        palette = start(server.url)
        palette.desktop.window.chat.send("Where?")
        palette.open()
        before = palette.type("needle")
        palette.press(Qt.Key.Key_Down)
        marked = palette.marked
        more.set()
        qtbot.waitUntil(lambda: "Where?: It begins with a needle" in palette.rows)
        qtbot.waitUntil(lambda: palette.card.search.has_ended)
        found, marked_then = palette.rows, palette.marked
        end.set()
        with qtbot.waitSignal(palette.desktop.session.answer_ended):
            pass

    assert before == ["Chats", "older needle", "Messages · 1 of 4", "older needle: older needle"]
    assert marked == "older needle: older needle"
    assert found == [
        "Chats",
        "older needle",
        "Messages · 2 of 4",
        "Where?: It begins with a needle",
        "older needle: older needle",
    ]
    assert marked_then == marked


def test_rows_that_were_unfolded_stay_unfolded(start: OpenPalette, saved: ChatStore) -> None:
    for number in range(8):
        ask(saved, f"needle {number}", "So")
    palette = start()
    palette.open()
    palette.type("needle")
    for _ in range(5):
        palette.press(Qt.Key.Key_Down)
    palette.press(Qt.Key.Key_Return)
    unfolded = palette.rows
    number = palette.card.search._number
    (refreshing,) = palette.finding.palette.findChildren(Refreshing)
    refreshing._on_beat()

    assert unfolded[6:9] == ["needle 2", "needle 1", "needle 0"]
    assert palette.rows == unfolded
    assert palette.card.search._number == number
