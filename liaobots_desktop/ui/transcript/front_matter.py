"""Front matter: lines of keys between `---` and `---` at the very beginning of an answer."""

import re

LANGUAGE = "yaml"
_FENCE = "---"
_ENDS = {_FENCE, "..."}
_LONGEST = 4_000
"""Characters; longer text is no front matter, so that it is not looked through again and again."""
_KEY = re.compile(r"[\w\"'][^\n:]{0,100}:(?=\s|\Z)")


def has_begun(text: str) -> bool:
    """Whether a text begins like front matter: what will end it may still be missing."""
    first, _, rest = text.partition("\n")
    return first.rstrip(" \t") == _FENCE and _KEY.match(rest) is not None


def end_of(text: str, *, is_all: bool) -> int | None:
    r"""Return where the front matter of a text ends, 0 if it has none, None if more text decides.

    Only `\n` ends a line. A blank line is never part of it: then `---` was only a rule.
    """
    *lines, last = text[:_LONGEST].split("\n")
    is_cut = len(text) > _LONGEST
    if is_all and not is_cut:
        lines.append(last)
    end = 0
    for number, line in enumerate(lines):
        end += len(line) + 1
        if number > 1 and line.rstrip(" \t") in _ENDS:
            return min(end, len(text))
        if not _can_be(line.rstrip(" \t"), number):
            return 0
    may_begin = bool(lines) or _FENCE.startswith(last.rstrip(" \t"))
    return None if may_begin and not is_all and not is_cut else 0


def _can_be(line: str, number: int) -> bool:
    """Whether a line can be the `number`th of front matter, from 0."""
    if number == 0:
        return line == _FENCE
    return bool(line) and (number > 1 or _KEY.match(line) is not None)
