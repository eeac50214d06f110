"""The code leaves for its own service only: no other host, no proxy, no line that can be read."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.cli import main
from tests.fault_server import FaultServer, whole
from tests.ui.conftest import CODE, OpenDesktop

PLAIN = "http://service.invalid"


def told(desktop: Desktop) -> str:
    notice = desktop.window.notice_bar.notice()
    return notice.text if notice else ""


@pytest.fixture
def spy(monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultServer]:
    """A proxy of the environment: whatever leaves for a host elsewhere comes here."""
    with FaultServer(whole(b"proxied")) as server:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, server.url)
        yield server


@pytest.mark.parametrize("status", ["301", "302", "303", "307", "308"])
@pytest.mark.parametrize("over", ["plain", "tls"])
def test_a_redirect_is_not_followed_wherever_it_leads(
    open_desktop: OpenDesktop, qtbot: QtBot, status: str, over: str
) -> None:
    with FaultServer(whole(b"Thank you")) as other:
        address = other.url if over == "plain" else other.url.replace("http:", "https:")
        header = f"Location: {address}/api/chat"
        with FaultServer(whole(b"", f"{status} Moved", header)) as server:
            desktop = open_desktop(server.url)
            with qtbot.waitSignal(desktop.session.answer_ended):
                desktop.window.chat.send("Why?")

            assert len(server.requests) == 1
        assert not other.connected.is_set()
        assert other.requests == []


def test_plain_http_to_another_computer_is_refused_wherever_it_is_written(
    open_desktop: OpenDesktop,
    folder: Path,
    spy: FaultServer,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    entry = {"id": "mine", "name": "Mine", "base_url": PLAIN, "protocol": "api"}
    backed = {"id": "two", "name": "Two", "base_url": "https://two.invalid", "protocol": "api"}
    backed |= {"backups": [PLAIN]}  # type: ignore[dict-item]
    (folder / "profiles.json").write_text(json.dumps({"profiles": [entry, backed]}))
    desktop = open_desktop(PLAIN)
    desktop.window.chat.send("Why?")
    of_settings = told(desktop)
    file = desktop.account.services.file
    two = desktop.account.services.find("two")
    by_line = main(["ask", "Why?", "--base-url", PLAIN, "--data-dir", str(folder)])
    monkeypatch.setenv("LIAOBOTS_BASE_URL", PLAIN)
    by_environment = main(["ask", "Why?", "--data-dir", str(folder)])
    desktop.window.new_chat()
    desktop.window.chat.send("And now?")
    of_environment = told(desktop)

    assert not spy.connected.is_set()
    assert two is not None
    assert two.backups == ()
    assert file.find("mine") is None
    assert file.not_understood == ("Mine", "Two: backups")
    assert (by_line, by_environment) == (1, 1)
    assert of_settings == of_environment
    assert "https://" in of_settings
    assert CODE not in "".join(capfd.readouterr())
