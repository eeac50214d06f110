"""Rows N and P of docs/faults.md in the real window: nothing is lost, and there is a way out."""

import importlib
import logging
import socket
import ssl
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge import warm_up
from liaobots_desktop.chat.message import EndState, Message
from liaobots_desktop.service import client
from liaobots_desktop.service.connection import Connection
from tests.authority import Authority
from tests.fault_server import FaultServer, whole
from tests.faults import network_rows, protocol_rows
from tests.faults.looks import buttons_of, is_kept, sentence_of
from tests.faults.stage import QUESTION, Fault, Stage
from tests.faults.surroundings import LoopWatch, open_sockets, python_threads
from tests.ui.conftest import CODE, OpenDesktop

CASES = [
    pytest.param(fault, over_tls, id=f"{fault.label}{', TLS' if over_tls else ''}")
    for fault in (*network_rows.ROWS, *protocol_rows.ROWS)
    if fault.in_window
    for over_tls in ((False, True) if fault.over_tls else (False,))
]
BUSY_S = 0.1
AWAY_S = 2.0
"""By the clock: other programs run on the machine of the tests too."""


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Import what the window imports after its first paint."""
    for name in warm_up._MODULES:
        importlib.import_module(name)


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def stage(authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NETRC"):
        monkeypatch.delenv(name, raising=False)
    return Stage(authority, tmp_path)


def put_over_tls(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(stage.authority.bundle))
    return stage.authority.server_context()


def shown_texts(desktop: Desktop) -> str:
    window = desktop.window
    labels = [label.text() for label in window.findChildren(QLabel)]
    buttons = [button.text() for button in window.findChildren(QPushButton)]
    visible = window.pane.transcript.visible_text()
    return "\n".join([*labels, *buttons, window.windowTitle(), visible])


def ask(fault: Fault, stage: Stage, desktop: Desktop, qtbot: QtBot) -> tuple[Message, LoopWatch]:
    """Ask, see what comes first, stop if the row says so; return the answer as it ended."""
    ended: list[Message] = []
    begun: list[str] = []
    session = desktop.session
    session.answer_ended.connect(ended.append)
    session.text_grown.connect(lambda grown: begun.append(grown.text))
    watch = LoopWatch()
    desktop.window.chat.send(QUESTION)
    if fault.kept:
        qtbot.waitUntil(lambda: bool(begun or ended), timeout=15_000)
        stage.see()
    if fault.is_stopped:
        qtbot.waitUntil(lambda: session.is_answering(desktop.window.chat.open_id))
        session.stop(desktop.window.chat.open_id)
    qtbot.waitUntil(lambda: bool(ended), timeout=30_000)
    watch.stop()
    (answer,) = ended
    return answer, watch


@pytest.mark.parametrize(("fault", "over_tls"), CASES)
def test_a_fault_of_the_service_is_told_with_a_way_out_and_nothing_is_lost(
    fault: Fault,
    over_tls: bool,
    stage: Stage,
    open_desktop: OpenDesktop,
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(client, "USUAL", Connection(fault.limits))
    stage.tls = put_over_tls(stage, monkeypatch) if over_tls else None
    threads, sockets = python_threads(), open_sockets()
    is_over = threading.Event()
    if fault.prelude == network_rows.HANGING_DNS:
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: is_over.wait(60))
    with fault.serve(stage) as served:
        for name, value in served.environment.items():
            monkeypatch.setenv(name, value)
        desktop = open_desktop(served.url)
        answer, watch = ask(fault, stage, desktop, qtbot)
        QApplication.processEvents()  # a layout shows its new widgets when the loop comes round
        notice = desktop.window.notice_bar.notice()
        labels = [
            button.text()
            for button in desktop.window.notice_bar.findChildren(QPushButton)
            if button.isVisible()
        ]
        chat = desktop.window.chat.open_id
        assert chat is not None
        question, stored = desktop.session.messages(chat)
        told = shown_texts(desktop) + (f"{notice.text}\n{notice.detail}" if notice else "")
        is_over.set()
        qtbot.waitUntil(lambda: desktop.shut_down(), timeout=10_000)
        served.check()

    # the sentence, and the ways out
    assert sentence_of(fault, served, notice.text if notice else "") == fault.sentence
    assert buttons_of(labels) == fault.buttons
    # what is kept, and how it ended
    assert question.text == QUESTION
    assert (stored.id, stored.text, stored.end) == (answer.id, answer.text, answer.end)
    assert is_kept(fault, stored.text)
    assert stored.end is fault.end
    # secrets
    written = [path for path in folder.rglob("*") if path.is_file() and path.name != "auth-code"]
    everything = "\n".join([told, caplog.text, *capfd.readouterr()])
    assert CODE not in everything
    assert fault.secret not in everything
    assert "/dev/zero" not in everything
    assert written
    assert not [path for path in written if CODE.encode() in path.read_bytes()]
    # the window went on, and nothing is left
    assert watch.busy_s < BUSY_S
    assert watch.away_s < AWAY_S
    assert python_threads() <= threads
    assert open_sockets() <= sockets


def test_a_question_goes_over_a_new_connection_each_time(
    stage: Stage, open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"An answer")) as server:
        desktop = open_desktop(server.url)
        for _ in range(3):
            with qtbot.waitSignal(desktop.session.answer_ended):
                desktop.window.chat.send(QUESTION)
        messages = desktop.session.messages(desktop.window.chat.open_id)  # type: ignore[arg-type]
        desktop.shut_down()
    asked = [r for r in server.requests if r.request_line.startswith("POST")]

    assert [m.end for m in messages] == [EndState.COMPLETE] * 6
    assert len(asked) == 3
