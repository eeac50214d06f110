"""The stretches of a message that stay whole on paper: a line, a row of a table, a formula."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable

from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.document import MarkKind, TextDocument
from liaobots_desktop.ui.transcript.part import DocumentPart, Part, Setting
from liaobots_desktop.ui.transcript.style import CARD_ABOVE, CARD_BELOW
from liaobots_desktop.ui.transcript.table_part import TablePart
from liaobots_desktop.ui.transcript.table_rows import row_edges
from liaobots_desktop.ui.transcript.text_part import TextPart

_NO_ROOM = 1
"""The height of the lines in the empty blocks around a table."""
_MOST_OF_PAGE = 0.3
"""How much of a page the head of a table may take that stands on each of its pages."""

Stretch = tuple[float, float]
"""Where something begins and ends, from the top, in units."""


@dataclass(slots=True)
class Band:
    """A stretch of a part, in the part's own coordinates; pages are cut between bands only.

    `gap` is the room above it where it does not begin a page. `keeps_next`: it is not the last
    one on a page. `card` is the block of code it belongs to. It is drawn at `scale`, because it
    would be wider than the page. `head` is that of the table whose row it is: where it begins a
    page, the head stands above it once more, and `is_again`.
    """

    part: Part
    top: float
    bottom: float
    gap: float = 0
    keeps_next: bool = False
    card: CodeBlock | None = None
    scale: float = 1.0
    head: "Band | None" = None
    is_again: bool = False

    @property
    def height(self) -> float:
        """The height on paper."""
        return (self.bottom - self.top) * self.scale


def bands_of(part: Part, setting: Setting, tallest: float, head: Band | None = None) -> list[Band]:
    """Return the bands of a part that is laid out; `tallest` is the height of a page.

    `head` is the one of the table of the part before: this one may go on with it.
    """
    document = part.document if isinstance(part, DocumentPart) else None
    if document is None or not isinstance(part, DocumentPart):
        return [Band(part, 0, part.height, part.gap)]
    room = setting.width if isinstance(part, TablePart) else document.textWidth()
    scale = min(room / max(document.size().width(), 1), 1.0)
    origin = part.text_origin(setting).y()
    is_code = isinstance(part, CodePart)
    if not isinstance(part, TablePart) or part.shape.is_source:
        head = None
    elif part.number == 0:
        head = _head_of(part, document, tallest, scale)
    below = tallest - (head.height if head else 0)
    stretches = list(_stretches(document, below / scale, is_code=is_code)) or [(0.0, 1.0)]
    bands = [
        Band(part, origin + top, origin + bottom, scale=scale, card=_card_of(part), head=head)
        for top, bottom in stretches
    ]
    bands[0].top = 0
    if head is not None and head.part is part:
        bands[0].head = None
    if not isinstance(part, TextPart):  # the room inside the frame
        bands[-1].bottom = max(part.height, bands[-1].bottom)
    for before, band in itertools.pairwise(bands):
        band.gap = (band.top - before.bottom) * scale
    bands[0].gap = part.gap
    _keep_heads(bands, document)
    return bands


def _head_of(part: TablePart, document: TextDocument, tallest: float, scale: float) -> Band | None:
    """Return the head of a table, unless it would take much of each page."""
    table = _table_at(document.firstBlock().next())
    if table is None:
        return None
    head = Band(part, 0, row_edges(document, table)[1], scale=scale, is_again=True)
    return head if head.height < tallest * _MOST_OF_PAGE else None


def _card_of(part: Part) -> CodeBlock | None:
    return part.code if isinstance(part, CodePart) else None


def _keep_heads(bands: list[Band], document: TextDocument) -> None:
    """Let a heading, or the head of a table, not stand alone at the end of a page."""
    first = document.firstBlock()
    if first.blockFormat().headingLevel():
        for band in bands:
            band.keeps_next = True
    elif len(bands) > 1 and _table_at(first.next()) is not None:
        bands[0].keeps_next = True


def _stretches(document: TextDocument, tallest: float, *, is_code: bool) -> Iterator[Stretch]:
    cards = {mark.start for mark in document.marks if mark.kind is MarkKind.CARD}
    block = document.begin()
    while block.isValid():
        table = _table_at(block)
        if table is not None:
            yield from _rows(document, table, tallest)
            block = document.findBlock(table.lastPosition() + 1)
            continue
        is_card = block.position() in cards
        lines = _lines(document, block)
        if is_card:
            lines[0] = (lines[0][0] - CARD_ABOVE, lines[0][1])
            lines[-1] = (lines[-1][0], lines[-1][1] + CARD_BELOW)
        top, bottom = lines[0][0], lines[-1][1]
        if (is_code or is_card) and bottom - top <= tallest:
            yield top, bottom
        elif block.length() > 1 or block.blockFormat().lineHeight() > _NO_ROOM:
            yield from lines
        block = block.next()


def _table_at(block: QTextBlock) -> QTextTable | None:
    if not block.isValid():
        return None
    cursor = QTextCursor(block)
    return cast("QTextTable | None", cursor.currentTable())  # the stubs forget the None


def _lines(document: TextDocument, block: QTextBlock) -> list[Stretch]:
    """Return the lines of a paragraph, each with the room above it."""
    origin = document.documentLayout().blockBoundingRect(block).top()
    layout = block.layout()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    cuts = [origin, *(origin + line.y() + line.height() for line in lines)]
    return list(itertools.pairwise(cuts))


def _rows(document: TextDocument, table: QTextTable, tallest: float) -> Iterator[Stretch]:
    """Yield the rows; of a row that no page can hold, its lines."""
    edges = row_edges(document, table)
    for row, (top, bottom) in enumerate(itertools.pairwise(edges)):
        if bottom - top <= tallest:
            yield top, bottom
        else:
            yield from _lines_of_row(document, table, row, (top, bottom))


def _lines_of_row(
    document: TextDocument, table: QTextTable, row: int, area: Stretch
) -> Iterator[Stretch]:
    """Yield stretches of a row between which no cell has a line."""
    lines: list[Stretch] = []
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        block = cell.firstCursorPosition().block()
        while block.isValid() and block.position() <= cell.lastPosition():
            lines += _lines(document, block)
            block = block.next()
    top, bottom = area[0], area[0]
    for line_top, line_bottom in sorted(lines):
        if line_top >= bottom > top:
            yield top, bottom
            top = bottom
        bottom = max(bottom, line_bottom)
    yield top, area[1]
