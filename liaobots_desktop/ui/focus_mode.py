"""Focus mode: nothing but the messages and the composer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from liaobots_desktop.bridge.notice import Notice

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow


class FocusMode(QObject):
    """Hides what stands around the open chat; lives on the GUI thread.

    Notices are shown still: they come when something has to be done.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._has_told = False
        self._hidden: list[QWidget] = []
        self.is_on = False

    def hides(self, part: QWidget) -> bool:
        """Whether it is this that hides a part of the window."""
        return part in self._hidden

    @Slot()
    def toggle(self) -> None:
        """Hide what is around the chat, or show it again."""
        if not self.leave() and self._window.pages.is_chat:
            self._enter()

    def leave(self) -> bool:
        """Show again what was hidden; returns whether there was anything to leave."""
        was_on, self.is_on = self.is_on, False
        for part in self._hidden:
            part.show()
        self._hidden.clear()
        return was_on

    def _enter(self) -> None:
        window = self._window
        self.is_on = True
        window.focus_composer()  # before what may have the keyboard is hidden
        self._hidden = [part for part in (window.sidebar, window.top_bar) if not part.isHidden()]
        for part in self._hidden:
            part.hide()
        if not self._has_told:  # who does not know it would look for the way back
            self._has_told = True
            text = self.tr("Only this chat is shown. {0} brings everything back.")
            keys = [window.commands.keymap.shown(one) for one in ("view.focus", "app.escape")]
            window.reactions.show(Notice(text.format(" / ".join(filter(None, keys)))))
