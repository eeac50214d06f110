"""The list of chats as a model: newest first, under headings by day, loaded page by page."""

from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.store.chat_store import ChatStore

_PAGE = 100

_CHAT_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

AnyIndex = QModelIndex | QPersistentModelIndex


class ListRole(IntEnum):
    """What a row can be asked for, besides its text (`DisplayRole`)."""

    IS_HEADING = Qt.ItemDataRole.UserRole + 1
    CONVERSATION = Qt.ItemDataRole.UserRole + 2
    IS_ANSWERING = Qt.ItemDataRole.UserRole + 3


class ConversationList(QAbstractListModel):
    """Chats and the headings above them; lives on the GUI thread."""

    def __init__(self, store: ChatStore, session: ChatSession, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._session = session
        self._rows: list[str | Conversation] = []
        self._loaded = 0
        self._is_whole = False
        self._is_held = False
        session.conversations_changed.connect(self.refresh)

    def row_of(self, conversation_id: ConversationId | None) -> QModelIndex:
        """Return where a chat stands, as far as the list is loaded; else an invalid index."""
        for number, row in enumerate(self._rows):
            if isinstance(row, Conversation) and row.id == conversation_id:
                return self.index(number)
        return QModelIndex()

    def hold(self) -> None:
        """Stay as it is until `go_on`: a title is being edited in its row."""
        self._is_held = True

    def go_on(self) -> None:
        """Take in what changed meanwhile."""
        self._is_held = False
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read again what is loaded; the order may have changed."""
        if self._is_held:
            return
        wanted = max(self._loaded, _PAGE)
        found = self._store.conversations.page(wanted)
        self.beginResetModel()
        self._rows = []
        self._loaded = len(found)
        self._is_whole = len(found) < wanted
        self._rows = self._with_headings(found)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows that are loaded (Qt)."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Whether there are chats that are not loaded yet (Qt)."""
        return not parent.isValid() and not self._is_whole

    def fetchMore(self, parent: AnyIndex) -> None:
        """Load another page (Qt)."""
        if parent.isValid():
            return
        found = self._store.conversations.page(_PAGE, self._loaded)
        self._is_whole = len(found) < _PAGE
        self._loaded += len(found)
        # the command line may have added chats, so that some were pushed into this page
        known = {row.id for row in self._rows if isinstance(row, Conversation)}
        added = self._with_headings([chat for chat in found if chat.id not in known])
        if added:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(added) - 1)
            self._rows += added
            self.endInsertRows()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a part of a row (Qt)."""
        row = self._rows[index.row()] if index.isValid() else None
        if isinstance(row, Conversation):
            return self._part_of(row, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return row
        return True if role == ListRole.IS_HEADING and row is not None else None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Give a chat another title, on one line; an empty one changes nothing (Qt)."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row = self._rows[index.row()]
        title = " ".join(str(value).split())
        if not isinstance(row, Conversation) or not title or title == row.title:
            return False
        self._session.rename(row.id, title)
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Return that chats can be chosen and headings cannot (Qt)."""
        if index.isValid() and isinstance(self._rows[index.row()], Conversation):
            return _CHAT_FLAGS
        return Qt.ItemFlag.NoItemFlags

    def _part_of(self, conversation: Conversation, role: int) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return conversation.title
        if role == ListRole.IS_HEADING:
            return False
        if role == ListRole.CONVERSATION:
            return conversation
        if role == ListRole.IS_ANSWERING:
            return self._session.is_answering(conversation.id)
        return None

    def _with_headings(self, found: list[Conversation]) -> list[str | Conversation]:
        last = next((row for row in reversed(self._rows) if isinstance(row, Conversation)), None)
        heading = self._heading(last) if last else None
        rows: list[str | Conversation] = []
        for conversation in found:
            above = self._heading(conversation)
            if above != heading:
                rows.append(above)
                heading = above
            rows.append(conversation)
        return rows

    def _heading(self, conversation: Conversation) -> str:
        today = datetime.now().astimezone().date()
        day = conversation.updated_at.astimezone().date()
        if day >= today:
            return self.tr("Today")
        if day == today - timedelta(days=1):
            return self.tr("Yesterday")
        if day > today - timedelta(days=7):
            return self.tr("Last 7 days")
        return _month(day)


def _month(day: date) -> str:
    name = QLocale().standaloneMonthName(day.month)
    return f"{name[:1].upper()}{name[1:]} {day.year}"
