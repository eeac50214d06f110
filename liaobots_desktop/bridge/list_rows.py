"""The rows of the chat list: counted when it is read, and read themselves when they are seen."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from liaobots_desktop.bridge.list_parts import Part, Row
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.chat.ordering import Place
from liaobots_desktop.store.listing import Listing, Span, holds, key_in
from liaobots_desktop.store.tally import Slice, Tally

_PAGE = 50
_MOST_KEPT = 1000
"""Chats that are kept: many screens full, and half a megabyte."""

HeadingOf = Callable[[Place, int], tuple[str, Span]]
"""What stands above the chats of a time in a place, "" for nothing, and from when to when."""


class _Section:
    """A heading or folder, if it has one, and the `count` chats below it."""

    def __init__(self, part: Part, head: Row | None, span: Span, count: int = 0) -> None:
        self.part, self.head, self.span, self.count = part, head, span, count
        self.rows: dict[int, Row] = {}
        """The chats that were read, by their number in the section."""

    @property
    def size(self) -> int:
        """Of rows."""
        return self.count + (self.head is not None)


class ListRows:
    """Knows how many rows there are of what, and reads pages of them as they are asked for."""

    def __init__(
        self,
        listing: Listing,
        parts: Sequence[Part],
        tallies: Iterable[Tally],
        heading_of: HeadingOf,
    ) -> None:
        """`tallies` says how many chats there are in the parts, in their order."""
        self._listing = listing
        self._parts = parts
        self._heading_of = heading_of
        self._sections = self._sections_of(tallies)
        self._firsts: list[int] = []
        self._size = 0
        self._number()

    def __len__(self) -> int:
        return self._size

    @property
    def chats(self) -> int:
        """The number of rows that are chats."""
        return sum(section.count for section in self._sections)

    def row(self, number: int) -> Row | None:
        """Return a row; None if the chats are fewer than they were when they were counted.

        Raises:
            StoreError: its page cannot be read.
        """
        section, at = self._at(number)
        if at < 0:
            return section.head
        if at not in section.rows:
            self._read(section, at)
        return section.rows.get(at)

    def head(self, number: int) -> Row | None:
        """Return a row that is a heading or folder; None for a chat, which is not read for it."""
        section, at = self._at(number)
        return section.head if at < 0 else None

    def ids(self, first: int, last: int) -> list[ConversationId]:
        """Return the chats of rows that follow each other.

        Raises:
            StoreError: they cannot be read.
        """
        found = (self._listing.ids(*slice_[:4]) for slice_ in self.slices(first, last))
        return list(chain.from_iterable(found))

    def slices(self, first: int, last: int) -> Iterator[Slice]:
        """Return where the chats of rows stand; nothing is read for it."""
        for start, section in zip(self._firsts, self._sections, strict=True):
            top = start + (section.head is not None)
            begin, end = max(first, top) - top, min(last + 1, start + section.size) - top
            if begin < end and section.part.place is not None:
                yield Slice(section.part.place, section.span, begin, end - begin, section.count)

    def is_read(self, first: int, last: int) -> bool:
        """Whether rows that follow each other were read, headings and folders do not count."""
        if last - first >= _MOST_KEPT:
            return False
        places = map(self._at, range(first, last + 1))
        return all(at < 0 or at in section.rows for section, at in places)

    def ids_read(self, first: int, last: int) -> list[ConversationId]:
        """Return the same as `ids`, but only those that are in pages that were read."""
        places = map(self._at, range(first, last + 1))
        rows = (section.rows.get(at) for section, at in places)
        return [row.chat.id for row in rows if row is not None and row.chat is not None]

    def number_of_folder(self, folder_id: str) -> int:
        """Return in which row a folder stands, -1 if it is not here."""
        for first, section in zip(self._firsts, self._sections, strict=True):
            if section.head and section.head.folder and section.head.folder.id == folder_id:
                return first
        return -1

    def number_of(self, conversation_id: ConversationId | None, near: int = -1) -> int:
        """Return in which row a chat stands, -1 if it is not here.

        It is looked for first `near` a row where it may well be: that is read to be seen anyway.

        Raises:
            StoreError: it cannot be looked up.
        """
        number = self.number_read(conversation_id)
        if number < 0 <= near < self._size:
            self.row(near)
            number = self.number_read(conversation_id)
        if number >= 0 or conversation_id is None:
            return number
        for chat in self._listing.find((conversation_id,)):
            section = self._section_for(chat)
            if section is not None:
                self.row(self._number_in(section, chat))  # and those beside it, asked for next
                return self.number_read(conversation_id)  # the rows may be older than the chat
        return -1

    def number_read(self, conversation_id: ConversationId | None) -> int:
        """Return in which row a chat stands, -1 if it is in no page that was read."""
        for section in self._sections:
            for at, row in section.rows.items():
                if row.chat is not None and row.chat.id == conversation_id:
                    return self._first_chat(section) + at
        return -1

    def replace(self, number: int, chat: Conversation) -> bool:
        """Take in a chat that has changed; False if it no longer stands in this row."""
        section, at = self._at(number)
        place, row = section.part.place, self.row(number)
        if place is None or row is None or row.chat is None or not holds(place, chat):
            return False
        if key_in(place, row.chat) != key_in(place, chat):
            return False
        section.rows[at] = Row(section.part, chat.title, chat)
        return True

    def span_of(self, number: int) -> tuple[int, int]:
        """Return the first and last row that go with a chat: its heading too, if it is alone."""
        section, _ = self._at(number)
        is_alone = section.count == 1 and section.head is not None and section.head.folder is None
        return number - is_alone, number

    def take_out(self, number: int) -> None:
        """Let a chat's row go, and its heading if that would stand alone."""
        section, at = self._at(number)
        section.count -= 1
        if not section.count and (section.head is None or section.head.folder is None):
            self._sections.remove(section)
        section.rows.pop(at, None)
        section.rows = {other - (other > at): row for other, row in section.rows.items()}
        self._number()

    def lists(self, chat: Conversation) -> bool:
        """Whether a chat has its place in this list."""
        return self._part_for(chat) is not None

    def place_for(self, chat: Conversation) -> tuple[int, int, Callable[[], None]] | None:
        """Return the first and last row that a chat will take, and what puts it there.

        None if it is not listed here. The rows are those of the store: it is in it already, and
        all chats that stand above it are in here.

        Raises:
            StoreError: it cannot be looked up.
        """
        part = self._part_for(chat)
        if part is None or part.place is None:
            return None
        section = self._section_for(chat)
        if section is not None:
            number = self._number_in(section, chat)
            return number, number, lambda: self._grow(section, number, chat)
        made = self._section(part, key_in(part.place, chat)[0])
        at = self._place_of(made)
        first = self._firsts[at] if at < len(self._firsts) else self._size
        return first, first + made.size, lambda: self._add(at, made, chat)

    def _grow(self, section: _Section, number: int, chat: Conversation) -> None:
        at = number - self._first_chat(section)
        section.count += 1
        section.rows = {other + (other >= at): row for other, row in section.rows.items()}
        section.rows[at] = Row(section.part, chat.title, chat)
        self._number()

    def _add(self, at: int, section: _Section, chat: Conversation) -> None:
        section.count = 1
        section.rows = {0: Row(section.part, chat.title, chat)}
        self._sections.insert(at, section)
        self._number()

    def _sections_of(self, tallies: Iterable[Tally]) -> list[_Section]:
        counted: dict[int, list[Tally]] = {}
        for tally in tallies:
            counted.setdefault(tally.place, []).append(tally)
        sections: list[_Section] = []
        for number, part in enumerate(self._parts):
            if part.place is None or part.folder is not None:
                head = Row(
                    part, part.folder.name if part.folder else part.heading, None, part.folder
                )
                inside = sum(tally.chats for tally in counted.get(number, ()))
                sections.append(_Section(part, head, Span(), inside))
                continue
            for tally in counted.get(number, ()):
                sections.append(self._section(part, tally.span.since))
                sections[-1].count = tally.chats
        return sections

    def _section(self, part: Part, time: int) -> _Section:
        """Return an empty section for chats of a time."""
        assert part.place is not None  # noqa: S101
        text, span = self._heading_of(part.place, time)
        return _Section(part, Row(part, text) if text else None, span)

    def _number(self) -> None:
        self._firsts, self._size = [], 0
        for section in self._sections:
            self._firsts.append(self._size)
            self._size += section.size

    def _at(self, number: int) -> tuple[_Section, int]:
        """Return the section of a row and which of its chats it is, -1 for its head."""
        at = bisect_right(self._firsts, number) - 1
        section = self._sections[at]
        return section, number - self._firsts[at] - (section.head is not None)

    def _first_chat(self, section: _Section) -> int:
        return self._firsts[self._sections.index(section)] + (section.head is not None)

    def _number_in(self, section: _Section, chat: Conversation) -> int:
        assert section.part.place is not None  # noqa: S101
        rank = self._listing.rank(section.part.place, section.span, chat)
        return self._first_chat(section) + min(rank, section.count)

    def _part_for(self, chat: Conversation) -> Part | None:
        places = (part for part in self._parts if part.place is not None)
        return next((part for part in places if part.place and holds(part.place, chat)), None)

    def _section_for(self, chat: Conversation) -> _Section | None:
        part = self._part_for(chat)
        if part is None or part.place is None:
            return None
        time, _ = key_in(part.place, chat)
        for section in self._sections:
            if section.part is part and section.span.since <= time < section.span.until:
                return section
        return None

    def _place_of(self, made: _Section) -> int:
        """Return before which section a new one belongs."""
        number = self._parts.index(made.part)
        earlier = [id(part) for part in self._parts[:number]]
        for at, section in enumerate(self._sections):
            if section.part is made.part:
                if section.span.since < made.span.since:
                    return at
            elif id(section.part) not in earlier:
                return at
        return len(self._sections)

    def _read(self, section: _Section, at: int) -> None:
        """Read the page of a chat; what is there already stays, it is moved along with the rows."""
        part = section.part
        assert part.place is not None  # noqa: S101
        if sum(len(other.rows) for other in self._sections) >= _MOST_KEPT:
            for other in self._sections:
                other.rows = {}
        first = at // _PAGE * _PAGE
        size = max(min(_PAGE, section.count - first), 0)
        found = self._listing.page(part.place, size, first, section.span, section.count)
        for number, chat in enumerate(found, first):
            section.rows.setdefault(number, Row(part, chat.title, chat))
