"""Answers that are very long, come in very many pieces, or stop coming: the window goes on."""

import gc
import time

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, Message
from tests.fault_server import Answer, FaultServer, chunk, hang, head, send
from tests.faults.protocol_rows import MEBIBYTE
from tests.faults.surroundings import LoopWatch
from tests.terminal.replies import BEGIN, END, answer, piece
from tests.timing import Within
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import ask, use

BUSY_S = 0.1
CHUNKED = "Transfer-Encoding: chunked"


@pytest.fixture(autouse=True)
def _alone() -> None:
    """Spare the collector what the tests before have left: a user's app has none of it."""
    gc.collect()
    gc.freeze()


def watched(steps: Answer, open_desktop: OpenDesktop, qtbot: QtBot) -> tuple[Message, LoopWatch]:
    """Ask, and watch the window until the answer has ended and is shown."""
    with FaultServer({"/warm": answer("Warm."), "": steps}) as server:
        desktop = open_desktop(f"{server.url}/warm")
        ask(qtbot, desktop, "First")
        desktop.window.new_chat()
        ended: list[Message] = []
        desktop.session.answer_ended.connect(ended.append)
        use(desktop, server.url)
        watch = LoopWatch()
        desktop.window.chat.send("Why?")
        qtbot.waitUntil(lambda: bool(ended), timeout=120_000)
        watch.stop()
    return ended[0], watch


def test_an_answer_of_32_mb_is_ended_and_kept_and_the_window_goes_on(
    open_desktop: OpenDesktop, qtbot: QtBot, within: Within
) -> None:
    steps = [send(head("200 OK", CHUNKED)), *[send(MEBIBYTE)] * 40, hang()]
    ended, watch = watched(steps, open_desktop, qtbot)

    assert ended.end is EndState.INTERRUPTED
    assert 31 * 2**20 < len(ended.text) <= 33 * 2**20
    within(watch.busy_s, BUSY_S)


def test_an_answer_in_a_hundred_thousand_chunks_is_whole_and_the_window_goes_on(
    open_desktop: OpenDesktop, qtbot: QtBot, within: Within
) -> None:
    words = [f"word {number} " + ("\n\n" if number % 20 == 0 else "") for number in range(100_000)]
    pieces = [
        send(b"".join(chunk(word.encode()) for word in words[at : at + 50]))
        for at in range(0, 100_000, 50)
    ]
    ended, watch = watched([BEGIN, *pieces, END], open_desktop, qtbot)

    assert ended.text == "".join(words)
    assert ended.end is EndState.COMPLETE
    within(watch.busy_s, BUSY_S)


def test_silence_is_told_below_the_field_from_ten_seconds_on_and_what_came_is_kept(
    open_desktop: OpenDesktop, qtbot: QtBot, within: Within
) -> None:
    with FaultServer([BEGIN, piece("Half of "), hang()]) as server:
        desktop = open_desktop(server.url)
        status = desktop.window.pane.composer._status
        desktop.window.chat.send("Why?")
        begun = time.monotonic()
        qtbot.waitUntil(lambda: status.text().startswith("No data"))
        waited, said = time.monotonic() - begun, status.text()
        qtbot.waitUntil(lambda: status.text() not in {"", said})
        later = status.text()
        with qtbot.waitSignal(desktop.session.answer_ended) as ended:
            desktop.window.chat.stop()

    assert waited > 9.5
    within(waited, 13)
    assert (said, later) == ("No data for 10 s", "No data for 11 s")
    assert status.text() == ""
    assert (ended.args[0].text, ended.args[0].end) == ("Half of ", EndState.STOPPED)
