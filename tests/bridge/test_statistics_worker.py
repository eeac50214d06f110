"""The chats counted on a thread: progress, the end, a failure, nobody who waits."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QThread, Slot
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.statistics_worker import StatisticsWorker
from liaobots_desktop.chat.statistics import Count, Statistics
from tests.store.looking import write
from tests.store.written import Said, write_chat


class Heard(QObject):
    """Keeps what a worker has said, and on which thread it was heard."""

    def __init__(self, chats: Path) -> None:
        super().__init__()
        self.parts: list[float] = []
        self.ends: list[object] = []
        self.threads: set[QThread] = set()
        self.worker = StatisticsWorker(chats, self)
        self.worker.progressed.connect(self._on_progressed)
        self.worker.done.connect(self._on_ended)
        self.worker.failed.connect(self._on_ended)

    @Slot(float)
    def _on_progressed(self, part: float) -> None:
        self.parts.append(part)

    @Slot(object)
    @Slot(str)
    def _on_ended(self, end: object) -> None:
        self.threads.add(QThread.currentThread())
        self.ends.append(end)


@pytest.fixture
def chats(database: Path) -> Path:
    write_chat(database, Said("2026-08-01 12:00"), Said("2026-08-01 12:00"))
    write(database, "UPDATE message SET id = 30000, parent_id = NULL WHERE id = 2")
    return database


def test_what_was_written_is_told_once_with_progress_before(qtbot: QtBot, chats: Path) -> None:
    heard = Heard(chats)
    heard.worker.start()
    qtbot.waitUntil(lambda: bool(heard.ends))
    heard.worker.wait()
    (statistics,) = heard.ends

    assert isinstance(statistics, Statistics)
    assert statistics.total() == Count(0, 2, 0, 8)
    assert 0 < heard.parts[0] <= 1
    assert heard.threads == {QThread.currentThread()}


def test_chats_that_cannot_be_read_are_told_in_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    heard = Heard(tmp_path / "nowhere.db")
    heard.worker.start()
    qtbot.waitUntil(lambda: bool(heard.ends))
    heard.worker.wait()

    assert "cannot be read now" in str(heard.ends[0])


def test_nothing_is_told_when_nobody_waits_any_more(qtbot: QtBot, chats: Path) -> None:
    heard = Heard(chats)
    in_the_middle = Qt.ConnectionType.DirectConnection
    heard.worker.progressed.connect(heard.worker.requestInterruption, in_the_middle)
    with qtbot.waitSignal(heard.worker.finished):
        heard.worker.start()
    heard.worker.wait()

    assert heard.parts == [10_000 / 30_000]
    assert heard.ends == []
