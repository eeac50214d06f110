"""“Show request”: what will go and what went, to the byte, without the code."""

import shlex
import subprocess
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import Role
from liaobots_desktop.context.shown_request import ShownRequest
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.completion_request import CompletionRequest, WireMessage
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.ui.context.request_dialog import RequestDialog
from liaobots_desktop.ui.context.request_text import RequestText
from tests.fault_server import FaultServer, ReceivedRequest
from tests.terminal.replies import answer
from tests.timing import Within
from tests.ui.conftest import CODE, OpenDesktop
from tests.ui.context.measuring import NOBODY, WORD, opened, saved, view_of, wait_for_fit
from tests.ui.talking import ask

# the offscreen screen, of dialogs
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ODD = "It's Ёлка 文\n$HOME `x`"
TURNS = [("Why “so”?", WORD * 1500), ("How?", WORD * 1400), (ODD, WORD * 200)]
MASKED = "•••••"


def dialogs(desktop: Desktop) -> list[RequestDialog]:
    return desktop.window.findChildren(RequestDialog)


def show_next(qtbot: QtBot, desktop: Desktop) -> RequestDialog:
    """Press the keys for the request that would go now."""
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desktop.window, Qt.Key.Key_I, modifiers)
    return shown_dialog(qtbot, desktop)


def shown_dialog(qtbot: QtBot, desktop: Desktop) -> RequestDialog:
    qtbot.waitUntil(lambda: len(dialogs(desktop)) == 1)
    return dialogs(desktop)[0]


def close(qtbot: QtBot, desktop: Desktop) -> None:
    dialogs(desktop)[0].close()
    qtbot.waitUntil(lambda: not dialogs(desktop))


def whole(text: RequestText) -> str:
    """Return all of a text as it is copied."""
    text.selectAll()
    return text.createMimeDataFromSelection().text()


def on_the_wire(received: ReceivedRequest) -> str:
    """Return what came, its code masked, with line ends as the dialog has them."""
    return received.raw.decode().replace(CODE, MASKED).replace("\r\n", "\n")


@pytest.mark.parametrize("protocol", list(Protocol))
def test_what_will_go_is_what_goes_and_what_went(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot, protocol: Protocol
) -> None:
    saved(folder, TURNS)
    with FaultServer(answer("ok")) as server:
        desktop = open_desktop(server.url)
        desktop.account.use(Endpoint.parse(server.url, protocol), AuthCode(CODE))
        shown = opened(qtbot, desktop)
        desktop.window.pane.composer.field.setPlainText("And?")
        wait_for_fit(qtbot, shown)
        dialog = show_next(qtbot, desktop)
        dialog.show_raw.click()
        will_go = (dialog.note.text(), whole(dialog.raw))
        close(qtbot, desktop)
        ask(qtbot, desktop, "And?")
        last = view_of(desktop).transcript.items[-1].message
        desktop.window.pane.action_requested.emit("show_request", last.id)
        dialog = shown_dialog(qtbot, desktop)
        dialog.show_raw.click()
        went = (dialog.note.text(), whole(dialog.raw))
        (received,) = server.requests

    assert will_go == ("This is sent when you press Enter.", went[1])
    assert went == ("This was sent for this answer.", on_the_wire(received))
    assert CODE not in went[1]
    assert MASKED in went[1]
    assert WORD * 1500 not in went[1]  # what is cut is not there
    assert dialog.figures.text().startswith("5 messages · ")


def test_where_no_code_is_needed_none_is_shown(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, TURNS)
    desktop = open_desktop(NOBODY, code="")
    desktop.account.use(Endpoint.parse(NOBODY, Protocol.API))
    opened(qtbot, desktop)
    text = show_next(qtbot, desktop).readable.toPlainText()

    assert "POST /v1/chat/completions HTTP/1.1" in text
    assert MASKED not in text
    assert "authorization" not in text


def test_an_older_answer_shows_what_would_go_and_says_so(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, TURNS)
    desktop = open_desktop(NOBODY)
    opened(qtbot, desktop)
    second = view_of(desktop).transcript.items[3].message
    desktop.window.pane.action_requested.emit("show_request", second.id)
    dialog = shown_dialog(qtbot, desktop)
    text = dialog.readable.toPlainText()

    assert dialog.note.text().startswith("What was sent is known only until the app is closed.")
    assert '"content": "How?"' in text
    assert "It's" not in text
    assert '"prompt": "Be brief."' in text
    assert '"conversationId": "' + str(second.conversation_id) in text


