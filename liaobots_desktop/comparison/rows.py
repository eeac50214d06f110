r"""A comparison as lines: both versions in one, or side by side.

The pieces of a line are without its `\n`, which the next line begins with where it is in the
text. Very long lines are cut, and go on in lines of their own.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from liaobots_desktop.chat.letters import whole
from liaobots_desktop.comparison.comparison import Kind, Span

LONGEST = 4000
"""Characters of a line that is shown as one; laying out longer ones would be felt."""
_MANY = 200

_FENCE = re.compile(r"\s*(?:```|~~~)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one version, or of both in one.

    `end_before` is the kind of the line end that stands before it, None before the first line and
    before one that goes on. `changed_end` is the kind of the line end after it where nothing else
    shows that it changed. `is_filler`: there is no such line; it stands beside one of the other
    version. `is_code`: it is in a fenced block.
    """

    spans: tuple[Span, ...] = ()
    end_before: Kind | None = None
    changed_end: Kind | None = None
    is_filler: bool = False
    is_code: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether anything in it is not in both versions."""
        is_marked = self.is_filler or self.changed_end is not None
        return is_marked or any(span.kind is not Kind.SAME for span in self.spans)


FILLER = Line(is_filler=True)


def unified(spans: Iterable[Span]) -> Iterator[Line]:
    """Yield the lines of both versions in one."""
    fences = _Fences()
    line = _Open()
    for kind, begins_line, part in _parts(spans):
        if begins_line:
            yield from line.closed(kind, fences)
            line = _Open(kind)
        line.add(kind, part)
    yield from line.closed(None, fences)


def side_by_side(spans: Iterable[Span]) -> Iterator[tuple[Line, Line] | None]:
    """Yield the lines of both versions, each beside that of the other one.

    None comes now and then before a line that takes long, or many lines of one version that have
    none beside them: whoever draws meanwhile can look up.
    """
    old, new = _Side(), _Side()
    sides = {Kind.SAME: (old, new), Kind.REMOVED: (old,), Kind.ADDED: (new,)}
    for count, (kind, begins_line, part) in enumerate(_parts(spans), start=1):
        if count % _MANY == 0:
            yield None
        for side in sides[kind]:
            if begins_line:
                side.end_line(kind)
            side.open.add(kind, part)
        if begins_line and kind is Kind.SAME:
            yield from _beside(old.taken(), new.taken())
    for side in (old, new):
        side.end_line(None)
    yield from _beside(old.taken(), new.taken())


def _parts(spans: Iterable[Span]) -> Iterator[tuple[Kind, bool, str]]:
    """Yield the pieces of lines, and whether a line begins with them."""
    for kind, text in spans:
        for number, part in enumerate(text.split("\n")):
            yield kind, number > 0, part


@dataclass(slots=True)
class _Fences:
    """Whether each version is inside a fenced block of code."""

    is_open: dict[Kind, bool] = field(
        default_factory=lambda: {Kind.REMOVED: False, Kind.ADDED: False}
    )

    def is_code(self, spans: Iterable[Span]) -> bool:
        """Take in a line, and return whether it is code in the new version, else in the old one."""
        was_open = dict(self.is_open)
        kinds = {span.kind for span in spans}
        for version, other in ((Kind.REMOVED, Kind.ADDED), (Kind.ADDED, Kind.REMOVED)):
            text = "".join(span.text for span in spans if span.kind is not other)
            self.is_open[version] ^= _FENCE.match(text) is not None
        version = Kind.REMOVED if kinds == {Kind.REMOVED} else Kind.ADDED
        return was_open[version] or self.is_open[version]


@dataclass(slots=True)
class _Open:
    """A line to which more may come."""

    end_before: Kind | None = None
    spans: list[Span] = field(default_factory=list)

    def add(self, kind: Kind, text: str) -> None:
        if text:
            self.spans.append(Span(kind, text))

    def closed(self, end: Kind | None, fences: _Fences) -> Iterator[Line]:
        """Yield the line, or the parts of one that is too long."""
        is_shown = bool(self.spans) and self.spans[-1].kind is end
        changed_end = None if end in {None, Kind.SAME} or is_shown else end
        is_code = fences.is_code(self.spans)
        *parts, last = _cut(self.spans)
        before = self.end_before
        for part in parts:
            yield Line(part, before, is_code=is_code)
            before = None
        yield Line(last, before, changed_end, is_code=is_code)


class _Side:
    """The lines of one version that are not beside others yet."""

    def __init__(self) -> None:
        self.open = _Open()
        self._lines: list[list[Line]] = []
        self._fences = _Fences()

    def end_line(self, kind: Kind | None) -> None:
        self._lines.append(list(self.open.closed(kind, self._fences)))
        self.open = _Open(kind)

    def taken(self) -> list[list[Line]]:
        lines, self._lines = self._lines, []
        return lines


def _beside(old: list[list[Line]], new: list[list[Line]]) -> Iterator[tuple[Line, Line] | None]:
    """Yield some lines in pairs: their first ones, their last ones, and fillers in between."""
    for left, right in zip(_filled(old, new), _filled(new, old), strict=True):
        yield from zip_longest(left, right, fillvalue=FILLER)


def _filled(lines: list[list[Line]], others: list[list[Line]]) -> list[list[Line]]:
    """Return lines with as many fillers as the other side has more of them."""
    fillers = [[FILLER]] * (len(others) - len(lines))
    if not fillers:
        return lines
    if len(lines) == 1:  # beside the one with which it has most in common
        at = max(range(len(others)), key=lambda number: _same(others[number]))
        return [*fillers[:at], *lines, *fillers[at:]]
    return [*lines[:-1], *fillers, *lines[-1:]]


def _same(parts: list[Line]) -> int:
    return sum(len(s.text) for line in parts for s in line.spans if s.kind is Kind.SAME)


def _cut(spans: list[Span]) -> list[tuple[Span, ...]]:
    """Return a line in parts of `LONGEST` characters at most."""
    if sum(len(span.text) for span in spans) <= LONGEST:
        return [tuple(spans)]
    parts: list[list[Span]] = [[]]
    room = LONGEST
    for kind, text in spans:
        rest = text
        while rest:
            if not room:
                parts.append([])
                room = LONGEST
            part = whole(rest, room)
            parts[-1].append(Span(kind, part))
            rest = rest[len(part) :]
            room = 0 if rest else room - len(part)
    return [tuple(part) for part in parts]
