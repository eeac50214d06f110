"""How removed and added words look: struck out and underlined, so that no colour is needed.

Removed signs without letters are framed instead (docs/decisions/0137).
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import product

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QTextBlockFormat, QTextCharFormat, QTextFormat

from liaobots_desktop.comparison.comparison import Kind
from liaobots_desktop.ui.drawing import sized
from liaobots_desktop.ui.theme import Theme

FILLED = QTextFormat.Property.UserProperty
"""Of a line that stands beside nothing: the colour in which it is drawn, from edge to edge."""
_BODY, _CODE = 14, 13


@dataclass(frozen=True)
class Marks:
    """The formats of one theme at one zoom; used on the GUI thread."""

    theme: Theme

    def format_of(self, kind: Kind, *, is_code: bool, is_framed: bool = False) -> QTextCharFormat:
        """Return how a piece of text looks; `Frames` draws the frame of one that is framed."""
        return self._formats[kind, is_code, is_framed]

    def block_format(self, *, is_code: bool, is_filler: bool) -> QTextBlockFormat:
        """Return how a line looks; code is always written from left to right."""
        block_format = QTextBlockFormat()
        if is_code:
            block_format.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if is_filler:
            block_format.setProperty(FILLED, self.theme.color("surface"))
        return block_format

    @cached_property
    def _formats(self) -> dict[tuple[Kind, bool, bool], QTextCharFormat]:
        either = (False, True)
        return {each: self._made(*each) for each in product(Kind, either, either)}

    def _made(self, kind: Kind, is_code: bool, is_framed: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setStyleHint(QFont.StyleHint.Monospace)
        made.setFont(sized(fixed, _CODE) if is_code else sized(QFont(), _BODY))
        made.setForeground(self.theme.color("text"))
        if kind is not Kind.SAME:
            made.setBackground(self.theme.color(kind.value))
            made.setFontUnderline(kind is Kind.ADDED)
            made.setFontStrikeOut(kind is Kind.REMOVED and not is_framed)
        if kind is Kind.ADDED:  # screen readers are told of the line; `Underlines` draws it
            made.setUnderlineColor(Qt.GlobalColor.transparent)
        return made
