"""Several words to look for in a chat, compared as the search over all chats compares them."""

import re
from collections.abc import Sequence

from liaobots_desktop.store.search.folding import FoldedText, folded
from liaobots_desktop.ui.transcript.needle import Needle


class WordsNeedle(Needle):
    """Words, each of which is a hit wherever it stands; no Qt, any one thread."""

    def __init__(self, words: Sequence[str]) -> None:
        """`words` are at least one, folded as `store.search.folding` does."""
        super().__init__(" ".join(words))
        by_length = sorted(words, key=len, reverse=True)
        self.longest = by_length[0]
        self._words = re.compile("|".join(map(re.escape, by_length)))

    def may_match(self, source: str) -> bool:
        """Whether a message has one of the words, as the search over all chats sees it."""
        return self._words.search(folded(source)) is not None

    def count(self, text: str) -> int:
        """Return how often the words stand in a text, not overlapping."""
        return len(self._words.findall(folded(text)))

    def _matches(self, text: str) -> list[tuple[int, int]]:
        compared = FoldedText(text)
        found = self._words.finditer(compared.text)
        return [compared.source_span(*match.span()) for match in found]
