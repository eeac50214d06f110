"""Makes characters that cannot be seen, or that would break a drawn document, visible."""

import re

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0\ufdd1\ufffc\ud800-\udfff]")
LINE_ENDS = re.compile(r"\r\n?|\u2029")
"""Line ends other than a plain one."""
_HIDDEN_IN_CODE = re.compile(
    r"[\u061c\u200b\u200e\u200f\u2028\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)
_DELETE = 0x7F
_FIRST_PICTURE = 0x2400
_SPACE = 0x20


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < _SPACE:
        return chr(_FIRST_PICTURE + code)
    return "\u2421" if code == _DELETE else "\ufffd"


def displayable(text: str) -> str:
    """Return `text` with control characters as their pictures (NUL as ␀), everything else as it is.

    Characters that Qt gives a meaning of its own inside a document, and halves of surrogate
    pairs, become U+FFFD. Every character stays one character.
    """
    return _UNSEEN.sub(_picture, text)


def displayable_code(text: str) -> str:
    """Return `text` like `displayable`, with what cannot be seen shown as U+FFFD.

    In code a control of the writing direction can make a line read differently from what it does,
    and letters of no width can hide text. Those that join letters stay: words and emoji need them.
    """
    return _HIDDEN_IN_CODE.sub("\ufffd", displayable(text))


def with_plain_line_ends(text: str) -> str:
    r"""Return `text` with `\r\n`, `\r` and U+2029 as `\n`."""
    return LINE_ENDS.sub("\n", text)
