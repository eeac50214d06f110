"""Reads the blocks of plain Markdown without a parser: paragraphs, lists, tables, code, quotes.

A chunk is what stands between two blank lines, together with what is indented below it: no
block but a code fence runs over its end. What is not certain is left to the parser.
"""

import re
from collections.abc import Iterator

from liaobots_desktop.ui.transcript.displayable import displayable_code
from liaobots_desktop.ui.transcript.seen_inline import UNSEEN, seen_inline

_MAX_LINES, _MAX_LENGTH = 60, 8_000
"""Longer blocks may be cut for their size."""
_MAX_CELLS, _MAX_COLUMNS = 700, 20
_MAX_DEPTH = 8
_CODE_INDENT = 4

_LINE = re.compile(
    r"(?P<indent> *+)(?:(?P<mark>[-+*]|\d{1,9}[.)])(?P<space> {1,4})(?=[^\s])"
    r"|(?P<heading>\#{1,6})(?: +|\Z))?"
)
_STARTS_BLOCK = re.compile(
    r"[-+*](?: |\Z)|\d{1,9}[.)](?: |\Z)|>|\#{1,6}(?: |\Z)|`{3}|~{3}|=+ *\Z|(?:[-*_] *){3,}\Z"
    r"|[ |:-]+\Z|\$\$|\\\[|\[[ xX]\](?:\s|\Z)"
)
_BEGINS_WITH_WORDS = re.compile(r"[^\W\d_]")
_FENCE = re.compile(r"(?P<marker>`{3,}|~{3,})(?P<info>[^`|\t]*)")
_DELIMITERS = re.compile(r"\|(?: *:?-+:? *\|)+ *")
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"-{3,} *|\*{3,} *|_{3,} *")
_HEADING_END = re.compile(r"(?:^| )#+$")
_CHUNK_END = re.compile(r"\n(?:[ \t]*\n)+(?=\S)|\n(?=`{3}|~{3})")
_DEFINITION = re.compile(r"^[\s>*+.)\d-]*\[[^\]]+\]:", re.MULTILINE)
_FORMULA = re.compile(
    r"(?!(?s:.*)\n *\n)(?:\$\$(?=[^$]*[^\s$])(?:[^\\$]|\\[^\n])++\$\$"
    r"|\\\[(?=\s*[^\s\\]|\s*\\[^\]])(?:[^\\]|\\[^\[\]\n])++\\\])"
)
_MAY_GO_ON = re.compile(
    r"^(?:[ \t]|[-+*>]|\d+[.)]).*?(?:`{3}|~{3})|^ *(?:\$\$|\\\[)(?s:.*)(?<=\S) *\n\Z", re.M
)
"""A fence that is not closed, or a formula that goes on where a fence seems to begin."""


class UncertainError(Exception):
    """Where a block ends cannot be told without parsing everything."""


def chunks_of(text: str) -> Iterator[tuple[str, bool]]:
    r"""Yield the chunks of an answer, and whether each is the code of a fence.

    Only `\n` ends a line.

    Raises:
        UncertainError: the answer must be parsed as a whole.
    """
    if text.startswith("---") or ("]:" in text and _DEFINITION.search(text)):
        raise UncertainError
    start = len(text) - len(text.lstrip("\n"))
    while start < len(text):
        if text.startswith(("```", "~~~"), start):
            code, start = _fenced(text, start)
            yield code, True
        else:
            found = _CHUNK_END.search(text, start)
            end = len(text) if found is None else found.end()
            yield text[start:end], False
            start = end


def _fenced(text: str, start: int) -> tuple[str, int]:
    """Return the code of the fence that opens at `start`, and where the text goes on."""
    line_end = text.find("\n", start) % (len(text) + 1)
    opening = _FENCE.fullmatch(text, start, line_end)
    if opening is None:
        raise UncertainError
    marker = opening["marker"]
    closing = re.compile(rf"^ {{0,3}}{marker[0]}{{{len(marker)},}}[ \t]*(?:\n\s*^|\Z)", re.M)
    found = closing.search(text, line_end + 1)
    if found is None:
        code, _, last = text[line_end + 1 :].rpartition("\n")
        return (f"{code}\n{last}" if last.strip(" \t") else code), len(text)
    return text[line_end + 1 : found.start()], found.end()


def code_lines(code: str, limit: int) -> list[str]:
    """Return the lines that are seen of code; `limit` characters at most in each."""
    lines = displayable_code(code).split("\n")
    if max(map(len, lines)) <= limit:
        return lines
    return [line[at : at + limit] for line in lines for at in range(0, len(line), limit)]


def quick_lines(chunk: str) -> list[str] | None:
    """Return the lines that are seen of a chunk, None if only the parser can tell.

    Raises:
        UncertainError: the end of the chunk may not be the end of its last block.
    """
    text = chunk.strip("\n").rstrip(" \n")
    found = None
    is_small = len(text) <= _MAX_LENGTH and text.count("\n") < _MAX_LINES
    if is_small and UNSEEN.search(text) is None:
        if "\n" not in text and _BEGINS_WITH_WORDS.match(text):
            found = seen_inline(text.strip())
        elif text.startswith(">"):
            found = _quote(text.split("\n"))
        elif _FORMULA.fullmatch(text):
            found = text.split("\n")
        else:
            found = _Reader(text.split("\n")).read()
    if found is None and _MAY_GO_ON.search(chunk) is not None:
        raise UncertainError
    return found


