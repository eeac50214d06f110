"""Writes sizes and dates of files as the language of the window does.

Qt's dialog for files takes the locale of the system for them (QFileSystemModel, Qt 6.10).
"""

from PySide6.QtCore import QFileInfo, QLocale, QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QFileSystemModel, QStyledItemDelegate, QStyleOptionViewItem

_SIZE, _DATE = 1, 3


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
        elif not info.isDir():
            units = QLocale.DataSizeFormat.DataSizeTraditionalFormat  # as attached texts have
            option.text = QLocale().formattedDataSize(info.size(), 2, units)
