"""What says which texts are being read, and the button that gives them up."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.elided_label import ElidedLabel
from liaobots_desktop.ui.underlined_button import UnderlinedButton

_SPACE = 4
"""Between the two, in pixels at 100 %."""


class ReadingLine(QWidget):
    """A sentence and *Stop*, which stays whole where there is little room. On the GUI thread."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = ElidedLabel()
        self.label.setObjectName("attachmentReading")
        self.stop = UnderlinedButton(self.tr("Stop"))
        self.stop.setProperty("kind", "word")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.label, 1)
        self._row.addWidget(self.stop)
        self.hide()

    def show_names(self, names: str) -> None:
        """Name what is being read; nothing hides it."""
        told = self.tr("Reading {0}…").format(names)
        self.label.setText(told)
        self.stop.setAccessibleDescription(told)
        self._row.setSpacing(zoomed(_SPACE))
        self.setVisible(bool(names))

    def sizeHint(self) -> QSize:
        """Return the size at which it is whole; the label alone asks for no width (Qt)."""
        self.label.ensurePolished()
        self.stop.ensurePolished()
        words = self.label.sizeHint().width() + self.stop.sizeHint().width()
        return QSize(words + self._row.spacing(), super().sizeHint().height())
