"""Where the keyboard was before something took it for a while."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken


class KeyboardBefore:
    """Lets the keyboard go back to a widget, which may have been hidden or destroyed meanwhile.

    A field in which a title is changed is: it closes when it loses the keyboard.
    """

    def __init__(self) -> None:
        self._widget: QWidget | None = None

    def note(self, widget: QWidget | None) -> None:
        """Take note of who has the keyboard now."""
        self._widget = widget

    def give_back(self, otherwise: QWidget) -> None:
        """Let the keyboard go back there, or to another widget if nobody sees that one any more."""
        before, self._widget = self._widget, None
        if before is None or not Shiboken.isValid(before) or not before.isVisible():
            before = otherwise
        before.setFocus(Qt.FocusReason.OtherFocusReason)
