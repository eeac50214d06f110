"""Turns messages one after the other into bands, a bit at a time."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from liaobots_desktop.chat.message import EndState, Message
from liaobots_desktop.ui.paper.band import Band, bands_of
from liaobots_desktop.ui.paper.paper_parts import NameLine, PaperCodeEnd, PaperCodeHead, StatusLine
from liaobots_desktop.ui.transcript.code_end import CodeEnd
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.footer import status_of
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import DocumentPart, Part, Setting
from liaobots_desktop.ui.transcript.style import MESSAGE_GAP
from liaobots_desktop.ui.transcript.table_part import TableEnd

_SLICE = 0.005
"""Seconds that turning text into blocks may take at a time."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Between two bits of work; `is_waiting`: for formulas that are still being made."""

    is_waiting: bool = False


Step = Band | Pause


def steps_of(message: Message, name: str, setting: Setting, tallest: float) -> Iterator[Step]:
    """Yield the bands of a message, with pauses; `tallest` is the height of a page, in units."""
    item = MessageItem(message)
    item.finish(message.end or EndState.COMPLETE)
    item.start(setting)
    while item.has_backlog:
        item.advance(setting, time.perf_counter() + _SLICE)
        yield Pause()
    gap = MESSAGE_GAP
    if item.is_answer:
        line = NameLine(gap, name, message.created_at)
        yield Band(line, 0, line.height, gap, keeps_next=True)
        gap = 0
    head: Band | None = None
    for part in _on_paper(item.parts):
        for step in _steps_of_part(part, setting, tallest, gap, head):
            if isinstance(step, Band):
                head = step.head
            yield step
        gap = 0
    if status := status_of(item.end):
        yield Band(last := StatusLine(status), 0, last.height, last.gap)


def _on_paper(parts: Sequence[Part]) -> Iterator[Part]:
    for part in parts:
        if isinstance(part, CodeHead):
            part.code.is_wrapped = True
            yield PaperCodeHead(part.gap, part.code)
        elif isinstance(part, CodeEnd):
            yield PaperCodeEnd(part.code)
        elif not isinstance(part, TableEnd) or part.shape.is_source:
            yield part


def _steps_of_part(
    part: Part, setting: Setting, tallest: float, gap: int, head: Band | None
) -> Iterator[Step]:
    """Lay a part out, formulas included, and yield its bands; `gap` is added to its own."""
    part.lay_out(setting)
    while isinstance(part, DocumentPart) and part.document is not None and part.document.awaited:
        yield Pause(is_waiting=True)
        part.lay_out(setting)
    bands = bands_of(part, setting, tallest, head)
    bands[0].gap += gap
    if isinstance(part, PaperCodeHead | PaperCodeEnd):
        bands[0].card = part.code
        bands[0].keeps_next = isinstance(part, PaperCodeHead)
    yield from bands
    yield Pause()
