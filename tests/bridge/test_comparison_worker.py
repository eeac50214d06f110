"""Two versions are compared on a thread of their own, which can be stopped."""

import pytest
from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.comparison_worker import ComparisonWorker
from liaobots_desktop.bridge.comparisons import Comparisons
from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.comparison.comparison import Comparison
from liaobots_desktop.store.chat_store import ChatStore
from tests.comparison.reading import read
from tests.store.looking import write
from tests.store.talking import answer_again, ask
from tests.threads import end

MANY = "".join(f"word{number % 3001} " for number in range(200_000))
OTHERS = "".join(f"word{number * 7 % 3001} " for number in range(200_000))


class Listener(QObject):
    """Keeps what a worker has said, and on which thread it was heard."""

    def __init__(self, worker: ComparisonWorker) -> None:
        super().__init__()
        self.said: list[object] = []
        self.percents: list[int] = []
        self.threads: set[QThread] = set()
        worker.progressed.connect(self._on_progressed)
        worker.done.connect(self._on_end)
        worker.failed.connect(self._on_end)

    @Slot(int)
    def _on_progressed(self, percent: int) -> None:
        self.percents.append(percent)

    @Slot(object)
    @Slot(str)
    def _on_end(self, said: object) -> None:
        self.threads.add(QThread.currentThread())
        self.said.append(said)


def two_versions(store: ChatStore, old: str, new: str) -> tuple[MessageId, MessageId]:
    asked = ask(store, "Why?", old)
    return asked.answer.id, answer_again(store, asked.answer, new).id


def run(qtbot: QtBot, store: ChatStore, ids: tuple[MessageId, MessageId]) -> Listener:
    worker = ComparisonWorker(store.path, *ids)
    listener = Listener(worker)
    with qtbot.waitSignal(worker.finished, timeout=120_000):
        worker.start()
    qtbot.waitUntil(lambda: bool(listener.said))
    return listener


def test_the_comparison_arrives_once_on_the_thread_of_the_window(
    qtbot: QtBot, store: ChatStore
) -> None:
    heard = run(qtbot, store, two_versions(store, "It was so.", "It is so."))
    (comparison,) = heard.said

    assert isinstance(comparison, Comparison)
    assert read(comparison.spans) == "It [-was-]{+is+} so."
    assert heard.threads == {heard.thread()}


def test_an_answer_that_is_being_written_is_compared_as_far_as_it_came(
    qtbot: QtBot, store: ChatStore
) -> None:
    first = ask(store, "Why?", "So far").answer
    second = store.messages.answer_again(first, "gpt-4")
    store.messages.append(second.id, "So")
    (comparison,) = run(qtbot, store, (first.id, second.id)).said

    assert isinstance(comparison, Comparison)
    assert read(comparison.spans) == "So[- far-]"


def test_a_message_that_is_gone_is_a_sentence(qtbot: QtBot, store: ChatStore) -> None:
    old, new = two_versions(store, "a", "b")
    store.branches.delete(new)

    assert run(qtbot, store, (old, new)).said == ["This message no longer exists."]


def test_a_damaged_file_is_a_sentence(qtbot: QtBot, store: ChatStore) -> None:
    ids = two_versions(store, "a", "b")
    write(store.path, "DROP VIEW whole_message")
    (sentence,) = run(qtbot, store, ids).said

    assert str(sentence).startswith(
        f"The chats in {store.path} cannot be read: the file is damaged"
    )


def test_how_far_it_is_is_told_and_rises(qtbot: QtBot, store: ChatStore) -> None:
    heard = run(qtbot, store, two_versions(store, MANY, OTHERS))

    assert len(heard.percents) > 2
    assert heard.percents == sorted(heard.percents)
    assert max(heard.percents) <= 99


@pytest.fixture
def comparisons(store: ChatStore) -> Comparisons:
    return Comparisons(store.path)


def test_a_comparison_that_is_cancelled_ends_and_says_nothing(
    qtbot: QtBot, store: ChatStore, comparisons: Comparisons
) -> None:
    worker = comparisons.prepare(*two_versions(store, MANY, OTHERS))
    heard = Listener(worker)
    with qtbot.waitSignal(worker.progressed):
        worker.start()
    worker.cancel()
    qtbot.waitUntil(lambda: not comparisons._running)

    assert heard.said == []
    end(comparisons)


def test_shutting_down_ends_what_runs(
    qtbot: QtBot, store: ChatStore, comparisons: Comparisons
) -> None:
    worker = comparisons.prepare(*two_versions(store, MANY, OTHERS))
    with qtbot.waitSignal(worker.progressed):
        worker.start()

    end(comparisons)
    assert worker.isFinished()
