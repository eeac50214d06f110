"""A field of one line whose menu is the app's."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLineEdit


class LineField(QLineEdit):
    """Lives on the GUI thread."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu that Qt has made for it, drawn as all others."""
        from liaobots_desktop.ui.menu import Menu  # not before the window is seen

        menu = Menu.instead_of(self.createStandardContextMenu(), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
