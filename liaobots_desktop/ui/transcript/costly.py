"""Text that costs more to show than its length says: dense markup, emoji, rare letters."""

import re

_EMOJI = re.compile(
    "(?<![\u2600-\u27bf\U0001f000-\U0001faff])\ufe0f|[\u20e3\u2600-\u27bf\U0001f000-\U0001faff]"
)
_RARE = re.compile("[\U00010000-\U0001efff\U00020000-\U0010ffff]")
_COSTLY = re.compile(
    rf"([`*_~<&\x00-\x08\x0b-\x1f])|(\[|://)|(\$)|({_EMOJI.pattern})|({_RARE.pattern})"
)
_MARK, _LINK = 1, 2
_WEIGHTS = (0, 4, 20, 20, 40, 4)
"""What a match of each group of `_COSTLY` costs besides itself, in plain letters.

Measured: Qt takes 0.1 ms for an emoji, at each layout and each time it is drawn.
"""
_MOST_MARKUP = 4_000
_UNSEEN = re.compile("[\U000e0000-\U000e0fff]")
"""Letters without any width: a screen may hold very many of them."""
_MOST_EMOJI, _MOST_UNSEEN = 250, 600


def reach(text: str, start: int, length: int) -> int:
    """Return how far text goes that costs no more than `length` plain letters.

    The result depends only on what stands before it: more text behind never changes it.
    """
    extra = 0
    for match in _COSTLY.finditer(text, start, start + length):
        if match.start() - start + extra >= length:
            break
        extra += _WEIGHTS[match.lastindex or 0]
        if match.end() - start + extra >= length:
            return match.end()
    return start + length - extra


def has_too_many_rare_letters(text: str, *, is_rest: bool) -> bool:
    """Return whether text must be drawn without a search for other fonts, to be drawn in time.

    `is_rest`: it goes on with what another part began, and so has had its share of emoji.
    """
    if text.isascii():
        return False
    most = 3 if is_rest else 1
    emoji, unseen = len(_EMOJI.findall(text)), len(_UNSEEN.findall(text))
    return emoji > _MOST_EMOJI // most or unseen > _MOST_UNSEEN // most


def has_too_much_markup(text: str) -> bool:
    """Return whether there are more links, code spans and emphases than anybody reads.

    A screenful of such pieces takes too long to build.
    """
    kinds = (match.lastindex for match in _COSTLY.finditer(text))
    return sum(_WEIGHTS[kind] for kind in kinds if kind in {_MARK, _LINK}) > _MOST_MARKUP
