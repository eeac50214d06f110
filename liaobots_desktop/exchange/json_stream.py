"""Reads JSON piece by piece: the entries of its outermost list, or of the lists in its object."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from liaobots_desktop.exchange.errors import FileBroken, FileTooLarge
from liaobots_desktop.exchange.limits import Limits
from liaobots_desktop.speech import translate

_REST_OF_STRING = re.compile(r'(?:[^"\\]++|\\.)*+', re.DOTALL)
_SHALLOW, _DEEP = (
    re.compile(rf'[^"{marks}]*+(?:"{_REST_OF_STRING.pattern}"[^"{marks}]*+)*', re.DOTALL)
    for marks in (r"\[\]{},", r"\[\]{}")
)
"""What is read at once up to a mark: whole strings too, not one whose end is not there yet."""
_CLOSING = {"[": "]", "{": "}"}
_BLANK = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list, or a member of the outermost object that is no list.

    `key` is the name of the member in the outermost object, None in an outermost list.
    """

    key: str | None
    value: Any
    is_entry: bool


def read_items(pieces: Iterable[str], limits: Limits) -> Iterator[Item]:
    """Yield what a JSON text holds, one entry of its lists in memory at a time.

    The text is cut where its brackets say, without recursion; only what is known to be neither
    too deep nor too large is handed to Python's parser.

    Raises:
        FileBroken: it is no JSON, or nested too deep.
        FileTooLarge: one entry is.
    """
    cutter = _Cutter(limits)
    for piece in pieces:
        yield from cutter.read(piece)
    cutter.finish()


class _Cutter:
    """Knows the brackets that are open, and keeps the text since the last cut."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._open: list[str] = []
        self._has_begun = False
        self._is_in_string = False
        self._skips_one = False
        self._held: list[str] = []
        self._length = 0
        self._containers = 0
        self._list_key: str | None = None
        self._is_after_list = False
        self._entries = 0

    def read(self, piece: str) -> Iterator[Item]:
        """Take the next piece of the text; yield what ends in it."""
        start, at = 0, int(self._skips_one)
        self._skips_one = False
        while (found := self._next_mark(piece, at)) is not None:
            at, mark = found
            if mark == '"':
                continue
            if self._is_cut(mark):
                self._hold(piece[start : at - 1])
                start = at
                yield from self._cut(mark)
            self._follow(mark)
        self._hold(piece[start:])

    def finish(self) -> None:
        """Say that the text has ended.

        Raises:
            FileBroken: it ends too early, or something follows its end.
        """
        if self._open or not self._has_begun or self._take():
            raise FileBroken(translate("Exchange", "it is not valid JSON, or its end is missing"))

    def _next_mark(self, piece: str, at: int) -> tuple[int, str] | None:
        """Return the next bracket, quote or cutting comma, and where the text behind it begins."""
        if self._is_in_string:
            found = _REST_OF_STRING.match(piece, at)
            at = found.end() if found else at
            if at >= len(piece) or piece[at] == "\\":
                self._skips_one = at < len(piece)
                return None
            self._is_in_string = False
            return at + 1, '"'
        found = (_SHALLOW if self._is_shallow() else _DEEP).match(piece, at)
        at = found.end() if found else at
        if at >= len(piece):
            return None
        self._is_in_string = piece[at] == '"'
        return at + 1, piece[at]

    def _is_shallow(self) -> bool:
        """Whether commas part what is to be cut here."""
        depth = len(self._open)
        return depth < 2 or (depth == 2 and self._is_in_member_list())

    def _is_in_member_list(self) -> bool:
        return self._open[:2] == ["{", "["]

    def _is_cut(self, mark: str) -> bool:
        if mark in "[{":
            return not self._open or (mark == "[" and self._open == ["{"])
        return self._is_shallow()

    def _cut(self, mark: str) -> Iterator[Item]:
        """End what was read: an entry, a member, or what stands in front of a list."""
        text = self._take()
        if mark in "[{":
            self._begin_list(text)
        elif self._open == ["{"]:
            yield from self._member(text, is_last=mark != ",")
        elif self._open:
            yield from self._entry(text, is_last=mark != ",")

    def _follow(self, mark: str) -> None:
        """Open or close a bracket."""
        if mark in "[{":
            self._open.append(mark)
            self._has_begun = True
            self._containers += 1
            if len(self._open) > self._limits.depth:
                raise FileBroken(translate("Exchange", "its lists and objects are nested too deep"))
            if self._containers > self._limits.chat_containers:
                raise FileTooLarge(translate("Exchange", "one of its chats has too many parts"))
        elif mark != "," and (not self._open or _CLOSING[self._open.pop()] != mark):
            raise FileBroken(
                translate("Exchange", "it is not valid JSON: its brackets do not match")
            )

    def _begin_list(self, text: str) -> None:
        if self._open:
            (self._list_key,) = self._parsed(f"{{{text}null}}")
        elif text or self._has_begun:
            raise FileBroken(translate("Exchange", "it is not valid JSON"))
        self._entries = 0

    def _entry(self, text: str, *, is_last: bool) -> Iterator[Item]:
        if text:
            yield Item(self._list_key, self._parsed(text), True)
        elif self._entries or not is_last:
            raise FileBroken(
                translate("Exchange", "it is not valid JSON: an entry of a list is missing")
            )
        self._entries += 1
        self._is_after_list = is_last and self._is_in_member_list()

    def _member(self, text: str, *, is_last: bool) -> Iterator[Item]:
        if self._is_after_list != (not text) and not (is_last and not self._entries):
            raise FileBroken(
                translate("Exchange", "it is not valid JSON: a member of an object is missing")
            )
        self._is_after_list = False
        self._entries += 1
        if text:
            for key, value in self._parsed(f"{{{text}}}").items():
                yield Item(key, value, False)

    def _hold(self, text: str) -> None:
        self._length += len(text)
        if self._length > self._limits.chat_characters:
            raise FileTooLarge(translate("Exchange", "one of its chats has too many characters"))
        self._held.append(text)

    def _take(self) -> str:
        text = "".join(self._held).strip(_BLANK)
        self._held.clear()
        self._length = self._containers = 0
        return text

    def _parsed(self, text: str) -> Any:
        try:
            return _DECODER.decode(text)
        except ValueError:
            raise FileBroken(translate("Exchange", "it is not valid JSON")) from None


def _refuse(_constant: str) -> NoReturn:
    raise ValueError("NaN and Infinity are no JSON")


_DECODER = json.JSONDecoder(parse_constant=_refuse)
