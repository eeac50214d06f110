"""A piece of a block of code: some lines, coloured without ever keeping a frame waiting."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCursor

from liaobots_desktop.ui.transcript.card import draw_card
from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.look import Look
from liaobots_desktop.ui.transcript.part import DocumentPart, Setting, Span
from liaobots_desktop.ui.transcript.piece_colours import PieceColours
from liaobots_desktop.ui.transcript.shown_code import (
    LINE_BREAK,
    hang_lines,
    line_count,
    set_tab_stops,
    shown_code,
    wrapped_line_count,
)
from liaobots_desktop.ui.transcript.sideways import Sideways
from liaobots_desktop.ui.transcript.style import CODE_PADDING, TextStyle, line_format


class CodePart(DocumentPart):
    """Some lines of code; not wrapped, its height is known without laying it out.

    `before` is the piece above; of a folded block only the first piece is there for the reader.
    `is_open`: more of it may come.
    """

    __slots__ = (
        "_before",
        "_has_grown",
        "_shown",
        "_source",
        "code",
        "colours",
        "first_line",
        "is_open",
    )

    def __init__(self, code: CodeBlock, source: str, before: "CodePart | None") -> None:
        super().__init__(0, 0)
        self.code = code
        self._source = source
        self.is_open = False
        self.colours = PieceColours(code.language)
        self.first_line = 0 if before is None else before.last_line
        """The number of the block's lines above it."""
        self._before = before
        self._has_grown = False
        self._shown = shown_code(source)
        self.height = 0 if self.is_hidden else line_count(self._shown) * code.line_height

    @property
    def source(self) -> str:
        """The code, with the ends of its lines."""
        return self._source

    @property
    def sideways(self) -> Sideways:
        """All parts of a code block scroll as one."""
        return self.code.sideways

    @property
    def is_first(self) -> bool:
        """Whether it is the piece that a folded block shows."""
        return self._before is None

    @property
    def is_hidden(self) -> bool:
        """Whether it is folded away: no document is built, and the caret skips it."""
        return self.code.is_folded and not self.is_first

    @property
    def has_text(self) -> bool:
        """Whether there is text for the reader."""
        return not self.is_hidden

    @property
    def line_count(self) -> int:
        """The number of lines of code in it."""
        return self.source.count("\n") + (not self.source.endswith("\n"))

    @property
    def last_line(self) -> int:
        """The number of the block's line ends up to its own end."""
        return self.first_line + self.source.count("\n")

    def raw_text(self, setting: Setting) -> str:
        """Return the code as it is displayed; no document is needed for that."""
        del setting
        return self._shown.removesuffix("\n")

    def plain_text(self, setting: Setting, span: Span = (0, None)) -> str:
        """Return the text shown between two positions; no document is needed for that."""
        start, end = span
        units = self.raw_text(setting).encode("utf-16-le", "surrogatepass")
        piece = units[2 * start : None if end is None else 2 * end]
        return piece.decode("utf-16-le", "surrogatepass").replace(LINE_BREAK, "\n")

    def source_between(self, start: int, end: int | None) -> str:
        """Return the source of what is shown between two positions; None stands for the end.

        The last line end belongs to the end.
        """
        if end is None and start == 0:
            return self.source
        units = self._shown.removesuffix("\n").encode("utf-16-le", "surrogatepass")
        first, last = (
            len(text) - text.count(LINE_BREAK)
            for text in (
                units[: 2 * position].decode("utf-16-le", "surrogatepass")
                for position in (start, len(units) if end is None else end)
            )
        )
        return self.source[first : None if end is None else last]

    def change(self, source: str) -> None:
        """Show longer code: what arrives is appended, nothing is read or laid out again."""
        lines = line_count(self._shown)
        before, self._shown = self._shown.removesuffix("\n"), shown_code(source)
        self._source = source
        self._has_grown = True
        grown = self._shown.removesuffix("\n")
        self.height += (line_count(self._shown) - lines) * self.code.line_height
        self._laid_out_for = -1
        if self.document is None:
            return
        if not grown.startswith(before) or LINE_BREAK in grown:
            self.release()
            return
        last = self.document.blockCount() - 1
        cursor = QTextCursor(self.document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(grown[len(before) :])
        if self.code.is_wrapped:
            hang_lines(self.document, last)

    def fit(self, setting: Setting) -> None:
        """Take over that the block was folded, unfolded or wrapped; of wrapped code a guess."""
        self.release()
        lines = line_count(self._shown)
        if self.is_hidden:
            lines = 0
        elif self.code.is_wrapped:
            letter = QFontMetricsF(setting.style.code_font).horizontalAdvance(" ")
            lines = wrapped_line_count(self._shown, int(self.text_width(setting) // letter))
        self.height = lines * self.code.line_height

    def restyle(self, setting: Setting) -> None:
        """Know the height anew; how wide the code is shows when it is laid out."""
        self.code.line_height = setting.measures.code_line_height
        self.code.sideways.content = 0
        self.fit(setting)

    def main_font(self, style: TextStyle) -> QFont:
        """Return the font of code."""
        return style.code_font

    def build(self, setting: Setting) -> TextDocument:
        """Return a document of the code; its colours come with `colour`."""
        style = setting.style.for_text(self.source)
        document = TextDocument(style.code_font, is_wrapped=self.code.is_wrapped)
        set_tab_stops(document, style.code_font)
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        document.setDefaultTextOption(option)
        cursor = QTextCursor(document)
        cursor.setBlockFormat(line_format(setting.measures.code_line_height))
        cursor.setBlockCharFormat(style.code_format())
        cursor.insertText(self._shown.removesuffix("\n"), style.code_format())
        if self.code.is_wrapped:
            hang_lines(document)
        return document

    def needs_layout(self, setting: Setting) -> bool:
        """Return whether there is something to lay out; never of what is folded away."""
        return not self.is_hidden and super().needs_layout(setting)

    def lay_out(self, setting: Setting) -> None:
        """Build the document, and colour as much as this frame has time for."""
        if self.is_hidden:
            return
        self.code.sideways.room = self._room(setting)
        super().lay_out(setting)
        if self._has_grown and not self.is_open:
            self._has_grown = False
            self.colours.read_again()  # what came later can make a line mean something else
        if self.colours.is_read(self._shown):
            return
        if setting.colourist is None:
            self.colour(setting, math.inf)
        else:
            setting.colourist.take(self)

    def release(self) -> None:
        """Give the document back; the colours stay known."""
        super().release()
        self.colours.was_rebuilt()

    def forget(self) -> None:
        """Give the document back, and the colours too."""
        super().forget()
        self.colours.read_again()

    def colour(self, setting: Setting, until: float) -> bool:
        """Colour until a time (`time.perf_counter`); return whether all is coloured for now."""
        if self.document is None or self.colours.can_wait(self._shown):
            return True
        is_read = self.read(until, depth=1)
        self.colours.apply(self.document, setting.style)
        return is_read

    def read(self, until: float, depth: int) -> bool:
        """Read the code until a time, as many pieces above it first; return whether all is read."""
        above = self._before
        if above is None or self.colours.has_begun(self._shown):
            self.colours.begin(self._shown, "", None)
            return self.colours.read(until)
        if depth and not above.read(until, depth - 1):
            return False
        lead = shown_code(above.source) if above.colours.end is None else ""
        self.colours.begin(self._shown, lead, above.colours.end)
        return self.colours.read(until)

    def measure(self, document: TextDocument) -> int:
        """Return the height: the number of lines decides, unless they are wrapped."""
        if self.code.is_wrapped:
            return super().measure(document)
        sideways = self.code.sideways
        sideways.content = max(sideways.content, document.idealWidth())
        return self.height

    def text_width(self, setting: Setting) -> float:
        """Return the width that code is wrapped at, none if it is not."""
        return self._room(setting) if self.code.is_wrapped else -1

    def text_origin(self, setting: Setting) -> QPointF:
        """Return where the code begins."""
        del setting
        return QPointF(CODE_PADDING + 1 - self.code.sideways.offset, 0)

    def shows_caret(self, x: float, setting: Setting) -> bool:
        """Return whether the caret of code that grows has room in the card, behind its letters.

        Where the line goes on beyond what is seen, or was scrolled away, it would lie over others.
        """
        return CODE_PADDING <= x <= CODE_PADDING + self._room(setting)

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the code inside its card."""
        draw_card(painter, setting, self.height, "code")
        painter.save()
        inner = QRectF(1, 0, setting.width - 2, self.height)
        painter.setClipRect(inner, Qt.ClipOperation.IntersectClip)
        super().draw(painter, setting, clip & inner, look)
        painter.restore()

    def _room(self, setting: Setting) -> float:
        return setting.width - 2 * CODE_PADDING
