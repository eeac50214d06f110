"""The quiet strip above the composer's field while a message is edited."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from liaobots_desktop.ui.drawing import width_of
from liaobots_desktop.ui.elided_label import ElidedLabel
from liaobots_desktop.ui.layout_items import Wider
from liaobots_desktop.ui.side_margins import SideMargins

_CHANGES = {QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.LanguageChange}


class EditingStrip(QWidget):
    """Says what is edited and how to leave it; lives on the GUI thread.

    Its words begin and end where the question's text does.

    Signals:
        cancelled: the edit should be left.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("editingStrip")
        self.label = ElidedLabel(self.told())
        self.cancel = QToolButton()
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setProperty("kind", "quiet")
        self.cancel.clicked.connect(self.cancelled)
        self.place = Wider(self)
        """What is to be added to the column of the question's text, for the row to stand in it."""
        row = QHBoxLayout(self)
        self._margins = SideMargins(row, self)
        self._margins.set(0, 0, 0, 0)
        row.addWidget(self.label, 1)
        row.addWidget(self.cancel)

    def told(self) -> str:
        """Return all there is to say, whatever has room."""
        return self.tr("Editing a message — Esc cancels")

    def _fit_words(self) -> None:
        """Say as much as has room."""
        ways = (self.told(), self.tr("Editing a message"), self.tr("Editing"))
        font, room = self.label.font(), self.label.width()
        fitting = next((way for way in ways if width_of(font, way) <= room), ways[-1])
        if fitting != self.label.text():
            self.label.setText(fitting)

    def _fit(self) -> None:
        """Reach over the text by what the button keeps free beside its word, at any zoom."""
        word = width_of(self.cancel.font(), self.cancel.text())
        over = max(self.cancel.sizeHint().width() - word, 0) // 2
        if over != self.place.over:
            self.place.over = over
            self._margins.set(over, 0, 0, 0)
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() in _CHANGES:
            self._fit()
            self._fit_words()
        return is_done
