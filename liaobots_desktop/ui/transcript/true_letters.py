"""Leads from the boxes of a drawn document back to the letters that they stand for."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock

from liaobots_desktop.ui.transcript.displayable import displayable, displayable_code
from liaobots_desktop.ui.transcript.document import MarkKind, TextDocument

_BOX = "\ufffd"
_BOXES = re.compile(f"{_BOX}+")
_UNIT_FIRST = 0xFFFF
_CONTEXT = 18
"""Letters in front of boxes that tell which of the source they are: as many marks a tower keeps."""


@dataclass(frozen=True, slots=True)
class _Hidden:
    """Letters of a source that are shown as boxes, and what is shown in front of them.

    Those that break a document stay boxes (halves of surrogate pairs, controls).
    """

    letters: str
    before: str


def true_letters(document: TextDocument, source: str) -> dict[int, str]:
    """Return the letters of `source` that a document of it shows as U+FFFD, by Qt's positions.

    Boxes and letters are paired in their order, by their number and by what stands in front of
    them; what finds no pair is left out.
    """
    if _BOX not in displayable_code(source):
        return {}
    found: dict[int, str] = {}
    cards = [mark for mark in document.marks if mark.kind is MarkKind.CARD]
    inline, code = list(_hidden(source, displayable)), list(_hidden(source, displayable_code))
    block = document.begin()
    while block.isValid():
        is_code = any(mark.start <= block.position() <= mark.end for mark in cards)
        _pair(block, code if is_code else inline, found)
        block = block.next()
    return found


def with_true_letters(text: str, start: int, letters: dict[int, str]) -> str:
    """Return the text at a position of a document with the letters that its boxes stand for."""
    if _BOX not in text or not letters:
        return text
    shown, position = [], start
    for letter in text:
        shown.append(letters.get(position, letter) if letter == _BOX else letter)
        position += _units(letter)
    return "".join(shown)


def _hidden(source: str, shown_of: Callable[[str], str]) -> Iterator[_Hidden]:
    shown = shown_of(source)
    for run in _BOXES.finditer(shown):
        letters = "".join(map(displayable, source[run.start() : run.end()]))
        yield _Hidden(letters, shown[max(run.start() - _CONTEXT, 0) : run.start()])


def _pair(block: QTextBlock, hidden: list[_Hidden], found: dict[int, str]) -> None:
    """Find the letters of one paragraph's boxes; what is passed over is not looked at again."""
    text = block.text()
    for run in _BOXES.finditer(text):
        line = max(text.rfind("\u2028", 0, run.start()) + 1, run.start() - _CONTEXT)
        before, count = text[line : run.start()], run.end() - run.start()
        pairs = (
            number
            for number, one in enumerate(hidden)
            if len(one.letters) == count and one.before.endswith(before)
        )
        number = next(pairs, None)
        if number is None:
            continue
        position = block.position() + sum(map(_units, text[: run.start()]))
        found |= {position + place: one for place, one in enumerate(hidden[number].letters)}
        del hidden[: number + 1]


def _units(letter: str) -> int:
    return 2 if ord(letter) > _UNIT_FIRST else 1
