"""The end of a row that goes on: it fades, so that nobody takes what is cut for broken."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget


class RowEnd(QWidget):
    """Lies over one end of a row and lets everything through; lives on the GUI thread."""

    def __init__(self, parent: QWidget, *, is_last: bool) -> None:
        super().__init__(parent)
        self.is_last = is_last
        """Whether it is the end that is read last."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground = self.palette().color(QPalette.ColorRole.Base)
        clear = QColor(ground)
        clear.setAlpha(0)
        is_right = self.is_last != self.isRightToLeft()
        fade = QLinearGradient(0, 0, self.width(), 0)
        fade.setColorAt(0, clear if is_right else ground)
        fade.setColorAt(1, ground if is_right else clear)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), fade)
