"""The parts of a code block: its header, its pieces of code, and its lower edge."""

import logging
import time
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextCursor

from liaobots_desktop.ui.transcript import highlight
from liaobots_desktop.ui.transcript.card import draw_card
from liaobots_desktop.ui.transcript.code_language import name_of
from liaobots_desktop.ui.transcript.displayable import displayable_code
from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.fence import MAX_LINE
from liaobots_desktop.ui.transcript.look import Look, PartButton
from liaobots_desktop.ui.transcript.part import DocumentPart, Part, Setting
from liaobots_desktop.ui.transcript.sideways import Sideways
from liaobots_desktop.ui.transcript.style import (
    CODE_BOTTOM_PADDING,
    CODE_HEADER_HEIGHT,
    CODE_LINE_HEIGHT,
    CODE_PADDING,
    CODE_TOP_PADDING,
    line_format,
)

_log = logging.getLogger(__name__)
_TAB = 4
_BAR_TOP = 4
_MAX_NAME = 200
_COLOURING_SHARE = 12
"""A piece that still grows is coloured again after this many times what it last took."""


@dataclass(slots=True)
class CodeBlock:
    """What the parts of one code block share."""

    language: str
    sideways: Sideways = field(default_factory=Sideways)
    is_copied: bool = False


class CodeHead(Part):
    """The header: the language on the left, Copy on the right."""

    __slots__ = ("_copied", "_copy", "code")

    def __init__(self, gap: int, code: CodeBlock, labels: tuple[str, str]) -> None:
        super().__init__(gap, CODE_HEADER_HEIGHT + CODE_TOP_PADDING)
        self.code = code
        self._copy, self._copied = labels

    @property
    def sideways(self) -> Sideways:
        """All parts of a code block scroll as one."""
        return self.code.sideways

    def buttons(self, setting: Setting) -> list[PartButton]:
        """Return Copy."""
        rect = QRectF(setting.width - 80, 0, 80, CODE_HEADER_HEIGHT)
        return [PartButton("copy_code", self._copy, rect)]

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the header and the room above the first line."""
        del clip
        style = setting.style
        draw_card(painter, setting, self.height, "code", is_top=True)
        header = QRectF(0, 0, setting.width, CODE_HEADER_HEIGHT)
        painter.save()
        painter.setClipRect(header, Qt.ClipOperation.IntersectClip)
        draw_card(painter, setting, self.height, "background", is_top=True)
        painter.fillRect(header.adjusted(1, header.height() - 1, -1, 0), style.color("line"))
        painter.restore()
        text = header.adjusted(CODE_PADDING + 1, 0, -CODE_PADDING - 1, 0)
        painter.setFont(style.small_font)
        painter.setPen(style.color("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        room = text.width() - self.buttons(setting)[0].rect.width()
        name = displayable_code(name_of(self.code.language[:_MAX_NAME]))
        name = QFontMetricsF(style.small_font).elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(text, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(style.color("text" if look.hovered else "muted"))
        label = self._copied if self.code.is_copied else self._copy
        painter.drawText(text, middle | Qt.AlignmentFlag.AlignRight, label)


class CodeEnd(Part):
    """The lower edge, with a thin bar when the code is wider than the column."""

    __slots__ = ("code",)

    def __init__(self, code: CodeBlock) -> None:
        super().__init__(0, CODE_BOTTOM_PADDING)
        self.code = code

    @property
    def sideways(self) -> Sideways:
        """All parts of a code block scroll as one."""
        return self.code.sideways

    def grip(self, setting: Setting) -> QRectF:
        """Return where the bar can be taken."""
        del setting
        return self.code.sideways.grip(CODE_PADDING, _BAR_TOP)

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the edge and the bar."""
        del clip, look
        draw_card(painter, setting, self.height, "code", is_bottom=True)
        self.code.sideways.draw_bar(painter, setting.style, CODE_PADDING, _BAR_TOP)


