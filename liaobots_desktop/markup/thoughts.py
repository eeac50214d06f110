"""What a model thinks, between `<think>` and `</think>`: its lines are kept as they came."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAG = re.compile(r"^ {0,3}(?P<opening><think(?:ing)?>)|</think(?:ing)?>", re.MULTILINE)
_OPENING = "<think"


def may_hold_thoughts(text: str) -> bool:
    """Return whether there may be an opening tag in a text."""
    return _OPENING in text


def begin_in(source: str) -> bool:
    """Return whether a tag at the beginning of a line opens in a block."""
    return _OPENING in source and any(match["opening"] for match in _TAG.finditer(source))


def go_on_after(source: str, *, were_open: bool) -> bool:
    """Return whether thoughts go on below a block, above which they may have been open."""
    is_open = were_open
    for match in _TAG.finditer(source) if "think" in source else ():
        is_open = match["opening"] is not None
    return is_open


def keep_lines(tokens: "list[Token]") -> None:
    """Make each line end inside a paragraph one that is kept."""
    for token in tokens:
        for child in token.children or ():
            if child.type == "softbreak":
                child.type, child.tag = "hardbreak", "br"
