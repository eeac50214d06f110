"""Which thread writes what the window wants written."""

import threading

from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError


def fail(error: StoreError) -> None:
    raise error


def thread_of(_store: ChatStore) -> threading.Thread:
    return threading.current_thread()


def test_where_nobody_is_waited_for_the_thread_writes_and_nothing_is_told_of_it(
    session: ChatSession, store: ChatStore, qtbot: QtBot
) -> None:
    store.wait_for_nobody()
    told: list[object] = []
    session.notice_raised.connect(told.append)
    threads: list[threading.Thread] = []
    for _ in range(3):
        session.writes.act(thread_of, threads.append, fail)
    at_once = list(threads)
    qtbot.waitUntil(lambda: len(threads) == 3)

    assert at_once == []
    assert len(set(threads)) == 1
    assert threads[0] is not threading.main_thread()
    assert told == []


def test_a_store_that_may_wait_is_written_at_once(session: ChatSession) -> None:
    threads: list[threading.Thread] = []
    session.writes.act(thread_of, threads.append, fail)

    assert threads == [threading.main_thread()]


def test_who_asks_twice_within_a_moment_is_told_nothing(
    session: ChatSession, store: ChatStore, qtbot: QtBot
) -> None:
    store.wait_for_nobody()
    told: list[object] = []
    session.notice_raised.connect(told.append)
    threads: list[threading.Thread] = []
    session.writes.write(None, thread_of, threads.append, fail)
    refused = session.refuses(None)
    qtbot.waitUntil(lambda: len(threads) == 1)

    assert refused
    assert told == []
    assert not session.refuses(None)
