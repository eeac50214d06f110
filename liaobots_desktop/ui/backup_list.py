"""The backups there are, each with what it holds once that is known."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from liaobots_desktop.bridge.backup_shelf import Described
from liaobots_desktop.bridge.short_time import short_time
from liaobots_desktop.speech import number
from liaobots_desktop.store.backup_folder import Backup


class BackupList(QListWidget):
    """Two lines for each backup; lives on the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("backups")
        self.setAccessibleName(self.tr("Backups"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """List backups of which nothing is known yet."""
        for backup in backups:
            item = QListWidgetItem(self.tr("{0}\n…").format(short_time(backup.made_at)))
            item.setData(Qt.ItemDataRole.UserRole, backup)
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
            when, text = (
                short_time(described.backup.made_at),
                self.tr("{0}\nchats: {1} · messages: {2}"),
            )
            item.setText(text.format(when, number(held.chats), number(held.messages)))

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
        when = short_time(item.data(Qt.ItemDataRole.UserRole).made_at)
        item.setText(self.tr("{0}\ncannot be read").format(when))
        if item is not self.currentItem():
            item.setFlags(Qt.ItemFlag.NoItemFlags)

    def item_of(self, backup: Backup) -> QListWidgetItem | None:
        """Return the item of a backup, None if it is not listed."""
        for row in range(self.count()):
            item = self.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == backup:
                return item
        return None
