"""Reads one chunk of plain Markdown line by line, without a parser: what is seen of it."""

import re

from liaobots_desktop.ui.transcript.displayable import displayable_code
from liaobots_desktop.ui.transcript.seen_inline import SEPARATOR, seen_inline
from liaobots_desktop.ui.transcript.table_pieces import MAX_COLUMNS

_MAX_CELLS = 700
_MAX_DEPTH = 8
_CODE_INDENT = 4

FENCE = re.compile(r"(?P<marker>`{3,}|~{3,})(?P<info>[^`|\t]*)")
"""The line that opens a fence."""
_LINE = re.compile(
    r"(?P<indent> *+)(?:(?P<mark>[-+*]|\d{1,9}[.)])(?P<space> {1,4})(?=[^\s])"
    r"|(?P<heading>\#{1,6})(?: +|\Z))?"
)
_STARTS_BLOCK = re.compile(
    r"[-+*](?: |\Z)|\d{1,9}[.)](?: |\Z)|>|\#{1,6}(?: |\Z)|`{3}|~{3}|=+ *\Z|(?:[-*_] *){3,}\Z"
    r"|[ |:-]+\Z|\$\$|\\\[|\[[ xX]\](?:\s|\Z)"
)
_DELIMITERS = re.compile(r"\|(?: *:?-+:? *\|)+ *")
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"-{3,} *|\*{3,} *|_{3,} *")
_HEADING_END = re.compile(r"(?:^| )#+$")


class ChunkReader:
    """Reads a chunk line by line; `read` returns None as soon as a line is not certain."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._at = 0
        self._insets: list[int] = []
        """Where the text of each open list entry begins, in characters."""
        self._paragraph: list[str] = []
        self._is_below_blank = True
        self._paragraphs: list[str] = []
        """What is to be read for marks: all at once, that is cheaper than one by one."""
        self._found: list[str] = []

    def read(self) -> list[str] | None:
        """Return the lines that are seen."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            if not line.strip(" "):
                self._close()
                self._is_below_blank = True
            elif not self._take(line):
                return None
        self._close()
        return self._found if self._read_marks() else None

    def _close(self) -> None:
        """End the paragraph that is open."""
        if self._paragraph:
            self._paragraphs.append("\n".join(self._paragraph).strip())
            self._paragraph = []

    def _read_marks(self) -> bool:
        """Read the paragraphs so far; return whether that was possible."""
        seen = seen_inline(SEPARATOR.join(self._paragraphs))
        self._paragraphs = []
        self._found += seen or []
        return seen is not None

    def _take(self, line: str) -> bool:
        match = _LINE.match(line)
        if match is None or match.lastindex == 1:
            return self._take_text(line, 0 if match is None else match.end())
        indent = match.end(1)
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
        if len(self._insets) >= _MAX_DEPTH:
            return False
        self._close()
        self._insets.append(match.end())
        self._paragraph.append(text.rstrip(" ") + "  " * text.endswith("  "))
        self._is_below_blank = False
        return True

    def _take_heading(self, text: str) -> bool:
        self._close()
        self._paragraphs.append(_HEADING_END.sub("", text.rstrip(" ")).strip())
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
            self._close()
            return self._take_table()
        self._is_below_blank = False
        self._paragraph.append(text.rstrip(" ") + "  " * text.endswith("  "))
        return True

    def _take_special(self, line: str, indent: int) -> bool:
        if line.startswith(("```", "~~~"), indent) and self._insets:
            self._close()
            return self._read_marks() and self._take_code(indent)
        is_rule = not self._insets and not self._paragraph and not indent
        return is_rule and _RULE.fullmatch(line) is not None

    def _take_code(self, indent: int) -> bool:
        """Read a fence inside an entry; every line of it must be indented as the fence is."""
        opening = FENCE.fullmatch(self._lines[self._at - 1], indent)
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
        if columns > MAX_COLUMNS or columns * len(rows) > _MAX_CELLS:
            return False
        for number, row in enumerate(rows):
            cells = _cells_of(row)
            is_row = not row.startswith(" ") and not _STARTS_BLOCK.match(row)
            if not is_row or (number == 0 and len(cells) != columns):
                return False
            self._paragraphs += [cell.strip() for cell in cells[:columns]]
        return True


def _cells_of(row: str) -> list[str]:
    cells = _BAR.split(row.strip())
    if cells and not cells[0]:
        del cells[0]
    if cells and not cells[-1]:
        del cells[-1]
    return [cell.replace("\\|", "|") for cell in cells]
