"""Opens chats, sends what is asked in them, and passes on what the user does with them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.branches import Branches
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.model_at import ModelAt
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import Conversation, ConversationId, Message, MessageId
from liaobots_desktop.store.branch_table import Deletion
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.store.rows import storable
from liaobots_desktop.ui.branch_left import BranchLeft
from liaobots_desktop.ui.chat_pane import ChatPane
from liaobots_desktop.ui.draft_keeper import DraftKeeper
from liaobots_desktop.ui.kept_drafts import KeptDrafts
from liaobots_desktop.ui.message_actions import MessageActions
from liaobots_desktop.ui.model_choice import ModelChoice
from liaobots_desktop.ui.question_editing import QuestionEditing
from liaobots_desktop.ui.shown_chat import ShownChat
from liaobots_desktop.ui.shown_notices import ShownNotices
from liaobots_desktop.ui.top_bar import TopBar


class ChatController(QObject):
    """Between the session, which knows all chats, and the parts that show one.

    Lives on the GUI thread.

    Signals:
        opened: the ConversationId of the chat that is open now, or None for a new one.
        wanted: the ConversationId of another chat that should be shown, here or elsewhere.
        left: the open chat is gone, so something else should be shown.
        notice_changed: the Notice to show, or None.
        deleted: the Deletion that `restore` brings back.
        branch_left: the BranchLeft that `go_back` shows again.
    """

    opened = Signal(object)
    wanted = Signal(object)
    left = Signal()
    notice_changed = Signal(object)
    deleted = Signal(object)
    branch_left = Signal(object)

    def __init__(
        self,
        store: ChatStore,
        session: ChatSession,
        account: Account,
        pane: ChatPane,
        top_bar: TopBar,
        drafts: KeptDrafts,
    ) -> None:
        super().__init__()
        self._store = store
        self._session = session
        self._pane = pane
        self._top_bar = top_bar
        self.let_wait: Callable[[ConversationId, str, str], None] | None = None
        """Takes a question, and the model's id, for a chat that is being answered."""
        self._sent = ""
        self._branches = Branches(store, session)
        self._shown = ShownChat(session, self._branches, pane)
        self.notices = ShownNotices(session, self._shown, pane, self)
        self._editing = QuestionEditing(pane.composer)
        self._drafts = DraftKeeper(store, drafts, self._editing, pane.composer)
        self.attachments = self._drafts.attachments
        self._actions = MessageActions(store, session, self._branches, pane, self._editing)
        self._models = ModelChoice(store, session, account, pane, top_bar.models)
        for part in (self._branches, self._shown, self._drafts, self._actions, self._models):
            part.setParent(self)  # they hear of nothing any more once this is gone
        self._connect_session()
        self._connect_widgets()

    def _connect_session(self) -> None:
        self._session.question_stored.connect(self._on_question_stored)
        self._session.conversations_changed.connect(self._show_state)
        self._session.chats_arranged.connect(self._leave_if_gone)

    def _connect_widgets(self) -> None:
        composer = self._pane.composer
        composer.send_requested.connect(self.send)
        composer.stop_requested.connect(self.stop)
        composer.paste_refused.connect(self._on_paste_refused)
        self._pane.empty.question_chosen.connect(self.send)
        self.notices.changed.connect(self.notice_changed)
        for part in (self._shown, self._actions, self._models):
            part.notice_changed.connect(self.notice_changed)
        self._shown.branch_left.connect(self.branch_left)
        self.notices.hear(self._drafts)
        self._actions.deleted.connect(self.deleted)
        self._pane.offered_models = self._models.offered

    @property
    def open_id(self) -> ConversationId | None:
        """The chat that is open; None while it has no question yet."""
        return self._shown.id

    @property
    def edited(self) -> Message | None:
        """The question that is edited in the composer, None while the next one is written."""
        return self._editing.edited

    @property
    def is_answering(self) -> bool:
        """Whether an answer of the open chat is being written."""
        return self._session.is_answering(self._shown.id)

    def open_chat(self, conversation_id: ConversationId | None) -> None:
        """Show another chat, or a new one; an answer that is being written goes on.

        The window sees to it that no other one shows it. One that is gone for good is told.
        """
        try:
            conversation = self._conversation(conversation_id)
            if conversation is None and conversation_id and self._drafts.has_begun:
                self.notices.tell_gone()
                return
            self._drafts.leave()
            self._shown.show(conversation.id if conversation else None)
            self._drafts.show(self._shown.id)
        except StoreError as error:
            self.notice_changed.emit(Notice(str(error)))
            return
        self._models.show(conversation)
        self._show_state()
        self.show_notice()
        self.opened.emit(self._shown.id)
        self._pane.composer.setFocus()

    def show_message(self, message_id: MessageId, shown: Callable[[], None]) -> None:
        """Show the branch of the open chat that has a message, and call `shown` then."""
        if self._pane.transcript.shows(message_id):
            shown()
        else:
            self._branches.show(message_id, shown, self.notices.tell_not_shown)

    def go_back(self, left: BranchLeft) -> None:
        """Show again what was shown before a question was edited, or an answer asked for again."""
        if left.chat != self._shown.id:
            self.wanted.emit(left.chat)  # perhaps another window has it

        def failed(error: StoreError | KeyError) -> None:
            self.notices.tell_not_back(error, lambda: self._conversation(left.chat) is None)

        self._branches.show(left.message, self.show_notice, failed)

    @Slot(str)
    def send(self, question: str, models: Sequence[str | ModelAt] = ()) -> None:
        """Ask a question in the chat that is open, or the one that is edited in another version.

        Several models answer at once, each in a version of its own; without any the one that is
        shown. The field is emptied once it is stored; after an edit the draft is there again.
        While an answer is written the question waits for its end.
        """
        model, *beside = models or (self._top_bar.models.model_id(),)
        self._sent = storable(question)
        if self.let_wait and self._shown.id and self.is_answering and not self._editing.edited:
            self.let_wait(self._shown.id, question, ModelAt.of(model).model)
            return
        sent = self._session.send(self._shown.id, question, model, self._editing.edited, beside)
        if sent is None and not self._pane.composer.question():
            self._pane.composer.set_text(question)

    @Slot(object, bool)
    def _on_question_stored(self, question: Message, is_first: bool) -> None:
        """Empty the field, or the draft if the chat was left meanwhile, and show a new chat."""
        chat = question.conversation_id
        place = None if is_first else chat
        if is_first and question.text != self._sent:
            return  # the small window and other starts begin chats, too
        if self._shown.id != place:
            self._drafts.forget_sent(place, question.text)
            return
        self._sent = ""  # the same text may be asked in a new chat elsewhere
        if self._editing.edited is not None:
            self._editing.end()
        else:
            self._empty(question.text)
        if is_first:
            self._drafts.became(chat)
            self._shown.show(chat)
            self._models.show(self._conversation(chat))
            self.opened.emit(chat)
        self._drafts.save()  # what was sent must not come back after a crash
        self._show_state()

    def take_on(self, answer: Message) -> None:
        """Go on with an answer of the open chat, with its model and the service that gave it."""

        def go_on() -> None:
            profiles = self._session.profiles
            profiles.choose(answer.conversation_id, profiles.of_answer(answer))
            profiles.choose_model(answer.conversation_id, answer.model)
            self.show_notice()
            self._pane.composer.setFocus()

        self._branches.show(answer.id, go_on, self.notices.tell_not_shown)

    @Slot()
    def stop(self) -> None:
        """Stop the answer of the chat that is open."""
        self._session.stop(self._shown.id)

    def cancel(self) -> bool:
        """Stop the answer of the open chat, else leave the edit or the guest; was there any?"""
        if self._pane.guest is not None and not self._pane.guest.has_composer:
            self._pane.guest.escape()
        elif self._session.stop(self._shown.id):
            pass  # an answer, or one that would begin in a moment
        elif self._editing.edited is not None:
            self._editing.end()
        else:
            return False
        return True

    def show_notice(self) -> None:
        """Show again what the user should still do about the chat that is open."""
        self.notices.show()

    def shut_down(self) -> bool:
        """End what reads branches; returns whether its threads have ended."""
        self.attachments.leave()
        return all([self._branches.shut_down(), self._actions.shut_down()])

    @Slot()
    def _leave_if_gone(self) -> None:
        """Leave the open chat if it was destroyed."""
        if self._shown.id is not None and self._conversation(self._shown.id) is None:
            self.left.emit()

    def restore(self, deleted: Deletion, is_over: Callable[[], None]) -> None:
        """Bring back messages and show them; `is_over` is called if that is saved or impossible."""

        def restored() -> None:
            is_over()
            if deleted.conversation_id == self._shown.id:
                self.show_notice()
            else:
                self.wanted.emit(deleted.conversation_id)

        def failed(error: StoreError | KeyError) -> None:
            text = str(error)
            if isinstance(error, KeyError):
                is_over()
                text = self.tr(
                    "These messages were deleted for good, so they cannot be brought back."
                )
            self.notice_changed.emit(Notice(text))

        self._branches.restore(deleted, restored, failed)

    def empty_field(self, question: str) -> None:
        """Empty the field if it holds this question, which is kept elsewhere now."""
        if self._editing.edited is None:
            self._empty(question)
            self._drafts.save()

    def _empty(self, question: str) -> None:
        self._editing.take_out(question)
        if self._pane.composer.question() == question:
            self._editing.empty()
            self.attachments.clear()

    def walk_questions(self, by: int) -> None:
        """Show an older question of this chat in the composer (1), or go back (-1)."""
        from liaobots_desktop.composing.attachment import taken_apart

        items = self._pane.transcript.transcript.items if self.open_id is not None else []
        asked = [taken_apart(each.text())[0] for each in reversed(items) if not each.is_answer]
        self._editing.walk(asked, by)

    def keep_draft(self, below: str = "") -> None:
        """Keep what is written in the composer: its window closes, or a text comes below it."""
        self._editing.put_below(below)
        self._drafts.leave()

    def _conversation(self, conversation_id: ConversationId | None) -> Conversation | None:
        return self._store.conversations.find(conversation_id) if conversation_id else None

    @Slot()
    def _show_state(self) -> None:
        """Show Send or Stop, and the title."""
        self._pane.composer.set_answering(self.is_answering)
        conversation = self._conversation(self._shown.id)
        self._top_bar.show_title(conversation.title if conversation else "", self._shown.id)

    @Slot(int)
    def _on_paste_refused(self, length: int) -> None:
        text = self.tr(
            "A text of {0} characters fits into no message; it was not pasted.", "", length
        )
        self.notice_changed.emit(Notice(text.format(QLocale().toString(length))))
