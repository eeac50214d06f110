"""Writes emphasis, code spans, links and images-as-text into a paragraph."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor

from liaobots_desktop.markup import markdown, task_rules
from liaobots_desktop.ui.transcript.code_spaces import widen_spaces
from liaobots_desktop.ui.transcript.displayable import displayable
from liaobots_desktop.ui.transcript.document import Mark, MarkKind, TextDocument
from liaobots_desktop.ui.transcript.math_book import FormulaBook
from liaobots_desktop.ui.transcript.math_writer import MathWriter
from liaobots_desktop.ui.transcript.style import CODE_SHARE, TextStyle
from liaobots_desktop.ui.transcript.targets import back_target, destination, note_target

if TYPE_CHECKING:
    from markdown_it.token import Token

_WAY_BACK = "↑"


class InlineWriter:
    """Writes inline tokens at a cursor of one document."""

    def __init__(
        self, document: TextDocument, style: TextStyle, formulas: FormulaBook | None = None
    ) -> None:
        self._document = document
        self._style = style
        self._math = MathWriter(document, style, formulas)

    def write(
        self,
        cursor: QTextCursor,
        tokens: "list[Token]",
        base: QTextCharFormat,
        *,
        is_cell: bool = False,
    ) -> None:
        """Write tokens in the format `base`, changed by emphasis, links and code.

        `is_cell`: into a cell of a table, which Qt does not tell before all is written.
        """
        self._math.is_in_cell = is_cell
        known = len(self._document.marks)
        formats = [base]
        links: list[tuple[int, str]] = []
        for number, token in enumerate(tokens):
            if self._math.takes(tokens, number):
                self._math.write(cursor, tokens, number, formats[-1])
            elif token.nesting > 0:
                formats.append(self._opened(token, formats[-1]))
                if token.type == "link_open":
                    links.append((cursor.position(), str(token.attrGet("href") or "")))
            elif token.nesting < 0:
                formats.pop()
                if token.type == "link_close":
                    start, target = links.pop()
                    self._mark(MarkKind.LINK, start, cursor.position(), target)
            else:
                self._write_leaf(cursor, token, formats[-1])
        if len(self._document.marks) > known:
            widen_spaces(self._document, self._document.marks[known:])

    def write_way_back(self, cursor: QTextCursor, label: str) -> None:
        """Write the link that leads from the end of a footnote back to the text."""
        if not cursor.atBlockStart():
            cursor.insertText(" ", self._style.note_format())
        start = cursor.position()
        cursor.insertText(_WAY_BACK, self._style.note_format("accent"))
        self._mark(MarkKind.LINK, start, cursor.position(), back_target(label))

    def _write_reference(self, cursor: QTextCursor, token: "Token", base: QTextCharFormat) -> None:
        """Write the number of a footnote, raised, in brackets: plain text shows what it is."""
        raised = QTextCharFormat(base)
        raised.setForeground(self._style.color("accent"))
        raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        start = cursor.position()
        cursor.insertText(f"[{token.meta['number']}]", raised)
        self._mark(MarkKind.LINK, start, cursor.position(), note_target(token.info))

    def _write_leaf(
        self, cursor: QTextCursor, token: "Token", text_format: QTextCharFormat
    ) -> None:
        match token.type:
            case "softbreak":
                cursor.insertText(" ", text_format)
            case "hardbreak":
                cursor.insertText("\u2028", text_format)
            case "code_inline":
                start = cursor.position()
                cursor.insertText(one_line(token.content), self._code(text_format))
                self._mark(MarkKind.CODE_SPAN, start, cursor.position())
            case "image":
                start = cursor.position()
                cursor.insertText(image_text(token), self._muted(text_format))
                self._mark(MarkKind.IMAGE, start, cursor.position(), image_source(token))
            case "footnote_ref":
                self._write_reference(cursor, token, text_format)
            case task_rules.TASK:
                pass  # its box is drawn
            case _:
                cursor.insertText(one_line(token.content), text_format)

    def _opened(self, token: "Token", current: QTextCharFormat) -> QTextCharFormat:
        changed = QTextCharFormat(current)
        match token.type:
            case "strong_open":
                changed.setFontWeight(QFont.Weight.Bold)
            case "em_open":
                changed.setFontItalic(True)
            case "s_open":
                changed.setFontStrikeOut(True)
            case "link_open":
                changed.setForeground(self._style.color("accent"))
        return changed

    def _code(self, current: QTextCharFormat) -> QTextCharFormat:
        """Return the format of code in text: a little smaller, and else like the text around."""
        size = current.font().pixelSize() * CODE_SHARE
        code = self._style.code_format()
        code.setProperty(QTextCharFormat.Property.FontPixelSize.value, round(size))
        code.setForeground(current.foreground())
        code.setFontWeight(current.fontWeight())
        code.setFontItalic(current.fontItalic())
        code.setFontStrikeOut(current.fontStrikeOut())
        return code

    def _muted(self, current: QTextCharFormat) -> QTextCharFormat:
        muted = QTextCharFormat(current)
        muted.setForeground(self._style.color("muted"))
        return muted

    def _mark(self, kind: MarkKind, start: int, end: int, target: str = "") -> None:
        self._document.marks.append(Mark(kind, start, end, target))


def one_line(text: str) -> str:
    """Text that cannot begin a paragraph of its own: entities may stand for any character."""
    return displayable(text).replace("\u2029", "\u2028").replace("\n", "\u2028")


def image_text(token: "Token") -> str:
    """Return the words that stand for a picture; none is ever loaded."""
    alternative = one_line(markdown.text_of(token.children or []))
    if not alternative:
        return QCoreApplication.translate("InlineWriter", "[image]")
    return QCoreApplication.translate("InlineWriter", "[image: {0}]").replace("{0}", alternative)


def image_source(token: "Token") -> str:
    """Return the Markdown of a picture, its address as it was written or as a reference says."""
    title = str(token.attrGet("title") or "").replace('"', '\\"')
    behind = f' "{title}"' if title else ""
    return f"![{one_line(token.content)}]({destination(str(token.attrGet('src') or ''))}{behind})"