def read_quickly(source: str) -> list[str] | None:
    """Return the lines that are seen of a block, None if only the parser can tell."""
    found: list[str] = []
    try:
        for chunk, is_code in chunks_of(source):
            seen = code_lines(chunk, len(chunk)) if is_code else quick_lines(chunk)
            if seen is None:
                return None
            found += seen
    except UncertainError:
        return None
    return found


def _quote(lines: list[str]) -> list[str] | None:
    if not all(line.startswith(">") for line in lines):
        return None
    return read_quickly("\n".join(line[1:].removeprefix(" ") for line in lines))


class _Reader:
    """Reads a chunk line by line; `read` returns None as soon as a line is not certain."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._at = 0
        self._insets: list[int] = []
        """Where the text of each open list entry begins, in characters."""
        self._paragraph: list[str] = []
        self._is_below_blank = True
        self._found: list[str] = []

    def read(self) -> list[str] | None:
        """Return the lines that are seen."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            if not line.strip(" "):
                is_certain = self._close()
                self._is_below_blank = True
            else:
                is_certain = self._take(line)
            if not is_certain:
                return None
        return self._found if self._close() else None

    def _close(self) -> bool:
        """End the paragraph that is open."""
        if not self._paragraph:
            return True
        seen = seen_inline("\n".join(self._paragraph).strip())
        self._paragraph = []
        if seen is None:
            return False
        self._found += seen
        return True

    def _take(self, line: str) -> bool:
        match = _LINE.match(line)
        indent = 0 if match is None else len(match["indent"])
        if match is None or match.end() == indent:
            return self._take_text(line, indent)
        has_left = self._leave(indent)
        if indent - self._inset >= _CODE_INDENT:
            return False
        if match["heading"]:
            return self._take_heading(line[match.end() :])
        return self._take_entry(match, line[match.end() :], has_left)

    @property
    def _inset(self) -> int:
        return self._insets[-1] if self._insets else 0

    def _leave(self, indent: int) -> bool:
        """Close the entries that a line so far to the left ends; return whether there are any."""
        count = len(self._insets)
        while self._insets and indent < self._insets[-1]:
            self._insets.pop()
        return len(self._insets) < count

    def _take_entry(self, match: re.Match[str], text: str, has_left: bool) -> bool:
        is_in_paragraph = bool(self._paragraph) and not has_left
        is_first = not match["mark"][:-1] or match["mark"][:-1] == "1"
        if (is_in_paragraph and not is_first) or _STARTS_BLOCK.match(text):
            return False
        if not self._close() or len(self._insets) >= _MAX_DEPTH:
            return False
        self._insets.append(match.end())
        self._paragraph.append(text.rstrip(" ") + "  " * text.endswith("  "))
        self._is_below_blank = False
        return True

    def _take_heading(self, text: str) -> bool:
        seen = seen_inline(_HEADING_END.sub("", text.rstrip(" ")).strip())
        if not self._close() or seen is None:
            return False
        self._found += seen
        self._is_below_blank = True
        return True

    def _take_text(self, line: str, indent: int) -> bool:
        text = line[indent:]
        if self._is_below_blank:
            self._leave(indent)
            if indent - self._inset >= _CODE_INDENT:
                return False
        if _STARTS_BLOCK.match(text):
            return self._take_special(line, indent)
        if not self._insets and "|" in text and self._is_table():
            return self._close() and self._take_table()
        self._is_below_blank = False
        self._paragraph.append(text.rstrip(" ") + "  " * text.endswith("  "))
        return True

    def _take_special(self, line: str, indent: int) -> bool:
        if line.startswith(("```", "~~~"), indent) and self._insets:
            return self._close() and self._take_code(indent)
        is_rule = not self._insets and not self._paragraph and not indent
        return is_rule and _RULE.fullmatch(line) is not None

    def _take_code(self, indent: int) -> bool:
        """Read a fence inside an entry; every line of it must be indented as the fence is."""
        opening = _FENCE.fullmatch(self._lines[self._at - 1], indent)
        if opening is None or not self._inset <= indent < self._inset + _CODE_INDENT:
            return False
        margin, marker = " " * indent, opening["marker"]
        for number in range(self._at, len(self._lines)):
            line = self._lines[number]
            if not line.strip(" "):
                continue
            if not line.startswith(margin):
                return False
            text = line[indent:].rstrip(" ")
            if text.startswith(marker) and not text.strip(marker[0]):
                self._at = number + 1
                self._is_below_blank = True
                return True
            self._found.append(displayable_code(line[indent:]))
        return False

    def _is_table(self) -> bool:
        below = self._lines[self._at] if self._at < len(self._lines) else ""
        return _DELIMITERS.fullmatch(below) is not None

    def _take_table(self) -> bool:
        """Read a table that goes on to the end of the chunk."""
        head = self._at - 1
        columns = self._lines[self._at].count("|") - 1
        rows = [self._lines[head], *self._lines[self._at + 1 :]]
        self._at = len(self._lines)
        if columns > _MAX_COLUMNS or columns * len(rows) > _MAX_CELLS:
            return False
        for number, row in enumerate(rows):
            cells = _cells_of(row)
            is_row = not row.startswith(" ") and not _STARTS_BLOCK.match(row)
            if not is_row or (number == 0 and len(cells) != columns):
                return False
            for cell in cells[:columns]:
                seen = seen_inline(cell.strip())
                if seen is None:
                    return False
                self._found += seen
        return True


def _cells_of(row: str) -> list[str]:
    cells = _BAR.split(row.strip())
    if cells and not cells[0]:
        del cells[0]
    if cells and not cells[-1]:
        del cells[-1]
    return [cell.replace("\\|", "|") for cell in cells]
