"""Makes names for files that every system takes, from titles that anybody may have written."""

import re
import unicodedata
from collections.abc import Iterable

from liaobots_desktop.chat.letters import whole

_MOST_BYTES = 180
"""Of a name in UTF-8. Systems take 255; the ending and a number still have to fit."""
_MOST_CHARACTERS = 80
_FALLBACK = "Chat"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_EDGES = " .-~_"
_DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
_JOINERS = "\u200c\u200d\ufe0e\ufe0f"


def safe_name(title: str) -> str:
    """Return a title as a name without an ending, safe on Linux, macOS and Windows.

    It has no separators, controls or marks of the writing direction, is no device of Windows,
    begins with no dot or hyphen and ends with no dot or space.
    """
    kept = "".join(_shown(character) for character in unicodedata.normalize("NFC", title))
    name = _cut(" ".join(_FORBIDDEN.sub("_", kept).split()).strip(_EDGES + _JOINERS))
    stem = name.partition(".")[0].rstrip(" ")
    if _DEVICES.fullmatch(stem):
        name = f"{stem}_{name[len(stem) :]}"
    return name or _FALLBACK


class FileNames:
    """Gives files of one folder names that differ on every system."""

    def __init__(self, taken: Iterable[str]) -> None:
        """`taken` are the names that are there already."""
        self._taken = {_folded(name) for name in taken}
        self._last_numbers: dict[str, int] = {}

    def name_for(self, title: str, ending: str) -> str:
        """Return a safe name with an ending, and a number if it is needed; it is taken then."""
        name = safe_name(title)
        found, number = f"{name}.{ending}", self._last_numbers.get(_folded(name), 1)
        while _folded(found) in self._taken:
            number += 1
            found = f"{name} ({number}).{ending}"
        self._last_numbers[_folded(name)] = number
        self._taken.add(_folded(found))
        return found


def _shown(character: str) -> str:
    if character in _JOINERS:
        return character
    category = unicodedata.category(character)
    return " " if category in {"Cc", "Zl", "Zp", "Zs"} else "" if category[0] == "C" else character


def _cut(name: str) -> str:
    """Return the name at a length that fits, cut between words or at least between letters."""
    fitting = name[:_MOST_CHARACTERS].encode()[:_MOST_BYTES].decode(errors="ignore")
    short = whole(name, len(fitting))
    if short == name:
        return name
    at_word = short.rpartition(" ")[0]
    return (at_word if len(at_word) > len(short) // 2 else short).rstrip(_EDGES + _JOINERS)


def _folded(name: str) -> str:
    """Return a name as systems compare it that ignore case and the way accents are written."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
