"""A piece of a table with too many columns to be drawn: its source, with a note above."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextCursor

from liaobots_desktop.markup.markdown import References
from liaobots_desktop.ui.transcript.block import Block, BlockKind
from liaobots_desktop.ui.transcript.card import draw_card
from liaobots_desktop.ui.transcript.card_header import draw_headed_card, draw_header_words
from liaobots_desktop.ui.transcript.displayable import displayable_code
from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.fence import MAX_LINE
from liaobots_desktop.ui.transcript.look import Look
from liaobots_desktop.ui.transcript.part import Part, Setting, Span
from liaobots_desktop.ui.transcript.style import (
    CARD_RADIUS,
    CODE_HEADER_HEIGHT,
    CODE_PADDING,
    CODE_TOP_PADDING,
    TextStyle,
    line_format,
)
from liaobots_desktop.ui.transcript.table_measure import Measure, TableRuler
from liaobots_desktop.ui.transcript.table_part import TableEnd, TablePart
from liaobots_desktop.ui.transcript.table_pieces import HEAD_LINES, MAX_COLUMNS, column_count
from liaobots_desktop.ui.transcript.table_shape import TableShape

_HEADER = CODE_HEADER_HEIGHT + CODE_TOP_PADDING


def is_shown_as_source(block: Block) -> bool:
    """Return whether it is of a table that has too many columns to be drawn."""
    return block.kind is BlockKind.TABLE and _columns(block) > MAX_COLUMNS


def part_of_table(
    gap: int, block: Block, references: References, setting: Setting, above: Part | None
) -> Part:
    """Return the part for a block of a table; the rest of a table goes on in the part above."""
    shape = above.shape if isinstance(above, TablePart) else None
    if block.kind is BlockKind.TABLE_END:
        return TableEnd(shape or TableShape())
    is_source = is_shown_as_source(block)
    if shape is None or not block.head_lines:
        shape = TableShape(is_source=is_source, is_paper=setting.is_paper)
    kind = TableSourcePart if is_source else TablePart
    return kind(gap, block, references, setting, shape)


class TableSourcePart(TablePart):
    """Some lines of the source of a table; lives on the GUI thread."""

    __slots__ = ()

    def needs(self, ruler: TableRuler, block: Block) -> Measure:
        """Return the width of the longest line as the only column."""
        return ruler.measure_source(_shown(block))

    def guessed_height(self, block: Block, width: int) -> int:
        """Return the height, which the number of lines decides."""
        del width
        lines = 1 + _shown(block).count("\n")
        return lines * self.measures.code_line_height + (0 if block.head_lines else _HEADER)

    def main_font(self, style: TextStyle) -> QFont:
        """Return the font of code."""
        return style.code_font

    def build(self, setting: Setting) -> TextDocument:
        """Return a document of the source."""
        style = setting.style.for_text(self.source)
        document = TextDocument(style.code_font, is_wrapped=False)
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        document.setDefaultTextOption(option)
        cursor = QTextCursor(document)
        cursor.setBlockFormat(line_format(setting.measures.code_line_height))
        cursor.insertText(_shown(self.block), style.code_format())
        return document

    def measure(self, document: TextDocument) -> int:
        """Return the height, which the number of lines decides."""
        del document
        return self.guessed_height(self.block, 0)

    def raw_text(self, setting: Setting) -> str:
        """Return the source as it is displayed; no document is needed for that."""
        del setting
        return _shown(self.block).replace("\n", "\u2029")

    def text_width(self, setting: Setting) -> float:
        """Return no width: source is not wrapped."""
        del setting
        return -1

    def text_origin(self, setting: Setting) -> QPointF:
        """Return where the source begins."""
        del setting
        top = 0 if self.block.head_lines else _HEADER
        return QPointF(CODE_PADDING + 1 - self.shape.sideways.offset, top)

    def plain_text(self, setting: Setting, span: Span = (0, None)) -> str:
        """Return the source shown between two positions."""
        document = self.document or self.build(setting)
        return document.plain_text(*span)

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the note, and the source inside its card."""
        if self.block.head_lines:
            draw_card(painter, setting, self.height, "code")
        else:
            self._draw_note(painter, setting)
        super().draw(painter, setting, clip, look)

    def _draw_note(self, painter: QPainter, setting: Setting) -> None:
        columns = _columns(self.block)
        text = QCoreApplication.translate(
            "TranscriptView",
            "Table with {0} columns, too many to draw: this is its source.",
            "",
            columns,
        )
        area = QRectF(0, 0, setting.width, self.height)
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        draw_headed_card(painter, area.adjusted(0, 0, 0, 2 * CARD_RADIUS), setting.style)
        painter.restore()
        area.setHeight(CODE_HEADER_HEIGHT)
        note = text.replace("{0}", str(columns))
        draw_header_words(painter, area, setting.style, note)


def _columns(block: Block) -> int:
    return column_count(block.source.split("\n", HEAD_LINES)[HEAD_LINES - 1])


def _shown(block: Block) -> str:
    """Return the lines of a piece as they are displayed, without a head that only repeats."""
    lines = displayable_code(block.source).split("\n")[block.head_lines :]
    starts = ((line, at) for line in lines for at in range(0, max(len(line), 1), MAX_LINE))
    return "\n".join(line[at : at + MAX_LINE] for line, at in starts)
