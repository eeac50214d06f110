"""A question that waits for the end of an answer."""

from typing import NamedTuple, NewType

from liaobots_desktop.chat.message import ConversationId

QueuedId = NewType("QueuedId", int)
"""The question's row number in the store; grows with every question that waits."""


class QueuedQuestion(NamedTuple):
    """What is asked next in a chat, and the id of the model it goes to."""

    id: QueuedId
    conversation_id: ConversationId
    text: str
    model: str
