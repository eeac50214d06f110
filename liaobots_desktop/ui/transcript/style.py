"""The transcript's fonts, formats and measures, made from a theme."""

from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
)

from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.costly import has_too_many_rare_letters
from liaobots_desktop.ui.transcript.measures import USUAL, Measures

TOP_PADDING = 32
BOTTOM_PADDING = 24
MESSAGE_GAP = 20
INDENT = 24
ENTRY_SPACE = 8
CODE_PADDING = 12
CODE_TOP_PADDING, CODE_BOTTOM_PADDING = 10, 14
CODE_HEADER_HEIGHT = 32
CARD_ABOVE, CARD_BELOW = CODE_HEADER_HEIGHT + CODE_TOP_PADDING, CODE_PADDING
"""The room above and below the lines of code inside a list or a quote."""
CARD_RADIUS = 8
BUBBLE_RADIUS = 14
BUBBLE_PADDING_X, BUBBLE_PADDING_Y = 14, 10
BUBBLE_SHARE = 0.8
HEADER_HEIGHT = 22
FOOTER_HEIGHT = 32

_SMALL = 12
CODE_SHARE = 13 / 14
"""The size of code against that of the line it stands in: its letters look bigger."""
_LAST_HEADING = 6


@dataclass(frozen=True)
class TextStyle:
    """Fonts and formats for one theme; used on the GUI thread. Sizes are in logical pixels."""

    theme: Theme
    is_zoomed: bool = False
    """Drawn at another scale than laid out: letters must not be fitted to unscaled pixels."""
    is_mirrored: bool = False
    """Whether what stands around texts begins on the right."""
    merges_fonts: bool = True
    """Whether letters that a font lacks are looked for in other fonts; else they are boxes."""
    measures: Measures = USUAL

    def for_text(self, text: str, *, is_rest: bool = False) -> "TextStyle":
        """Return the style that shows a text in time; `is_rest` as `costly` means it."""
        is_costly = has_too_many_rare_letters(text, is_rest=is_rest)
        return self._without_merging if is_costly else self

    @cached_property
    def _without_merging(self) -> "TextStyle":
        return replace(self, merges_fonts=False)

    def side(self, area: QRectF, width: float) -> QRectF:
        """Return where an area lies in a column of this width, from the side that holds."""
        if not self.is_mirrored:
            return area
        return QRectF(width - area.right(), area.top(), area.width(), area.height())

    def color(self, token: str) -> QColor:
        """Return the colour of a theme token."""
        return self.theme.color(token)

    @cached_property
    def body_font(self) -> QFont:
        """The font of paragraphs."""
        return self._sized(self._text_font, self.measures.text_size)

    @cached_property
    def note_font(self) -> QFont:
        """The font of footnotes."""
        return self._sized(self._text_font, self.measures.small_size)

    @cached_property
    def head_font(self) -> QFont:
        """The font above the columns of a table."""
        font = self._sized(self._text_font, self.measures.small_size)
        font.setWeight(QFont.Weight.Bold)
        return font

    @cached_property
    def small_font(self) -> QFont:
        """The font of secondary text: times, actions, languages."""
        return self._sized(QFont(), _SMALL)

    @cached_property
    def name_font(self) -> QFont:
        """The font of the name above an answer."""
        font = self._sized(QFont(), _SMALL)
        font.setWeight(QFont.Weight.Bold)
        return font

    @cached_property
    def span_font(self) -> QFont:
        """The font of code within a line of text."""
        return self._sized(self.code_font, round(self.measures.text_size * CODE_SHARE))

    @cached_property
    def code_font(self) -> QFont:
        """The font of code: one width for every letter."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        if self.measures.code_font:
            font.setFamily(self.measures.code_font)
        font.setStyleHint(QFont.StyleHint.Monospace)
        return self._sized(font, self.measures.code_size)

    @cached_property
    def selection_color(self) -> QColor:
        """The background of selected text."""
        color = self.color("accent")
        color.setAlphaF(0.32 if self.theme.is_dark else 0.22)
        return color

    def text_format(self, color: str = "text") -> QTextCharFormat:
        """Return the format of body text in a colour."""
        text_format = QTextCharFormat()
        text_format.setFont(self.body_font)
        text_format.setForeground(self.color(color))
        return text_format

    def note_format(self, color: str = "muted") -> QTextCharFormat:
        """Return the format of footnotes in a colour."""
        text_format = self.text_format(color)
        text_format.setFont(self.note_font)
        return text_format

    def code_format(self, color: str = "text") -> QTextCharFormat:
        """Return the format of code in a colour."""
        text_format = QTextCharFormat()
        text_format.setFont(self.code_font)
        text_format.setForeground(self.color(color))
        return text_format

    def heading_format(self, level: int) -> QTextCharFormat:
        """Return the format of a heading of level 1 to 6."""
        text_format = self.text_format("muted" if level == _LAST_HEADING else "text")
        font = self._sized(self._text_font, self.measures.heading_size(level))
        font.setWeight(QFont.Weight.Bold)
        text_format.setFont(font)
        return text_format

    @property
    def _text_font(self) -> QFont:
        family = self.measures.text_font
        return QFont(family) if family else QFont()

    def _sized(self, font: QFont, size: int) -> QFont:
        font = QFont(font)
        font.setPixelSize(size)
        if not self.merges_fonts:
            font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
        if self.is_zoomed:
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if not self.merges_fonts:  # Qt 6.10 chooses the file by the first text: not by an emoji
            QFontMetricsF(font).horizontalAdvance("a")
        return font


def line_format(height: int) -> QTextBlockFormat:
    """Return a paragraph format whose lines are `height` pixels apart."""
    block_format = QTextBlockFormat()
    block_format.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return block_format
