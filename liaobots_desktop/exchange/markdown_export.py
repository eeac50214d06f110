"""A chat as one Markdown text that other programs can read."""

from collections.abc import Sequence

from liaobots_desktop.chat.message import Conversation, EndState, Message, Role
from liaobots_desktop.service import catalogue

_REMARKS = {
    EndState.INTERRUPTED: "*The answer was interrupted here.*",
    EndState.STOPPED: "*The answer was stopped here.*",
}


def to_markdown(conversation: Conversation, messages: Sequence[Message]) -> str:
    """Return the title as a heading and each message under the name of who wrote it."""
    parts = [f"# {conversation.title}"]
    for message in messages:
        parts += [f"## {_author(message)}", message.text.strip("\n")]
        if message.end in _REMARKS:
            parts.append(_REMARKS[message.end])
    return "\n\n".join(part for part in parts if part) + "\n"


def _author(message: Message) -> str:
    if message.role is Role.USER:
        return "You"
    model = catalogue.find(message.model)
    return model.name if model else message.model
