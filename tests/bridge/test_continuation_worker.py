"""Counting what continues on other branches, one chat after the other."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.continuation_worker import ContinuationWorker, Counted
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import ChatStore
from tests.threads import end

ONE, TWO, THREE = ConversationId("one"), ConversationId("two"), ConversationId("three")


@pytest.fixture
def worker(database: Path, store: ChatStore) -> Iterator[ContinuationWorker]:
    """A worker on a file that a store has made."""
    del store
    made = ContinuationWorker(database)
    yield made
    end(made)


def test_a_chat_that_is_asked_for_while_another_is_counted_comes_next(
    qtbot: QtBot, worker: ContinuationWorker
) -> None:
    is_counting, may_end = threading.Event(), threading.Event()

    def hold(_: Counted) -> None:
        is_counting.set()
        may_end.wait(60)

    counted: list[ConversationId] = []
    worker.counted.connect(hold, Qt.ConnectionType.DirectConnection)
    worker.counted.connect(
        lambda result: counted.append(result.conversation_id), Qt.ConnectionType.DirectConnection
    )
    worker.count(ONE)
    assert is_counting.wait(60)
    worker.count(TWO)
    worker.count(THREE)
    may_end.set()
    qtbot.waitUntil(lambda: THREE in counted)

    assert counted == [ONE, THREE]
