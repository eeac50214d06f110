"""Questions that are sent again when a service takes questions again, because the user said so."""

import time
from functools import partial

from PySide6.QtCore import QObject, QTimer

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.store.errors import StoreError


class WaitingRetries(QObject):
    """At most one for each answer, and each sent once; lives on the GUI thread.

    It is sent only if nothing has changed meanwhile: the answer is still missing, the chat is not
    in the Trash, and nothing else is asked in it. Without the app nothing is sent.
    """

    def __init__(self, session: ChatSession, parent: QObject, *, is_beside: bool) -> None:
        """`is_beside`: the answers stand beside what their chat shows."""
        super().__init__(parent)
        self._session = session
        self._is_beside = is_beside
        self._timers: dict[MessageId, QTimer] = {}

    def has(self, notice: Notice | None) -> bool:
        """Whether the answer of a notice is asked for again when its time has come."""
        return bool(notice and notice.answer and notice.answer.id in self._timers)

    def begin(self, notice: Notice) -> None:
        """Ask for the answer of a notice again when its time has come."""
        if notice.answer is None or notice.answer.id in self._timers:
            return
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(partial(self._send, notice))
        timer.start(max(round((notice.ready_at - time.monotonic()) * 1000), 0))
        self._timers[notice.answer.id] = timer

    def cancel(self, notice: Notice) -> None:
        """Do not ask for it again by itself."""
        if notice.answer is not None and (timer := self._timers.pop(notice.answer.id, None)):
            timer.stop()
            timer.deleteLater()

    def end(self) -> None:
        """Send nothing any more by itself."""
        for timer in self._timers.values():
            timer.stop()
        self._timers.clear()

    def _send(self, notice: Notice) -> None:
        self.cancel(notice)
        if notice.answer is None:
            return
        try:
            is_missing = self._session.running.is_missing(notice.answer)
        except StoreError as error:
            self._session.notices.show(Notice(str(error), conversation_id=notice.conversation_id))
            return
        is_told = self._session.notices.of(notice.conversation_id)
        is_last_word = is_told is not None and is_told.answer == notice.answer
        if is_missing and (self._is_beside or is_last_word):
            self._session.retry(notice.answer, is_beside=self._is_beside)
