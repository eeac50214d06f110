"""Rows K of docs/faults.md in the real window: the auth code is in one file, and nowhere else."""

import logging
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.crash_hook import CrashHook
from liaobots_desktop.exchange.export_report import Format
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from tests.fault_server import Answer, FaultServer, whole
from tests.store.looking import mode
from tests.terminal.running import run
from tests.ui.conftest import CODE, OpenDesktop
from tests.ui.exchange.conftest import Asked
from tests.ui.talking import ask

OLD = "Old9Code8Seven"
ECHO = f'{{"message":"401 Unauthorized: {CODE} is blocked"}}'.encode()


class Arguments:
    """Notes the words of each process that is started while it listens."""

    def __init__(self) -> None:
        self.listens = False
        self.words: list[str] = []

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        if self.listens and event in {"subprocess.Popen", "os.exec", "os.posix_spawn"}:
            self.words.append(repr(args[:2]))


_ARGUMENTS = Arguments()
sys.addaudithook(_ARGUMENTS)  # for the life of the process


@pytest.fixture
def arguments() -> Iterator[list[str]]:
    """The words of all processes that are started in this test."""
    _ARGUMENTS.words = []
    _ARGUMENTS.listens = True
    yield _ARGUMENTS.words
    _ARGUMENTS.listens = False


@pytest.fixture(autouse=True)
def _temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let temporary files be looked at, too."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", None)


def holding(code: str, folder: Path) -> list[str]:
    """Return the folders of the files in which a code stands, in whatever encoding."""
    forms = [code.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [p.parent.name for p in files if any(form in p.read_bytes() for form in forms)]


def modes(folder: Path) -> list[str]:
    """Return the modes of the code's file, its folder and the folder of the app."""
    codes = folder / "auth-codes"
    return [mode(path) for path in (*codes.iterdir(), codes, folder)]


def crash() -> None:
    """Let the hook for crashes report one that has the code in its text."""
    try:
        raise ValueError(f"a crash with {CODE} in it")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)


def export_everything(desktop: Desktop, qtbot: QtBot, out: Path) -> None:
    out.mkdir()
    asked = Asked(desktop, qtbot)
    for kind in Format:
        asked.press("Ctrl+Shift+E")

        assert asked.export(kind, out / f"chat-{kind.value}")


def everything_shown(desktop: Desktop) -> list[str]:
    """Return what can be seen or heard of the window, and what can be pasted elsewhere."""
    window, notice = desktop.window, desktop.window.notice_bar.notice()
    told = [notice.text, notice.detail] if notice else []
    titles = [widget.windowTitle() for widget in QApplication.topLevelWidgets()]
    labels = [label.text() for label in window.findChildren(QLabel)]
    visible = window.pane.transcript.visible_text()
    return [*told, *titles, *labels, visible, QApplication.clipboard().text()]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_after_a_whole_session_the_code_is_in_its_file_and_nowhere_else(  # noqa: PLR0917
    open_desktop: OpenDesktop,
    folder: Path,
    tmp_path: Path,
    qtbot: QtBot,
    arguments: list[str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    for hooks in (sys, threading):
        monkeypatch.setattr(hooks, "excepthook", hooks.excepthook)
    answers: dict[str, Answer] = {"/api/chat": whole(b"Because of *Rayleigh*."), "": whole(b"{}")}
    with FaultServer(answers) as server:
        desktop = open_desktop("demo", code="")
        desktop.account.use(Endpoint.parse(server.url, Protocol.WEB), AuthCode(CODE))
        CrashHook(desktop.account.masked).install()
        ask(qtbot, desktop, "Why is the sky blue?")
        answers["/api/chat"] = whole(ECHO, "401 Unauthorized")
        ask(qtbot, desktop, "And at night?")
        shown = everything_shown(desktop)
        crash()
        export_everything(desktop, qtbot, tmp_path / "out")
        shown += everything_shown(desktop)
        desktop.window.close()
        qtbot.waitUntil(desktop.shut_down)
    made = run("backup", str(tmp_path / "out" / "backup.db"))
    told = run("doctor", "--json")
    printed = "\n".join([*capfd.readouterr(), caplog.text, told.stdout, told.stderr])

    assert sum(CODE.encode() in request.raw for request in server.requests) >= 2
    assert made.code == 0
    assert len(list((tmp_path / "out").iterdir())) == len(Format) + 1
    assert holding(CODE, tmp_path) == ["auth-codes"]
    assert modes(folder) == ["0600", "0700", "0700"]
    assert "HTTP 401 Unauthorized: ••••• is blocked" in "\n".join(shown)
    assert "ValueError\n  tests/ui/test_secrets.py" in printed  # its way is told, its text is not
    assert arguments
    assert not [text for text in (printed, *shown, *arguments) if CODE in text]
    assert CODE not in os.environ.values()


def test_a_code_that_was_changed_is_gone_from_every_file(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Hi")) as server:
        desktop = open_desktop(server.url, code=OLD)
        ask(qtbot, desktop, "Why?")
        desktop.account.use(Endpoint.parse(server.url, Protocol.WEB), AuthCode(CODE))
        ask(qtbot, desktop, "Why not?")
        desktop.window.close()
        qtbot.waitUntil(desktop.shut_down)
    codes = [request.header("x-auth-code") for request in server.requests]

    assert [code for code in codes if code] == [OLD, CODE]
    assert holding(OLD, folder) == []
    assert holding(CODE, folder) == ["auth-codes"]


def test_a_code_that_was_removed_is_gone_from_every_file(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Hi")) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "Why?")
        before = holding(CODE, folder)
        desktop.account.remove_profile(desktop.account.profile())
        desktop.window.close()
        qtbot.waitUntil(desktop.shut_down)

    assert before == ["auth-codes"]
    assert holding(CODE, folder) == []


@pytest.mark.parametrize("entry", ["default", "machine 127.0.0.1"])
def test_netrc_adds_no_other_password(
    entry: str,
    open_desktop: OpenDesktop,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text(f"{entry} login somebody password geheim\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    with FaultServer(whole(b"Hi")) as server:
        ask(qtbot, open_desktop(server.url), "Why?")

    assert server.requests[0].header("authorization") is None


def test_the_field_for_the_code_shows_and_guesses_nothing(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop()
    (field,) = (
        each
        for each in desktop.window.findChildren(QLineEdit)
        if each.echoMode() is QLineEdit.EchoMode.Password
    )
    QTest.keyClicks(field, CODE)
    hints = field.inputMethodHints()

    assert field.text() == CODE
    assert CODE not in field.displayText()
    assert field.completer() is None
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText
    field.clear()
