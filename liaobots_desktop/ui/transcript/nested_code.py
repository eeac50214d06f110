"""Code inside lists and quotes: where its card lies, what its header says, its exact source."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from liaobots_desktop.markup.code_blocks import code_blocks
from liaobots_desktop.markup.code_language import language_of, name_of
from liaobots_desktop.ui.transcript.card_header import draw_header_words
from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.displayable import displayable_code
from liaobots_desktop.ui.transcript.document import Mark, MarkKind, TextDocument
from liaobots_desktop.ui.transcript.header_words import (
    HeaderWord,
    copy_word,
    draw_words,
    place_words,
    save_word,
)
from liaobots_desktop.ui.transcript.look import Look, PartButton
from liaobots_desktop.ui.transcript.style import (
    CARD_ABOVE,
    CARD_BELOW,
    CODE_HEADER_HEIGHT,
    TextStyle,
)


@dataclass(slots=True, kw_only=True)
class NestedCode(CodeBlock):
    """One block of code in a part, the `number`th there; `card` is in the part's own coordinates.

    It stays the same while its text grows. It is always wrapped, and never folded.
    """

    number: int
    card: QRectF

    @property
    def header(self) -> QRectF:
        """The upper part of the card."""
        return QRectF(self.card.left(), self.card.top(), self.card.width(), CODE_HEADER_HEIGHT)

    @property
    def copy_action(self) -> str:
        """The action of Copy."""
        return f"copy_code_{self.number}"

    @property
    def save_action(self) -> str:
        """The action of the button that saves."""
        return f"save_code_{self.number}"

    @property
    def actions(self) -> set[str]:
        """The actions of its buttons."""
        return {self.copy_action, self.save_action}

    def buttons(self, style: TextStyle) -> list[PartButton]:
        """Return Save as…, if there is room for it, and Copy."""
        return place_words(self._words(), self.header, style)

    def draw_header(
        self, painter: QPainter, style: TextStyle, look: Look, *, is_paper: bool
    ) -> None:
        """Write the language and the buttons; on paper nothing can be clicked."""
        words = [] if is_paper else self._words()
        is_here = self.is_pointed or look.focused in self.actions
        room = draw_words(painter, self.header, style, words, look, is_here=is_here)
        draw_header_words(painter, room, style, displayable_code(name_of(self.language)))

    def _words(self) -> list[HeaderWord]:
        copy = copy_word(self.copy_action, is_copied=self.is_copied)
        return [save_word(self.save_action), copy]


def card_of(mark: Mark, width: int) -> QRectF:
    """Return the card of a block of code in a document; it reaches to the right edge."""
    area = QRectF(mark.rects[0])
    for rect in mark.rects[1:]:
        area |= rect
    area = QRectF(area.toAlignedRect())  # whole pixels: sharp, and the same when drawn in parts
    height = area.height() + CARD_ABOVE + CARD_BELOW
    return QRectF(mark.left, area.top() - CARD_ABOVE, width - mark.left, height)


def codes_of(document: TextDocument, width: int, known: Sequence[NestedCode]) -> list[NestedCode]:
    """Return the blocks of code of a laid-out document, in their order; `known` are those before.

    Those are taken over: what is pointed at, or was just copied, is so also when more has come.
    """
    cards = [mark for mark in document.marks if mark.kind is MarkKind.CARD and mark.rects]
    found = list(known[: len(cards)])
    for number, mark in enumerate(cards):
        language, card = language_of(mark.target), card_of(mark, width)
        if number < len(found):
            found[number].language, found[number].card = language, card
        else:
            found.append(NestedCode(language, number=number, card=card))
    return found


def code_sources(source: str) -> list[tuple[str, int]]:
    """Return each block of code in Markdown, and the number of lines above its first line.

    It is exact but for the indentation that Markdown takes away.
    """
    return [(block.code, block.lines_above) for block in code_blocks(source)]
