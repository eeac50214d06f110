"""One message in the transcript: its text, the parts it is drawn in, and their heights."""

import time
from collections.abc import Mapping, Sequence
from typing import Any

from liaobots_desktop.chat.message import EndState, Message, Role
from liaobots_desktop.markup.code_language import language_of
from liaobots_desktop.ui.transcript.block import Block, BlockKind
from liaobots_desktop.ui.transcript.blocks import BlockSplitter
from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.code_end import CodeEnd
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.folding import unfold
from liaobots_desktop.ui.transcript.gaps import gap_above
from liaobots_desktop.ui.transcript.heights import HeightIndex
from liaobots_desktop.ui.transcript.measures import USUAL
from liaobots_desktop.ui.transcript.part import Part, RulePart, Setting, estimated_height
from liaobots_desktop.ui.transcript.question_parts import question_parts
from liaobots_desktop.ui.transcript.style import FOOTER_HEIGHT, HEADER_HEIGHT, MESSAGE_GAP
from liaobots_desktop.ui.transcript.table_part import first_moved
from liaobots_desktop.ui.transcript.table_source_part import is_shown_as_source, part_of_table
from liaobots_desktop.ui.transcript.text_part import TextPart


class MessageItem:
    """A message and its parts; lives on the GUI thread.

    The parts are made when the message is first seen. An answer's text comes through `append`;
    only what is open in it is made again.
    """

    def __init__(self, message: Message) -> None:
        self.message = message
        self.end = message.end
        self.parts: list[Part] = []
        self.heights = HeightIndex()
        self.is_started = False
        self._folds_code = False
        self._chunks = [message.text]
        self._splitter: BlockSplitter | None = None
        self._synced = 0
        self._is_held = False
        self._blocks: list[Block] = []
        self._estimate = 0
        self.measures = USUAL
        """How large text is, and how much room is around it."""

    @property
    def is_answer(self) -> bool:
        """Whether the service wrote it."""
        return self.message.role is Role.ASSISTANT

    @property
    def head_height(self) -> int:
        """The height of the line with the name, in pixels."""
        return HEADER_HEIGHT if self.is_answer else 0

    @property
    def foot_height(self) -> int:
        """The height of the row of actions, in pixels."""
        return FOOTER_HEIGHT if self.is_answer else 0

    @property
    def body_height(self) -> int:
        """The height of the parts, in pixels; a guess while some of them are not made yet."""
        is_rest_missing = self.has_backlog and self.end is not None
        is_guessed = is_rest_missing or not self.is_started
        body = max(self.heights.total, self._estimate if is_guessed else 0)
        if self.is_answer and self.end is None:
            body = max(body, self.measures.line_height)
        return body

    @property
    def outer_height(self) -> int:
        """The height of everything, with the room below, in pixels."""
        return self.head_height + self.body_height + self.foot_height + MESSAGE_GAP

    @property
    def has_backlog(self) -> bool:
        """Whether text waits for `advance`."""
        return self._splitter is not None and self._splitter.has_work

    @property
    def final_count(self) -> int:
        """The number of parts, from the first, that will not change any more."""
        return self._synced if self.end is None or self.has_backlog else len(self.parts)

    @property
    def blocks(self) -> Sequence[Block]:
        """What each of the parts shows; of an answer."""
        return self._blocks

    @property
    def references(self) -> Mapping[str, Any]:
        """The link references that are known by now."""
        return {} if self._splitter is None else self._splitter.references

    def text(self) -> str:
        """Return the source text."""
        self._chunks = ["".join(self._chunks)]
        return self._chunks[0]

    def estimate(self, setting: Setting) -> None:
        """Guess the height of a message that was not seen yet."""
        self.measures = setting.measures
        self._estimate = estimated_height(self._chunks[0], setting.width, self.measures)

    def start(self, setting: Setting) -> None:
        """Begin to make the parts; of an answer `advance` makes them."""
        self.is_started = True
        self.measures = setting.measures
        self._folds_code = setting.folds_code and self.end is not None
        if not self.is_answer:
            self._show_question(setting)
            return
        splitter = BlockSplitter()
        if self._splitter is not None:  # the parts that stay look their links up in the old ones
            splitter.references = self._splitter.references
        self._splitter = splitter
        self._splitter.feed(self.text())
        if self.end is not None:
            self._splitter.finish()

    def restyle(self, setting: Setting) -> None:
        """Take over other fonts and sizes; what is folded, wrapped or still comes stays so."""
        self.estimate(setting)
        for index, part in enumerate(self.parts):
            if self._blocks and isinstance(part, TextPart | RulePart | CodeHead):
                part.gap = gap_above(self._blocks, index, self.measures)
            part.restyle(setting)
            self.refresh_height(index)

    def append(self, text: str) -> None:
        """Add text that has arrived."""
        self._chunks.append(text)
        if self._splitter is not None:
            self._splitter.feed(text)

    def finish(self, end: EndState) -> None:
        """Close what is open."""
        self.end = end
        if self._splitter is not None:
            self._splitter.finish()

    def resume(self, setting: Setting) -> None:
        """Open the text again; blocks that do not change keep their parts."""
        self.end = None
        self._synced = 0
        self._is_held = self.is_started
        if self.is_started:
            self.start(setting)

    def advance(self, setting: Setting, until: float) -> int | None:
        """Turn text into parts until a time (`time.perf_counter`).

        Returns the index of the first part that changed, None if there was nothing to do.
        """
        splitter = self._splitter
        if splitter is None or not splitter.has_work:
            return None
        known_references = len(splitter.references)
        while splitter.advance() and time.perf_counter() < until:
            pass
        if self._is_held and splitter.has_work:
            return None  # what is shown stays until all of it has been read
        self._is_held = False
        first = self._sync(splitter, setting)
        if len(splitter.references) == known_references:
            return first
        for part in setting.built.values():
            if isinstance(part, TextPart):
                part.release_stale()
        return 0

    def hold(self) -> None:
        """Show no more parts until all of the text has been read."""
        self._is_held = True

    def complete(self, setting: Setting) -> None:
        """Turn all text into parts now, however long it takes."""
        if not self.is_started:
            self.start(setting)
        while self.has_backlog:
            self.advance(setting, float("inf"))

    def refresh_height(self, part_index: int) -> bool:
        """Take over the height of a part; return whether it is new."""
        height = self.parts[part_index].outer_height
        if self.heights[part_index] == height:
            return False
        self.heights[part_index] = height
        return True

    def _show_question(self, setting: Setting) -> None:
        folds = self._folds_code
        for part in question_parts(self.text(), setting, is_folded=folds):
            self.parts.append(part)
            self.heights.append(part.outer_height)

    def _sync(self, splitter: BlockSplitter, setting: Setting) -> int:
        """Bring the parts in line with the blocks from the first one that may have changed."""
        first = self._synced
        self._synced = splitter.final_count
        while (
            first < min(len(self._blocks), len(splitter.blocks))
            and self._blocks[first] == splitter.blocks[first]
        ):
            self._settle_code(first, splitter)
            self.refresh_height(first)
            first += 1
        for index in range(first, len(splitter.blocks)):
            self._put(index, splitter, setting)
        del self._blocks[len(splitter.blocks) :]
        self._drop_from(len(splitter.blocks), setting)
        last = self.parts[-1] if self.parts else None
        if isinstance(last, CodeEnd) and last.is_open:  # more code comes to an answer that goes on
            unfold(self, len(self.parts) - 1, setting)
        return first_moved(self.parts, first, setting.width)

    def _put(self, index: int, splitter: BlockSplitter, setting: Setting) -> None:
        block = splitter.blocks[index]
        if index < len(self._blocks):
            if self._change(index, block):
                self._settle_code(index, splitter)
                self.refresh_height(index)
                return
            del self._blocks[index:]
            self._drop_from(index, setting)
        self._blocks.append(block)
        self.parts.append(self._part_for(index, block, splitter, setting))
        self._settle_code(index, splitter)
        self.heights.append(self.parts[index].outer_height)

    def _change(self, index: int, block: Block) -> bool:
        """Let the part that is there show a block that has grown; return whether it can."""
        part, shown = self.parts[index], self._blocks[index]
        if _nature(shown) != _nature(block):
            return False
        if isinstance(part, TextPart):
            part.change(block)
        elif isinstance(part, CodePart):
            part.change(block.source)
        else:
            return False
        self._blocks[index] = block
        return True

    def _settle_code(self, index: int, splitter: BlockSplitter) -> None:
        part = self.parts[index]
        if isinstance(part, CodePart | CodeEnd):
            part.is_open = index >= splitter.final_count
        if isinstance(part, CodeEnd):
            part.fit()

    def _drop_from(self, count: int, setting: Setting) -> None:
        for part in reversed(self.parts[count:]):
            setting.built.pop(id(part), None)
            part.leave()
        del self.parts[count:]
        self.heights.truncate(count)

    def _part_for(
        self, index: int, block: Block, splitter: BlockSplitter, setting: Setting
    ) -> Part:
        gap = gap_above(self._blocks, index, self.measures)
        before = self.parts[index - 1] if index else None
        if block.kind is BlockKind.RULE:
            return RulePart(gap)
        if block.kind is BlockKind.CODE_START:
            code = CodeBlock(language_of(block.source), block.at, is_folded=self._folds_code)
            code.line_height = setting.measures.code_line_height
            return CodeHead(gap, code)
        if block.kind in {BlockKind.TABLE, BlockKind.TABLE_END}:
            return part_of_table(gap, block, splitter.references, setting, before)
        if isinstance(before, CodeHead | CodePart) and block.kind is not BlockKind.TEXT:
            return _code_part(before, block)
        return TextPart(gap, block, splitter.references, setting.width, setting.measures)


def _nature(block: Block) -> tuple[object, ...]:
    """Return all that a part stays true to, however its source grows."""
    return block.kind, block.is_continued, block.head_lines, block.form, is_shown_as_source(block)


def _code_part(before: CodeHead | CodePart, block: Block) -> Part:
    piece = before if isinstance(before, CodePart) else None
    if block.kind is BlockKind.CODE_END:
        return CodeEnd(before.code, piece)
    return CodePart(before.code, block.source, piece)
