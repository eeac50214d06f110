"""The strip above the chat that says how far an export or import is, and lets it be stopped."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
)

from liaobots_desktop import joining
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.elided_label import ElidedLabel

_PATIENCE_MS = 400
"""What is done sooner shows no progress."""
_FINENESS = 1000
_SIDE, _LEAST_BAR = 16, 60
"""Pixels at 100 %: beside all of it; where words leave the bar less, the number says it alone."""


class ProgressStrip(QFrame):
    """Shows itself when the work takes longer than a moment; lives on the GUI thread.

    `cancel_button` is what of it takes the keyboard.

    Signals:
        cancel_requested: the work is to stop.
        come: it is shown from now on.
    """

    cancel_requested = Signal()
    come = Signal()

    def __init__(self, text: str, *, is_box: bool = False) -> None:
        """`is_box` is for one among other frames, without it the strip spans its window."""
        super().__init__()
        self.setObjectName("progressStrip")
        self.setProperty("kind", "box" if is_box else "")
        self.setAccessibleName(text)
        self._text = ElidedLabel(text)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._text.setMinimumWidth(1)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _FINENESS)
        self._bar.setAccessibleName(text)
        self._percent = QLabel()
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self._on_cancel)
        self._arrange()
        self.hide()
        self.show_progress(0, text)
        QTimer.singleShot(_PATIENCE_MS, self, self._on_slow)

    def _arrange(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(zoomed(_SIDE), zoomed(6), zoomed(_SIDE), zoomed(6))
        row.setSpacing(zoomed(12))
        row.addWidget(self._text)
        row.addWidget(self._bar, 1)
        row.addWidget(self._percent)
        row.addWidget(self.cancel_button)
        self._percent.setMinimumWidth(
            self._percent.fontMetrics().horizontalAdvance(joining.percent(100))
        )

    def show_progress(self, part: float, text: str) -> None:
        """Say how much is done, from 0 to 1, and what is being done; not after Cancel."""
        if not self.cancel_button.isEnabled():
            return
        self._text.setText(text)
        self._bar.setValue(round(part * _FINENESS))
        self._percent.setText(joining.percent(round(part * 100)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the bar out where it would take the room of the words."""
        parts = (self._text, self._percent, self.cancel_button)
        words = sum(part.sizeHint().width() + self._row.spacing() for part in parts)
        room = self.width() - 2 * zoomed(_SIDE) - words
        self._bar.setVisible(room >= zoomed(_LEAST_BAR))

    @Slot()
    def _on_slow(self) -> None:
        self.come.emit()
        self.show()

    @Slot()
    def _on_cancel(self) -> None:
        self._text.setText(self.tr("Stopping…"))
        self.cancel_button.setEnabled(False)
        self.cancel_requested.emit()
