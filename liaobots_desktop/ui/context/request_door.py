"""Opens the dialog that shows a request: what will go, what went, or what would go again."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.context_worker import Answered, Asked
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import ConversationId, Message, MessageId, Role
from liaobots_desktop.context.errors import ContextExceeded
from liaobots_desktop.context.shown_request import ShownRequest
from liaobots_desktop.service.completion_request import (
    CompletionRequest,
    WireMessage,
    check_lengths,
)
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.chat_controller import ChatController
from liaobots_desktop.ui.chat_pane import ChatPane
from liaobots_desktop.ui.context.request_dialog import RequestDialog
from liaobots_desktop.ui.context.shown_context import ShownContext
from liaobots_desktop.ui.transcript.inclusion_actions import SHOW_REQUEST

_NEW_CHAT = "00000000-0000-4000-8000-000000000000"
"""Stands for the id that a chat gets with its first question."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is being put together, for which chat, and what is to be said of it."""

    asked: Asked
    chat: ConversationId | None
    note: str


class RequestDoor(QObject):
    """Lives on the GUI thread.

    Signals:
        notice_changed: a Notice that tells why there is no request to show.
    """

    notice_changed = Signal(object)

    def __init__(
        self,
        store: ChatStore,
        session: ChatSession,
        account: Account,
        context: ShownContext,
        chat: ChatController,
        pane: ChatPane,
    ) -> None:
        super().__init__(context)
        self._store, self._session, self._account = store, session, account
        self._context, self._chat, self._pane = context, chat, pane
        self._wanted: _Wanted | None = None
        context.composed.connect(self._on_composed)
        context.not_composed.connect(self._on_not_composed)
        pane.action_requested.connect(self._on_action_requested)

    @Slot()
    def show_next(self) -> None:
        """Show what goes with the question that is written now."""
        self._context.settle()
        asked = self._context.asked
        if asked is None:
            return
        note = self.tr("This is sent when you press Enter.")
        if not asked.question.strip():
            note = self.tr("Nothing is written yet: your question will be the last message.")
        self._put_together(_Wanted(asked, self._chat.open_id, note))

    @Slot(str, object)
    def _on_action_requested(self, action: str, message_id: MessageId) -> None:
        if action != SHOW_REQUEST:  # another part of the window does it
            return
        sent = self._session.running.sent.of(message_id)
        if sent is not None:
            self._show(ShownRequest(sent), self.tr("This was sent for this answer."))
            return
        try:
            self._put_together(self._again(self._store.messages.find(message_id)))
        except (StoreError, ServiceError) as error:
            self.notice_changed.emit(Notice(str(error)))
        except KeyError:  # another window has deleted it
            self.notice_changed.emit(Notice(self.tr("This message no longer exists.")))

    def _again(self, answer: Message) -> _Wanted:
        """Return what would go for an older answer now."""
        if answer.parent_id is None:
            raise KeyError(answer.id)
        question = self._store.messages.find(answer.parent_id)
        profile = self._session.profiles.of(answer.conversation_id)
        model = profile.model(answer.model) or profile.shown_models[0]
        prompt = self._context.prompt
        asked = Asked(question.parent_id, self._context.version, prompt, model, question.text)
        note = self.tr(
            "What was sent is known only until the app is closed. This is what would be sent "
            "for this answer now, put together from what is stored."
        )
        return _Wanted(asked, answer.conversation_id, note)

    def _put_together(self, wanted: _Wanted) -> None:
        self._wanted = wanted
        self._context.compose(wanted.asked)

    @Slot(object)
    def _on_composed(self, answered: Answered) -> None:
        wanted, self._wanted = self._wanted, None
        fit = answered.fit
        if wanted is None or fit is None or not _is_same(wanted.asked, answered.asked):
            return
        asked = wanted.asked
        try:
            check_lengths(asked.model, asked.prompt, asked.question)
            if fit.overflow is not None:
                raise ContextExceeded(asked.model, fit, fit.overflow)
            profile = self._session.profiles.of(wanted.chat)
            endpoint = self._account.endpoint(profile, asked.model)
        except (ServiceError, StoreError) as error:
            self.notice_changed.emit(Notice(str(error), conversation_id=wanted.chat))
            return
        own = (WireMessage(Role.USER, asked.question),) if asked.question.strip() else ()
        request = CompletionRequest(
            endpoint,
            asked.model,
            (*answered.messages, *own),
            wanted.chat or _NEW_CHAT,
            asked.prompt,
        )
        self._show(ShownRequest.of(request, has_code=self._has_code(profile)), wanted.note)

    @Slot(object)
    def _on_not_composed(self, error: StoreError) -> None:
        if self._wanted is not None:
            chat, self._wanted = self._wanted.chat, None
            self.notice_changed.emit(Notice(str(error), conversation_id=chat))

    def _has_code(self, profile: Profile) -> bool:
        """Whether a code goes along: none does to a server that needs none."""
        try:
            return bool(self._account.auth(profile).reveal())
        except ServiceError:  # it is missing: one is needed
            return True

    def _show(self, request: ShownRequest, note: str) -> None:
        RequestDialog(request, note, self._pane.window()).open()


def _is_same(one: Asked, other: Asked) -> bool:
    return (one.head, one.question, one.model) == (other.head, other.question, other.model)
