"""Texts of the core in the language of whoever shows them (docs/decisions/0095).

The core knows no Qt. It writes each text in English, and asks here for what is to be read; the
window brings the translations, a console none.
"""

import errno
from collections.abc import Callable
from typing import Protocol


class Translate(Protocol):
    """Finds the translation of a text, as `QCoreApplication.translate` does."""

    def __call__(self, context: str, text: str, comment: str = "", n: int = -1, /) -> str:
        """Return it, or the text itself; `n` is the number that it is about."""


def _english(context: str, text: str, comment: str = "", n: int = -1, /) -> str:
    del context, comment
    return text.replace("%n", str(n)) if n >= 0 else text


def _english_number(value: int) -> str:
    return f"{value:,}"


_current: Translate = _english
_write: Callable[[int], str] = _english_number


def speak_by(translate: Translate, write: Callable[[int], str]) -> None:
    """Let texts be translated and numbers be written by these from now on, on every thread."""
    global _current, _write
    _current, _write = translate, write


def number(value: int) -> str:
    """Return a number with its digits in groups."""
    return _write(value)


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """Return a text in the language that is spoken now."""
    return _current(context, text, comment, n)


def to_translate(_context: str, text: str) -> str:
    """Return the text as it is: marks for `make translations` what is translated later."""
    return text


def spoken(context: str, marked: str, comment: str = "", n: int = -1) -> str:
    """Return the translation of a text that is marked elsewhere; "" of none."""
    return _current(context, marked, comment, n) if marked else ""


def reason(error: OSError) -> str:
    """Return why the system refused something, as a part of a sentence.

    The system tells it in English, or in the language in which it was started.
    """
    known = {
        errno.EACCES: to_translate("System", "Permission denied"),
        errno.EBUSY: to_translate("System", "Device or resource busy"),
        errno.EDQUOT: to_translate("System", "Disk quota exceeded"),
        errno.EEXIST: to_translate("System", "File exists"),
        errno.EFBIG: to_translate("System", "File too large"),
        errno.EIO: to_translate("System", "Input/output error"),
        errno.EISDIR: to_translate("System", "Is a directory"),
        errno.ELOOP: to_translate("System", "Too many levels of symbolic links"),
        errno.EMFILE: to_translate("System", "Too many open files"),
        errno.ENAMETOOLONG: to_translate("System", "File name too long"),
        errno.ENOENT: to_translate("System", "No such file or directory"),
        errno.ENOSPC: to_translate("System", "No space left on device"),
        errno.ENOTDIR: to_translate("System", "Not a directory"),
        errno.EPERM: to_translate("System", "Operation not permitted"),
        errno.EROFS: to_translate("System", "Read-only file system"),
    }
    told = known.get(error.errno or 0)
    if told is not None:
        return spoken("System", told)
    return error.strerror or translate("System", "the system refused it")
