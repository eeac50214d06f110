"""Labels for plain text, made alike wherever they stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def label(kind: str, text: str = "") -> QLabel:
    """Return a label for plain text that may take several lines; `kind` is for the style sheet."""
    made = QLabel(text)
    made.setObjectName(kind)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made
