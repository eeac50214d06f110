"""The pieces a message is laid out and drawn in; each knows or estimates its height."""

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from liaobots_desktop.ui.transcript.crisp import draw_line
from liaobots_desktop.ui.transcript.displayable import without_towers
from liaobots_desktop.ui.transcript.document import Mark, TextDocument
from liaobots_desktop.ui.transcript.look import Look, PartButton
from liaobots_desktop.ui.transcript.mark_painter import draw_marks
from liaobots_desktop.ui.transcript.marked_text import draw_text
from liaobots_desktop.ui.transcript.math_book import FormulaBook
from liaobots_desktop.ui.transcript.math_engine import FormulaKey
from liaobots_desktop.ui.transcript.measures import Measures
from liaobots_desktop.ui.transcript.searchable import Searchable, holds_formulas
from liaobots_desktop.ui.transcript.sideways import Sideways
from liaobots_desktop.ui.transcript.style import TextStyle
from liaobots_desktop.ui.transcript.table_lines import draw_table_lines

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.code_colourist import CodeColourist
    from liaobots_desktop.ui.transcript.fallback_fonts import FallbackFonts

_ASCII_WIDTH, _OTHER_WIDTH = 7, 11
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
"""Combining marks (Unicode's blocks of them), which take no room beside the letter."""
_SAMPLE = 1_000
"""Characters that say how many of a text are combining marks."""

Span = tuple[int, int | None]
"""Positions of a part's document; None stands for its end."""


@dataclass(slots=True)
class Setting:
    """What parts are laid out with. `generation` changes when the width or the theme does."""

    style: TextStyle
    width: int
    generation: int = 0
    built: "dict[int, Part]" = field(default_factory=dict)
    """The parts that hold a document, the least recently drawn first."""
    formulas: FormulaBook | None = None
    colourist: "CodeColourist | None" = None
    """Colours code when there is time; without it code is coloured when it is laid out."""
    fallbacks: "FallbackFonts | None" = None
    """Finds fonts when there is time; without it they are found when a text is laid out."""
    folds_code: bool = True
    """Whether long blocks of code of finished answers are folded at first; not on paper."""
    is_paper: bool = False
    """Nothing can be scrolled sideways or unfolded: all of a part is laid out within the width."""

    @property
    def measures(self) -> Measures:
        return self.style.measures


class Part:
    """One piece of a message; lives on the GUI thread. `gap` is the room above it."""

    __slots__ = ("gap", "height")

    def __init__(self, gap: int, height: int) -> None:
        self.gap = gap
        self.height = height

    @property
    def has_text(self) -> bool:
        """Whether there is text that a caret can stand in."""
        return False

    @property
    def sideways(self) -> Sideways | None:
        """How the part scrolls sideways alone, where it does."""
        return None

    @property
    def outer_height(self) -> int:
        """The height with the gap, in pixels."""
        return self.gap + self.height

    def has_fonts(self, setting: Setting) -> bool:
        """Return whether the fonts of all letters are found, after looking for some of them.

        A part that has to wait for its fonts is not laid out or drawn where it is only seen.
        """
        del setting
        return True

    def lay_out(self, setting: Setting) -> None:
        """Work out `height` for this width."""

    def needs_layout(self, setting: Setting) -> bool:
        """Return whether `lay_out` would have to do more than a look."""
        del setting
        return False

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw at the painter's origin, which is below the gap."""

    def buttons(self, setting: Setting) -> list[PartButton]:
        """Return what can be clicked, in the order of reading."""
        del setting
        return []

    def grip(self, setting: Setting) -> QRectF:
        """Return where the bar that scrolls the part sideways can be taken; empty for none."""
        del setting
        return QRectF()

    def release(self) -> None:
        """Give back what can be built again."""

    def restyle(self, setting: Setting) -> None:
        """Take over other fonts and sizes: guess the height anew, or know it."""

    def leave(self) -> None:
        """Take note that the message does not hold the part any more."""

    def forget(self) -> None:
        """Give back what can be built again, and what was found out about it: it is far away."""
        self.release()


