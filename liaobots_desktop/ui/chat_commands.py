"""The actions on the open chat, on the places of chats and on the theme, for keys and palette."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.chat.message import Conversation
from liaobots_desktop.chat.ordering import Place, Shelf
from liaobots_desktop.ui.actions.window_actions import WindowActions

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow

_THEMES = ("light", "dark", "system")


class ChatCommands(QObject):
    """What the menu of a chat does, done to the open one; lives on the GUI thread."""

    def __init__(self, window: "MainWindow", account: Account, actions: WindowActions) -> None:
        super().__init__(window)
        self._window = window
        self._account = account
        actions.bind("chat.print", window.paper.print_open)
        actions.bind("chat.duplicate", partial(self._with_open, self._duplicate))
        actions.bind("chat.copy", partial(self._with_open, self._copy))
        actions.bind("chat.pdf", partial(self._with_open, self._save_pdf))
        actions.bind("tag.add", partial(self._with_open, self._add_tag))
        for action_id, is_wanted in (("chat.pin", True), ("chat.unpin", False)):
            can = partial(self._can_pin, is_pinned=is_wanted)
            actions.bind(action_id, partial(self._pin, is_pinned=is_wanted), can)
        for action_id, is_wanted in (("chat.archive", True), ("chat.unarchive", False)):
            can = partial(self._can_archive, is_archived=is_wanted)
            actions.bind(action_id, partial(self._archive, is_archived=is_wanted), can)
        for action_id, shelf in (("view.archive", Shelf.ARCHIVE), ("view.trash", Shelf.TRASH)):
            actions.bind(action_id, partial(self._show_place, Place(shelf)))
        actions.bind("chats.new_folder", self._add_folder)
        actions.bind("chats.restore", window.backups_requested.emit)
        for theme in _THEMES:
            act, can = partial(self._choose_theme, theme), partial(self._can_choose_theme, theme)
            actions.bind(f"view.{theme}", act, can, partial(self._has_theme, theme))

    def _open(self) -> Conversation | None:
        chat = self._window.chat.open_id
        found = self._window.chats.chats((chat,)) if chat is not None else []
        return found[0] if found else None

    def _with_open(self, act: Callable[[Conversation], None]) -> None:
        if (chat := self._open()) is not None:
            act(chat)

    def _duplicate(self, chat: Conversation) -> None:
        self._window.sidebar.chat_menu.duplicate(chat)

    def _copy(self, chat: Conversation) -> None:
        self._window.sidebar.copy_requested.emit(chat.id)

    def _save_pdf(self, chat: Conversation) -> None:
        self._window.paper.save_pdf(chat.id)

    def _add_tag(self, chat: Conversation) -> None:
        self._window.sidebar.chat_menu.tag_requested.emit((chat.id,))

    def _can_pin(self, *, is_pinned: bool) -> bool:
        chat = self._open()
        return chat is not None and chat.is_pinned is not is_pinned

    def _pin(self, *, is_pinned: bool) -> None:
        if (chat := self._open()) is not None:
            self._window.ordering.pin((chat.id,), is_pinned=is_pinned)

    def _can_archive(self, *, is_archived: bool) -> bool:
        chat = self._open()
        return chat is not None and chat.is_archived is not is_archived

    def _archive(self, *, is_archived: bool) -> None:
        if (chat := self._open()) is not None:
            self._window.ordering.archive((chat.id,), is_archived=is_archived)

    def _show_place(self, place: Place) -> None:
        self._window.sidebar.show()
        self._window.sidebar.show_place(place)

    def _add_folder(self) -> None:
        self._window.sidebar.show()
        self._window.sidebar.places.add_folder()

    def _has_theme(self, theme: str) -> bool:
        return self._account.settings.theme == theme

    def _can_choose_theme(self, theme: str) -> bool:
        return not self._has_theme(theme)

    def _choose_theme(self, theme: str) -> None:
        self._account.choose_theme(theme)
