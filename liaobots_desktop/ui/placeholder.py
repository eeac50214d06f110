"""What stands in the empty field of a question: whom it goes to, and which keys send it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from liaobots_desktop.ui.drawing import width_of


def _tr(text: str) -> str:
    return QCoreApplication.translate("Composer", text)


def fitting(text: str, font: QFont, room: int, model: str, keys: str) -> str:
    """Return as much of it as one line of so many pixels has room for; half a name is none."""
    told = text.format(model, keys)
    if width_of(font, told) <= room:
        return told
    named = _tr("Message {0}").format(model)
    return named if width_of(font, named) <= room else _tr("Message")


def placeholder_text(*, is_answering: bool, sends_by_ctrl: bool) -> str:
    """Return all there is to say, of the model {0} and of the keys {1}."""
    if is_answering and sends_by_ctrl:
        return _tr("Message {0} · {1} queues it")
    if is_answering:
        return _tr("Message {0} · Enter queues it")
    if sends_by_ctrl:
        return _tr("Message {0} · {1} sends, Enter starts a new line")
    return _tr("Message {0} · Enter sends, Shift+Enter starts a new line")
