"""Searching while somebody types: on a thread of its own, the last query wins."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.search_worker import (
    ChatsFound,
    Counted,
    Found,
    SearchEnd,
    SearchWorker,
    Sought,
)
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import NotRead, StoreDamaged
from liaobots_desktop.store.search.found import FoundCode, Hit
from liaobots_desktop.store.search.search import Count
from tests.store.search.finding import fill
from tests.store.talking import ask
from tests.threads import end


class Searcher(QObject):
    """Keeps what a worker has said, on the GUI thread."""

    def __init__(self, worker: SearchWorker) -> None:
        super().__init__()
        self.found: list[Found] = []
        self.ends: list[SearchEnd] = []
        self.chats: list[ChatsFound] = []
        self.counts: list[Counted] = []
        self.order: list[str] = []
        self.threads: set[QThread] = set()
        worker.chats_found.connect(self._on_chats_found)
        worker.found.connect(self._on_found)
        worker.counted.connect(self._on_counted)
        worker.ended.connect(self._on_ended)

    def texts(self, number: int) -> list[str]:
        return [
            hit.snippet.text
            for some in self.found
            if some.number == number
            for hit in some.hits
            if isinstance(hit, Hit)
        ]

    @Slot(object)
    def _on_chats_found(self, chats: ChatsFound) -> None:
        self.order.append("chats")
        self.chats.append(chats)

    @Slot(object)
    def _on_counted(self, count: Counted) -> None:
        self.order.append("count")
        self.counts.append(count)

    @Slot(object)
    def _on_found(self, found: Found) -> None:
        self.order.append("found")
        self.threads.add(QThread.currentThread())
        self.found.append(found)

    @Slot(object)
    def _on_ended(self, end: SearchEnd) -> None:
        self.ends.append(end)


@pytest.fixture
def worker(qapp: QCoreApplication, database: Path) -> Iterator[SearchWorker]:
    made = SearchWorker(database)
    assert made.thread() is qapp.thread()
    yield made
    end(made)


def test_hits_come_in_batches_and_the_search_ends_once(
    store: ChatStore, worker: SearchWorker, qtbot: QtBot
) -> None:
    for number in range(30):
        ask(store, f"needle {number}")
    searcher = Searcher(worker)
    number = worker.search("NEEDLE role:user", 25)
    qtbot.waitUntil(lambda: bool(searcher.ends))

    assert searcher.texts(number) == [f"needle {count}" for count in range(29, 4, -1)]
    assert len(searcher.found) > 1
    assert searcher.ends == [SearchEnd(number, None)]
    assert searcher.threads == {QThread.currentThread()}


def test_what_another_connection_has_just_stored_is_found(
    store: ChatStore, worker: SearchWorker, qtbot: QtBot
) -> None:
    searcher = Searcher(worker)
    first = worker.search("needle")
    qtbot.waitUntil(lambda: len(searcher.ends) == 1)
    answer = store.messages.ask_first("?", "gpt-4", "").answer
    store.messages.append(answer.id, "a needle, half")
    second = worker.search("needle")
    qtbot.waitUntil(lambda: len(searcher.ends) == 2)

    assert searcher.texts(first) == []
    assert searcher.texts(second) == ["a needle, half"]


def test_best_first_if_wanted(store: ChatStore, worker: SearchWorker, qtbot: QtBot) -> None:
    for question in ("needle", "needlework"):
        ask(store, question)
    searcher = Searcher(worker)
    number = worker.search("needle", best_first=True)
    qtbot.waitUntil(lambda: bool(searcher.ends))

    assert searcher.texts(number) == ["needle", "needlework"]


def test_everything_is_chats_then_messages_then_their_number(
    store: ChatStore, worker: SearchWorker, qtbot: QtBot
) -> None:
    ask(store, "needle", "a needle")
    ask(store, "hay", "needlework")
    searcher = Searcher(worker)
    number = worker.search("needle", 2, Sought.EVERYTHING)
    qtbot.waitUntil(lambda: bool(searcher.ends))
    (chats,), (count,) = searcher.chats, searcher.counts

    assert [chat.title for chat in chats.found.chats] == ["needle"]
    assert searcher.texts(number) == ["needlework", "a needle"]
    assert (count.number, count.count) == (number, Count(3, 4))
    assert 0 < count.seconds < 20
    assert searcher.order == ["chats", "found", "count"]


def test_an_empty_query_finds_the_last_chats_only(
    store: ChatStore, worker: SearchWorker, qtbot: QtBot
) -> None:
    ask(store, "one")
    searcher = Searcher(worker)
    worker.search("", 50, Sought.EVERYTHING)
    qtbot.waitUntil(lambda: bool(searcher.ends))

    assert searcher.order == ["chats"]
    assert [chat.title for chat in searcher.chats[0].found.chats] == ["one"]


def test_code_is_listed(store: ChatStore, worker: SearchWorker, qtbot: QtBot) -> None:
    ask(store, "needle", "```sh\nfind needle\n```")
    searcher = Searcher(worker)
    worker.search("needle lang:sh", 50, Sought.CODE)
    qtbot.waitUntil(lambda: bool(searcher.ends))
    (code,) = searcher.found[0].hits

    assert isinstance(code, FoundCode)
    assert (code.language, code.code) == ("Shell", "find needle\n")


def test_filters_that_were_not_understood_are_told_at_the_end(
    store: ChatStore, worker: SearchWorker, qtbot: QtBot
) -> None:
    ask(store, "needle")
    searcher = Searcher(worker)
    number = worker.search("before:now needle")
    qtbot.waitUntil(lambda: bool(searcher.ends))

    assert searcher.ends == [SearchEnd(number, None, ("before:now",))]


def test_a_new_query_ends_the_one_before_it(
    store: ChatStore, database: Path, worker: SearchWorker, qtbot: QtBot
) -> None:
    fill(store, database, 20_000)
    searcher = Searcher(worker)
    numbers = [worker.search(f"nothing {count}") for count in range(5)]
    last = worker.search("needle", 1)
    qtbot.waitUntil(lambda: bool(searcher.ends))

    assert searcher.ends == [SearchEnd(last, None)]
    assert searcher.texts(last) == ["needle é 20000"]
    assert last not in numbers


def test_a_cancelled_search_says_nothing_more(
    store: ChatStore, database: Path, worker: SearchWorker, qtbot: QtBot
) -> None:
    fill(store, database, 20_000)
    searcher = Searcher(worker)
    cancelled = worker.search("needle", 100_000)
    qtbot.waitUntil(lambda: bool(searcher.found))
    worker.cancel()
    after = worker.search("needle 777", 1)
    qtbot.waitUntil(lambda: bool(searcher.ends))

    assert searcher.ends == [SearchEnd(after, None)]
    assert len(searcher.texts(cancelled)) < 20_000


def test_closing_the_app_ends_a_long_search_at_once(
    store: ChatStore, database: Path, qtbot: QtBot
) -> None:
    fill(store, database, 50_000)
    worker = SearchWorker(database)
    searcher = Searcher(worker)
    worker.search("needle", 100_000)
    qtbot.waitUntil(lambda: bool(searcher.found))

    end(worker)
    assert searcher.ends == []


def test_chats_that_cannot_be_read_are_told_and_the_next_search_works(
    database: Path, worker: SearchWorker, qtbot: QtBot
) -> None:
    searcher = Searcher(worker)
    worker.search("needle")
    qtbot.waitUntil(lambda: len(searcher.ends) == 1)
    database.write_bytes(b"garbage " * 1000)
    worker.search("needle")
    qtbot.waitUntil(lambda: len(searcher.ends) == 2)

    assert isinstance(searcher.ends[0].error, NotRead)
    assert isinstance(searcher.ends[1].error, StoreDamaged)
