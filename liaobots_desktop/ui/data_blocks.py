"""How a row of a table is shown where its columns have no room beside each other: as a block.

Its texts stand above, and below them each number beside its head, in as many columns as fit.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle

from liaobots_desktop.ui.drawing import sized, width_of, zoomed

_AROUND, _LINE, _BETWEEN, _GUTTER = 8, 24, 16, 32
_SIDE = 11
"""Pixels at 100 %: above and beside a block, of a line, between head and number, and columns."""
_HEAD = 12
_IN_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


def head_font(font: QFont) -> QFont:
    """Return the font of heads, beside numbers and above columns."""
    return sized(font, _HEAD, bold=True)


class Blocks:
    """Where the cells of a block stand; in pixels from its corner, at the zoom that holds."""

    def __init__(
        self,
        font: QFont,
        heads: Sequence[str],
        numbers: Sequence[bool],
        first: int,
        widths: Sequence[int],
    ) -> None:
        """`numbers` tells which columns are; `first` is the text that stands above.

        `widths` are of the widest text of each column.
        """
        self._font, self._heads, self._widths = font, heads, widths
        self._texts = [first, *(n for n, is_it in enumerate(numbers) if not is_it and n != first)]
        self._numbers = [n for n, is_it in enumerate(numbers) if is_it]
        self._width = self._text_lines = self._columns = self._number_lines = 1
        self._figure = max((widths[n] for n in self._numbers), default=0)
        self.fit(1)

    def fit(self, width: int) -> None:
        """Take the width of the table."""
        self._width = width
        within, gutter = self._within, zoomed(_GUTTER)
        beside = sum(self._widths[n] for n in self._texts) + gutter * (len(self._texts) - 1)
        self._text_lines = 1 if beside <= within else len(self._texts)
        font = head_font(self._font)
        head = max((width_of(font, self._heads[n]) for n in self._numbers), default=0)
        each = head + zoomed(_BETWEEN) + self._figure
        self._columns = max(min((within + gutter) // (each + gutter), len(self._numbers)), 1)
        self._number_lines = 1 if each <= within else 2

    @property
    def _within(self) -> int:
        return self._width - 2 * zoomed(_SIDE)

    @property
    def height(self) -> int:
        """How high a block is."""
        rows = -(-len(self._numbers) // self._columns)
        lines = self._text_lines + rows * self._number_lines
        return lines * zoomed(_LINE) + 2 * zoomed(_AROUND)

    def cell(self, column: int) -> QRect:
        """Return where a cell stands, with its head, in a block that is read from the left."""
        top, line, side = zoomed(_AROUND), zoomed(_LINE), zoomed(_SIDE)
        if column in self._texts:
            at = self._texts.index(column)
            if self._text_lines > 1:
                return QRect(side, top + at * line, self._within, line)
            after = sum(self._widths[n] + zoomed(_GUTTER) for n in self._texts[at + 1 :])
            wide = self._within - after if at == 0 else self._widths[column]
            return QRect(side + self._within - after - wide, top, wide, line)
        row, at = divmod(self._numbers.index(column), self._columns)
        each = (self._within + zoomed(_GUTTER)) // self._columns
        high = self._number_lines * line
        place = QRect(side + at * each, top + self._text_lines * line, each, high)
        return place.translated(0, row * high).adjusted(0, 0, -zoomed(_GUTTER), 0)

    def draw(self, painter: QPainter, block: QRect, texts: Sequence[str]) -> None:
        """Draw the texts of a row: each number whole, and what else has room."""
        for column, text in enumerate(texts):
            place = self.cell(column).translated(block.topLeft())
            place = QStyle.visualRect(painter.layoutDirection(), block, place)
            if column in self._numbers:
                self._draw_number(painter, place, self._heads[column], text)
            else:
                is_first = column == self._texts[0]
                painter.setFont(self._font)
                self._set_pen(painter, is_muted=not is_first)
                begins = is_first or self._text_lines > 1
                _draw_elided(painter, place, text, _LEFT if begins else _RIGHT)

    def _draw_number(self, painter: QPainter, place: QRect, head: str, text: str) -> None:
        direction, line = painter.layoutDirection(), zoomed(_LINE)
        wide = max(self._figure, width_of(self._font, text))
        figure = QRect(place.right() + 1 - wide, place.bottom() + 1 - line, wide, line)
        beside = wide + zoomed(_BETWEEN) if self._number_lines == 1 else 0
        named = QRect(place.left(), place.top(), place.width() - beside, line)
        painter.setFont(head_font(self._font))
        self._set_pen(painter, is_muted=True)
        _draw_elided(painter, QStyle.visualRect(direction, place, named), head, _LEFT)
        painter.setFont(self._font)
        self._set_pen(painter, is_muted=False)
        figure = QStyle.visualRect(direction, place, figure)
        painter.drawText(figure, int(_RIGHT | _IN_MIDDLE), text)  # at the outer edge, as dates

    @staticmethod
    def _set_pen(painter: QPainter, *, is_muted: bool) -> None:
        role = QPalette.ColorRole.PlaceholderText if is_muted else QPalette.ColorRole.Text
        painter.setPen(QApplication.palette().color(role))  # a styled widget has other ones (Qt)


def _draw_elided(painter: QPainter, place: QRect, text: str, side: Qt.AlignmentFlag) -> None:
    """Draw one line; `side` is where it begins or ends, the other one in a mirrored window."""
    elided = Qt.TextElideMode.ElideRight
    line = painter.fontMetrics().elidedText(text, elided, place.width())
    painter.drawText(place, int(side | _IN_MIDDLE), line)
