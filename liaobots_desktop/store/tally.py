"""Counts the chats of places by the time they were used, for the list of chats."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.ordering import Place, Shelf
from liaobots_desktop.store.database import OutOfTime
from liaobots_desktop.store.listing import Listing, Span
from liaobots_desktop.store.rows import milliseconds, moment

Places = Sequence[Place | None]

_AT_LEAST = 20
"""Headings that are counted however slow the machine is just now, if little is below them."""


class Tally(NamedTuple):
    """How many chats of a time there are in a place, which is known by its number."""

    place: int
    span: Span
    chats: int


class Tallies(NamedTuple):
    """What was counted, from the top of the list on; `is_whole`: that is all there is."""

    found: list[Tally]
    is_whole: bool


def count(listing: Listing, places: Places, today: date) -> Tallies:
    """Count all chats of some places; raises NotRead. 100,000 of many years take 30 ms."""
    return Tallies(list(_tallies(listing, places, today)), is_whole=True)


def count_within(listing: Listing, places: Places, today: date, seconds: float) -> Tallies:
    """Count as much as can be counted in a time; raises NotRead."""
    found: list[Tally] = []
    try:
        with listing.within(seconds) as check:
            for tally in _tallies(listing, places, today):
                found.append(tally)
                if len(found) > _AT_LEAST:
                    check()
    except OutOfTime:
        return Tallies(found, is_whole=False)
    return Tallies(found, is_whole=True)


class Slice(NamedTuple):
    """Chats that follow each other in a time of a place, by their number in it from 0.

    `of` is how many there were at all when they were counted.
    """

    place: Place
    span: Span
    first: int
    size: int
    of: int


def pick(listing: Listing, slices: Iterable[Slice]) -> tuple[ConversationId, ...]:
    """Return the ids of chats; none of a time that has others by now. Raises NotRead."""
    picked: dict[ConversationId, None] = {}
    with listing.of_one_moment():
        for place, span, first, size, of in slices:
            if listing.count(place, span) == of:
                picked |= dict.fromkeys(listing.ids(place, span, first, size))
    return tuple(picked)


def span_of(place: Place, time: int, today: date) -> Span:
    """Return the time that stands under one heading with a time in milliseconds."""
    if place.shelf in {Shelf.PINNED, Shelf.FOLDER}:
        return Span()
    this_day, yesterday, week = (begin_of(today - timedelta(days)) for days in (0, 1, 6))
    if time >= this_day:
        return Span(this_day)
    if time >= yesterday:
        return Span(yesterday, this_day)
    if time >= week:
        return Span(week, yesterday)
    first = moment(time).astimezone().date().replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    return Span(begin_of(first), min(begin_of(following), week))


def begin_of(day: date) -> int:
    """Return when a day begins here, in milliseconds since 1970."""
    return milliseconds(datetime(day.year, day.month, day.day).astimezone())


def _tallies(listing: Listing, places: Places, today: date) -> Iterator[Tally]:
    for number, place in enumerate(places):
        if place is None:
            continue
        if place.shelf is Shelf.FOLDER:  # it is listed even if it is empty
            yield Tally(number, Span(), listing.count(place))
            continue
        until: int | None = None
        while (newest := listing.newest(place, until)) is not None:
            span = span_of(place, newest, today)
            yield Tally(number, span, listing.count(place, span))
            until = span.since
