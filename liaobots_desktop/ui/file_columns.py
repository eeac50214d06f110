"""Writes sizes and dates of files as the language of the window does, below their heads.

Qt's dialog for files takes the locale of the system for them, and has sizes at the end of their
column with the head at its begin (QFileSystemModel, Qt 6.10, whose heads cannot be moved).
"""

from PySide6.QtCore import (
    QFileInfo,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QFileSystemModel, QStyledItemDelegate, QStyleOptionViewItem

from liaobots_desktop.ui.data_size import data_size

_SIZE, DATE = 1, 3
"""The columns of sizes, and of dates, which is the last."""
_BEGIN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FileColumns(QStyledItemDelegate):
    """Draws the rows of files; lives on the GUI thread."""

    def initStyleOption(  # Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.displayAlignment = _BEGIN
        if index.column() not in {_SIZE, DATE}:
            return
        info = QFileInfo(str(index.data(QFileSystemModel.Roles.FilePathRole)))
        if index.column() == DATE:
            changed = QLocale().toString(info.lastModified(), QLocale.FormatType.ShortFormat)
            option.text = changed
        elif not info.isDir():
            option.text = data_size(info.size(), 2)
