"""The way to a hit of the search over all chats: from the source of a message to what is seen."""

from collections.abc import Generator, Sequence

from liaobots_desktop.ui.transcript.block import BlockKind
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.displayable import with_plain_line_ends
from liaobots_desktop.ui.transcript.find_place import FindPlace
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.part import DocumentPart, Part, Setting
from liaobots_desktop.ui.transcript.text_part import TextPart
from liaobots_desktop.ui.transcript.words_needle import WordsNeedle


def place_before(
    layout: TranscriptLayout, index: int, offset: int, needle: WordsNeedle
) -> Generator[None, None, FindPlace]:
    """Return the place before the hit that stands at an offset of a message, in steps.

    It is the first one of the longest word from the block on that the offset lies in; where
    nothing is seen of that (the address of a link), the first part that is seen there.
    `offset` is in characters of the source.
    """
    item, setting = layout.items[index], layout.setting
    offset = len(with_plain_line_ends(item.text()[:offset]))
    if not item.is_started:
        item.start(setting)
    while item.has_backlog and item.end is not None:
        item.advance(setting, 0)
        yield
    longest = WordsNeedle([needle.longest])
    first = _part_at(item.parts, offset)
    for number in range(first, len(item.parts)):
        part = item.parts[number]
        if isinstance(part, DocumentPart) and longest.count(part.seen_text(setting)):
            return FindPlace(index, number, _order_of(part, setting, needle, longest) - 1)
        yield
    seen = (n for n in range(first, len(item.parts)) if isinstance(item.parts[n], DocumentPart))
    return FindPlace(index, next(seen, 0), -1)


def _part_at(parts: Sequence[Part], offset: int) -> int:
    """Return the part that the block at an offset of the message begins with."""
    found = 0
    for number, part in enumerate(parts):
        start = _start_of(part)
        if start is not None and start > offset:
            break
        if start is not None:
            found = number
    return found


def _start_of(part: Part) -> int | None:
    if isinstance(part, CodeHead):
        return part.code.at
    if isinstance(part, TextPart) and part.block.kind is BlockKind.TEXT:
        return part.block.at
    return None


def _order_of(part: DocumentPart, setting: Setting, needle: WordsNeedle, one: WordsNeedle) -> int:
    """Return which hit of a part is the first one of one of the words."""
    text = part.searchable(setting)
    first = next(iter(text.hits(one)), (0, 0))
    return next((order for order, hit in enumerate(text.hits(needle)) if hit[1] > first[0]), 0)
