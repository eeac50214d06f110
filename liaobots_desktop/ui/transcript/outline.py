"""The top-level items of a piece of Markdown: where each begins, ends, and may be cut."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from liaobots_desktop.markup import markdown

if TYPE_CHECKING:
    from markdown_it.token import Token

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class ItemKind(Enum):
    """What a top-level item is, as far as cutting needs to know."""

    TEXT = auto()
    """A paragraph."""
    HEADING = auto()
    FOOTNOTE = auto()
    QUOTE = auto()
    LIST = auto()
    TABLE = auto()
    RULE = auto()
    FENCE = auto()
    INDENTED_CODE = auto()
    DEFINITIONS = auto()
    """Link reference definitions; they show nothing."""


_KINDS = {
    "heading_open": ItemKind.HEADING,
    "footnote_open": ItemKind.FOOTNOTE,
    "blockquote_open": ItemKind.QUOTE,
    "bullet_list_open": ItemKind.LIST,
    "ordered_list_open": ItemKind.LIST,
    "table_open": ItemKind.TABLE,
    "hr": ItemKind.RULE,
    "fence": ItemKind.FENCE,
    "code_block": ItemKind.INDENTED_CODE,
}


@dataclass(slots=True)
class Item:
    """One top-level item, in line numbers of the piece it was found in.

    `first_line` is where it must be parsed from, `start` where its own text begins: definitions
    directly above a paragraph belong to it, because its text may yet become their title.
    `last_child` is the first line of a list's last entry, 0 for other kinds.
    """

    kind: ItemKind
    first_line: int
    start: int
    end: int
    code: str = ""
    last_child: int = 0


def lines_of(text: str) -> list[str]:
    r"""Return the lines of `text` with their line ends; only `\n` ends a line."""
    return _LINE.findall(text)


def outline(lines: list[str], references: markdown.References) -> list[Item]:
    """Return the top-level items of these lines; adds the references they define."""
    items: list[Item] = []
    for token in markdown.parse_blocks("".join(lines), references):
        if token.map is None or token.nesting < 0:
            continue
        if token.level == 0:
            _add(items, token, lines)
        elif token.level == 1 and token.type == "list_item_open":
            items[-1].last_child = token.map[0]
    _add_definitions(items, lines, len(lines))
    return items


def _add(items: list[Item], token: "Token", lines: list[str]) -> None:
    start, end = token.map or (0, 0)
    kind = _KINDS.get(token.type, ItemKind.TEXT)
    _add_definitions(items, lines, start)
    first_line = start
    may_be_title = kind in {ItemKind.TEXT, ItemKind.HEADING, ItemKind.INDENTED_CODE}
    is_below_definition = bool(items) and items[-1].kind is ItemKind.DEFINITIONS
    if may_be_title and is_below_definition and items[-1].end == start:
        first_line = items.pop().first_line
    items.append(Item(kind, first_line, start, end, token.content if not token.nesting else ""))


def _add_definitions(items: list[Item], lines: list[str], end: int) -> None:
    """Add what lies between the last item and line `end`: lines that yield no token."""
    line = items[-1].end if items else 0
    while line < end and not lines[line].strip(" \t\n"):
        line += 1
    while end > line and not lines[end - 1].strip(" \t\n"):
        end -= 1
    if line < end:
        items.append(Item(ItemKind.DEFINITIONS, line, line, end))
