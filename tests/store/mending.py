"""Starts on a damaged file, as the window does, and looks at what came of it."""

from pathlib import Path

from liaobots_desktop.store import keeping
from liaobots_desktop.store.keeping import Findings
from liaobots_desktop.store.opening import open_or_begin_anew
from tests.store.looking import read


def mended(path: Path) -> Findings:
    """Start as the window does: open, then look over."""
    open_or_begin_anew(path).close()
    return keeping.look_over(path, lambda: True, thoroughly=True)


def files(path: Path) -> list[str]:
    """Return the kinds of files that were moved aside."""
    found = path.parent.glob("chats.db.corrupt-*")
    return sorted(file.name.partition("corrupt-")[2][22:] for file in found)


def held(path: Path) -> tuple[int, int]:
    """Return how many chats and messages there are, after a look at all of the file."""
    assert read(path, "PRAGMA integrity_check") == [("ok",)]
    assert read(path, "PRAGMA foreign_key_check") == []
    ((chats,),) = read(path, "SELECT count(*) FROM conversation")
    ((messages,),) = read(path, "SELECT count(*) FROM message")
    return chats, messages
