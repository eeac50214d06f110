"""The hook for what nobody caught."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer, Slot
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.crash_hook import CrashHook
from liaobots_desktop.bridge.fault import Fault
from liaobots_desktop.service.auth_code import AuthCode

CODE = AuthCode("Crash0Code123")


class Crashes(QObject):
    """Keeps what a hook has told, and on which thread it was heard."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[str] = []
        self.again: list[str] = []
        self.threads: list[QThread] = []

    @Slot(object)
    def on_crashed(self, fault: Fault) -> None:
        """Note a crash."""
        self.kinds.append(fault.kind)
        self.threads.append(QThread.currentThread())

    @Slot(object)
    def on_repeated(self, fault: Fault) -> None:
        """Note one at a place that was told."""
        self.again.append(fault.kind)


@pytest.fixture
def crashes(monkeypatch: pytest.MonkeyPatch, qapp: QCoreApplication) -> Crashes:
    """What a hook tells that is installed for this test."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    hook = CrashHook(CODE.masked_in)
    hook.setParent(qapp)
    heard = Crashes()
    hook.crashed.connect(heard.on_crashed)
    hook.repeated.connect(heard.on_repeated)
    hook.install()
    return heard


def crash(text: str) -> None:
    """Let an exception come to the hook, from one place."""
    try:
        raise ValueError(text)
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)


def test_a_crash_is_told_once_for_each_place(
    crashes: Crashes, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        crash("first place")
    try:
        raise KeyError("second place")
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)
    written = capsys.readouterr().err

    assert crashes.kinds == ["ValueError", "KeyError"]
    assert crashes.again == ["ValueError", "ValueError"]
    kinds = [line for line in written.splitlines() if line in {"ValueError", "KeyError"}]
    assert kinds == ["ValueError", "KeyError"]
    assert "first place" not in written


def test_the_auth_code_is_masked(
    crashes: Crashes, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    crash(f"x-auth-code: {CODE.reveal()}")
    written = capsys.readouterr().err

    assert crashes.kinds == ["ValueError"]
    assert "x-auth-code: •••••" in written
    assert CODE.reveal() not in written


def test_ctrl_c_is_no_crash(crashes: Crashes, capsys: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert crashes.kinds == []
    assert capsys.readouterr().err == ""


def test_a_crash_in_a_slot_lets_the_app_go_on(
    crashes: Crashes, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    QTimer.singleShot(0, crash_in_a_slot)
    qtbot.waitUntil(lambda: bool(crashes.kinds))

    assert crashes.kinds == ["ZeroDivisionError"]
    assert "crash_in_a_slot" in capsys.readouterr().err


def test_a_crash_in_a_thread_is_told_on_the_gui_thread(
    crashes: Crashes, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    thread = threading.Thread(target=crash_in_a_slot)
    thread.start()
    qtbot.waitUntil(lambda: bool(crashes.kinds))
    thread.join()

    assert crashes.kinds == ["ZeroDivisionError"]
    assert crashes.threads == [QThread.currentThread()]
    assert "ZeroDivisionError" in capsys.readouterr().err


_IN_RUN = """
import sys
from PySide6.QtCore import QCoreApplication, QThread
from liaobots_desktop.bridge.crash_hook import CrashHook

class Crashing(QThread):
    def run(self):
        raise RuntimeError("in run: " + "Xylophon" + "pferd")

app = QCoreApplication([])
hook = CrashHook(lambda text: text.replace("in run", "masked"))
hook.install()
thread = Crashing()
thread.start()
print("ended", thread.wait(5000))
"""


def test_a_crash_in_the_run_of_a_qt_thread_does_not_end_the_process() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _IN_RUN],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
        check=False,
    )

    assert (done.returncode, done.stdout) == (0, "ended True\n")
    assert "RuntimeError" in done.stderr
    assert "Xylophonpferd" not in done.stderr  # the system's log may keep it


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of POSIX")
def test_a_terminal_gets_the_whole_text_without_secrets() -> None:
    import pty

    terminal, end = pty.openpty()
    subprocess.run(
        [sys.executable, "-c", _IN_RUN],
        stdout=subprocess.DEVNULL,
        stderr=end,
        timeout=60,
        cwd=Path(__file__).parents[2],
        check=True,
    )
    os.close(end)
    with os.fdopen(terminal, "rb") as opened:
        said = opened.read1(65536).decode()

    assert "RuntimeError: masked: Xylophonpferd" in said


def crash_in_a_slot() -> None:
    """Divide by zero."""
    _ = 1 // int("0")
