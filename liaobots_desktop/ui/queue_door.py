"""Lets a question wait while an answer is written, and shows what waits above the composer."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.bridge.question_queue import QuestionQueue, Why
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.queued import QueuedQuestion
from liaobots_desktop.store.errors import StoreError

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow
    from liaobots_desktop.ui.queue_strip import QueueStrip
    from liaobots_desktop.ui.queue_words import QueueWords
    from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow


class QueueDoor(QObject):
    """Between the queue and the open chat; lives on the GUI thread."""

    def __init__(
        self, queue: QuestionQueue, session: ChatSession, window: "MainWindow | TemporaryWindow"
    ) -> None:
        super().__init__(window)
        self.queue = queue
        self._session = session
        self._window = window
        self._composer = window.pane.composer
        self.strip: QueueStrip | None = None
        self._words: QueueWords | None = None
        self.queue.edit_refused.connect(self._on_edit_refused)
        self._edited_in: ConversationId | None = None
        self.queue.queued.connect(self._on_queued)
        self.queue.changed.connect(self._on_changed)
        session.chat_changed.connect(self._on_changed)
        window.chat.opened.connect(self._on_opened)
        window.closed.connect(self.leave_edit)
        window.chat.let_wait = self.queue.add
        if window.chat.open_id is not None:
            self._bring_back()
            self._show()  # a further window is made with its chat

    @Slot(object)
    def _on_opened(self, _chat: ConversationId | None) -> None:
        self.leave_edit()
        self._bring_back()
        self._show()

    def _bring_back(self) -> None:
        """Let questions of the open chat wait as they were written when the app was killed.

        That is an edit that was left, as for another chat.
        """
        for question in self._waiting():
            text = self._words_kept().left(question)
            if text is not None:
                self.queue.change(question, text)

    @Slot()
    def leave_edit(self) -> None:
        """Keep an edit that is left unfinished; nothing of its chat goes then by itself."""
        if self.strip is not None and self.strip.is_editing and self._edited_in is not None:
            self.queue.hold(self._edited_in)
            self.strip.leave_edit()

    @Slot(object)
    def _on_changed(self, chat: ConversationId) -> None:
        if chat == self._window.chat.open_id:
            self._show()

    def _show(self) -> None:
        """Show what waits in the open chat; without anything there is no strip."""
        chat = self._window.chat.open_id
        questions = self._waiting()
        if self.strip is None and questions:
            self.strip = self._made_strip()
        if self.strip is None:
            return
        self.strip.show_questions(questions)
        if chat is not None and questions:
            can_send = not self._session.is_answering(chat)
            self.strip.show_why(self._said_of(self.queue.why(chat)), can_send=can_send)

    def _waiting(self) -> list[QueuedQuestion]:
        chat = self._window.chat.open_id
        try:
            return self.queue.waiting(chat) if chat is not None else []
        except StoreError as error:
            self._window.reactions.show(Notice(str(error)))
            return []

    def _made_strip(self) -> "QueueStrip":
        from liaobots_desktop.ui.queue_strip import QueueStrip

        strip = QueueStrip()
        strip.send_requested.connect(self._on_send_requested)
        strip.changed.connect(self._on_edited)
        strip.taken_back.connect(self._on_taken_back)
        strip.edit_begun.connect(self._on_edit_begun)
        strip.edit_ended.connect(self._on_edit_ended)
        self._window.pane.desk.add_strip(strip)
        return strip

    def _said_of(self, why: Why) -> str:
        return {
            Why.ANSWER: self.tr("Will be sent when the answer is complete"),
            Why.FAILED: self.tr("Waiting: the previous answer is not complete"),
            Why.STOPPED: self.tr("Waiting: the previous answer was stopped"),
            Why.RESTARTED: self.tr("Waiting: the app was closed"),
            Why.EDITED: self.tr("Waiting: a question was being edited"),
            Why.NOT_SENT: self.tr("Waiting: not sent"),
        }[why]

    @Slot(object)
    def _on_queued(self, question: QueuedQuestion) -> None:
        if question.conversation_id == self._window.chat.open_id:
            self._window.chat.empty_field(question.text)

    @Slot(object)
    def _on_taken_back(self, question: QueuedQuestion) -> None:
        """Put a question into the composer, before what is written there; then it waits no more.

        In this order, so that it is on disk whatever happens in between. What is attached to it is
        so again, unless an older question is edited there, to which nothing can be attached.
        """
        from liaobots_desktop.composing.attachment import taken_apart

        typed, attached = taken_apart(question.text)
        attachments, written = self._window.chat.attachments, self._composer.text()
        waits_no_more = partial(self.queue.take_back, question)
        is_whole = not attached or self._composer.attached.is_editing
        if is_whole or not attachments.put_first(attached, waits_no_more):
            typed, is_whole = question.text, True
        self._composer.set_text("\n\n".join(text for text in (typed, written) if text.strip()))
        self._window.chat.keep_draft()
        if is_whole:
            waits_no_more()
        self._composer.setFocus()

    @Slot()
    def _on_send_requested(self) -> None:
        chat = self._window.chat.open_id
        if chat is not None and self.strip is not None and self.strip.settle_first():
            try:
                self.queue.send(chat)
            except StoreError as error:
                self._window.reactions.show(Notice(str(error)))
            self._composer.setFocus()

    @Slot()
    def _on_edit_begun(self) -> None:
        for row in self.strip.rows if self.strip is not None else ():
            if row.field is not None:
                row.field.sends_by_ctrl = self._composer.field.sends_by_ctrl
                if self._window.spelling is not None:
                    self._window.spelling.serve(row.field)
                self._words_kept().begin(row)
        self._edited_in = self._window.chat.open_id
        if self._edited_in is not None:
            self.queue.begin_edit(self._edited_in)

    def _words_kept(self) -> "QueueWords":
        if self._words is None:
            from liaobots_desktop.ui.queue_words import QueueWords

            self._words = QueueWords(self._window.drafts, self)
            self.queue.edit_saved.connect(self._words.forget)
        return self._words

    @Slot(object, str)
    def _on_edited(self, question: QueuedQuestion, text: str) -> None:
        from liaobots_desktop.composing.attachment import taken_apart

        self._words_kept().keep(question, taken_apart(text)[0])
        self.queue.change(question, text)

    @Slot(object)
    def _on_edit_refused(self, question: QueuedQuestion) -> None:
        """Let a question be edited again where it is seen: what was written is there."""
        for row in self.strip.rows if self.strip is not None and not self.strip.is_editing else ():
            if row.question.id == question.id:
                row.edit.click()

    @Slot()
    def _on_edit_ended(self) -> None:
        if self._words is not None:
            self._words.end()
        if self._edited_in is not None:
            self.queue.end_edit(self._edited_in)
        self._composer.setFocus()
