"""The list of chats: rows of one line, a mark under the mouse and on the open one."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QListView

from liaobots_desktop.bridge.conversation_list import ConversationList
from liaobots_desktop.ui.conversation_delegate import ConversationDelegate
from liaobots_desktop.ui.theme import Theme


class ChatList(QListView):
    """Shows a ConversationList; lives on the GUI thread.

    Signals:
        editing_ended: a title is no longer edited; the keyboard is free.
    """

    editing_ended = Signal()

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
        # a list that is read anew would close the editor and lose what was typed
        self._delegate.editing_began.connect(chats.hold)
        self._delegate.closeEditor.connect(self._on_editor_closed)
        self._chats = chats

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._delegate.theme = theme
        self.scheduleDelayedItemsLayout()  # the rows have other heights at another zoom
        self.viewport().update()

    @Slot()
    def _on_editor_closed(self) -> None:
        QTimer.singleShot(0, self._end_editing)  # when the view is done with the editor

    def _end_editing(self) -> None:
        self._chats.go_on()
        self.editing_ended.emit()

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
