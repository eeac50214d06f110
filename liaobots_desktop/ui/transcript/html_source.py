"""Writes excerpts as clean HTML for office programs: plain tags, no styles, nothing that loads."""

from collections.abc import Mapping, Sequence
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

from liaobots_desktop.markup import markdown, thoughts
from liaobots_desktop.markup.code_html import code_html
from liaobots_desktop.markup.definitions import Definitions
from liaobots_desktop.ui.transcript.block import Block, BlockKind
from liaobots_desktop.ui.transcript.blocks import BlockSplitter
from liaobots_desktop.ui.transcript.selection_source import Excerpt, ExcerptKind

if TYPE_CHECKING:
    from markdown_it.renderer import RendererHTML
    from markdown_it.utils import OptionsDict

_MAX_BRACKETS = 1_500
_TABLE_END = "</tbody>\n</table>\n"

_HEAD = '<html><head><meta charset="utf-8"></head><body>\n'
_TAIL = "</body></html>\n"


def to_html(excerpts: Sequence[Excerpt]) -> str:
    """Return a whole HTML document; each message below its author when there are several.

    It takes some seconds for a megabyte and uses no Qt: any thread may do it.
    """
    body = ""
    for excerpt in excerpts:
        if len(excerpts) > 1 and excerpt.author:
            body += f"<h2>{escape(excerpt.author)}</h2>\n"
        body += _body(excerpt)
    return f"{_HEAD}{body}{_TAIL}"


def body_of(document: str) -> str:
    """Return what stands in the body of a document that `to_html` made."""
    return document.removeprefix(_HEAD).removesuffix(_TAIL)


def _body(excerpt: Excerpt) -> str:
    if excerpt.kind is ExcerptKind.CODE:
        return code_html(excerpt.text)
    if excerpt.kind is ExcerptKind.PLAIN:
        return _plain(excerpt.text)
    splitter = BlockSplitter(is_thinking=excerpt.is_thinking)
    splitter.references = Definitions(excerpt.references)
    splitter.feed(excerpt.text)
    splitter.finish()
    while splitter.advance():
        pass
    return _blocks(splitter.blocks, splitter.references)


def _blocks(blocks: Sequence[Block], references: Mapping[str, Any]) -> str:
    pieces: list[str] = []
    code: list[str] = []
    for block in blocks:
        if block.kind is BlockKind.CODE:
            code.append(block.source)
        elif block.kind is BlockKind.CODE_END:
            pieces.append(code_html("".join(code)))
            code = []
        elif block.kind is BlockKind.RULE:
            pieces.append("<hr />\n")
        elif block.kind in {BlockKind.TEXT, BlockKind.TABLE}:
            _add(pieces, block, _text(block, references))
    return "".join(pieces)


def _add(pieces: list[str], block: Block, html: str) -> None:
    """Add a block; rows of a table that was cut go into the table before."""
    _, begin, rows = html.partition("<tbody>\n")
    if block.head_lines and begin and pieces and pieces[-1].endswith(_TABLE_END):
        pieces[-1] = pieces[-1].removesuffix(_TABLE_END)
        pieces.append(rows)
    else:
        pieces.append(html)


def _text(block: Block, references: Mapping[str, Any]) -> str:
    source = block.source
    if source.count("[") > _MAX_BRACKETS:
        return _plain(source)
    tokens = markdown.parse(source, dict(references))
    if block.keeps_lines:
        thoughts.keep_lines(tokens)
    if any(token.level >= markdown.MAX_NESTING - 1 for token in tokens):
        return _plain(source)
    parser_options = _options()
    return str(_renderer().render(tokens, parser_options, {"references": references}))


def _plain(text: str) -> str:
    lines = escape(text, quote=False).replace("\t", "    ").replace("\r\n", "\n").split("\n")
    shown = [line.replace("  ", "&nbsp; ") for line in lines]
    return f"<p>{'<br>'.join(shown)}</p>\n"


@cache
def _options() -> "OptionsDict":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).options


@cache
def _renderer() -> "RendererHTML":
    from liaobots_desktop.markup.html_renderer import HtmlRenderer

    return HtmlRenderer()
