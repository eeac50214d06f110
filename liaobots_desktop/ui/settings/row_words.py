"""The words of a row, with a small button at their end.

Beside a control it stands in the middle of both, if no line would reach below it. Else, and where
the control is below the words, it is at the end of the first of them whose last line leaves it
room: that is nearly always the title, and what is said below reaches to the control. Only where
no line leaves it room it costs the words some of theirs. It keeps its place while it is hidden:
nothing moves when it comes.
"""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QStyle, QVBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.even_lines import EvenLabel, lines

_GAP = 12
"""Pixels at 100 % between the last word of a line and the button."""


class RowWords(QVBoxLayout):
    """Texts below each other, as wide as there is room; lives on the GUI thread."""

    def __init__(self, *texts: EvenLabel) -> None:
        super().__init__()
        self._texts = texts
        self._button: QAbstractButton | None = None
        self._is_beside = False
        self.setSpacing(2)
        for text in texts:
            self.addWidget(text)

    def hold(self, button: QAbstractButton) -> None:
        """Have a button at the end."""
        self._button = button
        self.invalidate()

    def stand(self, *, is_beside: bool) -> None:
        """Say whether the control is beside the words, or below them."""
        self._is_beside = is_beside
        self.invalidate()

    def heightForWidth(self, width: int) -> int:  # Qt's names, here and below
        return super().heightForWidth(width - self._left_free(width)) + self._more(width)

    def minimumHeightForWidth(self, width: int) -> int:  # noqa: N802
        return super().minimumHeightForWidth(width - self._left_free(width)) + self._more(width)

    def setGeometry(self, area: QRect) -> None:  # noqa: N802
        more = self._more(area.width())
        words = area.adjusted(0, 0, -self._left_free(area.width()), -more)
        super().setGeometry(self._seen(area, words))
        if self._button is not None:
            size = self._button.sizeHint()
            top = self._top_of_button(area, size, more)
            place = QRect(area.right() + 1 - size.width(), top, size.width(), size.height())
            self._button.setGeometry(self._seen(area, place))

    def _top_of_button(self, area: QRect, size: QSize, more: int) -> int:
        beside = self._text_beside(area.width(), size)
        if self._is_beside and (beside is None or self._is_clear(area.width(), size)):
            return area.top() + (area.height() - size.height()) // 2
        if beside is None:
            return area.bottom() + 1 - more + (more + self.spacing() - size.height()) // 2
        line = beside.fontMetrics().height()
        return beside.geometry().bottom() + 1 - (line + size.height()) // 2

    def _seen(self, area: QRect, place: QRect) -> QRect:
        """Return a place of an area as the language has it, from the left or the right."""
        parent: QWidget = self.parentWidget()
        return QStyle.visualRect(parent.layoutDirection(), area, place)

    def _shown(self) -> list[EvenLabel]:
        return [text for text in self._texts if not text.isHidden()]

    def _left_free(self, width: int) -> int:
        """Return the pixels at the end of all lines that are the button's alone."""
        if self._button is None or not self._is_beside:
            return 0
        size = self._button.sizeHint()
        return 0 if self._text_beside(width, size) else size.width() + zoomed(_GAP)

    def _is_clear(self, width: int, size: QSize) -> bool:
        """Whether every line leaves the button room."""
        room = width - size.width() - zoomed(_GAP)
        return all(line.width <= room for text in self._shown() for line in lines(text, width))

    def _more(self, width: int) -> int:
        """Return the height of a line for the button alone, if no other leaves it room."""
        if self._button is None or self._is_beside:
            return 0
        size = self._button.sizeHint()
        return 0 if self._text_beside(width, size) else size.height() + self.spacing()

    def _text_beside(self, width: int, size: QSize) -> EvenLabel | None:
        """Return the first text whose last line leaves the button room."""
        room = width - size.width() - zoomed(_GAP)
        return next((text for text in self._shown() if lines(text, width)[-1].width <= room), None)
