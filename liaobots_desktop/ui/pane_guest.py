"""What takes the place of the messages for a while."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from liaobots_desktop.ui.faults.plain_finder import PlainFinder


class PaneGuest(QWidget):
    """Shown in the chat's pane instead of the messages; lives on the GUI thread.

    Signals:
        left: the messages should be shown again.
    """

    left = Signal()

    is_awaiting = False
    """Whether it stays though the chat changes: it waits for that."""

    has_composer = False
    """Whether the composer stays below it; then it stays, too, while the same chat goes on."""

    finder: "PlainFinder | None" = None
    """Finds text in what it shows; without one nothing is found in it."""

    def take_find_bar(self, _bar: QWidget) -> None:
        """Show the bar of its finder at its upper edge."""

    def selected_text(self) -> str:
        """Return the selected text, of which lines end with a line feed."""
        return ""

    def set_theme(self, _theme: Theme) -> None:
        """Use other colours from now on; what the style sheet colours needs nothing more."""

    def take_keyboard(self) -> None:
        """It is shown: the next keys are for it."""
        self.setFocus()

    def escape(self) -> None:
        """Esc was pressed."""
        self.left.emit()

    def tells(self, _notice: Notice) -> bool:
        """Whether it tells of this itself, so that the window need not."""
        return False

    def end(self) -> None:
        """End what it does, because it is not shown any more."""
