"""A button that has the keyboard shows it once: by its border."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.theme import Theme


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen, of sizes
@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_button_reached_by_tab_looks_like_one_that_was_clicked(qtbot: QtBot, name: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(Theme.load(name).style_sheet())
    field, button = QLineEdit(), QPushButton("Test the service")
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(button)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button.setFocus(Qt.FocusReason.OtherFocusReason)
    clicked = button.grab().toImage()

    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    reached = button.grab().toImage()

    assert button.hasFocus()
    assert reached == clicked
