"""The button that shows the waiting questions in a low window, where they are folded."""

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QToolButton

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.icons import icon

_ICON = 16


class QueueFold(QToolButton):
    """A chevron that says what a click does; lives on the GUI thread.

    Signals:
        turned: the questions should be seen now, or no longer.
    """

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_open = False
        """Whether the questions should be seen."""
        self.setProperty("kind", "quiet")
        self.clicked.connect(self._on_clicked)
        self._show_state()

    def close_fold(self) -> None:
        """Have the questions folded again; the next ones are."""
        if self.is_open:
            self._on_clicked()

    def _show_state(self) -> None:
        name = self.tr("Hide the waiting questions")
        if not self.is_open:
            name = self.tr("Show the waiting questions")
        self.setAccessibleName(name)
        self.setToolTip(name)
        side = zoomed(_ICON)
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText)
        self.setIcon(icon("chevron-down" if self.is_open else "chevron-up", muted, size=side))
        self.setIconSize(QSize(side, side))

    @Slot()
    def _on_clicked(self) -> None:
        self.is_open = not self.is_open
        self._show_state()
        self.turned.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Take another theme or zoom, which comes with a style sheet."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._show_state()
