"""The keys that the first picture shows; the table has them from here.

It must not import the table before that picture.
"""

from PySide6.QtGui import QKeySequence

NEW_CHAT = ("Ctrl+N", "Ctrl+Shift+O")
SEARCH = ("Ctrl+K",)
SEND = ("Return",)
SEND_BY_CTRL = ("Ctrl+Return",)


def written(key: str) -> str:
    """Return one key as this system writes it, for somebody to read."""
    text = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return text.replace("Return", "Enter")
