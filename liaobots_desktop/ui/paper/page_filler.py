"""Fills pages with bands from top to bottom; nothing of Qt is drawn here."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from liaobots_desktop.ui.paper.band import Band
from liaobots_desktop.ui.paper.paper_parts import PaperCodeEnd, PaperCodeHead
from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.style import CODE_BOTTOM_PADDING


@dataclass(slots=True)
class Placed:
    """A stretch of a part, and where it begins on the page."""

    band: Band
    y: float


Page = list[Placed]


class PageFiller:
    """Takes bands one by one and gives pages back as they are full.

    Bands that keep to the next one come on the same page with it, and so do those of one block of
    code, as far as a page can hold them. Code that goes on overleaf has its lower edge on the one
    page and a header of its own on the next; a table that does has its head again.
    """

    def __init__(self, height: float) -> None:
        """`height` is the room on a page, in units."""
        self._height = height
        self._page: Page = []
        self._bottom = 0.0
        self._unit: list[Band] = []
        self._cut_card: CodeBlock | None = None
        """The block of code that no page can hold and that is being placed line by line."""

    def add(self, band: Band) -> Iterator[Page]:
        """Place a band; yield the pages that are full now."""
        self._unit.append(band)
        if not self._is_open(band):
            yield from self._place_unit()
        elif _room_of(self._unit) > self._height:
            self._cut_card = band.card
            yield from self._place_unit()

    def finish(self) -> Iterator[Page]:
        """Yield what is left."""
        yield from self._place_unit()
        if self._page:
            yield self._page

    def _is_open(self, band: Band) -> bool:
        """Whether the next band must come on the same page."""
        is_inside = band.card is not None and not isinstance(band.part, PaperCodeEnd)
        return band.keeps_next or (is_inside and band.card is not self._cut_card)

    def _place_unit(self) -> Iterator[Page]:
        unit, self._unit = self._unit, []
        if not unit:
            return
        if _room_of(unit) <= self._height:
            yield from self._place_whole(unit)
            return
        kept: list[Band] = []
        for band in unit:  # more than a page: only what must be is kept together
            kept.append(band)
            if not band.keeps_next or _room_of(kept) > self._height:
                yield from self._place_whole(kept)
                kept = []
        if kept:
            yield from self._place_whole(kept)

    def _place_whole(self, bands: list[Band]) -> Iterator[Page]:
        """Place bands on this page, or on a new one if they do not fit."""
        first_gap = bands[0].gap if self._page else 0
        if self._page and self._bottom + first_gap + _room_of(bands) > self._height:
            yield from self._turn(bands[0])
        for band in bands:
            yield from self._place(band)

    def _place(self, band: Band) -> Iterator[Page]:
        """Place one band; one that is higher than a page goes on overleaf."""
        gap = band.gap if self._page else 0
        while self._bottom + gap + band.height > self._height:
            room = (self._height - self._bottom - gap) / band.scale
            if room > 0:
                self._put(replace(band, bottom=band.top + room), gap)
                band = replace(band, top=band.top + room)
            yield from self._turn(band)
            gap = 0
        self._put(band, gap)

    def _turn(self, band: Band) -> Iterator[Page]:
        """Begin a new page with what stands above a band on each page."""
        card = band.card
        is_inside = bool(self._page) and card is not None and self._page[-1].band.card is card
        if is_inside and card is not None:
            self._put(Band(end := PaperCodeEnd(card), 0, end.height, card=card), 0)
        yield self._page
        self._page = []
        self._bottom = 0.0
        if is_inside and card is not None:
            head = PaperCodeHead(0, card, is_continued=True)
            self._put(Band(head, 0, head.height, card=card), 0)
        if band.head is not None:
            self._put(band.head, 0)

    def _put(self, band: Band, gap: float) -> None:
        last = self._page[-1].band if self._page else None
        self._bottom += gap
        is_beside = last is not None and last.part is band.part and not last.is_again
        if last is not None and is_beside and band.scale == last.scale:
            last.bottom = band.bottom  # drawn as one, with what is between them
        else:
            self._page.append(Placed(replace(band), self._bottom))
        self._bottom += band.height


def _room_of(bands: list[Band]) -> float:
    """Return how much room bands take, with that for the lower edge of code that is cut."""
    room = sum(band.gap + band.height for band in bands) - bands[0].gap
    is_cut = bands[-1].card is not None and not isinstance(bands[-1].part, PaperCodeEnd)
    return room + CODE_BOTTOM_PADDING * is_cut
