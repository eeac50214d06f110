"""Looks for a text in all messages of the transcript, a slice at a time, and stands on one hit."""

from collections.abc import Generator, Iterator
from itertools import chain

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.ui.transcript.find_counts import FindCounts
from liaobots_desktop.ui.transcript.find_heights import hits_above
from liaobots_desktop.ui.transcript.find_place import FindPlace, beside, edge_of, first_on_screen
from liaobots_desktop.ui.transcript.find_steps import FindSteps
from liaobots_desktop.ui.transcript.heights import HeightIndex
from liaobots_desktop.ui.transcript.hit_words import hit_words, hits_at
from liaobots_desktop.ui.transcript.look import Stretch, StretchKind
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.needle import Needle
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.seen_texts import SeenTexts
from liaobots_desktop.ui.transcript.slices import Slices, Urgency
from liaobots_desktop.ui.transcript.view import TranscriptView

_AT_ONCE = 0.012
"""Seconds that a step to another hit may take before it goes on in slices."""
_GROWTH_BEAT = 100
"""Milliseconds between two counts of an answer that grows."""
_UPPER_SHARE = 3
"""The hit one stands on is shown at this part of the view's height."""


class Finder(QObject):
    """Searches one transcript, `view`; lives on the GUI thread.

    Signals:
        changed: the number of hits, or the one that is current, has changed.
    """

    changed = Signal()

    def __init__(self, view: TranscriptView) -> None:
        super().__init__(view)
        self.wrapped = 0
        """How the last step led around an end: 1 from the last hit to the first, or -1 back."""
        self.view = view
        self._needle: Needle | None = None
        self._texts = SeenTexts()
        self._counts = FindCounts(0)
        self._start = FindPlace(0, 0, -1)
        self._current: FindPlace | None = None
        self._stood_in: MessageItem | None = None
        self._wants_hit = False
        self._is_open = False
        self._steps = FindSteps()
        self._grown: set[int] = set()
        self._slices = Slices(self)
        self._slices.progressed.connect(self.changed)
        view.painter.stretch_sources.insert(0, self.stretches_of)
        view.messages_shown.connect(self._on_messages_shown)
        view.message_grown.connect(self._on_message_grown)

    @property
    def total(self) -> int:
        """The number of hits counted so far."""
        return self._counts.total

    @property
    def is_counting(self) -> bool:
        """Whether not all messages have been looked through."""
        return self._slices.is_busy(Urgency.COUNT) or bool(self._grown)

    @property
    def number(self) -> int:
        """The number of the current hit, 1 for the first one; 0 if there is none."""
        hit = self._current
        return 0 if hit is None else self._counts.before(hit.item, hit.part) + hit.order + 1

    @property
    def place(self) -> Place | None:
        """Where the current hit begins, None if there is none."""
        hit = self._current
        hits = [] if hit is None else self._hits_at(hit.item, hit.part)
        if hit is None or not hits:
            return None
        return Place(hit.item, hit.part, hits[min(hit.order, len(hits) - 1)][0])

    def words(self) -> str:
        """Return the paragraph of the hit one stands on, "" without one."""
        return hit_words(self.view.transcript, self.place)

    def prepare(self) -> None:
        """Read the messages ahead, while there is nothing else to do: a search then only counts."""
        self._slices.start(Urgency.READ, self._read_all())

    def look_for(self, needle: Needle | None) -> None:
        """Look for a text from what is on the screen on; None ends the search."""
        hit = self._current
        here = None if hit is None else FindPlace(hit.item, hit.part, -1)
        self._start = here or first_on_screen(self.view.transcript)
        self._needle = needle if needle is not None and needle.text else None
        self._is_open = needle is not None
        if needle is None:
            self._texts.forget()
        self._wants_hit = True
        self._restart()

    def look_at(self, needle: Needle, way: Generator[None, None, FindPlace]) -> None:
        """Look for a text and stand on the hit behind a place, which `way` finds in steps.

        Without a hit in that message, the place itself is shown.
        """
        self.look_for(needle)
        self._wants_hit = False
        self._slices.start(Urgency.WALK, self._go_to(way, needle))
        self._slices.run(_AT_ONCE)
        self.changed.emit()

    def go(self, step: int) -> None:
        """Go to the next hit (1) or the one before (-1), around the end if need be."""
        if self.total:
            if self._steps.add(step):
                self._slices.start(Urgency.WALK, self._steps.take(self._walk))
            self._slices.run(_AT_ONCE)
            self.changed.emit()

    def stretches_of(self, item: int, part: int) -> tuple[Stretch, ...]:
        """Return what is painted as found in a part; the current hit comes last, on top."""
        if self._needle is None:
            return ()
        hit = self._current
        hits = self._hits_at(item, part)
        found = [Stretch(start, end, StretchKind.FOUND) for start, end in hits]
        if hit is not None and (hit.item, hit.part) == (item, part) and hit.order < len(hits):
            found.append(Stretch(*hits[hit.order], StretchKind.CURRENT))
        return tuple(found)

    def hits_above(self, y: int) -> int:
        """Return about how many hits stand above a height, in units of the layout."""
        return hits_above(self.view.transcript, self._counts, y)

    def _read_all(self) -> Iterator[None]:
        """Read the messages that were not read yet, the last ones first."""
        for item in reversed(self.view.transcript.items):
            if item.end is not None and self._texts.known(item) is None:
                yield from self._texts.read(item, self.view.transcript.setting)
            yield

    def _restart(self) -> None:
        items = self.view.transcript.items
        self._current = self._stood_in = None
        self.wrapped = 0
        self._grown.clear()
        self._slices.clear()
        self._steps.forget()
        if self._is_open:
            self.prepare()
        self._counts = FindCounts(len(items))
        if self._needle is not None and items:
            self._slices.start(Urgency.COUNT, self._count_all(self._needle))
        self.view.viewport().update()
        self.changed.emit()

    def _count_all(self, needle: Needle) -> Iterator[None]:
        """Count the hits of all messages, those from the start of the search on first."""
        first, count = self._start.item, len(self.view.transcript.items)
        for index in chain(range(first, count), range(first)):
            yield from self._count(index, needle)
            if self._wants_hit and self._counts[index]:
                yield from self._choose_in(index)
        if self._wants_hit:
            self._wants_hit = False
            if self.total:  # all of them stand above the start, in the same message
                yield from self._walk(1, self._start)
                self.wrapped = 0

    def _count(self, index: int, needle: Needle) -> Iterator[None]:
        item = self.view.transcript.items[index]
        if item.end is None:
            yield from self._tally(index, needle)
            return
        text = self._texts.known(item)
        if text is None and needle.may_match(item.text()):
            text = yield from self._texts.read(item, self.view.transcript.setting)
        if index not in self._counts.tallies:
            self._counts[index] = 0 if text is None else needle.count(text)
        yield

    def _tally(self, index: int, needle: Needle, *, is_whole: bool = False) -> Iterator[None]:
        """Count the hits of each part that was not counted yet.

        `is_whole`: text of the message that waits to become parts becomes that first.
        """
        setting, item = self.view.transcript.setting, self.view.transcript.items[index]
        if not item.is_started:
            item.start(setting)
            is_whole = True  # nobody else goes on with what is not on the screen
        while is_whole and item.has_backlog:
            item.advance(setting, 0)
            yield
        tally = self._counts.tallies.setdefault(index, HeightIndex())
        while len(tally) < len(item.parts):
            part = item.parts[len(tally)]
            text = part.seen_text(setting) if isinstance(part, DocumentPart) else ""
            tally.append(needle.count(text))
            yield
        self._counts[index] = tally.total

    def _choose_in(self, index: int) -> Iterator[None]:
        """Stand on the first hit of a message; in the first one, on the first from the start on.

        Only after somebody asked for a hit: text that arrives or another chat never scrolls.
        """
        part = self._start.part if index == self._start.item else 0
        found = yield from self._found_in(FindPlace(index, part, -1), 1)
        if found is not None and self._wants_hit:
            self._stand_on(found)

    def _go_to(self, way: Generator[None, None, FindPlace], needle: Needle) -> Iterator[None]:
        start = yield from way
        yield from self._count(start.item, needle)
        found = yield from self._found_in(start, 1)
        if found is None:
            found = yield from self._found_in(edge_of(start.item, 1), 1)
        if found is not None:
            self._stand_on(found)
        elif self.view.transcript.items[start.item].parts:
            self.view.show_at_share(Place(start.item, start.part, 0), _UPPER_SHARE)

    def _walk(self, step: int, here: FindPlace | None = None) -> Iterator[None]:
        """Go from one place, or where one stands, to the hit beside it, wherever that is."""
        here = here or self._current or self._start
        has_wrapped = False
        found = yield from self._found_in(here, step)
        index = here.item
        while found is None and self.total:
            following = self._counts.beside(index, step)
            if following is None:
                has_wrapped = True
                following = self._counts.beside(-1 if step > 0 else len(self._counts), step)
            index = following or 0
            found = yield from self._found_in(edge_of(index, step), step)
        if found is not None:
            self.wrapped = step if has_wrapped else 0
            self._stand_on(found)

    def _found_in(self, here: FindPlace, step: int) -> Generator[None, None, FindPlace | None]:
        """Return the hit beside a place in the same message; its text becomes parts for that."""
        if self._needle is None or not self._counts[here.item]:
            return None
        yield from self._tally(here.item, self._needle, is_whole=True)
        return beside(self._counts.tallies[here.item], here, step)

    def _hits_at(self, item: int, part: int) -> list[tuple[int, int]]:
        return hits_at(self.view.transcript, self._needle, item, part)

    def _stand_on(self, hit: FindPlace) -> None:
        self._current = hit
        self._stood_in = self.view.transcript.items[hit.item]
        self._wants_hit = False
        self.view.transcript.refresh(hit.item)
        self.view.arrange()
        if self.place is not None:
            self.view.show_at_share(self.place, _UPPER_SHARE)
        self.view.viewport().update()

    def _count_grown(self, needle: Needle) -> Iterator[None]:
        while self._grown:
            yield from self._tally(self._grown.pop(), needle)

    @Slot()
    def _on_messages_shown(self) -> None:
        """Search the messages that are shown now: another chat or branch, or one message less.

        The hit that is current stays so where its message is shown still.
        """
        hit, stood_in, known = self._current, self._stood_in, self._counts.tallies
        items = self.view.transcript.items
        self._wants_hit = False
        self._start = first_on_screen(self.view.transcript)
        self._restart()
        if hit is not None and hit.item < len(items) and items[hit.item] is stood_in:
            self._current, self._stood_in = hit, stood_in
            self._counts.take(hit.item, known[hit.item])

    @Slot(int, int)
    def _on_message_grown(self, index: int, first: int) -> None:
        """Count again what has changed; the current hit stays where it is."""
        if self._needle is None:
            return
        is_new = index >= len(self._counts)
        while len(self._counts) < len(self.view.transcript.items):
            self._counts.append()
        tally = self._counts.tallies.get(index)
        if tally is not None:
            tally.truncate(min(first, len(tally)))
        if tally is not None or is_new or self.view.transcript.items[index].end is None:
            self._grown.add(index)
            if not self._slices.is_busy(Urgency.GROWTH):
                counting = self._count_grown(self._needle)
                self._slices.start(Urgency.GROWTH, counting, after=_GROWTH_BEAT)
