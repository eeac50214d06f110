"""What the store takes of the GUI thread: every call of it, while 100,000 chats are put in order.

Run as a process of its own (`python -m tests.benchmarks.store_steps CHATS`) it prints one line of
JSON.
"""

import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import current_thread, main_thread
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from liaobots_desktop import app
from liaobots_desktop.app import STYLE_ARGUMENTS, Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.ordering import Place, Shelf, Tag
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.settings import SettingsFile
from tests.benchmarks.environment import measured
from tests.benchmarks.saved_chats import make_saved_chats
from tests.benchmarks.table import Figure

_SETTLE_S = 0.4


def measure(chats: int) -> list[Figure]:
    """Do what a hand does with so many chats, alone and while another program writes."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.store_steps", str(chats)],
        env=measured(),
        stdout=subprocess.PIPE,
        check=True,
    )
    took: dict[str, list[float]] = json.loads(done.stdout)
    what = f"the store on the GUI thread, {chats:,} chats"
    figures = []
    for name, key in (("longest read, processor time", "reads"), ("longest write", "writes")):
        behind: dict[str, float | list[float]] = {key: took[key]}
        figures.append(
            Figure("keep", f"{what}, {name}", max(took[key], default=0.0), 5, "ms", behind)
        )
    locked = max(took["locked"], default=0.0)  # none: all went to the thread
    return [*figures, Figure("keep", f"{what}, longest write in use by another", locked, 5, "ms")]


class Watch:
    """Takes the time of each call of the store on the GUI thread, in milliseconds."""

    def __init__(self) -> None:
        self.reads: list[float] = []
        self.writes: list[float] = []
        rows, writing = Database.rows, Database.writing

        def timed_rows(database: Database, query: str, *values: object) -> list[sqlite3.Row]:
            begin = time.thread_time()  # what others have of the machine does not count
            try:
                return rows(database, query, *values)
            finally:
                if current_thread() is main_thread():
                    self.reads.append((time.thread_time() - begin) * 1000)

        @contextmanager
        def timed_writing(database: Database, **how: Any) -> Iterator[sqlite3.Connection]:
            begin = time.perf_counter()  # the disk counts, too
            try:
                with writing(database, **how) as connection:
                    yield connection
            finally:
                if current_thread() is main_thread():
                    self.writes.append((time.perf_counter() - begin) * 1000)

        Database.rows = timed_rows  # type: ignore[method-assign, assignment]
        Database.writing = timed_writing  # type: ignore[method-assign, assignment]


def main() -> None:
    """Measure once, in this process."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_saved_chats(folder, int(sys.argv[1]), messages_per_chat=2)
        SettingsFile(folder).change(base_url="demo", theme="light")
        application = QApplication(["bench", *STYLE_ARGUMENTS])
        app.prepare(application)
        watch = Watch()
        desktop = Desktop(application, app.open_store(folder), folder, demo=True)
        desktop.window.show()
        _settle(desktop)
        _order(desktop)
        alone = len(watch.writes)
        with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            _act(desktop, _chats(desktop, 3), settles=False)
        print(
            json.dumps(
                {
                    "reads": watch.reads,
                    "writes": watch.writes[:alone],
                    "locked": watch.writes[alone:],
                }
            ),
            flush=True,
        )
        _settle(desktop)
        desktop.window.close()
        desktop.shut_down()


def _settle(desktop: Desktop) -> None:
    """Let the threads do what they have to."""
    until, window = time.perf_counter() + _SETTLE_S, desktop.window
    while (
        time.perf_counter() < until
        or window.ordering.is_busy
        or window.chats.reading.is_counting
        or desktop.session.writes.is_waiting
    ):
        QApplication.processEvents()
        time.sleep(0.002)


def _chats(desktop: Desktop, number: int) -> tuple[ConversationId, ...]:
    return tuple(desktop.window.chats.ids(1, number))


def _act(desktop: Desktop, chats: tuple[ConversationId, ...], *, settles: bool = True) -> None:
    """Do to chats whatever can be done to them."""
    window, ordering = desktop.window, desktop.window.ordering
    acts: list[Callable[[], object]] = [
        lambda: window.open_chat(chats[0]),
        lambda: ordering.rename(chats[0], "Renamed"),
        lambda: ordering.pin(chats, is_pinned=True),
        lambda: ordering.pin(chats, is_pinned=False),
        lambda: ordering.tag(chats, "red", is_tagged=True),
        lambda: ordering.move(chats, desktop.window.chats.reading.folders[0].id),
        lambda: ordering.move(chats, None),
        lambda: ordering.archive(chats, is_archived=True),
        lambda: ordering.archive(chats, is_archived=False),
        lambda: ordering.delete(chats),
        lambda: ordering.restore(chats),
        lambda: window.pane.composer.set_text("a draft"),
        window.chat.keep_draft,
        lambda: window.chat.send("What can you do?"),
    ]
    for act in acts:
        act()
        if settles:
            _settle(desktop)


def _order(desktop: Desktop) -> None:
    window = desktop.window
    window.ordering.add_tag(Tag("red"))
    window.ordering.add_folder("Work", made=lambda _: None)
    for number in (1, 5, 10):
        _act(desktop, _chats(desktop, number))
    rows = window.sidebar.list
    for place in (Place(Shelf.TAG, "red"), Place(Shelf.TRASH), Place(Shelf.ARCHIVE), None):
        window.sidebar.show_place(place)
        _settle(desktop)
        rows.setFocus()
        for key in (Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
            QTest.keyClick(rows, key)
            rows.grab()
    QTest.keyClick(rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    rows.clearSelection()


if __name__ == "__main__":
    main()
