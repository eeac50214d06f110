"""Lets the model name a chat after its first answer, if the user wants that."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.chat import title
from liaobots_desktop.chat.message import EndState, Message
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError

if TYPE_CHECKING:  # imported when a title is asked for
    from liaobots_desktop.bridge.title_asking import TitleAsking

_log = logging.getLogger(__name__)


class TitleWriter(QObject):
    """Lives on the GUI thread; what goes wrong is logged only: the chat has a title already.

    Signals:
        written: the ConversationId of a chat that has another title now.
        over: a request for a title has ended, with whatever result.
    """

    written = Signal(object)
    over = Signal()

    def __init__(
        self, store: ChatStore, session: ChatSession, account: Account, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._session = session
        self._account = account
        self._requests: set[TitleAsking] = set()
        session.answer_ended.connect(self._on_answer_ended)

    def shut_down(self) -> bool:
        """Ask for no title any more; returns whether all threads have ended."""
        have_ended = [request.shut_down() for request in self._requests]
        return all(have_ended)

    @Slot(object)
    def _on_answer_ended(self, answer: Message) -> None:
        is_whole = answer.end is EndState.COMPLETE and bool(answer.text)
        if self._account.settings.titles != "model" or not is_whole or answer.parent_id is None:
            return
        if any(request.chat.id == answer.conversation_id for request in self._requests):
            return  # another model has answered the same question, and is asked already
        try:
            question = self._store.messages.find(answer.parent_id)
            chat = self._store.conversations.find(answer.conversation_id)
            if chat is None or question.parent_id is not None:
                return
            if chat.title != title.of_chat(question.text):
                return  # the user has named it, or the model has
            from liaobots_desktop.bridge.asking import Asking
            from liaobots_desktop.bridge.title_asking import TitleAsking

            asking = Asking.prepared(
                self._account, chat.model, profile=self._account.profile_of(chat)
            )
        except (ServiceError, StoreError, KeyError) as error:
            _log.warning("No title was asked for: %s", type(error).__name__)
            return
        asked = TitleAsking(chat, asking, question.text, answer.text, self)
        asked.ended.connect(self._on_ended)
        self._requests.add(asked)

    @Slot(object)
    def _on_ended(self, asked: "TitleAsking") -> None:
        self._requests.discard(asked)
        from liaobots_desktop.chat.title_request import from_answer

        chat, text = asked.chat, from_answer(asked.text)
        asked.deleteLater()
        if text:
            self._session.writes.act(
                lambda store: store.arranging.retitle(chat.id, chat.title, text),
                lambda has_changed: self.written.emit(chat.id) if has_changed else None,
                lambda error: _log.warning("A title was not saved: %s", type(error).__name__),
            )
        self.over.emit()
