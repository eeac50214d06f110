"""Shows the chat that is open and passes on what the user does with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import Conversation, ConversationId, Message, MessageId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.chat_pane import ChatPane
from liaobots_desktop.ui.top_bar import TopBar

if TYPE_CHECKING:  # imported when they are first needed
    from liaobots_desktop.bridge.running_answer import GrownText
    from liaobots_desktop.ui.code_saver import CodeSaver


class ChatController(QObject):
    """Between the session, which knows all chats, and the pane, which shows one.

    Lives on the GUI thread.

    Signals:
        opened: the ConversationId of the chat that is open now, or None for a new one.
        notice_changed: the Notice to show, or None.
    """

    opened = Signal(object)
    notice_changed = Signal(object)

    def __init__(
        self,
        store: ChatStore,
        session: ChatSession,
        account: Account,
        pane: ChatPane,
        top_bar: TopBar,
    ) -> None:
        super().__init__()
        self._store = store
        self._session = session
        self._account = account
        self._pane = pane
        self._top_bar = top_bar
        self._open: ConversationId | None = None
        self._code_saver: CodeSaver | None = None
        self._drafts: dict[ConversationId | None, str] = {}
        self._connect_session()
        self._connect_widgets()
        account.changed.connect(self._on_account_changed)

    def _connect_session(self) -> None:
        session = self._session
        session.message_added.connect(self._on_message_added)
        session.answer_replaced.connect(self._on_answer_replaced)
        session.answer_resumed.connect(self._on_answer_resumed)
        session.text_grown.connect(self._on_text_grown)
        session.answer_ended.connect(self._on_answer_ended)
        session.answer_silent.connect(self._on_answer_silent)
        session.notice_raised.connect(self._on_notice_raised)
        session.notice_cleared.connect(self._on_notice_cleared)
        session.conversations_changed.connect(self._show_title)

    def _connect_widgets(self) -> None:
        composer = self._pane.composer
        composer.send_requested.connect(self.send)
        composer.stop_requested.connect(self.stop)
        composer.paste_refused.connect(self._on_paste_refused)
        self._pane.empty.question_chosen.connect(self.send)
        self._pane.action_requested.connect(self._on_action_requested)
        self._pane.link_activated.connect(self._on_link_activated)
        self._pane.code_save_requested.connect(self._on_code_save_requested)
        self._top_bar.models.model_chosen.connect(self._on_model_chosen)

    @property
    def open_id(self) -> ConversationId | None:
        """The chat that is open; None while it has no question yet."""
        return self._open

    @property
    def is_answering(self) -> bool:
        """Whether an answer of the open chat is being written."""
        return self._session.is_answering(self._open)

    def open_chat(self, conversation_id: ConversationId | None) -> None:
        """Show another chat, or a new one; an answer that is being written goes on."""
        try:
            conversation = self._conversation(conversation_id)
            messages = self._session.messages(conversation.id) if conversation else []
        except StoreError as error:
            self.notice_changed.emit(Notice(str(error)))
            return
        self._drafts[self._open] = self._pane.composer.text()
        self._open = conversation.id if conversation else None
        self._pane.show_chat(messages)
        self._show_model(conversation.model if conversation else self._account.settings.model)
        self._pane.composer.set_text(self._drafts.get(self._open, ""))
        self._show_state()
        self.show_notice()
        self.opened.emit(self._open)
        self._pane.composer.setFocus()

    @Slot(str)
    def send(self, question: str) -> None:
        """Ask a question in the chat that is open; the field is emptied once it is stored."""
        was_new = self._open is None
        model = self._top_bar.models.model_id()
        conversation_id = self._session.send(self._open, question, model)
        if conversation_id is None:
            if not self._pane.composer.text():
                self._pane.composer.set_text(question)
            return
        if self._pane.composer.text() == question:
            self._pane.composer.set_text("")
        if was_new:
            self._drafts.pop(None, None)
            self._open = conversation_id
            self._pane.show_chat(self._session.messages(conversation_id))
            self.opened.emit(conversation_id)
        self._show_state()

    @Slot()
    def stop(self) -> None:
        """Stop the answer of the chat that is open."""
        self._session.stop(self._open)

    def show_notice(self) -> None:
        """Show again what the user should still do about the chat that is open."""
        self.notice_changed.emit(self._session.notice_of(self._open))

    def delete(self, conversation_id: ConversationId) -> None:
        """Move a chat to the Trash and offer to take it back."""
        conversation = self._conversation(conversation_id)
        if conversation is None or not self._session.delete(conversation_id):
            return
        if conversation_id == self._open:
            self.open_chat(None)
        text = self.tr("“{0}” was deleted.")
        self.notice_changed.emit(Notice(text.format(conversation.title), undo_of=conversation_id))

    def restore(self, conversation_id: ConversationId) -> None:
        """Take a chat back out of the Trash and open it."""
        self._session.restore(conversation_id)
        self.open_chat(conversation_id)

    def copy(self, conversation_id: ConversationId) -> None:
        """Put a whole chat on the clipboard as Markdown."""
        from liaobots_desktop.exchange.markdown_export import to_markdown

        conversation = self._conversation(conversation_id)
        if conversation is not None:
            messages = self._session.messages(conversation_id)
            QGuiApplication.clipboard().setText(to_markdown(conversation, messages))

    def _conversation(self, conversation_id: ConversationId | None) -> Conversation | None:
        return self._store.conversations.find(conversation_id) if conversation_id else None

    def _show_model(self, model_id: str) -> None:
        self._top_bar.models.show_model(model_id)
        self._pane.show_model(self._top_bar.models.model_id(), is_demo=self._account.is_demo)

    def _show_state(self) -> None:
        self._pane.composer.set_answering(self._session.is_answering(self._open))
        self._show_title()

    @Slot()
    def _show_title(self) -> None:
        conversation = self._conversation(self._open)
        self._top_bar.show_title(conversation.title if conversation else "")

    @Slot()
    def _on_account_changed(self) -> None:
        self._pane.show_model(self._top_bar.models.model_id(), is_demo=self._account.is_demo)

    @Slot(str)
    def _on_model_chosen(self, model_id: str) -> None:
        self._show_model(model_id)
        if self._open is not None:
            self._session.choose_model(self._open, model_id)
        try:
            self._account.choose_model(model_id)
        except StoreError as error:
            self.notice_changed.emit(Notice(str(error)))
        self._pane.composer.setFocus()

    @Slot(object)
    def _on_message_added(self, message: Message) -> None:
        if message.conversation_id == self._open:
            self._pane.show_added(message)
            self._show_state()

    @Slot(object)
    def _on_answer_replaced(self, answer: Message) -> None:
        if answer.conversation_id == self._open:
            self._pane.transcript.remove_message(answer.id)

    @Slot(object)
    def _on_answer_resumed(self, answer: Message) -> None:
        if answer.conversation_id == self._open:
            self._pane.transcript.resume_message(answer.id)
            self._pane.composer.set_answering(True)

    @Slot(object)
    def _on_text_grown(self, grown: "GrownText") -> None:
        if grown.conversation_id == self._open:
            self._pane.transcript.append_text(grown.message_id, grown.text)

    @Slot(object)
    def _on_answer_ended(self, answer: Message) -> None:
        if answer.conversation_id == self._open and answer.end is not None:
            self._pane.transcript.finish_message(answer.id, answer.end)
            self._show_state()

    @Slot(object, int)
    def _on_answer_silent(self, answer: Message, seconds: int) -> None:
        if answer.conversation_id == self._open:
            text = self.tr("No data for {0} s").format(seconds) if seconds else ""
            self._pane.composer.show_status(text)

    @Slot(object)
    def _on_notice_raised(self, notice: Notice) -> None:
        if notice.conversation_id in {None, self._open}:
            self.notice_changed.emit(notice)

    @Slot(object)
    def _on_notice_cleared(self, conversation_id: ConversationId) -> None:
        if conversation_id == self._open:
            self.notice_changed.emit(None)

    @Slot(int)
    def _on_paste_refused(self, length: int) -> None:
        text = self.tr("A text of {0} characters fits into no message; it was not pasted.")
        self.notice_changed.emit(Notice(text.format(length)))

    @Slot(str, object)
    def _on_action_requested(self, action: str, message_id: MessageId) -> None:
        message = self._store.messages.find(message_id)
        if action == "copy":
            self._pane.transcript.copy_message(message_id)
        elif action == "retry":
            self._session.retry(message)
        elif action == "continue":
            self._session.continue_answer(message)

    @Slot(str)
    def _on_link_activated(self, target: str) -> None:
        from liaobots_desktop.ui.links import open_link

        if not open_link(target):
            text = self.tr("This link was not opened, because it is not a safe web address: {0}")
            self.notice_changed.emit(Notice(text.format(target[:200])))

    @Slot(object, str)
    def _on_code_save_requested(self, code: str, name: str) -> None:
        if self._code_saver is None:
            from liaobots_desktop.ui.code_saver import CodeSaver

            self._code_saver = CodeSaver(self._pane)
            self._code_saver.failed.connect(self._on_code_not_saved)
        self._code_saver.ask(code, name)

    @Slot(str)
    def _on_code_not_saved(self, sentence: str) -> None:
        self.notice_changed.emit(Notice(sentence))
