"""Does what the rows under messages offer: edit, ask again, walk branches, delete, copy."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.bridge.branches import Branches
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.model_at import ModelAt
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import Message, MessageId
from liaobots_desktop.store.branch_table import Deletion
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.chat_pane import ChatPane
from liaobots_desktop.ui.question_editing import QuestionEditing

if TYPE_CHECKING:  # imported when versions are compared
    from liaobots_desktop.bridge.comparisons import Comparisons


class MessageActions(QObject):
    """Acts on messages of the chat that is open; lives on the GUI thread.

    Signals:
        notice_changed: the Notice to show.
        deleted: the Deletion that can be taken back.
    """

    notice_changed = Signal(object)
    deleted = Signal(object)

    def __init__(
        self,
        store: ChatStore,
        session: ChatSession,
        branches: Branches,
        pane: ChatPane,
        editing: QuestionEditing,
    ) -> None:
        super().__init__()
        self._store = store
        self._session = session
        self._branches = branches
        self._pane = pane
        self._editing = editing
        self._comparisons: Comparisons | None = None
        self._actions: dict[str, Callable[[Message], None]] = {
            "copy": self._copy,
            "edit": self._edit,
            "retry": session.retry,
            "continue": session.continue_answer,
            "branch_previous": self._walk_back,
            "branch_next": self._walk_on,
            "continuation": self._follow,
            "compare": self._compare,
            "delete": self._delete,
        }
        pane.action_requested.connect(self._on_action_requested)
        pane.regenerate_requested.connect(self._on_regenerate_requested)
        pane.composer.edit_last_requested.connect(self._on_edit_last_requested)
        pane.composer.edit_cancelled.connect(self._on_edit_cancelled)

    def shut_down(self) -> bool:
        """End the comparisons that are being made; returns whether their threads have ended."""
        return self._comparisons is None or self._comparisons.shut_down()

    @Slot(str, object)
    def _on_action_requested(self, action: str, message_id: MessageId) -> None:
        if action in self._actions:  # else another part of the window does it
            self._do(self._actions[action], message_id)

    @Slot(object, object)
    def _on_regenerate_requested(self, message_id: MessageId, model: ModelAt) -> None:
        self._do(lambda message: self._session.retry(message, model), message_id)

    def _do(self, act: Callable[[Message], None], message_id: MessageId) -> None:
        try:
            act(self._store.messages.find(message_id))
        except (StoreError, KeyError) as error:
            self._tell_failed(error)

    def _tell_failed(self, error: StoreError | KeyError) -> None:
        text = str(error)
        if isinstance(error, KeyError):  # another window has deleted it, or it cannot be read
            text = self.tr("This message no longer exists.")
        self.notice_changed.emit(Notice(text))

    @Slot()
    def _on_edit_last_requested(self) -> None:
        message_id = self._pane.last_question()
        if message_id is not None:
            self._on_action_requested("edit", message_id)

    @Slot()
    def _on_edit_cancelled(self) -> None:
        self._editing.end()
        self._pane.composer.setFocus()

    def _copy(self, message: Message) -> None:
        self._pane.transcript.copy_message(message.id)

    def _edit(self, question: Message) -> None:
        if not self._session.refuses(question.conversation_id):
            self._editing.begin(question)

    def _walk_back(self, message: Message) -> None:
        self._branches.walk(message.id, -1, self._tell_failed)

    def _walk_on(self, message: Message) -> None:
        self._branches.walk(message.id, 1, self._tell_failed)

    def _follow(self, message: Message) -> None:
        self._branches.follow(message.id, self._tell_failed)

    def _compare(self, message: Message) -> None:
        versions = self._store.branches.siblings(message.id)
        if len(versions) < 2:  # another window has deleted the others
            return
        from liaobots_desktop.bridge.comparisons import Comparisons
        from liaobots_desktop.ui.comparison.comparison_dialog import ComparisonDialog

        if self._comparisons is None:
            self._comparisons = Comparisons(self._store.path, self)
        theme, parent = (lambda: self._pane.theme), self._pane
        ComparisonDialog(self._comparisons, versions, message.id, theme, parent).open()

    def _delete(self, message: Message) -> None:
        self._branches.delete(message.id, self._on_deleted, self._tell_failed)

    def _on_deleted(self, deletion: Deletion) -> None:
        self._editing.forget(deletion.messages)
        self.deleted.emit(deletion)
        text = self.tr("The message was deleted.")
        if len(deletion.messages) > 1:
            text = self.tr("The message and what followed it were deleted.")
        self.notice_changed.emit(Notice(text, undo_of=deletion))
