"""An input method composes in fields of dialogs, pages and lists: nothing acts before its end."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.prompts.library_dialog import LibraryDialog
from liaobots_desktop.ui.question_list import QuestionList
from liaobots_desktop.ui.queued_row import QueuedRow
from tests.ui.conftest import OpenDesktop
from tests.ui.dialogs import opened_dialog
from tests.ui.scenes import SCENES, open_with_a_chat
from tests.ui.writing.test_composing import compose

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # raise(), offscreen

Key = Qt.Key
KEYS = (
    *(Key.Key_Return, Key.Key_Enter, Key.Key_Tab, Key.Key_Backtab),
    *(Key.Key_Up, Key.Key_Down, Key.Key_PageDown, Key.Key_Escape),
)
CARET = Qt.InputMethodQuery.ImCursorRectangle
Field = QLineEdit | QPlainTextEdit


def new_prompt(desktop: Desktop, qtbot: QtBot) -> QWidget:
    dialog = opened_dialog(desktop, qtbot, LibraryDialog)
    assert isinstance(dialog, LibraryDialog)
    qtbot.waitUntil(dialog.new_prompt.isEnabled)
    dialog.new_prompt.click()
    qtbot.waitUntil(dialog.editor.name.hasFocus)
    return dialog


def waiting_question(desktop: Desktop, qtbot: QtBot) -> QWidget:
    SCENES["queue"](desktop, qtbot)
    (row,) = desktop.window.findChildren(QueuedRow)
    row.edit.click()
    return desktop.window


def own_questions(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    desktop.window.commands.perform("messages.questions")
    (found,) = desktop.window.findChildren(QuestionList)
    return found


PLACES: dict[str, Callable[[Desktop, QtBot], QWidget]] = {
    **{
        name: SCENES[name]
        for name in (
            *("SystemPromptDialog", "TagDialog", "settings chat", "KeysDialog", "file dialog"),
        )
    },
    "new prompt": new_prompt,
    "own questions": own_questions,
    "waiting question": waiting_question,
    "services": SCENES["plain http"],
}


def fields_of(place: QWidget) -> list[Field]:
    """Return the fields in which an input method can compose now."""
    found: list[Field] = [*place.findChildren(QLineEdit), *place.findChildren(QPlainTextEdit)]
    return [
        field
        for field in found
        if field.isVisible() and field.isEnabled() and not field.focusProxy()
    ]


def text_of(field: Field) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()


def acted(field: Field, qtbot: QtBot) -> list[str]:
    """Return what keys have done in a field while something was composed, and how it ended."""
    field.setFocus()
    qtbot.waitUntil(lambda: QGuiApplication.focusObject() is field)
    field.clear()
    empty = field.inputMethodQuery(CARET)
    wrong = []
    for key in KEYS:
        compose(field, "ni hao")
        if field.inputMethodQuery(CARET) == empty:
            wrong.append(f"{key.name}: what is composed is not seen")
        QTest.keyClick(field, key)
        if QGuiApplication.focusObject() is not field or text_of(field):
            return [*wrong, f"{key.name} acts"]
    compose(field, "", "你好")
    return [*wrong, *([f"it reads {text_of(field)}"] if text_of(field) != "你好" else [])]


def test_keys_do_nothing_in_any_field_while_something_is_composed(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    desktop = open_with_a_chat(open_desktop, folder, qtbot)
    tried: dict[str, int] = {}
    wrong: dict[str, list[str]] = {}
    for name, show in PLACES.items():
        place = show(desktop, qtbot)
        place.window().activateWindow()
        qtbot.waitUntil(place.isActiveWindow)
        for number, field in enumerate(fields := fields_of(place)):
            if found := acted(field, qtbot):
                wrong[f"{name} {number}"] = found
        tried[name] = len(fields)
        if isinstance(place, QDialog):
            place.done(0)  # some would ask about what was written
        elif place.isWindow() and place is not desktop.window:
            place.close()

    assert wrong == {}
    assert tried == {
        **dict.fromkeys(PLACES, 1),
        "new prompt": 4,
        "waiting question": 2,
        "services": 3,
    }
