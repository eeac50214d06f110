"""What an examination of the data directory says about one thing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: whether it is well, in a sentence, and else what helps.

    `was_mended` says that it was not well and is now.
    """

    name: str
    is_good: bool
    sentence: str
    remedy: str = ""
    was_mended: bool = False


Check = Callable[[Path, bool], Iterator[Finding]]
"""Looks at something in the data directory, and mends it if the second argument says so."""

MEND = "Mend it with: liaobots-desktop doctor --fix"


def mended(name: str, sentence: str) -> Finding:
    """Return that something is well again."""
    return Finding(name, is_good=True, sentence=sentence, was_mended=True)
