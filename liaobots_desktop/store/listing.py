"""Reads the chats of a place page by page, and the folders and tags, for the list of chats."""

from collections.abc import Callable, Collection
from operator import attrgetter
from sqlite3 import Row
from typing import TYPE_CHECKING, NamedTuple

from liaobots_desktop import speech
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.chat.ordering import Folder, Place, Shelf, Tag
from liaobots_desktop.store import deleted_messages
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.rows import CONVERSATION_COLUMNS, milliseconds, to_conversation

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

_LISTED = "deleted_at IS NULL AND archived_at IS NULL"
_WHERE = {
    Shelf.AT_REST: f"{_LISTED} AND pinned_at IS NULL AND folder_id IS NULL",
    Shelf.PINNED: f"{_LISTED} AND pinned_at IS NOT NULL",
    Shelf.FOLDER: f"{_LISTED} AND pinned_at IS NULL AND folder_id = ?3",
    Shelf.TAG: "deleted_at IS NULL AND tag = ?3",
    Shelf.ARCHIVE: "deleted_at IS NULL AND archived_at IS NOT NULL",
    Shelf.TRASH: "deleted_at > 0",
}
_TAGGED = "conversation_tag CROSS JOIN conversation ON conversation.id = conversation_id"
_LAST_TIME = 2**62
_TIMES = dict.fromkeys(Shelf, "updated_at") | {
    Shelf.TRASH: "deleted_at",
    Shelf.TAG: "conversation_tag.updated_at",
}
_IDS = {Shelf.TAG: "conversation_id"}
_INDEX = {
    Shelf.AT_REST: "conversation_at_rest",
    Shelf.PINNED: "conversation_pinned",
    Shelf.FOLDER: "conversation_in_folder",
    Shelf.TAG: "conversation_by_tag",
    Shelf.ARCHIVE: "conversation_archived",
    Shelf.TRASH: "conversation_in_trash",
}
"""Each has the chats of a place in their order, and no others: they are counted in it alone."""
_FOLDERS = "SELECT id, name, parent_id, is_open FROM folder"
_TAGS = "SELECT name, color FROM tag WHERE instr(name, char(31)) = 0"
"""But what is no tag: that one is being renamed (`refiling`)."""


class Span(NamedTuple):
    """A time in milliseconds since 1970; `until` is no part of it."""

    since: int = -_LAST_TIME
    until: int = _LAST_TIME


