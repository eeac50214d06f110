"""Acts on chats, folders and tags, on the GUI thread where they are few, else on another."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal, Slot

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.ordering import FolderId, Tag
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError, StoreGone

if TYPE_CHECKING:  # imported when chats are ordered
    from liaobots_desktop.store.rearranged import Rearranged

    Work = Callable[[ChatStore], Rearranged]

Ids = tuple[ConversationId, ...]

_AT_ONCE = 10
"""Chats that are changed on the GUI thread: in less than 5 ms."""
_SHUTDOWN_WAIT_MS = 500


class Ordering(QObject):
    """Orders the chats of one window; lives on the GUI thread.

    Acts on few chats are done when a method returns; those on many when `done` tells of them.

    Signals:
        done: the Rearranged of an act that changed something and can be taken back.
        taken_back: the Rearranged of an act that is undone; `gone` is known then.
        notice_raised: a Notice; nothing was changed.
    """

    done = Signal(object)
    taken_back = Signal(object)
    notice_raised = Signal(object)

    def __init__(self, store: ChatStore, session: ChatSession, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._session = session
        self._worker: _Worker | None = None
        self._waiting: list[_Worker] = []
        self._threads: list[_Worker] = []
        """The one thread that runs, until it has ended."""

    @property
    def is_busy(self) -> bool:
        """Whether something is to be done on the other thread."""
        return self._worker is not None or bool(self._waiting)

    def rename(self, conversation_id: ConversationId, title: str) -> None:
        """Give a chat another title."""
        self._do(lambda store: store.arranging.rename(conversation_id, title))

    def pin(self, ids: Ids, *, is_pinned: bool) -> None:
        """Pin chats, or no longer."""
        self._do(lambda store: store.arranging.pin(ids, is_pinned=is_pinned), len(ids))

    def archive(self, ids: Ids, *, is_archived: bool) -> None:
        """Put chats into the archive, or back."""
        self._do(lambda store: store.arranging.archive(ids, is_archived=is_archived), len(ids))

    def move(self, ids: Ids, folder_id: FolderId | None) -> None:
        """Put chats into a folder, or None: out of theirs."""
        self._do(lambda store: store.arranging.move(ids, folder_id), len(ids))

    def place(self, ids: Ids, folder_id: FolderId | None) -> None:
        """Put chats where those of a folder are, or of none: pinned ones stand elsewhere."""
        self._do(partial(_placed, ids, folder_id), len(ids))

    def tag(self, ids: Ids, name: str, *, is_tagged: bool) -> None:
        """Mark chats with a tag, or take it off."""
        if is_tagged:
            self._do(lambda store: store.arranging.tag(ids, name), len(ids))
        else:
            self._do(lambda store: store.arranging.untag(ids, name), len(ids))

    def delete(self, ids: Ids) -> None:
        """Move chats to the Trash, their running answers ended."""
        for conversation_id in ids if self._session.is_busy else ():
            self._session.stop(conversation_id)
        self._do(lambda store: store.arranging.delete(ids), len(ids))

    def restore(self, ids: Ids) -> None:
        """Take chats back out of the Trash."""
        self._do(lambda store: store.arranging.restore(ids), len(ids))

    def duplicate(self, conversation_id: ConversationId, title: str) -> None:
        """Copy a chat with all its branches, on the other thread."""
        from liaobots_desktop.store.duplicate import duplicate

        self._begin(lambda store: duplicate(store, conversation_id, title), self._finish)

    def add_folder(
        self,
        name: str,
        parent_id: FolderId | None = None,
        chats: Ids = (),
        made: Callable[[FolderId], None] = lambda _: None,
    ) -> None:
        """Make a folder and put chats into it; `made` is called with its id."""

        def go_on(done: "Rearranged") -> None:
            self._finish(done)
            made(FolderId(done.key))

        self._do(partial(_folder_made, name, parent_id, chats), len(chats), go_on)

    def rename_folder(self, folder_id: FolderId, name: str) -> None:
        """Give a folder another name."""
        self._do(lambda store: store.filing.rename_folder(folder_id, name))

    def move_folder(self, folder_id: FolderId, parent_id: FolderId | None) -> None:
        """Put a folder into another one, or outermost."""
        self._do(lambda store: store.filing.move_folder(folder_id, parent_id))

    def open_folder(self, folder_id: FolderId, *, is_open: bool) -> None:
        """List the chats of a folder, or no longer."""
        self._session.writes.act(
            lambda store: store.filing.open_folder(folder_id, is_open=is_open),
            lambda _: self._session.chats_arranged.emit(None),
            self._tell_failed,
        )

    def remove_folder(self, folder_id: FolderId) -> None:
        """Remove a folder; what is in it moves to where it stood."""
        self._begin(lambda store: store.filing.remove_folder(folder_id), self._finish)

    def add_tag(self, tag: Tag, chats: Ids = ()) -> None:
        """Make a tag, if there is none of that name, and mark chats with it."""
        self._do(partial(_tag_made, tag, chats), len(chats))

    def change_tag(self, name: str, to: Tag) -> None:
        """Give a tag another name or colour."""
        self._begin(lambda store: store.filing.change_tag(name, to), self._finish)

    def remove_tag(self, name: str) -> None:
        """Remove a tag from all chats."""
        self._begin(lambda store: store.filing.remove_tag(name), self._finish)

    def mark_read(self, conversation_id: ConversationId, *, is_read: bool) -> None:
        """Take note that a chat was looked at, or that an answer in it was not."""
        self._session.writes.act(
            lambda store: store.arranging.mark_read(conversation_id, is_read=is_read),
            lambda _: self._session.chats_arranged.emit((conversation_id,)),
            self._tell_failed,
        )

    def take_back(self, done: "Rearranged") -> None:
        """Undo an act."""
        size = sum(len(step.runs) for step in done.steps)
        self._do(partial(_taken_back, done), size, self._on_taken_back)

    def shut_down(self) -> bool:
        """Let what is under way end; returns whether the thread has ended."""
        self._waiting.clear()
        return all(thread.wait(_SHUTDOWN_WAIT_MS) for thread in self._threads)

    def _do(
        self, work: "Work", size: int = 1, then: "Callable[[Rearranged], None] | None" = None
    ) -> None:
        """Do it at once, or while others write on the session's thread; much on one of its own."""
        if size > _AT_ONCE:
            self._begin(work, then or self._finish)
        else:
            self._session.writes.act(work, then or self._finish, self._tell_failed)

    def _tell_failed(self, error: StoreError) -> None:
        self.notice_raised.emit(Notice(str(error)))

    @Slot(object)
    def _finish(self, done: "Rearranged") -> None:
        if done.is_nothing:
            return
        self._session.chats_arranged.emit(None if done.concerns_all else done.chats)
        self._session.conversations_changed.emit()
        self.done.emit(done)

    @Slot(object)
    def _on_taken_back(self, done: "Rearranged") -> None:
        self._session.chats_arranged.emit(None if done.concerns_all else done.chats)
        self._session.conversations_changed.emit()
        self.taken_back.emit(done)

    def _begin(self, work: "Work", then: "Callable[[Rearranged], None]") -> None:
        worker = _Worker(self._store, work, self)
        worker.ended.connect(self._on_ended)
        worker.ended.connect(then)
        worker.failed.connect(self._on_ended)
        worker.failed.connect(self.notice_raised)
        worker.finished.connect(self._on_finished)
        self._waiting.append(worker)
        self._go_on()

    def _go_on(self) -> None:
        if not self._threads and self._waiting:
            self._worker = self._waiting.pop(0)
            self._threads.append(self._worker)
            self._worker.start(QThread.Priority.LowPriority)

    @Slot()
    def _on_ended(self) -> None:
        self._worker = None

    @Slot()
    def _on_finished(self) -> None:
        self._threads.pop().deleteLater()
        self._go_on()


