"""A copy button says for a moment that it has copied."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.copy_button import CopyButton

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def test_it_copies_what_holds_now_says_so_for_a_moment_and_nothing_beside_it_moves(
    qtbot: QtBot,
) -> None:
    texts = iter(("first", "second"))
    window = QWidget()
    row = QHBoxLayout(window)
    button, beside = CopyButton("Copy as curl", lambda: next(texts)), QPushButton("Close")
    row.addWidget(button)
    row.addStretch(1)
    row.addWidget(beside)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    width, seen = button.width(), []
    for _ in range(2):
        QTest.keyClick(button, Qt.Key.Key_Space)
        seen.append((button.text(), QGuiApplication.clipboard().text()))
    qtbot.waitUntil(lambda: button.width() == width)
    qtbot.waitUntil(lambda: button.text() == "Copy as curl")

    assert seen == [("Copied", "first"), ("Copied", "second")]
    assert button.accessibleName() == "Copy as curl"
    assert button.width() == width
