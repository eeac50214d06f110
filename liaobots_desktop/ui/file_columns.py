"""Writes sizes and dates of files as the language of the window does, below their heads.

Qt's dialog for files takes the locale of the system for them, and has sizes at the end of their
column with the head at its begin (QFileSystemModel, Qt 6.10, whose heads cannot be moved).
"""

from PySide6.QtCore import (
    QCoreApplication,
    QFileInfo,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QFileSystemModel, QStyledItemDelegate, QStyleOptionViewItem

_SIZE, _DATE = 1, 3
_BEGIN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_KIB = 1024


class FileColumns(QStyledItemDelegate):
    """Draws the rows of files; lives on the GUI thread."""

    def initStyleOption(  # Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.displayAlignment = _BEGIN
        if index.column() not in {_SIZE, _DATE}:
            return
        info = QFileInfo(str(index.data(QFileSystemModel.Roles.FilePathRole)))
        if index.column() == _DATE:
            changed = QLocale().toString(info.lastModified(), QLocale.FormatType.ShortFormat)
            option.text = changed
        elif not info.isDir():
            option.text = _size(info.size())


def _size(size: int) -> str:
    """Return a number of bytes for somebody to read; Qt has one form of “bytes” for all numbers."""
    if size >= _KIB:
        units = QLocale.DataSizeFormat.DataSizeTraditionalFormat  # as attached texts have
        return QLocale().formattedDataSize(size, 2, units)
    text = QCoreApplication.translate("Chip", "{0} bytes", "", size)
    return text.format(QLocale().toString(size))
