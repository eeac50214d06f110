"""A field of one line whose menu is the app's."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


class LineField(QLineEdit):
    """Lives on the GUI thread."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu that Qt has made for it, drawn as all others."""
        open_field_menu(self, event)


def open_field_menu(field: QLineEdit | QPlainTextEdit, event: QContextMenuEvent) -> None:
    """Open what Qt offers for a field as one of the app's menus."""
    from liaobots_desktop.ui.menu import Menu  # not before the window is seen

    menu = Menu.instead_of(field.createStandardContextMenu(), field)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(event.globalPos())
