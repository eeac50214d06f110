"""Chips stand in the order in which they were asked for, whichever of them is read sooner."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fault_server import FaultServer, whole
from tests.ui.attaching.conftest import Attacher, written
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import ask, choose

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


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_a_question_that_is_edited_takes_texts_in_the_order_of_asking_too(
    open_desktop: OpenDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        attacher = Attacher(open_desktop(server.url), qtbot)
        ask(qtbot, attacher.desktop, "First")
    choose(attacher.desktop, "edit", 0)
    one, two = (written(tmp_path, name, A_JSON) for name in ("one.json", "two.json"))
    attaching, composer = attacher.window.attaching, attacher.composer
    assert attaching is not None
    with ExitStack() as first, ExitStack() as second:
        attaching.take_files([str(first.enter_context(held_up(one)))])
        attaching.take_files([str(second.enter_context(held_up(two)))])
        attaching.take_text("Three.", "three.txt")
        qtbot.waitUntil(lambda: "three" in composer.text())
        QTest.keyClicks(composer.field, " Typed.")
        for one_more, name in ((second, "two"), (first, "one")):
            one_more.close()
            qtbot.waitUntil(lambda name=name: name in composer.text())  # type: ignore[misc]
    QTest.keyClicks(composer.field, " Behind.")
    attaching.take_text("Four.", "four.txt")
    qtbot.waitUntil(lambda: "four" in composer.text())
    heads = [line for line in composer.text().split("\n") if line.startswith("`") and ":" in line]

    assert composer.text().startswith("First\n\n`one.json`:\n```json\n")
    assert heads == ["`one.json`:", "`two.json`:", "`three.txt`:", "`four.txt`:"]
    assert "``` Typed. Behind.\n\n`four.txt`:" in composer.text()
