"""Front matter: lines of keys between two `---` (YAML) or `+++` (TOML) at the head of an answer."""

import re
from dataclasses import dataclass

_LONGEST = 4_000
"""Characters; longer text is no front matter, so that it is not looked through again and again."""


@dataclass(frozen=True, slots=True)
class _Syntax:
    """How front matter of one language begins, goes on and ends."""

    language: str
    fence: str
    ends: frozenset[str]
    first_line: re.Pattern[str]
    may_be_blank: bool
    """Whether a blank line can be part of it. In YAML it cannot: then `---` was only a rule."""


_SYNTAXES = (
    _Syntax(
        "yaml",
        "---",
        frozenset({"---", "..."}),
        re.compile(r"[\w\"'][^\n:]{0,100}:(?=\s|\Z)"),
        may_be_blank=False,
    ),
    _Syntax(
        "toml",
        "+++",
        frozenset({"+++"}),
        re.compile(r"[\w\"'][^\n=]{0,100}=|\[\[?[\w\"']|#"),
        may_be_blank=True,
    ),
)


def language_of(text: str) -> str:
    """Return the language of the front matter that a text begins with, empty without any."""
    first, _, rest = text.partition("\n")
    for syntax in _SYNTAXES:
        if first.rstrip(" \t") == syntax.fence and syntax.first_line.match(rest):
            return syntax.language
    return ""


def end_of(text: str, *, is_all: bool) -> int | None:
    r"""Return where the front matter of a text ends, 0 if it has none, None if more text decides.

    Only `\n` ends a line.
    """
    syntax = next((known for known in _SYNTAXES if text[:1] == known.fence[0]), _SYNTAXES[0])
    *lines, last = text[:_LONGEST].split("\n")
    is_cut = len(text) > _LONGEST
    if is_all and not is_cut:
        lines.append(last)
    end = 0
    for number, line in enumerate(lines):
        end += len(line) + 1
        if number > 1 and line.rstrip(" \t") in syntax.ends:
            return min(end, len(text))
        if not _can_be(syntax, line.rstrip(" \t"), number):
            return 0
    may_begin = bool(lines) or syntax.fence.startswith(last.rstrip(" \t"))
    return None if may_begin and not is_all and not is_cut else 0


def _can_be(syntax: _Syntax, line: str, number: int) -> bool:
    """Whether a line can be the `number`th of front matter, from 0."""
    if number == 0:
        return line == syntax.fence
    if number == 1:
        return syntax.first_line.match(line) is not None
    return bool(line) or syntax.may_be_blank
