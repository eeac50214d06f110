"""The index, kept by a thread of its own."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.index_worker import IndexWorker
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.search.index import Progress
from tests.store.looking import write
from tests.store.search.finding import found, problem
from tests.store.talking import ask
from tests.threads import end


class Watcher(QObject):
    """Keeps what a worker has said, on the GUI thread."""

    def __init__(self, worker: IndexWorker) -> None:
        super().__init__()
        self.steps: list[Progress] = []
        self.settled = 0
        self.threads: set[QThread] = set()
        worker.progressed.connect(self._on_progressed)
        worker.settled.connect(self._on_settled)

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self.threads.add(QThread.currentThread())
        self.steps.append(progress)

    @Slot()
    def _on_settled(self) -> None:
        self.settled += 1


@pytest.fixture
def worker(qapp: QCoreApplication, database: Path) -> Iterator[IndexWorker]:
    made = IndexWorker(database, pause_s=0)
    assert made.thread() is qapp.thread()
    yield made
    end(made)


def settled(worker: IndexWorker, qtbot: QtBot) -> Watcher:
    """Let a worker take in what is stored, and return who has watched it."""
    watcher = Watcher(worker)
    worker.take_in()
    qtbot.waitUntil(lambda: watcher.settled == 1)
    return watcher


def test_what_is_stored_is_taken_in_on_another_thread(
    store: ChatStore, database: Path, worker: IndexWorker, qtbot: QtBot
) -> None:
    ask(store, "A needle?")
    watcher = settled(worker, qtbot)
    ask(store, "Another needle?")
    worker.take_in()
    qtbot.waitUntil(lambda: watcher.settled == 2)

    assert watcher.steps == [Progress(2, 2), Progress(2, 2)]
    assert watcher.threads == {QThread.currentThread()}
    assert problem(database) is None


def test_the_first_look_compares_everything(
    store: ChatStore, database: Path, worker: IndexWorker, qtbot: QtBot
) -> None:
    ask(store, "A needle?")
    settled(worker, qtbot)
    worker.shut_down()
    index = database.with_name("search.db")
    write(index, "DELETE FROM document WHERE message_id = 1")
    again = IndexWorker(database, pause_s=0)
    watcher = settled(again, qtbot)

    end(again)
    assert watcher.steps == [Progress(2, 2)]
    assert problem(database) is None


def test_a_folder_that_cannot_hold_the_index_is_no_error_for_the_user(
    store: ChatStore, database: Path, worker: IndexWorker, qtbot: QtBot
) -> None:
    ask(store, "A needle?")
    database.with_name("search.db").mkdir()
    watcher = Watcher(worker)
    worker.take_in()
    qtbot.waitUntil(lambda: watcher.settled == 1)

    assert watcher.steps == []
    assert found(database, "needle") == ["A needle?"]


def test_closing_the_app_ends_the_work_at_once(
    store: ChatStore, database: Path, qtbot: QtBot
) -> None:
    for number in range(60):
        ask(store, "?", f"needle {number} {'word ' * 40_000}")
    worker = IndexWorker(database, pause_s=0)
    watcher = Watcher(worker)
    worker.take_in()
    qtbot.waitUntil(lambda: bool(watcher.steps))

    end(worker)
    assert watcher.steps[-1].done < 120
    worker.take_in()
    assert not worker.isRunning()
    assert len(found(database, "needle")) == 50


def test_a_worker_without_work_has_no_thread(database: Path) -> None:
    worker = IndexWorker(database)
    was_running = worker.isRunning()

    end(worker)
    assert not was_running


class _EndedJustBefore(threading.Event):
    """An event that is cleared right after the window was closed."""

    def __init__(self, end: Callable[[], object]) -> None:
        super().__init__()
        self._end = end

    def clear(self) -> None:
        """Close the window first."""
        self._end()
        super().clear()


@pytest.mark.usefixtures("qapp")
def test_an_end_in_the_instant_in_which_the_work_begins_is_heard(database: Path) -> None:
    worker = IndexWorker(database, pause_s=0)

    def end() -> None:
        worker._is_over.set()
        worker._is_wanted.set()

    worker._is_wanted = _EndedJustBefore(end)
    worker.take_in()
    has_ended = worker.wait(60_000)
    worker._is_wanted.set()  # a thread that runs on would end the tests

    assert has_ended
    assert worker.wait(60_000)
