"""Whether the clock may be believed where something is thrown away for its age."""

import sqlite3
from contextlib import closing
from pathlib import Path

from liaobots_desktop.store import private_file, reading
from liaobots_desktop.store.rows import now

FILE_NAME = "clock"
_DAY_MS = 86_400_000
_MOST_AHEAD_MS = 7 * _DAY_MS
"""A clock that is further ahead of what it was than this waits for another day."""
_ANOTHER_DAY_MS = 20 * 3_600_000
_MOST_APART_MS = 45 * _DAY_MS
"""Between two days on which it is ahead: for who starts the app every month the Trash goes, too."""
_NEWEST = "SELECT max(max(updated_at), max(ifnull(deleted_at, 0))) FROM conversation"


def is_believed(chats: Path) -> bool:
    """Whether what is too old by the clock may go; note what the clock says.

    A clock that has leapt ahead, or was not looked at for a week, is believed when it says
    nearly the same on another day of the next weeks. The first time of all the chats' own times
    are what it was. One that was turned back makes everything younger: nothing goes too early
    by it.
    """
    path, moment = chats.with_name(FILE_NAME), now()
    sure, leapt_at = _kept(path) or (_newest(chats), 0)
    since = moment - leapt_at
    if moment <= sure + _MOST_AHEAD_MS or _ANOTHER_DAY_MS <= since <= _MOST_APART_MS:
        sure, leapt_at = moment, 0
    elif not 0 <= since < _ANOTHER_DAY_MS:
        leapt_at = moment
    try:
        private_file.replace(path, f"{sure} {leapt_at}\n")
    except OSError:  # what cannot be noted is not known the next time: all stays
        return False
    return leapt_at == 0


def _kept(path: Path) -> tuple[int, int] | None:
    """Return when the clock was believed last, and when it was first seen ahead, or 0."""
    try:
        sure, leapt_at = path.read_text(encoding="ascii").split()
        return int(sure), int(leapt_at)
    except (OSError, ValueError):  # there is none yet, or it is damaged
        return None


def _newest(chats: Path) -> int:
    """Return when something was written last, in milliseconds; 0 where no chat tells it."""
    try:
        with closing(reading.connect(chats)) as connection:
            return connection.execute(_NEWEST).fetchone()[0] or 0
    except sqlite3.Error:  # it cannot be read: what looks at the file tells of that
        return 0
