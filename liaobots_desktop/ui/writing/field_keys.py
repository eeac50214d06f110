"""Keys of the table that hold in one field only."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from liaobots_desktop.ui.actions.keymap import Keymap


class FieldKeys(QObject):
    """Binds actions to a field; lives on the GUI thread, as long as the field."""

    def __init__(
        self, field: QWidget, keymap: Keymap, acts: Mapping[str, Callable[[], object]]
    ) -> None:
        super().__init__(field)
        self._keymap = keymap
        self._shortcuts: dict[str, QShortcut] = {}
        for action_id, act in acts.items():
            shortcut = self._shortcuts[action_id] = QShortcut(field)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        self._show_keys()
        keymap.changed.connect(self._show_keys)

    @Slot()
    def _show_keys(self) -> None:
        for action_id, shortcut in self._shortcuts.items():
            shortcut.setKeys(self._keymap.sequences(action_id))
