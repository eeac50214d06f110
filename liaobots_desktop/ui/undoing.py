"""Takes back what was done to chats and messages, the last thing first."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.bridge.ordering import Ordering
from liaobots_desktop.chat.inclusion import InclusionChange
from liaobots_desktop.speech import number
from liaobots_desktop.store.branch_table import Deletion
from liaobots_desktop.store.rearranged import Act, Rearranged
from liaobots_desktop.ui.branch_left import BranchLeft
from liaobots_desktop.ui.chat_controller import ChatController
from liaobots_desktop.ui.notice_bar import NoticeBar

Undoable = Rearranged | Deletion | InclusionChange | BranchLeft

_MOST = 200
"""Acts that are remembered; the Trash remembers longer."""


class Undoing(QObject):
    """Remembers what was done since the window opened, and tells of it; lives on the GUI thread.

    Signals:
        chat_chosen: the ConversationId to open: it came back, or was made.
        inclusion_undone: the InclusionChange that should be taken back; `forget` it then.
    """

    chat_chosen = Signal(object)
    inclusion_undone = Signal(object)

    def __init__(self, chat: ChatController, ordering: Ordering, bar: NoticeBar) -> None:
        super().__init__()
        self._chat = chat
        self._ordering = ordering
        self._done: list[Undoable] = []
        chat.deleted.connect(self._on_deleted)
        chat.branch_left.connect(self._on_branch_left)
        ordering.done.connect(self._on_done)
        ordering.taken_back.connect(self._on_taken_back)
        bar.undo_chosen.connect(self._take_back)

    @Slot()
    def undo_last(self) -> None:
        """Take back the last thing; it stays to be tried again if that cannot be saved."""
        if self._done and not self._ordering.is_busy:
            self._take_back(self._done[-1])

    @Slot(object)
    def _on_deleted(self, deleted: Deletion) -> None:
        self.remember(deleted)

    @Slot(object)
    def _on_branch_left(self, left: BranchLeft) -> None:
        self.remember(left)

    @Slot(object)
    def _on_done(self, done: Rearranged) -> None:
        self.remember(done)
        if done.act is Act.DELETED and self._chat.open_id in done.chats:
            self._chat.left.emit()
        if done.act is Act.DUPLICATED:
            self.chat_chosen.emit(done.chats[0])
        text = self._sentence(done)
        if text:
            self._chat.notice_changed.emit(Notice(text, undo_of=done))

    def remember(self, done: Undoable) -> None:
        """Let this be what is taken back next."""
        self._done.append(done)
        del self._done[:-_MOST]

    @Slot(object)
    def _take_back(self, done: Undoable) -> None:
        if isinstance(done, Rearranged):
            self._ordering.take_back(done)
        elif isinstance(done, InclusionChange):
            self.inclusion_undone.emit(done)
        elif isinstance(done, BranchLeft):
            self.forget(done)
            self._chat.go_back(done)
        else:
            self._chat.restore(done, partial(self.forget, done))

    @property
    def done(self) -> tuple[Undoable, ...]:
        """What can be taken back, the last thing last."""
        return tuple(self._done)

    def forget(self, done: Undoable) -> None:
        """Take note that this was taken back."""
        if done in self._done:
            self._done.remove(done)

    @Slot(object)
    def _on_taken_back(self, done: Rearranged) -> None:
        self.forget(done)
        if done.act is Act.DELETED and len(done.chats) == 1:
            self.chat_chosen.emit(done.chats[0])
            return
        if done.act is Act.DUPLICATED and self._chat.open_id in done.chats:
            self._chat.left.emit()
        # what was undone may be out of sight
        self._chat.notice_changed.emit(Notice(self._gone(done) or self._undone(done)))

    def _gone(self, done: Rearranged) -> str:
        """Return what is told where chats did not come back, or nothing was left to be undone."""
        gone, count = done.gone, len(done.chats)
        if done.act is Act.DELETED and 0 < gone < count:
            text = self.tr("{0} of {1} chats were deleted for good; the rest is back.", "", gone)
            return text.format(number(gone), number(count))
        if not gone or gone < count or done.concerns_all or done.act is Act.DUPLICATED:
            return ""
        text = self.tr(
            "{0} chats were deleted for good, so they cannot be brought back.", "", count
        )
        return text.format(number(count))

    def _undone(self, done: Rearranged) -> str:
        """Return what is told of an act that was taken back."""
        sentences = {
            Act.RENAMED: self.tr("“{0}” has its old title again."),
            Act.TAGGED: self.tr("The tag “{0}” was taken off again."),
            Act.UNTAGGED: self.tr("The tag “{0}” is there again."),
            Act.FOLDER_ADDED: self.tr("The folder “{0}” is gone again."),
            Act.FOLDER_RENAMED: self.tr("The folder “{0}” has its old name again."),
            Act.FOLDER_MOVED: self.tr("The folder “{0}” is back where it was."),
            Act.FOLDER_REMOVED: self.tr("The folder “{0}” is there again."),
            Act.TAG_ADDED: self.tr("The tag “{0}” is gone again."),
            Act.TAG_CHANGED: self.tr("The tag “{0}” was changed back."),
            Act.TAG_REMOVED: self.tr("The tag “{0}” is there again."),
            Act.DUPLICATED: self.tr("The copy “{0}” is gone again."),
        }
        text, count = sentences.get(done.act), len(done.chats)
        if text is None and count > 1:
            count -= done.gone
            text = self.tr("{1} chats are back where they were.", "", count)
        text = text or self.tr("“{0}” is back where it was.")
        return text.format(done.name, number(count))

    def _sentence(self, done: Rearranged) -> str:
        """Return what is told of an act after which something is out of sight; "" for others."""
        count = len(done.chats)
        many = {
            Act.DELETED: self.tr("{1} chats were moved to the Trash.", "", count),
            Act.ARCHIVED: self.tr("{1} chats were moved to the archive.", "", count),
        }
        one = {
            Act.DELETED: self.tr("“{0}” was moved to the Trash."),
            Act.ARCHIVED: self.tr("“{0}” was moved to the archive."),
            Act.FOLDER_REMOVED: self.tr("The folder “{0}” was removed; what was in it stays."),
            Act.TAG_REMOVED: self.tr("The tag “{0}” was removed."),
        }
        sentences = many if count > 1 and done.act in many else one
        return sentences.get(done.act, "").format(done.name, number(count))
