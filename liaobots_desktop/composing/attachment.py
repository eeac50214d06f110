"""Texts that go along with a question, and the form in which they are sent.

A service knows nothing but text, so an attached one becomes a fenced block behind what was typed,
below its name. What was sent stands in the message as it went out, and can be told apart again.
"""

import codecs
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import IncrementalNewlineDecoder
from itertools import islice
from pathlib import PurePath
from typing import NamedTuple, Self

from liaobots_desktop.chat.text import JOINERS, without_surrogates

LONGEST_NAME = 120
_MOST_TRIES = 20
"""Beginnings that are looked at until one reaches to the end; each costs a look at what follows."""
_LEAST_TICKS = 3
Rest = Callable[[], object]
_PIECE = 64 * 1024
"""Characters, or bytes of UTF-8, that are looked at at once."""
_TICKS = re.compile("`{3,}")
_LANGUAGES = {
    "bash": "bash", "c": "c", "cc": "cpp", "cfg": "ini", "conf": "ini", "cpp": "cpp",
    "cs": "csharp", "css": "css", "csv": "csv", "diff": "diff", "go": "go", "h": "c", "hpp": "cpp",
    "htm": "html", "html": "html", "ini": "ini", "java": "java", "js": "javascript",
    "json": "json", "jsonl": "json", "jsx": "jsx", "kt": "kotlin", "lua": "lua", "md": "markdown",
    "mjs": "javascript", "patch": "diff", "php": "php", "pl": "perl", "ps1": "powershell",
    "py": "python", "pyi": "python", "rb": "ruby", "rs": "rust", "sh": "bash", "sql": "sql",
    "svg": "xml", "swift": "swift", "tex": "latex", "toml": "toml", "ts": "typescript",
    "tsx": "tsx", "xml": "xml", "yaml": "yaml", "yml": "yaml",
}  # fmt: skip
_WHOLE_NAMES = {"dockerfile": "dockerfile", "makefile": "makefile", "cmakelists.txt": "cmake"}
_PLAIN = "text"
_HEAD = re.compile(r"(?:\A|\n\n)`(?P<name>[^`\n]+)`:\n(?P<ticks>`{3,})(?P<language>[a-z0-9]*)\n")


def _no_rest() -> None:
    """Go on at once."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """One text that goes along; made by `of`.

    `size` are the bytes of its UTF-8, `length` the UTF-16 units that it adds to a question, and
    `encoding` is what it was read as, where that is not certain, `tokens` how many it has, where
    that was counted.
    """

    name: str
    text: str
    size: int
    length: int
    fence: str
    """Ticks, more than there are in a row in the text."""
    encoding: str = ""
    tokens: int | None = None

    @classmethod
    def of(
        cls, name: str, text: str | memoryview, encoding: str = "", rest: Rest = _no_rest
    ) -> Self:
        """Return a text that can be sent and stored; takes some 50 ms for 10 MB, none of ASCII.

        `text` may be UTF-8; what is invalid in it becomes U+FFFD. `rest` is called after each
        piece: a thread beside a window lets it work in between.
        """
        sendable, size, length = _sendable(text, rest)
        name = as_name(name)
        fence = _ticks_for(sendable)
        around = _units(_head_of(name, fence) + _end(sendable) + fence)
        return cls(name, sendable, size, length + around, fence, encoding)

    def most_tokens(self) -> int:
        """Return how many tokens it has at most: one is never less than a byte."""
        return self.size


class Part(NamedTuple):
    """An attached text as it is found in a question; `start` and `end` are places of its text."""

    name: str
    language: str
    start: int
    end: int
    beginning: int
    """Where its name begins."""


def taken_apart(question: str) -> tuple[str, tuple[Attachment, ...]]:
    """Return what was typed of a question, and what was attached to it; `question_with` undone."""
    parts = parts_of(question)
    if not parts:
        return question, ()
    attached = (Attachment.of(part.name, question[part.start : part.end]) for part in parts)
    return question[: parts[0].beginning].rstrip("\n"), tuple(attached)


def as_name(name: str) -> str:
    """Return a file's name as it can stand before its text: a line, without backticks."""
    line = " ".join("".join(c if c.isprintable() or c in JOINERS else " " for c in name).split())
    if not line.strip(JOINERS + " "):
        return _PLAIN
    return without_surrogates(line.replace("`", "'"))[:LONGEST_NAME] or _PLAIN


