"""The parts of a table: its pieces of some rows, and the bar that scrolls it sideways."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from liaobots_desktop.markup.markdown import References
from liaobots_desktop.ui.reading_direction import FROM_RIGHT, direction_of
from liaobots_desktop.ui.transcript.block import Block
from liaobots_desktop.ui.transcript.card import draw_card
from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.look import Look
from liaobots_desktop.ui.transcript.part import Part, Setting, Span
from liaobots_desktop.ui.transcript.sideways import BAR_ROOM, BAR_TOP, Sideways
from liaobots_desktop.ui.transcript.style import CODE_PADDING
from liaobots_desktop.ui.transcript.table_measure import Measure, TableRuler
from liaobots_desktop.ui.transcript.table_pieces import HEAD_LINES
from liaobots_desktop.ui.transcript.table_shape import TableShape
from liaobots_desktop.ui.transcript.table_writer import (
    head_row_height,
    row_height,
    set_column_widths,
)
from liaobots_desktop.ui.transcript.text_part import TextPart
from liaobots_desktop.ui.transcript.turned_columns import TurnedColumns

_BELOW = 1
"""Pixels that the empty paragraph takes which Qt keeps below a table; the one above takes none."""
_NO_BAR = 1
"""Pixels that are left without a bar: what has no height is never looked at again."""
_LETTER = 8


class TablePart(TextPart):
    """Some rows of a table; the first piece has its head. Lives on the GUI thread."""

    __slots__ = ("_number", "_ruler", "_version", "measures", "shape")

    def __init__(
        self,
        gap: int,
        block: Block,
        references: References,
        setting: Setting,
        shape: TableShape,
    ) -> None:
        super().__init__(gap, block, references, setting.width, setting.measures)
        self.measures = setting.measures
        self.shape = shape
        self._number = self.shape.piece_count
        self._ruler = TableRuler(setting.style)
        self._version = -1
        self._take(block, setting.width)

    @property
    def sideways(self) -> Sideways:
        """All pieces of a table scroll as one."""
        return self.shape.sideways

    @property
    def number(self) -> int:
        """The number of the piece in its table."""
        return self._number

    @property
    def row_count(self) -> int:
        """The number of rows, a head that is shown included; no document is needed for that."""
        shown_heads = 0 if self.block.head_lines else 1
        return self.source.count("\n") + 1 - HEAD_LINES + shown_heads

    def change(self, block: Block) -> None:
        """Show another block: rows have arrived."""
        super().change(block)
        self._take(block, self.shape.sideways.room)

    def restyle(self, setting: Setting) -> None:
        """Measure the columns anew, and guess the height."""
        self.release()
        self.measures = setting.measures
        self._ruler = TableRuler(setting.style)
        self._take(self.block, setting.width)

    def needs(self, ruler: TableRuler, block: Block) -> Measure:
        """Return what the columns need to show a block."""
        return ruler.measure(block.source)

    def leave(self) -> None:
        """Let the columns be what the other pieces need."""
        self.shape.drop(self._number)

    def build(self, setting: Setting) -> TextDocument:
        """Render the rows, in columns of the table's widths."""
        document = super().build(setting)
        self.shape.fit(setting.width)
        self._set_columns(document, setting)
        return document

    def lay_out(self, setting: Setting) -> None:
        """Work out the height; rows that came below may have changed the columns."""
        self.shape.fit(setting.width)
        if self._version != self.shape.version and not self.shape.is_source:
            self._version = self.shape.version
            self._laid_out_for = -1
            if self.document is not None:
                self._set_columns(self.document, setting)
        super().lay_out(setting)

    def text_width(self, setting: Setting) -> float:
        """Return the width of all columns."""
        del setting
        return self.shape.sideways.content

    def text_origin(self, setting: Setting) -> QPointF:
        """Return where the document lies: as far to the left as the table is scrolled."""
        del setting
        return QPointF(-self.shape.sideways.offset, 0)

    def measure(self, document: TextDocument) -> int:
        """Return the height of the rows."""
        return super().measure(document) - _BELOW

    def plain_text(self, setting: Setting, span: Span = (0, None)) -> str:
        """Return the text shown, without the empty paragraphs above and below the rows."""
        document = self.document or self.build(setting)
        start, end = span
        last = document.length() - 1
        return document.plain_text(max(start, 1), last if end is None else min(end, last))

    def guessed_height(self, block: Block, width: int) -> int:
        """Return about how high a block will be in a table of a width."""
        lines = block.source.split("\n")[HEAD_LINES:]
        letter = self.measures.letters(_LETTER)
        wrapped = sum(int(len(line) * letter) // width for line in lines)
        head = 0 if block.head_lines else head_row_height(self.measures)
        return head + len(lines) * row_height(self.measures) + wrapped * self.measures.line_height

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw what is in sight of the rows."""
        self.lay_out(setting)
        painter.save()
        if self.sideways.is_needed and not setting.is_paper:
            border = 1 if self.shape.is_source else 0
            # the line below the last row lies on the part's lower edge
            inner = QRectF(border, 0, setting.width - 2 * border, self.height + 1)
            painter.setClipRect(inner, Qt.ClipOperation.IntersectClip)
            clip = clip & inner  # columns that are out of sight are not drawn
        super().draw(painter, setting, clip, look)
        painter.restore()

    def _set_columns(self, document: TextDocument, setting: Setting) -> None:
        """Give the columns their widths; a table whose head is read from the right begins there."""
        set_column_widths(document, self.shape.widths)
        if self._is_from_right:
            document.turned = [TurnedColumns(self.shape.widths, is_by_rows=setting.is_paper)]

    @property
    def _is_from_right(self) -> bool:
        """Whether the first letter of the head, which each piece has, is read from the right."""
        return direction_of(self.source.partition("\n")[0]) == FROM_RIGHT

    def _take(self, block: Block, width: float) -> None:
        """Tell the table what this piece needs, and guess the height."""
        self.shape.sideways.begins_right = self._is_from_right and not self.shape.is_source
        self.shape.put(self._number, self.needs(self._ruler, block))
        self.height = self.guessed_height(block, max(int(width), 1))


class TableEnd(Part):
    """The lower edge of a table: the bar, where the table is wider than the column."""

    __slots__ = ("shape",)

    def __init__(self, shape: TableShape) -> None:
        super().__init__(0, _NO_BAR)
        self.shape = shape

    @property
    def sideways(self) -> Sideways:
        """All pieces of a table scroll as one."""
        return self.shape.sideways

    def lay_out(self, setting: Setting) -> None:
        """Take room for the bar, if one is needed; nothing is scrolled on paper."""
        self.shape.fit(setting.width)
        has_bar = self.sideways.is_needed and not setting.is_paper
        self.height = BAR_ROOM if self.shape.is_source or has_bar else _NO_BAR

    def grip(self, setting: Setting) -> QRectF:
        """Return where the bar can be taken."""
        del setting
        return self.sideways.grip(self._left, BAR_TOP)

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the bar."""
        del clip, look
        if self.shape.is_source:
            draw_card(painter, setting, self.height, "code", is_bottom=True)
        if not setting.is_paper:
            self.sideways.draw_bar(painter, setting.style, self._left, BAR_TOP)

    @property
    def _left(self) -> int:
        return CODE_PADDING if self.shape.is_source else 0


def first_moved(parts: list[Part], first: int, width: int) -> int:
    """Return the first part that must be drawn again when those from `first` on are new.

    They may have changed the columns of the table they belong to, also above them.
    """
    for index in range(first, len(parts)):
        part = parts[index]
        if isinstance(part, TablePart | TableEnd) and part.shape.fit(width):
            number = part.number if isinstance(part, TablePart) else part.shape.piece_count
            return min(first, index - number)
    return first
