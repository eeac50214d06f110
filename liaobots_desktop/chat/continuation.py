"""What a chat has on branches that are not shown."""

from dataclasses import dataclass

from liaobots_desktop.chat.message import MessageId


@dataclass(frozen=True, slots=True)
class Continuation:
    """What follows in a message's place on other branches.

    `messages` do, on `branches` siblings; `target` is the first message of the branch that was
    written to last.
    """

    messages: int
    branches: int
    target: MessageId
