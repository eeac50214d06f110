"""Writes excerpts as clean HTML for office programs: plain tags, no styles, nothing that loads."""

from collections.abc import Mapping, Sequence
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

from liaobots_desktop.ui.transcript import markdown
from liaobots_desktop.ui.transcript.blocks import Block, BlockKind, BlockSplitter
from liaobots_desktop.ui.transcript.selection_source import Excerpt, ExcerptKind

if TYPE_CHECKING:
    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token
    from markdown_it.utils import OptionsDict

_SCHEMES = ("http:", "https:", "mailto:")
_MAX_BRACKETS = 1_500
_TABLE = '<table border="1" cellspacing="0" cellpadding="4">\n'
_PRE = '<pre style="font-family: monospace">'
_TABLE_END = "</tbody>\n</table>\n"


def to_html(excerpts: Sequence[Excerpt]) -> str:
    """Return a whole HTML document; each message below its author when there are several.

    It takes some seconds for a megabyte and uses no Qt: any thread may do it.
    """
    body = ""
    for excerpt in excerpts:
        if len(excerpts) > 1 and excerpt.author:
            body += f"<h2>{escape(excerpt.author)}</h2>\n"
        body += _body(excerpt)
    return f'<html><head><meta charset="utf-8"></head><body>\n{body}</body></html>\n'


def _body(excerpt: Excerpt) -> str:
    if excerpt.kind is ExcerptKind.CODE:
        return _code(excerpt.text)
    if excerpt.kind is ExcerptKind.PLAIN:
        return _plain(excerpt.text)
    splitter = BlockSplitter()
    splitter.references.update(excerpt.references)
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
            pieces.append(_code("".join(code)))
            code = []
        elif block.kind is BlockKind.RULE:
            pieces.append("<hr />\n")
        elif block.kind is BlockKind.TEXT:
            _add(pieces, block, _text(block.source, references))
    return "".join(pieces)


def _add(pieces: list[str], block: Block, html: str) -> None:
    """Add a block; rows of a table that was cut go into the table before."""
    _, begin, rows = html.partition("<tbody>\n")
    if block.head_lines and begin and pieces and pieces[-1].endswith(_TABLE_END):
        pieces[-1] = pieces[-1].removesuffix(_TABLE_END)
        pieces.append(rows)
    else:
        pieces.append(html)


def _text(source: str, references: Mapping[str, Any]) -> str:
    if source.count("[") > _MAX_BRACKETS:
        return _plain(source)
    tokens = markdown.parse(source, dict(references))
    if any(token.level >= markdown.MAX_NESTING - 1 for token in tokens):
        return _plain(source)
    parser_options = _options()
    return str(_renderer().render(tokens, parser_options, {}))


def _plain(text: str) -> str:
    lines = escape(text, quote=False).replace("\t", "    ").replace("\r\n", "\n").split("\n")
    shown = [line.replace("  ", "&nbsp; ") for line in lines]
    return f"<p>{'<br>'.join(shown)}</p>\n"


def _code(code: str) -> str:
    return f"{_PRE}{escape(code, quote=False)}</pre>\n"


@cache
def _options() -> "OptionsDict":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).options


@cache
def _renderer() -> "RendererHTML":
    from markdown_it.renderer import RendererHTML

    class Renderer(RendererHTML):
        """Writes what the view shows: no pictures, and only links that are safe."""

        def image(self, tokens: "Sequence[Token]", index: int, *_: object) -> str:
            """Write a picture as its text."""
            return escape(
                f"[image: {tokens[index].content}]" if tokens[index].content else "[image]"
            )

        def link_open(self, tokens: "Sequence[Token]", index: int, *_: object) -> str:
            """Write a safe link; another one has no target."""
            target = str(tokens[index].attrGet("href") or "")
            is_safe = target.lower().startswith(_SCHEMES)
            return f'<a href="{escape(target)}">' if is_safe else "<a>"

        def table_open(self, *_: object) -> str:
            """Write a table with simple borders."""
            return _TABLE

        def fence(self, tokens: "Sequence[Token]", index: int, *_: object) -> str:
            """Write code inside a list or a quote."""
            return _code(tokens[index].content)

        def code_block(self, tokens: "Sequence[Token]", index: int, *_: object) -> str:
            """Write code inside a list or a quote."""
            return _code(tokens[index].content)

        def renderToken(  # noqa: N802 - the name is that of markdown-it
            self, tokens: "Sequence[Token]", idx: int, options: "OptionsDict", env: Any
        ) -> str:
            """Write tokens of no known kind as their own source."""
            token = tokens[idx]
            if not token.nesting and token.content:
                is_whole = token.type.startswith("math_")  # its markup is all of its source
                parts = (token.markup, token.content, token.markup)
                return escape(token.markup if is_whole else "".join(parts))
            return str(super().renderToken(tokens, idx, options, env))

    return Renderer()
