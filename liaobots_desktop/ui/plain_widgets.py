"""Labels for plain text, made alike wherever they stand."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from liaobots_desktop.ui.even_lines import EvenLabel

_WORD_JOINER = "\u2060"
_TYPED = r"(?<![\w/\\.-])(?:--[a-z][a-z-]*|liaobots-desktop)(?![\w/\\-])"
"""What is typed on a command line: an option, the app."""


def label(kind: str, text: str = "") -> EvenLabel:
    """Return a label for plain text that may take several lines; `kind` is for the style sheet."""
    return EvenLabel(kind, text)


def copyable_label(kind: str, text: str = "") -> QLabel:
    """Return such a label whose text the mouse selects, so that it can be copied."""
    made = QLabel(text)
    made.setObjectName(kind)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def unbroken(text: str) -> str:
    """Return a text whose lines do not end within what is typed on a command line.

    For what cannot be copied: the marks between would be copied along.
    """
    return re.sub(_TYPED, lambda typed: typed[0].replace("-", f"-{_WORD_JOINER}"), text)
