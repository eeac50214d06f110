"""A line of text that ends with an ellipsis where it has too little room."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from liaobots_desktop.ui.drawing import draw_elided, show_plain_tip


class ElidedLabel(QLabel):
    """Takes what room is left; a cut text is seen whole in the tool tip. On the GUI thread."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self.contentsRect()
        if self.fontMetrics().horizontalAdvance(self.text()) <= area.width():
            self._hint("")
            super().paintEvent(event)
            return
        self._hint(self.text())
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().windowText().color())
        draw_elided(painter, area, self.text())

    def _hint(self, text: str) -> None:
        if self.accessibleDescription() != text:
            show_plain_tip(self, text)
