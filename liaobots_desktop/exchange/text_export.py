"""A chat as plain text, as it is seen: without marks of Markdown."""

from collections.abc import Sequence

from liaobots_desktop.chat.message import Role
from liaobots_desktop.chat.tree import ChatTree
from liaobots_desktop.exchange.plain_text import plain_text
from liaobots_desktop.exchange.wording import Spoken, author, moment, remark

_LINE = "-" * 40


def to_text(chat: ChatTree, messages: Sequence[Spoken]) -> str:
    """Return the title, and each message below the name of who wrote it."""
    parts = [f"{chat.title}\n{moment(chat.created_at)}"]
    for message in messages:
        is_question = message.role is Role.USER
        text = message.text.strip("\n") if is_question else plain_text(message.text)
        below = f"({remark(message)})" if remark(message) else ""
        said = "\n\n".join(part for part in (text, below) if part)
        parts.append(f"{_LINE}\n{author(message)}:\n\n{said}".rstrip("\n"))
    return "\n\n".join(parts) + "\n"
