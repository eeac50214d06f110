"""A file name, made from the title of a chat, that every system takes."""

import re

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_MAX_BYTES = 120
"""Systems take 255 with the suffix; shorter names can still be read in a window's list."""
_RESERVED = {"con", "prn", "aux", "nul"} | {
    f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"
}
"""Devices of Windows, which no file may be named after, with or without a suffix."""


def file_name(title: str, suffix: str) -> str:
    """Return `title` as the name of a file; `suffix` is like `.pdf`."""
    shown = "".join(c if c.isprintable() else " " for c in title)
    name = " ".join(_FORBIDDEN.sub(" ", shown).split())
    name = name.encode("utf-8", "ignore")[:_MAX_BYTES].decode("utf-8", "ignore")
    name = name.strip(" .") or "Chat"
    if name.partition(".")[0].rstrip().lower() in _RESERVED:
        name = f"_{name}"
    return name + suffix
