"""Labels for plain text, and the field of an auth code: made alike wherever they stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit


def label(kind: str, text: str = "") -> QLabel:
    """Return a label for plain text that may take several lines; `kind` is for the style sheet."""
    made = QLabel(text)
    made.setObjectName(kind)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def code_field() -> QLineEdit:
    """Return a field that shows nothing of a code, and lets no keyboard learn it."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setInputMethodHints(
        Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
    )
    return field
