"""Makes characters that cannot be seen, or that would break a drawn document, visible."""

import re
import unicodedata

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0\ufdd1\ufffc\ud800-\udfff]")
LINE_ENDS = re.compile(r"\r\n?|\u2029")
"""Line ends other than a plain one."""
_HIDDEN_IN_CODE = re.compile(
    r"[\u061c\u200b\u200e\u200f\u2028\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)
_MOST_MARKS = 18
"""Marks above and below one letter that are drawn there: scripts need ten at most."""
_MAYBE_MARKS = re.compile(
    r"[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u109d\u135d-\u135f\u1712-\u1dff"
    r"\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20f0\u2cef-\u2cf1\u2d7f-\u2dff"
    r"\u302a-\u302f\u3099\u309a\ua66f-\ua6f1\ua802-\uabed\ufb1e\ufe00-\ufe2f\ufeff"
    r"\ufff9-\ufffb\U000101fd-\U0001e94a\U000e0000-\U000e0fff]"
    rf"{{{_MOST_MARKS + 1},}}"
)
"""Enough characters in a row for too many marks, if all of them are."""
_WITHOUT_WIDTH = {"Mn", "Me", "Cf"}
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

    Characters that Qt gives a meaning of its own inside a document, halves of surrogate pairs, and
    marks that one letter has too many of become U+FFFD. Every character stays one character.
    """
    return without_towers(_UNSEEN.sub(_picture, text))


def displayable_code(text: str) -> str:
    """Return `text` like `displayable`, with what cannot be seen shown as U+FFFD.

    In code a control of the writing direction can make a line read differently from what it does,
    and letters of no width can hide text. Those that join letters stay: words and emoji need them.
    """
    return _HIDDEN_IN_CODE.sub("\ufffd", displayable(text))


def without_towers(text: str) -> str:
    """Return `text` with U+FFFD for each mark above or below a letter that has too many already.

    Marks take no room beside their letter: without an end to them a line could hold any number.
    """
    return text if text.isascii() else _MAYBE_MARKS.sub(_lower_tower, text)


def _lower_tower(match: re.Match[str]) -> str:
    shown, marks = [], 0
    for letter in match.group():
        marks = marks + 1 if unicodedata.category(letter) in _WITHOUT_WIDTH else 0
        shown.append("\ufffd" if marks > _MOST_MARKS else letter)
    return "".join(shown)


def with_plain_line_ends(text: str) -> str:
    r"""Return `text` with `\r\n`, `\r` and U+2029 as `\n`."""
    if "\r" not in text and "\u2029" not in text:
        return text  # of some MB at once the search by a pattern takes 20 ms
    return LINE_ENDS.sub("\n", text)
