"""The text caret of the transcript: where it stands and where the keys move it."""

import time

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextCursor

from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.part import DocumentPart, Part
from liaobots_desktop.ui.transcript.place import END, Place

Move = QTextCursor.MoveOperation
_SLICE = 0.012
"""Seconds that splitting a message may take when the caret enters it."""
_BACKWARDS = {Move.Up, Move.PreviousWord, Move.WordLeft}
_LINES = {Move.Up, Move.Down}


class Caret:
    """Moves a place through all messages; lives on the GUI thread.

    Only the document it stands in is ever laid out. Going up and down keeps to one column.
    """

    def __init__(self, layout: TranscriptLayout) -> None:
        self._layout = layout
        self._column: float | None = None

    def moved(self, place: Place, move: Move) -> Place:
        """Return where a move from a place leads; the same place at either end of everything."""
        place = self.resolved(place)
        document = self._document(place)
        if document is None:
            return place
        cursor = QTextCursor(document)
        cursor.setPosition(min(place.position, document.length()))
        if move not in _LINES:
            self._column = None
        elif self._column is None:
            self._column = _rect_in(document, cursor.position()).x() + self._left(place)
        if self._column is not None:
            column = self._column - self._left(place)
            cursor.setVerticalMovementX(_laid_out(document, cursor, move, column))
        if cursor.movePosition(move) or move in {Move.StartOfLine, Move.EndOfLine}:
            return Place(place.item, place.part, cursor.position())
        return self._next_part(place, move, cursor)

    def resolved(self, place: Place) -> Place:
        """Return the place of a text that is there: a message's end becomes a real position.

        Where a message has no text yet, it is the nearest one of another message.
        """
        item = min(place.item, len(self._layout.items) - 1)
        parts = self._parts(item)
        number = min(place.part, len(parts) - 1)
        step = -1 if place.part == END else 1
        while 0 <= number < len(parts) and not parts[number].has_text:
            number += step
        if not 0 <= number < len(parts):
            return self._beside(item)
        document = self._document(Place(item, number, 0))
        length = 0 if document is None else document.length()
        return Place(item, number, min(place.position, length))

    def rect(self, place: Place) -> QRectF | None:
        """Return where the caret is drawn, from the column's left edge and the top of all."""
        if place.part == END or place.item >= len(self._layout.items):
            return None
        document = self._document(place)
        parts = self._layout.items[place.item].parts
        if document is None:
            return None
        part = parts[place.part]
        if not isinstance(part, DocumentPart):
            return None
        origin = part.text_origin(self._layout.setting)
        top = self._layout.part_top(place.item, place.part) + part.gap
        return _rect_in(document, place.position).translated(origin + QPointF(0, top))

    def _next_part(self, place: Place, move: Move, cursor: QTextCursor) -> Place:
        is_rtl = cursor.block().textDirection().value == 1
        is_back = move in _BACKWARDS or move is (Move.Right if is_rtl else Move.Left)
        if is_rtl and move in {Move.WordLeft, Move.WordRight}:
            is_back = move is Move.WordRight
        neighbour = self._neighbour(place, -1 if is_back else 1)
        if neighbour is None:
            return place
        document = self._document(neighbour)
        if document is None:
            return place
        if move in _LINES and self._column is not None:
            y = document.size().height() - 1 if is_back else 1
            position = document.position_at(QPointF(self._column - self._left(neighbour), y))
        else:
            position = document.length() if is_back else 0
        return Place(neighbour.item, neighbour.part, position)

    def _neighbour(self, place: Place, step: int) -> Place | None:
        item, number = place.item, place.part + step
        while 0 <= item < len(self._layout.items):
            parts = self._parts(item)
            if item != place.item:
                number = len(parts) - 1 if step < 0 else 0
            while 0 <= number < len(parts):
                if parts[number].has_text:
                    return Place(item, number, 0)
                number += step
            item += step
        return None

    def _beside(self, item: int) -> Place:
        """Return the end of the text above a message without any, or the begin of that below."""
        above = self._neighbour(Place(item, 0, 0), -1)
        document = None if above is None else self._document(above)
        if above is not None and document is not None:
            return Place(above.item, above.part, document.length())
        return self._neighbour(Place(item, 0, 0), 1) or Place(item, 0, 0)

    def _parts(self, item: int) -> list[Part]:
        message = self._layout.items[item]
        if not message.is_started:
            message.start(self._layout.setting)
            message.advance(self._layout.setting, time.perf_counter() + _SLICE)
            self._layout.refresh(item)
        return message.parts

    def _document(self, place: Place) -> TextDocument | None:
        parts = self._parts(place.item)
        part = parts[place.part] if place.part < len(parts) else None
        if not isinstance(part, DocumentPart):
            return None
        part.lay_out(self._layout.setting)
        return part.document

    def _left(self, place: Place) -> float:
        part = self._layout.items[place.item].parts[place.part]
        if not isinstance(part, DocumentPart):
            return 0
        return part.text_origin(self._layout.setting).x()


def _rect_in(document: TextDocument, position: int) -> QRectF:
    block = document.findBlock(min(position, document.length()))
    origin = document.origin_of(block)
    inside = min(position, document.length()) - block.position()
    line = block.layout().lineForTextPosition(inside)
    if not line.isValid():
        return QRectF(origin.x(), origin.y(), 1, 16)
    found = line.cursorToX(inside)
    x = float(found[0]) if isinstance(found, tuple) else 0.0
    return QRectF(origin.x() + x, origin.y() + line.y(), 1, line.height())


def _laid_out(document: TextDocument, cursor: QTextCursor, move: Move, column: float) -> int:
    """Return where Qt laid out what is seen in a column of the line that a move leads to."""
    if document.turned:
        tried = QTextCursor(cursor)
        tried.movePosition(move)
        turned = document.turned_at(tried.position())
        column = column if turned is None else turned.laid_out(column)
    return round(column)