def language_of(name: str) -> str:
    """Return what a file's name says of its language, for the fence: `python` of `x.py`."""
    path = PurePath(name.lower())
    suffix = path.suffix.removeprefix(".")
    known = _WHOLE_NAMES.get(path.name) or _LANGUAGES.get(suffix)
    is_word = re.fullmatch("[a-z][a-z0-9]{0,9}", suffix) and suffix not in {"txt", "log", "text"}
    return known or (suffix if is_word else _PLAIN)


def question_with(text: str, attachments: Iterable[Attachment]) -> str:
    """Return what is sent: the typed text, and below it each attached one in its fence."""
    blocks = [fenced(each) for each in attachments]
    return "\n\n".join([*([text] if text.strip() else []), *blocks]) if blocks else text


def beginning_with(text: str, attachments: Iterable[Attachment], most: int) -> str:
    """Return the first characters of what is sent, at most `most`; no other is looked at."""
    pieces = [text] if text.strip() else []
    missing = most - sum(map(len, pieces))
    for each in attachments:
        head = ("\n\n" if pieces else "") + _head(each)
        begun = each.text[: max(missing - len(head), 0)]
        missing -= len(head) + len(begun)
        pieces += head, begun
        if missing <= 0:
            break
        pieces += (tail := _end(begun) + each.fence,)
        missing -= len(tail)
    return ("".join(pieces) if pieces else text)[:most]


def fenced(attachment: Attachment) -> str:
    """Return an attached text below its name, in a fence longer than any in it."""
    text = attachment.text
    return f"{_head(attachment)}{text}{_end(text)}{attachment.fence}"


def _head(attachment: Attachment) -> str:
    return _head_of(attachment.name, attachment.fence)


def _end(text: str) -> str:
    return "" if text.endswith("\n") else "\n"


def parts_of(question: str) -> list[Part]:
    """Return the texts that a question ends with, in their order; none where it is not so."""
    if not question.endswith("`" * _LEAST_TICKS):
        return []
    for head in islice(_HEAD.finditer(question), _MOST_TRIES):
        parts = _parts_from(question, head)
        if parts:
            return parts
    return []


def _parts_from(question: str, head: re.Match[str] | None) -> list[Part]:
    """Return the parts from one on, if they reach to the end of the question."""
    parts: list[Part] = []
    while head is not None:
        closing = re.compile(rf"^{head['ticks']}(?=\n\n|\Z)", re.MULTILINE)
        found = closing.search(question, head.end())
        if found is None:
            return []
        name_at = head.start("name") - 1
        parts.append(Part(head["name"], head["language"], head.end(), found.start(), name_at))
        if found.end() == len(question):
            return parts
        head = _HEAD.match(question, found.end())
    return []


def _sendable(text: str | memoryview, rest: Rest) -> tuple[str, int, int]:
    """Return a text without lone surrogates and with plain line ends, its bytes, its units."""
    if isinstance(text, str) and text.isascii() and "\r" not in text:
        return text, len(text), len(text)
    pieces: list[str] = []
    size = length = 0
    for piece in _parts(text) if isinstance(text, str) else _decoded(text):
        pieces.append(piece)
        size += len(piece) if piece.isascii() else len(piece.encode())
        length += len(piece) if piece.isascii() else _units(piece)
        rest()
    return "".join(pieces), size, length


def _decoded(content: memoryview) -> Iterable[str]:
    decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
    plain_ends = IncrementalNewlineDecoder(decoder, translate=True)
    for at in range(0, len(content), _PIECE):
        yield plain_ends.decode(bytes(content[at : at + _PIECE]))
    yield plain_ends.decode(b"", final=True)


def _parts(text: str) -> Iterable[str]:
    plain_ends = IncrementalNewlineDecoder(None, translate=True)
    at = 0
    while at < len(text):
        end = at + _PIECE
        while "\ud800" <= text[end - 1 : end] <= "\udbff":  # may be the first half of a pair
            end += 1
        is_last = end >= len(text)
        yield plain_ends.decode(without_surrogates(text[at:end]), final=is_last)
        at = end


def _head_of(name: str, fence: str) -> str:
    return f"`{name}`:\n{fence}{language_of(name)}\n"


def _ticks_for(text: str) -> str:
    # two looks at 10 MB for 60 ms less
    runs = _TICKS.findall(text) if "`" in text and "```" in text else ()
    longest = max(map(len, runs), default=_LEAST_TICKS - 1)
    return "`" * (longest + 1)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
