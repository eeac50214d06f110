"""The way to the dialog that brings chats back from backups."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.ui.theme_switch import ThemeSwitch

if TYPE_CHECKING:  # imported when it is opened
    from liaobots_desktop.bridge.backup_shelf import BackupShelf
    from liaobots_desktop.ui.main_window import MainWindow


class BackupsDoor(QObject):
    """Made after the first picture; lives on the GUI thread.

    Signals:
        restored: chats came back.
    """

    restored = Signal()

    def __init__(self, folder: Path, themes: ThemeSwitch, window: "MainWindow") -> None:
        """`folder` is the data directory."""
        super().__init__(window)
        self._folder = folder
        self._themes = themes
        self._window = window
        self._shelf: BackupShelf | None = None
        window.backups_requested.connect(self.open)

    @Slot()
    def open(self) -> None:
        """Show what is in the backups."""
        from liaobots_desktop.bridge.backup_shelf import BackupShelf
        from liaobots_desktop.ui.restore_dialog import RestoreDialog

        self._shelf = BackupShelf(self._folder, self)
        self._shelf.restored.connect(self.restored)
        dialog = RestoreDialog(self._shelf, self._themes.theme, self._window)
        self._themes.theme_changed.connect(dialog.set_theme)
        dialog.open()

    def shut_down(self) -> bool:
        """End what is under way; returns whether its thread has ended."""
        return self._shelf is None or self._shelf.shut_down()
