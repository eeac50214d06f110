"""Lets the keys that quit the app do so while a dialog is open."""

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

if TYPE_CHECKING:
    from liaobots_desktop.ui.actions.window_actions import WindowActions
    from liaobots_desktop.ui.temporary.commands import TemporaryCommands

_QUIT = "app.quit"


@runtime_checkable
class _Window(Protocol):
    """A window of the app, which knows the keys."""

    commands: "WindowActions | TemporaryCommands"

    def quit(self) -> object:
        """End the app, or ask first."""


class Quitting(QObject):
    """Closes a dialog as Esc does, with what it asks, and the app then; lives on the GUI thread.

    Where the dialog stays, because one goes on writing, the app stays, too.
    """

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._is_wanted = False
        self._above = _above(dialog)
        window: object = self._above
        while isinstance(window, QDialog):
            window = _above(window)
        if isinstance(window, _Window):
            self._keymap = window.commands.keymap
            self._shortcut = QShortcut(dialog)
            self._shortcut.activated.connect(self.begin)
            self._keymap.changed.connect(self._take_keys)  # the dialog may be where they change
            self._take_keys()
        dialog.finished.connect(self._on_finished)

    @Slot()
    def _take_keys(self) -> None:
        self._shortcut.setKeys(self._keymap.sequences(_QUIT))

    @Slot()
    def begin(self) -> None:
        """Close the dialog; what it asks about decides."""
        self._is_wanted = True
        self._dialog.close()
        asked = QApplication.activeModalWidget()
        if isinstance(asked, QDialog) and _above(asked) is self._dialog:
            asked.finished.connect(self._on_answered)
        else:
            self._look()

    @Slot()
    def _on_answered(self) -> None:
        QTimer.singleShot(0, self, self._look)  # its button may close the dialog after it

    @Slot()
    def _look(self) -> None:
        self._is_wanted = self._is_wanted and not self._dialog.isVisible()

    @Slot()
    def _on_finished(self) -> None:
        above = self._above
        if not self._is_wanted or above is None:
            return
        if isinstance(above, QDialog):
            for outer in above.findChildren(Quitting):
                if outer.parent() is above:
                    QTimer.singleShot(0, outer, outer.begin)
        elif isinstance(above, _Window):
            QTimer.singleShot(0, above, above.quit)


def _above(dialog: QWidget) -> QWidget | None:
    """Return the window or dialog above which a dialog is open."""
    parent: QWidget | None = dialog.parentWidget()  # the stubs forget the None
    return None if parent is None else parent.window()
