"""A text document that loads nothing and knows its marks: links, code, quotes."""

from dataclasses import dataclass, field
from enum import Enum, auto
from math import inf
from typing import cast

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPen,
    QPixmap,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
    QTextTable,
)

from liaobots_desktop.ui.transcript.lines import block_rects, line_at, line_rects, x_of
from liaobots_desktop.ui.transcript.math_engine import FormulaKey
from liaobots_desktop.ui.transcript.style import CARD_ABOVE, CARD_BELOW, CODE_SHARE
from liaobots_desktop.ui.transcript.table_rows import row_edges, table_at
from liaobots_desktop.ui.transcript.turned_columns import TurnedColumns

FORMULA_SOURCE = QTextFormat.Property.UserProperty.value + 1
"""The property of an object character that holds a formula's source, with its delimiters."""
OBJECT = "\ufffc"
"""The character that stands for a formula."""
_WRAPPED, _UNWRAPPED = QTextOption(), QTextOption()
_WRAPPED.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
_UNWRAPPED.setWrapMode(QTextOption.WrapMode.NoWrap)
_TO_PLAIN = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\ufdd0": "\n", "\ufdd1": "\n"})


class MarkKind(Enum):
    """What a mark says about a stretch of a document."""

    LINK = auto()
    CODE_SPAN = auto()
    IMAGE = auto()
    ENTRY = auto()
    TASK = auto()
    FOOTNOTE = auto()
    QUOTE = auto()
    CARD = auto()
    RULE = auto()


_IN_PIECES = {MarkKind.LINK, MarkKind.CODE_SPAN}
"""What is drawn behind or below its letters only."""


@dataclass(slots=True)
class Mark:
    """A stretch of a document, in Qt's positions.

    `target` is that of a link, the source of an image or of a formula that is shown like a code
    span, the bullet or number of a list's entry or a footnote, what stands for the box of a task in
    plain text, or the info string of the code in a card; `left` is where a quote or a card begins,
    in pixels, or how far what marks an entry stands from its text; `right` is how far the bar of a
    quote that is read from right to left stands from the right edge.
    """

    kind: MarkKind
    start: int
    end: int
    target: str = ""
    left: int = 0
    right: int | None = None
    rects: list[QRectF] = field(default_factory=list)


