"""The words of a row, with a small button at the end of one of their lines.

It stands over what the line leaves free, so it costs the words no width, and keeps its place while
it is hidden: nothing moves when it comes.
"""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QLabel, QStyle, QVBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed

_GAP = 12
"""Pixels at 100 % between the last word of a line and the button."""


class RowWords(QVBoxLayout):
    """Texts below each other, as wide as there is room; lives on the GUI thread."""

    def __init__(self, *texts: QLabel) -> None:
        super().__init__()
        self._texts = texts
        self._button: QAbstractButton | None = None
        self.setSpacing(2)
        for text in texts:
            self.addWidget(text)

    def hold(self, button: QAbstractButton) -> None:
        """Have a button at the end of a line."""
        self._button = button
        self.invalidate()

    def heightForWidth(self, width: int) -> int:  # Qt's names, here and below
        return super().heightForWidth(width) + self._more(width)

    def minimumHeightForWidth(self, width: int) -> int:  # noqa: N802
        return super().minimumHeightForWidth(width) + self._more(width)

    def setGeometry(self, area: QRect) -> None:  # noqa: N802
        more = self._more(area.width())
        super().setGeometry(area.adjusted(0, 0, 0, -more))
        if self._button is None:
            return
        size = self._button.sizeHint()
        beside = self._text_beside(area.width(), size)
        below = area.bottom() + 1 - more + (more + self.spacing() - size.height()) // 2
        top = below
        if beside is not None:
            line = beside.fontMetrics().height()
            top = beside.geometry().bottom() + 1 - (line + size.height()) // 2
        place = QRect(area.right() + 1 - size.width(), top, size.width(), size.height())
        parent: QWidget = self.parentWidget()
        self._button.setGeometry(QStyle.visualRect(parent.layoutDirection(), area, place))

    def _more(self, width: int) -> int:
        """Return the height of a line for the button alone, if no other leaves it room."""
        if self._button is None:
            return 0
        size = self._button.sizeHint()
        return 0 if self._text_beside(width, size) else size.height() + self.spacing()

    def _text_beside(self, width: int, size: QSize) -> QLabel | None:
        """Return the first text whose last line leaves the button room."""
        room = width - size.width() - zoomed(_GAP)
        shown = (text for text in self._texts if not text.isHidden())
        return next((text for text in shown if _last_line(text, width) <= room), None)


def _last_line(label: QLabel, width: int) -> int:
    """Return the width of the last line of a text that has so many pixels."""
    words = QTextLayout(label.text(), label.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    words.setTextOption(option)
    words.beginLayout()
    last = 0.0
    while (line := words.createLine()).isValid():
        line.setLineWidth(width)
        last = line.naturalTextWidth()
    words.endLayout()
    return round(last + 0.5)
