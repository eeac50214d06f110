"""Which of the arrow keys to the sides leads on: in a mirrored window it is the left one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_TO_THE_RIGHT = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}


def step_of(key: int, widget: QWidget) -> int:
    """Return 1 for the arrow that leads on in a widget, -1 for the one back, 0 for other keys."""
    to_the_right = _TO_THE_RIGHT.get(key, 0)
    return -to_the_right if widget.isRightToLeft() else to_the_right