class TextDocument(QTextDocument):
    """One block's document; lives on the GUI thread. No picture, file or address is ever loaded."""

    def __init__(self, font: QFont, *, is_wrapped: bool = True) -> None:
        super().__init__()
        self.marks: list[Mark] = []
        self.is_marked = False
        """Whether some of the text was selected or found when it was drawn last."""
        self.awaited: set[FormulaKey] = set()
        """The formulas that are not made yet."""
        self.formula_sources: dict[int, str] = {}
        """By position: what stands in the answer for a formula, with its delimiters."""
        self.formula_sizes: dict[int, tuple[float, QSizeF, float]] = {}
        """By position: the text width they hold for, the room and the width a formula takes."""
        self.turned: list[TurnedColumns] = []
        """Where the columns of its tables are seen that are read from right to left."""
        self.formula_backgrounds: dict[int, tuple[QColor, QPen | None]] = {}
        """By position: what formulas draw themselves on, and the frame around them."""
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setIndentWidth(1)  # so that a paragraph is indented by pixels, on its reading side
        self.setDefaultFont(font)
        self.setDefaultTextOption(_WRAPPED if is_wrapped else _UNWRAPPED)

    def length(self) -> int:
        """Return the position behind the last character."""
        return self.characterCount() - 1

    def first_table(self) -> QTextTable | None:
        """Return the first table, if there is one."""
        block = self.begin()
        while block.isValid():
            table = cast("QTextTable | None", QTextCursor(block).currentTable())
            if table is not None:
                return table
            block = block.next()
        return None

    def plain_text(self, start: int = 0, end: int | None = None) -> str:
        """Return what is shown between two positions: cells by tabs, everything else by lines."""
        end = self.length() if end is None else min(end, self.length())
        cursor = QTextCursor(self)
        parts: list[str] = []
        block = self.findBlock(start)
        while block.isValid() and block.position() <= end:
            cursor.setPosition(max(start, block.position()))
            cursor.setPosition(
                min(end, block.position() + block.length() - 1), QTextCursor.MoveMode.KeepAnchor
            )
            if parts:
                parts.append(self.separator(block))
            shown = cursor.selectedText()
            if OBJECT in shown:
                shown = self._with_sources(shown, cursor.selectionStart())
            parts.append(shown.translate(_TO_PLAIN))
            block = block.next()
        return "".join(parts)

    def labelled_text(self, start: int = 0, end: int | None = None) -> str:
        """Return `plain_text` with what tells tasks and footnotes: `[x] ` and `[1] `."""
        end = self.length() if end is None else min(end, self.length())
        labelled = {MarkKind.TASK: "", MarkKind.FOOTNOTE: " "}
        marks = [m for m in self.marks if m.kind in labelled and start <= m.start < max(end, 1)]
        text = ""
        for mark in sorted(marks, key=lambda mark: mark.start):
            if mark.start > start:
                text += self.plain_text(start, mark.start - 1) + "\n"
            text += mark.target + labelled[mark.kind]
            start = mark.start
        return text + self.plain_text(start, end)

    def source_at(self, position: int) -> str:
        """Return what the character at a position stands for: a formula's source, else itself."""
        return self.formula_sources.get(position) or self.characterAt(position)

    def _with_sources(self, text: str, start: int) -> str:
        """Replace objects by their sources; `start` is the position of `text` in the document."""
        pieces = []
        position = start
        for piece in text.split(OBJECT):
            pieces.append(piece)
            position += len(piece.encode("utf-16-le")) // 2
            if position < start + len(text.encode("utf-16-le")) // 2:
                pieces.append(self.source_at(position))
            position += 1
        return "".join(pieces)

    def position_at(self, point: QPointF) -> int:
        """Return the position nearest to a point."""
        for turned in self.turned:
            top, bottom = self.height_of(turned)
            if top <= point.y() < bottom:
                point = QPointF(turned.laid_out(point.x()), point.y())
        return max(self.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit), 0)

    def origin_of(self, block: QTextBlock) -> QPointF:
        """Return where a laid-out paragraph is seen."""
        origin = self.documentLayout().blockBoundingRect(block).topLeft()
        turned = self.turned_at(block.position())
        return origin + QPointF(0.0 if turned is None else turned.seen_from(origin.x()), 0)

    def turned_at(self, position: int) -> TurnedColumns | None:
        """Return the columns that a position lies in, where these are seen in other places."""
        return next((turned for turned in self.turned if turned.holds(position)), None)

    def height_of(self, turned: TurnedColumns) -> tuple[float, float]:
        """Return from where to where a laid-out table reaches; all over, if it is alone."""
        table = None if turned.span is None else table_at(self, turned.span[0])
        edges = [-inf, inf] if table is None else row_edges(self, table)
        return edges[0], edges[-1]

    def link_at(self, point: QPointF) -> Mark | None:
        """Return the link under a point."""
        for mark in self.marks:
            if mark.kind is MarkKind.LINK and any(rect.contains(point) for rect in mark.rects):
                return mark
        return None

    def place_marks(self) -> None:
        """Work out where the marks lie; call it after the layout has changed."""
        for mark in self.marks:
            is_area = mark.kind in {MarkKind.QUOTE, MarkKind.CARD, MarkKind.RULE}
            area = (mark.start, mark.end)
            is_drawn = mark.kind in _IN_PIECES
            mark.rects = (
                block_rects(self, *area) if is_area else self.rects(*area, is_in_pieces=is_drawn)
            )
            if mark.kind is MarkKind.CODE_SPAN and self.formula_sources:
                mark.rects = self._as_high_as_text(mark)
        cards = [mark for mark in self.marks if mark.kind is MarkKind.CARD]
        quotes = [mark for mark in self.marks if mark.kind is MarkKind.QUOTE]
        for quote in quotes if cards else []:
            inside = [card for card in cards if quote.start <= card.start <= quote.end]
            quote.rects += [_whole_card(rect) for card in inside for rect in card.rects]

    def _as_high_as_text(self, mark: Mark) -> list[QRectF]:
        """Return the places of a code span where formulas may have made its lines higher."""
        cursor = QTextCursor(self)
        cursor.setPosition(mark.end)
        metrics = QFontMetricsF(cursor.charFormat().font())
        ascent, descent = metrics.ascent() / CODE_SHARE, metrics.descent() / CODE_SHARE
        block = self.findBlock(mark.start)
        top = self.documentLayout().blockBoundingRect(block).top()
        found = []
        for rect in mark.rects:
            line = line_at(block, rect.top() - top)
            baseline = top + line.y() + line.ascent()
            upper = max(rect.top(), baseline - ascent)
            lower = min(rect.bottom(), baseline + descent)
            found.append(QRectF(rect.left(), upper, rect.width(), lower - upper))
        return found

    def rects(self, start: int, end: int, *, is_in_pieces: bool = False) -> list[QRectF]:
        """Return the rectangles of the text between two positions, one per line.

        In pieces: several where some of a line is read from the right and some from the left.
        """
        found: list[QRectF] = []
        block = self.findBlock(start)
        while block.isValid() and (block.position() < end or not found):
            origin = self.origin_of(block)
            first, last = start - block.position(), end - block.position()
            found += line_rects(block, first, last, origin, is_in_pieces=is_in_pieces)
            block = block.next()
        return found

    def baseline_at(self, position: int) -> float:
        """Return where the first line of a paragraph stands, from the document's top."""
        block = self.findBlock(position)
        top = self.documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineAt(0)
        return top + line.y() + line.ascent() if line.isValid() else top

    def caret_rect(self) -> QRectF:
        """Return the place right behind the last character."""
        block = self.lastBlock()
        origin = self.origin_of(block)
        layout = block.layout()
        if not layout.lineCount():
            return QRectF(origin.x(), origin.y(), 0, 16)
        line = layout.lineAt(layout.lineCount() - 1)
        x = x_of(line, block.length() - 1)
        baseline = origin.y() + line.y() + line.ascent()
        return QRectF(origin.x() + x, baseline - 13, 0, 16)

    def loadResource(self, resource_type: int, name: QUrl | str) -> object:
        """Return an empty picture or nothing, so that Qt does not look for a file itself."""
        del name
        if resource_type == QTextDocument.ResourceType.ImageResource.value:
            picture = QPixmap(1, 1)
            picture.fill(Qt.GlobalColor.transparent)
            return picture
        return QByteArray()

    def separator(self, block: QTextBlock) -> str:
        """Return what stands between a paragraph and the one above: a tab between cells."""
        cursor = QTextCursor(block)
        table = cast("QTextTable | None", cursor.currentTable())  # the stubs forget the None
        if table is None:
            return "\n"
        cell = table.cellAt(cursor)
        return "\t" if cell.column() > 0 and cell.firstPosition() == block.position() else "\n"


def _whole_card(rect: QRectF) -> QRectF:
    return rect.adjusted(0, -CARD_ABOVE, 0, CARD_BELOW)
