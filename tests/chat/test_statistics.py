"""Counts of days and models, added up and put into bars."""

from datetime import date

import pytest

from liaobots_desktop.chat.statistics import (
    Bar,
    Count,
    DayCount,
    Measure,
    Statistics,
    Step,
    step_for,
    sum_of,
)

ONE = Count(1, 2, 30, 400, 5000, 60000, 1)


def written(*days: tuple[str, str, int]) -> Statistics:
    """Statistics of days, models and how many answers."""
    return Statistics(
        tuple(DayCount(date.fromisoformat(d), model, Count(0, n)) for d, model, n in days)
    )


def spans(bars: list[Bar]) -> list[tuple[str, str, tuple[int, ...]]]:
    return [
        (bar.first.isoformat(), bar.last.isoformat(), tuple(c.answers for c in bar.counts))
        for bar in bars
    ]


@pytest.mark.parametrize(
    ("measure", "number"),
    [(Measure.MESSAGES, 3), (Measure.CHARACTERS, 430), (Measure.TOKENS, 65000)],
)
def test_a_measure_is_of_questions_and_answers(measure: Measure, number: int) -> None:
    assert ONE.of(measure) == number


def test_counts_are_added_member_by_member() -> None:
    assert sum_of([ONE, Count(1, 1, 1, 1, 1, 1, 1)]) == Count(2, 3, 31, 401, 5001, 60001, 2)
    assert sum_of([]) == Count()


def test_both_days_of_a_range_are_in_it() -> None:
    statistics = written(("2026-08-01", "a", 1), ("2026-08-02", "a", 2), ("2026-08-04", "b", 4))

    assert statistics.between(date(2026, 8, 2), date(2026, 8, 4)).total() == Count(0, 6)
    assert statistics.between(date(2026, 8, 3), date(2026, 8, 3)) == Statistics()


def test_the_model_with_the_most_messages_comes_first() -> None:
    statistics = written(("2026-08-01", "a", 1), ("2026-08-01", "b", 3), ("2026-08-02", "a", 1))

    assert list(statistics.by_model().items()) == [("b", Count(0, 3)), ("a", Count(0, 2))]


def test_a_bar_for_each_day_has_its_models_and_days_without_messages_have_one_too() -> None:
    statistics = written(("2026-08-01", "a", 1), ("2026-08-01", "b", 2), ("2026-08-03", "c", 4))
    bars = statistics.bars(date(2026, 8, 1), date(2026, 8, 3), [["a"], ["b", "c"]])

    assert spans(bars) == [
        ("2026-08-01", "2026-08-01", (1, 2)),
        ("2026-08-02", "2026-08-02", (0, 0)),
        ("2026-08-03", "2026-08-03", (0, 4)),
    ]
    assert [bar.total(Measure.MESSAGES) for bar in bars] == [3, 0, 4]


def test_a_year_has_weeks_from_monday_on_and_parts_of_weeks_at_its_ends() -> None:
    statistics = written(("2026-01-04", "a", 1), ("2026-01-05", "a", 2), ("2026-01-11", "a", 4))
    bars = statistics.bars(date(2026, 1, 1), date(2026, 12, 31), [["a"]])

    assert len(bars) == 53
    assert spans(bars)[:2] == [
        ("2026-01-01", "2026-01-04", (1,)),
        ("2026-01-05", "2026-01-11", (6,)),
    ]
    assert spans(bars)[-1] == ("2026-12-28", "2026-12-31", (0,))


def test_many_years_have_months_and_decades_have_years() -> None:
    statistics = written(("2024-02-29", "a", 1), ("2026-08-01", "a", 2))
    months = statistics.bars(date(2024, 2, 10), date(2026, 8, 1), [["a"]])
    years = statistics.bars(date(1970, 1, 1), date(2026, 8, 1), [["a"]])

    assert len(months) == 31
    assert spans(months)[0] == ("2024-02-10", "2024-02-29", (1,))
    assert spans(months)[-1] == ("2026-08-01", "2026-08-01", (2,))
    assert len(years) == 57
    assert spans(years)[54] == ("2024-01-01", "2024-12-31", (1,))


@pytest.mark.parametrize(
    ("first", "last", "step"),
    [
        ("2026-08-01", "2026-08-01", Step.DAY),
        ("2026-05-01", "2026-07-31", Step.DAY),
        ("2026-05-01", "2026-08-01", Step.WEEK),
        ("2025-08-02", "2026-08-01", Step.WEEK),
        ("2025-01-01", "2026-08-01", Step.MONTH),
        ("2010-01-01", "2026-08-01", Step.YEAR),
    ],
)
def test_a_longer_range_has_longer_bars(first: str, last: str, step: Step) -> None:
    assert step_for(date.fromisoformat(first), date.fromisoformat(last)) is step


def test_the_first_day_there_is_ends_the_bars() -> None:
    bars = Statistics().bars(date.min, date(2, 1, 1), [])

    assert (len(bars), bars[0].first) == (53, date.min)
