"""requests, imported without what guesses encodings (3.5 MiB): answers here are UTF-8 or JSON.

Take `requests` from here. With no guesser requests takes UTF-8 where it would have guessed. A
program that imported requests before, or that wants a guesser itself, has it as always.
"""

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

_GUESSERS = ("chardet", "charset_normalizer")


@contextmanager
def _without(names: tuple[str, ...]) -> Iterator[None]:
    """Let modules that are not imported yet be as if not installed."""
    modules = cast("dict[str, Any]", sys.modules)
    hidden = [name for name in names if name not in modules]
    modules.update(dict.fromkeys(hidden))
    try:
        yield
    finally:
        for name in hidden:
            del modules[name]


with _without(_GUESSERS), warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="Unable to find acceptable character detection")
    import requests

__all__ = ["requests"]
