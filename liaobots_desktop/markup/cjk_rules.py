"""Whether a text needs the rules of `cjk_inline`, and those rules for a parser."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_SIGNS = "\u3001-\u303f\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
_LETTERS = "\u2e80-\u2fff\u3040-\u30ff\u3105-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
SIGN = re.compile(f"[{_SIGNS}]")
"""A sign of Chinese or Japanese."""
SIGN_OR_LETTER = re.compile(f"[{_SIGNS}{_LETTERS}]")
_IS_POSSIBLE = re.compile(f"{SIGN_OR_LETTER.pattern}[*_~]|[*_~]{SIGN_OR_LETTER.pattern}")


def may_hold_cjk_emphasis(source: str) -> bool:
    """Return whether a text needs these rules at all."""
    return _IS_POSSIBLE.search(source) is not None


def add_cjk_emphasis(parser: "MarkdownIt") -> "MarkdownIt":
    """Let a parser end and begin emphasis beside Chinese and Japanese letters and signs, too."""
    from liaobots_desktop.markup.cjk_inline import CjkInline

    inline = CjkInline()
    inline.ruler, inline.ruler2 = parser.inline.ruler, parser.inline.ruler2
    parser.inline = inline
    return parser
