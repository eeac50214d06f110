"""The list of chats as a model: pinned, in folders, by day, or one place; loaded page by page."""

from collections.abc import Callable, Collection, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.list_headings import ListHeadings
from liaobots_desktop.bridge.list_rows import ListRows, Row, parts_of
from liaobots_desktop.bridge.ordering import Ordering
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.chat.ordering import Folder, FolderId, Place, Shelf, Tag
from liaobots_desktop.store.chat_store import ChatStore

_PAGE, _LARGEST_PAGE = 100, 700
"""Pages grow with what is loaded, as Qt lays out all rows again for each; 700 take 5 ms to read."""
_MOST_AT_ONCE = 1000
"""Chats that are read again when all may have changed; the rest follows when it is scrolled to."""
_MOST_MOVED = 5
"""Beyond so many changed chats it costs less to read the list again, if that is not long."""

_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_FLAGS = _CHOSEN | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

AnyIndex = QModelIndex | QPersistentModelIndex


class ListRole(IntEnum):
    """What a row can be asked for, besides its text (`DisplayRole`)."""

    IS_HEADING = Qt.ItemDataRole.UserRole + 1
    CONVERSATION = Qt.ItemDataRole.UserRole + 2
    IS_ANSWERING = Qt.ItemDataRole.UserRole + 3
    FOLDER = Qt.ItemDataRole.UserRole + 4
    DEPTH = Qt.ItemDataRole.UserRole + 5
    COLORS = Qt.ItemDataRole.UserRole + 6
    """The colours of a chat's tags."""
    PLACE = Qt.ItemDataRole.UserRole + 7
    """Where the chats under a heading or in an open folder are listed."""


