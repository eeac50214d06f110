"""A text document that loads nothing, knows its marks (links, code, quotes) and draws itself."""

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import cast

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPixmap,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QTextOption,
    QTextTable,
)

from liaobots_desktop.ui.transcript.style import INDENT, TextStyle

_TO_PLAIN = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\ufdd0": "\n", "\ufdd1": "\n"})


class MarkKind(Enum):
    """What a mark says about a stretch of a document."""

    LINK = auto()
    CODE_SPAN = auto()
    ENTRY = auto()
    QUOTE = auto()
    CARD = auto()
    RULE = auto()


@dataclass(slots=True)
class Mark:
    """A stretch of a document, in Qt's positions.

    `target` is that of a link, or the bullet or number of a list's entry; `left` is where a
    quote or a card begins, in pixels; `right` is how far the bar of a quote that is read from right
    to left stands from the right edge.
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
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setIndentWidth(INDENT)
        self.setDefaultFont(font)
        option = QTextOption()
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
            if is_wrapped
            else QTextOption.WrapMode.NoWrap
        )
        self.setDefaultTextOption(option)

    def length(self) -> int:
        """Return the position behind the last character."""
        return self.characterCount() - 1

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
                parts.append(self._separator(block))
            parts.append(cursor.selectedText().translate(_TO_PLAIN))
            block = block.next()
        return "".join(parts)

    def position_at(self, point: QPointF) -> int:
        """Return the position nearest to a point."""
        return max(self.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit), 0)

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
            find = self._block_rects if is_area else self.rects
            mark.rects = find(mark.start, mark.end)

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Return the rectangles of the text between two positions, one per line."""
        found: list[QRectF] = []
        block = self.findBlock(start)
        while block.isValid() and (block.position() < end or not found):
            origin = self.documentLayout().blockBoundingRect(block).topLeft()
            found += _line_rects(block, start - block.position(), end - block.position(), origin)
            block = block.next()
        return found

    def _block_rects(self, start: int, end: int) -> list[QRectF]:
        found: list[QRectF] = []
        block = self.findBlock(start)
        while block.isValid() and block.position() <= end:
            found.append(self.documentLayout().blockBoundingRect(block))
            block = block.next()
        return found

    def draw(
        self, painter: QPainter, style: TextStyle, clip: QRectF, selection: tuple[int, int] | None
    ) -> None:
        """Draw what lies in `clip`, with the text between two positions shown as selected."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = clip
        if selection is not None and selection[0] < selection[1]:
            marked = QAbstractTextDocumentLayout.Selection()
            cursor = QTextCursor(self)
            cursor.setPosition(min(selection[0], self.length()))
            cursor.setPosition(min(selection[1], self.length()), QTextCursor.MoveMode.KeepAnchor)
            marked.cursor = cursor
            selected_format = QTextCharFormat()
            selected_format.setBackground(style.selection_color)
            marked.format = selected_format
            context.selections = [marked]
        self.documentLayout().draw(painter, context)

    def caret_rect(self) -> QRectF:
        """Return the place right behind the last character."""
        block = self.lastBlock()
        origin = self.documentLayout().blockBoundingRect(block).topLeft()
        layout = block.layout()
        if not layout.lineCount():
            return QRectF(origin.x(), origin.y(), 0, 16)
        line = layout.lineAt(layout.lineCount() - 1)
        x = _x_of(line, block.length() - 1)
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

    def _separator(self, block: QTextBlock) -> str:
        cursor = QTextCursor(block)
        table = cast("QTextTable | None", cursor.currentTable())  # the stubs forget the None
        if table is None:
            return "\n"
        cell = table.cellAt(cursor)
        return "\t" if cell.column() > 0 and cell.firstPosition() == block.position() else "\n"


def _x_of(line: QTextLine, position: int) -> float:
    found = line.cursorToX(position)
    return float(found[0]) if isinstance(found, tuple) else 0.0


def _line_rects(block: QTextBlock, start: int, end: int, origin: QPointF) -> list[QRectF]:
    layout = block.layout()
    found: list[QRectF] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first > last or (first == last and start != end):
            continue
        left, right = sorted((_x_of(line, first), _x_of(line, last)))
        found.append(QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height()))
    return found
