"""What all that makes menus for the list of chats has in hand."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from liaobots_desktop.bridge.conversation_list import ConversationList
from liaobots_desktop.bridge.ordering import Ordering
from liaobots_desktop.ui.actions.keymap import Keymap


class ListMenus(QObject):
    """The list, what orders it, and the widget that menus belong to; lives on the GUI thread."""

    def __init__(
        self, chats: ConversationList, ordering: Ordering, keymap: Keymap, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._chats = chats
        self._ordering = ordering
        self._keymap = keymap
