"""A field of one line whose menu is the app's, and whose caret no selection lies below."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

ADDRESS = "https://…"
"""What stands in an empty field for an address: how one begins, and that more is to come."""


class LineField(QLineEdit):
    """Lives on the GUI thread.

    Qt 6.10 draws a caret in the opposite of what it stands on: on a selection in our green it is
    pink. There is none while something is selected, as on macOS.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._is_composing = False
        self.selectionChanged.connect(self._show_caret)

    @Slot()
    def _show_caret(self) -> None:
        """Have a caret or not; only an input method can say so, and one that composes does."""
        if not self._is_composing:
            cursor = QInputMethodEvent.AttributeType.Cursor
            seen = QInputMethodEvent.Attribute(cursor, 0, 0 if self.hasSelectedText() else 1)
            super().inputMethodEvent(QInputMethodEvent("", [seen]))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method writes, which has its own caret until it is done (Qt)."""
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._show_caret()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu that Qt has made for it, drawn as all others."""
        open_field_menu(self, event)


def open_field_menu(field: QLineEdit | QPlainTextEdit, event: QContextMenuEvent) -> None:
    """Open what Qt offers for a field as one of the app's menus."""
    from liaobots_desktop.ui.menu import Menu  # not before the window is seen

    menu = Menu.instead_of(field.createStandardContextMenu(), field)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(event.globalPos())