class Listing:
    """Part of `ChatStore`. A page costs the same wherever it is, however many chats there are."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._version = -1

    def within(self, seconds: float) -> "AbstractContextManager[Callable[[], None]]":
        """Break off what is read in the block when a time is over; see `Database.within`."""
        return self._database.within(seconds)

    def of_one_moment(self) -> "AbstractContextManager[None]":
        """Let all that is read in the block be from one moment; see `Database.reading`."""
        return self._database.reading()

    def was_written_elsewhere(self) -> bool:
        """Whether another connection, of any process, has written since this was asked last."""
        version = int(self._database.rows("PRAGMA data_version")[0][0])
        is_other, self._version = version != self._version, version
        return is_other

    def find(self, ids: Collection[ConversationId]) -> list[Conversation]:
        """Return the chats with these ids, as far as they are there, from the Trash too."""
        import json

        rows = self._database.rows(
            f"SELECT {CONVERSATION_COLUMNS} FROM conversation"  # noqa: S608
            " WHERE id IN (SELECT value FROM json_each(?))",
            json.dumps(tuple(ids)),
        )
        return [to_conversation(row) for row in rows]

    def count(self, place: Place, span: Span = Span()) -> int:  # noqa: B008
        """Return how many chats there are in a place, or of a time in it: 100,000 in 5 ms."""
        query = _within(place.shelf, "count(*)")
        return int(self._database.rows(query, *span, *_name(place))[0][0])

    def newest(self, place: Place, before: int | None = None) -> int | None:
        """Return when a chat of a place was used last, or before a time; None if there is none."""
        time = _TIMES[place.shelf]
        query = f"{_within(place.shelf, time)} ORDER BY {time} DESC LIMIT 1"
        until = _LAST_TIME if before is None else before
        rows = self._database.rows(query, *Span(until=until), *_name(place))
        return int(rows[0][0]) if rows else None

    def page(
        self,
        place: Place,
        limit: int,
        first: int = 0,
        span: Span = Span(),  # noqa: B008
        count: int | None = None,
    ) -> list[Conversation]:
        """Return chats of a place, or of a time in it, the last used (in the Trash: deleted) first.

        `first` is the number of the first one, from 0. With `count`, how many there are at all, the
        last ones are looked for from the end: a page takes 2 ms at most in a place of 100,000.
        """
        is_near_end = count is not None and first > count // 2
        order, skipped = ("DESC", first)
        if is_near_end and count is not None:
            limit = max(min(limit, count - first), 0)
            order, skipped = "ASC", count - first - limit
        rows = self._slice(place, span, CONVERSATION_COLUMNS, order, limit, skipped)
        return [to_conversation(row) for row in (reversed(rows) if is_near_end else rows)]

    def ids(self, place: Place, span: Span, first: int, limit: int) -> list[ConversationId]:
        """Return the ids of some chats of a time in a place, by their number in it."""
        rows = self._slice(place, span, _IDS.get(place.shelf, "id"), "DESC", limit, first)
        return [ConversationId(row[0]) for row in rows]

    def _slice(
        self, place: Place, span: Span, columns: str, order: str, limit: int, skipped: int
    ) -> list[Row]:
        time, chat_id = _TIMES[place.shelf], _IDS.get(place.shelf, "id")
        query = (
            f"{_within(place.shelf, columns)}"
            f" ORDER BY {time} {order}, {chat_id} {order} LIMIT {limit} OFFSET {skipped}"
        )
        return self._database.rows(query, *span, *_name(place))

    def rank(self, place: Place, span: Span, chat: Conversation) -> int:
        """Return how many chats of a time in a place stand above one of them."""
        time, chat_id = key_in(place, chat)
        columns = f"({_TIMES[place.shelf]}, {_IDS.get(place.shelf, 'id')})"
        values = (time, span.until, *(_name(place) or ("",)), chat_id)
        query = f"{_within(place.shelf, 'count(*)')} AND {columns} > (?1, ?4)"
        return int(self._database.rows(query, *values)[0][0])

    def has_deleted_messages(self) -> bool:
        """Whether messages were deleted in chats and are still there to be brought back."""
        return deleted_messages.are_there(self._database)

    def folders(self) -> list[Folder]:
        """Return all folders, in no order."""
        return [
            Folder(row["id"], row["name"], row["parent_id"], bool(row["is_open"]))
            for row in self._database.rows(_FOLDERS)
        ]

    def tags(self) -> list[Tag]:
        """Return all tags by name."""
        found = (Tag(row["name"], row["color"]) for row in self._database.rows(_TAGS))
        return speech.by_name(sorted(found, key=attrgetter("name")), attrgetter("name"))


def key_in(place: Place, chat: Conversation) -> tuple[int, str]:
    """Return by what a chat is ordered in a place: its time there in milliseconds, and its id."""
    is_deleted = place.shelf is Shelf.TRASH and chat.deleted_at is not None
    time = chat.deleted_at if is_deleted and chat.deleted_at else chat.updated_at
    return milliseconds(time), chat.id


def holds(place: Place, chat: Conversation) -> bool:
    """Whether a chat is listed in a place."""
    if place.shelf is Shelf.TRASH or chat.deleted_at is not None:
        return place.shelf is Shelf.TRASH and chat.deleted_at is not None
    if place.shelf is Shelf.TAG:
        return place.name in chat.tags
    if place.shelf is Shelf.ARCHIVE or chat.is_archived:
        return place.shelf is Shelf.ARCHIVE and chat.is_archived
    if place.shelf is Shelf.PINNED or chat.is_pinned:
        return place.shelf is Shelf.PINNED and chat.is_pinned
    return (chat.folder_id or "") == place.name


def home_of(chat: Conversation, shown: Place | None) -> Place | None:
    """Return the place in which a chat is found, the one that is `shown` if it is listed there.

    None is the list of all that is in no other place.
    """
    if shown is not None and holds(shown, chat):
        return shown
    if chat.deleted_at is not None:
        return Place(Shelf.TRASH)
    return Place(Shelf.ARCHIVE) if chat.is_archived else None


def _name(place: Place) -> tuple[str, ...]:
    return (place.name,) if place.shelf in {Shelf.FOLDER, Shelf.TAG} else ()


def _within(shelf: Shelf, columns: str) -> str:
    """Return the query for chats of a place (?3) and a time (?1 to ?2)."""
    index, time = _INDEX[shelf], _TIMES[shelf]
    source = f"conversation INDEXED BY {index}"
    if shelf is Shelf.TAG:
        source = _TAGGED.replace("conversation_tag", f"conversation_tag INDEXED BY {index}", 1)
    return f"SELECT {columns} FROM {source} WHERE {_WHERE[shelf]} AND {time} >= ?1 AND {time} < ?2"  # noqa: S608
