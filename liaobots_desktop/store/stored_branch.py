"""The branch that a chat shows, read from the database a page at a time."""

from liaobots_desktop.chat.lazy_sequence import LazySequence
from liaobots_desktop.chat.message import ConversationId, Message, MessageId
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.rows import MESSAGE_COLUMNS, to_message

PAGE = 64
"""Messages that are read at once: some tenths of a millisecond."""
_MOST_PAGES = 8

_UPWARDS = """
    WITH RECURSIVE branch(at, parent) AS (
        SELECT id, parent_id FROM message WHERE id = ?
        UNION ALL
        SELECT id, parent_id FROM message JOIN branch ON id = parent
    )
"""


class StoredBranch(LazySequence[Message]):
    """The messages up to one, oldest first; used on the thread of the database.

    Nothing but its length is known until a message is asked for, so that it costs the same
    whatever the length. A message costs a page, wherever it stands.

    Raises:
        NotRead, StoreDamaged: when a page cannot be read.
        IndexError: also when the messages are gone since.
    """

    def __init__(
        self, database: Database, conversation_id: ConversationId, head_id: MessageId, length: int
    ) -> None:
        self._database = database
        self._conversation_id = conversation_id
        self._length = length
        self._pages: dict[int, list[Message]] = {}
        self._ids = {length - 1: head_id}
        """Some messages of the branch by their place, so that others are found from there."""

    def __len__(self) -> int:
        return self._length

    def at(self, index: int) -> Message:
        """Return a message by its place, from 0."""
        page, place = divmod(index, PAGE)
        return self._page(page)[place]

    def _page(self, number: int) -> list[Message]:
        page = self._pages.pop(number, None) or self._read(number)
        self._pages[number] = page
        if len(self._pages) > _MOST_PAGES:
            del self._pages[next(iter(self._pages))]
        return page

    def _read(self, number: int) -> list[Message]:
        first = number * PAGE
        last = min(first + PAGE, self._length) - 1
        rows = self._database.rows(
            f"{_UPWARDS} SELECT {MESSAGE_COLUMNS} FROM whole_message"  # noqa: S608
            " WHERE id IN (SELECT at FROM branch LIMIT ?) ORDER BY id",
            self._id_at(last),
            last - first + 1,
        )
        page = [to_message(row) for row in rows]
        if page and page[0].parent_id is not None:
            self._ids[first - 1] = page[0].parent_id
        return page

    def _id_at(self, place: int) -> MessageId:
        """Return the message at a place: the only one of the chat there, else by going up."""
        if place not in self._ids:
            rows = self._database.rows(
                "SELECT id FROM message WHERE conversation_id = ? AND depth = ? LIMIT 2",
                self._conversation_id,
                place,
            )
            self._ids[place] = rows[0]["id"] if len(rows) == 1 else self._above(place)
        return self._ids[place]

    def _above(self, place: int) -> MessageId:
        nearest = min(known for known in self._ids if known > place)
        rows = self._database.rows(
            f"{_UPWARDS} SELECT at FROM branch LIMIT ?",  # noqa: S608
            self._ids[nearest],
            nearest - place + 1,
        )
        if len(rows) <= nearest - place:
            raise IndexError(place)
        for passed, row in zip(range(nearest, place - 1, -1), rows, strict=True):
            if passed % PAGE == PAGE - 1:  # where a page ends: it need not be climbed to again
                self._ids[passed] = row["at"]
        return MessageId(rows[-1]["at"])
