"""A window beside the main one: all that a chat needs, and the list of chats when it is wanted."""

from functools import partial

from PySide6.QtCore import QSize, Slot

from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.in_common import InCommon
from liaobots_desktop.ui.main_window import MainWindow
from liaobots_desktop.ui.window_doors import open_doors, open_ways
from liaobots_desktop.ui.window_verbs import bring_forward

_SIZE, _LEAST = QSize(860, 720), QSize(420, 360)


class FurtherWindow(MainWindow):
    """Its own view of the app's chats; what is there only once is in the main window.

    It closes when its chat is gone: what was done in it can be taken back in the main window.
    Lives on the GUI thread.
    """

    is_last = False

    def __init__(self, common: InCommon, main: MainWindow, chat: ConversationId | None) -> None:
        self._main = main
        self._is_leaving = False
        session, drafts = common.session, main.drafts
        super().__init__(common.store, session, common.account, common.themes, drafts, chat)
        self.setMinimumSize(_LEAST)
        size = QSize(zoomed(_SIZE.width()), zoomed(_SIZE.height()))
        self.resize(size.boundedTo(self.screen().availableSize()))
        self.split.restore(main.split.wanted_width, is_shown=False)
        self.chats.reading.let_count()
        self.settings = main.settings
        open_doors(self, common)
        open_ways(self, common)
        self.pane.composer.prepare_stop()
        self._bind_what_is_there_once()
        self.chat.opened.connect(self._show_title)
        self.chat.left.connect(self._on_chat_left)
        session.conversations_changed.connect(self._show_title)
        self.backups_requested.connect(partial(self._do_in_main, "chats.restore"))
        self._show_title()

    def _bind_what_is_there_once(self) -> None:
        """Let all that only the main window can do be done from here, too."""
        here = {action.id for action in self.commands.bound()}
        there = self._main.commands
        for action in there.bound():
            if action.id not in here:
                do = partial(self._do_in_main, action.id)
                self.commands.bind(action.id, do, partial(there.is_possible, action.id))

    def _do_in_main(self, action_id: str) -> None:
        if action_id not in _LEAVE_MAIN:
            bring_forward(self._main, "")
        self._main.commands.perform(action_id)

    @Slot()
    def show_settings(self) -> None:
        """Show what can be chosen, in the main window."""
        if self.settings is not None:
            self.settings.open_from(self)

    @Slot()
    def show_services(self) -> None:
        """Show the services and their models, in the main window."""
        self._do_in_main("app.services")

    @Slot()
    def quit(self) -> None:
        """End the app."""
        self._main.quit()

    @Slot(object, bool)
    def _on_service_requested(self, profile: Profile, ask_for_code: bool) -> None:
        bring_forward(self._main, "")
        self._main.reactions.service_requested.emit(profile, ask_for_code)

    @Slot()
    def _on_chat_left(self) -> None:
        """Close: the chat is gone. What is told of that is told in the main window."""
        self._is_leaving = True
        self.close()

    @Slot(object)
    def _on_notice_changed(self, notice: Notice | None) -> None:
        if not self._is_leaving:
            super()._on_notice_changed(notice)
        elif notice is not None:
            self._main.reactions.show(notice)
            if self._main.isVisible():
                bring_forward(self._main, "")

    @Slot()
    def _show_title(self) -> None:
        chat = self.chat.open_id
        found = self.chats.chats((chat,)) if chat is not None else []
        self.setWindowTitle(found[0].title if found else self.tr("New chat"))


_LEAVE_MAIN = {"app.quick_ask", "app.quiet", "app.balance", "chat.temporary"}
"""What the main window does without being seen."""
