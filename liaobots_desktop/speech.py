"""Texts of the core in the language of whoever shows them (docs/decisions/0095).

The core knows no Qt. It writes each text in English, and asks here for what is to be read; the
window brings the translations, a console none.
"""

from typing import Protocol


class Translate(Protocol):
    """Finds the translation of a text, as `QCoreApplication.translate` does."""

    def __call__(self, context: str, text: str, comment: str = "", n: int = -1, /) -> str:
        """Return it, or the text itself; `n` is the number that it is about."""


def _english(context: str, text: str, comment: str = "", n: int = -1, /) -> str:
    del context, comment
    return text.replace("%n", str(n)) if n >= 0 else text


_current: Translate = _english


def speak_by(translate: Translate) -> None:
    """Let texts be translated by this from now on, on every thread."""
    global _current  # noqa: PLW0603 - a process speaks one language, as it has one locale
    _current = translate


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """Return a text in the language that is spoken now."""
    return _current(context, text, comment, n)


def to_translate(_context: str, text: str) -> str:
    """Return the text as it is: marks for `make translations` what is translated later."""
    return text
