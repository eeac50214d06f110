"""Messages and conversations as frozen values, safe to hand from thread to thread."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, NewType

from liaobots_desktop.chat.ordering import FolderId

ConversationId = NewType("ConversationId", str)
"""A uuid4 as text; also the `conversationId` of the wire protocol, for the chat's whole life."""

MessageId = NewType("MessageId", int)
"""The message's row number in the store; grows with every message."""


class Role(StrEnum):
    """Who wrote a message. The web protocol knows only these two."""

    USER = "user"
    ASSISTANT = "assistant"


class EndState(StrEnum):
    """How an answer ended; every answer gets exactly one of them."""

    COMPLETE = "complete"
    """The service said that this is all (a length, a last chunk, `[DONE]`)."""
    LENGTH = "length"
    """The service ended it at a limit of its own; it can be let go on."""
    FILTERED = "filtered"
    """The service withheld the rest by its rules on content."""
    UNFRAMED = "unframed"
    """The connection was closed and nothing could tell an end from a cut: probably all."""
    INTERRUPTED = "interrupted"
    """The connection or the app broke off in the middle; what came is kept."""
    STOPPED = "stopped"
    """The user stopped it; what came is kept."""
    FAILED = "failed"
    """Nothing of an answer came; the reason was shown as a notice."""


class TokenUsage(NamedTuple):
    """What a service says that one answer has used, counted by its own tokenizer."""

    question_tokens: int
    """In all that was sent: the prompt and the history too."""
    answer_tokens: int


class Message(NamedTuple):
    """One question or answer.

    `end` is None while an answer is still being written. `model` is the id of the model
    that answers or was asked. `usage` is None where the service told none.
    """

    id: MessageId
    conversation_id: ConversationId
    parent_id: MessageId | None
    role: Role
    text: str
    model: str
    end: EndState | None
    created_at: datetime
    usage: TokenUsage | None = None


class Conversation(NamedTuple):
    """One chat as the list shows it; its messages are loaded when it is opened.

    `deleted_at` is when it was put into the Trash. `is_unread`: an answer has ended that was not
    looked at. `profile` is the id of the service that it asks, None when it remembers none.
    """

    id: ConversationId
    title: str
    model: str
    system_prompt: str
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None = None
    folder_id: FolderId | None = None
    tags: tuple[str, ...] = ()
    is_pinned: bool = False
    is_archived: bool = False
    is_unread: bool = False
    profile: str | None = None
