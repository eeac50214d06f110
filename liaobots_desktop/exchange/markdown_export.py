"""A chat as one Markdown text that other programs can read."""

import re
from collections.abc import Sequence
from typing import Protocol

from liaobots_desktop.exchange.wording import Spoken, author, remark

_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<info>.*)")


class Titled(Protocol):
    """A chat, as far as its heading needs to know."""

    @property
    def title(self) -> str:
        """Its title."""


def to_markdown(conversation: Titled, messages: Sequence[Spoken]) -> str:
    """Return the title as a heading and each message under the name of who wrote it."""
    parts = [f"# {conversation.title}"]
    for message in messages:
        text = message.text.strip("\n")
        parts += [f"## {author(message)}", f"{text}{_closing(text)}"]
        if remark(message):
            parts.append(f"*{remark(message)}*")
    return "\n\n".join(part for part in parts if part) + "\n"


def _closing(text: str) -> str:
    """Return the end of a block of code that was cut off, else it would take in what follows."""
    fence = ""
    for line in text.split("\n"):
        found = _FENCE.fullmatch(line)
        if found is None:
            continue
        if not fence:
            is_opening = found["fence"][0] == "~" or "`" not in found["info"]
            fence = found["fence"] if is_opening else ""
        elif found["fence"].startswith(fence) and not found["info"].strip():
            fence = ""
    return fence and f"\n{fence}"
