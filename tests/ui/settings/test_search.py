"""Settings are found by what is typed: words, parts of words, mistyped words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.settings.matching import found
from tests.ui.conftest import OpenDesktop
from tests.ui.settings.choosing import opened, shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

ENTRIES = [
    ("Theme", "The colours of the window.", "Light", "Dark"),
    ("Line height", "How far lines of text are apart."),
    ("Тема", "Цвета окна.", "Тёмная"),
    ("主题", "窗口的颜色。"),
    ("Zoom", "Of the whole window."),
]


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("theme", [0]),
        ("THE", [0, 4]),
        ("thmee", [0]),
        ("dark theme", [0]),
        ("colour dark", [0]),
        ("height lin", [1]),
        ("theem", [0]),
        ("heihgt", [1]),
        ("hieght text", [1]),
        ("colurs windo", [0]),
        ("темная", [2]),
        ("颜色", [3]),
        ("dakr", [0]),
        ("lime", [1]),
        ("theme height", []),
        ("xyz", []),
    ],
)
def test_an_entry_is_found_by_its_words_mistyped_ones_too(typed: str, numbers: list[int]) -> None:
    assert found(typed, ENTRIES) == numbers


def test_only_what_matches_is_shown_with_its_section(open_desktop: OpenDesktop) -> None:
    dialog = opened(open_desktop("demo"), "appearance")
    seen = []
    for typed in (
        "dark",
        "backup",
        "titel",
        "keyring",
        "liaobots api",
        "chatbot-ui",
        "русский",
        "qqqqq",
    ):
        dialog.field.setText(typed)
        headings = [text.text() for text in dialog.rows._headings.values() if text.isVisible()]
        seen.append((headings, shown(dialog)))
    nothing = dialog.rows._nothing.isVisible()
    QApplication.processEvents()
    middle = dialog.rows._nothing.geometry().center() - dialog.rows.rect().center()
    dialog.field.clear()

    assert seen == [
        (["Appearance"], ["Theme"]),
        (["Data"], ["Restore chats from a backup"]),
        (["Chat"], ["Titles of new chats"]),
        (["Services"], ["Keep auth codes in the keyring of the system"]),
        (["Services"], ["Service"]),
        (["Data"], ["Import chats"]),
        (["Appearance"], ["Language"]),
        ([], []),
    ]
    assert nothing
    assert max(abs(middle.x()), abs(middle.y())) <= 10  # where other empty lists say it
    assert shown(dialog)[:1] == ["Theme"]  # the section that was shown before


def test_tab_leads_from_the_search_to_what_was_found(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    dialog = opened(open_desktop("demo"), "chat")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.field.setFocus()
    dialog.field.setText("contrast")
    QTest.keyClick(dialog.field, Qt.Key.Key_Tab)
    reached = dialog.focusWidget()
    row = dialog.rows.row_of(Settings.contrast)

    found_there = shown(dialog)
    QTest.keyClick(reached, Qt.Key.Key_Escape)

    assert row is not None
    assert reached is row.control
    assert found_there == ["Contrast"]
    assert dialog.focusWidget() is dialog.field  # what was found is gone
