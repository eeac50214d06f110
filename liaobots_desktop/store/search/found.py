"""What searches find, as values that cost nothing to import."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from liaobots_desktop.chat.message import ConversationId, MessageId, Role

Span = tuple[int, int]
"""Where something begins and ends, in characters (code points)."""


class Key(NamedTuple):
    """A message and its time, in milliseconds; the newest message has the greatest."""

    created_at: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Snippet:
    """The text around the words on one line, with an ellipsis where it was cut.

    `marks` are the words in `text`; `source_marks` the same words in the message's source text.
    They are in order and do not overlap. Without words it is the beginning of the message.
    """

    text: str
    marks: tuple[Span, ...]
    source_marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One message that was found; `title` is its chat's, `created_at` is in UTC."""

    message_id: MessageId
    conversation_id: ConversationId
    title: str
    role: Role
    created_at: datetime
    snippet: Snippet

    @property
    def key(self) -> Key:
        """Its place among all messages, by which the next page of hits begins."""
        return _key_at(self.created_at, self.message_id)


@dataclass(frozen=True, slots=True)
class FoundChat:
    """A chat whose title has what is looked for, at `marks`; `updated_at` is in UTC."""

    conversation_id: ConversationId
    title: str
    model: str
    updated_at: datetime
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class FoundChats:
    """The chats that were used last of `total` ones that were found."""

    chats: tuple[FoundChat, ...] = ()
    total: int = 0


class CodeLine(NamedTuple):
    """A line of code, without tabs and cut where it is long, and where words stand in it."""

    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class FoundCode:
    """A block of code between fences; `language` is its proper name, "" if it has none.

    `preview` are some of its lines, from the first one that has a word on. `offset` is where its
    first line begins in the message, in characters; `created_at` the message's time, in UTC.
    """

    message_id: MessageId
    conversation_id: ConversationId
    title: str
    created_at: datetime
    language: str
    code: str
    preview: tuple[CodeLine, ...]
    offset: int

    @property
    def key(self) -> Key:
        """The place of its message among all, by which the next page begins."""
        return _key_at(self.created_at, self.message_id)


def _key_at(created_at: datetime, message_id: MessageId) -> Key:
    return Key(round(created_at.timestamp() * 1000), message_id)
