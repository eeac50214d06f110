"""Marks in the list of each window the chats that other windows have open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from liaobots_desktop.ui.windows.windows import Windows


class ElsewhereMarks(QObject):
    """One for all windows; lives on the GUI thread."""

    def __init__(self, windows: "Windows") -> None:
        super().__init__(windows)
        self._windows = windows
        windows.changed.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        shown = {window: window.chat.open_id for window in self._windows.all}
        for window in shown:
            others = (chat for other, chat in shown.items() if other is not window)
            window.chats.mark_elsewhere(frozenset(chat for chat in others if chat is not None))
