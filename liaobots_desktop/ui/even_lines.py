"""Wrapped texts in whose last line no word is alone, where as many lines can do without."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle

_LINE_END = "\u2028"
"""What ends a line within a paragraph for Qt (QChar::LineSeparator)."""
_FIRST_OF_HAN = "\u2e80"
"""From there on signs stand side by side, and a line may end between any two (Unicode)."""
_ALONE = 3
"""A word in a last line that has less than this part of the width is drawn to the one before."""


class Line(NamedTuple):
    """A line of a wrapped text, and how many pixels of it are used."""

    text: str
    width: int


class EvenLabel(QLabel):
    """Draws plain text so; where it is and how high it is depend on it no more than for others.

    Lives on the GUI thread.
    """

    def __init__(self, kind: str, text: str = "") -> None:
        """`kind` is for the style sheet."""
        super().__init__(text)
        self.setObjectName(kind)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # a mirrored one would be selected by it (see `styled_direction`), and that is not drawn
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        area, direction = self.contentsRect(), self.layoutDirection()
        width = even_width(self, area.width())
        option = QTextOption(QStyle.visualAlignment(direction, self.alignment()))
        option.setTextDirection(direction)
        words, height = _laid_out(self, width, option)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        words.draw(painter, QPointF(self._left(width), area.top() + (area.height() - height) / 2))

    def _left(self, width: int) -> float:
        """Return where lines of a width begin, in pixels."""
        area = self.contentsRect()
        side = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        free = area.width() - width
        if side & Qt.AlignmentFlag.AlignHCenter:
            return area.left() + free / 2
        return area.left() + (free if side & Qt.AlignmentFlag.AlignRight else 0)


def even_width(label: QLabel, width: int) -> int:
    """Return a width in which no word is alone in the last of as many lines, if there is one."""
    first = found = lines(label, width)
    less = width
    while len(found) > 1 and _ends_alone(found, width):
        before, less = less, found[-2].width - 1
        found = lines(label, less)
        if len(found) != len(first) or less >= before:  # a word is wider than its line
            return width
    return less


def _ends_alone(found: list[Line], width: int) -> bool:
    """Whether one word ends a text, or one sign where words have no spaces between them."""
    last = found[-1]
    letters = sum(sign.isalnum() for sign in last.text)
    is_short = " " not in last.text.strip() and last.width < width // _ALONE
    return is_short and (letters == 1 or max(last.text, default="") < _FIRST_OF_HAN)


def lines(label: QLabel, width: int) -> list[Line]:
    """Return the lines of a text that has so many pixels."""
    text = label.text()
    words, _height = _laid_out(label, width, QTextOption())
    found = []
    for number in range(words.lineCount()):
        line = words.lineAt(number)
        begin = line.textStart()
        part = text[begin : begin + line.textLength()]
        found.append(Line(part, round(line.naturalTextWidth() + 0.5)))
    return found or [Line("", 0)]


def _laid_out(label: QLabel, width: int, option: QTextOption) -> tuple[QTextLayout, float]:
    """Return the text of a label in lines of a width, and how high they are."""
    words = QTextLayout(label.text().replace("\n", _LINE_END), label.font())
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    words.setTextOption(option)
    words.beginLayout()
    height = 0.0
    while (line := words.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    words.endLayout()
    return words, height
