"""Code in runs of one colour each, by Pygments, which is imported when the first code is shown."""

import time
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygments.lexer import Lexer

_LIMIT = 0.03
"""Seconds of computing after which the rest of a piece stays plain: a lexer can be slow."""

Run = tuple[str, str]
"""A piece of code and the theme's token for its colour (`text` for plain code)."""

_TOKENS = (
    ("Comment", "code_comment"),
    ("Keyword", "code_keyword"),
    ("Operator.Word", "code_keyword"),
    ("Name.Function", "code_function"),
    ("Name.Class", "code_function"),
    ("Name.Decorator", "code_function"),
    ("Name.Tag", "code_keyword"),
    ("Name.Attribute", "code_function"),
    ("Literal.String", "code_string"),
    ("Literal.Number", "code_number"),
    ("Generic.Inserted", "code_string"),
    ("Generic.Deleted", "code_number"),
)


def runs(code: str, language: str, lead: str = "", limit: float | None = None) -> list[Run]:
    """Return `code` as coloured runs that join to exactly `code`.

    `lead` is code directly before, read for its context only. An unknown language is
    plain, and so is what cannot be coloured within `limit` seconds of computing (0.03).
    """
    lexer = lexer_for(language)
    if lexer is None:
        return [(code, "text")] if code else []
    ended = code + "\n"  # Pygments 2.21 drops the last line of a shell's session if it has no end
    found = _read(lexer, ended, lead, _LIMIT if limit is None else limit)
    if "".join(text for text, _ in found) != ended:
        return [(code, "text")] if code else []
    text, color = found.pop()
    return found if text == "\n" else [*found, (text[:-1], color)]


def _read(lexer: "Lexer", code: str, lead: str, limit: float) -> list[Run]:
    found: list[Run] = []
    skip = len(lead)
    until = time.thread_time() + limit
    tokens = chain(lexer.get_tokens_unprocessed(lead + code), [(0, None, "")])
    for (at, token_type, text), (_, _, following) in pairwise(tokens):
        if time.thread_time() > until:
            found.append((code[max(at - len(lead), 0) :], "text"))
            break
        shown = text[skip:]
        skip = max(skip - len(text), 0)
        if not shown:
            continue
        color = color_of(token_type)
        if color == "text" and following.startswith("(") and text.isidentifier():
            color = "code_function"
        if found and found[-1][1] == color:
            shown = found.pop()[0] + shown
        found.append((shown, color))
    return found


cached_runs = lru_cache(maxsize=128)(runs)
"""`runs` that remembers its last answers."""


@lru_cache(maxsize=512)
def color_of(token_type: object) -> str:
    """Return the theme's token for the colour of a type of Pygments' tokens."""
    name = str(token_type).removeprefix("Token.")
    return next((color for prefix, color in _TOKENS if name.startswith(prefix)), "text")


def lexer_for(language: str) -> "Lexer | None":
    """Return what reads a language, None for an unknown one; the first time takes up to 0.1 s."""
    return _lexer(language.lower()) if language else None


def warm_up() -> None:
    """Import Pygments and make a lexer, so that the first code does not wait for it."""
    lexer_for("python")


@cache
def _lexer(language: str) -> "Lexer | None":
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language)
    except ClassNotFound:
        return None
