"""A branch that was shown until a question was edited or an answer asked for again."""

from typing import NamedTuple

from liaobots_desktop.chat.message import ConversationId, MessageId


class BranchLeft(NamedTuple):
    """The chat, and the first message of the branch that it does not show any more."""

    chat: ConversationId
    message: MessageId
