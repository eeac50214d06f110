"""Spelling is checked wherever a text of several words is written for a model."""

import sys

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.prompts.library_dialog import LibraryDialog
from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog
from liaobots_desktop.ui.services.prompt_button import PromptButton
from tests.ui.queueing import enter, strip_of
from tests.ui.writing.spelling import choose, open_menu, texts, wait_for_marks

pytestmark = [
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="the set-up installs dictionaries on Linux"
    ),
    pytest.mark.qt_log_ignore("This plugin does not support"),  # dialogs, offscreen
]


def test_a_waiting_question_that_is_edited(spelled: Desktop, qtbot: QtBot) -> None:
    spelled.window.pane.composer.set_text("silence")
    QTest.keyClick(spelled.window.pane.composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: spelled.session.is_busy)
    enter(spelled, qtbot, "helo there")
    qtbot.waitUntil(lambda: spelled.window.asking is not None)
    (row,) = strip_of(spelled).rows
    row.edit.click()
    assert row.field is not None
    wait_for_marks(qtbot, row.field, spelled.themes.theme, ["helo"])
    row.end_edit()


def test_the_system_prompt_of_a_chat_and_its_menu(spelled: Desktop, qtbot: QtBot) -> None:
    spelled.window.commands.perform("chat.system_prompt")
    (dialog,) = spelled.window.findChildren(SystemPromptDialog)
    dialog.field.setPlainText("Be breif.")
    wait_for_marks(qtbot, dialog.field, spelled.themes.theme, ["breif"])
    cursor = dialog.field.textCursor()
    cursor.setPosition(5)
    dialog.field.setTextCursor(cursor)
    menu = open_menu(qtbot, dialog.field)
    offered = texts(menu)
    choose(menu, "brief")

    assert offered[0] == "brief"
    assert dialog.field.toPlainText() == "Be brief."
    dialog.close()


def test_the_texts_of_kept_prompts(spelled: Desktop, qtbot: QtBot) -> None:
    spelled.window.commands.perform("ask.prompts")
    (dialog,) = spelled.window.findChildren(LibraryDialog)
    dialog.new_prompt.click()
    qtbot.waitUntil(dialog.editor.content.isVisible)
    QTest.keyClicks(dialog.editor.content, "Anser in {{language}} helo ")
    wait_for_marks(qtbot, dialog.editor.content, spelled.themes.theme, ["Anser", "helo"])
    dialog.close()


def test_what_the_models_of_a_service_are_told(spelled: Desktop, qtbot: QtBot) -> None:
    spelled.window.show_services()
    button = spelled.window.pages.services.findChildren(PromptButton)[0]
    button.click()
    (dialog,) = button.findChildren(SystemPromptDialog)
    dialog.field.setPlainText("Be breif.")
    wait_for_marks(qtbot, dialog.field, spelled.themes.theme, ["breif"])
    dialog.close()


def test_enter_and_a_long_paste_stay_in_a_prompt(spelled: Desktop) -> None:
    spelled.window.commands.perform("chat.system_prompt")
    (dialog,) = spelled.window.findChildren(SystemPromptDialog)
    field = dialog.field
    field.setPlainText("")
    QTest.keyClicks(field, "One")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    pasted = QMimeData()
    pasted.setText("word " * 5_000)
    field.insertFromMimeData(pasted)
    is_open = dialog.isVisible()
    text = field.toPlainText()
    dialog.close()

    assert is_open
    assert text == "One\n" + "word " * 5_000


def test_what_is_composed_in_a_prompt_is_not_marked(spelled: Desktop, qtbot: QtBot) -> None:
    spelled.window.commands.perform("chat.system_prompt")
    (dialog,) = spelled.window.findChildren(SystemPromptDialog)
    dialog.field.setPlainText("breif ")
    dialog.field.moveCursor(dialog.field.textCursor().MoveOperation.End)
    QApplication.sendEvent(dialog.field, QInputMethodEvent("nihao", []))
    wait_for_marks(qtbot, dialog.field, spelled.themes.theme, ["breif"])
    is_composing = dialog.field.is_composing
    dialog.close()

    assert is_composing
