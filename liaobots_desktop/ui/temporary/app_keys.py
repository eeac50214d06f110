"""Keys that hold in every window of the app, also in one with a temporary chat."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow
    from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow

_AS_IN_MAIN = (
    *("app.quit", "chat.temporary", "app.quick_ask"),
    *("view.zoom_in", "view.zoom_out", "view.zoom_reset"),
)
"""What the main window does without being seen; nothing here leads away from the chat."""


class AppKeys(QObject):
    """Quits, zooms, helps; lives on the GUI thread with its window."""

    def __init__(self, window: "TemporaryWindow", main: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._main = main
        for action_id in _AS_IN_MAIN:
            window.commands.bind(action_id, partial(main.commands.perform, action_id))
        window.commands.bind("app.settings", self._show_settings)
        window.commands.bind("app.keys", self._show_keys)
        window.commands.bind("view.full_screen", self._on_full_screen)
        window.quit_requested.connect(partial(main.commands.perform, "app.quit"))
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Zoom by Ctrl and the wheel (Qt)."""
        has_ctrl = isinstance(event, QWheelEvent) and bool(
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if has_ctrl and isinstance(event, QWheelEvent):
            self._main.zoom.turn(event)
            return True
        return super().eventFilter(watched, event)

    def _show_settings(self) -> None:
        if self._main.settings is not None:
            self._main.settings.open_from(self._window)

    def _show_keys(self) -> None:
        from liaobots_desktop.ui.keys.keys_dialog import KeysDialog

        KeysDialog(self._window.commands.keymap, self._window).open()

    def _on_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
