"""Code inside lists and quotes: where its card lies, what its header says, its exact source."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from liaobots_desktop.markup import markdown
from liaobots_desktop.markup.code_language import language_of, name_of
from liaobots_desktop.ui.transcript.card_header import draw_header_words
from liaobots_desktop.ui.transcript.displayable import displayable_code
from liaobots_desktop.ui.transcript.document import Mark, MarkKind, TextDocument
from liaobots_desktop.ui.transcript.look import Look, PartButton
from liaobots_desktop.ui.transcript.style import (
    CARD_ABOVE,
    CARD_BELOW,
    CODE_HEADER_HEIGHT,
    TextStyle,
)

_BUTTON_WIDTH = 80
_PRIVATE_USE = range(0xE000, 0xF8FF)


@dataclass(slots=True)
class NestedCode:
    """One block of code in a part; `header` is in the part's own coordinates."""

    action: str
    language: str
    header: QRectF
    is_copied: bool = False

    def button(self) -> PartButton:
        """Return Copy."""
        rect = QRectF(self.header)
        rect.setLeft(max(rect.right() - _BUTTON_WIDTH, rect.left()))
        return PartButton(self.action, _tr("Copy code"), rect)

    def draw_header(
        self, painter: QPainter, style: TextStyle, look: Look, *, is_paper: bool
    ) -> None:
        """Write the language and Copy; on paper, where nothing can be clicked, the language."""
        name = displayable_code(name_of(self.language))
        word = _tr("Copied") if self.is_copied else _tr("Copy")
        is_strong = self.action in {look.hovered, look.focused}
        button = "" if is_paper else word
        draw_header_words(painter, self.header, style, name, button, is_strong=is_strong)


def card_of(mark: Mark, width: int) -> QRectF:
    """Return the card of a block of code in a document; it reaches to the right edge."""
    area = QRectF(mark.rects[0])
    for rect in mark.rects[1:]:
        area |= rect
    area = QRectF(area.toAlignedRect())  # whole pixels: sharp, and the same when drawn in parts
    height = area.height() + CARD_ABOVE + CARD_BELOW
    return QRectF(mark.left, area.top() - CARD_ABOVE, width - mark.left, height)


def codes_of(document: TextDocument, width: int) -> list[NestedCode]:
    """Return the blocks of code of a laid-out document, in their order."""
    cards = [mark for mark in document.marks if mark.kind is MarkKind.CARD and mark.rects]
    found = []
    for number, mark in enumerate(cards):
        header = card_of(mark, width)
        header.setHeight(CODE_HEADER_HEIGHT)
        found.append(NestedCode(f"copy_code_{number}", language_of(mark.target), header))
    return found


def code_sources(source: str) -> list[str]:
    """Return the code of each block of code in Markdown, without its last line end.

    It is exact but for the indentation that Markdown takes away.
    """
    nul = next(chr(code) for code in _PRIVATE_USE if chr(code) not in source)
    tokens = markdown.parse_blocks(source.replace("\0", nul), {})  # the parser would change it
    codes = [token.content for token in tokens if token.type in {"fence", "code_block"}]
    return [code.removesuffix("\n").replace(nul, "\0") for code in codes]


def _tr(text: str) -> str:
    return QCoreApplication.translate("TranscriptView", text)
