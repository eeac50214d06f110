"""The arithmetic of the long answer."""

import pytest

from liaobots_desktop.demo import numbers


def test_divisors() -> None:
    assert numbers.divisors(1) == [1]
    assert numbers.divisors(36) == [1, 2, 3, 4, 6, 9, 12, 18, 36]


def test_next_prime() -> None:
    assert [numbers.next_prime(n) for n in (1, 2, 7, 89)] == [2, 3, 11, 97]


@pytest.mark.parametrize(
    ("number", "written"), [(2, "2"), (12, "2² × 3"), (97, "97"), (2310, "2 × 3 × 5 × 7 × 11")]
)
def test_factors(number: int, written: str) -> None:
    assert numbers.factors(number) == written


@pytest.mark.parametrize(("number", "written"), [(4, "IV"), (1994, "MCMXCIV"), (5000, "MMMMM")])
def test_roman(number: int, written: str) -> None:
    assert numbers.roman(number) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (7, "七"),
        (10, "十"),
        (15, "十五"),
        (20, "二十"),
        (105, "一百零五"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (10_010, "一万零一十"),
    ],
)
def test_chinese(number: int, written: str) -> None:
    assert numbers.chinese(number) == written


def test_collatz() -> None:
    assert numbers.collatz(6) == ("6 → 3 → 10 → 5 → 16 → 8 → 4 → 2 → 1", 8)
    assert numbers.collatz(27) == (
        "27 → 82 → 41 → 124 → 62 → 31 → 94 → 47 → 142 → 71 → 214 → 107 → … → 1",
        111,
    )


def test_rarities() -> None:
    assert [numbers.integer_root(n, 3) for n in (1, 8, 9, 1000)] == [1, 2, 0, 10]
    assert [numbers.triangle_side(n) for n in (6, 7, 10)] == [3, 0, 4]
    assert [n for n in range(1, 60) if numbers.is_fibonacci(n)] == [1, 2, 3, 5, 8, 13, 21, 34, 55]
