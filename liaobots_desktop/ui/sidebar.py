"""The left side: new chat, the list of chats, the ways to other places, settings."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from liaobots_desktop.bridge.conversation_list import ConversationList
from liaobots_desktop.bridge.list_role import ListRole
from liaobots_desktop.bridge.ordering import Ids, Ordering
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.chat.ordering import Folder, FolderId, Place, Shelf
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.actions.first_keys import SEARCH
from liaobots_desktop.ui.chat_list import ChatList
from liaobots_desktop.ui.conversation_delegate import COMPACT_ROW, ROW
from liaobots_desktop.ui.empty_hint import EmptyHint
from liaobots_desktop.ui.keyed_button import KeyedButton
from liaobots_desktop.ui.new_chat_button import NewChatButton
from liaobots_desktop.ui.sidebar_foot import SidebarFoot
from liaobots_desktop.ui.theme import Theme

if TYPE_CHECKING:  # imported when they are first needed
    from liaobots_desktop.ui.actions.keymap import Keymap
    from liaobots_desktop.ui.actions.window_actions import WindowActions
    from liaobots_desktop.ui.chat_menu import ChatMenu
    from liaobots_desktop.ui.place_header import PlaceHeader
    from liaobots_desktop.ui.places import Places


class Sidebar(QWidget):
    """Lists the chats; lives on the GUI thread.

    Signals:
        new_chat_requested, search_requested, settings_requested: the buttons of these names.
        chat_chosen: the ConversationId to open.
        window_requested: the ConversationId to open in a window of its own.
        copy_requested, pdf_requested, print_requested: the ConversationId of the row.
        export_requested: the ConversationIds of the rows.
        destroy_requested: the ConversationIds of the Trash, or None: all, to delete for good.
        editing_ended: a title is no longer edited; the keyboard is free.
        title_requested: the title of the open chat should be edited, but it is not listed.
        toggled: the sidebar was shown or hidden.
    """

    new_chat_requested = Signal()
    search_requested = Signal()
    settings_requested = Signal()
    chat_chosen = Signal(object)
    window_requested = Signal(object)
    copy_requested = Signal(object)
    pdf_requested = Signal(object)
    print_requested = Signal(object)
    export_requested = Signal(object)
    destroy_requested = Signal(object)
    editing_ended = Signal()
    title_requested = Signal()
    toggled = Signal()

    keymap: "Keymap"
    """Taken after the first picture, before there are menus."""
    offers_window: Callable[[ConversationId], bool]
    """Says whether a chat can have a window of its own."""

    def __init__(self, chats: ConversationList, ordering: Ordering, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._chats, self._ordering, self._theme = chats, ordering, theme
        self._open: ConversationId | None = None
        self._header: PlaceHeader | None = None
        self._made_menu: ChatMenu | None = None
        self._made_places: Places | None = None
        self._new_chat = NewChatButton(theme)
        self._new_chat.clicked.connect(self.new_chat_requested)
        self._search = KeyedButton(self.tr("Search all chats"), SEARCH[0], "search", theme)
        self._search.clicked.connect(self.search_requested)
        self._empty = EmptyHint()
        self.list = ChatList(chats, theme)
        self.foot = SidebarFoot(theme)
        self.foot.settings_requested.connect(self.settings_requested)
        self.foot.places_requested.connect(self._on_places)
        self._arrange()
        self._connect_list()

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self)
        for part in (self._new_chat, self._search, self._empty):
            self._column.addWidget(part)
        self._column.addWidget(self.list, 1)
        self._column.addStretch(0)
        self._column.addWidget(self.foot)

    def keep_distance(self, zoom: float) -> None:
        """Take the distances around and between buttons and list that belong to a zoom."""
        self._column.setContentsMargins(*(round(each * zoom) for each in (12, 12, 12, 4)))
        self._column.setSpacing(round(8 * zoom))

    def _connect_list(self) -> None:
        self.list.customContextMenuRequested.connect(self._on_context_menu)
        self.list.editing_ended.connect(self.editing_ended)
        self.list.chat_chosen.connect(self.chat_chosen)
        self.list.window_requested.connect(self.window_requested)
        self.list.delete_pressed.connect(self.delete)
        self._chats.arranged.connect(self._on_rows_changed)

    @property
    def chat_menu(self) -> "ChatMenu":
        """What makes the menus of chats."""
        if self._made_menu is None:
            from liaobots_desktop.ui.chat_menu import ChatMenu

            self._made_menu = ChatMenu(self._chats, self._ordering, self.keymap, self)
            self._made_menu.offers_window = self.offers_window
            self._made_menu.rename_requested.connect(self.rename)
            self._made_menu.copy_requested.connect(self.copy_requested)
            self._made_menu.pdf_requested.connect(self.pdf_requested)
            self._made_menu.print_requested.connect(self.print_requested)
            self._made_menu.window_requested.connect(self.window_requested)
            self._made_menu.export_requested.connect(self.export_requested)
            self._made_menu.folder_named.connect(self.rename_folder)
            self._made_menu.tag_requested.connect(self._on_tag_requested)
            self._made_menu.destroy_requested.connect(self._on_destroy_requested)
        return self._made_menu

    @property
    def places(self) -> "Places":
        """The menus of places."""
        if self._made_places is None:
            from liaobots_desktop.ui.places import Places

            self._made_places = Places(self._chats, self._ordering, self.keymap, self)
            self._made_places.place_chosen.connect(self.show_place)
            self._made_places.folder_named.connect(self.rename_folder)
            self._made_places.destroy_requested.connect(self.destroy_requested)
        return self._made_places

    def take_actions(self, actions: "WindowActions") -> None:
        """Show the keys that hold, from now on."""
        self.keymap = actions.keymap
        actions.hint(self._new_chat, "chat.new")
        actions.hint(self._search, "find.palette")

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        parts = (self._new_chat, self._search, self.list, self.foot)
        for part in (*parts, self._header, self._made_places):
            if part is not None:
                part.set_theme(theme)

    def obey(self, settings: Settings) -> None:
        """Give the rows the height that was chosen."""
        self.list.set_row(COMPACT_ROW if settings.density == "compact" else ROW)

    def show_service(self, name: str) -> None:
        """Say at the bottom who answers."""
        self.foot.show_service(name)

    @Slot(object)
    def show_place(self, place: Place | None) -> None:
        """List the chats of one place, or None: all as usual."""
        if place is not None and self._header is None:
            from liaobots_desktop.ui.place_header import PlaceHeader

            self._header = PlaceHeader(self._theme)
            self._header.back_requested.connect(partial(self.show_place, None))
            self._header.empty_requested.connect(self._on_empty_requested)
            self._header.menu_requested.connect(self._on_tag_menu)
            self._column.insertWidget(self._column.indexOf(self._empty), self._header)
        self._chats.show_place(place)
        self.list.scrollToTop()

    def leave_place(self) -> bool:
        """Show all chats again if the keyboard is in a place; returns whether it was."""
        focused: QWidget | None = self.focusWidget()  # the stubs forget the None
        if self._chats.place is None or focused is None or not focused.hasFocus():
            return False
        self.show_place(None)
        self.list.setFocus()
        return True

    def mark_open(self, conversation_id: ConversationId | None) -> None:
        """Mark the chat that is open, if it is listed."""
        self._open = conversation_id
        self.list.mark_open(conversation_id)

    @Slot(object)
    def rename(self, conversation_id: ConversationId) -> None:
        """Let the user change a title in place; a chat may be in a folder that is closed."""
        row = self._chats.row_of(conversation_id)
        self._edit(row)
        if not row.isValid() and conversation_id == self._open:
            self.title_requested.emit()

    @Slot(object)
    def rename_folder(self, folder_id: FolderId) -> None:
        """Let the user change the name of a folder in place."""
        if self._chats.place is not None:
            self.show_place(None)
        self._edit(self._chats.row_of_folder(folder_id))

    def rename_selected(self) -> bool:
        """Edit the name of the row that has the keyboard; returns whether there is one."""
        index = self.list.currentIndex()
        if self.list.hasFocus() and index.isValid():
            self._edit(index)
            return True
        return False

    def _edit(self, index: QModelIndex) -> None:
        if index.isValid() and self.list.indexWidget(index) is None:  # it may be edited
            self.show()  # it may be away
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
            self.list.edit(index)

    def menu_for(self, conversation_id: ConversationId) -> QMenu:
        """Return what can be done with a chat; for a row here and for the top bar."""
        return self._menu_of((conversation_id,))

    def _menu_of(self, ids: Ids) -> QMenu:
        menu = self.chat_menu.menu_for(ids, self._theme)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    @Slot(object)
    def delete(self, ids: Ids) -> None:
        """Put chats into the Trash; ask before those of the Trash are gone for good."""
        if self._chats.place == Place(Shelf.TRASH):
            self._on_destroy_requested(ids)
        else:
            self._ordering.delete(ids)

    @Slot()
    def _on_rows_changed(self) -> None:
        place = self._chats.place
        has_rows = self._chats.rowCount() > 0
        self.list.setVisible(has_rows)
        self._empty.setVisible(not has_rows)
        if not has_rows:
            self._empty.show_for(self._chats)
        if self._header is not None:
            self._header.setVisible(place is not None)
            if place is not None:
                is_empty = not has_rows and not self._chats.has_deleted_messages()
                self._header.show_place(place, is_empty=is_empty)

    @Slot(object)
    def _on_tag_requested(self, ids: Ids) -> None:
        self.places.ask_for_tag(self._theme, ids)

    @Slot(object)
    def _on_destroy_requested(self, ids: Ids) -> None:
        self.places.ask_to_destroy(ids, len(ids))

    @Slot()
    def _on_empty_requested(self) -> None:
        self.places.ask_to_destroy(None, self._chats.count())

    @Slot()
    def _on_places(self) -> None:
        self._pop_up(self.places.menu(self._theme), self.foot.places, is_above=True)

    @Slot()
    def _on_tag_menu(self) -> None:
        place = self._chats.place
        if place is not None and place.name in self._chats.tags and self._header is not None:
            tag = self._chats.tags[place.name]
            self._pop_up(self.places.tag_menu(tag, self._theme), self._header.more)

    def _pop_up(self, menu: QMenu, by: QWidget, *, is_above: bool = False) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        from liaobots_desktop.ui.menu import pop_up_by  # not before the window is seen

        pop_up_by(menu, by, is_above=is_above)

    @Slot(QPoint)
    def _on_context_menu(self, position: QPoint) -> None:
        index, at = self.list.indexAt(position), self.list.viewport().mapToGlobal(position)
        conversation, folder = index.data(ListRole.CONVERSATION), index.data(ListRole.FOLDER)
        if isinstance(folder, Folder):
            menu = self.places.folder_menu(folder)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at)
        elif isinstance(conversation, Conversation) and self.list.is_selected(index):
            self.list.pick(lambda ids: self._menu_of(ids).popup(at))
        elif isinstance(conversation, Conversation):
            self._menu_of((conversation.id,)).popup(at)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.toggled.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.toggled.emit()
