"""Chips stand in the order in which they were asked for, whichever of them is read sooner."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.attaching.conftest import Attacher, written

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="leases of files")
A_JSON = '{"name": "x"}'


@contextmanager
def held_up(path: Path) -> Iterator[Path]:
    """Let the system keep who opens a file waiting, as a slow disk does.

    Only of JSON: other files are opened so that nothing is waited for.
    """
    import fcntl

    usual = signal.signal(signal.SIGIO, signal.SIG_IGN)  # how the system tells that one waits
    descriptor = os.open(path, os.O_RDWR)
    try:
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_WRLCK)
        yield path
    finally:
        os.close(descriptor)
        signal.signal(signal.SIGIO, usual)


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_what_is_read_late_stands_before_what_was_asked_for_after_it(
    attacher: Attacher, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    one, two = (written(tmp_path, name, A_JSON) for name in ("one.json", "two.json"))
    attaching = attacher.window.attaching
    assert attaching is not None
    seen = []
    with ExitStack() as first, ExitStack() as second:
        attaching.take_files([str(first.enter_context(held_up(one)))])
        attaching.take_files([str(second.enter_context(held_up(two)))])
        attaching.take_text("Three.", "three.txt")
        qtbot.waitUntil(lambda: attacher.names == ["three.txt"])
        attacher.tray.removed.emit(0)
        attacher.tray.undo_requested.emit()
        for one_more in (second, first):
            seen.append(attacher.names)
            one_more.close()
            qtbot.waitUntil(lambda: len(attacher.names) > len(seen))
    attacher.attach(written(tmp_path, "four.txt"))
    names = ["one.json", "two.json", "three.txt", "four.txt"]
    qtbot.waitUntil(lambda: len(attacher.saved(folder)) == 4)

    assert seen == [["three.txt"], ["two.json", "three.txt"]]
    assert attacher.names == attacher.saved(folder) == names
