"""The open window takes what other starts say; the callers are real starts of the app."""

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge import window_calls
from liaobots_desktop.bridge.window_calls import WindowCalls
from liaobots_desktop.instance import channel
from liaobots_desktop.instance.call import Call
from liaobots_desktop.instance.verbs import RAISE
from liaobots_desktop.instance.window_lock import Holder, WindowLock, holder_of, host_name
from tests.instance.starting import PATIENCE, SILENT, Start

Listen = Callable[[Callable[[Call], bool]], WindowCalls]


@pytest.fixture
def listen(tmp_path: Path) -> Iterator[Listen]:
    """Makes what is under test, with a lock on the folder of the test."""
    made: list[tuple[WindowCalls, WindowLock]] = []

    def make(handle: Callable[[Call], bool]) -> WindowCalls:
        lock = WindowLock.take(tmp_path)
        assert lock is not None
        calls = WindowCalls(lock, handle)
        made.append((calls, lock))
        return calls

    yield make
    for calls, lock in made:
        calls.close()
        calls.deleteLater()
        lock.release()


class Heard(list[Call]):
    """The calls that came; each is done."""

    def take(self, call: Call) -> bool:
        self.append(call)
        return True


@pytest.fixture
def heard() -> Heard:
    return Heard()


def ended(start: Start, qtbot: QtBot) -> tuple[int, str, str]:
    """Let Qt work until a start has ended."""
    qtbot.waitUntil(lambda: start.process.poll() is not None, timeout=PATIENCE * 1000)
    return start.ended()


@pytest.mark.parametrize(
    ("environment", "activation"),
    [
        ({}, ""),
        ({"XDG_ACTIVATION_TOKEN": "kwin-1"}, "kwin-1"),
        ({"DESKTOP_STARTUP_ID": "mutter_TIME12"}, "mutter_TIME12"),
        ({"XDG_ACTIVATION_TOKEN": "kwin-1", "DESKTOP_STARTUP_ID": "kwin-0"}, "kwin-1"),
    ],
)
def test_a_second_start_asks_the_window_to_come_forward_with_the_desktops_token(
    listen: Listen,
    heard: Heard,
    tmp_path: Path,
    qtbot: QtBot,
    environment: dict[str, str],
    activation: str,
) -> None:
    listen(heard.take)
    with Start(tmp_path, **environment) as start:
        left = ended(start, qtbot)

    assert left == SILENT
    assert [(call.verb, call.fields) for call in heard] == [(RAISE, {"activation": activation})]


def test_a_start_that_came_before_the_window_listens_waits_for_it(
    heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    lock = WindowLock.take(tmp_path)
    assert lock is not None
    closed = channel.Listener(lock.name)
    lock.tell(Holder(os.getpid(), host_name(), closed.address, "key"))
    with Start(tmp_path) as start:
        # it has called, and is turned away as by a window that is not ready
        qtbot.waitUntil(lambda: has_called(closed), timeout=PATIENCE * 1000)
        closed.close()
        calls = WindowCalls(lock, heard.take)
        left = ended(start, qtbot)
    calls.close()
    lock.release()

    assert left == SILENT
    assert [call.verb for call in heard] == [RAISE]


def has_called(listener: channel.Listener) -> bool:
    try:
        listener.accept().close()
    except BlockingIOError:
        return False
    return True


def test_a_verb_that_is_not_known_is_told_to_the_caller(
    listen: Listen, tmp_path: Path, qtbot: QtBot
) -> None:
    listen(lambda _call: False)
    with Start(tmp_path) as start:
        left = ended(start, qtbot)

    assert left == (
        1,
        "",
        "The window with these chats is open, but in another version of this app. Close it, then "
        "start again.\n",
    )


def callers(calls: WindowCalls) -> list[window_calls._Caller]:
    return calls.findChildren(window_calls._Caller)


def connected(folder: Path) -> socket.socket:
    connection = channel.connect(holder_of(folder).address, 2)
    connection.setblocking(False)
    return connection


def is_left(connection: socket.socket) -> bool:
    """Whether the window has ended a connection without a word."""
    try:
        return connection.recv(1) == b""
    except BlockingIOError:
        return False


@pytest.mark.parametrize(
    "line", [b"raise\n", Call(RAISE).sealed("another key"), b"x" * 10 + b"\n" * 2]
)
def test_what_is_not_sealed_with_the_key_does_nothing(
    listen: Listen, heard: Heard, tmp_path: Path, qtbot: QtBot, line: bytes
) -> None:
    listen(heard.take)
    with connected(tmp_path) as stranger:
        stranger.sendall(line)
        qtbot.waitUntil(lambda: is_left(stranger))

    assert heard == []


def test_a_line_without_an_end_is_cut_off(
    listen: Listen, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("liaobots_desktop.instance.call.LONGEST", 1000)
    calls = listen(lambda _call: True)
    with connected(tmp_path) as stranger:
        stranger.sendall(b"x" * 1000)
        qtbot.waitUntil(lambda: len(callers(calls)) == 1)
        was_left = is_left(stranger)
        stranger.sendall(b"x")
        qtbot.waitUntil(lambda: is_left(stranger))

    assert not was_left
    assert callers(calls) == []


def test_a_silent_caller_is_left_and_keeps_nobody_waiting(
    listen: Listen, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_calls, "_PATIENCE_MS", 2000)
    calls = listen(lambda _call: True)
    with connected(tmp_path) as silent, Start(tmp_path) as start:
        assert ended(start, qtbot) == SILENT
        qtbot.waitUntil(lambda: is_left(silent))
        qtbot.waitUntil(lambda: callers(calls) == [])


def test_a_call_may_come_in_pieces(
    listen: Listen, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    calls = listen(heard.take)
    said, key = Call(RAISE), holder_of(tmp_path).key
    line, got = said.sealed(key), b""
    with connected(tmp_path) as caller:
        caller.sendall(line[:50])
        qtbot.waitUntil(lambda: [c.line for c in callers(calls)] == [line[:50]])
        caller.sendall(line[50:])
        qtbot.waitUntil(lambda: heard == [said])
        caller.setblocking(True)
        got = caller.recv(4096)

    assert said.is_done(got, key)


def test_when_it_is_closed_nothing_of_it_is_left(listen: Listen, tmp_path: Path) -> None:
    calls = listen(lambda _call: True)
    told = holder_of(tmp_path)
    calls.close()
    after = holder_of(tmp_path)

    assert not Path(told.address).exists()
    assert after == Holder(os.getpid(), host_name(), "", "")
