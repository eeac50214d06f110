"""What is selected, as Markdown: whole messages and blocks in their own words, pieces rewritten."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import groupby
from typing import Any

from liaobots_desktop.markup import footnote_rules, thoughts
from liaobots_desktop.ui.transcript.blocks import HARD_LENGTH, SOFT_LENGTH
from liaobots_desktop.ui.transcript.bubble_part import BubblePart
from liaobots_desktop.ui.transcript.code_end import CodeEnd
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.costly import reach
from liaobots_desktop.ui.transcript.document import MarkKind
from liaobots_desktop.ui.transcript.document_source import DocumentSource, fenced
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import DocumentPart, Part, RulePart, Setting, Span
from liaobots_desktop.ui.transcript.selection import Selection
from liaobots_desktop.ui.transcript.table_part import TablePart
from liaobots_desktop.ui.transcript.text_part import TextPart
from liaobots_desktop.ui.transcript.true_letters import true_letters, with_true_letters

_LABEL = re.compile(r"\[([^\[\]]+)\]")
_NOTE = re.compile(r"\[\^([^\[\]\s]+)\](?!:)")


class ExcerptKind(Enum):
    """How the text of an excerpt is to be read."""

    MARKDOWN = auto()
    PLAIN = auto()
    """A question, which is shown as it was written."""
    CODE = auto()
    """Code of one block and nothing else, without fences."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is selected of one message. `references`: link targets by label, for the reader.

    `is_thinking`: it begins inside of thoughts, whose lines are kept.
    """

    kind: ExcerptKind
    text: str
    author: str = ""
    references: Mapping[str, Any] = field(default_factory=dict)
    is_thinking: bool = False


def excerpts_of(
    selection: Selection, layout: TranscriptLayout, author_of: Callable[[MessageItem], str]
) -> list[Excerpt]:
    """Return what is selected of each message; whole messages are not parsed for it."""
    if selection.anchor is None or selection.caret is None or selection.is_empty:
        return []
    first, last = sorted((selection.anchor, selection.caret))
    found = []
    for number in range(first.item, min(last.item + 1, len(layout.items))):
        item = layout.items[number]
        excerpt = _Reader(selection, layout.setting, item, number).excerpt(author_of(item))
        if excerpt.text:
            found.append(excerpt)
    return found


def whole(item: MessageItem, author: str) -> Excerpt:
    """Return a whole message."""
    kind = ExcerptKind.MARKDOWN if item.is_answer else ExcerptKind.PLAIN
    return Excerpt(kind, item.text().strip("\n"), author, item.references)


class _Reader:
    """Reads the selected stretches of one message."""

    def __init__(
        self, selection: Selection, setting: Setting, item: MessageItem, number: int
    ) -> None:
        self._selection = selection
        self._setting = setting
        self._item = item
        self._number = number

    def excerpt(self, author: str) -> Excerpt:
        """Return what is selected of the message."""
        first = min(
            place for place in (self._selection.anchor, self._selection.caret) if place is not None
        )
        begins_before = first.item < self._number or (first.part, first.position) <= (0, 0)
        if begins_before and self._selection.reaches_end_of(self._number):
            return whole(self._item, author)
        if self._selection.reaches_end_of(self._number):
            self._item.complete(self._setting)
        stretches = self._stretches()
        if not stretches:  # what was selected of a growing answer turned out to show nothing
            return Excerpt(ExcerptKind.PLAIN, "", author)
        texts = [number for number, _ in stretches if self._item.parts[number].has_text]
        all_texts = [n for n, part in enumerate(self._item.parts) if part.has_text]
        is_all = texts == all_texts and all(self._is_all(n, stretch) for n, stretch in stretches)
        if texts and is_all and not self._item.has_backlog:
            only_code = self._only_code(stretches)
            return only_code or whole(self._item, author)
        only_code = self._only_code(stretches)
        if not self._item.is_answer and only_code is None:
            text = "".join(self._plain(number, stretch) for number, stretch in stretches)
            return Excerpt(ExcerptKind.PLAIN, text, author)
        only_code = only_code or self._inside_code_span(stretches, author)
        return only_code or self._markdown(stretches, author)

    def _stretches(self) -> list[tuple[int, Span]]:
        found = []
        for number in range(len(self._item.parts)):
            stretch = self._selection.span_of(self._number, number)
            if stretch is not None and stretch[0] != stretch[1]:
                found.append((number, stretch))
        return found

    def _only_code(self, stretches: list[tuple[int, Span]]) -> Excerpt | None:
        """Return the code, if nothing but code of one block is selected in one message."""
        anchor, caret = self._selection.anchor, self._selection.caret
        if anchor is None or caret is None or anchor.item != caret.item:
            return None
        parts = [self._item.parts[number] for number, _ in stretches]
        codes = [part for part in parts if isinstance(part, CodePart)]
        is_one = len({id(part.code) for part in codes}) == 1
        if not is_one or any(part.has_text and not isinstance(part, CodePart) for part in parts):
            return None
        return Excerpt(ExcerptKind.CODE, self._code(stretches))

    def _inside_code_span(self, stretches: list[tuple[int, Span]], author: str) -> Excerpt | None:
        """Return what is selected of one code span alone: in a shell, backticks would be run."""
        anchor, caret = self._selection.anchor, self._selection.caret
        if anchor is None or caret is None or anchor.item != caret.item or len(stretches) != 1:
            return None
        part = self._item.parts[stretches[0][0]]
        start, end = stretches[0][1]
        if not isinstance(part, TextPart) or end is None:
            return None
        document = part.document or part.build(self._setting)
        spans = [mark for mark in document.marks if mark.kind is MarkKind.CODE_SPAN]
        if not any(mark.start <= start and end <= mark.end for mark in spans):
            return None
        code = document.plain_text(start, end)
        code = with_true_letters(code, start, true_letters(document, part.source))
        return Excerpt(ExcerptKind.PLAIN, code, author)

    def _code(self, stretches: list[tuple[int, Span]]) -> str:
        text = ""
        for number, (start, end) in stretches:
            part = self._item.parts[number]
            if isinstance(part, CodePart):
                text += part.source_between(start, end)
        return text.removesuffix("\n") if stretches[-1][1][1] is None else text

    def _plain(self, number: int, stretch: Span) -> str:
        part = self._item.parts[number]
        start, end = stretch
        if isinstance(part, CodePart):
            return part.source_between(start, end)
        if not isinstance(part, BubblePart):
            return ""
        source = part.source.replace("\r\n", "\n")
        units = part.raw_text(self._setting).encode("utf-16-le", "surrogatepass")
        first, last = (  # what is shown for a character may be shorter than it
            len(units[: 2 * position].decode("utf-16-le", "surrogatepass"))
            for position in (start, len(units) if end is None else end)
        )
        text = source[first:last]
        is_cut_line = number + 1 < len(self._item.parts) and end is None
        return text + "\n" if is_cut_line else text

    def _markdown(self, stretches: list[tuple[int, Span]], author: str) -> Excerpt:
        text = ""
        before: Part | None = None
        for _, members in groupby(stretches, key=self._group):
            group = list(members)
            part = self._item.parts[group[0][0]]
            piece = self._piece(group, before)
            if piece:
                text += (_separator(before, part) if text else "") + piece
                before = part
        text += self._definitions(text)
        kind, is_thinking = ExcerptKind.MARKDOWN, self._begins_in_thoughts(stretches)
        return Excerpt(kind, text.strip("\n"), author, self._item.references, is_thinking)

    def _begins_in_thoughts(self, stretches: list[tuple[int, Span]]) -> bool:
        """Whether thoughts are open in front of what is selected, or behind a piece of a block."""
        number, stretch = stretches[0]
        part = self._item.parts[number]
        if not isinstance(part, TextPart) or not part.block.keeps_lines:
            return False
        is_all = self._is_all(number, stretch)
        return is_all or thoughts.go_on_after(part.block.source, were_open=True)

    def _group(self, entry: tuple[int, Span]) -> int:
        part = self._item.parts[entry[0]]
        return id(part.code) if isinstance(part, CodeHead | CodePart | CodeEnd) else id(part)

    def _piece(self, group: list[tuple[int, Span]], before: Part | None) -> str:
        number, stretch = group[0]
        part = self._item.parts[number]
        if isinstance(part, CodeHead | CodePart | CodeEnd):
            has_code = any(isinstance(self._item.parts[n], CodePart) for n, _ in group)
            return fenced(self._code(group), part.code.language) if has_code else ""
        if isinstance(part, RulePart):
            return "---"
        return self._text(part, number, stretch, before) if isinstance(part, TextPart) else ""

    def _text(self, part: TextPart, number: int, stretch: Span, before: Part | None) -> str:
        block = part.block
        lines = block.source.split("\n")
        if self._is_all(number, stretch):
            is_table_begun = block.head_lines > 0 and isinstance(before, TextPart)
            return "\n".join(lines[block.head_lines :] if is_table_begun else lines)
        document = part.document or part.build(self._setting)
        head = "\n".join(lines[: block.head_lines])
        start, end = stretch
        is_rows = self._is_split_table(part, number, stretch)
        found = DocumentSource(document, block.source, head, is_rows=is_rows).markdown(
            start, document.length() if end is None else min(end, document.length())
        )
        is_repeated = head and isinstance(before, TextPart) and found.startswith(head)
        return found.removeprefix(head).removeprefix("\n") if is_repeated else found

    def _is_split_table(self, part: TextPart, number: int, stretch: Span) -> bool:
        """Whether rows of the same table are selected in the piece above or below too."""
        parts = self._item.parts
        beside = parts[number - 1 : number] if stretch[0] == 0 else []
        beside += parts[number + 1 : number + 2] if stretch[1] is None else []
        pieces = [other for other in beside if isinstance(other, TablePart)]
        return isinstance(part, TablePart) and any(other.shape is part.shape for other in pieces)

    def _is_all(self, number: int, stretch: Span) -> bool:
        part = self._item.parts[number]
        if not isinstance(part, DocumentPart) or stretch == (0, None):
            return True
        document = part.document or part.build(self._setting)
        start, end = stretch
        is_to_end = end is None or not document.plain_text(end).strip()
        return is_to_end and (start == 0 or not document.plain_text(0, start).strip())

    def _definitions(self, text: str) -> str:
        return "".join(_definitions(text, self._item.references))


def _separator(before: Part | None, part: Part) -> str:
    if not isinstance(part, TextPart) or not part.block.is_continued:
        return "\n\n"
    above = before.block.source if isinstance(before, TextPart) else ""
    is_full = len(above) in {reach(above, 0, most) for most in (SOFT_LENGTH, HARD_LENGTH)}
    is_cut_line = "\n" not in above and is_full
    return "" if is_cut_line or above.endswith(" ") else "\n"


def _definitions(text: str, references: Mapping[str, Any]) -> Iterator[str]:
    """Yield the link definitions that a piece of a message needs."""
    if not references:
        return
    from markdown_it.common.utils import normalizeReference

    keys = dict.fromkeys(footnote_rules.key_of(label) for label in _NOTE.findall(text))
    for number, key in enumerate(key for key in keys if key in references):
        yield ("\n\n" if number == 0 else "\n") + references[key]["source"]
    labels = dict.fromkeys(_LABEL.findall(text))
    wanted = [label for label in labels if normalizeReference(label) in references]
    for number, label in enumerate(wanted):
        href = references[normalizeReference(label)]["href"]
        yield ("\n\n" if number == 0 else "\n") + f"[{label}]: <{href}>"
