"""Two texts that scroll together, line by line."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from liaobots_desktop.ui.comparison.compared_text import ComparedText


class SideBySide(QWidget):
    """The old version on the left, the new one on the right; lives on the GUI thread.

    Both have as many lines: where one has nothing, a filler stands. The upper line on the screen
    is the same in both, also where lines of one take more room.
    """

    def __init__(self) -> None:
        super().__init__()
        self.old, self.new = ComparedText(is_in_one=False), ComparedText(is_in_one=False)
        self.old.lines.beside, self.new.lines.beside = self.new.lines, self.old.lines
        line = QFrame()
        line.setObjectName("comparisonLine")
        line.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.old, line, self.new):
            row.addWidget(widget, 0 if widget is line else 1)
        self._is_led = False
        self.old.verticalScrollBar().valueChanged.connect(self._on_old_scrolled)
        self.new.verticalScrollBar().valueChanged.connect(self._on_new_scrolled)

    def show_change(self, number: int, color: QColor) -> None:
        """Bring a change into view on both sides."""
        self.old.show_change(number, color)
        self.new.show_change(number, color)

    @Slot()
    def _on_old_scrolled(self) -> None:
        self._lead(self.old, self.new)

    @Slot()
    def _on_new_scrolled(self) -> None:
        self._lead(self.new, self.old)

    def _lead(self, leader: ComparedText, other: ComparedText) -> None:
        """Let the upper line of one be the upper line of the other too."""
        if self._is_led:
            return
        self._is_led = True
        block = leader.firstVisibleBlock()
        inside = leader.verticalScrollBar().value() - block.firstLineNumber()
        beside = other.document().findBlockByNumber(block.blockNumber())
        if beside.isValid():
            top = beside.firstLineNumber() + min(inside, max(beside.lineCount() - 1, 0))
            other.verticalScrollBar().setValue(top)
        self._is_led = False
