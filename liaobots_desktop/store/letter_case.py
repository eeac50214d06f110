"""Keeps one database of one name where a copy has changed upper and lower case."""

from contextlib import suppress
from pathlib import Path

_SIDE_FILES = ("-wal", "-shm")


def give_usual_name(path: Path) -> None:
    """Rename `Chats.db` and its side files to `path`, which is `chats.db`; no-op without such one.

    A system that ignores case may hand the file on by such a name. Where case counts, the app
    would begin a second, empty database beside it. Of several the newest is taken, and the others
    are left. The database comes last: killed in the middle, the next call goes on.

    Raises:
        OSError: the folder cannot be written to.
    """
    there = {file.name for file in path.parent.iterdir()}
    if path.name in there:  # a link that leads nowhere, perhaps: it is for others to tell
        return
    others = [path.with_name(name) for name in there if name.lower() == path.name.lower()]
    files = [file for file in others if file.is_file()]
    if not files:
        return
    newest = max(files, key=lambda file: file.stat().st_mtime_ns)
    with suppress(FileNotFoundError):  # another process has just done it
        for name in there:
            start, suffix = name[: len(path.name)], name[len(path.name) :].lower()
            if start == newest.name and suffix in _SIDE_FILES:
                path.with_name(name).replace(path.with_name(path.name + suffix))
        newest.replace(path)
