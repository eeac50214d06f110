"""Work on threads is handed over to what still wants it, and harms nothing that is gone."""

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript.background_work import BackgroundWork

_DESTROYED_MEANWHILE = """
import sys
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject
from liaobots_desktop.ui.transcript.background_work import BackgroundWork

application = QCoreApplication([])
sys.setswitchinterval(1e-6)
for _ in range(1_000):
    parent = QObject()
    work = BackgroundWork("work", parent)
    for number in range(3):
        work.start(lambda: "made")
    threads = list(work._threads)
    shiboken6.delete(parent)
    del work
    for thread in threads:
        thread.join()
print("still here")
"""


def test_what_threads_made_arrives_on_the_thread_that_asked(qtbot: QtBot) -> None:
    parent = QObject()
    work = BackgroundWork("work", parent)
    heard: list[tuple[object, str]] = []
    work.done.connect(lambda made: heard.append((made, threading.current_thread().name)))
    work.start(lambda: threading.current_thread().name)
    work.start(lambda: 2)
    qtbot.waitUntil(lambda: len(heard) == 2)
    here = threading.current_thread().name

    assert sorted(heard, key=str) == [("work", here), (2, here)]
    qtbot.waitUntil(lambda: not work._timer.isActive())


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_function_that_raises_ends_the_wait(qtbot: QtBot) -> None:
    parent = QObject()
    work = BackgroundWork("work", parent)
    work.start(lambda: 1 // 0)
    was_waiting = work._timer.isActive()
    qtbot.waitUntil(lambda: not work._timer.isActive())

    assert was_waiting


def test_an_object_may_be_destroyed_while_its_threads_end() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _DESTROYED_MEANWHILE], capture_output=True, text=True, check=False
    )

    assert (ended.returncode, ended.stdout) == (0, "still here\n")
