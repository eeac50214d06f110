"""A row of the list of keys: an action's name and its keys, or where both have no room, two lines.

Each cell draws what of the row's texts lies in it: they go on from one column into the other.
"""

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from liaobots_desktop.ui.drawing import zoomed

_Index = QModelIndex | QPersistentModelIndex
_GAP = 12
"""Pixels at 100 % between a name and its keys."""
_SIDES = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
"""Where names and keys stand, unless the window is mirrored."""
_MOST_KNOWN = 1_000


class KeysRow(QStyledItemDelegate):
    """Paints both columns of the actions; lives on the GUI thread."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        self._more: dict[tuple[object, ...], int] = {}
        """How much higher than one line a row is, by all that says so: Qt asks a hundred rows for
        it at each change of a size, once for each of their cells."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the ground of a cell, and the texts of its row (Qt)."""
        if not index.parent().isValid():
            super().paint(painter, option, index)
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = self._tree.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, self._tree)
        painter.save()
        painter.setClipRect(option.rect, Qt.ClipOperation.IntersectClip)
        painter.setPen(option.palette.text().color())
        texts = self._texts(option, index, self._room(option)[1])
        for place, text in zip(self.places(option, index), texts, strict=True):
            text.draw(painter, QPointF(place.topLeft()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Leave room for each line (Qt)."""
        usual = super().sizeHint(option, index)
        if not index.parent().isValid():
            return usual
        room = self._room(option)[1]
        cells = ((text, font.key()) for text, font in _cells(option, index))
        known_by = (room, zoomed(_GAP), option.direction, *cells)
        if known_by not in self._more:
            if len(self._more) == _MOST_KNOWN:
                self._more.clear()
            name, keys = self._texts(option, index, room)
            more = _height(name) + _height(keys) - ceil(name.lineAt(0).height())
            self._more[known_by] = 0 if _is_one(name, keys, room) else more
        return QSize(usual.width(), usual.height() + self._more[known_by])

    def places(self, option: QStyleOptionViewItem, index: _Index) -> tuple[QRect, QRect]:
        """Return where name and keys of a row stand: on one line, or below each other."""
        around, room = self._room(option)
        name, keys = self._texts(option, index, room)
        is_one = _is_one(name, keys, room)
        taken = _height(name) + (0 if is_one else _height(keys))
        top = option.rect.top() + (option.rect.height() - taken) // 2
        below = top + _height(name)
        if is_one and keys.text():  # letters of two fonts, as in Arabic, stand on one line
            below = top + round(name.lineAt(0).ascent() - keys.lineAt(0).ascent())
        return QRect(around, top, room, _height(name)), QRect(around, below, room, _height(keys))

    def _texts(self, option: QStyleOptionViewItem, index: _Index, room: int) -> list[QTextLayout]:
        """Return the name and the keys of a row, laid out in this width."""
        made = []
        for (text, font), side in zip(_cells(option, index), _SIDES, strict=True):
            wanted = QTextOption(QStyle.visualAlignment(option.direction, side))
            wanted.setTextDirection(option.direction)
            made.append(_laid_out(QTextLayout(text, font), wanted, room))
        return made

    def _room(self, option: QStyleOptionViewItem) -> tuple[int, int]:
        """Return the pixels that the style keeps beside the texts of a row, and their width."""
        cell = QStyleOptionViewItem(option)
        cell.rect, cell.text = QRect(0, 0, 100, 30), "M"
        cell.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
        cell.direction = Qt.LayoutDirection.LeftToRight
        style = self._tree.style()
        text = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, cell, self._tree)
        within = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, cell, self._tree)
        around = text.left() + within + 1
        return around, self._tree.viewport().width() - 2 * around


def _cells(option: QStyleOptionViewItem, index: _Index) -> Iterator[tuple[str, QFont]]:
    """Yield the name and the keys of a row, each with its font."""
    for column in range(len(_SIDES)):
        cell = index.model().index(index.row(), column, index.parent())
        own = cell.data(Qt.ItemDataRole.FontRole)
        yield str(cell.data() or ""), own if isinstance(own, QFont) else option.font


def _is_one(name: QTextLayout, keys: QTextLayout, room: int) -> bool:
    """Whether both have room on one line."""
    return bool(keys.text()) and _width(name) + zoomed(_GAP) + _width(keys) <= room


def _laid_out(text: QTextLayout, wanted: QTextOption, width: int) -> QTextLayout:
    text.setTextOption(wanted)
    text.beginLayout()
    top = 0.0
    while (line := text.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height()
    text.endLayout()
    return text


def _height(text: QTextLayout) -> int:
    return ceil(text.boundingRect().height()) if text.text() else 0


def _width(text: QTextLayout) -> int:
    """Return the pixels that a text needs on one line."""
    return QFontMetrics(text.font()).horizontalAdvance(text.text())
