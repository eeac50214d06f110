"""Ctrl+Q while a dialog is open: it asks what it asks at Esc, and the app ends after it."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.keys.keys_dialog import KeysDialog
from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog
from liaobots_desktop.ui.prompts.variable_form import VariableForm
from liaobots_desktop.ui.question_box import QuestionBox
from tests.ui.prompts.conftest import PROMPTS, Prompter, bare

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
__all__ = ("bare",)


def press(box: QuestionBox, text: str) -> None:
    """Press the button with a text."""
    (button,) = (each for each in box.findChildren(QPushButton) if each.text() == text)
    button.click()


def test_a_dialog_without_words_closes_and_the_app_ends(bare: Prompter, qtbot: QtBot) -> None:
    bare.window.commands.perform("app.keys")
    dialog = bare.dialog(KeysDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(bare.window.closed):
        QTest.keySequence(dialog, "Ctrl+Q")


def test_what_was_written_is_asked_about_first(bare: Prompter, qtbot: QtBot) -> None:
    bare.door.edit_system_prompt()
    dialog = bare.dialog(SystemPromptDialog)
    QTest.keyClicks(dialog.field, "Arr. ")
    inner = bare.door._inserter()
    inner.insert(PROMPTS[1], lambda _: None, None, parent=dialog)
    form = bare.dialog(VariableForm)
    qtbot.waitUntil(form.isActiveWindow)
    QTest.keySequence(
        form.focusWidget(), "Ctrl+Q"
    )  # nothing is written in this one: the next one asks
    box = bare.dialog(QuestionBox)
    asked = box.text(), dialog.isVisible()
    press(box, "Go on writing")
    qtbot.waitUntil(lambda: not bare.window.findChildren(QuestionBox))
    stayed = bare.window.isVisible(), dialog.isVisible()
    QTest.keySequence(dialog.field, "Esc")
    press(bare.dialog(QuestionBox), "Save")  # saves, and does not quit: that is over
    qtbot.waitUntil(lambda: not bare.window.findChildren(SystemPromptDialog))
    after_saving = bare.window.isVisible()
    bare.door.edit_system_prompt()
    dialog = bare.dialog(SystemPromptDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClicks(dialog.field, "Arr! ")
    QTest.keySequence(dialog.field, "Ctrl+Q")
    with qtbot.waitSignal(bare.window.closed):
        press(bare.dialog(QuestionBox), "Save")

    assert asked == ("Discard what you wrote?", True)
    assert stayed == (True, True)
    assert after_saving
    assert (bare.desktop.session.profiles.new_prompt.text or "").startswith("Arr! Arr. ")
