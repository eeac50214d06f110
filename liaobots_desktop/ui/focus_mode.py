"""Focus mode: nothing but the messages and the composer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

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
        self.is_on = False

    @Slot()
    def toggle(self) -> None:
        """Hide what is around the chat, or show it again; a page is left for the chat."""
        if self.is_on:
            self.leave()
        else:
            self._enter()

    def leave(self) -> bool:
        """Show everything again; returns whether it was hidden."""
        was_on, self.is_on = self.is_on, False
        if was_on:
            self._around(is_seen=True)
        return was_on

    def _enter(self) -> None:
        window = self._window
        if not window.leave_for_chat():
            return
        self.is_on = True
        window.focus_composer()  # before what may have the keyboard is hidden
        self._around(is_seen=False)
        if not self._has_told:  # who does not know it would look for the way back
            self._has_told = True
            text = self.tr("Only this chat is shown. F10 or Esc brings everything back.")
            window.reactions.show(Notice(text))

    def _around(self, *, is_seen: bool) -> None:
        for part in (self._window.sidebar, self._window.top_bar):
            part.setVisible(is_seen)
