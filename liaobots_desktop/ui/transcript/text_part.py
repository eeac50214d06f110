"""The part of an answer that shows one TEXT block: a paragraph, list, quote, table or heading."""

import re
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from liaobots_desktop.markup.markdown import References
from liaobots_desktop.ui.transcript.block import Block, BlockKind
from liaobots_desktop.ui.transcript.cell_baselines import align_baselines
from liaobots_desktop.ui.transcript.copied_text import copied_text
from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.look import Look, PartButton
from liaobots_desktop.ui.transcript.measures import USUAL, Measures
from liaobots_desktop.ui.transcript.nested_code import NestedCode, codes_of
from liaobots_desktop.ui.transcript.nested_table import fit_tables
from liaobots_desktop.ui.transcript.part import DocumentPart, Setting, Span, estimated_height
from liaobots_desktop.ui.transcript.renderer import render, tokens_of
from liaobots_desktop.ui.transcript.seen_blocks import read_quickly
from liaobots_desktop.ui.transcript.seen_tokens import seen_lines
from liaobots_desktop.ui.transcript.sideways import BAR_ROOM, BAR_TOP, Sideways

_CODE = re.compile(r"```|~~~|    |\t")


class TextPart(DocumentPart):
    """One rendered block; built again when a link reference of the answer becomes known."""

    __slots__ = ("_block", "_known_references", "_references", "_tables", "nested_codes")

    def __init__(
        self,
        gap: int,
        block: Block,
        references: References,
        width: int,
        measures: Measures = USUAL,
    ) -> None:
        super().__init__(gap, estimated_height(block.source, width, measures))
        self._block = block
        self._references = references
        self._known_references = 0
        self._tables = Sideways()
        self.nested_codes: list[NestedCode] = []
        """The blocks of code in it, as they were last laid out."""

    @property
    def sideways(self) -> Sideways | None:
        """It scrolls where a table in a list or a quote is wider than the column."""
        return self._tables if self._tables.is_needed else None

    @property
    def source(self) -> str:
        """The Markdown it shows."""
        return self._block.source

    @property
    def block(self) -> Block:
        """The Markdown it shows."""
        return self._block

    def build(self, setting: Setting) -> TextDocument:
        """Render the block."""
        self._known_references = len(self._references)
        style = setting.style.for_text(self.source, is_rest=self._block.is_continued)
        document = render(self._block, self._references, style, setting.formulas)
        self._fit_tables(document, setting)
        return document

    def seen_text(self, setting: Setting) -> str:
        """Return what is seen, as cheaply as it can be told: read, parsed, or from a document."""
        block = self._block
        has_links = bool(self._references) and "[" in block.source
        is_plain = block.kind is BlockKind.TEXT and not block.head_lines and not block.keeps_lines
        if is_plain and not has_links:
            lines = read_quickly(block.source)
            if lines is not None:
                return "\n".join(lines)
        try:
            tokens = tokens_of(block, self._references)
            return "\n".join(seen_lines(tokens, hides_head=block.head_lines > 0))
        except Exception:  # noqa: BLE001 - then the document shows its source, and says why
            self.release_stale()
            return super().seen_text(setting)

    def copied_text(self, setting: Setting, span: Span = (0, None)) -> str:
        """Return the text shown between two positions, with bullets, numbers and indentation."""
        return copied_text(self.document or self.build(setting), *span)

    def change(self, block: Block) -> None:
        """Show another block: the text that is still arriving has grown."""
        self._block = block
        self.release()

    def restyle(self, setting: Setting) -> None:
        """Guess the height anew."""
        self.release()
        self.height = estimated_height(self.source, setting.width, setting.measures)

    def release_stale(self) -> None:
        """Give the document back if links or footnotes have become known since it was built."""
        if len(self._references) != self._known_references and "[" in self._block.source:
            self.release()

    def lay_out(self, setting: Setting) -> None:
        """Work out the height; links may have found their targets since."""
        self.release_stale()
        was_laid_out = self._laid_out_for == setting.generation and self.document is not None
        if not was_laid_out and self.document is not None:
            self._fit_tables(self.document, setting)
        super().lay_out(setting)
        if not was_laid_out and self.document is not None:
            self.nested_codes = codes_of(self.document, setting.width, self.nested_codes)

    def text_origin(self, setting: Setting) -> QPointF:
        """Return where the text begins: as far to the left as it is scrolled."""
        del setting
        return QPointF(self._tables.shift, 0)

    def measure(self, document: TextDocument) -> int:
        """Return the height of the text, and of the bar below it."""
        align_baselines(document)
        return super().measure(document) + (BAR_ROOM if self._tables.is_needed else 0)

    def grip(self, setting: Setting) -> QRectF:
        """Return where the bar can be taken."""
        del setting
        return self._tables.grip(0, self.height - BAR_ROOM + BAR_TOP)

    def buttons(self, setting: Setting) -> list[PartButton]:
        """Return those of each block of code inside."""
        if self._may_hold_code:
            self.lay_out(setting)
        found = [button for code in self.nested_codes for button in code.buttons(setting.style)]
        shift = self._tables.shift
        return [replace(button, rect=button.rect.translated(shift, 0)) for button in found]

    def draw(self, painter: QPainter, setting: Setting, clip: QRectF, look: Look) -> None:
        """Draw the marks and the text, what the headers of code say, and the bar."""
        self.lay_out(setting)
        painter.save()
        if self._tables.is_needed:
            inner = QRectF(0, 0, setting.width, self.height)
            painter.setClipRect(inner, Qt.ClipOperation.IntersectClip)
            self._tables.draw_bar(painter, setting.style, 0, self.height - BAR_ROOM + BAR_TOP)
        super().draw(painter, setting, clip, look)
        painter.translate(self._tables.shift, 0)
        for code in self.nested_codes:
            code.draw_header(painter, setting.style, look, is_paper=setting.is_paper)
        painter.restore()

    def code_of_button(self, action: str) -> NestedCode | None:
        """Return the block of code that a button belongs to; None for a button that is gone."""
        return next((code for code in self.nested_codes if action in code.actions), None)

    def code_at(self, point: QPointF) -> NestedCode | None:
        """Return the block of code at a point of the part, if there is one."""
        point = point - QPointF(self._tables.shift, 0)
        return next((code for code in self.nested_codes if code.card.contains(point)), None)

    def _fit_tables(self, document: TextDocument, setting: Setting) -> None:
        """Give tables inside readable columns; nothing is scrolled on paper."""
        if self._block.kind is not BlockKind.TEXT:
            return
        first, last = fit_tables(document, setting.width, is_paper=setting.is_paper)
        last = max(last, setting.width) if first < 0 else last  # the text is seen beside it
        self._tables.reach(first, last, last - first if setting.is_paper else setting.width)

    @property
    def _may_hold_code(self) -> bool:
        return _CODE.search(self.source) is not None
