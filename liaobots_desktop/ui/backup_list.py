"""The backups there are, each with what it holds once that is known."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from liaobots_desktop import joining
from liaobots_desktop.bridge.backup_shelf import Described
from liaobots_desktop.bridge.short_time import short_time
from liaobots_desktop.speech import number
from liaobots_desktop.store.backup_folder import Backup
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.services.row_delegate import MORE, RowDelegate
from liaobots_desktop.ui.theme import Theme


class BackupList(QListWidget):
    """Two lines for each backup; lives on the GUI thread."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("backups")
        self.setAccessibleName(self.tr("Backups"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = _Rows(theme, self)
        self.setItemDelegate(self._rows)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._rows.theme = theme
        self.viewport().update()

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """List backups of which nothing is known yet."""
        for backup in backups:
            item = QListWidgetItem(short_time(backup.made_at))
            item.setData(Qt.ItemDataRole.UserRole, backup)
            item.setData(MORE, "…")
            self.addItem(item)

    def height_of_rows(self) -> int:
        """Return how high it is with all rows and what is around them, in pixels."""
        around = self.height() - self.viewport().height()
        return around + sum(map(self.sizeHintForRow, range(self.count())))

    def describe(self, described: Described) -> None:
        """Say what a backup holds; one that cannot be read cannot be chosen."""
        item = self.item_of(described.backup)
        if item is None:
            return
        held = described.held
        if held is None:
            self._mark(item)
        else:
            text = self.tr("chats: {0} · messages: {1}")
            self._tell(item, text.format(number(held.chats), number(held.messages)))

    def mark_unusable(self, path: Path) -> str:
        """Say that a backup cannot be read, once that is found out by reading it.

        Returns what it is called in the list; "" if it is not there.
        """
        for row in range(self.count()):
            backup = self.item(row).data(Qt.ItemDataRole.UserRole)
            if backup.path == path:
                self._mark(self.item(row))
                return short_time(backup.made_at)
        return ""

    def _mark(self, item: QListWidgetItem) -> None:
        """Let it be chosen no more; the one that is chosen stays marked: words are about it."""
        self._tell(item, self.tr("cannot be read"))
        if item is not self.currentItem():
            item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _tell(self, item: QListWidgetItem, more: str) -> None:
        """Write below when it was made what is known of it."""
        item.setData(MORE, more)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, joining.facts((item.text(), more)))

    def item_of(self, backup: Backup) -> QListWidgetItem | None:
        """Return the item of a backup, None if it is not listed."""
        for row in range(self.count()):
            item = self.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == backup:
                return item
        return None


class _Rows(RowDelegate):
    """Letters begin where those of the field do that stands beside the list, or below it."""

    def beside(self) -> int:
        return zoomed(6) + 1
