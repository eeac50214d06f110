"""Which backups can go: all of today stay, then one a day, a week, a month."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

DAYS, WEEKS, MONTHS = 10, 8, 12
"""For how many days, then weeks, then months one backup each is kept."""


class Dated(Protocol):
    """Anything that was made at some time."""

    @property
    def made_at(self) -> datetime:
        """When it was made, with its time zone."""


Copy = TypeVar("Copy", bound=Dated)


def surplus(copies: Iterable[Copy], now: datetime, is_good: Callable[[Copy], bool]) -> list[Copy]:
    """Return the copies that newer ones make superfluous.

    A copy goes only in favour of a newer one that is good; one that is not takes nothing's place.
    `is_good` may be slow: it is asked only where there is a choice.
    """
    by_slot: dict[Hashable, list[Copy]] = {}
    for made in sorted(copies, key=lambda made: made.made_at, reverse=True):
        slot = _slot(made.made_at.astimezone(), now.astimezone())
        by_slot.setdefault(slot, []).append(made)
    too_old = by_slot.pop("too old", [])
    gone = []
    for rivals in by_slot.values():
        gone += _behind_a_good_one(rivals, is_good)
    if too_old:
        newest = next((made for rivals in by_slot.values() for made in rivals), too_old[0])
        gone += _behind_a_good_one([newest, *too_old], is_good)
    return gone


def _slot(made_at: datetime, now: datetime) -> Hashable:
    """Return what a copy shares with those that it may stand for."""
    day, today = made_at.date(), now.date()
    if day >= today:  # also of a clock that was ahead
        return made_at
    if day > today - timedelta(days=DAYS):
        return day
    if day > today - timedelta(days=DAYS, weeks=WEEKS):
        return day.isocalendar()[:2]
    months = (today.year - day.year) * 12 + today.month - day.month
    return (day.year, "month", day.month) if months <= MONTHS else "too old"


def _behind_a_good_one(rivals: list[Copy], is_good: Callable[[Copy], bool]) -> list[Copy]:
    """Return those that come after the first good one; newest first."""
    for place, made in enumerate(rivals[:-1]):
        if is_good(made):
            return rivals[place + 1 :]
    return []
