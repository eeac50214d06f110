"""Counts tokens, exactly where it must be exact, and from above where bytes are enough."""

from liaobots_desktop.chat.text import without_surrogates
from liaobots_desktop.context.counting_process import COUNTING, CountingProcess

_MOST_REMEMBERED = 50_000
"""Texts whose counts are kept: about 10 MiB of numbers, none of the texts."""
_LONGEST_TOKEN = 128
"""Bytes of the longest token of cl100k_base: so many bytes are one token at least."""


def bound(text: str) -> int:
    """Return a number of tokens that a text does not exceed: its UTF-8 bytes.

    Source: every token of cl100k_base stands for one byte at least.
    """
    return len(without_surrogates(text).encode("utf-8"))


class TokenCounter:
    """Counts in cl100k_base; used on one thread at a time.

    The process that counts begins with the first text. Where it cannot, bytes are counted: what is
    thought to fit does fit.
    """

    def __init__(self, process: CountingProcess = COUNTING) -> None:
        self._process = process
        self._counts: dict[tuple[int, int], int] = {}

    @property
    def is_loaded(self) -> bool:
        """Whether counting costs no more than the counting itself."""
        return self._process.is_ready or self._process.has_failed

    @property
    def is_exact(self) -> bool:
        """Whether `count` returns tokens at once, and not bytes."""
        return self._process.is_ready

    def load(self) -> None:
        """Make ready to count; see `CountingProcess.load` for what it costs."""
        self._process.load()

    def abandon(self) -> None:
        """Let a thread that waits in `load` go on; called from another one."""
        self._process.abandon()

    def rest(self) -> None:
        """Give back what counting takes; what was counted is still known."""
        self._process.rest()

    def count(self, text: str) -> int:
        """Return the number of tokens of a text; remembered, so that a second time is cheap.

        Words that mean something to a model, such as `<|endoftext|>`, count as plain text.
        """
        key = (hash(text), len(text))
        known = self._counts.get(key)
        if known is None:
            known = self._process.count(text)
            if known is None:
                return bound(text)
            if len(self._counts) >= _MOST_REMEMBERED:
                self._counts.clear()
            self._counts[key] = known
        return known

    def exceeds(self, text: str, room: int) -> bool:
        """Return whether a text has more tokens than `room`; a huge one is not counted for it."""
        if len(text) > room * _LONGEST_TOKEN:  # a character is one byte at least
            return True
        return self.count(text) > room
