"""The system prompt of the chat that has no question yet, until it has one."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreBusy, StoreError

_SAVE_AGAIN_MS = 2000


class NewPrompt(QObject):
    """Kept over a start, too; what a full disk refuses is tried again. Lives on the GUI thread.

    Signals:
        refused: the StoreError for which it is in memory only, once until it is saved.
        saved: it is on disk after all.
    """

    refused = Signal(object)
    saved = Signal()

    def __init__(self, store: ChatStore, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._text: str | None = None
        self._has_read = False
        self._is_unsaved = self._is_told = False
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_AGAIN_MS)
        self._timer.timeout.connect(self.save)

    @property
    def text(self) -> str | None:
        """What was written, if anything; reading it raises NotRead."""
        if not self._has_read:
            self._text = self._store.drafts.system_prompt()
            self._has_read = True
        return self._text

    @property
    def would_be_lost(self) -> bool:
        """Whether what was written would be gone with the app."""
        return self._is_unsaved and self._text is not None

    def keep(self, text: str | None) -> None:
        """Let it be another one, or none; raises NotRead."""
        if text != self.text:
            self._text, self._is_unsaved = text, True
            self.save()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Let it be none meanwhile, and stay for the next chat."""
        kept = self._text, self._has_read, self._is_unsaved
        self._text, self._has_read, self._is_unsaved = None, True, False
        try:
            yield
        finally:
            self._text, self._has_read, self._is_unsaved = kept

    @Slot()
    def save(self) -> None:
        """Save it now, if it is not on disk."""
        self._timer.stop()
        if not self._is_unsaved:
            return
        try:
            self._store.drafts.save_system_prompt(self._text)
        except StoreError as error:
            if self._store.refusal is None:
                self._timer.start()
            if not (self._is_told or isinstance(error, StoreBusy)):
                self._is_told = True
                self.refused.emit(error)
            return
        self._is_unsaved = False
        if self._is_told:
            self._is_told = False
            self.saved.emit()
