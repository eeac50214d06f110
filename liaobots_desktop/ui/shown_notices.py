"""Which notices are told where a chat is open: its own, and in one window those of no chat."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.chat_pane import ChatPane
from liaobots_desktop.ui.draft_keeper import DraftKeeper
from liaobots_desktop.ui.shown_chat import ShownChat


class ShownNotices(QObject):
    """Lives on the GUI thread.

    Signals:
        changed: the Notice to show, or None.
    """

    changed = Signal(object)

    def __init__(
        self, session: ChatSession, shown: ShownChat, pane: ChatPane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = shown
        self._pane = pane
        self._not_saved: StoreError | None = None
        self.hears_all: Callable[[], bool] = _always
        """Says whether what concerns no chat is told here."""
        session.notice_raised.connect(self._on_raised)
        session.notice_cleared.connect(self._on_cleared)

    def show(self) -> None:
        """Show again what the user should still do about the chat that is open."""
        self.changed.emit(self.of_open())

    def of_open(self) -> Notice | None:
        """Return what the user should still do about the chat that is open."""
        told = self._session.notices.of(self._shown.id)
        if told is None and self._not_saved is not None and self.hears_all():
            return Notice(str(self._not_saved))
        return told

    def hear(self, drafts: DraftKeeper) -> None:
        """Tell what drafts are in memory only, until they are saved."""
        drafts.save_failed.connect(self.tell_not_saved)
        drafts.kept_in_memory.connect(self._on_kept_in_memory)

    def tell_gone(self) -> None:
        """Tell that a chat cannot be shown: Undo, a notification or a list may be older than it."""
        text = self.tr("This chat was deleted for good, so it cannot be shown.")
        self.changed.emit(Notice(text))

    def tell_not_shown(self, error: StoreError | KeyError) -> None:
        """Tell why a message that was looked for is not shown."""
        text = self.tr("This message was deleted, so only the chat that it was in is shown.")
        self.changed.emit(Notice(text if isinstance(error, KeyError) else str(error)))

    def tell_not_back(self, error: StoreError | KeyError, is_chat_gone: Callable[[], bool]) -> None:
        """Tell why Undo does not show again what was shown before another version."""
        text = self.tr("The version that was shown before was deleted, so Undo cannot show it.")
        if not isinstance(error, KeyError):
            self.changed.emit(Notice(str(error)))
        elif is_chat_gone():
            self.tell_gone()
        else:
            self.changed.emit(Notice(text))

    @Slot(object)
    def tell_not_saved(self, error: StoreError) -> None:
        """Tell, where what concerns no chat is told, that a draft is in memory only."""
        if self.hears_all():
            self.changed.emit(Notice(str(error)))

    @Slot(object)
    def _on_kept_in_memory(self, error: StoreError | None) -> None:
        self._not_saved = error
        if error is not None:
            self.tell_not_saved(error)
        elif self.hears_all():
            self.show()

    @Slot(object)
    def _on_raised(self, notice: Notice) -> None:
        chat = notice.conversation_id
        is_ours = self.hears_all() if chat is None else chat == self._shown.id
        is_told = self._pane.guest is not None and self._pane.guest.tells(notice)
        if is_ours and not is_told:
            self.changed.emit(notice)

    @Slot(object)
    def _on_cleared(self, conversation_id: ConversationId | None) -> None:
        if conversation_id == self._shown.id:
            self.show()


def _always() -> bool:
    return True
