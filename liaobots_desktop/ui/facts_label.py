"""A label of facts with dots between them, of which none is at an end of a line."""

import re

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

DOT = " · "
_BETWEEN = re.compile(" · |\n")
"""Between facts as they are joined, and as they stand in lines."""
_HIGHEST = 10_000


class FactsLabel(QLabel):
    """Takes facts joined by dots, and breaks lines between them; lives on the GUI thread."""

    def __init__(self, kind: str) -> None:
        """`kind` is for the style sheet."""
        super().__init__()
        self.setObjectName(kind)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._facts: tuple[str, ...] = ()

    def setText(self, text: str) -> None:  # Qt's names, here and below
        """Show facts; lines that they stood in are made anew."""
        self._facts = tuple(_BETWEEN.split(text))
        self.setAccessibleName(DOT.join(self._facts))
        self._lay_out()

    def heightForWidth(self, width: int) -> int:
        room, wrapped = QRect(0, 0, width, _HIGHEST), Qt.TextFlag.TextWordWrap
        return self.fontMetrics().boundingRect(room, wrapped, self._in_lines(width)).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._lay_out()

    def _lay_out(self) -> None:
        text = self._in_lines(self.width())
        if text != self.text():
            super().setText(text)

    def _in_lines(self, width: int) -> str:
        lines: list[str] = []
        for fact in self._facts:
            longer = DOT.join((*lines[-1:], fact))
            if lines and self.fontMetrics().horizontalAdvance(longer) > width:
                lines.append(fact)
            else:
                lines[-1:] = [longer]
        return "\n".join(lines)
