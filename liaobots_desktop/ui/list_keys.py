"""The actions on the list of chats, from wherever the keyboard is."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot

from liaobots_desktop.bridge.conversation_list import ConversationList
from liaobots_desktop.ui.actions.window_actions import WindowActions
from liaobots_desktop.ui.chat_controller import ChatController
from liaobots_desktop.ui.sidebar import Sidebar

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow

_EDGE_STEP = 24
"""Pixels at 100 % by which a key moves the edge of the sidebar."""


class ListKeys(QObject):
    """Goes from chat to chat, names and deletes them; lives on the GUI thread.

    When the window becomes active it also takes in what other programs have changed.

    Signals:
        chat_chosen: the ConversationId to open.
    """

    chat_chosen = Signal(object)

    def __init__(
        self,
        chats: ConversationList,
        chat: ChatController,
        sidebar: Sidebar,
        actions: WindowActions,
        window: "MainWindow",
    ) -> None:
        super().__init__(window)
        self._window = window
        self._chats = chats
        self._chat = chat
        self._sidebar = sidebar
        for action_id, act in (
            ("chats.next", self._on_next),
            ("chats.previous", self._on_previous),
            ("view.sidebar", self._on_sidebar),
            ("view.sidebar_wider", partial(window.split.widen, _EDGE_STEP)),
            ("view.sidebar_narrower", partial(window.split.widen, -_EDGE_STEP)),
            ("chat.rename", self._on_rename),
            ("chat.trash", self._on_delete),
        ):
            actions.bind(action_id, act)
        for number in range(1, 10):
            actions.bind(f"chats.{number}", partial(self._open_nth, number))
        sidebar.title_requested.connect(window.top_bar.title.edit)
        window.installEventFilter(self)

    @Slot()
    def _on_next(self) -> None:
        self._step(1)

    @Slot()
    def _on_previous(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        """Go on to the next chat that no other window has."""
        chat = self._chats.chat_at_step(self._chat.open_id, step)
        others = self._window.windows
        while chat is not None and others is not None and others.is_elsewhere(chat, self._window):
            chat = self._chats.chat_at_step(chat, step)
        if chat is not None:
            self.chat_chosen.emit(chat)

    def _open_nth(self, number: int) -> None:
        chat = self._chats.nth_chat(number)
        if chat is not None:
            self.chat_chosen.emit(chat)

    @Slot()
    def _on_sidebar(self) -> None:
        self._sidebar.setVisible(self._sidebar.isHidden())

    @Slot()
    def _on_rename(self) -> None:
        """Edit the name of the marked row or the open chat; above it where the list is hidden."""
        is_on = self._window.focus_mode.is_on
        if self._sidebar.isHidden() and not is_on and not self._window.split.is_narrow:
            self._window.top_bar.title.edit()
        elif not self._sidebar.rename_selected() and self._chat.open_id is not None:
            is_listed = self._chats.row_of(self._chat.open_id).isValid()
            self._window.focus_mode.lend(self._sidebar if is_listed else self._window.top_bar)
            self._sidebar.rename(self._chat.open_id)

    @Slot()
    def _on_delete(self) -> None:
        chats = self._sidebar.list
        if chats.hasFocus() and chats.has_selected():
            chats.pick(self._sidebar.delete)
        elif self._window.pages.is_chat:  # else it is not seen what would go
            self._delete_open()

    def _delete_open(self) -> None:
        """Delete the open chat; whether for good says where it is, not what is listed."""
        chat = self._chat.open_id
        for found in self._chats.chats((chat,) if chat is not None else ()):
            if found.deleted_at is not None:
                self._sidebar.places.ask_to_destroy((found.id,), 1)
            else:
                self._window.ordering.delete((found.id,))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice that the window has become active (Qt)."""
        if event.type() is QEvent.Type.WindowActivate:
            self._chats.look()
        return False
