"""What a click selects: nothing, the word, or the paragraph (of code the line) at a place."""

from enum import Enum, auto

from PySide6.QtGui import QTextCursor

from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import Place


class Unit(Enum):
    """What a selection grows by."""

    CHARACTER = auto()
    WORD = auto()
    PARAGRAPH = auto()


def unit_at(layout: TranscriptLayout, place: Place, unit: Unit) -> tuple[Place, Place]:
    """Return where the unit at a place begins and ends."""
    part = layout.items[place.item].parts[place.part]
    if unit is Unit.CHARACTER or not isinstance(part, DocumentPart) or part.document is None:
        return place, place
    cursor = QTextCursor(part.document)
    cursor.setPosition(min(place.position, part.document.length()))
    start = cursor.block().position()
    end = start + cursor.block().length() - 1
    if unit is Unit.WORD:
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        start, end = cursor.selectionStart(), cursor.selectionEnd()
    return Place(place.item, place.part, start), Place(place.item, place.part, end)
