"""The list of chats: rows of one line, a mark under the mouse and on the open one."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Slot
from PySide6.QtWidgets import QListView

from liaobots_desktop.bridge.conversation_list import ConversationList
from liaobots_desktop.ui.conversation_delegate import ConversationDelegate
from liaobots_desktop.ui.theme import Theme


class ChatList(QListView):
    """Shows a ConversationList; lives on the GUI thread."""

    def __init__(self, chats: ConversationList, theme: Theme) -> None:
        super().__init__()
        self._delegate = ConversationDelegate(theme, self)
        self.setModel(chats)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Chats"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.entered.connect(self._on_entered)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._delegate.theme = theme
        self.viewport().update()

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        self._hover(index.row())

    def _hover(self, row: int) -> None:
        self._delegate.hovered_row = row
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)
