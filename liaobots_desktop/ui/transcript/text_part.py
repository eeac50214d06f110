"""The part of an answer that shows one TEXT block: a paragraph, list, quote, table or heading."""

from liaobots_desktop.ui.transcript.blocks import Block, BlockKind
from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.markdown import References
from liaobots_desktop.ui.transcript.part import DocumentPart, Setting, estimated_height
from liaobots_desktop.ui.transcript.renderer import render, tokens_of
from liaobots_desktop.ui.transcript.seen_blocks import read_quickly
from liaobots_desktop.ui.transcript.seen_tokens import seen_lines


class TextPart(DocumentPart):
    """One rendered block; built again when a link reference of the answer becomes known."""

    __slots__ = ("_block", "_known_references", "_references")

    def __init__(self, gap: int, block: Block, references: References, width: int) -> None:
        super().__init__(gap, estimated_height(block.source, width))
        self._block = block
        self._references = references
        self._known_references = 0

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
        return render(self._block, self._references, setting.style, setting.formulas)

    def seen_text(self, setting: Setting) -> str:
        """Return what is seen, as cheaply as it can be told: read, parsed, or from a document."""
        block = self._block
        has_links = bool(self._references) and "[" in block.source
        if block.kind is BlockKind.TEXT and not block.head_lines and not has_links:
            lines = read_quickly(block.source)
            if lines is not None:
                return "\n".join(lines)
        try:
            tokens = tokens_of(block, self._references)
            return "\n".join(seen_lines(tokens, hides_head=block.head_lines > 0))
        except Exception:  # noqa: BLE001 - then the document shows its source, and says why
            if len(self._references) != self._known_references:
                self.release()
            return super().seen_text(setting)

    def change(self, block: Block) -> None:
        """Show another block: the text that is still arriving has grown."""
        self._block = block
        self.release()

    def lay_out(self, setting: Setting) -> None:
        """Work out the height; links may have found their targets since."""
        if len(self._references) != self._known_references and "[" in self._block.source:
            self.release()
        super().lay_out(setting)
