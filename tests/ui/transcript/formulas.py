r"""Finds the formulas of a Markdown text by their delimiters alone, for the tests of what is seen.

`$…$`, `$$…$$`, `\(…\)` and `\[…\]` outside of code, links' targets and escapes. A price is no
formula: `$` opens only before a character that is no space and not behind a letter or a digit,
and closes only behind one that is no space and not before a letter or a digit (but `$n$th`).
"""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt

_BLANK = r"(?!\n[ \t>]*\n)"
_ENTRY = r"(?!\n[ \t>]*(?:[-+*#|]|\d+[.)])[ \t])"
_TOKEN = re.compile(
    rf"""
    (?P<code> (?<!`)(?P<ticks>`+)(?!`) (?:{_BLANK}[\s\S])+? (?<!`)(?P=ticks)(?!`) )
  | (?P<ticks_alone> `+ )
  | (?P<target> \]\( [^()\s]* (?:\([^()\s]*\)[^()\s]*)? \) | <[a-z]+:[^\s<>]*> )
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

Formula = tuple[str, bool]
"""The source with its delimiters, and whether it stands on lines of its own."""


def without_formulas(source: str) -> tuple[str, list[Formula]]:
    """Replace each formula by a stand-in that Markdown reads as a word between dollar signs."""
    found: list[Formula] = []
    pieces = [_replaced(text, kind, found) for kind, text in _stretches(source)]
    return "".join(pieces), found


def stand_in(number: int) -> str:
    """Return what stands for formula `number`."""
    return f"$\ue000{number}\ue001$"


def _replaced(text: str, kind: str, found: list[Formula]) -> str:
    if kind == "code":
        return text
    if kind == "row":  # a cell ends where its formula does not
        cells = _IN_CELL.split(text)
        return "|".join(_replaced(cell, "text", found) for cell in cells)

    def replace(match: re.Match[str]) -> str:
        if match.lastgroup not in {"display", "inline"}:
            return match.group()
        formula = match.group()
        before = text[: match.start()].rpartition("\n")[2]
        if ">" in before:
            formula = _QUOTE_MARKS.sub("", formula)
        found.append((formula, match.lastgroup == "display"))
        return stand_in(len(found) - 1)

    return _TOKEN.sub(replace, text)


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
