"""The keys of an action in a list: they go on into the room that its name leaves empty."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView


class KeysCell(QStyledItemDelegate):
    """Paints the column after that of the names; lives on the GUI thread."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Let a cell begin where the name ends, as far as its keys need that (Qt)."""
        wide = QStyleOptionViewItem(option)
        more = self.borrowed(option, index)
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        left, right = (0, more) if is_mirrored else (-more, 0)
        wide.rect = option.rect.adjusted(left, 0, right, 0)
        super().paint(painter, wide, index)

    def borrowed(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> int:
        """Return how many pixels of the name's column the keys take."""
        name = index.model().index(index.row(), 0, index.parent())
        missing = self.sizeHint(option, index).width() - option.rect.width()
        empty = self._tree.columnWidth(0) - self._tree.sizeHintForIndex(name).width()
        return max(min(missing, empty), 0)
