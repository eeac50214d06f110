"""The rows of the chat list: headings, folders and chats, read page by page from their places."""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import NamedTuple

from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.chat.ordering import Folder, Place, Shelf, nested
from liaobots_desktop.store.listing import Listing, holds, time_in


class Part(NamedTuple):
    """What stands together in the list: a folder's row, if it is one, and chats of one place.

    Without a `place` there are no chats in it: a closed folder, or only a heading.
    """

    place: Place | None
    heading: str = ""
    folder: Folder | None = None
    depth: int = 0


class Row(NamedTuple):
    """One line: a chat, a folder, or else a heading."""

    part: Part
    text: str
    chat: Conversation | None = None
    folder: Folder | None = None

    @property
    def depth(self) -> int:
        """How deep it is inside folders."""
        return self.part.depth + (self.chat is not None and self.part.folder is not None)


Heading = Callable[[Place, Conversation], str]
"""What stands above a chat in a place; "" for nothing."""


class ListRows:
    """The rows that were read so far; the rest follows when it is asked for."""

    def __init__(self, listing: Listing, parts: Sequence[Part], heading: Heading) -> None:
        self._listing = listing
        self._parts = parts
        self._heading = heading
        self._at = 0
        self._last: Conversation | None = None
        self.rows: list[Row] = []
        self.ids: set[ConversationId] = set()
        """The chats among them."""

    @property
    def is_whole(self) -> bool:
        """Whether all was read."""
        return self._at == len(self._parts)

    def read_more(self, limit: int) -> list[Row]:
        """Return the rows that follow: at most so many chats, and what stands above them.

        They are the caller's to add to `rows`.

        Raises:
            StoreError: they cannot be read; none was added.
        """
        added: list[Row] = []
        at, last = self._at, self._last
        left = limit
        while left and at < len(self._parts):
            part = self._parts[at]
            if last is None and part.heading:
                added.append(Row(part, part.heading))
            if last is None and part.folder is not None:
                added.append(Row(part, part.folder.name, folder=part.folder))
            found = self._listing.page(part.place, left, last) if part.place else []
            # another program may have moved some that are here already
            added += self._lines(part, [chat for chat in found if chat.id not in self.ids], added)
            if len(found) < left:
                at, last = at + 1, None
            else:
                last = found[-1]
            left -= len(found)
        self._at, self._last = at, last
        self.ids.update(row.chat.id for row in added if row.chat is not None)
        return added

    def place_for(self, chat: Conversation) -> tuple[int, list[Row]] | None:
        """Return before which row a chat belongs, and the rows it takes; None if it is not here."""
        found = next(
            (
                (number, part)
                for number, part in enumerate(self._parts[: self._at + 1])
                if part.place is not None and holds(part.place, chat)
            ),
            None,
        )
        if found is None:
            return None
        number, part = found
        assert part.place is not None  # noqa: S101
        key = _key(part.place, chat)
        first = at = self._first_row_after(number)
        while at < len(self.rows) and self.rows[at].part is part:
            other = self.rows[at].chat
            if other is not None and _key(part.place, other) < key:
                break
            at += 1
        else:
            if number == self._at:
                return None  # it stands among those that are not read yet
            return at, self._lines(part, [chat], self.rows[first:at])
        heading = self._heading(part.place, chat)
        if heading != self._heading(part.place, self.rows[at].chat or chat):
            at -= 1  # the heading of what follows
        above = next((row.chat for row in self.rows[first:at][::-1] if row.chat), None)
        before = self.rows[at - 1] if at > first else None
        is_above = before is not None and before.chat is None and before.text == heading
        if not heading or is_above or (above and self._heading(part.place, above) == heading):
            return at, [Row(part, chat.title, chat)]
        return at, [Row(part, heading), Row(part, chat.title, chat)]

    def span_of(self, number: int) -> tuple[int, int]:
        """Return the first and last row that go with a chat: its heading too, if it is alone."""
        row = self.rows[number]
        above = self.rows[number - 1] if number else None
        below = self.rows[number + 1] if number + 1 < len(self.rows) else None
        is_first = above is not None and above.chat is None and above.folder is None
        is_last = below is None or below.chat is None or below.part is not row.part
        is_alone = is_first and is_last and above is not None and above.part is row.part
        return number - is_alone, number

    def is_in_place(self, number: int, chat: Conversation) -> bool:
        """Whether a chat that has changed stands where it stood."""
        row = self.rows[number]
        place = row.part.place
        if place is None or row.chat is None or not holds(place, chat):
            return False
        return time_in(place, row.chat) == time_in(place, chat)

    def number_of(self, conversation_id: ConversationId | None) -> int:
        """Return in which row a chat stands, -1 if it is not here."""
        for number, row in enumerate(self.rows):
            if row.chat is not None and row.chat.id == conversation_id:
                return number
        return -1

    def _first_row_after(self, part_number: int) -> int:
        """Return the first row that a chat of a part may have."""
        part = self._parts[part_number]
        for number, row in enumerate(self.rows):
            if row.part is part:
                return number + (row.folder is not None)
        later = {id(part) for part in self._parts[part_number + 1 :]}
        of_later = (n for n, row in enumerate(self.rows) if id(row.part) in later)
        return next(of_later, len(self.rows))

    def _lines(self, part: Part, chats: Sequence[Conversation], above: Sequence[Row]) -> list[Row]:
        """Return rows for chats, with headings where they differ from those above."""
        assert part.place is not None or not chats  # noqa: S101
        earlier = chain(reversed(above), reversed(self.rows))
        last = next((row.chat for row in earlier if row.part is part and row.chat), None)
        heading = self._heading(part.place, last) if part.place and last else ""
        rows = []
        for chat in chats:
            own = self._heading(part.place, chat) if part.place else ""
            if own != heading:
                rows.append(Row(part, own))
                heading = own
            rows.append(Row(part, chat.title, chat))
        return rows


def parts_of(place: Place | None, folders: Sequence[Folder], heading: str) -> list[Part]:
    """Return what the list shows: one place, or None: pinned chats, the folders, all others.

    `heading` stands above the folders.
    """
    if place is not None:
        return [Part(place)]
    parts = [Part(Place(Shelf.PINNED))]
    if folders:
        parts.append(Part(None, heading))
    hidden_below: int | None = None
    for folder, depth in nested(folders):
        if hidden_below is not None and depth > hidden_below:
            continue
        hidden_below = None if folder.is_open else depth
        inside = Place(Shelf.FOLDER, folder.id) if folder.is_open else None
        parts.append(Part(inside, "", folder, depth))
    return [*parts, Part(Place(Shelf.AT_REST))]


def _key(place: Place, chat: Conversation) -> tuple[object, str]:
    return time_in(place, chat), chat.id
