"""Code as HTML for office programs."""

from html import escape

_PRE = '<pre style="font-family: monospace">'


def code_html(code: str) -> str:
    """Return code as a paragraph that keeps its spaces."""
    return f"{_PRE}{escape(code, quote=False)}</pre>\n"
