"""The part that shows a question: plain text in a bubble on the right."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from liaobots_desktop.ui.transcript.costly import reach
from liaobots_desktop.ui.transcript.crisp import snapped
from liaobots_desktop.ui.transcript.displayable import displayable, with_plain_line_ends
from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.look import Look
from liaobots_desktop.ui.transcript.part import (
    DocumentPart,
    Setting,
    estimated_height,
)
from liaobots_desktop.ui.transcript.renderer import plain_document
from liaobots_desktop.ui.transcript.style import (
    BUBBLE_PADDING_X,
    BUBBLE_PADDING_Y,
    BUBBLE_RADIUS,
    BUBBLE_SHARE,
)

_PIECE_LINES, _PIECE_LENGTH = 60, 4_000


def pieces_of(text: str) -> list[str]:
    """Cut a long question into pieces that are cheap to lay out; they join to `text`."""
    pieces: list[str] = []
    start = 0
    while start < len(text):
        end = start
        limit = reach(text, start, _PIECE_LENGTH)
        for _ in range(_PIECE_LINES):
            line_end = text.find("\n", end, limit) + 1
            if not line_end:
                is_rest = len(text) <= limit
                end = len(text) if is_rest else max(end, limit * (end == start))
                break
            end = line_end
        pieces.append(text[start:end])
        start = end
    return pieces or [""]


class BubblePart(DocumentPart):
    """A piece of a question; only the first and the last one have rounded corners."""

    __slots__ = ("_bubble_width", "_is_first", "_is_last", "_text")

    def __init__(self, text: str, setting: Setting, *, is_first: bool, is_last: bool) -> None:
        super().__init__(0, _guess(text, setting))
        self._text = text if is_last else text.removesuffix("\n")
        self._is_first = is_first
        self._is_last = is_last
        self._bubble_width = 0

    @property
    def source(self) -> str:
        """The text it shows."""
        return self._text

    def restyle(self, setting: Setting) -> None:
        """Guess the height anew."""
        self.release()
        self.height = _guess(self._text, setting)

    def build(self, setting: Setting) -> TextDocument:
        """Return a document of the text as it was written."""
        style = setting.style.for_text(self._text, is_rest=not self._is_first)
        return plain_document(self._text, style.text_format(), style)

    def raw_text(self, setting: Setting) -> str:
        """Return the question as it is displayed; no document is needed for that."""
        del setting
        return displayable(with_plain_line_ends(self._text))

    def text_width(self, setting: Setting) -> float:
        """Return the width of the text: its own, up to a share of the column."""
        limit = int(setting.width * BUBBLE_SHARE) - 2 * BUBBLE_PADDING_X
        width = limit
        if self._is_first and self._is_last and self.document is not None:
            self.document.setTextWidth(limit)
            width = min(math.ceil(self.document.idealWidth()) + 1, limit)
        self._bubble_width = width + 2 * BUBBLE_PADDING_X
        return width

    def text_origin(self, setting: Setting) -> QPointF:
        """Return where the text begins inside the column."""
        left = self._left(setting) + BUBBLE_PADDING_X
        return QPointF(left, BUBBLE_PADDING_Y - 2 if self._is_first else 0)

    def _left(self, setting: Setting) -> float:
        """Return the left edge: a question stands on the side where lines end."""
        return 0 if setting.style.is_mirrored else setting.width - self._bubble_width

    def measure(self, document: TextDocument) -> int:
        """Return the height with the padding."""
        padding = BUBBLE_PADDING_Y * (self._is_first + self._is_last)
        return super().measure(document) + padding

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the bubble and the text."""
        self.lay_out(setting)
        area = snapped(painter, QRectF(self._left(setting), 0, self._bubble_width, self.height))
        beyond = 2 * BUBBLE_RADIUS
        shape = area.adjusted(
            0, 0 if self._is_first else -beyond, 0, 0 if self._is_last else beyond
        )
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(setting.style.color("bubble"))
        painter.drawRoundedRect(shape, BUBBLE_RADIUS, BUBBLE_RADIUS)
        painter.restore()
        super().draw(painter, setting, clip, look)


def _guess(text: str, setting: Setting) -> int:
    return estimated_height(text, int(setting.width * BUBBLE_SHARE), setting.measures)