class CodePart(DocumentPart):
    """Some lines of code; its height is known without laying it out."""

    __slots__ = ("_colour_again_at", "_coloured", "_lead", "code", "is_open", "source")

    def __init__(self, code: CodeBlock, source: str, lead: str) -> None:
        super().__init__(0, _line_count(source) * CODE_LINE_HEIGHT)
        self.code = code
        self.source = source
        self.is_open = False
        self._lead = lead
        self._coloured = ""
        self._colour_again_at = 0.0

    @property
    def sideways(self) -> Sideways:
        """All parts of a code block scroll as one."""
        return self.code.sideways

    def raw_text(self, setting: Setting) -> str:
        """Return the code as it is displayed; no document is needed for that."""
        del setting
        return _shown(self.source)

    @property
    def line_count(self) -> int:
        """The number of lines of code in it."""
        return self.source.count("\n") + (not self.source.endswith("\n"))

    def source_between(self, start: int, end: int | None) -> str:
        """Return the source of what is shown between two positions; None stands for the end.

        The last line end belongs to the end.
        """
        if end is None and start == 0:
            return self.source
        units = _shown(self.source).encode("utf-16-le", "surrogatepass")
        first, last = (
            len(text) - text.count("\u2028")
            for text in (
                units[: 2 * position].decode("utf-16-le", "surrogatepass")
                for position in (start, len(units) if end is None else end)
            )
        )
        return self.source[first : None if end is None else last]

    def change(self, source: str) -> None:
        """Show longer code: what arrives is appended, nothing is parsed again."""
        shown = _shown(self.source)
        self.source = source
        self.height = _line_count(source) * CODE_LINE_HEIGHT
        grown = _shown(source)
        if self.document is None:
            return
        if not grown.startswith(shown) or "\u2028" in grown:
            self.release()
            return
        cursor = QTextCursor(self.document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(grown[len(shown) :])

    def build(self, setting: Setting) -> TextDocument:
        """Return a document of the coloured code."""
        started = time.perf_counter()
        style = setting.style
        document = TextDocument(style.code_font, is_wrapped=False)
        option = document.defaultTextOption()
        option.setTabStopDistance(QFontMetricsF(style.code_font).horizontalAdvance(" ") * _TAB)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        document.setDefaultTextOption(option)
        cursor = QTextCursor(document)
        cursor.setBlockFormat(line_format(CODE_LINE_HEIGHT))
        cursor.setBlockCharFormat(style.code_format())
        for text, color in self._runs():
            cursor.insertText(text, style.code_format(color))
        self._coloured = self.source
        now = time.perf_counter()
        self._colour_again_at = now + _COLOURING_SHARE * (now - started)
        return document

    def lay_out(self, setting: Setting) -> None:
        """Build the document; colour what has grown, now and then while it still grows."""
        is_late = not self.is_open or time.perf_counter() > self._colour_again_at
        if self._coloured != self.source and is_late:
            self.release()
        self.code.sideways.room = setting.width - 2 * CODE_PADDING
        super().lay_out(setting)

    def measure(self, document: TextDocument) -> int:
        """Return the height, which the number of lines decides."""
        sideways = self.code.sideways
        sideways.content = max(sideways.content, document.idealWidth())
        return self.height

    def text_width(self, setting: Setting) -> float:
        """Return no width: code is not wrapped."""
        del setting
        return -1

    def text_origin(self, setting: Setting) -> QPointF:
        """Return where the code begins."""
        del setting
        return QPointF(CODE_PADDING + 1 - self.code.sideways.offset, 0)

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the code inside its card."""
        draw_card(painter, setting, self.height, "code")
        painter.save()
        inner = QRectF(1, 0, setting.width - 2, self.height)
        painter.setClipRect(inner, Qt.ClipOperation.IntersectClip)
        super().draw(painter, setting, clip & inner, look)
        painter.restore()

    def _runs(self) -> list[highlight.Run]:
        shown = _shown(self.source)
        try:
            colour = highlight.runs if self.is_open else highlight.cached_runs
            found = colour(shown, self.code.language, displayable_code(self._lead))
        except Exception:  # noqa: BLE001 - whatever a lexer does, the code must be readable
            _log.warning("Code is shown without colours.", exc_info=True)
            return [(shown, "text")]
        is_whole = "".join(text for text, _ in found) == shown
        return found if is_whole else [(shown, "text")]


def _shown(source: str) -> str:
    """Return code as it is displayed: without the last line end, long lines broken."""
    code = displayable_code(source).removesuffix("\n")
    if len(code) <= MAX_LINE:
        return code
    return "\n".join(
        "\u2028".join(line[at : at + MAX_LINE] for at in range(0, len(line), MAX_LINE)) or line
        for line in code.split("\n")
    )


def _line_count(source: str) -> int:
    shown = _shown(source)
    return 1 + shown.count("\n") + shown.count("\u2028")
