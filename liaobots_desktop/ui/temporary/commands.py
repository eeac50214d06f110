"""The actions of the table that a window with a temporary chat has, and their keys."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from liaobots_desktop.ui.actions.keymap import Keymap


class TemporaryCommands(QObject):
    """What binds actions does so here as in the app's window; lives on the GUI thread."""

    def __init__(self, keymap: Keymap, window: QWidget) -> None:
        super().__init__(window)
        self.keymap = keymap
        self._window = window
        self._shortcuts: dict[str, QShortcut] = {}
        keymap.changed.connect(self._on_keys_changed)

    def bind(self, action_id: str, act: Callable[[], object]) -> None:
        """Let an action of the table do something in this window, by the keys that it has."""
        shortcut = self._shortcuts[action_id] = QShortcut(self._window)
        shortcut.setKeys(self.keymap.sequences(action_id))
        shortcut.activated.connect(act)

    @Slot()
    def _on_keys_changed(self) -> None:
        for action_id, shortcut in self._shortcuts.items():
            shortcut.setKeys(self.keymap.sequences(action_id))
