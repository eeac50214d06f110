"""Which thread writes what the window wants written."""

import threading
from functools import partial

from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError

SLOW = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)"
"""Takes some 50 ms, as a write does on a disk that turns."""


def fail(error: StoreError) -> None:
    raise error


def at_once(_store: ChatStore) -> threading.Thread:
    return threading.current_thread()


def slowly(store: ChatStore) -> threading.Thread:
    store._database.rows(f"{SLOW} SELECT count(*) FROM n")
    return threading.current_thread()


def _renamed(store: ChatStore, chat: ConversationId, title: str) -> None:
    store.arranging.rename(chat, title)


def _has(threads: list[threading.Thread], number: int) -> bool:
    return len(threads) == number


def test_the_thread_writes_until_the_disk_is_quick_and_from_a_slow_write_on(
    session: ChatSession, store: ChatStore, qtbot: QtBot
) -> None:
    store.wait_for_nobody()
    told: list[object] = []
    session.notice_raised.connect(told.append)
    threads: list[threading.Thread] = []
    for number, write in enumerate((at_once, at_once, slowly, at_once), start=1):
        session.writes.act(write, threads.append, fail)
        qtbot.waitUntil(partial(_has, threads, number))

    assert [thread is threading.main_thread() for thread in threads] == [False, True, True, False]
    assert told == []


def test_a_store_that_may_wait_is_written_here_however_slow_it_is(session: ChatSession) -> None:
    threads: list[threading.Thread] = []
    for write in (slowly, at_once):
        session.writes.act(write, threads.append, fail)

    assert threads == [threading.main_thread()] * 2


def test_the_thread_folds_away_what_a_window_writes(session: ChatSession, store: ChatStore) -> None:
    store.wait_for_nobody()
    store.be_patient()  # all are written here then
    store.messages.ask_first("Why?", "gpt-4", "")
    wal = store.path.with_name(f"{store.path.name}-wal")
    (chat,) = store.conversations.page(1)
    sizes = []
    for number in range(400):
        rename = partial(_renamed, chat=chat.id, title=f"{number} {'x' * 3000}")
        session.writes.act(rename, lambda _: None, fail)
        if number % 100 == 99:  # nobody is as quick as this test
            session.running.store_thread().flush()
        sizes.append(wal.stat().st_size)

    assert max(sizes) < 1_000_000
