"""The colours of one piece of code, read little by little and put on its document."""

import logging
import time
from collections.abc import Iterator

from PySide6.QtGui import QTextCharFormat, QTextDocument, QTextLayout

from liaobots_desktop.bridge.fault import way_of
from liaobots_desktop.markup import highlight
from liaobots_desktop.ui.transcript.code_lexer import CodeLine, State, read_lines
from liaobots_desktop.ui.transcript.style import TextStyle

_log = logging.getLogger(__name__)
_LIMIT = 0.25
"""Seconds of reading after which the rest of a piece stays plain: a lexer can be slow."""
_SHARE = 12
"""A piece that can only be read whole is read again after this many times what it last took."""


class PieceColours:
    """What is known of a piece's colours; lives on the GUI thread.

    When the piece has grown, reading goes on from its last line whose state is known. A lexer
    that tells no states reads the whole piece again, now and then.
    """

    __slots__ = ("_again_at", "_applied", "_code", "_job", "_lines", "_spent", "end", "language")

    def __init__(self, language: str) -> None:
        self.language = language
        self.end: State | None = None
        """The lexer's state behind the piece; None while that is not known."""
        self._code = ""
        self._lines: list[CodeLine] = []
        self._job: Iterator[CodeLine | None] | None = None
        self._applied = 0
        self._spent = 0.0
        self._again_at = 0.0

    def has_begun(self, code: str) -> bool:
        """Whether reading goes on or is done from a line of `code` whose state is known."""
        return code == self._code or self._last_known(code) > 0

    def is_read(self, code: str) -> bool:
        """Whether these are the colours of all of `code`, on its document too."""
        return self._job is None and self._code == code and self._applied == len(self._lines)

    def can_wait(self, code: str) -> bool:
        """Whether to read what has grown later, because it has to be read whole."""
        return bool(self._again_at) and self._code != code and time.perf_counter() < self._again_at

    def read_again(self) -> None:
        """Read the whole piece again; what is coloured stays so until then."""
        self._code = ""
        self._lines = []
        self._job = None
        self._applied = 0
        self._again_at = 0.0

    def was_rebuilt(self) -> None:
        """Put everything on a new document at the next `apply`."""
        self._applied = 0

    def begin(self, code: str, lead: str, state: State | None) -> None:
        """Read `code` from now on; `lead` is the code before, `state` the lexer's behind that.

        The lead is read for its context only, where the state is not known.
        """
        if code == self._code:
            return
        number = self._last_known(code)
        is_new = number == 0
        start = sum(len(line) + 1 for line in self._code.split("\n")[:number])
        first = state if is_new else self._lines[number].state
        self._code = code
        del self._lines[number:]
        self._applied = min(self._applied, number)
        self._spent = 0.0
        lexer = highlight.lexer_for(self.language)
        self._job = None
        if lexer is not None:
            self._job = read_lines(lexer, code[start:], first, lead if is_new else "")

    def read(self, until: float) -> bool:
        """Read until a time (`time.perf_counter`); return whether all is read."""
        if self._job is not None:
            started = time.perf_counter()
            is_read = self._take_lines(self._job, until)
            self._spent += time.perf_counter() - started
            if is_read or self._spent > _LIMIT:
                self._finish()
        return self._job is None

    def apply(self, document: QTextDocument, style: TextStyle) -> None:
        """Give lines their colours as formats of their layouts: no letter moves."""
        block = document.findBlockByNumber(self._applied)
        formats: dict[str, QTextCharFormat] = {}
        first = end = -1
        for line in self._lines[self._applied :]:
            self._applied += 1
            if not block.isValid():
                continue  # the line behind the last line end is not shown
            layout = block.layout()
            if line.runs or layout.formats():
                layout.setFormats(_ranges(line, block.text(), style, formats))
                first = block.position() if first < 0 else first
                end = block.position() + block.length()
            block = block.next()
        if end > first:
            document.markContentsDirty(first, end - first)

    def _finish(self) -> None:
        self._job = None
        is_whole = self._code.endswith("\n") and len(self._lines) > self._code.count("\n")
        self.end = self._lines[-1].state if is_whole else None
        has_states = any(line.state is not None for line in self._lines)
        self._again_at = 0.0 if has_states else time.perf_counter() + _SHARE * self._spent

    def _take_lines(self, job: Iterator[CodeLine | None], until: float) -> bool:
        try:
            for line in job:
                if line is not None:
                    self._lines.append(line)
                if time.perf_counter() > until:
                    return False
        except Exception as error:  # noqa: BLE001 - whatever a lexer does, the code is readable
            _log.warning("Code is shown without colours: %s", way_of(error))
        return True

    def _last_known(self, code: str) -> int:
        """Return the last line that reading can begin with, 0 for the whole piece."""
        if not code.startswith(self._code):
            return 0
        known = (n for n in range(len(self._lines) - 1, 0, -1) if self._lines[n].state is not None)
        return next(known, 0)


def _ranges(
    line: CodeLine, text: str, style: TextStyle, formats: dict[str, QTextCharFormat]
) -> list[QTextLayout.FormatRange]:
    """Return the colours of a line in Qt's positions; `formats` are those made so far."""
    is_short = text.isascii() or max(text) <= "\uffff"
    ranges = []
    for start, length, color in line.runs:
        if color not in formats:
            formats[color] = QTextCharFormat()
            formats[color].setForeground(style.color(color))
        found = QTextLayout.FormatRange()
        found.format = formats[color]
        found.start = start if is_short else _units(text, start)
        found.length = length if is_short else _units(text, start + length) - found.start
        ranges.append(found)
    return ranges


def _units(text: str, count: int) -> int:
    """Return Qt's position (UTF-16) of a position in Python's text."""
    return len(text[:count].encode("utf-16-le", "surrogatepass")) // 2
