"""Puts Markdown's marks around what is selected in a text, or takes them away again."""

import re
from dataclasses import dataclass
from enum import Enum

_LINK = re.compile(r"\[([^\[\]\n]*)\]\(([^()\s]*)\)")
_ADDRESS = re.compile(r"(https?://|mailto:)\S+\Z")
_FENCE = re.compile(r"(`{3,})[^`\n]*\Z")
_TICKS = re.compile(r"`+")
_LEAST_FENCE = 3
# between words as ASCII has them: 2**3**4 is no emphasis, and Chinese needs no space around it
_EMPHASIS = {
    count: re.compile(
        rf"(?<![\w*])\*{{{count}}}(?=[^\s*])(.+?)(?<=[^\s*])\*{{{count}}}(?![\w*])", re.A
    )
    for count in (1, 2)
}


class Mark(Enum):
    """What a passage can be marked as."""

    BOLD = "**"
    ITALIC = "*"
    CODE = "`"
    CODE_BLOCK = "```"
    LINK = "[]()"
    LIST = "- "
    QUOTE = "> "


_ON_LINES = {Mark.LIST: re.compile(r"(\s*)[-*+] "), Mark.QUOTE: re.compile(r"( {0,3})> ?")}


@dataclass(frozen=True, slots=True)
class Marked:
    """What takes the place of a passage; all places are characters of the text from its start."""

    start: int
    end: int
    text: str
    anchor: int
    """Where the selection begins afterwards."""
    caret: int
    """Where it ends."""


def marked(text: str, start: int, end: int, mark: Mark) -> Marked:
    """Return the change that marks `text[start:end]`, or unmarks it if it is marked already.

    Without a selection the marks come around the caret; those of lines always take whole lines.
    """
    if mark is Mark.LINK:
        return _link(text, start, end)
    if mark in _ON_LINES:
        return _on_lines(text, start, end, mark)
    if mark is Mark.CODE_BLOCK or (mark is Mark.CODE and "\n" in text[start:end]):
        return _code_block(text, start, end)
    if mark is Mark.CODE:
        return _code(text, start, end)
    return _stars(text, start, end, len(mark.value))


def _stars(text: str, start: int, end: int, count: int) -> Marked:
    """Emphasise each line for itself: emphasis does not reach over paragraphs."""
    first, last = _with_run(text, start, end, "*")
    lines = [_Starred.of(line, count) for line in text[first:last].split("\n")]
    written = [line for line in lines if line.core] or lines
    is_on = all(line.has(count) for line in written)
    pieces = [line.written(count, is_on=is_on) if line in written else line.whole for line in lines]
    new = "\n".join(pieces)
    if len(lines) > 1:
        return Marked(first, last, new, first, first + len(new))
    (line,) = lines
    before = first + len(line.before) + line.stars + (-count if is_on else count)
    return Marked(first, last, new, before, before + len(line.core))


@dataclass(frozen=True, slots=True)
class _Starred:
    """A line of a selection, taken apart: space, stars, and what is between them."""

    before: str
    stars: int
    core: str
    after: str

    @classmethod
    def of(cls, line: str, count: int) -> "_Starred":
        """Take a line apart, without the marks of parts of it: they would end those of all."""
        core = line.strip()
        parts = list(_EMPHASIS[count].finditer(core))
        if parts and (len(parts) > 1 or parts[0][0] != core):
            line = line.replace(core, _EMPHASIS[count].sub(r"\1", core))
            core = line.strip()
        left = len(core) - len(core.lstrip("*"))
        right = len(core) - len(core.rstrip("*"))
        if left == len(core):  # stars and nothing in them
            left = right = len(core) // 2
        stars = min(left, right, 3)
        at = line.index(core) + stars
        core = core[stars : len(core) - stars]
        return cls(line[: at - stars], stars, core, line[at + len(core) + stars :])

    @property
    def whole(self) -> str:
        """The line as it is."""
        return self.written(0, is_on=False)

    def has(self, count: int) -> bool:
        """Whether it is marked by one star, or by two; three are both."""
        return self.stars in ({1, 3} if count == 1 else {2, 3})

    def written(self, count: int, *, is_on: bool) -> str:
        """Return the line with so many stars less, or more where it has them not yet."""
        more = -count if is_on else (0 if self.has(count) else count)
        stars = "*" * (self.stars + more)
        return f"{self.before}{stars}{self.core}{stars}{self.after}"


