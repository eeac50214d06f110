"""Questions that wait for the end of an answer, and are asked when it has come whole."""

from collections.abc import Callable
from contextlib import suppress
from enum import Enum, auto

from PySide6.QtCore import QObject, Qt, Signal, Slot

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import ConversationId, EndState, Message, Role
from liaobots_desktop.chat.queued import QueuedId, QueuedQuestion
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError

_WHOLE = {EndState.COMPLETE, EndState.UNFRAMED}


class Why(Enum):
    """What questions wait for: the end of an answer, or the user, because of something."""

    ANSWER = auto()
    FAILED = auto()
    STOPPED = auto()
    RESTARTED = auto()
    EDITED = auto()
    NOT_SENT = auto()


class QuestionQueue(QObject):
    """What waits in all chats; lives on the GUI thread.

    The first question of a chat is asked when an answer has ended whole. If the answer failed or
    was stopped, all of them wait for the user. So they do after a start of the app: nothing is
    sent that the user might not know of any more.

    Signals:
        queued: a QueuedQuestion that waits now, on disk.
        changed: the ConversationId of a chat in which something else waits, or for another reason.
        edit_saved, edit_refused: a QueuedQuestion as it was; what it is to be is on disk, or not.
    """

    queued = Signal(object)
    changed = Signal(object)
    edit_saved = Signal(object)
    edit_refused = Signal(object)

    def __init__(self, store: ChatStore, session: ChatSession, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._session = session
        self._why: dict[ConversationId, Why] = {}
        self._edited: set[ConversationId] = set()
        self._adding: set[tuple[ConversationId, str]] = set()
        self._leaving: set[QueuedId] = set()
        self._changing: dict[QueuedId, str] = {}
        """As what questions are to wait that are being changed on disk."""
        self._going: set[ConversationId] = set()
        """Where the first question is to be asked as soon as it is changed."""
        self._is_over = False
        # queued: all others hear of the end first, and the chat is no longer being answered
        kind = Qt.ConnectionType.QueuedConnection
        session.answer_ended.connect(self._on_answer_ended, kind)

    @Slot()
    def end(self) -> None:
        """Ask nothing any more, because the app is closing; what waits stays in the store."""
        self._is_over = True

    def waiting(self, chat: ConversationId) -> list[QueuedQuestion]:
        """Return what waits in a chat, the next one first; raises NotRead.

        What was taken back waits no more, and what was changed as it is to be, also while the
        disk has not heard of it yet.
        """
        return [
            question._replace(text=self._changing.get(question.id, question.text))
            for question in self._store.queue.of_chat(chat)
            if question.id not in self._leaving
        ]

    def why(self, chat: ConversationId) -> Why:
        """Return what the questions of a chat wait for."""
        why = self._why.get(chat, Why.RESTARTED)
        if why is Why.ANSWER and not self._session.is_answering(chat):
            return Why.NOT_SENT
        return why

    def add(self, chat: ConversationId, text: str, model: str) -> None:
        """Let a question wait behind the others; `queued` tells when it is on disk.

        Until then the same text is not taken once more: a key may be pressed twice.
        """
        if (chat, text) in self._adding:
            return
        self._adding.add((chat, text))

        def add(store: ChatStore) -> tuple[bool, QueuedQuestion] | None:
            with suppress(KeyError):  # another window has destroyed the chat
                return not store.queue.of_chat(chat), store.queue.add(chat, text, model)
            return None

        def added(result: tuple[bool, QueuedQuestion] | None) -> None:
            self._adding.discard((chat, text))
            if result is None:
                return  # the text is still in the field
            is_first, question = result
            if is_first:
                self._why[chat] = Why.ANSWER
            self.queued.emit(question)
            self.changed.emit(chat)
            if is_first and not self._session.is_answering(chat):
                self._go_on(chat)  # the answer has ended before this was on disk

        def failed(error: StoreError) -> None:
            self._adding.discard((chat, text))
            self._tell(chat, error)

        self._session.writes.act(add, added, failed)

    def begin_edit(self, chat: ConversationId) -> None:
        """Ask nothing in a chat while one of its questions is being edited."""
        self._edited.add(chat)
        self._going.discard(chat)

    def end_edit(self, chat: ConversationId) -> None:
        """Let the questions of a chat be asked again."""
        self._edited.discard(chat)

    def hold(self, chat: ConversationId) -> None:
        """Let the questions of a chat wait for the user: one was edited, and perhaps not done."""
        self._why[chat] = Why.EDITED

    def change(self, question: QueuedQuestion, text: str) -> None:
        """Let a question wait with another text."""
        chat = question.conversation_id
        self._changing[question.id] = text

        def change(store: ChatStore) -> None:
            store.queue.change(question.id, text)

        def failed(error: StoreError) -> None:
            self._end_change(question, text)
            self._going.discard(chat)
            self.hold(chat)  # else it would be asked as it was
            self._tell(chat, error)
            self.edit_refused.emit(question)

        def changed(_: None) -> None:
            self._end_change(question, text)
            self.edit_saved.emit(question)
            self.changed.emit(chat)
            if chat in self._going:
                self._send_next(chat)

        self._session.writes.act(change, changed, failed)
        if question.id in self._changing:
            self.changed.emit(chat)

    def _end_change(self, question: QueuedQuestion, text: str) -> None:
        if self._changing.get(question.id) == text:  # else it is to be another one by now
            del self._changing[question.id]

    def take_back(self, question: QueuedQuestion) -> None:
        """Let a question wait no longer."""
        chat = question.conversation_id
        self._leaving.add(question.id)

        def failed(error: StoreError) -> None:
            self._leaving.discard(question.id)
            self._tell(chat, error)

        def remove(store: ChatStore) -> None:
            store.queue.remove(question.id)

        self._session.writes.act(remove, self._told(chat), failed)
        self.changed.emit(chat)

    def send(self, chat: ConversationId) -> None:
        """Ask the first question now, and the others when its answer has ended whole.

        One that is being changed is asked when that is on disk, and not as it was.
        """
        first = next(iter(self.waiting(chat)), None)
        if first is not None and first.id in self._changing:
            self._going.add(chat)
            return
        self._going.discard(chat)
        self._why[chat] = Why.ANSWER
        if first is not None:
            self._session.send_queued(first, lambda: self._send_next(chat))
        self.changed.emit(chat)

    def _send_next(self, chat: ConversationId) -> None:
        """Ask what waits behind a question that another window took away."""
        try:
            self.send(chat)
        except StoreError as error:
            self._tell(chat, error)

    def _told(self, chat: ConversationId) -> Callable[[object], None]:
        return lambda _: self.changed.emit(chat)

    def _tell(self, chat: ConversationId, error: StoreError) -> None:
        self._session.notices.show(Notice(str(error), conversation_id=chat))
        self.changed.emit(chat)

    @Slot(object)
    def _on_answer_ended(self, answer: Message) -> None:
        chat = answer.conversation_id
        if self._why.get(chat) is Why.ANSWER and not self._session.is_answering(chat):
            self._go_on(chat)

    def _go_on(self, chat: ConversationId) -> None:
        """Ask the first question, or say why not."""
        if self._is_over:
            return
        try:
            if not self.waiting(chat):
                return
            held = self._held(chat)
            if held is None:
                self.send(chat)
                return
        except StoreError as error:
            self._tell(chat, error)
            held = Why.NOT_SENT
        self._why[chat] = held
        self.changed.emit(chat)

    def _held(self, chat: ConversationId) -> Why | None:
        """Return why nothing is asked after the answer that a chat shows; raises StoreError."""
        conversation = self._store.conversations.find(chat)
        shown = self._store.messages.shown(chat)
        if conversation is None or conversation.deleted_at is not None or not shown:
            return Why.STOPPED
        if shown[-1].role is Role.ASSISTANT and shown[-1].end in _WHOLE:
            return Why.EDITED if chat in self._edited else None
        return Why.STOPPED if shown[-1].end is EndState.STOPPED else Why.FAILED
