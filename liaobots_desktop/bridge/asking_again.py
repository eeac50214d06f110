"""Asks for an answer that was asked for before: again, by another model, or for its rest."""

from functools import partial
from typing import TYPE_CHECKING
from weakref import proxy

from liaobots_desktop.bridge.model_at import ModelAt
from liaobots_desktop.bridge.patient_writes import if_there
from liaobots_desktop.chat.message import ConversationId, EndState, Message, Role
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError

if TYPE_CHECKING:
    from liaobots_desktop.bridge.asking import Asking
    from liaobots_desktop.bridge.chat_session import ChatSession

_WHOLE = {EndState.COMPLETE, EndState.UNFRAMED}


class AskingAgain:
    """Part of `ChatSession`; lives on the GUI thread.

    It does not keep the session: a QObject that Python's collector takes apart could be destroyed
    on whatever thread that runs.
    """

    def __init__(self, store: ChatStore, session: "ChatSession") -> None:
        self._store = store
        self._session = proxy(session)
        self._chosen: set[ConversationId] = set()
        """Chats whose model was chosen after their last answer had begun."""

    def note_choice(self, chat: ConversationId) -> None:
        """Take note that the user has chosen a model for a chat: it comes before older ones."""
        self._chosen.add(chat)

    def begin(self, chat: ConversationId) -> None:
        """Take note that an answer of a chat begins."""
        self._chosen.discard(chat)

    def retry(
        self, message: Message, model: str | ModelAt = "", *, is_beside: bool = False
    ) -> None:
        """Ask for an answer again, or for the one that a question lacks.

        An answer that has text, and all that followed it, stays in the store as a branch. Without
        a `model` the one answers again that did not come to its end, unless another was chosen
        since; else the chat's. `model` may be one of another service. With `is_beside` what is
        shown stays shown, other answers to the question may be under way, and the model is the
        answer's own.
        """
        session, chat = self._session, message.conversation_id
        if session.refusing.refuses_again(message, is_beside=is_beside):
            return
        try:
            asked, is_instead = (
                (ModelAt.of(model), False) if model else self._model(message, is_beside)
            )
        except StoreError as error:
            session.notices.refuse(error, chat, message)
            return
        asking = session.refusing.asking((asked,), "", chat, message)
        if asking:
            instead_of = message.model if is_instead else ""
            self._ask_again(message, asking[0], instead_of, is_beside=is_beside)

    def _ask_again(
        self, message: Message, asking: "Asking", instead_of: str, *, is_beside: bool
    ) -> None:
        """Store an empty answer and let it be written; `instead_of` is a model that is gone."""
        session, chat, asked = self._session, message.conversation_id, asking.model.id

        def answer_again(store: ChatStore) -> Message:
            found = store.messages.find(message.id)
            return store.messages.answer_again(found, asked, is_shown=not is_beside)

        def go_on(fresh: Message | None) -> None:
            if fresh is None:
                session.notices.tell_gone(chat)
                return
            if is_beside:
                session.start_beside((asking,), (fresh,))
            else:
                session.message_added.emit(fresh)
                session.start(asking, fresh)
            if instead_of:
                session.notices.tell_other_model(fresh, instead_of, asking.model.name)

        refuse = partial(session.notices.refuse, conversation_id=chat, answer=message)
        session.writes.write(chat, if_there(answer_again), go_on, refuse)

    def _model(self, message: Message, is_beside: bool) -> tuple[ModelAt, bool]:
        """Return which model answers again, and whether only because its own is not there.

        Raises:
            StoreError: the chats cannot be read.
        """
        conversation = self._store.conversations.find(message.conversation_id)
        profiles = self._session.profiles
        if is_beside or conversation is None:
            return profiles.at(message), False
        is_own = message.role is Role.ASSISTANT and message.end not in _WHOLE
        if not is_own or message.conversation_id in self._chosen:
            return ModelAt(conversation.model), False
        profile = profiles.of_answer(message)
        if profile.model(message.model) is None and profile.model(conversation.model) is not None:
            return ModelAt(conversation.model), True
        return profiles.at(message), False

    def continue_answer(self, answer: Message, *, is_beside: bool = False) -> None:
        """Let the service write on where an answer broke off; `is_beside` as for `retry`."""
        session, chat = self._session, answer.conversation_id
        if session.refusing.refuses_again(answer, is_beside=is_beside):
            return
        try:
            asked = session.profiles.at(answer)
        except StoreError as error:
            session.notices.refuse(error, chat, answer)
            return
        asking = session.refusing.asking((asked,), "", chat, answer)
        if not asking:
            return

        def resume(store: ChatStore) -> Message:
            return store.messages.resume(answer, is_shown=not is_beside)

        def go_on(resumed: Message | None) -> None:
            if resumed is None:
                session.notices.tell_gone(chat)
                return
            session.answer_resumed.emit(resumed)
            session.start(asking[0], resumed, is_more=True)

        refuse = partial(session.notices.refuse, conversation_id=chat, answer=answer)
        session.writes.write(chat, if_there(resume), go_on, refuse)
