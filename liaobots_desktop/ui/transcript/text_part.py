"""The part of an answer that shows one TEXT block: a paragraph, list, quote, table or heading."""

import re

from liaobots_desktop.markup.markdown import References
from liaobots_desktop.ui.transcript.blocks import Block
from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.part import DocumentPart, Setting, estimated_height
from liaobots_desktop.ui.transcript.renderer import render

_LINE = r"[^\W\d_](?:[^\W_]|[ .,;?'\"()…—«»“”‘’、。，；？！])*(?<! )"
_PROSE = re.compile(rf"{_LINE}(?:\n{_LINE})*")
"""Lines that begin with a letter and hold nothing that Markdown may read: seen as they are."""


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

    def source_text(self) -> str:
        """Return the Markdown of the block."""
        return self._block.source

    def raw_text(self, setting: Setting) -> str:
        """Return the text; that of plain prose without building a document."""
        source = self._block.source
        if self.document is None and not self._block.head_lines and _PROSE.fullmatch(source):
            return source.replace("\n", " ")
        return super().raw_text(setting)

    def change(self, block: Block) -> None:
        """Show another block: the text that is still arriving has grown."""
        self._block = block
        self.release()

    def release_stale(self) -> None:
        """Give the document back if links or footnotes have become known since it was built."""
        if len(self._references) != self._known_references and "[" in self._block.source:
            self.release()
