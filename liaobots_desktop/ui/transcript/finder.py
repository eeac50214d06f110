"""Looks for a text in all messages of the transcript, a slice at a time, and stands on one hit."""

import time
from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from liaobots_desktop.ui.transcript.find_counts import FindCounts, PartPlace
from liaobots_desktop.ui.transcript.look import Stretch, StretchKind
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.needle import Needle
from liaobots_desktop.ui.transcript.part import DocumentPart, Part
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.view import TranscriptView

_SLICE = 0.006
"""Seconds that counting may take at a time."""
_UPPER_SHARE = 3
"""The hit one stands on is shown at this part of the view's height."""


class Finder(QObject):
    """Searches one transcript; lives on the GUI thread.

    Signals:
        changed: the number of hits, or the one that is current, has changed.
    """

    changed = Signal()

    def __init__(self, view: TranscriptView) -> None:
        super().__init__(view)
        self.has_wrapped = False
        self._view = view
        self._needle: Needle | None = None
        self._counts = FindCounts(0)
        self._waiting: deque[tuple[int, int]] = deque()
        self._job: Iterator[None] | None = None
        self._job_item = -1
        self._start: PartPlace = (0, 0)
        self._current: Place | None = None
        self._wants_hit = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_slice)
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
        return self._job is not None or bool(self._waiting)

    @property
    def number(self) -> int:
        """The number of the current hit, 1 for the first one; 0 if there is none."""
        place = self._current
        if place is None or place.item >= len(self._counts):
            return 0
        above = self._counts.before(place.item, place.part)
        earlier = [hit for hit in self._hits_at(place.item, place.part) if hit[0] < place.position]
        return above + len(earlier) + 1

    def look_for(self, needle: Needle | None) -> None:
        """Look for a text from what is on the screen on; None ends the search."""
        place = self._current
        self._start = self._first_on_screen() if place is None else (place.item, place.part)
        self._needle = needle if needle is not None and needle.text else None
        self._wants_hit = True
        self._restart()

    def go(self, step: int) -> None:
        """Go to the next hit (1) or the one before (-1), around the end if need be."""
        if not self.total:
            return
        self.has_wrapped = False
        here = self._current or Place(*self._start, -1)
        found = self._beside(here, step)
        if found is None:
            self.has_wrapped = True
            edge = self._counts.first() if step > 0 else self._counts.last()
            found = None if edge is None else self._edge_of(edge, step)
        if found is not None:
            self._stand_on(found)

    def stretches_of(self, item: int, part: int) -> tuple[Stretch, ...]:
        """Return what is painted as found in a part."""
        if self._needle is None:
            return ()
        here = self._current if self._current is not None else Place(-1, -1, -1)
        return tuple(
            Stretch(
                start,
                end,
                StretchKind.CURRENT
                if (item, part, start) == (here.item, here.part, here.position)
                else StretchKind.FOUND,
            )
            for start, end in self._hits_at(item, part)
        )

    def _restart(self) -> None:
        items = self._view.transcript.items
        self._current = None
        self.has_wrapped = False
        self._job = None
        self._counts = FindCounts(len(items))
        first = min(self._start[0], max(len(items) - 1, 0))
        order = [*range(first, len(items)), *range(first)] if self._needle else []
        self._waiting = deque((index, 0) for index in order)
        self._view.viewport().update()
        self.changed.emit()
        if self._waiting:
            self._timer.start(0)

    @Slot()
    def _on_slice(self) -> None:
        until = time.perf_counter() + _SLICE
        while self.is_counting and time.perf_counter() < until:
            if self._job is None:
                self._job_item, first = self._waiting.popleft()
                self._job = self._count(self._job_item, first)
            if next(self._job, self) is self:
                self._job = None
                self._choose_first(self._job_item)
        if self.is_counting:
            self._timer.start(0)
        elif self._wants_hit:
            self.go(1)
            self._wants_hit = self.has_wrapped = False
        self.changed.emit()

    def _count(self, index: int, first: int) -> Iterator[None]:
        """Count the hits of a message from one of its parts on, a step at a time."""
        item = self._view.transcript.items[index]
        needle = self._needle
        self._counts.forget(index, first)
        if needle is None or not (first or needle.may_match(item.text())):
            return
        setting = self._view.transcript.setting
        if not item.is_started or item.has_backlog:  # the same parts, made for this only
            item = MessageItem(replace(item.message, text=item.text(), end=item.end), ("", ""))
            item.start(setting)
            while item.has_backlog:
                item.advance(setting, 0)
                yield
        for number in range(first, len(item.parts)):
            if number >= len(item.parts):
                return  # it has changed meanwhile and waits to be counted again
            self._counts.put(index, number, len(self._hits_in(item.parts[number])))
            yield

    def _hits_in(self, part: Part) -> list[tuple[int, int]]:
        needle = self._needle
        if needle is None or not isinstance(part, DocumentPart):
            return []
        source = part.source_text()
        if source is not None and not needle.may_match(source):
            return []
        return needle.find(part.raw_text(self._view.transcript.setting))

    def _hits_at(self, item: int, part: int) -> list[tuple[int, int]]:
        items = self._view.transcript.items
        if item >= len(items) or part >= len(items[item].parts):
            return []
        return self._hits_in(items[item].parts[part])

    def _choose_first(self, index: int) -> None:
        """Stand on the first hit from the start of the search on.

        Only after somebody asked for a hit: text that arrives or another chat never scrolls.
        """
        if not self._wants_hit:
            return
        part = self._start[1] if index == self._start[0] else 0
        found = self._counts.following(index, part - 1)
        if found is not None and found[0] == index:
            self._stand_on(self._edge_of(found, 1))

    def _beside(self, here: Place, step: int) -> Place | None:
        hits = [start for start, _ in self._hits_at(here.item, here.part)]
        beside = [start for start in hits if (start - here.position) * step > 0]
        if beside:
            return Place(here.item, here.part, beside[0] if step > 0 else beside[-1])
        search = self._counts.following if step > 0 else self._counts.preceding
        found = search(here.item, here.part)
        return None if found is None else self._edge_of(found, step)

    def _edge_of(self, where: PartPlace, step: int) -> Place | None:
        """Return the first or last hit of a part; the message is split into parts if need be."""
        self._view.transcript.items[where[0]].complete(self._view.transcript.setting)
        hits = self._hits_at(*where)
        return Place(*where, hits[0 if step > 0 else -1][0]) if hits else None

    def _stand_on(self, place: Place | None) -> None:
        if place is None:
            return
        self._current = place
        self._wants_hit = False
        self._view.transcript.refresh(place.item)
        self._view.show_at_share(place, _UPPER_SHARE)
        self._view.viewport().update()
        self.changed.emit()

    def _first_on_screen(self) -> PartPlace:
        layout = self._view.transcript
        for index, top in layout.visible_now():
            item = layout.items[index]
            inside = layout.top - top - item.head_height
            return index, item.heights.find(max(inside, 0)) if item.parts else 0
        return 0, 0

    @Slot()
    def _on_messages_shown(self) -> None:
        """Search the messages that are shown now: another chat, or one message less."""
        self._current = None
        self._start = self._first_on_screen()
        self._restart()

    @Slot(int, int)
    def _on_message_grown(self, index: int, first: int) -> None:
        """Count again what has changed; the current hit stays where it is."""
        if self._needle is None:
            return
        while len(self._counts) < len(self._view.transcript.items):
            self._counts.append()
        if self._job is not None and self._job_item == index:
            self._job = None
            first = 0
        first = min([first, *(start for item, start in self._waiting if item == index)])
        self._waiting = deque(entry for entry in self._waiting if entry[0] != index)
        self._waiting.appendleft((index, first))
        self._timer.start(0)
