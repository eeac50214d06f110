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
        self._told: Notice | None = None
        """The way back, which is told once."""
        self._lent: list[QWidget] = []
        """What is shown while a chat is named in it."""
        self.is_on = False
        window.sidebar.editing_ended.connect(self._take_back)
        window.top_bar.title.editing_ended.connect(self._take_back)

    def lend(self, part: QWidget) -> None:
        """Show what it hides, until the name is written that is edited there."""
        if self.is_on and part.isHidden():
            self._lent.append(part)
            part.show()

    @Slot()
    def _take_back(self) -> None:
        for part in self._lent:
            part.hide()
        self._lent.clear()

    @Slot()
    def toggle(self) -> None:
        """Hide what is around the chat, or show it again."""
        if not self.leave() and self._window.pages.is_chat:
            self._enter()

    def leave(self) -> bool:
        """Show again what was hidden; returns whether there was anything to leave."""
        was_on, self.is_on = self.is_on, False
        self._lent.clear()
        if was_on:
            self._window.split.let_side_back()
            self._window.top_bar.show()
        if was_on and self._window.notice_bar.notice() == self._told:
            self._window.chat.show_notice()  # what is told of the way back holds no more
        return was_on

    def _enter(self) -> None:
        window = self._window
        self.is_on = True
        window.focus_composer()  # before what may have the keyboard is hidden
        window.split.keep_side_away()
        window.top_bar.hide()
        if self._told is None:  # who does not know it would look for the way back
            self._told = Notice(self._way_back())
            window.reactions.show(self._told)

    def _way_back(self) -> str:
        """Return what is told: one of two keys, of which one may have been taken away."""
        shown = self._window.commands.keymap.shown
        keys = [*filter(None, (shown("view.focus"), shown("app.escape")))]
        if len(keys) > 1:
            return self.tr("Only this chat is shown. {0} or {1} brings everything back.").format(
                *keys
            )
        return self.tr("Only this chat is shown. {0} brings everything back.").format(*keys)
