"""The way to chats of which nothing is stored, and from there to those that are."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.tree import ChatTree
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.window_verbs import bring_forward

if TYPE_CHECKING:  # imported with the first of them
    from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow
    from liaobots_desktop.ui.windows.windows import Windows

_AGAIN_MS = 1000
"""Between two looks at whether the threads of a window that has gone have ended."""


class TemporaryDoor(QObject):
    """Made after the first picture; lives on the GUI thread."""

    def __init__(self, windows: "Windows") -> None:
        super().__init__(windows.main)
        self._common = common = windows.common
        self._session = common.session
        self._window = window = windows.main
        self._app_windows = windows
        windows.others_are_open = self._has_open
        self.windows: list[TemporaryWindow] = []
        """Those that are open, and those that have gone and whose threads have not ended yet."""
        window.commands.bind("chat.temporary", self.open)
        window.closed.connect(self._let_all_go)
        common.themes.theme_changed.connect(self._on_theme_changed)

    @Slot()
    def open(self) -> None:
        """Open a window with an empty chat of which nothing is stored."""
        from liaobots_desktop.ui.temporary.app_keys import AppKeys
        from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow

        made = TemporaryWindow(self._common)
        AppKeys(made, self._window)
        made.exchange = self._window.exchange
        made.keep_requested.connect(partial(self._keep, made))
        made.service_requested.connect(self._on_service_requested)
        made.closed.connect(partial(self._on_closed, made))
        made.spelling = self._window.spelling
        if self._window.spelling is not None:
            self._window.spelling.serve(made.pane.composer.field)
        self.windows.append(made)
        bring_forward(made, "")

    def shut_down(self) -> bool:
        """End all of them; returns whether their threads have ended."""
        have_ended = [made.shut_down() for made in self.windows]
        self.windows.clear()
        return all(have_ended)

    def _has_open(self) -> bool:
        return any(made.isVisible() for made in self.windows)

    def _on_closed(self, made: "TemporaryWindow") -> None:
        self._end(made)
        self._app_windows.close_if_last()

    def _keep(self, made: "TemporaryWindow") -> None:
        """Store a chat with the others, and open it there."""
        from dataclasses import replace  # not before the first picture

        chat = made.chat.open_id
        tree = made.store.trees().read(chat) if chat is not None else None
        if chat is None or tree is None or made.session.is_busy:
            return
        unsent = made.asking.unsent(chat)
        made.setEnabled(False)  # it may wait for another program: nothing may be added meanwhile

        def kept(_: object) -> None:
            if made in self.windows:
                made.let_go()
            self._session.chats_arranged.emit(None)
            self._session.conversations_changed.emit()
            bring_forward(self._window, "")
            self._window.open_chat(ConversationId(tree.id))
            self._write_on(ConversationId(tree.id), unsent)

        asked = replace(tree, queue=())  # what waits is written in the composer there
        self._session.writes.act(partial(_added, asked), kept, partial(self._tell, made))

    def _write_on(self, chat: ConversationId, unsent: list[str]) -> None:
        """Let what was not asked yet be what is written in a chat that was kept."""
        from liaobots_desktop.composing.attachment import taken_apart

        window = self._window
        if not unsent or window.chat.open_id != chat:
            return
        parts = [taken_apart(text) for text in unsent]
        attached = tuple(each for _, attachments in parts for each in attachments)
        typed = "\n\n".join(text for text, _ in parts if text.strip())
        if attached:
            window.chat.attachments.put_first(attached, window.chat.keep_draft)
        window.pane.composer.set_text(typed)
        window.chat.keep_draft()

    def _tell(self, made: "TemporaryWindow", error: StoreError) -> None:
        if made in self.windows:  # else it was closed meanwhile
            made.setEnabled(True)
            made.pane.composer.setFocus()
            made.chat.notice_changed.emit(Notice(str(error)))

    def _end(self, made: "TemporaryWindow") -> None:
        """Forget a window that was closed, as soon as its threads have ended."""
        if made not in self.windows:
            return  # the app has ended meanwhile
        if made.shut_down():
            self.windows.remove(made)
        else:
            QTimer.singleShot(_AGAIN_MS, self, partial(self._end, made))

    @Slot(object, bool)
    def _on_service_requested(self, profile: Profile, ask_for_code: bool) -> None:
        bring_forward(self._window, "")
        self._window.reactions.service_requested.emit(profile, ask_for_code)

    @Slot()
    def _let_all_go(self) -> None:
        """The app ends: nobody is asked, as by a browser's private windows."""
        for made in tuple(self.windows):
            made.let_go()

    @Slot(object)
    def _on_theme_changed(self, theme: Theme) -> None:
        for made in self.windows:
            made.set_theme(theme)


def _added(tree: ChatTree, store: ChatStore) -> None:
    with store.merging() as merge:
        merge.add(tree, lambda _more: None)
