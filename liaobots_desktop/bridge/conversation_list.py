"""The list of chats as a model: pinned, in folders, by day, or one place; read where it is seen."""

from collections.abc import Collection, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from liaobots_desktop.bridge import list_steps
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.list_parts import Part, Row
from liaobots_desktop.bridge.list_reading import ListReading
from liaobots_desktop.bridge.list_role import OF_ANY_ROW, part_of_chat
from liaobots_desktop.bridge.list_rows import ListRows
from liaobots_desktop.bridge.ordering import Ordering
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.chat.ordering import FolderId, Place, Shelf, Tag
from liaobots_desktop.chat.title import on_one_line
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.store.listing import key_in
from liaobots_desktop.store.tally import Slice

_MOST_MOVED = 5
"""Beyond so many changed chats it costs less to count the list again."""

_KEY = partial(key_in, Place(Shelf.TRASH))
"""By what chats of any place are ordered."""
_NOTHING, _UNREAD = Row(Part(None), ""), Row(Part(None), "…")
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_FLAGS = _CHOSEN | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

AnyIndex = QModelIndex | QPersistentModelIndex


class ConversationList(QAbstractListModel):
    """Chats, folders and the headings above them; lives on the GUI thread.

    Signals:
        about_to_arrange: rows will move; what is selected has to be kept in mind.
        arranged: they have; what was selected has to be found again.
    """

    about_to_arrange = Signal()
    arranged = Signal()

    def __init__(
        self, store: ChatStore, session: ChatSession, ordering: Ordering, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._listing = store.listing
        self.reading = ListReading(store, self)
        self.reading.counted.connect(self._on_counted)
        self.reading.failed.connect(ordering.notice_raised)
        self.reading.headings.day_ended.connect(self.look)
        self._session = session
        self._ordering = ordering
        self._content = ListRows(self._listing, (), (), self.reading.headings.above)
        self._is_held = self._is_stale = False
        self._waiting: set[ConversationId] = set()
        self._elsewhere: frozenset[ConversationId] = frozenset()
        self._shown: tuple[Place | None, ...] = ()
        session.chats_arranged.connect(self._on_arranged)

    @property
    def place(self) -> Place | None:
        """The place that is shown; None for pinned chats, folders and all others."""
        return self.reading.place

    @property
    def tags(self) -> dict[str, Tag]:
        """All tags by their names."""
        return self.reading.tags

    def row_of(self, conversation_id: ConversationId | None, near: int = -1) -> QModelIndex:
        """Return where a chat stands, perhaps near a row; an invalid index if it is not listed."""
        return self.index(list_steps.number_of(self._content, conversation_id, near))

    def row_of_folder(self, folder_id: FolderId) -> QModelIndex:
        """Return where a folder stands; an invalid index while it is not listed."""
        return self.index(self._content.number_of_folder(folder_id))

    def is_heading(self, number: int) -> bool:
        """Whether a row is a heading, which cannot be chosen; nothing is read for it."""
        row = self._content.head(number)
        return row is not None and row.folder is None

    def ids(self, first: int, last: int) -> list[ConversationId]:
        """Return the chats of rows; none if others have moved them, or they cannot be read."""
        if self._content.is_read(first, last):
            return self._content.ids_read(first, last)
        if self._listing.was_written_elsewhere():
            self.refresh()
            return []
        return list_steps.ids(self._content, first, last)

    def slices(self, first: int, last: int) -> Iterator[Slice]:
        """Return where the chats of rows stand, for `reading.pick`."""
        return self._content.slices(first, last)

    def ids_read(self, first: int, last: int) -> list[ConversationId]:
        """Return those of the same chats that were read to be seen."""
        return self._content.ids_read(first, last)

    def chat_at_step(
        self, conversation_id: ConversationId | None, step: int
    ) -> ConversationId | None:
        """Return the chat before (-1) or after (1) another, None at the ends."""
        return list_steps.chat_at_step(self._content, conversation_id, step)

    def nth_chat(self, number: int) -> ConversationId | None:
        """Return the chat that is listed so many places from the top, from 1 on."""
        return list_steps.nth_chat(self._content, number)

    def chats(self, ids: Collection[ConversationId]) -> list[Conversation]:
        """Return chats by their ids, listed or not; none that cannot be read."""
        return self.reading.find(ids)

    def count(self) -> int:
        """Return how many chats there are in the place that is shown."""
        return self._content.chats if self.place else 0

    def has_deleted_messages(self) -> bool:
        """Whether there are messages that “Empty the Trash” destroys, as far as can be read."""
        return self.reading.failure is None and self._listing.has_deleted_messages()

    def show_place(self, place: Place | None) -> None:
        """Show the chats of one place, or None: the whole list."""
        self.reading.place = place
        self.refresh()

    def hold(self) -> None:
        """Stay as it is until `go_on`: a title is being edited in its row."""
        self._is_held = True

    def go_on(self) -> None:
        """Take in what changed meanwhile."""
        self._is_held = False
        waiting, self._waiting = self._waiting, set()
        self._on_arranged(None if self._is_stale else waiting)

    @Slot()
    def refresh(self) -> None:
        """Count the chats again and read those that are seen; anything may have changed."""
        if self._is_held or self.reading.is_over:
            self._is_stale = True
            return
        self._is_stale = False
        content = self.reading.rows()
        # better the top of a place than another one
        if self._shown != (self.place,) or not self.reading.is_counting:
            self._show(content)

    @Slot()
    def look(self) -> None:
        """Take in what other programs have changed, if they have, and that it is another day."""
        if self.reading.headings.is_over or self._listing.was_written_elsewhere():
            self.refresh()

    @Slot(object)
    def _on_counted(self, content: ListRows) -> None:
        if self._is_held or self.reading.is_over:
            self._is_stale = True
        else:
            self._show(content)

    def _show(self, content: ListRows) -> None:
        self.about_to_arrange.emit()
        self.beginResetModel()
        self._content, self._shown = content, (self.place,)
        self.endResetModel()
        self.arranged.emit()

    def mark_elsewhere(self, chats: frozenset[ConversationId]) -> None:
        """Take which chats other windows have open."""
        changed, self._elsewhere = self._elsewhere ^ chats, chats
        for number in map(self._content.number_read, changed):
            if number >= 0:
                self.dataChanged.emit(self.index(number), self.index(number))

    def update_chats(self, ids: Collection[ConversationId]) -> None:
        """Show some chats as they are now, and where they belong now, as far as can be read."""
        if self._is_held or self.reading.is_over:
            self._waiting.update(ids)
            return
        try:
            self._update(ids)
        except StoreError as error:
            self.reading.tell(error)

    def _update(self, ids: Collection[ConversationId]) -> None:
        is_counted_anew = self.reading.is_counting or self.reading.headings.is_over
        if is_counted_anew or len(ids) > _MOST_MOVED or self._listing.was_written_elsewhere():
            self.refresh()
            return
        found = {chat.id: chat for chat in self._listing.find(ids)}
        moved = [chat for chat in ids if not self._stays(chat, found.get(chat))]
        if moved:
            self._move(moved, [found[chat] for chat in moved if chat in found])

    def _stays(self, conversation_id: ConversationId, chat: Conversation | None) -> bool:
        """Show a chat as it is now if it stands where it stood; returns whether it does."""
        number = self._content.number_read(conversation_id)
        if number < 0 or chat is None or not self._content.replace(number, chat):
            return False
        self.dataChanged.emit(self.index(number), self.index(number))
        return True

    def _move(self, ids: Collection[ConversationId], chats: Collection[Conversation]) -> None:
        """Take rows out, and put chats where they belong now; the newest first, as they count.

        A chat that was in no page was in the list or was not: as many as there are now tell.
        """
        content = self._content
        numbers = (content.number_read(chat) for chat in ids)
        known = sorted((number for number in numbers if number >= 0), reverse=True)
        placed = [chat for chat in chats if content.lists(chat)]
        if len(known) < len(ids):
            fresh = self.reading.rows()
            if self.reading.is_counting:  # it comes as a whole in a moment
                return
            if fresh.chats != content.chats - len(known) + len(placed):
                self._show(fresh)
                return
        list(map(content.place_for, placed))  # what cannot be looked up is raised before any moves
        self.about_to_arrange.emit()
        for number in known:
            first, last = content.span_of(number)
            self.beginRemoveRows(QModelIndex(), first, last)
            content.take_out(last)
            self.endRemoveRows()
        for chat in sorted(placed, key=_KEY, reverse=True):
            if (target := content.place_for(chat)) is not None:
                first, last, put = target
                self.beginInsertRows(QModelIndex(), first, last)
                put()
                self.endInsertRows()
        self.arranged.emit()

    @Slot(object)
    def _on_arranged(self, chats: Collection[ConversationId] | None) -> None:
        self.refresh() if chats is None else self.update_chats(chats)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows (Qt)."""
        return 0 if parent.isValid() else len(self._content)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a part of a row (Qt)."""
        row = self._row(index)
        if row is None:
            return None
        if role in OF_ANY_ROW:
            return OF_ANY_ROW[role](row)
        if role == Qt.ItemDataRole.EditRole and (row.chat or row.folder):
            return row.text
        if row.chat is None:
            return None
        is_answering = self._session.is_answering(row.chat.id)
        return part_of_chat(row.chat, role, self.tags, is_answering, row.chat.id in self._elsewhere)

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Give a chat or folder another name, on one line; an empty one changes nothing (Qt)."""
        row = self._row(index)
        title = on_one_line(str(value))
        if role != Qt.ItemDataRole.EditRole or row is None or title in {"", row.text}:
            return False
        if row.chat is not None:
            self._ordering.rename(row.chat.id, title)
        elif row.folder is not None:
            self._ordering.rename_folder(row.folder.id, title)
        return row.chat is not None or row.folder is not None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Return that chats and folders can be chosen and headings cannot (Qt)."""
        if not index.isValid() or self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS

    def _row(self, index: AnyIndex) -> Row | None:
        """Return a row; one of no words if it is gone or cannot be read, of which is told."""
        if not index.isValid():
            return None
        try:
            row = self._content.row(index.row())
        except StoreError as error:
            row = _UNREAD
            self.reading.tell(error)
        if row is None:
            QTimer.singleShot(0, self, self.look)
        return row or _NOTHING
