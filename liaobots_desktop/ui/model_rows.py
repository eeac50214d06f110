"""Draws the rows of the list of models: names of services, and their models."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from liaobots_desktop.ui.drawing import draw_elided, mirror, one_line, sized, width_of, zoomed
from liaobots_desktop.ui.theme import Theme

CONTEXT = Qt.ItemDataRole.UserRole + 1
PROFILE = Qt.ItemDataRole.UserRole + 2
_ROW, _HEADING, _FIRST_HEADING = 36, 28, 27
"""Heights at 100 %; above the first name of a service the edge of the list keeps some free, too."""
_ROW_PADDING, _END, _GAP = 8, 12, 8
_TEXT_MARGIN = 3
"""What Qt keeps free beside a row's text within the style sheet's padding, at every zoom."""
_Index = QModelIndex | QPersistentModelIndex


class ModelDelegate(QStyledItemDelegate):
    """Draws a row of the popup: the name, and the context on the right; lives on the GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        is_model = index.data(PROFILE) is not None
        if is_model:
            super().paint(painter, option, index)
        painter.save()
        mirror(painter, option.rect)
        row = option.rect.adjusted(zoomed(_ROW_PADDING) + _TEXT_MARGIN, 0, -zoomed(_END), 0)
        small, name = sized(option.font, 12), one_line(str(index.data()))
        painter.setFont(small)
        painter.setPen(self.theme.color("muted"))
        if is_model:
            context = str(index.data(CONTEXT))
            draw_elided(painter, row, context, right=True)
            painter.setFont(sized(option.font, 14))
            painter.setPen(self.theme.color("text"))
            beside = width_of(small, context) + zoomed(_GAP)
            draw_elided(painter, row.adjusted(0, 0, -beside, 0), name)
        else:
            row.setTop(row.bottom() + 1 - zoomed(_HEADING))
            draw_elided(painter, row, name)
            self._rule_above(painter, option.rect, is_first=not index.row())
        painter.restore()

    def _rule_above(self, painter: QPainter, area: QRect, *, is_first: bool) -> None:
        if not is_first:
            line = area.translated(0, zoomed(4))
            painter.setPen(self.theme.color("line"))
            painter.drawLine(line.topLeft(), line.topRight())

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Keep the name from Qt, which draws it over the context, and ends it at a line break."""
        super().initStyleOption(option, index)
        option.text = ""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        is_first_heading = index.data(PROFILE) is None and not index.row()
        return QSize(zoomed(220), zoomed(_FIRST_HEADING if is_first_heading else _ROW))
