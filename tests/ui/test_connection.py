"""A service with a proxy and certificates of its own, in the window and on the command line."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.connection import Connection, Proxy
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from tests.authority import Authority
from tests.fault_server import FaultServer, whole
from tests.service.proxy import SocksProxy, asking
from tests.terminal.running import run
from tests.ui.conftest import CODE, OpenDesktop
from tests.ui.talking import ask

SSE = "Content-Type: text/event-stream"
FRAMES = (
    b'data: {"choices":[{"delta":{"content":"By the way of a proxy."}}]}\n\n'
    b'data: {"choices":[{"delta":{},"finish_reason":"length"}]}\n\n'
    b'data: {"choices":[],"usage":{"prompt_tokens":31,"completion_tokens":6}}\n\n'
    b"data: [DONE]\n\n"
)
USER, PASSWORD = "somebody", "gehe:im"
CREDITS = b'{"data":{"balance":85.5,"amount":100}}'


def asked_for_balance(service: FaultServer) -> bool:
    return any(request.request_line.startswith("GET") for request in service.requests)


def choose_service(desktop: Desktop, way: Connection) -> None:
    """Ask chat.invalid this way from now on."""
    account = desktop.account
    new = account.services.new("Mine", Endpoint.parse("https://chat.invalid", Protocol.API))
    account.keep_profile(new._replace(connection=way))
    account.choose_profile(account.services.save_code(new._replace(connection=way), AuthCode(CODE)))


@pytest.mark.parametrize("scheme", ["http", "socks5"])
def test_a_service_behind_a_proxy_answers_the_window_and_the_command_line(
    scheme: str, open_desktop: OpenDesktop, tmp_path: Path, qtbot: QtBot
) -> None:
    authority = Authority(tmp_path)
    tls = authority.server_context("chat.invalid")
    answers = {"/v1": whole(FRAMES, "200 OK", SSE), "/api/v1/credits": whole(CREDITS)}
    with FaultServer(answers, tls=tls) as service:
        step = asking(service.address, USER, PASSWORD)
        if scheme == "socks5":
            step = SocksProxy(service.address, USER, PASSWORD)
        with FaultServer([step], reads_request=False) as server:
            address = f"{scheme}://127.0.0.1:{server.address[1]}"
            way = Connection(proxy=Proxy.parse(address, USER, PASSWORD), ca_file=authority.bundle)
            desktop = open_desktop("demo", code="")
            qtbot.waitUntil(lambda: desktop.usage is not None)
            choose_service(desktop, way)
            ask(qtbot, desktop, "Where are you?")
            _, answer = desktop.session.messages(desktop.window.chat.open_id)  # type: ignore[arg-type]
            qtbot.waitUntil(lambda: asked_for_balance(service))
            shown = desktop.window.pane.transcript.visible_text()
            desktop.window.close()
            qtbot.waitUntil(desktop.shut_down)
            ended = run("ask", "--profile", "Mine", "--no-save", "--json", "And you?")
    asked = [r for r in service.requests if r.request_line.startswith("POST")]

    assert (answer.text, answer.end) == ("By the way of a proxy.", EndState.LENGTH)
    assert answer.usage == (31, 6)
    assert "Ended by the service at its length limit." in shown
    assert [event["event"] for event in ended.events] == ["started", "text", "usage", "end"]
    assert ended.code == 6
    assert [r.header("authorization") for r in asked] == [f"Bearer {CODE}"] * 2
    assert [json.loads(r.body)["messages"][-1]["content"] for r in asked] == [
        "Where are you?",
        "And you?",
    ]
