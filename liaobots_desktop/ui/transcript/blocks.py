"""Cuts Markdown that is still arriving into top-level blocks; closed blocks never change again."""

from collections import ChainMap, deque
from dataclasses import replace
from typing import Any

from liaobots_desktop.markup import front_matter, thoughts
from liaobots_desktop.markup.definitions import Definitions
from liaobots_desktop.ui.transcript.block import Block, BlockKind, Form, code_blocks
from liaobots_desktop.ui.transcript.costly import reach
from liaobots_desktop.ui.transcript.displayable import with_plain_line_ends
from liaobots_desktop.ui.transcript.fence import MAX_PIECES, FenceReader, pieces_of, without_half
from liaobots_desktop.ui.transcript.outline import Item, ItemKind, lines_of, outline
from liaobots_desktop.ui.transcript.table_pieces import HEAD_LINES, full_rows, pieces_of_table

SOFT_LINES, SOFT_LENGTH = 64, 8_192
"""Lines and characters after which an open block is cut, where that hardly shows.

Characters that are costly to show count for several.
"""
HARD_LINES, HARD_LENGTH = 800, 32_768
"""Lines and characters after which an open block is cut in any case."""
_SPACE_SEARCH = 512
_AHEAD = 131_072  # characters that a step finds before it, if they came: more than it looks at

_FORMS = {ItemKind.HEADING: Form.HEADING, ItemKind.FOOTNOTE: Form.FOOTNOTE}


