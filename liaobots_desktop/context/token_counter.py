"""Counts tokens, exactly where it must be exact, and from above where bytes are enough."""

from liaobots_desktop.chat.text import without_surrogates
from liaobots_desktop.context.encoding import ENCODING, LONGEST_TOKEN, SharedEncoding

_MOST_REMEMBERED = 50_000
"""Texts whose counts are kept: about 10 MiB of numbers, none of the texts."""


def bound(text: str) -> int:
    """Return a number of tokens that a text does not exceed: its UTF-8 bytes.

    Source: every token of cl100k_base stands for one byte at least.
    """
    return len(without_surrogates(text).encode("utf-8"))


class TokenCounter:
    """Counts in cl100k_base; used on one thread at a time.

    The encoding is loaded with the first text that is counted. Where it cannot be loaded, bytes
    are counted: what is thought to fit does fit.
    """

    def __init__(self, encoding: SharedEncoding = ENCODING) -> None:
        self._shared = encoding
        self._counts: dict[tuple[int, int], int] = {}

    @property
    def is_loaded(self) -> bool:
        """Whether counting costs no more than the counting itself."""
        return self._shared.was_tried

    @property
    def is_exact(self) -> bool:
        """Whether `count` returns tokens, without loading anything, and not bytes."""
        return self._shared.was_tried and self._shared.load() is not None

    def load(self) -> None:
        """Load the encoding if it is not there; see `SharedEncoding.load` for what it costs."""
        self._shared.load()

    def count(self, text: str) -> int:
        """Return the number of tokens of a text; remembered, so that a second time is cheap.

        Words that mean something to a model, such as `<|endoftext|>`, count as plain text.
        """
        key = (hash(text), len(text))
        known = self._counts.get(key)
        if known is None:
            known = self._counted(text)
            if len(self._counts) >= _MOST_REMEMBERED:
                self._counts.clear()
            self._counts[key] = known
        return known

    def exceeds(self, text: str, room: int) -> bool:
        """Return whether a text has more tokens than `room`; a huge one is not counted for it."""
        if len(text) > room * LONGEST_TOKEN:  # a character is one byte at least
            return True
        return self.count(text) > room

    def _counted(self, text: str) -> int:
        encoding = self._shared.load()
        if encoding is None:
            return bound(text)
        return len(encoding.encode_ordinary(without_surrogates(text)))
