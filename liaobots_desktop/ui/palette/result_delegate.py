"""Draws the rows of the palette."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from liaobots_desktop.store.search.found import FoundChat, FoundCode, Hit
from liaobots_desktop.ui.drawing import (
    draw_elided,
    draw_line,
    elided,
    mirror,
    one_line,
    sized,
    width_of,
    zoomed,
)
from liaobots_desktop.ui.palette.margins import side_margin
from liaobots_desktop.ui.palette.marked_line import draw_marked_line
from liaobots_desktop.ui.palette.plain_snippet import without_signs
from liaobots_desktop.ui.palette.result_model import ResultModel, time_of
from liaobots_desktop.ui.palette.rows import Command, Heading, MoreChats, Row
from liaobots_desktop.ui.theme import Theme

if TYPE_CHECKING:  # most searches are not for code
    from liaobots_desktop.ui.palette.code_row import CodeRow

_HEADING, _ONE_LINE, _TWO_LINES = 34, 37, 58
_RADIUS = 6
_MOST_KEPT = 500


class ResultDelegate(QStyledItemDelegate):
    """Headings, chats, messages and code; the current row is shaded. Lives on the GUI thread.

    Rows are taken from the model by their number: a row that goes through `QModelIndex.data` is
    wrapped and unwrapped by Qt, 40 µs each time, and a list asks for each row's height many times.
    """

    def __init__(self, theme: Theme, view: QListView, results: ResultModel) -> None:
        super().__init__(view)
        self._view = view
        self._results = results
        self._fonts: dict[tuple[int, bool], QFont] = {}
        self._sizes: dict[int, int] = {}
        """Lengths as they are at the zoom that holds, by what they are at 100 %: at each key 200 of
        them are asked for."""
        self._margin: int | None = None
        self._widths: dict[str, int] = {}
        """Of texts at the right end: models and times, few of which are different."""
        self._cut: dict[tuple[str, int, int], str] = {}
        """Titles as they are shown in a width: those of one chat come with each of its messages."""
        self._code: CodeRow | None = None
        self.theme = theme
        self.model_names: Mapping[str, str] = {}

    @property
    def code(self) -> "CodeRow":
        """What draws blocks of code, made when the first one is listed."""
        if self._code is None:
            from liaobots_desktop.ui.palette.code_row import CodeRow

            self._code = CodeRow(self.theme)
        return self._code

    def set_theme(self, theme: Theme) -> None:
        """Use other colours, and sizes, from now on."""
        self.theme = theme
        self._code = None
        self._fonts.clear()
        self._sizes.clear()
        self._margin = None
        self._widths.clear()
        self._cut.clear()

    def height_of(self, row: Row) -> int:
        """Return the height of a row, in pixels."""
        if isinstance(row, FoundCode):
            return self.code.height_of(row)
        height = _ONE_LINE
        if isinstance(row, Heading | Hit):
            height = _HEADING if isinstance(row, Heading) else _TWO_LINES
        return self._zoomed(height)

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, self.height_of(self._results.rows[index.row()]))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = self._results.rows[index.row()]
        area: QRect = option.rect
        is_current = self._view.currentIndex().row() == index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, area)
        if is_current and not isinstance(row, Heading):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("hover"))
            painter.drawRoundedRect(area.toRectF(), self._zoomed(_RADIUS), self._zoomed(_RADIUS))
        if self._margin is None:
            self._margin = side_margin()
        area = area.adjusted(self._margin, 0, -self._margin, 0)
        time = time_of(row)
        if isinstance(row, Heading):
            self._write(painter, area.adjusted(0, self._zoomed(8), 0, 0), row.text, 11, bold=True)
        elif isinstance(row, MoreChats):
            self._write(painter, area, row.text, 13)
        elif isinstance(row, Command):
            self._paint_command(painter, area, row)
        elif isinstance(row, FoundChat):
            self._paint_chat(painter, area, row, time)
        elif isinstance(row, Hit):
            self._paint_message(painter, area, row, time)
        else:
            self.code.paint(painter, area, row, time, is_current=is_current)
        painter.restore()

    def _paint_command(self, painter: QPainter, area: QRect, command: Command) -> None:
        area.setRight(area.right() - self._write_right(painter, area, one_line(command.right)))
        painter.setFont(self._font(14))
        painter.setPen(self.theme.color("text"))
        draw_elided(painter, area, command.text)

    def _paint_chat(self, painter: QPainter, area: QRect, chat: FoundChat, time: str) -> None:
        name = self.model_names.get(chat.model)
        right = time if name is None else f"{one_line(name)} · {time}"
        area.setRight(area.right() - self._write_right(painter, area, right))
        painter.setFont(self._font(14))
        painter.setPen(self.theme.color("text"))
        draw_marked_line(painter, area, chat.title, chat.marks, self.theme)

    def _paint_message(self, painter: QPainter, area: QRect, hit: Hit, time: str) -> None:
        middle = area.top() + area.height() // 2
        upper = QRect(area.left(), middle - self._zoomed(22), area.width(), self._zoomed(21))
        lower = QRect(area.left(), middle, area.width(), self._zoomed(22))
        upper.setRight(upper.right() - self._write_right(painter, upper, time))
        painter.setFont(self._font(14, bold=True))
        painter.setPen(self.theme.color("text"))
        draw_line(painter, upper, self._shown(painter, hit.title, 14, upper.width()))
        painter.setFont(self._font(13))
        painter.setPen(self.theme.color("muted"))
        draw_marked_line(painter, lower, *without_signs(hit.snippet), self.theme)

    def _write_right(self, painter: QPainter, area: QRect, text: str) -> int:
        """Write at the right end; return the width that it takes of the rest.

        What would take more than half of a narrow row is left out.
        """
        if text not in self._widths:
            if len(self._widths) > _MOST_KEPT:
                self._widths.clear()
            self._widths[text] = width_of(self._font(11), text)
        width = self._widths[text] + self._zoomed(16)
        if width > area.width() // 2:
            return 0
        painter.setFont(self._font(11))
        painter.setPen(self.theme.color("muted"))
        draw_line(painter, area, text, right=True)
        return width

    def _shown(self, painter: QPainter, title: str, pixels: int, width: int) -> str:
        """Return a title as it is shown in a width with the painter's font."""
        key = (title, pixels, width)
        if key not in self._cut:
            if len(self._cut) > _MOST_KEPT:
                self._cut.clear()
            self._cut[key] = elided(painter, one_line(title), width)
        return self._cut[key]

    def _write(
        self, painter: QPainter, area: QRect, text: str, pixels: int, *, bold: bool = False
    ) -> None:
        painter.setFont(self._font(pixels, bold=bold))
        painter.setPen(self.theme.color("muted"))
        draw_elided(painter, area, text)

    def _zoomed(self, pixels: int) -> int:
        if pixels not in self._sizes:
            self._sizes[pixels] = zoomed(pixels)
        return self._sizes[pixels]

    def _font(self, pixels: int, *, bold: bool = False) -> QFont:
        key = (pixels, bold)
        if key not in self._fonts:
            self._fonts[key] = sized(self._view.font(), pixels, bold=bold)
        return self._fonts[key]
