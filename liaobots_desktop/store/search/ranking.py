"""How well a message fits what is looked for."""

import re
from collections.abc import Sequence

_USUAL_LENGTH = 700
"""Characters of an average message."""
_WHOLE_WORD = 2.0
_IN_TITLE = 0.5


class Ranking:
    """Scores texts that have all the words; everything is folded."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = [(word, re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")) for word in words]

    def score(self, text: str, title: str) -> float:
        """Return how well a message fits: more is better.

        Each word counts by how often it occurs for the length of the text, as in BM25, whole
        words and words of the chat's title count more.
        """
        return sum(
            _frequency(text.count(word), len(text))
            + _WHOLE_WORD * (whole.search(text) is not None)
            + _IN_TITLE * (word in title)
            for word, whole in self._words
        )


def _frequency(count: int, length: int) -> float:
    """Return BM25's weight of a word that occurs so often: at most 2.2."""
    return count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length / _USUAL_LENGTH))
