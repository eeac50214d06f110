"""What the user typed into the search, understood: words, phrases and filters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo

from liaobots_desktop.chat.message import Role
from liaobots_desktop.chat.text import without_surrogates
from liaobots_desktop.store.search.code_text import same_language
from liaobots_desktop.store.search.folding import folded

_MOST_CHARACTERS = 2000
_MOST_WORDS = 64
"""A whole page pasted into the field is cut there; nobody types so much."""

_TOKEN = re.compile(
    r"""(?:(?P<name>[a-z]+):(?=\S))?             # a filter's name, if it is one
        (?:"(?P<phrase>[^"]*)(?:"|$)|(?P<word>\S+))""",
    re.VERBOSE | re.IGNORECASE,
)
_FLAGS = {"has:code", "is:trash", "is:pinned"}
FILTERS = ("model", "role", "in", "before", "after", "has", "lang", "is")
"""The names of all filters."""
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True, slots=True)
class Query:
    """What a message must have to be found: all of it.

    `words` are folded. `models` are words of its model's id (`model_name`); `places`, folded, are
    parts of the name of the chat's folder or one around it, of a tag, or of its title. `before` is
    exclusive, `since` inclusive. `languages` are those of blocks of code, named as
    `code_text.same_language` does.
    `is_trash` looks for deleted messages and in deleted chats, and else for what was not deleted.
    `misread` are filters whose values are none, as they were written: they are among the words.
    """

    words: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    places: tuple[str, ...] = ()
    before: datetime | None = None
    since: datetime | None = None
    languages: tuple[str, ...] = ()
    has_code: bool = False
    is_trash: bool = False
    is_pinned: bool = False
    misread: tuple[str, ...] = field(default=(), compare=False)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked for, so that nothing is found."""
        return self == Query()


def parse(text: str, zone: tzinfo | None = None) -> Query:
    """Return what a line asks for; every line can be understood.

    Words and "quoted phrases" must all be in a message. `model:`, `role:`, `in:` (a part of the
    name of a folder, a tag or the chat), `before:` and `after:` (a year, month or day: 2024,
    2024-05, 2024-05-31, not included themselves), `has:code`, `lang:` (of a block of code),
    `is:pinned` and `is:trash` narrow the search. What has the look of a filter and is none is
    looked for as it stands. Days begin in `zone`, by default this computer's.
    """
    reading = _Reading(zone)
    for match in _TOKEN.finditer(without_surrogates(text[:_MOST_CHARACTERS])):
        reading.take(match)
    return reading.query()


class _Reading:
    """Gathers what was read so far."""

    def __init__(self, zone: tzinfo | None) -> None:
        self._zone = zone
        self._words: list[str] = []
        self._models: list[str] = []
        self._roles: list[Role] = []
        self._places: list[str] = []
        self._before: list[datetime] = []
        self._since: list[datetime] = []
        self._languages: list[str] = []
        self._flags: set[str] = set()
        self._misread: list[str] = []

    def take(self, token: re.Match[str]) -> None:
        """Add a word, a phrase or a filter."""
        name, phrase, word = token.group("name", "phrase", "word")
        value = word if phrase is None else phrase
        if name is None:
            self._words.append(value)
        elif not self._is_filter(name.lower(), value.strip()):
            self._words.append(token[0])
            if name.lower() in FILTERS:
                self._misread.append(token[0])

    def query(self) -> Query:
        """Return all that was read."""
        words = (folded(word).strip() for word in self._words)
        places = (folded(place).strip() for place in self._places)
        return Query(
            words=tuple(_without_repeats(words))[:_MOST_WORDS],
            models=tuple(self._models),
            roles=tuple(self._roles),
            places=tuple(_without_repeats(places)),
            before=min(self._before, default=None),
            since=max(self._since, default=None),
            languages=tuple(_without_repeats(iter(self._languages))),
            has_code="has:code" in self._flags or bool(self._languages),
            is_trash="is:trash" in self._flags,
            is_pinned="is:pinned" in self._flags,
            misread=tuple(self._misread),
        )

    def _is_filter(self, name: str, value: str) -> bool:
        """Take a filter; returns False if it is none."""
        if name in {"before", "after"}:
            return self._take_date(name, value)
        if name == "role" and value.lower() in set(Role):
            self._roles.append(Role(value.lower()))
        elif name == "model" and value:
            self._models.append(value.lower())
        elif name == "lang" and value:
            self._languages.append(same_language(value))
        elif name == "in" and value:
            self._places.append(value)
        elif (flag := f"{name}:{value.lower()}") in _FLAGS:
            self._flags.add(flag)
        else:
            return False
        return True

    def _take_date(self, name: str, value: str) -> bool:
        try:
            first, end = _period(value, self._zone)
        except (ValueError, OverflowError):
            return False
        if name == "before":
            self._before.append(first)
        else:
            self._since.append(end)
        return True


def _period(text: str, zone: tzinfo | None) -> tuple[datetime, datetime]:
    """Return when a year, month or day begins and when the next one does.

    Raises:
        ValueError, OverflowError: it is no date, or one that the calendar does not have.
    """
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day = (int(part) if part else None for part in match.groups())
    first = datetime(year or 0, month or 1, day or 1)  # its zone comes below
    if month is None:
        end = first.replace(year=first.year + 1)
    elif day is None:
        end = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
    else:
        end = datetime.fromordinal(first.toordinal() + 1)
    return _in_zone(first, zone), _in_zone(end, zone)


def _in_zone(moment: datetime, zone: tzinfo | None) -> datetime:
    local = moment.astimezone() if zone is None else moment.replace(tzinfo=zone)
    return local.astimezone(UTC)


def _without_repeats(words: Iterator[str]) -> Iterator[str]:
    return iter(dict.fromkeys(word for word in words if word))