class BlockSplitter:
    """Turns appended text into `blocks`; no Qt, any one thread.

    All but the last top-level item of a parse of whole lines is final, so only the last one is
    parsed again when more text comes. Blocks from `final_count` on may still change. The result
    depends on the whole text only, not on the portions in which it came. `is_thinking`: the text
    goes on with thoughts whose opening tag stands above it.
    """

    def __init__(self, *, is_thinking: bool = False) -> None:
        self.blocks: list[Block] = []
        self.final_count = 0
        self.references = Definitions()
        self.has_work = False
        self._text = ""
        self._arrived: deque[str] = deque()
        """What comes behind `_text`: taken as it is needed, for joining costs its length."""
        self._has_all = self._is_hungry = False
        self._dropped = 0
        self._start = 0
        self._parsed_to = 0
        self._held_return = ""
        self._is_at_head = True
        self._fence: FenceReader | None = None
        self._table_head: list[str] = []
        self._is_continued = False
        self._is_thinking = is_thinking
        self._is_hard = False
        self._is_finished = False

    def feed(self, text: str) -> None:
        """Append text; `advance` then turns it into blocks."""
        text = self._held_return + text
        self._held_return = "\r" if text.endswith("\r") else ""
        text = with_plain_line_ends(text[: len(text) - len(self._held_return)])
        if text:
            self._arrived.append(text)
        self.has_work = True

    def finish(self) -> None:
        """Say that no more text comes: what is open closes at the next `advance`."""
        self.feed("\n" if self._held_return else "")
        self._has_all = True

    def advance(self) -> bool:
        """Do one bounded step (some milliseconds); return whether another one is needed."""
        del self.blocks[self.final_count :]
        self._take_arrived()
        has_gone_on = self._step()
        self._is_hungry = not has_gone_on
        self.has_work = has_gone_on or bool(self._arrived)
        self.final_count = len(self.blocks)
        if not self.has_work:
            self._show_open()
        return self.has_work

    def _take_arrived(self) -> None:
        """Take what a step looks at of what has arrived, or more if that was not enough."""
        if self._arrived and (self._is_hungry or len(self._text) - self._start < _AHEAD):
            taken, length = [self._text[self._start :], self._arrived.popleft()], 0
            while self._arrived and length < _AHEAD:
                length += len(self._arrived[0])
                taken.append(self._arrived.popleft())
            self._text = "".join(taken)
            self._dropped += self._start
            self._parsed_to -= self._start
            self._start = 0
        self._is_finished = self._has_all and not self._arrived

    def _step(self) -> bool:
        if self._fence is not None:
            return self._read_fence(self._fence)
        if self._is_at_head:
            end = front_matter.end_of(self._text, is_all=self._is_finished)
            if end is None:
                return False
            self._is_at_head = False
            if end:
                self.blocks += _front_matter(self._text[:end])
                self._start = end
                return True
        window, is_full = self._window()
        window_end = self._start + len(window)
        is_known = window_end <= self._parsed_to and not is_full and not self._is_finished
        if not window or is_known:
            return False
        self._parsed_to = window_end
        if is_full and "\n" not in window:
            return self._cut_line(window)
        return self._take(window, is_full)

    def _window(self) -> tuple[str, bool]:
        """Return the whole lines to look at, and whether they are as many as one look may take."""
        line_limit = HARD_LINES if self._is_hard else SOFT_LINES
        limit = reach(self._text, self._start, HARD_LENGTH if self._is_hard else SOFT_LENGTH)
        end = self._start
        for _ in range(line_limit):
            line_end = self._text.find("\n", end, limit) + 1
            if line_end == 0:
                break
            end = line_end
        else:
            return self._text[self._start : end], True
        if len(self._text) > limit:
            return self._text[self._start : limit if end == self._start else end], True
        return self._text[self._start : None if self._is_finished else end], False

    def _take(self, window: str, is_full: bool) -> bool:
        """Make blocks of all items of the window but the last, which may still grow."""
        lines = self._table_head + lines_of(window)
        references: dict[str, Any] = {}
        items = outline(lines, ChainMap(references, self.references))
        was_hard = self._is_hard and len(items) > 1
        if was_hard:
            del items[2:]  # the longer look was for the first item only
        ends_in_fence = bool(items) and items[-1].kind is ItemKind.FENCE
        is_end = self._is_finished and not (is_full or was_hard or ends_in_fence)
        closed = items if is_end else items[:-1]
        self._close(closed, lines)
        if is_end or not items:
            self._move(lines, len(lines) if is_end or is_full else 0, references)
            return is_full
        if items[-1].kind is ItemKind.TABLE and (rows := full_rows(items[-1], lines)):
            self._cut_table(items[-1], lines, items[-1].start + HEAD_LINES + rows, references)
            return is_full or was_hard
        has_moved = self._move(lines, items[-1].first_line, references)
        if ends_in_fence:
            may_be_table_head = items[-1].start == len(lines) - 1 and "|" in lines[-1]
            is_certain = not has_moved if is_full else self._is_finished
            return self._open_fence() if is_certain or not may_be_table_head else is_full
        if is_full and not has_moved:
            self._cut(items[0], lines)
        return is_full or was_hard

    def _close(self, items: list[Item], lines: list[str]) -> None:
        for item in items:
            self.blocks += self._blocks_of(item, lines)
            self._is_continued = False

    def _move(self, lines: list[str], line: int, references: dict[str, Any]) -> bool:
        """Go on from `line`, with the references defined above it; return whether that is new."""
        if line < max(len(self._table_head), 1):
            return False
        self._start += sum(map(len, lines[len(self._table_head) : line]))
        self._table_head = []
        if self._is_hard:
            self._is_hard = False
            self._parsed_to = 0
        self.references.keep(references, lines, line)
        return True

    def _cut(self, item: Item, lines: list[str]) -> None:
        """Close a part of an item that fills the whole window."""
        at = item.last_child or len(lines) - 1
        if at <= (HEAD_LINES if item.kind is ItemKind.TABLE else 0):
            at = len(lines)
        containers = {ItemKind.LIST, ItemKind.QUOTE, ItemKind.FOOTNOTE}
        can_wait = item.kind in containers and not item.last_child
        if can_wait and not self._is_hard:
            self._is_hard = True
            self._parsed_to = 0
            return
        references: dict[str, Any] = {}
        part = outline(lines[:at], ChainMap(references, self.references))
        if item.kind is ItemKind.TABLE:
            self._cut_table(item, lines, at, references)
            return
        self._close(part, lines)
        self._move(lines, at, references)
        self._is_continued = True

    def _cut_table(
        self, item: Item, lines: list[str], end: int, references: dict[str, Any]
    ) -> None:
        """Close the rows of an open table above line `end`; the others repeat its head."""
        head = lines[item.start : item.start + HEAD_LINES]
        self.blocks += self._table_blocks(item.start, lines[item.start : end])
        self._move(lines, end, references)
        self._is_continued = True
        self._table_head = head

    def _cut_line(self, window: str) -> bool:
        """Close a part of a line that is longer than the window; always makes headway."""
        at = window.rfind(" ", max(len(window) - _SPACE_SEARCH, 0)) + 1 or len(window)
        if self._table_head:
            self.blocks.append(Block(BlockKind.TABLE_END))
        self.blocks.append(self._text_block(window[:at]))
        self._start += at
        self._is_continued = True
        self._table_head = []
        return True

    def _open_fence(self) -> bool:
        end = self._text.find("\n", self._start) + 1 or len(self._text)
        self._fence = FenceReader(self._text[self._start : end].rstrip("\n"))
        self.blocks.append(Block(BlockKind.CODE_START, self._fence.info, at=self._dropped + end))
        self._start = end
        return True

    def _read_fence(self, fence: FenceReader) -> bool:
        self._start, pieces, is_closed = fence.read(self._text, self._start, self._is_finished)
        self.blocks += [Block(BlockKind.CODE, piece) for piece in pieces]
        if len(pieces) == MAX_PIECES and not is_closed:
            return True
        if is_closed or self._is_finished:
            self.blocks += code_blocks([fence.rest()])
            self._fence = None
        return is_closed

    def _show_open(self) -> None:
        """Add what is still open to the blocks, as if the text ended here."""
        rest = self._text[self._start :]
        if self._fence is not None:
            self.blocks += code_blocks([self._fence.rest(rest)])
            return
        if self._is_at_head and front_matter.language_of(rest):
            self.blocks += _front_matter(rest)
            return
        lines = self._table_head + without_half(lines_of(rest))
        before = self._is_continued, self._is_thinking
        self._close(outline(lines, ChainMap({}, self.references)), lines)
        self._is_continued, self._is_thinking = before

    def _blocks_of(self, item: Item, lines: list[str]) -> list[Block]:
        own_lines = lines[item.start : item.end]
        if item.kind is ItemKind.DEFINITIONS:
            return []
        if item.kind is ItemKind.RULE:
            return [Block(BlockKind.RULE, own_lines[0].rstrip("\n"))]
        if item.kind is ItemKind.INDENTED_CODE:
            start = Block(BlockKind.CODE_START, at=self._place_of(item.start, lines))
            return [start, *code_blocks(pieces_of(item.code))]
        if item.kind is ItemKind.FENCE:
            fence = FenceReader(own_lines[0].rstrip("\n"))
            _, pieces, _ = fence.read("".join(own_lines[1:]), 0, is_all=True)
            at = self._place_of(item.start + 1, lines)
            start = Block(BlockKind.CODE_START, fence.info, at=at)
            return [start, *code_blocks([*pieces, fence.rest()])]
        if item.kind is ItemKind.TABLE:
            return [*self._table_blocks(item.start, own_lines), Block(BlockKind.TABLE_END)]
        source = "".join(own_lines).rstrip(" \t\n")
        form, at = _FORMS.get(item.kind, Form.PLAIN), self._place_of(item.start, lines)
        return [replace(self._text_block(source), form=form, at=at)]

    def _text_block(self, source: str) -> Block:
        keeps_lines = self._is_thinking or thoughts.begin_in(source)
        self._is_thinking = thoughts.go_on_after(source, were_open=self._is_thinking)
        return Block(BlockKind.TEXT, source, self._is_continued, keeps_lines=keeps_lines)

    def _table_blocks(self, start: int, own_lines: list[str]) -> list[Block]:
        """Return the pieces of a table, or of its rest, that begins at line `start`."""
        head, pieces = own_lines[:HEAD_LINES], pieces_of_table(own_lines)
        is_rest = start == 0 and bool(self._table_head)
        if is_rest and not pieces[0]:
            return []
        blocks = [
            Block(BlockKind.TABLE, "".join(head + rows).rstrip("\n"), True, HEAD_LINES)
            for rows in pieces
        ]
        if not is_rest:
            blocks[0] = replace(blocks[0], is_continued=self._is_continued, head_lines=0)
        return blocks

    def _place_of(self, line: int, lines: list[str]) -> int:
        """Return where a line of the window lies in the whole text."""
        above = lines[len(self._table_head) : line]
        return self._dropped + self._start + sum(map(len, above))


def _front_matter(text: str) -> list[Block]:
    start = Block(BlockKind.CODE_START, front_matter.language_of(text))
    return [start, *code_blocks(pieces_of(text))]