def _with_run(text: str, start: int, end: int, mark: str) -> tuple[int, int]:
    """Take marks that touch a passage from outside along, as many on both sides."""
    count = 0
    while (
        start - count > 0
        and end + count < len(text)
        and text[start - count - 1] == text[end + count] == mark
    ):
        count += 1
    return start - count, end + count


def _code(text: str, start: int, end: int) -> Marked:
    first, last = _with_run(text, start, end, "`")
    whole = text[first:last]
    around = re.fullmatch(r"(`+)(.*?)\1", whole)
    if around:
        core = around[2]
        has_space = core.startswith(" `") or core.endswith("` ")
        core = core[1:-1] if has_space else core
        return Marked(first, last, core, first, first + len(core))
    runs = {len(run) for run in _TICKS.findall(whole)}
    ticks = "`" * next(count for count in range(1, len(runs) + 2) if count not in runs)
    pad = " " if whole.startswith("`") or whole.endswith("`") else ""
    at = first + len(ticks) + len(pad)
    return Marked(first, last, f"{ticks}{pad}{whole}{pad}{ticks}", at, at + len(whole))


def _lines_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the lines of a passage begin and end; an end at a line's start is before it."""
    if end > start and text[end - 1] == "\n":
        end -= 1
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", max(end, first))
    return first, len(text) if last < 0 else last


def _code_block(text: str, start: int, end: int) -> Marked:
    first, last = _lines_of(text, start, end)
    before = text.rfind("\n", 0, max(first - 1, 0)) + 1
    after = _lines_of(text, last + 1, last + 1)[1] if last < len(text) else last
    for left, right in ((first, last), (before, after)):
        lines = text[left:right].split("\n")
        opening = _FENCE.match(lines[0])
        if opening and len(lines) > 1 and lines[-1].strip() == opening[1]:
            core = "\n".join(lines[1:-1])
            return Marked(left, right, core, left, left + len(core))
    whole = text[first:last]
    longest = max((len(run) for run in _TICKS.findall(whole)), default=0)
    fence = "`" * max(longest + 1, _LEAST_FENCE)
    at = first + len(fence) + 1
    anchor = at if start < end else at + start - first
    return Marked(first, last, f"{fence}\n{whole}\n{fence}", anchor, at + len(whole))


def _link(text: str, start: int, end: int) -> Marked:
    for found in _LINK.finditer(text):
        if found.start() <= start and end <= found.end() and start < found.end():
            words = found[1] or found[2]
            at = found.start()
            return Marked(at, found.end(), words, at, at + len(words))
    whole = text[start:end]
    core = whole.strip()
    if not core:
        return Marked(start, end, f"{whole}[]()", start + len(whole) + 1, start + len(whole) + 1)
    at = start + whole.index(core)
    words, address = ("", core) if _ADDRESS.match(core) else (core.replace("\n", " "), "")
    caret = at + 1 if address else at + len(words) + 3
    return Marked(at, at + len(core), f"[{words}]({address})", caret, caret)


def _on_lines(text: str, start: int, end: int, mark: Mark) -> Marked:
    first, last = _lines_of(text, start, end)
    lines = text[first:last].split("\n")
    pattern = _ON_LINES[mark]
    counted = [line for line in lines if line.strip()]
    if counted and all(pattern.match(line) for line in counted):
        new = [pattern.sub(r"\1", line, count=1) for line in lines]
    else:
        takes_all = mark is Mark.QUOTE or not counted  # an empty line would end the quote
        new = [_begun(line, mark) if takes_all or line.strip() else line for line in lines]
    if mark is Mark.QUOTE and counted:
        new = [line.rstrip() if line == "> " else line for line in new]
    joined = "\n".join(new)
    if start < end:
        return Marked(first, last, joined, first, first + len(joined))
    caret = max(first, start + len(joined) - (last - first))
    return Marked(first, last, joined, caret, caret)


def _begun(line: str, mark: Mark) -> str:
    if mark is Mark.QUOTE:
        return f"> {line}"
    if _ON_LINES[mark].match(line):
        return line
    rest = line.lstrip()
    return f"{line[: len(line) - len(rest)]}- {rest}"
