"""How much was written: messages, characters and tokens by day and model."""

import bisect
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

_MOST_DAYS, _MOST_WEEKS, _MOST_MONTHS = 92, 54 * 7, 72 * 31
"""Days of a range up to which it is shown by day, by week and by month."""


class Measure(StrEnum):
    """What is counted."""

    MESSAGES = "messages"
    CHARACTERS = "characters"
    TOKENS = "tokens"


class Step(StrEnum):
    """How much time one bar stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Count(NamedTuple):
    """Questions and answers together with their characters, and what the service counted.

    `input_tokens` are those of what was sent, earlier messages of the chat included,
    `output_tokens` those of the answers; only `told` of the answers came with such figures.
    """

    questions: int = 0
    answers: int = 0
    question_characters: int = 0
    answer_characters: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    told: int = 0

    def of(self, measure: Measure) -> int:
        """Return how much it is of one measure."""
        if measure is Measure.MESSAGES:
            return self.questions + self.answers
        if measure is Measure.CHARACTERS:
            return self.question_characters + self.answer_characters
        return self.input_tokens + self.output_tokens


class DayCount(NamedTuple):
    """What was written on one day, in the time zone of this computer, with one model (its id)."""

    day: date
    model: str
    written: Count


class Bar(NamedTuple):
    """What was written from one day to another, both included, with each of some models."""

    first: date
    last: date
    counts: tuple[Count, ...]

    def total(self, measure: Measure) -> int:
        """Return how much it is with all models together."""
        return sum(count.of(measure) for count in self.counts)


@dataclass(frozen=True, slots=True)
class Statistics:
    """All counts, oldest day first, on each day by the model's id."""

    days: tuple[DayCount, ...] = ()

    def between(self, first: date, last: date) -> "Statistics":
        """Return what was written from one day to another, both included."""
        begin = bisect.bisect_left(self.days, first, key=_day_of)
        end = bisect.bisect_right(self.days, last, key=_day_of)
        return Statistics(self.days[begin:end])

    def total(self) -> Count:
        """Return all counts together."""
        return sum_of(day.written for day in self.days)

    def by_model(self) -> dict[str, Count]:
        """Return the counts of each model, those with the most messages first."""
        listed: dict[str, list[Count]] = {}
        for _, model, written in self.days:
            listed.setdefault(model, []).append(written)
        counts = [(model, sum_of(found)) for model, found in listed.items()]
        return dict(sorted(counts, key=lambda pair: (-pair[1].of(Measure.MESSAGES), pair[0])))

    def bars(self, first: date, last: date, groups: Sequence[Sequence[str]]) -> list[Bar]:
        """Return bars without a gap for a range of days; `groups` are models counted together.

        A week begins on Monday; the first and the last bar may stand for less than the others.
        """
        begin_of = _BEGINS[step_for(first, last)]
        group_of = {model: number for number, group in enumerate(groups) for model in group}
        listed: dict[tuple[date, int], list[Count]] = {}
        for day, model, written in self.between(first, last).days:
            if model in group_of:
                listed.setdefault((begin_of(day), group_of[model]), []).append(written)
        sums = {place: sum_of(found) for place, found in listed.items()}
        bars: list[Bar] = []
        end = last
        while end >= first:
            begin = begin_of(end)
            counts = tuple(sums.get((begin, group), Count()) for group in range(len(groups)))
            bars.append(Bar(max(begin, first), end, counts))
            if begin == date.min:
                break
            end = begin - _ONE_DAY
        return bars[::-1]


def step_for(first: date, last: date) -> Step:
    """Return what one bar of a range of days stands for, so that there are not too many."""
    days = (last - first).days + 1
    if days <= _MOST_DAYS:
        return Step.DAY
    if days <= _MOST_WEEKS:
        return Step.WEEK
    return Step.MONTH if days <= _MOST_MONTHS else Step.YEAR


def sum_of(counts: Iterable[Count]) -> Count:
    """Return counts added member by member."""
    return Count(*map(sum, zip(*counts, strict=True)))


def _day_of(counted: DayCount) -> date:
    return counted.day


def _monday(day: date) -> date:
    return date.fromordinal(max(day.toordinal() - day.weekday(), 1))


_ONE_DAY = timedelta(days=1)
_BEGINS: dict[Step, Callable[[date], date]] = {
    Step.DAY: lambda day: day,
    Step.WEEK: _monday,
    Step.MONTH: lambda day: day.replace(day=1),
    Step.YEAR: lambda day: day.replace(month=1, day=1),
}
