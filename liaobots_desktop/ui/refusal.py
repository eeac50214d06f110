"""Says why there is no window."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

_UNSEEN = {"offscreen", "minimal"}
"""Platforms without a screen: a box there would wait for ever."""


def tell(text: str, application: QGuiApplication) -> None:
    """Write a sentence to stderr and, where it can be seen, into a box that is to be closed."""
    print(text, file=sys.stderr, flush=True)
    if application.platformName() in _UNSEEN:
        return
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox()
    box.setWindowTitle("Liaobots Desktop")
    box.setIcon(QMessageBox.Icon.Critical)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.exec()
