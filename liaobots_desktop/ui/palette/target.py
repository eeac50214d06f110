"""Where a row of the palette leads to."""

from dataclasses import dataclass

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.store.search.folding import folded
from liaobots_desktop.store.search.found import FoundChat, FoundCode, Hit
from liaobots_desktop.store.search.query import parse


@dataclass(frozen=True, slots=True)
class Target:
    """A place in a message's source, in characters, and the words to be marked there, folded."""

    message_id: MessageId
    offset: int
    words: tuple[str, ...]

    @classmethod
    def of(cls, found: FoundChat | Hit | FoundCode, text: str) -> "Target | None":
        """Return where what was found for a text leads to; None for the end of a chat."""
        words = parse(text).words
        if isinstance(found, Hit):
            marks = found.snippet.source_marks
            return cls(found.message_id, marks[0][0] if marks else 0, words)
        if isinstance(found, FoundCode):
            return cls(found.message_id, found.offset, words or _first_line(found.code))
        return None


def _first_line(code: str) -> tuple[str, ...]:
    """Return what marks a block of code that was found by no word."""
    lines = (folded(line).strip() for line in code.split("\n"))
    return next(((line,) for line in lines if line), ())
