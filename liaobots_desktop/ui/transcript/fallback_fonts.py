"""Finds the fonts of letters that the text's own font lacks, a few at a time, before the layout."""

import re
import time
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
)

from liaobots_desktop.ui.transcript.document import TextDocument

_BUDGET = 0.02
"""Seconds of computing in one turn of the event loop; four scripts are found in less."""
_PAGE_BITS = 6
"""Letters that share their code's upper bits mostly share a font, which is then found once."""
_ASCII = frozenset(map(chr, range(0x80)))
_MOST_KNOWN = 50_000
_LONGEST_SEARCHED = frozenset({0x780 >> _PAGE_BITS})
"""Pages for which Qt may try every font in vain (Thaana): 60 ms in text, 100 in code's font.

They are searched once, in the font of text; if no font has them, never again.
"""
_UNIT = 2
_MARKUP = frozenset("*_`#|[~")
"""What brings other fonts into a document."""
_Key = tuple[str, QFont.HintingPreference]
_NO_LETTERS = ("M", "Z", "Cc", "Cf")
"""Categories of what is shown with a letter, or not at all."""
_COMMON = r"\x00-@[-`{-\xa0\u2010-\u203a"
"""What belongs to the script of the letters beside it, and so would be searched for like them."""


@dataclass(slots=True)
class _Known:
    """What was found for one font; holding it keeps Qt from forgetting the fonts behind it."""

    font: QFont
    letters: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text in one font, and its position in a document."""

    text: str
    font: QFont
    start: int


class FallbackFonts(QObject):
    """Knows which letters Qt has found fonts for; lives on the GUI thread.

    Qt looks for them when a text is laid out: 1 to 8 ms for each script, in each size and weight.
    Here that is done before, until the time of a turn is over; what is missing is found in the
    next turns.

    Signals:
        found: there is time again for texts that had to wait.
    """

    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[_Key, _Known] = {}
        self._seen: dict[tuple[_Key, frozenset[str]], set[str]] = {}
        """By main font and markup: the letters of the documents that were looked through."""
        self._missing: set[str] = set()
        self._missing_pages: set[int] = set()
        self._spent = 0.0
        self._is_awaited = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_next_turn)

    @property
    def is_busy(self) -> bool:
        """Whether some text waits for its fonts."""
        return self._is_awaited

    def are_known(self, source: str, font: QFont) -> bool:
        """Return whether what was found for other texts suffices for a source, mostly in `font`.

        Then there were documents with these letters and this markup; a script that stood elsewhere
        in them may be missing, which costs no more than one search.
        """
        if source.isascii():
            return True
        letters = set(source)
        seen = self._seen.get(_kind_of(font, letters), _ASCII)
        return letters <= seen and letters.isdisjoint(self._missing)

    def are_found(self, source: str, font: QFont) -> bool:
        """Return whether all letters have their fonts in a font, after looking for some."""
        return self._find(set(source), self._known_of(font))

    def are_found_in(self, document: TextDocument, source: str, font: QFont) -> bool:
        """Return the same of a document in the fonts of its formats; it needs no layout."""
        is_found = True
        boxed: list[_Piece] = []
        for piece in _pieces(document):
            if piece.font.styleStrategy() & QFont.StyleStrategy.NoFontMerging:
                continue
            letters = set(piece.text)
            is_found &= self._find(letters, self._known_of(piece.font))
            if not letters.isdisjoint(self._missing):
                boxed.append(piece)
        if is_found and boxed:
            self._show_boxes(document, boxed)
        if is_found:
            letters = set(source)
            self._seen.setdefault(_kind_of(font, letters), set(_ASCII)).update(letters)
        return is_found

    def _known_of(self, font: QFont) -> _Known:
        if sum(len(known.letters) for known in self._known.values()) > _MOST_KNOWN:
            self._known.clear()
            self._seen.clear()
        return self._known.setdefault(_key_of(font), _Known(font))

    def _find(self, letters: set[str], known: _Known) -> bool:
        """Look for the fonts of letters; return whether the time sufficed for all of them."""
        for page, wanted in _by_page(letters - known.letters - _ASCII):
            if self._spent > _BUDGET:
                self._is_awaited = True
                return False
            if page in self._missing_pages:
                self._missing.update(filter(_is_letter, wanted))
            else:
                started = time.thread_time()
                self._look_for(page, wanted, known.font)
                self._spent += time.thread_time() - started
                self._timer.start(0)
            known.letters.update(wanted)
        return True

    def _look_for(self, page: int, wanted: list[str], font: QFont) -> None:
        """Lay letters out, so that Qt keeps the fonts it finds."""
        if page in _LONGEST_SEARCHED:
            font = QFont()
        layout = QTextLayout("".join(wanted), font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        if page in _LONGEST_SEARCHED:
            self._note_missing(page, set(filter(_is_letter, wanted)), QFontMetricsF(font))

    def _note_missing(self, page: int, letters: set[str], metrics: QFontMetricsF) -> None:
        missing = {letter for letter in letters if not metrics.inFontUcs4(ord(letter))}
        self._missing |= missing
        if missing and missing == letters:
            self._missing_pages.add(page)

    def _show_boxes(self, document: TextDocument, pieces: list[_Piece]) -> None:
        """Let Qt look for no fonts for letters that have none, and the marks on them."""
        cursor = QTextCursor(document)
        boxes = QTextCharFormat()
        boxes.setFontStyleStrategy(QFont.StyleStrategy.NoFontMerging)
        cursor.beginEditBlock()
        for piece in pieces:
            font = QFont(piece.font)
            font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
            QFontMetricsF(font).horizontalAdvance("a")  # see `TextStyle`: not by a rare letter
            for start, end in self._missing_runs(piece.text):
                cursor.setPosition(piece.start + start)
                cursor.setPosition(piece.start + end, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(boxes)
        cursor.endEditBlock()

    def _missing_runs(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where letters without a font stand with their marks, in Qt's positions."""
        found = set(text) & self._missing
        marks = {letter for letter in set(text) if unicodedata.category(letter)[0] == "M"}
        missing, more = _set_of(found), _set_of(found | marks)
        run = re.compile(f"[{_COMMON}]{{0,20}}[{missing}][{more}{_COMMON}]*")
        for match in run.finditer(text):
            start = _units(text[: match.start()])
            yield start, start + _units(match.group())

    @Slot()
    def _on_next_turn(self) -> None:
        self._spent = 0.0
        if self._is_awaited:
            self._is_awaited = False
            self.found.emit()


def _key_of(font: QFont) -> _Key:
    return font.key(), font.hintingPreference()


def _kind_of(font: QFont, letters: set[str]) -> tuple[_Key, frozenset[str]]:
    return _key_of(font), _MARKUP & letters


def _is_letter(letter: str) -> bool:
    return not unicodedata.category(letter).startswith(_NO_LETTERS)


def _by_page(letters: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    pages: dict[int, list[str]] = defaultdict(list)
    for letter in letters:
        pages[ord(letter) >> _PAGE_BITS].append(letter)
    yield from pages.items()


def _set_of(letters: Iterable[str]) -> str:
    return re.escape("".join(letters))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // _UNIT


def _pieces(document: TextDocument) -> Iterator[_Piece]:
    """Yield the stretches that hold more than ASCII."""
    block: QTextBlock = document.begin()
    while block.isValid():
        text, origin = block.text(), block.position()
        if not text.isascii():
            units = text.encode("utf-16-le", "surrogatepass")
            for piece in block.textFormats():
                raw = units[_UNIT * piece.start : _UNIT * (piece.start + piece.length)]
                shown = raw.decode("utf-16-le", "replace")
                if not shown.isascii():
                    yield _Piece(shown, piece.format.font(), origin + piece.start)
        block = block.next()
