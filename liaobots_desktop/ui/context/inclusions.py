"""Lets messages be always or never sent with later questions, and takes that back."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.inclusion import InclusionChange
from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.chat_controller import ChatController
from liaobots_desktop.ui.chat_pane import ChatPane
from liaobots_desktop.ui.transcript.inclusion_actions import CHOICES
from liaobots_desktop.ui.undoing import Undoing


class Inclusions(QObject):
    """What was chosen for the messages of the open chat; lives on the GUI thread.

    Signals:
        changed: something else is sent from now on.
        notice_changed: the Notice to show.
    """

    changed = Signal()
    notice_changed = Signal(object)

    def __init__(
        self,
        store: ChatStore,
        session: ChatSession,
        chat: ChatController,
        pane: ChatPane,
        undoing: Undoing,
    ) -> None:
        super().__init__(chat)
        self._store, self._session, self._chat, self._pane = store, session, chat, pane
        self._undoing = undoing
        pane.action_requested.connect(self._on_action_requested)
        undoing.inclusion_undone.connect(self._take_back)

    @Slot()
    def show(self) -> None:
        """Mark the messages that are shown."""
        view, chat = self._pane.shown_transcript, self._chat.open_id
        if view is None or chat is None:
            return
        try:
            view.set_inclusions(self._store.inclusions.of_chat(chat))
        except StoreError as error:
            self.notice_changed.emit(Notice(str(error)))

    @Slot(str, object)
    def _on_action_requested(self, action: str, message_id: MessageId) -> None:
        if action not in CHOICES:  # another part of the window does it
            return

        def choose(store: ChatStore) -> InclusionChange | None:
            try:
                return store.inclusions.choose(message_id, CHOICES[action])
            except KeyError:
                return None

        self._session.writes.act(choose, self._on_chosen, self._on_failed)

    def _on_chosen(self, change: InclusionChange | None) -> None:
        if change is None:  # another window has deleted it
            self.notice_changed.emit(Notice(self.tr("This message no longer exists.")))
            return
        self._undoing.remember(change)
        self._tell()

    @Slot(object)
    def _take_back(self, change: InclusionChange) -> None:
        def take_back(store: ChatStore) -> None:
            store.inclusions.take_back(change)

        self._session.writes.act(take_back, partial(self._on_taken_back, change), self._on_failed)

    def _on_taken_back(self, change: InclusionChange, _: None) -> None:
        self._undoing.forget(change)
        if change.conversation_id == self._chat.open_id:
            self._tell()
        else:
            self._chat.wanted.emit(change.conversation_id)
            self._session.conversations_changed.emit()

    def _on_failed(self, error: StoreError) -> None:
        self.notice_changed.emit(Notice(str(error)))

    def _tell(self) -> None:
        self.show()
        self.changed.emit()
