"""What can be done with one chat or several: the menu of their rows, and of the top bar."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from liaobots_desktop.bridge.ordering import Ids
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.chat.ordering import FolderId, nested
from liaobots_desktop.ui.actions.menu_entry import add_entry, show_icon
from liaobots_desktop.ui.list_menus import ListMenus
from liaobots_desktop.ui.menu import Menu
from liaobots_desktop.ui.tag_icon import tag_icon
from liaobots_desktop.ui.theme import Theme

_INDENT = "    "
_MOST_READ = 200
"""Chats that are looked at for a menu: thousands of them would keep it waiting."""


class ChatMenu(ListMenus):
    """Makes menus for chats; lives on the GUI thread.

    Signals:
        rename_requested, copy_requested, pdf_requested, print_requested: the ConversationId.
        folder_named: the FolderId of a new folder, whose name should be edited.
        window_requested: the ConversationId that should have a window of its own.
        export_requested: the ConversationIds that should leave.
        tag_requested: the ConversationIds that should get a new tag.
        destroy_requested: the ConversationIds of the Trash that should be deleted for good.
    """

    rename_requested = Signal(object)
    copy_requested = Signal(object)
    pdf_requested = Signal(object)
    print_requested = Signal(object)
    window_requested = Signal(object)
    export_requested = Signal(object)
    folder_named = Signal(object)
    tag_requested = Signal(object)
    destroy_requested = Signal(object)

    offers_window: Callable[[ConversationId], bool]
    """Says whether a chat can be opened in a window of its own."""

    def menu_for(self, ids: Ids, theme: Theme) -> QMenu:
        """Return the menu of some chats, which are all in the Trash or all not.

        What is checked in it holds for the first 200 of them.
        """
        menu = Menu(self._parent)
        chats = self._chats.chats(ids[:_MOST_READ])
        if not chats:
            menu.addAction(self.tr("This chat cannot be read")).setEnabled(False)
            return menu
        if any(chat.deleted_at is not None for chat in chats):
            self._add(menu, "chat.restore", partial(self._ordering.restore, ids))
            self._add(menu, "chat.destroy", partial(self.destroy_requested.emit, ids))
            return menu
        if len(ids) == 1:
            self._add_naming(menu, chats[0])
        self._add_places(menu, chats, ids)
        for inner, picture in (
            (self._folder_menu(menu, chats, ids), "folder"),
            (self._tag_menu(menu, chats, ids, theme), "tag"),
        ):
            show_icon(menu.addMenu(inner), picture)
        menu.addSeparator()
        if len(ids) == 1:
            self._add_leaving(menu, chats[0].id)
        self._add(menu, "chat.export", partial(self.export_requested.emit, ids))
        menu.addSeparator()
        self._add(menu, "chat.trash", partial(self._ordering.delete, ids))
        return menu

    def _add(self, menu: QMenu, action_id: str, act: Callable[[], object]) -> None:
        add_entry(menu, self._keymap, action_id, act)

    def _add_naming(self, menu: QMenu, chat: Conversation) -> None:
        if self.offers_window(chat.id):
            self._add(menu, "chat.new_window", partial(self.window_requested.emit, chat.id))
        self._add(menu, "chat.rename", partial(self.rename_requested.emit, chat.id))
        self._add(menu, "chat.duplicate", partial(self.duplicate, chat))
        menu.addSeparator()

    def duplicate(self, chat: Conversation) -> None:
        """Make another chat of the same messages."""
        self._ordering.duplicate(chat.id, self.tr("{0} (copy)").format(chat.title))

    def _add_places(self, menu: QMenu, chats: Sequence[Conversation], ids: Ids) -> None:
        is_pinned = all(chat.is_pinned for chat in chats)
        pin = partial(self._ordering.pin, ids, is_pinned=not is_pinned)
        self._add(menu, "chat.unpin" if is_pinned else "chat.pin", pin)
        is_archived = all(chat.is_archived for chat in chats)
        archive = partial(self._ordering.archive, ids, is_archived=not is_archived)
        self._add(menu, "chat.unarchive" if is_archived else "chat.archive", archive)

    def _folder_menu(self, parent: QMenu, chats: Sequence[Conversation], ids: Ids) -> QMenu:
        menu = Menu(self.tr("Move to"), parent)
        places = {chat.folder_id for chat in chats}

        choices: list[tuple[str, FolderId | None]] = [(self.tr("No folder"), None)]
        for folder, depth in nested(self._chats.reading.folders):
            choices.append((f"{_INDENT * depth}{_plain(folder.name)}", folder.id))
        for label, folder_id in choices:
            entry = _add(menu, label, partial(self._ordering.move, ids, folder_id))
            entry.setCheckable(True)
            entry.setChecked(places == {folder_id})
        menu.addSeparator()
        act = partial(self._add_folder, ids)  # its keys make one without these chats
        add_entry(menu, self._keymap, "chats.new_folder", act, has_keys=False)
        return menu

    def _add_folder(self, ids: Ids) -> None:
        name = self.tr("New folder")
        self._ordering.add_folder(name, chats=ids, made=self.folder_named.emit)

    def _tag_menu(
        self, parent: QMenu, chats: Sequence[Conversation], ids: Ids, theme: Theme
    ) -> QMenu:
        menu = Menu(self.tr("Tags"), parent)
        for tag in self._chats.tags.values():
            has_all = all(tag.name in chat.tags for chat in chats)
            act = partial(self._ordering.tag, ids, tag.name, is_tagged=not has_all)
            entry = _add(menu, _plain(tag.name), act)
            entry.setIcon(tag_icon(theme, tag.color))
            entry.setCheckable(True)
            entry.setChecked(has_all)
        if self._chats.tags:
            menu.addSeparator()
        self._add(menu, "tag.add", lambda: self.tag_requested.emit(ids))
        return menu

    def _add_leaving(self, menu: QMenu, chat: ConversationId) -> None:
        self._add(menu, "chat.copy", partial(self.copy_requested.emit, chat))
        self._add(menu, "chat.pdf", partial(self.pdf_requested.emit, chat))
        self._add(menu, "chat.print", partial(self.print_requested.emit, chat))


def _add(menu: QMenu, label: str, act: Callable[[], object]) -> QAction:
    entry = menu.addAction(label)
    entry.triggered.connect(lambda _checked=False: act())
    return entry


def _plain(name: str) -> str:
    """Return a name as a menu shows it, without what would underline a letter."""
    return name.replace("&", "&&")
