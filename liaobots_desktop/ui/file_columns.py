"""Writes sizes and dates of files as the language of the window does.

Qt's dialog for files takes the locale of the system for them (QFileSystemModel, Qt 6.10).
"""

from PySide6.QtCore import (
    QCoreApplication,
    QFileInfo,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtWidgets import QFileSystemModel, QStyledItemDelegate, QStyleOptionViewItem

from liaobots_desktop.ui.drawing import zoomed

_SIZE, _DATE = 1, 3
_KIB = 1024
_BETWEEN = 8


class FileColumns(QStyledItemDelegate):
    """Draws the rows of files; lives on the GUI thread."""

    def initStyleOption(  # Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.column() not in {_SIZE, _DATE}:
            return
        info = QFileInfo(str(index.data(QFileSystemModel.Roles.FilePathRole)))
        if index.column() == _DATE:
            changed = QLocale().toString(info.lastModified(), QLocale.FormatType.ShortFormat)
            option.text = changed
            return
        option.displayAlignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if not info.isDir():
            option.text = _size(info.size())

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room of a cell, in pixels; it keeps away from the next column's (Qt)."""
        hint = super().sizeHint(option, index)
        return hint if index.column() == _DATE else hint + QSize(zoomed(_BETWEEN), 0)


def _size(size: int) -> str:
    """Return a number of bytes for somebody to read; Qt has one form of “bytes” for all numbers."""
    if size >= _KIB:
        units = QLocale.DataSizeFormat.DataSizeTraditionalFormat  # as attached texts have
        return QLocale().formattedDataSize(size, 2, units)
    text = QCoreApplication.translate("Chip", "{0} bytes", "", size)
    return text.format(QLocale().toString(size))
