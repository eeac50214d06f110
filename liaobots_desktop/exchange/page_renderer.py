"""Writes Markdown tokens as the HTML of an exported page."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from liaobots_desktop.exchange.coloured_code import coloured
from liaobots_desktop.markup import footnote_rules
from liaobots_desktop.markup.html_renderer import HtmlRenderer

_OPTIONS = MarkdownIt("commonmark", {"html": False}).options


class PageRenderer(HtmlRenderer):
    """Writes what the window shows: code in colours, no pictures, and only links that are safe."""

    def written(self, tokens: Sequence[Token], references: Mapping[str, Any]) -> str:
        """Return the HTML of a top-level block."""
        return str(self.render(tokens, _OPTIONS, {"references": references}))

    def link_open(self, tokens: Sequence[Token], index: int, *rest: object) -> str:
        """Write a safe link that tells its target nothing; another one has no target."""
        opened = super().link_open(tokens, index, *rest)
        return opened.replace("<a href=", '<a rel="noreferrer noopener" href=', 1)

    def table_open(self, *_: object) -> str:
        """Write a table that can be scrolled sideways, and begins where its head is read."""
        return '<div class="wide" dir="auto"><table>\n'

    def table_close(self, *_: object) -> str:
        """End a table."""
        return "</table></div>\n"

    def fence(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        """Write code in the colours of its language."""
        return _block(coloured(tokens[index].content, tokens[index].info))

    def code_block(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        """Write code without a language."""
        return _block(escape(tokens[index].content, quote=False))

    def task(self, tokens: Sequence[Token], index: int, *rest: object) -> str:
        """Write the box of a task, which takes the place of the mark of its entry."""
        return f'<span class="task">{super().task(tokens, index, *rest)}</span>'

    def footnote_ref(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        """Write the number of a footnote."""
        return f"<sup>{tokens[index].meta['number']}</sup>"

    def footnote_open(self, tokens: Sequence[Token], index: int, _options: object, env: Any) -> str:
        """Begin a footnote with its number."""
        number = footnote_rules.number_or_next(tokens[index].info, env["references"])
        return f'<div class="footnote"><sup>{number}</sup>\n'

    def footnote_close(self, *_: object) -> str:
        """End a footnote."""
        return "</div>\n"


def _block(code: str) -> str:
    return f'<pre dir="ltr"><code>{code}</code></pre>\n'
