"""An OpenAI-compatible server from the package index answers the window and the command line."""

import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from tests.terminal.running import run
from tests.ui.conftest import OpenDesktop, folder, open_desktop
from tests.ui.talking import ask
from tests.waiting import wait_until

__all__ = ["folder", "open_desktop"]

QUESTION = "Why is the sky blue?"
ANSWER = "Because of Rayleigh scattering."


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def server(foreign: Path) -> Iterator[str]:
    """The address of fakellm."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    script = foreign.with_name("fakellm")
    rules = Path(__file__).with_name("fakellm.yaml")
    process = subprocess.Popen(
        [str(script), "serve", "--port", str(port), "--config", str(rules)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_until(lambda: answers(port), "the server")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.wait()


def test_it_answers_the_window(server: str, open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    desktop = open_desktop("demo", code="")
    account = desktop.account
    profile = account.services.new("Mine", Endpoint.parse(f"{server}/v1", Protocol.API))
    account.keep_profile(profile)
    account.choose_profile(profile)
    ask(qtbot, desktop, QUESTION)
    _, answer = desktop.session.messages(desktop.window.chat.open_id)  # type: ignore[arg-type]

    assert (answer.text, answer.end) == (ANSWER, EndState.COMPLETE)
    assert ANSWER in desktop.window.pane.transcript.visible_text()


def test_it_answers_the_command_line(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIAOBOTS_AUTH_CODE", "none")
    ended = run("ask", "--base-url", server, "--protocol", "api", "--json", QUESTION)
    text = "".join(event["text"] for event in ended.events if event["event"] == "text")

    assert (ended.code, text) == (0, ANSWER)
    assert ended.events[-1] == {"event": "end", "state": "complete"}
