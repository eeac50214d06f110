"""Keeps the messages on the screen in line with what happens to their chat."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.bridge.branches import Branches
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import ConversationId, Message, MessageId
from liaobots_desktop.speech import number
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.branch_left import BranchLeft
from liaobots_desktop.ui.chat_pane import ChatPane

if TYPE_CHECKING:  # imported when the first question is asked
    from liaobots_desktop.bridge.running_answer import GrownText
    from liaobots_desktop.ui.transcript.reading_place import ReadingPlace


class ShownChat(QObject):
    """The one chat that the pane shows, on one of its branches; lives on the GUI thread.

    Text of an answer on another branch is left to the store: it is read when that is shown.

    Signals:
        notice_changed: the Notice to show.
        branch_left: the BranchLeft that another version of a message has taken the place of.
    """

    notice_changed = Signal(object)
    branch_left = Signal(object)

    def __init__(self, session: ChatSession, branches: Branches, pane: ChatPane) -> None:
        super().__init__()
        self.id: ConversationId | None = None
        self._places: dict[ConversationId | None, ReadingPlace] = {}
        """Where chats are read that were left before their end."""
        self._session = session
        self._branches = branches
        self._pane = pane
        session.message_added.connect(self._on_message_added)
        session.added_beside.connect(self._on_added_beside)
        session.answer_resumed.connect(self._on_answer_resumed)
        session.text_grown.connect(self._on_text_grown)
        session.answer_ended.connect(self._on_answer_ended)
        session.answer_silent.connect(self._on_answer_silent)
        session.branch_changed.connect(self._on_branch_changed)
        branches.continuations_counted.connect(self._on_continuations_counted)

    def show(self, conversation_id: ConversationId | None) -> None:
        """Show a chat where it was left last, at first from its end; or none.

        Raises:
            StoreError: what was shown is shown still.
        """
        messages = self._session.messages(conversation_id) if conversation_id else []
        numbers = self._branches.numbers(conversation_id) if conversation_id else {}
        left, self.id = self.id, conversation_id
        if left is not None and left != conversation_id:
            self._note_place(left)
        self._pane.show_chat(messages, self._session.undrawn)
        self._take_numbers(numbers)
        is_drawn = self._pane.guest is None
        if is_drawn and left != conversation_id and conversation_id in self._places:
            self._return_to(self._places[conversation_id])

    def _return_to(self, place: "ReadingPlace") -> None:
        from liaobots_desktop.ui.transcript.reading_place import return_to

        return_to(self._pane.transcript, place)

    def _note_place(self, left: ConversationId) -> None:
        from liaobots_desktop.ui.transcript.reading_place import reading_place

        view = self._pane.shown_transcript
        place = reading_place(view) if view is not None else None
        if place is None:
            self._places.pop(left, None)
        else:
            self._places[left] = place

    def _take_numbers(self, numbers: dict[MessageId, tuple[int, int]]) -> None:
        """Show which of how many each message is; what follows elsewhere comes when it is known."""
        self._pane.set_branches(numbers)
        if self.id is not None:
            self._branches.count_continuations(self.id, has_siblings=bool(numbers))

    def _show_branch(self, after: MessageId | None) -> None:
        """Show what follows a message now; everything, if that one is on another branch."""
        if self.id is None:
            return
        try:
            messages = self._session.messages(self.id, after)
            # another window may have chosen a branch that has no such message
            follows = not messages or messages[0].parent_id == after
            if follows and self._pane.show_branch(after, messages):
                self._take_numbers(self._branches.numbers(self.id))
            else:
                self.show(self.id)
        except StoreError as error:
            self.notice_changed.emit(Notice(str(error)))

    @Slot(object)
    def _on_message_added(self, message: Message) -> None:
        if message.conversation_id != self.id:
            return
        shown = self._pane.transcript.message_below(message.parent_id)
        if not self._pane.transcript.replace_after(message.parent_id, ()):
            self._show_branch(message.parent_id)  # it was asked on a branch that is not shown
            return
        if shown not in {None, message.id}:
            self.branch_left.emit(BranchLeft(message.conversation_id, shown))
        self._pane.show_added(message)
        self._count(message.conversation_id)

    def _count(self, conversation_id: ConversationId) -> None:
        try:
            self._take_numbers(self._branches.numbers(conversation_id))
        except StoreError as error:
            self.notice_changed.emit(Notice(str(error)))

    @Slot(object)
    def _on_added_beside(self, message: Message) -> None:
        """Count another version; it is shown only where it follows a question without an answer."""
        if message.conversation_id != self.id:
            return
        view = self._pane.transcript
        if message.parent_id == view.last_message():
            view.add_message(message)
        self._count(message.conversation_id)

    @Slot(object)
    def _on_answer_resumed(self, answer: Message) -> None:
        if answer.conversation_id != self.id:
            return
        if self._pane.transcript.shows(answer.id):
            self._pane.transcript.resume_message(answer.id)
        elif self._pane.guest is None:  # else it goes on in a column there, beside what is shown
            self._show_branch(answer.parent_id)

    @Slot(object)
    def _on_text_grown(self, grown: "GrownText") -> None:
        if grown.conversation_id == self.id:
            self._pane.transcript.append_text(grown.message_id, grown.text)

    @Slot(object)
    def _on_answer_ended(self, answer: Message) -> None:
        if answer.conversation_id == self.id and answer.end is not None:
            self._pane.transcript.finish_message(answer.id, answer.end)
            self._pane.transcript.set_usage(answer.id, answer.usage)

    @Slot(object, int)
    def _on_answer_silent(self, answer: Message, seconds: int) -> None:
        if answer.conversation_id == self.id:
            text = self.tr("No data for {0} s").format(number(seconds)) if seconds else ""
            self._pane.composer.show_status(text)

    @Slot(object, object)
    def _on_branch_changed(
        self, conversation_id: ConversationId, message_id: MessageId | None
    ) -> None:
        if conversation_id == self.id:
            self._show_branch(message_id)

    @Slot(object)
    def _on_continuations_counted(self, conversation_id: ConversationId) -> None:
        if conversation_id == self.id:
            self._pane.set_continuations(self._branches.continuations())
