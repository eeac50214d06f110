"""Searching while somebody types: on a thread of its own, the last query wins."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.search_worker import Found, SearchEnd, SearchWorker
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import NotRead, StoreDamaged
from tests.store.search.finding import fill
from tests.store.talking import ask


class Searcher(QObject):
    """Keeps what a worker has said, on the GUI thread."""

    def __init__(self, worker: SearchWorker) -> None:
        super().__init__()
        self.found: list[Found] = []
        self.ends: list[SearchEnd] = []
        self.threads: set[QThread] = set()
        worker.found.connect(self._on_found)
        worker.ended.connect(self._on_ended)

    def texts(self, number: int) -> list[str]:
        return [
            hit.snippet.text for some in self.found if some.number == number for hit in some.hits
        ]

    @Slot(object)
    def _on_found(self, found: Found) -> None:
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
    assert made.shut_down(), "the thread was left"


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

    assert worker.shut_down()
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
