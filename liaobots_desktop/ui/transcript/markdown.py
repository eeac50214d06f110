"""The transcript's Markdown parsers: CommonMark, tables and strikethrough, HTML as text."""

from collections.abc import MutableMapping
from functools import cache
from typing import TYPE_CHECKING, Any

from liaobots_desktop.ui.transcript import math_rules

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

References = MutableMapping[str, Any]
"""Link reference definitions (`[label]: target`) by normalised label."""

MAX_NESTING = 60
"""Blocks deeper than this are not parsed any more; the renderer then shows the plain source."""


@cache
def _parser(has_math: bool = False) -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": MAX_NESTING})
    if has_math:
        math_rules.add_math(parser)
    return parser.enable(["table", "strikethrough"])


@cache
def _block_parser(has_math: bool = False) -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": MAX_NESTING})
    if has_math:
        math_rules.add_math(parser)
    parser.enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def parse(source: str, references: References) -> "list[Token]":
    """Return all tokens of `source`; links look their references up in `references`."""
    return _parser(math_rules.may_hold_math(source)).parse(source, {"references": references})


def parse_blocks(source: str, references: References) -> "list[Token]":
    """Return the block tokens of `source`, inline text unparsed; adds the references it defines."""
    return _block_parser(math_rules.may_hold_math(source)).parse(source, {"references": references})


def warm_up() -> None:
    """Import and build the parsers, so that the first answer does not wait for them (0.1 s)."""
    _parser()
    _block_parser()
