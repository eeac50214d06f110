"""How well what is typed names something: by beginnings, by letters in order, with a slip."""

from dataclasses import dataclass

from liaobots_desktop.store.search.folding import folded

_BEGINS, _HOLDS, _SLIPPED, _IN_ORDER = 0, 2, 5, 8
"""What a word that was typed costs: it begins a word, stands in one, does so but for a slip."""
_SHORTEST_WITH_SLIP = 3
_SHORTEST_IN_ORDER = 2


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

    def cost(self, sought: str) -> int | None:
        """Return how far this name is from what is typed, 0 the nearest; None: it is not meant.

        Each word must be found; a slip is one letter too much, too few, wrong, or two swapped.
        What is no word of it may still be letters of all of it in order ("nwch": new chat).
        """
        costs = [self._cost_of(word) for word in folded(sought).split()]
        known = [cost for cost in costs if cost is not None]
        if len(known) == len(costs):
            return sum(known)
        letters = "".join(folded(sought).split())
        if len(letters) >= _SHORTEST_IN_ORDER and self._has_in_order(letters):
            return _IN_ORDER
        return None

    def _cost_of(self, word: str) -> int | None:
        for place, own in enumerate(self.words):
            if own.startswith(word):
                return _BEGINS + (place > 0)
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