_OF_ANY_ROW: dict[int, Callable[[Row], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda row: row.text,
    ListRole.IS_HEADING: lambda row: row.chat is None and row.folder is None,
    ListRole.FOLDER: lambda row: row.folder,
    ListRole.DEPTH: lambda row: row.depth,
    ListRole.PLACE: lambda row: row.part.place,
}


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
        self._session = session
        self._ordering = ordering
        self._headings = ListHeadings(self)
        self._content = ListRows(self._listing, (), self._headings.above)
        self._is_held = False
        self._is_stale = False
        self._waiting: set[ConversationId] = set()
        self.place: Place | None = None
        """The place that is shown; None for pinned chats, folders and all others."""
        self.folders: Sequence[Folder] = ()
        self.tags: dict[str, Tag] = {}
        session.chat_changed.connect(self._on_chat_changed)
        ordering.arranged.connect(self._on_arranged)

    def row_of(self, conversation_id: ConversationId | None) -> QModelIndex:
        """Return where a chat stands, as far as the list is loaded; else an invalid index."""
        number = self._content.number_of(conversation_id)
        return self.index(number) if number >= 0 else QModelIndex()

    def row_of_folder(self, folder_id: FolderId) -> QModelIndex:
        """Return where a folder stands; an invalid index while it is not listed."""
        for number, row in enumerate(self._content.rows):
            if row.folder is not None and row.folder.id == folder_id:
                return self.index(number)
        return QModelIndex()

    def chat_at_step(
        self, conversation_id: ConversationId | None, step: int
    ) -> ConversationId | None:
        """Return the chat before (-1) or after (1) another in the list; None at its ends.

        Without another it is the first one, or the last one that is loaded.
        """
        at, rows = self._content.number_of(conversation_id), self._content.rows
        if at < 0:
            at = -1 if step > 0 else len(rows)
        elif step > 0 and at + 2 >= len(rows):
            self.fetchMore(QModelIndex())
        at += step
        while 0 <= at < len(rows):
            chat = rows[at].chat
            if chat is not None:
                return chat.id
            at += step
        return None

    def nth_chat(self, number: int) -> ConversationId | None:
        """Return the chat that is listed so many places from the top, from 1 on."""
        chats = (row.chat.id for row in self._content.rows if row.chat is not None)
        return next((chat for n, chat in enumerate(chats, 1) if n == number), None)

    def chats(self, ids: Collection[ConversationId]) -> list[Conversation]:
        """Return chats by their ids, listed or not."""
        return self._listing.find(ids)

    def count(self) -> int:
        """Return how many chats there are in the place that is shown."""
        return self._listing.count(self.place) if self.place else 0

    def show_place(self, place: Place | None) -> None:
        """Show the chats of one place, or None: the whole list."""
        self.place = place
        self._read(_PAGE)

    def hold(self) -> None:
        """Stay as it is until `go_on`: a title is being edited in its row."""
        self._is_held = True

    def go_on(self) -> None:
        """Take in what changed meanwhile."""
        self._is_held = False
        waiting, self._waiting = self._waiting, set()
        self.refresh() if self._is_stale else self.update_chats(waiting)

    @Slot()
    def refresh(self) -> None:
        """Read again what is loaded, up to a thousand chats; anything may have changed."""
        self._read(min(max(len(self._content.ids), _PAGE), _MOST_AT_ONCE))

    def look(self) -> None:
        """Take in what other programs have changed, if they have."""
        if self._listing.was_written_elsewhere():
            self.refresh()

    def _read(self, wanted: int) -> None:
        if self._is_held:
            self._is_stale = True
            return
        self._is_stale = False
        self._listing.was_written_elsewhere()  # from now on
        self.folders = self._listing.folders()
        self.tags = {tag.name: tag for tag in self._listing.tags()}
        if self.place and self.place.shelf is Shelf.TAG and self.place.name not in self.tags:
            self.place = None
        self._headings.begin_day()
        parts = parts_of(self.place, self.folders, self.tr("Folders"))
        content = ListRows(self._listing, parts, self._headings.above)
        content.rows += content.read_more(wanted)
        self.about_to_arrange.emit()
        self.beginResetModel()
        self._content = content
        self.endResetModel()
        self.arranged.emit()

    def update_chats(self, ids: Collection[ConversationId]) -> None:
        """Show some chats as they are now, and where they belong now."""
        if self._is_held:
            self._waiting.update(ids)
            return
        most = _MOST_MOVED if len(self._content.ids) <= _MOST_AT_ONCE else _PAGE
        is_too_much = self._headings.is_over or len(ids) > most
        if is_too_much or self._listing.was_written_elsewhere():
            self.refresh()
            return
        found = {chat.id: chat for chat in self._listing.find(ids)}
        self.about_to_arrange.emit()
        for conversation_id in ids:
            self._place(conversation_id, found.get(conversation_id))
        self.arranged.emit()

    def _place(self, conversation_id: ConversationId, chat: Conversation | None) -> None:
        content = self._content
        number = content.number_of(conversation_id)
        if number >= 0 and chat is not None and content.is_in_place(number, chat):
            row = content.rows[number]
            content.rows[number] = Row(row.part, chat.title, chat)
            self.dataChanged.emit(self.index(number), self.index(number))
            return
        if number >= 0:
            first, last = content.span_of(number)
            self.beginRemoveRows(QModelIndex(), first, last)
            del content.rows[first : last + 1]
            content.ids.discard(conversation_id)
            self.endRemoveRows()
        target = content.place_for(chat) if chat is not None else None
        if target is not None:
            at, rows = target
            self.beginInsertRows(QModelIndex(), at, at + len(rows) - 1)
            content.rows[at:at] = rows
            content.ids.add(conversation_id)
            self.endInsertRows()

    @Slot(object)
    def _on_chat_changed(self, conversation_id: ConversationId) -> None:
        self.update_chats((conversation_id,))

    @Slot(object)
    def _on_arranged(self, chats: Collection[ConversationId] | None) -> None:
        self.refresh() if chats is None else self.update_chats(chats)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of loaded rows (Qt)."""
        return 0 if parent.isValid() else len(self._content.rows)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Whether there are chats that are not loaded yet (Qt)."""
        return not parent.isValid() and not self._content.is_whole

    def fetchMore(self, parent: AnyIndex) -> None:
        """Load another page (Qt)."""
        if parent.isValid():
            return
        first = len(self._content.rows)
        added = self._content.read_more(
            min(max(_PAGE, len(self._content.ids) // 10), _LARGEST_PAGE)
        )
        if added:
            self.beginInsertRows(QModelIndex(), first, first + len(added) - 1)
            self._content.rows += added
            self.endInsertRows()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a part of a row (Qt)."""
        if not index.isValid():
            return None
        row = self._content.rows[index.row()]
        if role in _OF_ANY_ROW:
            return _OF_ANY_ROW[role](row)
        if role == Qt.ItemDataRole.EditRole and (row.chat or row.folder):
            return row.text
        return None if row.chat is None else self._part_of(row.chat, role)

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Give a chat or folder another name, on one line; an empty one changes nothing (Qt)."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row = self._content.rows[index.row()]
        title = " ".join(str(value).split())
        if not title or title == row.text:
            return False
        if row.chat is not None:
            self._ordering.rename(row.chat.id, title)
        elif row.folder is not None:
            self._ordering.rename_folder(row.folder.id, title)
        return row.chat is not None or row.folder is not None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Return that chats and folders can be chosen and headings cannot (Qt)."""
        row = self._content.rows[index.row()] if index.isValid() else None
        if row is None or (row.chat is None and row.folder is None):
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS

    def _part_of(self, conversation: Conversation, role: int) -> Any:
        if role == ListRole.CONVERSATION:
            return conversation
        if role == ListRole.IS_ANSWERING:
            return self._session.is_answering(conversation.id)
        if role == ListRole.COLORS:
            return [self.tags[name].color for name in conversation.tags if name in self.tags]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(conversation)
        return None

    def _spoken(self, conversation: Conversation) -> str:
        said = [conversation.title, *conversation.tags]
        if self._session.is_answering(conversation.id):
            said.append(self.tr("being answered"))
        elif conversation.is_unread:
            said.append(self.tr("unread answer"))
        return ", ".join(said)
