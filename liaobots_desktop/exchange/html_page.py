"""The frame of an exported page: its style in the colours of the window, and its rules."""

import json
import re
from html import escape

from liaobots_desktop import resources

_RULES = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may do with the page: nothing is loaded and nothing runs."""
_UNSHOWN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_DARK = "@media (prefers-color-scheme: dark) {{\n{0}}}\n"


def page(title: str, body: str) -> str:
    """Return a whole document; `title` is plain text, `body` HTML."""
    document = (
        '<!DOCTYPE html>\n<html dir="auto">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_RULES}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_style()}</style>\n</head>\n"
        f"<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
    return _UNSHOWN.sub("\ufffd", document)


def _style() -> str:
    rules = resources.path("export.css").read_text(encoding="utf-8")
    return f"{_colours('light')}{_DARK.format(_colours('dark'))}{rules}"


def _colours(theme: str) -> str:
    found = json.loads(resources.path(f"themes/{theme}.json").read_text(encoding="utf-8"))
    lines = "".join(f"  --{name}: {colour};\n" for name, colour in found.items())
    return f":root {{\n{lines}}}\n"
