"""Reads the chats of a place page by page, and the folders and tags, for the list of chats."""

from collections.abc import Collection
from datetime import datetime

from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.chat.ordering import Folder, Place, Shelf, Tag
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.rows import CONVERSATION_COLUMNS, milliseconds, to_conversation

_LISTED = "deleted_at IS NULL AND archived_at IS NULL"
_WHERE = {
    Shelf.AT_REST: f"{_LISTED} AND pinned_at IS NULL AND folder_id IS NULL",
    Shelf.PINNED: f"{_LISTED} AND pinned_at IS NOT NULL",
    Shelf.FOLDER: f"{_LISTED} AND pinned_at IS NULL AND folder_id = ?4",
    Shelf.TAG: "deleted_at IS NULL AND tag = ?4",
    Shelf.ARCHIVE: "deleted_at IS NULL AND archived_at IS NOT NULL",
    Shelf.TRASH: "deleted_at > 0",
}
_TAGGED = "conversation_tag CROSS JOIN conversation ON conversation.id = conversation_id"
_IN_ORDER = """
    SELECT {columns} FROM {source} WHERE {where} AND ({time}, {id}) < (?1, ?2)
    ORDER BY {time} DESC, {id} DESC LIMIT ?3
"""
_LAST_TIME = 2**62
_FOLDERS = "SELECT id, name, parent_id, is_open FROM folder"
_TAGS = "SELECT name, color FROM tag"


class Listing:
    """Part of `ChatStore`. A page costs the same wherever it is, however many chats there are."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._version = -1

    def was_written_elsewhere(self) -> bool:
        """Whether another connection, of any process, has written since this was asked last."""
        version = int(self._database.rows("PRAGMA data_version")[0][0])
        is_other, self._version = version != self._version, version
        return is_other

    def page(
        self, place: Place, limit: int, after: Conversation | None = None
    ) -> list[Conversation]:
        """Return chats of a place, the last used (in the Trash: deleted) first.

        `after` is the last chat of the page before.
        """
        time = _LAST_TIME if after is None else milliseconds(time_in(place, after))
        values = (time, "" if after is None else after.id, limit, *_name(place))
        return [to_conversation(row) for row in self._database.rows(_QUERIES[place.shelf], *values)]

    def find(self, ids: Collection[ConversationId]) -> list[Conversation]:
        """Return the chats with these ids, as far as they are there, from the Trash too."""
        import json

        rows = self._database.rows(
            f"SELECT {CONVERSATION_COLUMNS} FROM conversation"  # noqa: S608
            " WHERE id IN (SELECT value FROM json_each(?))",
            json.dumps(tuple(ids)),
        )
        return [to_conversation(row) for row in rows]

    def count(self, place: Place) -> int:
        """Return how many chats there are in a place."""
        source = _TAGGED if place.shelf is Shelf.TAG else "conversation"
        where = _WHERE[place.shelf].replace("?4", "?1")
        query = f"SELECT count(*) FROM {source} WHERE {where}"  # noqa: S608
        return int(self._database.rows(query, *_name(place))[0][0])

    def folders(self) -> list[Folder]:
        """Return all folders, in no order."""
        return [
            Folder(row["id"], row["name"], row["parent_id"], bool(row["is_open"]))
            for row in self._database.rows(_FOLDERS)
        ]

    def tags(self) -> list[Tag]:
        """Return all tags by name."""
        found = (Tag(row["name"], row["color"]) for row in self._database.rows(_TAGS))
        return sorted(found, key=lambda tag: (tag.name.casefold(), tag.name))


def time_in(place: Place, chat: Conversation) -> datetime:
    """Return by what a chat is ordered in a place."""
    is_deleted = place.shelf is Shelf.TRASH and chat.deleted_at is not None
    return chat.deleted_at if is_deleted and chat.deleted_at else chat.updated_at


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


def _name(place: Place) -> tuple[str, ...]:
    return (place.name,) if place.shelf in {Shelf.FOLDER, Shelf.TAG} else ()


def _query(shelf: Shelf) -> str:
    time, chat_id = "updated_at", "id"
    if shelf is Shelf.TRASH:
        time = "deleted_at"
    elif shelf is Shelf.TAG:
        time, chat_id = "conversation_tag.updated_at", "conversation_id"
    return _IN_ORDER.format(
        columns=CONVERSATION_COLUMNS,
        source=_TAGGED if shelf is Shelf.TAG else "conversation",
        where=_WHERE[shelf],
        time=time,
        id=chat_id,
    )


_QUERIES = {shelf: _query(shelf) for shelf in Shelf}
