"""All that a hand can do with the context window, put together right after the first picture."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.context.gate import Gate
from liaobots_desktop.ui.context.inclusions import Inclusions
from liaobots_desktop.ui.context.shown_context import ShownContext

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow


class ContextDoor(QObject):
    """The meter, the line, what is refused; lives on the GUI thread."""

    def __init__(self, store: ChatStore, session: ChatSession, window: "MainWindow") -> None:
        super().__init__(window)
        chat, pane, models = window.chat, window.pane, window.top_bar.models
        self.shown = ShownContext(store, session, chat, pane, models)
        self._gate = Gate(self.shown, chat, pane, models)
        self._gate.notice_changed.connect(chat.notice_changed)
        if window.hands is not None:
            self._inclusions = Inclusions(store, session, chat, pane, window.hands.undoing)
            self._inclusions.notice_changed.connect(chat.notice_changed)
            self._inclusions.changed.connect(self.shown.refresh)
            self.shown.looked_again.connect(self._inclusions.show)
        window.notice_bar.choice_made.connect(self._gate.choose)

    def shut_down(self) -> bool:
        """End the thread that counts; returns whether it has ended."""
        return self.shown.shut_down()
