"""Texts of the core in the language of whoever shows them (docs/decisions/0095).

The core knows no Qt. It writes each text in English, and asks here for what is to be read; the
window brings the translations, a console none.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol, TypeVar


class Translate(Protocol):
    """Finds the translation of a text, as `QCoreApplication.translate` does."""

    def __call__(self, context: str, text: str, comment: str = "", n: int = -1, /) -> str:
        """Return it, or the text itself; `n` is the number that it is about."""


def _english(context: str, text: str, comment: str = "", n: int = -1, /) -> str:
    del context, comment
    return text.replace("%n", _english_number(n)) if n >= 0 else text


def _english_number(value: int) -> str:
    return f"{value:,}"


def _english_places(names: Sequence[str]) -> Sequence[Any]:
    return [name.casefold() for name in names]


_Named = TypeVar("_Named")
_Places = Callable[[Sequence[str]], Sequence[Any]]
"""Returns for each name what is less for one that comes before it."""
_current: Translate = _english
_write: Callable[[int], str] = _english_number
_places: _Places = _english_places


def speak_by(
    translate: Translate, write: Callable[[int], str], places: _Places = _english_places
) -> None:
    """Translate texts, write numbers and sort names by these from now on, on every thread."""
    global _current, _write, _places
    _current, _write, _places = translate, write, places


def by_name(things: Iterable[_Named], name: Callable[[_Named], str]) -> list[_Named]:
    """Return things by their names, as the language that is spoken sorts them; equal ones stay."""
    listed = list(things)
    places = _places([name(thing) for thing in listed])
    return [listed[at] for at in sorted(range(len(listed)), key=places.__getitem__)]


def number(value: int) -> str:
    """Return a number with its digits in groups."""
    return _write(value)


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """Return a text in the language that is spoken now."""
    return _current(context, text, comment, n)


def to_translate(_context: str, text: str) -> str:
    """Return the text as it is: marks for `make translations` what is translated later."""
    return text


def spoken(context: str, marked: str, comment: str = "", n: int = -1) -> str:
    """Return the translation of a text that is marked elsewhere; "" of none."""
    return _current(context, marked, comment, n) if marked else ""
