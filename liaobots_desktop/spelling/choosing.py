"""Which of the dictionaries that are there are used."""

from collections.abc import Iterable, Sequence

from liaobots_desktop.spelling.scripts import script_of

AUTOMATIC = ""
"""The choice of the languages of the system and of the window."""
NONE = "none"
"""The choice of no dictionary."""
_MOST = 3
"""Dictionaries that are used without having been chosen: each takes memory."""
_USUAL = {"en": "en_US", "pt": "pt_BR"}


def known(found: Iterable[str]) -> tuple[str, ...]:
    """Return the dictionaries whose words can be told apart, each once, in order."""
    return tuple(sorted({tag for tag in found if script_of(tag) is not None}))


def chosen(wanted: str, there: Sequence[str], languages: Iterable[str]) -> tuple[str, ...]:
    """Return which of the dictionaries that are `there` are used.

    `wanted` are tags with commas between them. For `AUTOMATIC` it is one for each of some
    `languages`, such as `en_GB` or `ru`: the same, else another of that language; three at most.
    """
    if wanted != AUTOMATIC:
        return tuple(tag for tag in there if tag in wanted.split(","))
    first = {_code(language): language for language in reversed(list(languages))}
    best = [_best(language.replace("-", "_"), there) for language in reversed(first.values())]
    return tuple(tag for tag in best if tag is not None)[:_MOST]


def _best(language: str, there: Sequence[str]) -> str | None:
    """Return the dictionary for a language; of several the usual one, which has most speakers."""
    code = _code(language)
    of_it = [tag for tag in there if _code(tag) == code]
    usual = _USUAL.get(code, f"{code}_{code.upper()}")
    return next((tag for tag in (language, usual, code) if tag in of_it), next(iter(of_it), None))


def _code(tag: str) -> str:
    return tag.replace("-", "_").partition("_")[0].lower()
