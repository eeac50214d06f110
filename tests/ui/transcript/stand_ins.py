r"""Takes out of Markdown what its other rules must not touch, for the tests of what is seen.

That are formulas, bare addresses and the marks of footnotes, found by their looks alone, outside
of code, links' targets and escapes. A price is no formula: `$` opens only before a character that
is no space and not behind a letter or a digit, and closes only behind one that is no space and not
before a letter or a digit (but `$n$th`).
"""

import re
from collections.abc import Iterator, Mapping

from markdown_it import MarkdownIt

_BLANK = r"(?!\n[ \t>]*\n)"
_ENTRY = r"(?!\n[ \t>]*(?:[-+*#|]|\d+[.)])[ \t])"
_TOKEN = re.compile(
    rf"""
    (?P<code> (?<!`)(?P<ticks>`+)(?!`) (?:{_BLANK}[\s\S])+? (?<!`)(?P=ticks)(?!`) )
  | (?P<ticks_alone> `+ )
  | (?P<target> \]\( [^()\s]* (?:\([^()\s]*\)[^()\s]*)? \) | <[a-z]+:[^\s<>]*> )
  | (?P<address> (?<![A-Za-z0-9])(?:https?://|ftp://|www\.) [^\s<>"]*[^\s<>"?!.,:*_~';)\]] )
  | (?P<note> \[\^[^\[\]\s]+\] )
  | (?P<display> \$\$ (?=[^$]*\S) (?:{_BLANK}(?:\\[\s\S]|[^\\$]|\$(?!\$)))+ \$\$
               | \\\[ (?:{_BLANK}(?:[^\\]|\\[^\[\]]))+ \\\] )
  | (?P<inline> \\\( (?:{_BLANK}{_ENTRY}(?:[^\\]|\\[^()]))+ \\\)
              | (?<![A-Za-z0-9$])\$(?=[^\s$]) (?:{_BLANK}{_ENTRY}(?:\\[^`]|[^\\$`]))+ (?<!\s)\$
                (?:(?=(?:th|st|nd|rd|s)\b)|(?![A-Za-z0-9$])) )
  | (?P<escape> \\[^\w\s] )
    """,
    re.VERBOSE,
)
_IN_CELL = re.compile(r"(?<!\\)\|")
_QUOTE_MARKS = re.compile(r"(?m)^[ \t]*(?:>[ \t]?)+")


class StandIns:
    """Words that stand for what was taken out. `notes`: the numbers of footnotes by label."""

    def __init__(self, notes: Mapping[str, int]) -> None:
        self._notes = notes
        self._taken: list[str] = []

    def put_into(self, source: str) -> str:
        """Return `source` with words that Markdown reads like text between dollar signs."""
        return "".join(self._replaced(text, kind) for kind, text in _stretches(source))

    def taken_back(self, seen: str) -> str:
        """Return text in which the words are replaced by what they stand for."""
        for number, text in enumerate(self._taken):
            seen = seen.replace(_word(number), text)
        return seen

    def _replaced(self, text: str, kind: str) -> str:
        if kind == "code":
            return text
        if kind == "row":  # a cell ends where its formula does not
            return "|".join(self._replaced(cell, "text") for cell in _IN_CELL.split(text))
        return _TOKEN.sub(self._take, text)

    def _take(self, match: re.Match[str]) -> str:
        text = match.group()
        if match.lastgroup == "note":
            number = self._notes.get(text[2:-1].casefold())
            text = text if number is None else f"[{number}]"
        elif match.lastgroup in {"display", "inline"}:
            if ">" in match.string[: match.start()].rpartition("\n")[2]:
                text = _QUOTE_MARKS.sub("", text)
            text = f"\n{text}\n" if match.lastgroup == "display" else text
        elif match.lastgroup != "address":
            return text
        self._taken.append(text)
        return _word(len(self._taken) - 1)


def _word(number: int) -> str:
    return f"$\ue000{number}\ue001$"


def _stretches(source: str) -> Iterator[tuple[str, str]]:
    """Yield stretches of whole lines: `code`, a table's `row`, or `text`."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", source)
    kinds = ["text"] * len(lines)
    for token in MarkdownIt("commonmark", {"html": False}).enable("table").parse(source):
        first, last = token.map or (0, 0)
        if token.type in {"fence", "code_block"}:
            kinds[first:last] = ["code"] * (last - first)
        elif token.type == "tr_open":
            kinds[first] = "row"
    start = 0
    for end in range(1, len(lines) + 1):
        is_row = kinds[start] == "row"
        if end == len(lines) or kinds[end] != kinds[start] or is_row:
            yield kinds[start], "".join(lines[start:end])
            start = end
