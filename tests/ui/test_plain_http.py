"""Plain http to another computer: asked after it was confirmed, and only at the confirmed host."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import EndState
from tests.fault_server import FaultServer, whole
from tests.terminal.running import run
from tests.ui.conftest import OpenDesktop
from tests.ui.services.conftest import enter

HOME = "http://home.invalid:8080"
READABLE = "Questions to home.invalid:8080, and its auth code, can be read by anyone along the way."
FRAMES = (
    b'data: {"choices":[{"delta":{"content":"From home."},"finish_reason":"stop"}]}\n\n'
    b"data: [DONE]\n\n"
)


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultServer]:
    """Another computer at home: whatever leaves for a plain host comes here."""
    answer = whole(FRAMES, "200 OK", "Content-Type: text/event-stream")
    with FaultServer(answer) as server:
        monkeypatch.setenv("HTTP_PROXY", server.url)
        yield server


def kept(folder: Path, desktop: Desktop | None = None) -> list[tuple[str, str]]:
    """Return the addresses in the file and what was confirmed, once the window has written it."""
    if desktop is not None:
        desktop.later.finish()
    entries = json.loads((folder / "profiles.json").read_text())["profiles"]
    return [(entry["base_url"], entry.get("plain_http", "")) for entry in entries]


def with_new_service(open_desktop: OpenDesktop) -> Desktop:
    """Open the page of the services, with one that was added."""
    desktop = open_desktop("https://liaobots.com")
    desktop.window.pages.show_services()
    desktop.window.pages.services.add.click()
    return desktop


def answered(desktop: Desktop, qtbot: QtBot, question: str) -> tuple[str, EndState | None]:
    with qtbot.waitSignal(desktop.session.answer_ended) as ended:
        desktop.window.chat.send(question)
    return ended.args[0].text, ended.args[0].end


def test_a_service_at_home_is_asked_after_a_button_said_so_and_after_a_restart(
    open_desktop: OpenDesktop, home: FaultServer, folder: Path, qtbot: QtBot
) -> None:
    desktop = with_new_service(open_desktop)
    page = desktop.window.pages.services
    pane = page.form.service
    enter(pane.address, HOME)
    refused = pane._fields[pane.address].error.text()
    before = kept(folder, desktop)
    offered = pane.plain.confirm.isVisible()
    pane.plain.confirm.setFocus()
    QTest.keyClick(pane.plain.confirm, Qt.Key.Key_Space)
    after = kept(folder, desktop)
    told = (pane._fields[pane.address].error.isVisible(), pane.plain.note.text())
    page.form.choose.click()
    page.leave.click()
    first = answered(desktop, qtbot, "Who are you?")
    desktop.later.finish()
    again = open_desktop(HOME, code="")
    second = answered(again, qtbot, "And now?")

    assert refused.startswith("Anyone along the way could read your auth code")
    assert offered
    assert before == [("http://127.0.0.1:8080", "")]
    assert after == [(HOME, "home.invalid:8080")]
    assert told == (False, READABLE)
    assert first == second == ("From home.", EndState.COMPLETE)
    assert home.requests[0].request_line.startswith(f"POST {HOME}/v1/chat/completions")


def test_another_host_or_port_is_asked_for_anew_and_https_needs_nothing(
    open_desktop: OpenDesktop, home: FaultServer, folder: Path
) -> None:
    desktop = with_new_service(open_desktop)
    page = desktop.window.pages.services
    pane = page.form.service
    enter(pane.address, HOME)
    pane.plain.confirm.click()
    enter(pane.address, "http://home.invalid:9090")
    after_port = kept(folder, desktop), pane.plain.confirm.isVisible()
    enter(pane.address, "https://home.invalid:9090")
    after_https = kept(folder, desktop), pane.plain.isVisible()
    enter(pane.address, HOME)

    assert after_port == ([(HOME, "home.invalid:8080")], True)
    assert after_https == ([("https://home.invalid:9090", "")], False)
    assert pane.plain.confirm.isVisible()
    assert not home.connected.is_set()


def test_the_first_start_takes_such_an_address_when_it_is_chosen_twice(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    desktop = open_desktop()
    page = desktop.window.pages.first_start
    asked = [page._explanation.text().partition(".")[0]]
    for place in (page._service.count() - 3, page._service.count() - 1):
        page._service.setCurrentIndex(place)
        asked.append(page._explanation.text().partition(".")[0])
    QApplication.processEvents()
    fields = page._code, page._service, page._address
    heights = [field.mapTo(page, QPoint()).y() for field in fields]
    example = page._address.placeholderText()
    page._address.setText(HOME)
    page._start.click()
    told = page._error.text()
    desktop.later.finish()
    is_kept = (folder / "profiles.json").exists()
    page._address.setCursorPosition(len("http://home.invalid:"))
    QTest.keyClicks(page._address, "1")
    page._start.click()
    desktop.later.finish()
    of_another_port = (folder / "profiles.json").exists()
    page._start.click()

    assert asked == [
        "Enter the auth code of your Liaobots account",
        "The demo answers on this computer, for practice: it needs no account",
        "Enter the auth code of the server, if it asks for one, and its address below",
    ]
    assert heights == sorted(heights)  # as the words name them
    assert example == "https://…"
    assert told.endswith("If you trust the network, choose “Start chatting” once more.")
    assert (is_kept, of_another_port) == (False, False)
    assert kept(folder, desktop) == [("http://home.invalid:18080", "home.invalid:18080")]


def test_on_the_command_line_it_is_confirmed_by_an_option(
    home: FaultServer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIAOBOTS_DATA_DIR", str(folder))
    refused = run("profiles", "add", "Home", "--base-url", HOME)
    added = run("profiles", "add", "Home", "--base-url", HOME, "--plain-http")
    renamed = run("profiles", "edit", "Home", "--name", "House")
    moved = run("profiles", "edit", "House", "--base-url", "http://away.invalid")
    asked = run("ask", "--profile", "House", "--model", "any", "Who are you?")
    elsewhere = run("ask", "--base-url", "http://away.invalid", "Who are you?")

    assert (refused.code, refused.stdout) == (1, "")
    assert refused.stderr.endswith("If it has none and you trust the network, add --plain-http.\n")
    assert (added.code, added.stdout, added.stderr) == (0, "Home was added.\n", f"{READABLE}\n")
    assert (renamed.code, moved.code) == (0, 1)
    assert kept(folder) == [(HOME, "home.invalid:8080")]
    assert (asked.code, asked.stdout) == (0, "From home.\n")
    assert elsewhere.code == 1
    assert len(home.requests) == 1
