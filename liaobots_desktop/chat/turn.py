"""One turn: what is asked, and which stored answer the text belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass

from liaobots_desktop.chat.message import Message, MessageId, Role
from liaobots_desktop.service.completion_request import CompletionRequest, WireMessage

CONTINUE_REQUEST = "Continue exactly where your answer broke off. Do not repeat what you wrote."
"""Asked after an interrupted answer; it is sent, but not stored and not shown."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One question on its way; a frozen value, made on the GUI thread and read by the worker."""

    answer_id: MessageId
    request: CompletionRequest


def history(messages: Sequence[Message]) -> tuple[WireMessage, ...]:
    """Return the messages to send, oldest first: all that have a text.

    An answer that failed has none. One that was interrupted or stopped is sent as far as it came.
    """
    return tuple(WireMessage(m.role, m.text) for m in messages if m.text)


def history_to_continue(messages: Sequence[Message]) -> tuple[WireMessage, ...]:
    """Return the messages to send so that the last answer goes on where it broke off."""
    return (*history(messages), WireMessage(Role.USER, CONTINUE_REQUEST))
