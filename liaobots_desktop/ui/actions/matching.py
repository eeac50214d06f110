"""How well what is typed names something: by beginnings, by letters in order, with a slip."""

from collections.abc import Sequence
from dataclasses import dataclass

from liaobots_desktop.store.search.folding import folded

_BEGINS, _BEGINS_LATER, _HOLDS, _SLIPPED, _IN_ORDER = 0, 1, 2, 5, 8
"""What a word that was typed costs: it begins the name, another word of it, stands in one, …"""
_SHORTEST_WITH_SLIP = 3
_HAN = "\u4e00", "\u9fff"
_LENGTHS_IN_ORDER = range(2, 9)


def words_typed(text: str) -> tuple[str, ...]:
    """Return the words of what is typed, ready to be compared with names."""
    return tuple(folded(text).split())


@dataclass(frozen=True, slots=True)
class Named:
    """A name, made ready to be compared with what is typed."""

    text: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, name: str) -> "Named":
        """Return a name ready to be compared, whatever its case and accents."""
        text = folded(name)
        spaced = "".join(letter if letter.isalnum() else " " for letter in text)
        return cls(text, tuple(spaced.split()))

    def begins(self, sought: Sequence[str]) -> bool:
        """Return whether words that are typed begin this name's first word, and others of it."""
        return (
            bool(sought)
            and self.words[:1] != ()
            and self.words[0].startswith(sought[0])
            and all(any(own.startswith(word) for own in self.words) for word in sought[1:])
        )

    def has_begun(self, sought: Sequence[str]) -> bool:
        """Return whether each word that is typed begins a word of this name, whichever."""
        return bool(sought) and all(
            any(own.startswith(word) for own in self.words) for word in sought
        )

    def holds_unspaced(self, sought: Sequence[str]) -> bool:
        """Return whether words of Chinese that are typed all stand in this name, wherever."""
        return (
            bool(sought)
            and all(_HAN[0] <= letter <= _HAN[1] for word in sought for letter in word)
            and all(word in self.text for word in sought)
        )

    def cost(self, sought: Sequence[str]) -> int | None:
        """Return how far this name is from words that are typed; None: it is not meant.

        Each word must be found; a slip is one letter too much, too few, wrong, or two swapped.
        What is no word of it may still be letters of all of it in order ("nwch": new chat).
        """
        if not sought or self.begins(sought):
            return _BEGINS
        worst = _BEGINS
        for word in sought:
            cost = self._cost_of(word)
            if cost is None:
                letters = "".join(sought)
                is_short = len(letters) in _LENGTHS_IN_ORDER
                return _IN_ORDER if is_short and self._has_in_order(letters) else None
            worst = max(worst, cost)
        return worst

    def _cost_of(self, word: str) -> int | None:
        for place, own in enumerate(self.words):
            if own.startswith(word):
                return _BEGINS_LATER if place else _BEGINS
        if word in self.text:
            return _HOLDS
        slipped = len(word) >= _SHORTEST_WITH_SLIP and any(
            begins_but_for_a_slip(own, word) for own in self.words
        )
        return _SLIPPED if slipped else None

    def _has_in_order(self, letters: str) -> bool:
        """Return whether letters come in order, each later in its word or first in another."""
        text = " " + " ".join(self.words)
        places = {0}
        for letter in letters:
            places = {
                at
                for place in places
                for at in range(place + 1, len(text))
                if text[at] == letter and (text[at - 1] == " " or " " not in text[place:at])
            }
        return bool(places)


def begins_but_for_a_slip(word: str, typed: str) -> bool:
    """Return whether a word begins with what is typed, but for one slip in it."""
    at = 0
    while at < len(typed) and typed[at : at + 1] == word[at : at + 1]:
        at += 1
    rest = typed[at:]
    swapped = rest[1:2] + rest[:1] + rest[2:] if len(rest) > 1 else ""
    return (
        word[at + 1 :].startswith(rest[1:])  # another letter
        or word[at + 1 :].startswith(rest)  # one is missing
        or word[at:].startswith(rest[1:])  # one too much
        or (bool(swapped) and word[at:].startswith(swapped))
    )
