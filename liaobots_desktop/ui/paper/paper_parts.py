"""What is drawn otherwise on paper: nothing there can be clicked, and code goes on overleaf."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from liaobots_desktop.markup.code_language import name_of
from liaobots_desktop.ui.transcript.card import draw_card, draw_card_header
from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.displayable import displayable_code
from liaobots_desktop.ui.transcript.look import Look
from liaobots_desktop.ui.transcript.name_line import draw_name_line
from liaobots_desktop.ui.transcript.part import Part, Setting
from liaobots_desktop.ui.transcript.style import (
    CODE_BOTTOM_PADDING,
    CODE_HEADER_HEIGHT,
    CODE_PADDING,
    CODE_TOP_PADDING,
    HEADER_HEIGHT,
)

_STATUS_GAP, _STATUS_HEIGHT = 8, 20
_MAX_NAME = 200
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class NameLine(Part):
    """Who wrote an answer, and when."""

    __slots__ = ("_moment", "_name")

    def __init__(self, gap: int, name: str, moment: datetime) -> None:
        super().__init__(gap, HEADER_HEIGHT)
        self._name = name
        self._moment = moment

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the name and the time."""
        del clip, look
        area = QRectF(0, 0, setting.width, HEADER_HEIGHT - 4)
        draw_name_line(painter, setting.style, area, self._name, self._moment)


class StatusLine(Part):
    """The sentence about an answer that is not whole."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        super().__init__(_STATUS_GAP, _STATUS_HEIGHT)
        self._text = text

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the sentence."""
        del clip, look
        painter.setFont(setting.style.small_font)
        painter.setPen(setting.style.color("muted"))
        painter.drawText(QRectF(0, 0, setting.width, self.height), _MIDDLE, self._text)


class PaperCodeHead(Part):
    """The header of a block of code: its language, and whether it goes on from the page before."""

    __slots__ = ("_is_continued", "code")

    def __init__(self, gap: int, code: CodeBlock, *, is_continued: bool = False) -> None:
        super().__init__(gap, CODE_HEADER_HEIGHT + CODE_TOP_PADDING)
        self.code = code
        self._is_continued = is_continued

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the header and the room above the first line."""
        del clip, look
        style = setting.style
        draw_card_header(painter, setting, self.height)
        area = QRectF(CODE_PADDING + 1, 0, setting.width - 2 * CODE_PADDING - 2, CODE_HEADER_HEIGHT)
        painter.setFont(style.small_font)
        painter.setPen(style.color("muted"))
        name = displayable_code(name_of(self.code.language[:_MAX_NAME]))
        if self._is_continued:
            continued = QCoreApplication.translate("Paper", "(continued)")
            name = f"{name} {continued}".lstrip()
        metrics = QFontMetricsF(style.small_font)
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, area.width())
        side = Qt.AlignmentFlag.AlignRight if style.is_mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, _MIDDLE | side, name)


class PaperCodeEnd(Part):
    """The lower edge of a block of code, or of what a page holds of it."""

    __slots__ = ("code",)

    def __init__(self, code: CodeBlock) -> None:
        super().__init__(0, CODE_BOTTOM_PADDING)
        self.code = code

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the edge."""
        del clip, look
        draw_card(painter, setting, self.height, "code", is_bottom=True)