def test_what_would_be_refused_is_told_instead(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, TURNS)
    desktop = open_desktop(NOBODY)
    shown = opened(qtbot, desktop)
    desktop.window.pane.composer.field.setPlainText("é" * 4000)
    wait_for_fit(qtbot, shown)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desktop.window, Qt.Key.Key_I, modifiers)
    qtbot.waitUntil(lambda: desktop.window.notice_bar.notice() is not None)
    notice = desktop.window.notice_bar.notice()

    assert notice is not None
    assert notice.text.startswith("This question does not fit")
    assert dialogs(desktop) == []


def test_copies_are_json_and_a_command_that_sends_the_same(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, TURNS)
    with FaultServer(answer("ok")) as server:
        desktop = open_desktop(server.url)
        shown = opened(qtbot, desktop)
        desktop.window.pane.composer.field.setPlainText("And “this”, isn't it?\n\\n $PATH")
        wait_for_fit(qtbot, shown)
        dialog = show_next(qtbot, desktop)
        dialog.copy_json.click()
        copied = QGuiApplication.clipboard().text()
        dialog.copy_curl.click()
        command = QGuiApplication.clipboard().text()
        done = subprocess.run(
            ["/bin/sh", "-c", command],
            env={"LIAOBOTS_CODE": CODE, "PATH": "/usr/bin:/bin"},
            capture_output=True,
            text=True,
            check=False,
        )
        (received,) = server.requests

    assert done.stdout == "ok"
    assert CODE not in command
    assert '"x-auth-code: $LIAOBOTS_CODE"' in command
    assert received.body.decode() == copied
    assert received.header("x-auth-code") == CODE
    assert received.header("origin") == server.url
    assert shlex.split(command.replace("\\\n", " "))[:2] == ["curl", "--no-buffer"]


def test_the_menu_of_the_chat_offers_it(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, TURNS)
    desktop = open_desktop(NOBODY)
    opened(qtbot, desktop)
    assert desktop.window.chat.open_id is not None
    menu = desktop.window.sidebar.menu_for(desktop.window.chat.open_id)
    desktop.window.chat_menu_made.emit(menu)
    entry = next(entry for entry in menu.actions() if entry.text() == "Show request…")
    entry.trigger()
    shown = shown_dialog(qtbot, desktop)

    assert entry.shortcut().toString() == "Ctrl+Shift+I"
    assert shown.note.text().startswith("Nothing is written yet")
    assert menu.actions()[-1].text() == "Move to the Trash"


def test_the_menu_of_a_new_chat_offers_it_too(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    desktop = open_desktop(NOBODY)
    qtbot.waitUntil(lambda: desktop.context is not None)
    desktop.window.open_chat(None)
    made: list[QMenu] = []
    desktop.window.chat_menu_made.connect(made.append)
    desktop.window.top_bar.menu_requested.emit(desktop.window.top_bar)
    shown = [entry.text() for entry in made[0].actions() if entry.text()]
    made[0].close()

    assert shown == ["System prompt…", "Prompts…", "Show request…"]


def test_long_lines_are_copied_as_they_are(qtbot: QtBot) -> None:
    text = RequestText("Request")
    qtbot.addWidget(text)
    lines = "POST /\nhost: x\n\n" + '{"a":"' + "é€😀" * 5000 + '"}'
    text.show_text(lines)

    assert text.document().blockCount() == 11
    assert whole(text) == lines


def megabyte() -> CompletionRequest:
    huge = Model("huge", "Huge", 10_000_000, 2_000_000)
    text = "Read the file line by line, and tell me “what” is in it. " * 90
    roles = (Role.USER, Role.ASSISTANT)
    messages = tuple(WireMessage(roles[n % 2], text) for n in range(200))
    endpoint = Endpoint("https://liaobots.com", Protocol.WEB)
    return CompletionRequest(endpoint, huge, messages, "chat", "Be brief.")


def test_a_request_of_a_megabyte_opens_in_a_tenth_of_a_second(
    open_desktop: OpenDesktop, qtbot: QtBot, within: Within
) -> None:
    desktop = open_desktop(NOBODY)
    request = megabyte()
    taken = []
    for _ in range(5):
        started = time.thread_time()
        dialog = RequestDialog(ShownRequest.of(request), "", desktop.window)
        with qtbot.waitExposed(dialog):
            dialog.open()
        dialog.grab()
        taken.append(time.thread_time() - started)
        dialog.show_raw.click()
        dialog.grab()
        size = len(dialog.raw.toPlainText())
        dialog.close()

    assert size > 1_000_000
    within(min(taken), 0.1)
