"""Writes Markdown tokens as plain HTML that shows what the view shows; needs markdown-it."""

from collections.abc import Sequence
from html import escape
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from liaobots_desktop.markup import footnote_rules, markdown
from liaobots_desktop.markup.code_html import code_html
from liaobots_desktop.markup.task_rules import TASK

_SCHEMES = ("http:", "https:", "mailto:")
_TABLE = '<table border="1" cellspacing="0" cellpadding="4">\n'


class HtmlRenderer(RendererHTML):
    """Writes what the view shows: no pictures, and only links that are safe."""

    def image(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        """Write a picture as its text."""
        alternative = markdown.text_of(tokens[index].children or [])
        return escape(f"[image: {alternative}]" if alternative else "[image]")

    def link_open(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        """Write a safe link; another one has no target."""
        target = str(tokens[index].attrGet("href") or "")
        is_safe = target.lower().startswith(_SCHEMES)
        return f'<a href="{escape(target)}">' if is_safe else "<a>"

    def table_open(self, *_: object) -> str:
        """Write a table with simple borders."""
        return _TABLE

    def fence(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        """Write code inside a list or a quote."""
        return code_html(tokens[index].content)

    def code_block(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        """Write code inside a list or a quote."""
        return code_html(tokens[index].content)

    def task(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        """Write the box of a task as a letter: office programs make forms of an input."""
        return "☑ " if tokens[index].meta[TASK] else "☐ "

    def footnote_ref(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        """Write the number of a footnote."""
        return f"<sup>[{tokens[index].meta['number']}]</sup>"

    def footnote_open(self, tokens: Sequence[Token], index: int, _options: object, env: Any) -> str:
        """Begin a footnote: an entry with its number."""
        number = footnote_rules.number_or_next(tokens[index].info, env["references"])
        return f'<ol start="{number}">\n<li>'

    def footnote_close(self, *_: object) -> str:
        """End a footnote."""
        return "</li>\n</ol>\n"

    def renderToken(  # noqa: N802 - the name is that of markdown-it
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Any
    ) -> str:
        """Write tokens of no known kind as their own source."""
        token = tokens[idx]
        if token.type in {"math_inline", "math_display"}:
            return escape(token.markup)
        if not token.nesting and token.content:
            return escape(f"{token.markup}{token.content}{token.markup}")
        return str(super().renderToken(tokens, idx, options, env))
