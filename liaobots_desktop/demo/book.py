"""Writes the long answer: a book with one chapter for each number, as long as one likes."""

import re
from string import Template

from liaobots_desktop.demo import numbers

_SECTION = re.compile(r"^<!-- (\w+) -->\n", re.MULTILINE)
_CHAPTERS_IN_A_PART = 10
_LAST_NUMBER = 99_999  # the Chinese numerals end there

Facts = dict[str, object]


class Book:
    """Chapters put together from the sections of a `book.md`; used by any thread."""

    def __init__(self, source: str) -> None:
        self._sections: dict[str, list[Template]] = {}
        parts = _SECTION.split(source)[1:]
        for name, text in zip(parts[::2], parts[1::2], strict=True):
            self._sections.setdefault(name, []).append(Template(text.strip()))

    def write(self, chapters: int) -> str:
        """Return a book of `chapters` chapters."""
        return self._write(last_number=chapters, size=None)

    def write_bytes(self, size: int) -> str:
        """Return a book of at least `size` bytes of UTF-8, ended after a whole chapter."""
        return self._write(last_number=_LAST_NUMBER, size=size)

    def _write(self, last_number: int, size: int | None) -> str:
        blocks, written, number = [self._fill("title", 0, {})], 0, 0
        while number < last_number and (size is None or written < size):
            number += 1
            chapter = self._chapter(number)
            written += len(chapter.encode()) + 2
            blocks.append(chapter)
        blocks.append(self._fill("closing", 0, {"n": number}))
        return "\n\n".join(blocks) + "\n"

    def _chapter(self, number: int) -> str:
        facts = _facts(number)
        blocks = [f"## {number}", self._prose(number, facts)]
        if number % _CHAPTERS_IN_A_PART == 1:
            blocks.insert(0, self._part(number))
        kinds = ("notation", "divisors", "program", "steps", "digits")
        blocks.append(self._fill(kinds[number % len(kinds)], number // len(kinds), facts))
        if number % 4 == 0:
            blocks.append(self._fill("saying", number // 4, {}))
        return "\n\n".join(blocks)

    def _part(self, first: int) -> str:
        part = numbers.roman(first // _CHAPTERS_IN_A_PART + 1)
        last = first + _CHAPTERS_IN_A_PART - 1
        return self._fill("part", 0, {"roman": part, "first": first, "last": last})

    def _prose(self, number: int, facts: Facts) -> str:
        names = _kinds(number, facts)
        sentences = [self._fill(name, number, facts) for name in names]
        for name, root in _rarities(number).items():
            sentences.append(self._fill(name, number, {**facts, "root": root}))
        return "".join(f"{s}{'' if s.endswith('。') else ' '}" for s in sentences).rstrip()

    def _fill(self, name: str, turn: int, facts: Facts) -> str:
        variants = self._sections[name]
        return variants[turn % len(variants)].substitute(facts)


def _facts(number: int) -> Facts:
    divisors = numbers.divisors(number)
    path, steps = numbers.collatz(number)
    return {
        "n": number, "twice": 2 * number, "fourfold": 4 * number, "squared": number**2,
        "binary": f"{number:b}", "octal": f"{number:o}", "hexadecimal": f"{number:x}",
        "roman": numbers.roman(number), "chinese": numbers.chinese(number),
        "divisors": ", ".join(map(str, divisors)), "count": len(divisors),
        "sum": sum(divisors) - number, "total": sum(divisors),
        "factors": numbers.factors(number),
        "next_prime": numbers.next_prime(number) if len(divisors) == 2 else 0,
        "path": path, "steps": steps,
        "digit_sum": sum(map(int, str(number))), "remainder": number % 9,
    }  # fmt: skip


def _kinds(number: int, facts: Facts) -> list[str]:
    """Name the sentences that say what sort of number it is."""
    if number == 1:
        return ["one"]
    if facts["count"] == 2:
        return ["prime"]
    difference = int(str(facts["sum"])) - number
    kind = "perfect" if difference == 0 else "abundant" if difference > 0 else "deficient"
    return ["composite", kind]


def _rarities(number: int) -> dict[str, int]:
    """Name what is special about a number, each with the root or side to tell."""
    if number == 1:
        return {}
    found = {
        "square": numbers.integer_root(number, 2),
        "cube": numbers.integer_root(number, 3),
        "triangular": numbers.triangle_side(number) if number >= 10 else 0,
        "fibonacci": int(numbers.is_fibonacci(number)),
        "power": number.bit_length() - 1 if number & (number - 1) == 0 else 0,
    }
    return {name: root for name, root in found.items() if root}
