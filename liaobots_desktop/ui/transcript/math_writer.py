"""Writes formulas into a paragraph: as an object that is drawn, or as their source."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor

from liaobots_desktop.ui.transcript.document import Mark, MarkKind, TextDocument
from liaobots_desktop.ui.transcript.math_book import FormulaBook
from liaobots_desktop.ui.transcript.math_engine import MAX_LENGTH, FormulaKey
from liaobots_desktop.ui.transcript.style import TextStyle

if TYPE_CHECKING:
    from markdown_it.token import Token

_INLINE, _DISPLAY = "math_inline", "math_display"
_OBJECT = "\ufffc"
_LINE = "\u2028"


class MathWriter:
    """Writes the formulas of one document; lives on the GUI thread."""

    def __init__(
        self, document: TextDocument, style: TextStyle, formulas: FormulaBook | None
    ) -> None:
        self._document = document
        self._style = style
        self._formulas = formulas
        self._is_attached = False
        self.is_in_cell = False
        """Whether what is written stands in a table: no line there belongs to a formula alone."""

    def takes(self, tokens: "list[Token]", number: int) -> bool:
        """Return whether token `number` is math, or a line end that a displayed formula makes."""
        if tokens[number].type == "softbreak" and not self.is_in_cell:
            beside = tokens[max(number - 1, 0) : number + 2]
            return any(token.type == _DISPLAY for token in beside)
        return tokens[number].type in {_DISPLAY, _INLINE}

    def write(
        self, cursor: QTextCursor, tokens: "list[Token]", number: int, base: QTextCharFormat
    ) -> None:
        """Write the formula that is token `number`; a displayed one stands on a line alone."""
        token = tokens[number]
        if token.type == "softbreak":
            return
        is_display = token.type == _DISPLAY and not self.is_in_cell
        if is_display and not _is_at_line_start(cursor):
            cursor.insertText(_LINE, base)
        self._write_formula(cursor, token, is_display, base)
        if is_display and number + 1 < len(tokens):
            cursor.insertText(_LINE, base)

    def _write_formula(
        self, cursor: QTextCursor, token: "Token", is_display: bool, base: QTextCharFormat
    ) -> None:
        key = FormulaKey(token.content, is_display)
        formulas = self._formulas
        if formulas is None or len(key.tex) > MAX_LENGTH:
            self._write_source(cursor, token.markup)
            return
        if not formulas.is_known(key):
            self._document.awaited.add(key)
        elif formulas.drawing(key) is None:
            self._write_source(cursor, token.markup)
            return
        if not self._is_attached:
            formulas.attach_to(self._document)
            self._is_attached = True
        from liaobots_desktop.ui.transcript.math_object import object_format

        _let_lines_grow(cursor)
        muted = self._style.color("muted")
        self._document.formula_sources[cursor.position()] = token.markup
        cursor.insertText(_OBJECT, object_format(token.markup, key, base, muted))

    def _write_source(self, cursor: QTextCursor, source: str) -> None:
        start = cursor.position()
        cursor.insertText(source.replace("\n", _LINE), self._style.code_format("muted"))
        mark = Mark(MarkKind.CODE_SPAN, start, cursor.position(), source)
        self._document.marks.append(mark)


def _is_at_line_start(cursor: QTextCursor) -> bool:
    before = cursor.document().characterAt(cursor.position() - 1)
    return cursor.atBlockStart() or before == _LINE


def _let_lines_grow(cursor: QTextCursor) -> None:
    """Let the paragraph's lines be higher than others where a formula needs it."""
    block_format = cursor.blockFormat()
    kind = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
    if block_format.lineHeightType() == kind:
        return
    block_format.setLineHeight(block_format.lineHeight(), kind)
    cursor.setBlockFormat(block_format)
