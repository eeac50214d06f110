"""One turn: what of a chat is sent with a question."""

from collections.abc import Sequence

from liaobots_desktop.chat.message import Message, Role, Utterance
from liaobots_desktop.service.completion_request import WireMessage

CONTINUE_REQUEST = "Continue exactly where your answer broke off. Do not repeat what you wrote."
"""Asked after an interrupted answer; it is sent, but not stored and not shown."""


def history(messages: Sequence[Message | Utterance]) -> tuple[WireMessage, ...]:
    """Return the messages to send, oldest first: all that have a text.

    An answer that failed has none. One that was interrupted or stopped is sent as far as it came.
    """
    return tuple(WireMessage(m.role, m.text) for m in messages if m.text)


def history_to_continue(messages: Sequence[Message | Utterance]) -> tuple[WireMessage, ...]:
    """Return the messages to send so that the last answer goes on where it broke off."""
    return (*history(messages), WireMessage(Role.USER, CONTINUE_REQUEST))
