"""Code as HTML, each colour of the theme as a class."""

from html import escape

from liaobots_desktop.markup import highlight
from liaobots_desktop.markup.code_language import language_of

_SECONDS = 5.0
"""Of computing for one block, some 500 KB; the rest of a longer one stays plain."""


def coloured(code: str, info: str) -> str:
    """Return code as HTML with a span for each run of one colour; `info` names the language."""
    runs = highlight.runs(code, language_of(info), limit=_SECONDS)
    return "".join(_span(text, color) for text, color in runs)


def _span(text: str, color: str) -> str:
    shown = escape(text, quote=False)
    return shown if color == "text" else f'<span class="{color}">{shown}</span>'
