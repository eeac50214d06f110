"""A block of code as a row of the palette: its first lines, and what can be done with it."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPainter

from liaobots_desktop.store.search.found import FoundCode
from liaobots_desktop.ui.drawing import draw_elided, one_line, sized, width_of, zoom_factor, zoomed
from liaobots_desktop.ui.palette.marked_line import draw_marked_line
from liaobots_desktop.ui.palette.rows import CodeAction
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.displayable import displayable_code

_HEAD, _LINE, _FOOT = 32, 19, 16
_PADDING = 10
_RADIUS = 6
_GAP = 14


class CodeRow:
    """Measures and draws such rows, and knows where their words lie; lives on the GUI thread."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        font = QGuiApplication.font()
        self._small = sized(font, 12)
        self._bold = sized(font, 13, bold=True)
        self._code = sized(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont), 12)

    def height_of(self, row: FoundCode) -> int:
        """Return the height of a row, in pixels."""
        return zoomed(_HEAD + max(len(row.preview), 1) * _LINE + _FOOT)

    def paint(
        self, painter: QPainter, area: QRect, row: FoundCode, time: str, *, is_current: bool
    ) -> None:
        """Draw a row; the current one has its words in the place of the time."""
        head = QRect(area.left(), area.top(), area.width(), zoomed(_HEAD))
        painter.setPen(self._theme.color("muted"))
        if is_current:
            for word, place in self._words(area):
                painter.setFont(self._small)
                painter.setPen(self._theme.color("accent"))
                draw_elided(painter, place, word)
                head.setRight(place.left() - zoomed(_GAP))
        else:
            painter.setFont(self._small)
            draw_elided(painter, head, time, right=True)
            head.setRight(head.right() - width_of(self._small, time) - zoomed(_GAP))
        language = displayable_code(row.language) or QCoreApplication.translate("Palette", "Code")
        self._write(painter, head, language, self._bold, "text")
        head.setLeft(head.left() + width_of(self._bold, one_line(language)) + zoomed(10))
        self._write(painter, head, row.title, self._small, "muted")
        self._paint_code(painter, area, row)

    def action_at(self, area: QRect, point: QPoint) -> CodeAction | None:
        """Return the action whose word lies at a point of the current row."""
        for action, (_, place) in zip(CodeAction, self._words(area), strict=True):
            if place.contains(point):
                return action
        return None

    def _words(self, area: QRect) -> list[tuple[str, QRect]]:
        """Return the words of the actions with their places, the last one at the right."""
        right = area.right() + 1
        words = []
        for word in (
            QCoreApplication.translate("Palette", "Copy"),
            QCoreApplication.translate("Palette", "Save as…"),
        ):
            width = width_of(self._small, word) + 2
            words.append((word, QRect(right - width, area.top(), width, zoomed(_HEAD))))
            right -= width + zoomed(_GAP)
        return words

    def _paint_code(self, painter: QPainter, area: QRect, row: FoundCode) -> None:
        card = area.adjusted(0, zoomed(_HEAD), 0, -zoomed(8))
        edge = self._theme.edge(zoom_factor(), has_focus=False)
        inset = edge.widthF() / 2
        painter.setPen(edge)
        painter.setBrush(self._theme.color("code"))
        shape = card.toRectF().adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(shape, zoomed(_RADIUS), zoomed(_RADIUS))
        top = card.top() + zoomed(4)
        painter.setFont(self._code)
        painter.setPen(self._theme.color("text"))
        for line in row.preview:
            place = QRect(card.left() + _PADDING, top, card.width() - 2 * _PADDING, zoomed(_LINE))
            shown = displayable_code(line.text)
            draw_marked_line(painter, place, shown, line.marks, self._theme, is_code=True)
            top += zoomed(_LINE)

    def _write(self, painter: QPainter, area: QRect, text: str, font: QFont, token: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        draw_elided(painter, area, one_line(text))
