"""Runs the window as a process: opens it and waits for its end, or says why there is none."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from liaobots_desktop.app import STYLE_ARGUMENTS, Desktop, open_store, prepare
from liaobots_desktop.bridge.qt_messages import QtMessages
from liaobots_desktop.instance.claiming import Claim
from liaobots_desktop.store import damage, data_dir
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.errors import StoreDamaged, StoreError
from liaobots_desktop.ui.application import Application

_BROKEN_QT = (
    "This version of PySide6 makes Python {0} crash within one answer. Install a version from "
    "6.10.3 up to, but not including, 6.11."
)
_UNSEEN = {"offscreen", "minimal"}
"""Platforms without a screen: a box there would wait for ever."""


def run(claim: Claim, *, demo: bool) -> int:
    """Open the window that was claimed, hidden if that was wished; run until it is closed.

    `demo` lets the built-in demo answer, whatever the settings say. Returns the exit code.
    """
    if _loses_references():
        print(_BROKEN_QT.format(sys.version.split()[0]), file=sys.stderr)
        return 1
    application = _application()
    try:
        desktop = _built(application, claim, demo=demo)
    except StoreError as error:
        _tell(error, application, claim.folder)
        return 1
    desktop.take_over_process()
    desktop.recover()
    desktop.begin(claim.wish)
    return _ended(desktop, application.exec())


def _built(application: QApplication, claim: Claim, *, demo: bool) -> Desktop:
    """Build all on the chats; a file that opens and cannot be listed is moved aside, too."""
    store = open_store(claim.folder, claim.refusal)
    try:
        return Desktop(application, store, claim.folder, demo=demo, lock=claim.lock)
    except StoreDamaged:
        store.close()
    with suppress(OSError):  # where nothing can be moved either, the next line says so
        damage.mark(claim.folder / FILE_NAME)
    store = open_store(claim.folder, claim.refusal)
    return Desktop(application, store, claim.folder, demo=demo, lock=claim.lock)


def refuse(error: StoreError, named: str | None) -> int:
    """Say why there is no window; `named` is the folder of the start; returns the exit code."""
    _tell(error, _application(), data_dir.meant(named))
    return 1


def _application() -> QApplication:
    messages = QtMessages()
    application = Application(["liaobots-desktop", *STYLE_ARGUMENTS])
    messages.tell()
    application.setQuitOnLastWindowClosed(False)  # the main window may be hidden meanwhile
    prepare(application)
    return application


def _ended(desktop: Desktop, exit_code: int) -> int:
    """Shut down and return the exit code, or end the process where a thread cannot be ended."""
    if not desktop.shut_down():
        # it looks up a host name, and Qt would abort on it; everything is saved by now
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:  # a windowed app on Windows has none
                stream.flush()
        os._exit(exit_code)
    return exit_code


def _loses_references() -> bool:
    """Whether calls that return nothing lose references to None (docs/decisions/0002)."""
    probe = QObject()
    before = sys.getrefcount(None)
    for _ in range(100):
        probe.setObjectName("")
    return before - sys.getrefcount(None) > 50


def _tell(error: StoreError, application: QApplication, folder: Path) -> None:
    """Write a sentence to stderr and, where it can be seen, into a box that is to be closed.

    The box speaks and looks as the window, stderr speaks English as all of the command line.
    """
    print(error, file=sys.stderr, flush=True)
    if application.platformName() in _UNSEEN:
        return
    from liaobots_desktop.ui.early_box import early_box

    box = early_box(str(error), application, folder)
    box.exec()
