"""What a message is worth to later questions: as it fits, always sent, never sent."""

from enum import StrEnum
from typing import NamedTuple

from liaobots_desktop.chat.message import ConversationId, MessageId, Role


class Inclusion(StrEnum):
    """What a person chose for a message; without a choice it is sent as it fits."""

    ALWAYS = "always"
    """Sent with every later question, before the others are counted."""
    NEVER = "never"
    """Left out, and not counted."""


class Earlier(NamedTuple):
    """What is read of an earlier message to find out whether it is sent.

    `depth` is its place in its branch, the first one's is 0.
    """

    id: MessageId
    role: Role
    text: str
    inclusion: Inclusion | None
    depth: int


class InclusionChange(NamedTuple):
    """Another choice for a message, and the one before, by which it is taken back."""

    conversation_id: ConversationId
    message_id: MessageId
    before: Inclusion | None
    after: Inclusion | None
