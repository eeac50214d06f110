"""The left side: new chat, the list of chats, settings."""

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop.bridge.conversation_list import ConversationList, ListRole
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.ui.chat_list import ChatList
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.keyed_button import KeyedButton
from liaobots_desktop.ui.new_chat_button import NewChatButton
from liaobots_desktop.ui.theme import Theme

WIDTH = 264
_NARROWEST = 200
_SEARCH_KEYS = "Ctrl+K"
_MOST_OF_A_SMALL_WINDOW = 420


class Sidebar(QWidget):
    """Lists the chats; lives on the GUI thread.

    Signals:
        new_chat_requested, search_requested, settings_requested: the buttons of these names.
        chat_chosen: the ConversationId to open.
        copy_requested, pdf_requested, print_requested, delete_requested: the ConversationId of
            the row.
        export_requested: the ConversationIds of the rows, in a tuple.
        editing_ended: a title is no longer edited; the keyboard is free.
    """

    new_chat_requested = Signal()
    search_requested = Signal()
    settings_requested = Signal()
    chat_chosen = Signal(object)
    copy_requested = Signal(object)
    pdf_requested = Signal(object)
    print_requested = Signal(object)
    export_requested = Signal(object)
    delete_requested = Signal(object)
    editing_ended = Signal()

    def __init__(self, chats: ConversationList, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._chats = chats
        self._open: ConversationId | None = None
        self._new_chat = NewChatButton(theme)
        self._new_chat.clicked.connect(self.new_chat_requested)
        self._search = KeyedButton(self.tr("Search all chats"), _SEARCH_KEYS, "search", theme)
        self._search.setToolTip(self.tr("Search all chats ({0})").format(_SEARCH_KEYS))
        self._search.clicked.connect(self.search_requested)
        self._empty = QLabel(self.tr("Your chats will be listed here. They stay on this computer."))
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(10, 16, 10, 0)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list = ChatList(chats, theme)
        self._list.customContextMenuRequested.connect(self._on_context_menu)
        self._list.editing_ended.connect(self.editing_ended)
        self._list.clicked.connect(self._on_activated)
        self._list.activated.connect(self._on_activated)
        self._service = QLabel()
        self._settings = QToolButton()
        self._arrange()
        chats.modelReset.connect(self._on_model_reset)
        self._show_icon(theme)

    def _arrange(self) -> None:
        self._settings.setText(self.tr("Settings"))
        self._settings.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._settings.setProperty("kind", "quiet")
        self._settings.clicked.connect(self.settings_requested)
        foot = QFrame()
        foot.setObjectName("sidebarFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(6, 4, 0, 4)
        row.addWidget(self._service, 1)
        row.addWidget(self._settings)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 4)
        column.setSpacing(8)
        column.addWidget(self._new_chat)
        column.addWidget(self._search)
        column.addWidget(self._empty)
        column.addWidget(self._list, 1)
        column.addStretch(0)
        column.addWidget(foot)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._new_chat.set_theme(theme)
        self._search.set_theme(theme)
        self._list.set_theme(theme)
        self._show_icon(theme)

    def _show_icon(self, theme: Theme) -> None:
        self.setMinimumWidth(min(zoomed(_NARROWEST), _MOST_OF_A_SMALL_WINDOW))
        self._settings.setIcon(icon("settings", theme.color("muted"), size=zoomed(16)))
        self._settings.setIconSize(QSize(zoomed(16), zoomed(16)))

    def show_service(self, name: str) -> None:
        """Say at the bottom who answers."""
        self._service.setText(name)

    def mark_open(self, conversation_id: ConversationId | None) -> None:
        """Mark the chat that is open, if it is listed."""
        self._open = conversation_id
        index = self._chats.row_of(conversation_id)
        if index.isValid():
            self._list.setCurrentIndex(index)
        else:
            self._list.clearSelection()
            self._list.setCurrentIndex(QModelIndex())

    def rename(self, conversation_id: ConversationId) -> None:
        """Let the user change a title in place."""
        index = self._chats.row_of(conversation_id)
        if index.isValid():
            self._list.edit(index)

    def menu_for(self, conversation_id: ConversationId) -> QMenu:
        """Return what can be done with a chat; for a row here and for the top bar."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction(self.tr("Rename"))
        rename.setShortcut("F2")
        rename.triggered.connect(lambda: self.rename(conversation_id))
        copy = menu.addAction(self.tr("Copy as Markdown"))
        copy.triggered.connect(lambda: self.copy_requested.emit(conversation_id))
        export = menu.addAction(self.tr("Export…"))
        export.setShortcut("Ctrl+Shift+E")
        export.triggered.connect(lambda: self.export_requested.emit((conversation_id,)))
        pdf = menu.addAction(self.tr("Save as PDF…"))
        pdf.triggered.connect(lambda: self.pdf_requested.emit(conversation_id))
        paper = menu.addAction(self.tr("Print…"))
        paper.setShortcut("Ctrl+P")
        paper.triggered.connect(lambda: self.print_requested.emit(conversation_id))
        menu.addSeparator()
        delete = menu.addAction(self.tr("Delete"))
        delete.setShortcut("Ctrl+Shift+Backspace")
        delete.triggered.connect(lambda: self.delete_requested.emit(conversation_id))
        return menu

    @Slot()
    def _on_model_reset(self) -> None:
        has_chats = self._chats.rowCount() > 0
        self._empty.setVisible(not has_chats)
        self._list.setVisible(has_chats)
        position = self._list.verticalScrollBar().value()
        self.mark_open(self._open)
        self._list.verticalScrollBar().setValue(position)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        conversation = index.data(ListRole.CONVERSATION)
        if isinstance(conversation, Conversation):
            self.chat_chosen.emit(conversation.id)

    @Slot(QPoint)
    def _on_context_menu(self, position: QPoint) -> None:
        conversation = self._list.indexAt(position).data(ListRole.CONVERSATION)
        if isinstance(conversation, Conversation):
            self.menu_for(conversation.id).popup(self._list.viewport().mapToGlobal(position))
