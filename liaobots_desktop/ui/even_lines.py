"""Wrapped texts in whose last line no word is alone, where as many lines can do without."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle

from liaobots_desktop import joining

_LINE_END = "\u2028"
"""What ends a line within a paragraph for Qt (QChar::LineSeparator)."""
_BETWEEN_HAN = "\uff0c\u3002\uff1b\uff1a\u3001\uff01\uff1f\uff09\u300b"
"""The signs among them behind which certainly no word goes on."""
_BEGIN = '\u300a\uff08\u201c\u00ab"('
"""What a line may begin with besides a letter."""
_SHORT = 3
"""A word in a last line that has less than this part of the width gets the one before it."""


class Line:
    """A line of a wrapped text, where it begins there, and how many pixels of it are used."""

    def __init__(self, text: str, begin: int, width: int) -> None:
        self.text, self.begin, self.width = text, begin, width


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
        draw(self)


def draw(label: QLabel) -> None:
    """Draw the plain text of a label that is being painted."""
    area, direction = label.contentsRect(), label.layoutDirection()
    side = QStyle.visualAlignment(direction, label.alignment())
    option = QTextOption(side)
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft
    # as in those of Qt that `styled_direction` has made documents: Latin sentences end on the right
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto if is_mirrored else direction)
    text = _even_text(label, area.width())
    words, height = _laid_out(text, label.font(), area.width(), option)
    is_centred = bool(side & Qt.AlignmentFlag.AlignVCenter)
    above = (area.height() - height) / 2 if is_centred else 0
    painter = QPainter(label)
    painter.setPen(label.palette().color(label.foregroundRole()))
    words.draw(painter, QPointF(area.left(), area.top() + above))


def lines(label: QLabel, width: int) -> list[Line]:
    """Return the lines in which the text of a label is drawn that has so many pixels."""
    return _lines(_even_text(label, width), label.font(), width)


def _even_text(label: QLabel, width: int) -> str:
    """Return a text with line ends before what is drawn down to a word that would be alone."""
    font = label.font()
    return _LINE_END.join(_even(part, font, width) for part in label.text().split("\n"))


def _even(text: str, font: QFont, width: int) -> str:
    found = _lines(text, font, width)
    if len(found) == 1 or not _is_alone(found[-1], width):
        return text
    before, last = found[-2:]
    for begin in range(last.begin - 1, before.begin, -1):
        if _is_between_words(text, begin):
            kept = text[:begin].rstrip() + _LINE_END + text[begin:]
            longer = _lines(kept, font, width)
            is_better = len(longer) == len(found) and longer[-2].width >= width // _SHORT
            return kept if is_better else text
    return text


def _is_alone(last: Line, width: int) -> bool:
    """Whether one word ends a text, or a few signs where words have no spaces between them."""
    return " " not in last.text and last.width < width // _SHORT


def _is_between_words(text: str, place: int) -> bool:
    """Whether a line may begin there, and surely not within a word of Chinese.

    A space before one belongs to a number and what it counts, or to a name and its verb.
    """
    before, after = text[place - 1], text[place]
    is_word = after.isalnum() or after in _BEGIN
    return is_word and (before in _BETWEEN_HAN or (before == " " and after < joining.FIRST_OF_HAN))


def _lines(text: str, font: QFont, width: int) -> list[Line]:
    words, _height = _laid_out(text, font, width, QTextOption())
    found = []
    for number in range(words.lineCount()):
        line = words.lineAt(number)
        begin, end = line.textStart(), line.textStart() + line.textLength()
        if not text.isascii():
            begin, end = (_place(text, units) for units in (begin, end))
        found.append(Line(text[begin:end].rstrip(), begin, round(line.naturalTextWidth() + 0.5)))
    return found or [Line("", 0, 0)]


def _place(text: str, units: int) -> int:
    """Return the place in a text before which Qt counts so many units: two for an emoji."""
    return len(
        text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "surrogatepass")
    )


def _laid_out(text: str, font: QFont, width: int, option: QTextOption) -> tuple[QTextLayout, float]:
    """Return a text in lines of a width, and how high its letters are (as `QLabel` has it)."""
    words = QTextLayout(text, font)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    words.setTextOption(option)
    words.beginLayout()
    top = end = 0.0
    while (line := words.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        end = top + line.ascent() + line.descent()
        top += line.height()
    words.endLayout()
    return words, end
