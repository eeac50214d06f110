"""The system prompt of a chat: shown, changed, measured, and sent from the next question on."""

import json
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from liaobots_desktop.service.completion_request import DEFAULT_SYSTEM_PROMPT
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog
from liaobots_desktop.ui.question_box import QuestionBox
from tests.fault_server import FaultServer, whole
from tests.ui.conftest import OpenDesktop
from tests.ui.prompts.conftest import Prompter
from tests.ui.talking import ask, choose

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def told(server: FaultServer) -> str:
    """Return the system prompt of the last request."""
    return str(json.loads(server.requests[-1].body)["prompt"])


def change(prompter: Prompter, text: str) -> str:
    """Save another system prompt; return what stood there."""
    prompter.door.edit_system_prompt()
    dialog = prompter.dialog(SystemPromptDialog)
    before = dialog.field.toPlainText()
    dialog.field.selectAll()
    QTest.keyClicks(dialog.field, text)
    dialog.save.click()
    return before


def written_for_a_new_chat(folder: Path) -> str | None:
    """Return what is on disk for the chat that has no question yet."""
    with closing(ChatStore.open(folder / FILE_NAME)) as store:
        return store.drafts.system_prompt()


def test_it_holds_from_the_next_question_on(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        prompter = Prompter(open_desktop(server.url), qtbot)
        ask(qtbot, prompter.desktop, "One")
        first = told(server)
        before = change(prompter, "Be a pirate.")
        ask(qtbot, prompter.desktop, "Two")
        second = told(server)
        after = change(prompter, "Be a poet.")
        prompter.window.new_chat()
        ask(qtbot, prompter.desktop, "Three")

        assert first == before == told(server) == DEFAULT_SYSTEM_PROMPT
        assert second == after == "Be a pirate."


def test_it_is_kept_for_the_chat_that_it_was_opened_for(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        prompter = Prompter(open_desktop(server.url), qtbot)
        window = prompter.desktop.window
        ask(qtbot, prompter.desktop, "One")
        first = window.chat.open_id
        window.new_chat()
        ask(qtbot, prompter.desktop, "Two")
        second = window.chat.open_id
        prompter.door.edit_system_prompt()
        dialog = prompter.dialog(SystemPromptDialog)
        dialog.field.setPlainText("Be a pirate.")
        window.open_chat(first)  # as another start, or a notification, does
        dialog.save.click()
        prompts = prompter.desktop.session.profiles

        qtbot.waitUntil(lambda: prompts.prompt_of(second) == "Be a pirate.", timeout=5000)
        assert prompts.prompt_of(first) == DEFAULT_SYSTEM_PROMPT


def test_a_new_chat_can_have_one_before_its_first_question_also_over_a_start(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        with closing(ChatStore.open(folder / FILE_NAME)) as store:
            store.drafts.save_system_prompt("Be a pirate.")  # as the start before left it
        prompter = Prompter(open_desktop(server.url), qtbot)
        again = change(prompter, "Be a poet.")
        kept = written_for_a_new_chat(folder)
        ask(qtbot, prompter.desktop, "One")
        first = told(server)
        prompter.window.new_chat()
        ask(qtbot, prompter.desktop, "Two")

        assert (again, kept, first) == ("Be a pirate.", "Be a poet.", "Be a poet.")
        assert written_for_a_new_chat(folder) is None
        assert told(server) == DEFAULT_SYSTEM_PROMPT


def test_what_was_written_for_a_new_chat_outlasts_another_version_of_an_older_one(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        prompter = Prompter(open_desktop(server.url), qtbot)
        desktop = prompter.desktop
        ask(qtbot, desktop, "One")
        older = desktop.window.chat.open_id
        assert older is not None
        prompter.window.new_chat()
        change(prompter, "Be a pirate.")
        desktop.window.chat.open_chat(older)
        choose(desktop, "edit", 0)
        ask(qtbot, desktop, "One, better")
        versions = desktop.session.messages(older)[0].text
        prompter.window.new_chat()
        ask(qtbot, desktop, "Two")

        assert versions == "One, better"
        assert told(server) == "Be a pirate."


def test_its_length_is_told_in_the_services_words(prompter: Prompter) -> None:
    QTest.keySequence(prompter.window, "Ctrl+Shift+Y")
    dialog = prompter.dialog(SystemPromptDialog)
    dialog.field.setPlainText("x" * 12_000)
    fits = dialog.length.text(), dialog.save.isEnabled()
    dialog.field.insertPlainText("👩")

    assert fits == ("12,000 of 12,000 characters", True)
    assert dialog.length.text().startswith(
        "Message limit is 12,000 characters. You have entered 12,002 characters."
    )
    assert not dialog.save.isEnabled()


def test_it_comes_from_the_prompts_and_goes_back_to_the_usual_one(
    prompter: Prompter, qtbot: QtBot
) -> None:
    QTest.keySequence(prompter.window, "Ctrl+Shift+Y")
    dialog = prompter.dialog(SystemPromptDialog)
    qtbot.waitUntil(dialog.choose.isVisible)
    dialog.choose.click()
    (menu,) = (each for each in dialog.findChildren(QMenu) if each.parent() is dialog)
    next(action for action in menu.actions() if "Brief" in action.text()).trigger()
    chosen = dialog.field.toPlainText()
    menu.close()
    dialog.reset.click()

    assert chosen == "Be brief."
    assert dialog.field.toPlainText() == DEFAULT_SYSTEM_PROMPT
    assert not dialog.reset.isEnabled()


def test_enter_is_a_line_in_the_text_and_presses_the_button_that_has_the_keyboard(
    prompter: Prompter,
) -> None:
    prompter.door.edit_system_prompt()
    dialog = prompter.dialog(SystemPromptDialog)
    dialog.field.setPlainText("Be brief.")
    dialog.field.setFocus()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    written, is_open = dialog.field.toPlainText(), dialog.isVisible()
    dialog.save.setFocus()
    QTest.keyClick(dialog.save, Qt.Key.Key_Return)

    assert (written, is_open) == ("\nBe brief.", True)
    assert not dialog.isVisible()


def test_esc_loses_nothing_that_was_written(prompter: Prompter) -> None:
    QTest.keySequence(prompter.window, "Ctrl+Shift+Y")
    dialog = prompter.dialog(SystemPromptDialog)
    dialog.field.selectAll()
    QTest.keyClicks(dialog.field, "Be a pirate.")
    QTest.keySequence(dialog.field, "Esc")
    box = prompter.dialog(QuestionBox)
    asked = box.text(), [each.text() for each in box.buttons()]
    QTest.keySequence(box, "Esc")
    stayed = dialog.isVisible(), box.isVisible(), dialog.field.toPlainText()
    dialog.close()  # as its frame's button does
    box = prompter.dialog(QuestionBox)
    (save,) = (each for each in box.buttons() if each.text() == "Save")
    save.click()
    saved = dialog.isVisible(), prompter.desktop.session.profiles.prompt_of(None)
    QTest.keySequence(prompter.window, "Ctrl+Shift+Y")
    again = prompter.dialog(SystemPromptDialog)
    QTest.keySequence(again.field, "Esc")  # nothing was written

    assert asked[0] == "Discard what you wrote?"
    assert sorted(asked[1]) == ["Discard", "Go on writing", "Save"]
    assert stayed == (True, False, "Be a pirate.")
    assert saved == (False, "Be a pirate.")
    assert not again.isVisible()


@pytest.mark.parametrize("has_question", [True, False])
def test_a_chat_with_its_own_is_asked_though_that_of_its_service_is_too_long(
    open_desktop: OpenDesktop, qtbot: QtBot, has_question: bool
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        prompter = Prompter(open_desktop(server.url), qtbot)
        account = prompter.desktop.account
        if has_question:
            ask(qtbot, prompter.desktop, "One")
        change(prompter, "Be a pirate.")
        account.keep_profile(account.profile()._replace(system_prompt="x" * 12_001))
        ask(qtbot, prompter.desktop, "Two")

        assert told(server) == "Be a pirate."
