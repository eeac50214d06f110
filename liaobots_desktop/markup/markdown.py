"""The transcript's Markdown parsers: GFM, footnotes and math; HTML as text."""

from collections import ChainMap
from collections.abc import MutableMapping
from functools import cache
from typing import TYPE_CHECKING, Any

from liaobots_desktop.markup import (
    autolink_rules,
    cjk_rules,
    footnote_rules,
    math_rules,
    task_rules,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

References = MutableMapping[str, Any]
"""Link reference definitions (`[label]: target`) by normalised label, footnotes by `key_of`."""

MAX_NESTING = 60
"""Blocks deeper than this are not parsed any more; the renderer then shows the plain source."""


@cache
def _parser(
    has_math: bool = False,
    has_notes: bool = False,
    has_links: bool = False,
    has_cjk: bool = False,
) -> "MarkdownIt":
    """Return a parser; rules that a text cannot need would only cost time."""
    parser = _bare_parser(has_math, has_notes)
    if has_links:
        autolink_rules.add_autolinks(parser)
    if has_cjk:
        cjk_rules.add_cjk_emphasis(parser)
    return task_rules.add_tasks(parser).enable(["table", "strikethrough"])


@cache
def _block_parser(has_math: bool = False, has_notes: bool = False) -> "MarkdownIt":
    parser = _bare_parser(has_math, has_notes).enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def _bare_parser(has_math: bool, has_notes: bool) -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": MAX_NESTING})
    if has_math:
        math_rules.add_math(parser)
    if has_notes:
        footnote_rules.add_footnotes(parser)
    return parser


def parse(source: str, references: References) -> "list[Token]":
    """Return all tokens of `source`; links and footnotes are looked up in `references`."""
    parser = _parser(
        math_rules.may_hold_math(source),
        footnote_rules.may_hold_footnotes(source),
        autolink_rules.may_hold_autolinks(source),
        cjk_rules.may_hold_cjk_emphasis(source),
    )
    return parser.parse(source, {"references": ChainMap({}, references)})


def parse_blocks(source: str, references: References) -> "list[Token]":
    """Return the block tokens of `source`, inline text unparsed; adds the references it defines."""
    has_math = math_rules.may_hold_math(source)
    has_notes = footnote_rules.may_hold_footnotes(source)
    return _block_parser(has_math, has_notes).parse(source, {"references": references})


def text_of(tokens: "list[Token]") -> str:
    """Return the text of inline tokens without what emphasizes or links it."""
    texts = []
    for token in tokens:
        is_break = token.type in {"softbreak", "hardbreak"}
        texts.append("\n" if is_break else text_of(token.children or []) or _source_of(token))
    return "".join(texts)


def _source_of(token: "Token") -> str:
    return token.markup if token.type.startswith("math_") else token.content


def warm_up() -> None:
    """Import and build the parsers, so that the first answer does not wait for them (0.1 s)."""
    _parser()
    _block_parser()
