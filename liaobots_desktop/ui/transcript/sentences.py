"""Cuts visible text that still grows into sentences, for a screen reader to say."""

import re
from collections.abc import Iterator

_MAX_LENGTH = 400
"""Characters after which a sentence without an end is said in pieces."""
_CLOSERS = "\"'”’»)\\]」』）"
_END = re.compile(
    rf"[.!?…]+[{_CLOSERS}]*(?=\s)"  # Latin, Cyrillic: only a space tells it from 3.14
    rf"|[。！？؟۔।]+[{_CLOSERS}]*"  # these end a sentence wherever they stand
    r"|\n"
)
_NUMBER = re.compile(r"\s*\d{1,3}\.")


class SentenceCutter:
    """Takes text as it arrives and gives whole sentences; no Qt, any one thread.

    The sentences depend on the whole text only, not on the portions in which it came.
    """

    def __init__(self) -> None:
        self._rest = ""

    def feed(self, text: str) -> list[str]:
        """Append text; return the sentences that are whole now."""
        self._rest += text
        return list(self._whole_ones())

    def flush(self) -> list[str]:
        """Return what is left, once nothing more comes."""
        rest, self._rest = self._rest.strip(), ""
        return [rest] if rest else []

    def _whole_ones(self) -> Iterator[str]:
        start = 0
        for match in _END.finditer(self._rest):
            if _NUMBER.fullmatch(self._rest, start, match.end()):
                continue  # "1." begins an entry of a list
            yield from _pieces(self._rest[start : match.end()].strip())
            start = match.end()
        self._rest = self._rest[start:]
        while len(self._rest) > _MAX_LENGTH:
            end = _cut(self._rest)
            yield self._rest[:end].strip()
            self._rest = self._rest[end:]


def _pieces(sentence: str) -> Iterator[str]:
    while len(sentence) > _MAX_LENGTH:
        end = _cut(sentence)
        yield sentence[:end].strip()
        sentence = sentence[end:]
    if sentence:
        yield sentence


def _cut(text: str) -> int:
    return text.rfind(" ", 1, _MAX_LENGTH) + 1 or _MAX_LENGTH
