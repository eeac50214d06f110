"""Rows N and P of docs/faults.md in the real window: nothing is lost, and there is a way out."""

import importlib
import logging
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
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
from tests.faults import network_rows, network_servers, protocol_rows
from tests.faults.looks import buttons_of, is_kept, sentence_of
from tests.faults.stage import QUESTION, Fault, Stage
from tests.faults.surroundings import LoopWatch, open_sockets, python_threads
from tests.store.looking import mode
from tests.timing import Within
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


@dataclass(frozen=True)
class Seen:
    """What a fault has left in the window, and on the disk."""

    notice: str
    buttons: list[str]
    question: str
    answer: Message
    stored: Message
    texts: str
    watch: LoopWatch


def shown_texts(desktop: Desktop) -> str:
    window, notice = desktop.window, desktop.window.notice_bar.notice()
    labels = [label.text() for label in window.findChildren(QLabel)]
    buttons = [button.text() for button in window.findChildren(QPushButton)]
    told = [notice.text, notice.detail] if notice else []
    visible = window.pane.transcript.visible_text()
    return "\n".join([*labels, *buttons, *told, window.windowTitle(), visible])


def ask(fault: Fault, stage: Stage, desktop: Desktop, qtbot: QtBot) -> Seen:
    """Ask, see what comes first, stop if the row says so; return what is there at the end."""
    ended: list[Message] = []
    begun: list[str] = []
    session, chat = desktop.session, desktop.window.chat
    session.answer_ended.connect(ended.append)
    session.text_grown.connect(lambda grown: begun.append(grown.text))
    watch = LoopWatch()
    chat.send(QUESTION)
    if fault.kept:
        qtbot.waitUntil(lambda: bool(begun or ended))
        stage.see()
    if fault.is_stopped:
        qtbot.waitUntil(lambda: session.is_answering(chat.open_id))
        session.stop(chat.open_id)
    qtbot.waitUntil(lambda: bool(ended))
    watch.stop()
    QApplication.processEvents()  # a layout shows its new widgets when the loop comes round
    bar = desktop.window.notice_bar
    notice = bar.notice()
    labels = [button.text() for button in bar.findChildren(QPushButton) if button.isVisible()]
    question, stored = session.messages(chat.open_id)  # type: ignore[arg-type]
    texts = shown_texts(desktop)
    told = notice.text if notice else ""
    return Seen(told, labels, question.text, ended[0], stored, texts, watch)


@pytest.fixture
def prepared(
    fault: Fault, over_tls: bool, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Stage]:
    """The stage as the case needs it: its time limits, TLS, and names that are never found."""
    monkeypatch.setattr(client, "USUAL", Connection(fault.limits))
    if fault.row == "P11":  # laying out 32 MB is no matter of the network
        monkeypatch.setattr(client, "LARGEST_ANSWER", 1 << 20)
    if over_tls:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(stage.authority.bundle))
        stage.tls = stage.authority.server_context()
    is_over = threading.Event()
    if fault.prelude == network_servers.HANGING_DNS:

        def never_found(*_: object, **__: object) -> None:
            is_over.wait(60)
            raise socket.gaierror

        monkeypatch.setattr(socket, "getaddrinfo", never_found)
        stage.on_end = is_over.set
    yield stage
    is_over.set()


@pytest.mark.parametrize(("fault", "over_tls"), CASES)
def test_a_fault_of_the_service_is_told_with_a_way_out_and_nothing_is_lost(  # noqa: PLR0917
    fault: Fault,
    prepared: Stage,
    open_desktop: OpenDesktop,
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    within: Within,
) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.INFO, "markdown_it")  # each rule it tries on a line, without the text
    threads, sockets = python_threads(), open_sockets()
    with fault.serve(prepared) as served:
        for name, value in served.environment.items():
            monkeypatch.setenv(name, value)
        desktop = open_desktop(served.url)
        seen = ask(fault, prepared, desktop, qtbot)
        prepared.on_end()
        qtbot.waitUntil(desktop.shut_down)
        served.check()

    assert sentence_of(fault, served, seen.notice) == fault.sentence
    assert buttons_of(seen.buttons) == fault.buttons
    assert seen.question == QUESTION
    assert (seen.stored.id, seen.stored.text) == (seen.answer.id, seen.answer.text)
    assert is_kept(fault, seen.stored.text)
    assert seen.stored.end is seen.answer.end is fault.end
    assert_nothing_is_told("\n".join([seen.texts, caplog.text, *capfd.readouterr()]), fault, folder)
    within(seen.watch.busy_s, BUSY_S)
    within(seen.watch.away_s, AWAY_S)
    assert python_threads() <= threads
    assert open_sockets() <= sockets


def assert_nothing_is_told(everything: str, fault: Fault, folder: Path) -> None:
    """Fail when a secret, or what a server wanted to have loaded, was shown, logged or stored."""
    written = [path for path in folder.rglob("*") if path.is_file()]
    holding = [path for path in written if CODE.encode() in path.read_bytes()]

    assert CODE not in everything
    assert fault.secret not in everything
    assert "/dev/zero" not in everything
    assert [path.parent.name for path in holding] == ["auth-codes"]
    assert [mode(path) for path in holding] == ["0600"]


def test_a_question_goes_over_a_new_connection_each_time(
    open_desktop: OpenDesktop, qtbot: QtBot
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
