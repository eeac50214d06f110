"""Markdown rules for footnotes: `[^1]` in the text, `[^1]: words` where they are written."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

_DEFINITION = re.compile(r"\[\^([^\[\]\s]+)\]:[ \t]*")
_REFERENCE = re.compile(r"\[\^([^\[\]\s]+)\]")
_INDENT = 4


def may_hold_footnotes(source: str) -> bool:
    """Return whether a text needs these rules at all."""
    return "[^" in source


def key_of(label: str) -> str:
    """Return the key of a footnote among link references; no link's label holds a line end."""
    return f"\n{label.casefold()}"


def number_of(label: str, references: Mapping[str, Any]) -> int | None:
    """Return the number of a footnote, None while it is not known to be one."""
    number: int | None = references.get(key_of(label), {}).get("number")
    return number


def number_or_next(label: str, references: Mapping[str, Any]) -> int:
    """Return the number of a footnote; what is still being written gets the next one."""
    number = number_of(label, references)
    return number or 1 + sum("number" in reference for reference in references.values())


def add_footnotes(parser: "MarkdownIt") -> "MarkdownIt":
    """Let a parser know footnotes.

    Their tokens are `footnote_ref` (with `meta["number"]`) and `footnote_open` … `footnote_close`,
    with the label as `info`. A definition is put among the references of the text, with its lines.
    """
    ends = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("reference", "footnote", _definition, {"alt": ends})
    parser.inline.ruler.before("link", "footnote_ref", _reference)
    return parser


def _definition(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """Take a footnote and the lines below that are indented by four spaces."""
    if state.is_code_block(start):
        return False
    found = _DEFINITION.match(
        state.src, state.bMarks[start] + state.tShift[start], state.eMarks[start]
    )
    if found is None:
        return False
    if silent:
        return True
    opened = state.push("footnote_open", "div", 1)
    opened.info = found.group(1)
    _read_inside(state, start, end, found)
    state.push("footnote_close", "div", -1).info = found.group(1)
    opened.map = [start, state.line]
    entry = {"href": "", "title": "", "map": opened.map, "footnote": True}
    state.env.setdefault("references", {}).setdefault(key_of(found.group(1)), entry)
    return True


def _read_inside(state: "StateBlock", start: int, end: int, found: re.Match[str]) -> None:
    """Parse the footnote's own blocks; its first line begins behind the colon."""
    before = (state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType)
    state.bMarks[start], state.tShift[start] = found.end(), 0
    state.blkIndent += _INDENT
    state.sCount[start] = state.blkIndent
    state.parentType = "footnote"
    state.md.block.tokenize(state, start, end)
    state.blkIndent -= _INDENT
    state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType = before


def _reference(state: "StateInline", silent: bool) -> bool:
    found = _REFERENCE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    number = number_of(found.group(1), state.env.get("references", {}))
    if number is None:
        return False
    if not silent:
        token = state.push("footnote_ref", "", 0)
        token.info = found.group(1)
        token.content = found.group()
        token.meta["number"] = number
    state.pos = found.end()
    return True
