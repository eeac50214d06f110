"""The menus of fields are Qt's; they are worded as the app's own menus."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.settings import Settings
from tests.ui.conftest import OpenDesktop


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["Redo", "Cut", "Copy", "Paste", "Delete", "Select all"]),
        ("ru", ["Повторить", "Вырезать", "Копировать", "Вставить", "Удалить"]),
    ],
)
def test_no_letter_is_underlined_and_only_the_first_word_begins_with_a_capital(
    qtbot: QtBot, open_desktop: OpenDesktop, language: str, words: list[str]
) -> None:
    account = open_desktop("demo").account
    account.choose(Settings.language, language)
    told = []
    for field in (QLineEdit(), QPlainTextEdit()):
        qtbot.addWidget(field)
        entries = field.createStandardContextMenu().actions()
        told.append([entry.text().split("\t")[0] for entry in entries if entry.text()])
    account.choose(Settings.language, "en")

    assert [texts[1 : len(words) + 1] for texts in told] == [words, words]


def test_the_return_key_is_called_enter_in_menus_as_everywhere(open_desktop: OpenDesktop) -> None:
    open_desktop("demo")
    keys = QKeySequence("Ctrl+Shift+Return")

    assert keys.toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Shift+Enter"