def _placed(ids: Ids, folder_id: FolderId | None, store: ChatStore) -> "Rearranged":
    moved = store.arranging.move(ids, folder_id)
    return _with(moved, lambda: store.arranging.pin(ids, is_pinned=False), store)


def _folder_made(
    name: str, parent_id: FolderId | None, chats: Ids, store: ChatStore
) -> "Rearranged":
    made = store.filing.add_folder(name, parent_id)
    into = FolderId(made.key)
    return _with(made, lambda: store.arranging.move(chats, into), store) if chats else made


def _tag_made(tag: Tag, chats: Ids, store: ChatStore) -> "Rearranged":
    made = store.filing.add_tag(tag)
    if not made.name or not chats:
        return made
    return _with(made, lambda: store.arranging.tag(chats, made.name), store)


def _with(done: "Rearranged", more: "Callable[[], Rearranged]", store: ChatStore) -> "Rearranged":
    """Do what belongs to an act, so that one Undo takes both back; without it neither holds."""
    from liaobots_desktop.store.rearranged import followed

    try:
        return followed(done, more())
    except StoreError:
        store.arranging.take_back(done)
        raise


def _taken_back(done: "Rearranged", store: ChatStore) -> "Rearranged":
    gone = len(done.chats) - store.conversations.count(done.chats)
    store.arranging.take_back(done)
    return done.without(gone)


class _Worker(QThread):
    """Does one thing over a connection of its own."""

    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, store: ChatStore, work: "Work", parent: QObject) -> None:
        super().__init__(parent)
        self._chats = store.path
        self._work = work

    def run(self) -> None:
        """Do it (Qt calls this on the thread)."""
        try:
            if not self._chats.exists():  # opening would make an empty one
                raise StoreGone(self._chats)
            store = ChatStore.open_modestly(self._chats)
            try:
                self.ended.emit(self._work(store))
            finally:
                store.close()
        except StoreError as error:
            self.failed.emit(Notice(str(error)))
