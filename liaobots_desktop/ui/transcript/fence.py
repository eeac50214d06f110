"""Reads the inside of a code fence line by line, in pieces, without parsing anything twice."""

import re

MAX_PIECE_LINES = 40
"""Lines of code in one piece, so that each piece is cheap to lay out and to colour."""
MAX_LINE = 1000
"""Characters of a line after which it goes on in the next line of the view."""
MAX_PIECES = 50
"""Pieces that one call of `read` returns at most."""

_HALF = re.compile(r" {0,3}(?:`{3,}[^`\n]{0,40}|~{3,}[^\n]{0,40})|[ \t>]*(?:-+|=+)[ \t]*")
_OPENING = re.compile(r"( {0,3})(`{3,}|~{3,})(.*)")
_TAB = 4


class FenceReader:
    """Takes the text after an opening fence and cuts it into pieces; no Qt, any one thread.

    Where it cuts depends on the text only, never on how the text was handed in. A piece keeps
    its line ends, so that all pieces joined are the code exactly.
    """

    def __init__(self, opening_line: str) -> None:
        match = _OPENING.match(opening_line)
        if match is None:
            raise ValueError("This line does not open a code fence.")
        self._indent = len(match.group(1))
        self.info = match.group(3).strip()
        marker = match.group(2)
        self._closing = re.compile(rf" {{0,3}}{marker[0]}{{{len(marker)},}}[ \t]*\n?")
        self._maybe_closing = re.compile(rf" {{0,3}}{marker[0]}+[ \t]*")
        self._lines: list[str] = []
        self._is_line_start = True

    def read(self, text: str, start: int, is_all: bool) -> tuple[int, list[str], bool]:
        """Take what is certain of `text` from `start`.

        Returns where reading stopped, the pieces that are full (at most MAX_PIECES, then there may
        be more to read), and whether the fence was closed.
        With `is_all` nothing comes after `text`: the last line counts without a line end too.
        """
        pieces: list[str] = []
        while start < len(text) and len(pieces) < MAX_PIECES:
            end = text.find("\n", start) + 1
            if end == 0:
                if not is_all and len(text) - start <= MAX_LINE:
                    break
                end = len(text)
            if end - start > MAX_LINE + (text[end - 1] == "\n"):
                end = start + MAX_LINE
            elif self._is_line_start and self._closing.fullmatch(text, start, end):
                return end, pieces, True
            self._lines.append(self._unindented(text[start:end]))
            self._is_line_start = text[end - 1] == "\n"
            start = end
            if len(self._lines) == MAX_PIECE_LINES:
                pieces.append(self.rest())
                self._lines = []
        return start, pieces, False

    def rest(self, unfinished_line: str = "") -> str:
        """Return the piece that is still growing, with a line that has not ended yet.

        A line that may become the closing fence is left out until that is known.
        """
        if self._is_line_start and self._maybe_closing.fullmatch(unfinished_line):
            unfinished_line = ""
        return "".join(self._lines) + self._unindented(unfinished_line)

    def _unindented(self, line: str) -> str:
        if not self._indent or not self._is_line_start:
            return line
        column = position = 0
        while column < self._indent and position < len(line) and line[position] in " \t":
            column += 1 if line[position] == " " else _TAB - column % _TAB
            position += 1
        return " " * (column - self._indent) + line[position:]


def pieces_of(code: str) -> list[str]:
    """Cut finished code (of an indented code block) into the pieces a fence would give."""
    longest_run = max((len(run) for run in re.findall("~+", code)), default=0)
    reader = FenceReader("~" * (longest_run + 3))
    _, pieces, _ = reader.read(code, 0, is_all=True)
    rest = reader.rest()
    return [*pieces, rest] if rest else pieces


def without_half(lines: list[str]) -> list[str]:
    """Return lines that grow, but not a last one that may yet become something else.

    That is one that opens a fence, whose language may be half, and one of nothing but dashes: it
    would make a heading of the words above, and a moment later it is an item of a list.
    """
    return lines[:-1] if lines and _HALF.fullmatch(lines[-1]) else lines
