"""Facts about whole numbers, for the long answer."""

from itertools import count
from math import isqrt

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONGEST_PATH = 14


def divisors(number: int) -> list[int]:
    """Return all divisors in ascending order."""
    small = [d for d in range(1, isqrt(number) + 1) if number % d == 0]
    return small + [number // d for d in reversed(small) if d * d != number]


def next_prime(number: int) -> int:
    """Return the smallest prime above `number`."""
    return next(candidate for candidate in count(number + 1) if len(divisors(candidate)) == 2)


def factors(number: int) -> str:
    """Return the prime factors as one writes them, `2² × 3` for 12."""
    parts, prime = [], 2
    while number > 1:
        if prime * prime > number:
            prime = number
        power = 0
        while number % prime == 0:
            number //= prime
            power += 1
        if power:
            parts.append(f"{prime}{str(power).translate(_SUPERSCRIPTS) if power > 1 else ''}")
        prime += 1
    return " × ".join(parts)


def roman(number: int) -> str:
    """Return the Roman numeral; thousands are simply repeated."""
    numeral = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        numeral += letters * times
    return numeral


def chinese(number: int) -> str:
    """Return the Chinese numeral of a number from 1 to 99,999."""
    numeral, pending_zero = "", False
    for power, unit in ((10_000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, power)
        if digit:
            numeral += ("零" if pending_zero else "") + "零一二三四五六七八九"[digit] + unit
            pending_zero = False
        else:
            pending_zero = bool(numeral)
    return numeral.removeprefix("一") if numeral.startswith("一十") else numeral


def collatz(number: int) -> tuple[str, int]:
    """Return the way to 1, its middle left out when it is long, and its number of steps."""
    path = [number]
    while path[-1] != 1:
        path.append(path[-1] // 2 if path[-1] % 2 == 0 else 3 * path[-1] + 1)
    shown = [str(stop) for stop in path]
    if len(shown) > _LONGEST_PATH:
        shown = [*shown[: _LONGEST_PATH - 2], "…", "1"]
    return " → ".join(shown), len(path) - 1


def integer_root(number: int, power: int) -> int:
    """Return the whole root of a perfect power, 0 when there is none."""
    root = round(number ** (1 / power))
    return root if root**power == number else 0


def triangle_side(number: int) -> int:
    """Return k when `number` is 1 + 2 + … + k, else 0."""
    side = (isqrt(8 * number + 1) - 1) // 2
    return side if side * (side + 1) // 2 == number else 0


def is_fibonacci(number: int) -> bool:
    """Whether `number` is one of 1, 2, 3, 5, 8, 13 and so on."""
    return any(isqrt(square) ** 2 == square for square in (5 * number**2 + 4, 5 * number**2 - 4))