class RulePart(Part):
    """A thematic break."""

    __slots__ = ()

    def __init__(self, gap: int) -> None:
        super().__init__(gap, 9)

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the line."""
        del clip, look
        draw_line(painter, 0, 4, setting.width, setting.style.color("line"))


class DocumentPart(Part, ABC):
    """A piece with text: a document that is built when it is first seen."""

    __slots__ = ("_laid_out_for", "document")

    def __init__(self, gap: int, height: int) -> None:
        super().__init__(gap, height)
        self.document: TextDocument | None = None
        self._laid_out_for = -1

    @property
    def has_text(self) -> bool:
        """Whether there is text that a caret can stand in."""
        return True

    @property
    @abstractmethod
    def source(self) -> str:
        """What it shows, as it came."""

    def main_font(self, style: TextStyle) -> QFont:
        """Return the font of most of its text."""
        return style.body_font

    @abstractmethod
    def build(self, setting: Setting) -> TextDocument:
        """Return a new document of this part."""

    def text_origin(self, setting: Setting) -> QPointF:
        """Return where the document lies inside the part."""
        del setting
        return QPointF(0, 0)

    def text_width(self, setting: Setting) -> float:
        """Return the width the text is wrapped at."""
        return setting.width

    def needs_layout(self, setting: Setting) -> bool:
        """Return whether there is no document, or one that was laid out otherwise."""
        return self.document is None or self._laid_out_for != setting.generation

    def has_fonts(self, setting: Setting) -> bool:
        """Return whether the fonts are found: then it may be laid out in time."""
        fallbacks = setting.fallbacks
        if fallbacks is None or self.document is not None or not self.needs_layout(setting):
            return True
        source, font = self.source, self.main_font(setting.style)
        if fallbacks.are_known(source, font):
            return True
        if not fallbacks.are_found(source, font):
            return False
        self.document = self.build(setting)
        if fallbacks.are_found_in(self.document, source, font):
            return True
        self.release()
        return False

    def lay_out(self, setting: Setting) -> None:
        """Build the document if needed and take its height."""
        if self.document is not None and self._laid_out_for == setting.generation:
            return
        if self.document is None:
            self.document = self.build(setting)
        self.document.setTextWidth(self.text_width(setting))
        self.height = self.measure(self.document)
        self.document.place_marks()
        self._laid_out_for = setting.generation
        setting.built[id(self)] = self

    def take_formulas(self, made: set[FormulaKey], known: FormulaBook) -> bool:
        """Show formulas that were awaited; return whether that changes this part."""
        document = self.document
        arrived = document.awaited & made if document is not None else set()
        if document is None or not arrived:
            return False
        if any(known.drawing(key) is None for key in arrived):
            self.release()
            return True
        document.awaited -= arrived
        document.formula_sizes.clear()
        document.markContentsDirty(0, document.characterCount())
        self._laid_out_for = -1
        return True

    def measure(self, document: TextDocument) -> int:
        """Return the part's height with its laid-out document."""
        below = document.lastBlock().blockFormat().bottomMargin()  # Qt leaves it out
        return max(round(document.size().height() + below), 1)

    def release(self) -> None:
        """Give the document back."""
        self.document = None
        self._laid_out_for = -1

    def raw_text(self, setting: Setting) -> str:
        """Return the text in the document's own positions: one character for every separator."""
        return (self.document or self.build(setting)).toRawText()

    def searchable(self, setting: Setting) -> Searchable:
        """Return the text to be found, and the way back to positions."""
        text = self.raw_text(setting)
        if not holds_formulas(text):
            return Searchable(text)
        document = self.document or self.build(setting)
        return Searchable(document.toRawText(), document)

    def seen_text(self, setting: Setting) -> str:
        r"""Return what is seen, formulas as their source and `\n` for every separator.

        No formula is drawn for it, and no document built where that can be avoided.
        """
        if self.document is None:
            setting = replace(setting, formulas=None)
        return self.searchable(setting).lines

    def plain_text(self, setting: Setting, span: Span = (0, None)) -> str:
        """Return the text shown between two positions, and the state of tasks."""
        document = self.document or self.build(setting)
        return document.labelled_text(*span)

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the marks and the text."""
        self.lay_out(setting)
        document = self.document
        if document is None:
            return
        origin = self.text_origin(setting)
        painter.translate(origin)
        draw_marks(painter, document, setting.style, setting.width, clip.translated(-origin))
        draw_text(painter, document, clip.translated(-origin), look.stretches, setting.style)
        draw_table_lines(painter, document, setting.style, clip.translated(-origin))
        for link in (look.hovered_link, look.focused_link):
            if link is not None and any(mark is link for mark in document.marks):
                _underline(painter, setting.style, link)
        painter.translate(-origin)


def _underline(painter: QPainter, style: TextStyle, link: Mark) -> None:
    for rect in link.rects:
        draw_line(painter, rect.left(), rect.bottom() - 2, rect.width(), style.color("accent"))


def estimated_height(text: str, width: int, measures: Measures) -> int:
    """Return about how high `text` will be, without laying it out."""
    letters = len(text)
    if not text.isascii():
        sample = without_towers(text[:_SAMPLE])
        letters -= letters * len(_MARKS.findall(sample)) // len(sample)
    lines = 1 + text.count("\n") + int(letters * letter_width(text, measures)) // max(width, 1)
    return lines * measures.line_height


def letter_width(text: str, measures: Measures) -> float:
    """Return about how wide a letter of `text` is, in pixels."""
    return measures.letters(_ASCII_WIDTH if text.isascii() else _OTHER_WIDTH)
