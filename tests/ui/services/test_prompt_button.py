"""The system prompt of a service: written on its page, and given to the new chats that ask it."""

import json

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.service.completion_request import DEFAULT_SYSTEM_PROMPT
from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog
from liaobots_desktop.ui.services.prompt_button import PromptButton
from tests.fault_server import FaultServer, whole
from tests.ui.conftest import OpenDesktop
from tests.ui.prompts.conftest import Prompter
from tests.ui.talking import ask

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def write(prompter: Prompter, button: PromptButton, text: str) -> None:
    """Write a prompt in the dialog that the button opens."""
    button.click()
    dialog = prompter.dialog(SystemPromptDialog)
    dialog.field.selectAll()
    QTest.keyClicks(dialog.field, text)
    dialog.save.click()


def _has_letters(button: PromptButton, first: int, count: int) -> bool:
    """Whether something is drawn within the edges, in so many columns."""
    picture = button.grab().toImage()
    ground = picture.pixelColor(3, button.height() // 2)
    return any(
        abs(picture.pixelColor(x, y).lightness() - ground.lightness()) > 60
        for x in range(first, first + count)
        for y in range(4, button.height() - 4)
    )


def test_new_chats_begin_with_it_and_others_keep_theirs(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    def told() -> str:
        return str(json.loads(server.requests[-1].body)["prompt"])

    with FaultServer(whole(b"Yes.")) as server:
        prompter = Prompter(open_desktop(server.url), qtbot)
        window = prompter.window
        ask(qtbot, prompter.desktop, "One")
        chat = window.chat.open_id
        window.pages.show_services()
        button = window.pages.services.form.service.prompt
        before = button.text(), button.accessibleName()
        at_end = [_has_letters(button, first, 12) for first in (button.width() - 24, 60)]
        write(prompter, button, "Be a pirate & more.")
        after = button.text()
        window.open_chat(chat)
        ask(qtbot, prompter.desktop, "Two")
        in_old_chat = told()
        window.new_chat()
        prompter.door.edit_system_prompt()
        shown = prompter.dialog(SystemPromptDialog)
        usual = shown.field.toPlainText()
        shown.reject()
        ask(qtbot, prompter.desktop, "Three")

        assert before == ("Default", "System prompt of new chats")
        assert at_end == [True, True]  # the arrow, and the end of its words
        assert after == "\u2068Be a pirate && more.\u2069"
        assert in_old_chat == DEFAULT_SYSTEM_PROMPT
        assert usual == told() == "Be a pirate & more."


def test_the_usual_one_is_the_services_again(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    prompter = Prompter(open_desktop("http://127.0.0.1:1"), qtbot)
    prompter.window.pages.show_services()
    button = prompter.window.pages.services.form.service.prompt
    for act in ("write", "reset"):
        button.click()
        dialog = prompter.dialog(SystemPromptDialog)
        if act == "write":
            dialog.field.setPlainText("")
        else:
            dialog.reset.click()
        dialog.save.click()
        if act == "write":
            empty = button.text(), prompter.desktop.account.profile().system_prompt

    assert empty == ("None", "")
    assert button.text() == "Default"
    assert prompter.desktop.account.profile().system_prompt is None
