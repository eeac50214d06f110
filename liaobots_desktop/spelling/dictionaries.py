"""The dictionaries of this computer, by pyenchant; the library is loaded when they are wanted."""

import ctypes
import logging
import sys
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest
from typing import Any

from liaobots_desktop.spelling.likeness import distance
from liaobots_desktop.spelling.scripts import tags_for
from liaobots_desktop.spelling.words import plain

SUGGESTIONS = 5
"""How many are offered for a word."""
_LOOKED_AT = 15
"""Suggestions of each dictionary that are looked at."""
_SHARED_LIBRARY = "libenchant-2.so.2"
_log = logging.getLogger(__name__)


class Dictionaries:
    """What enchant finds; used on one thread. Without the library there are none.

    A dictionary takes 16 to 25 MiB and some tenths of a second, when it is first asked.
    """

    def __init__(self) -> None:
        self._broker: Any = None
        self._loaded: dict[str, Any] = {}

    def tags(self) -> tuple[str, ...]:
        """Look for dictionaries, also for those that came since; return tags such as `en_US`."""
        enchant = _library()
        if enchant is None:
            return ()
        broker = enchant.Broker()
        if self._broker is None:
            self._broker = broker
        return tuple(broker.list_languages())

    def knows(self, word: str, tags: Sequence[str]) -> bool:
        """Whether one of the dictionaries knows a word, or none that is there has its letters."""
        written, answers = plain(word), 0
        for one in self._those(tags_for(word, tags)):
            if one.check(written):
                return True
            answers += 1
        return not answers

    def suggestions(self, word: str, tags: Sequence[str]) -> tuple[str, ...]:
        """Return words that may be meant, the nearest first."""
        written = plain(word)
        each = [one.suggest(written)[:_LOOKED_AT] for one in self._those(tags_for(word, tags))]
        by_turns = filter(None, chain.from_iterable(zip_longest(*each)))
        found = sorted(dict.fromkeys(by_turns), key=lambda meant: distance(written, meant))
        return tuple(found[:SUGGESTIONS])

    def keep_only(self, tags: Sequence[str]) -> None:
        """Let go of the other dictionaries, and of what they take in memory."""
        self._loaded = {tag: one for tag, one in self._loaded.items() if tag in tags}

    def _those(self, tags: Sequence[str]) -> Iterator[Any]:
        """Yield dictionaries, one after the other; one that cannot be read is passed over."""
        for tag in tags:
            if tag not in self._loaded:
                self._loaded[tag] = self._load(tag)
            if self._loaded[tag] is not None:
                yield self._loaded[tag]

    def _load(self, tag: str) -> Any:
        enchant = _library()
        if enchant is None:
            return None
        if self._broker is None:
            self._broker = enchant.Broker()
        try:
            return self._broker.request_dict(tag)
        except enchant.errors.Error as error:
            _log.info("The dictionary %s could not be read: %s", tag, error)
            return None


def _library() -> Any:
    """Return pyenchant; None where it, or the library that it calls, is not there."""
    try:
        if sys.platform.startswith("linux"):
            # asked first: looking for what is not there, pyenchant runs a compiler several times
            ctypes.CDLL(_SHARED_LIBRARY)
        import enchant
        import enchant.errors
    except (ImportError, OSError, AssertionError) as error:
        _log.info("There is no spell check: %s", error)
        return None
    return enchant
