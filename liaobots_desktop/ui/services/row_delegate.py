"""Draws the rows of services, models and backups: a name, and more about it in a quieter tone."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from liaobots_desktop.ui.drawing import draw_elided, mirror, sized, width_of, zoomed
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.tick_box import draw_tick

MORE = Qt.ItemDataRole.UserRole + 1
"""What stands below the name, or beside it."""
KEPT = Qt.ItemDataRole.UserRole + 2
"""What stands behind that and is cut last, if there is anything."""

_Index = QModelIndex | QPersistentModelIndex


def told_in(font: QFont, more: str, kept: str, room: int) -> str:
    """Return both in one line of so many pixels; the first one gives way."""
    apart = f" · {kept}"
    if not more or not kept or width_of(font, more + apart) <= room:
        return more + apart if more and kept else more or kept
    for_more = room - width_of(font, apart)
    cut = QFontMetrics(font).elidedText(more, Qt.TextElideMode.ElideRight, for_more)
    return f"{cut}{apart}" if len(cut) > 1 else kept


class RowDelegate(QStyledItemDelegate):
    """Rows of two lines, or of one with a tick before it; lives on the GUI thread."""

    def __init__(self, theme: Theme, view: QListView, *, has_ticks: bool = False) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view
        self._has_ticks = has_ticks

    def beside(self) -> int:
        """Return how far the letters stand from the edges of their row, in pixels."""
        return zoomed(10)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, zoomed(34 if self._has_ticks else 52))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        shape = QStyleOptionViewItem(option)
        self.initStyleOption(shape, index)
        name, shape.text = shape.text, ""
        style = self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shape, painter, self._view)
        painter.save()
        area = option.rect.adjusted(self.beside(), zoomed(6), -self.beside(), -zoomed(6))
        more, kept = str(index.data(MORE) or ""), str(index.data(KEPT) or "")
        if self._has_ticks:
            box = style.subElementRect(
                QStyle.SubElement.SE_ItemViewItemCheckIndicator, shape, self._view
            )
            if index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value:
                draw_tick(painter, box, self.theme.color("on_accent"))
            box = QStyle.visualRect(shape.direction, option.rect, box)
            area.setLeft(box.right() + zoomed(10))
            mirror(painter, option.rect)
            self._draw_beside(painter, area, name, (more, kept))
        else:
            is_enabled = QStyle.StateFlag.State_Enabled in option.state
            self._draw_below(painter, area, name, more, is_enabled=is_enabled)
        painter.restore()

    def _draw_beside(
        self, painter: QPainter, area: QRect, name: str, beside: tuple[str, str]
    ) -> None:
        """Draw the name, and what has room beside it: the name is cut last, and no number."""
        usual, small = sized(self._view.font(), 14), sized(self._view.font(), 12)
        gap, most = zoomed(12), area.width() * 2 // 3
        room = area.width() - gap - min(width_of(usual, name), most)
        more = told_in(small, *beside, room - 2)
        room = min(width_of(small, more) + 2, room)
        painter.setFont(small)
        painter.setPen(self.theme.color("muted"))
        draw_elided(painter, area.adjusted(area.width() - room, 0, 0, 0), more, right=True)
        painter.setFont(usual)
        painter.setPen(self.theme.color("text"))
        draw_elided(painter, area.adjusted(0, 0, -room - gap, 0), name)

    def _draw_below(
        self, painter: QPainter, area: QRect, name: str, more: str, *, is_enabled: bool
    ) -> None:
        middle = area.height() // 2
        painter.setFont(sized(self._view.font(), 14))
        painter.setPen(self.theme.color("text" if is_enabled else "disabled"))
        draw_elided(painter, area.adjusted(0, 0, 0, -middle), name)
        painter.setFont(sized(self._view.font(), 12))
        painter.setPen(self.theme.color("muted" if is_enabled else "disabled"))
        draw_elided(painter, area.adjusted(0, middle, 0, 0), more)
