"""A JSON object on disk that survives: replaced as a whole, and kept a second time."""

import json
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, TypeGuard

from liaobots_desktop.store import private_file
from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.folder_lock import folder_lock
from liaobots_desktop.store.later_writes import LaterWrites

LARGEST = 2**20
"""Bytes of a file that is read; one that is larger is none of ours."""
DEEPEST = 100
"""Objects and lists in one another; a file that has more is none of ours."""

Members = dict[str, Any]
Edit = Callable[[Members | None], Members]
"""Gets what is in the file, None where there is none, and returns what is to be there.

It changes nothing of what it gets. Done twice it gives the same as done once.
"""
_BROKEN = (OSError, ValueError, RecursionError)


class KeptJson:
    """Reads and changes one file that only its owner may read.

    What was last written is kept a second time, as `NAME.json.bak`, in case the file breaks. One
    that cannot be read is set aside as `NAME.json.corrupt`, and the second one takes its place.
    """

    def __init__(self, path: Path, later: LaterWrites | None = None) -> None:
        """With `later` changes are written by its thread; else before `change` returns."""
        self._path = path
        self._spare = path.with_suffix(".json.bak")
        self._later = later
        self._unwritten: list[Edit] = []
        self._lock = threading.Lock()
        self._replacing = threading.Lock()
        self.was_broken = False
        """Whether the file could not be read, and was set aside."""
        self.is_lost = False
        """Whether its spare could not be read either."""

    @property
    def is_refused(self) -> bool:
        """Whether the thread that writes later could not write the last changes."""
        return self._later is not None and self._later.refuses(self)

    def read(self) -> Members | None:
        """Return what is in the file, or will be; of its spare when it is broken; None without."""
        with self._lock:
            unwritten = tuple(self._unwritten)
        return _edited(self._on_disk(), unwritten)

    def change(self, edit: Edit, *, is_told: bool = True) -> None:
        """Change what is in the file. Where that fails the change is written with the next one.

        With a thread that writes later nothing is raised, and a failure is told if `is_told`.

        Raises:
            NotSaved: the old file is intact.
        """
        with self._lock:
            self._unwritten.append(edit)
        if self._later is None:
            self._write_until(edit)
        else:
            self._later.put(self, partial(self._write_until, edit), is_told=is_told)

    def change_at_once(self, edit: Edit) -> None:
        """Change what is in the file before this returns, after all that is to be written before.

        Raises:
            NotSaved: the old file is intact, and the change is given up.
        """
        if self._later is not None:
            self._later.finish()
        with self._lock:
            unwritten = (*self._unwritten, edit)
        self._replace(unwritten)
        with self._lock:
            self._unwritten.clear()

    def _write_until(self, last: Edit) -> None:
        """Write all changes up to one of them, on whatever thread."""
        with self._lock:
            if last not in self._unwritten:
                return  # it went with one at once
            edits = tuple(self._unwritten[: self._unwritten.index(last) + 1])
        self._replace(edits)
        with self._lock:
            del self._unwritten[: len(edits)]

    def _replace(self, edits: tuple[Edit, ...]) -> None:
        """Replace the file, and then its spare; raises NotSaved."""
        with folder_lock(self._path.parent):  # else of two programs at once one would lose its own
            self._replace_alone(edits)

    def _replace_alone(self, edits: tuple[Edit, ...]) -> None:
        text = json.dumps(_edited(self._on_disk(), edits), indent=2) + "\n"
        try:
            with self._replacing:
                private_file.replace(self._path, text)
        except OSError as error:
            raise NotSaved(error) from error
        with suppress(OSError):  # it is saved; only its spare is not
            private_file.replace(self._spare, text)

    def _on_disk(self) -> Members | None:
        try:
            return _read(self._path)
        except FileNotFoundError:
            return None
        except _BROKEN:
            self.was_broken = True
        if self._replacing.acquire(blocking=False):
            try:
                return self._set_aside()
            finally:
                self._replacing.release()
        with suppress(*_BROKEN):  # the other thread replaces it just now
            return _read(self._spare)
        return None

    def _set_aside(self) -> Members | None:
        """Keep a file that cannot be read beside the new one, for whoever wants to look at it.

        Returns what is in its spare then, or in the file where it was replaced meanwhile.
        """
        with suppress(*_BROKEN):
            return _read(self._path)
        aside = self._path.with_suffix(".json.corrupt")
        try:
            found = _read(self._spare)
        except _BROKEN:  # there is none, or it is broken too
            self.is_lost = True
            with suppress(OSError):  # there may be no right to; then it is replaced
                self._path.replace(aside)
            return None
        with suppress(OSError):  # else the next start would find nothing
            if not _copied(self._path, aside):
                self._path.replace(aside)
            private_file.replace(self._path, json.dumps(found, indent=2) + "\n")
        return found


def _copied(path: Path, other: Path) -> bool:
    """Copy a file that others cannot read, if it can be read; a kill leaves it where it was."""
    import shutil  # only where a file has broken

    try:
        shutil.copyfile(path, other)
        other.chmod(0o600)
    except OSError:
        return False
    return True


def is_text(found: object) -> TypeGuard[str]:
    """Whether what was read is a text. JSON can write half of a character; nothing else takes it.

    SQLite, Qt and a request fail at such a text, each in its own way.
    """
    if not isinstance(found, str):
        return False
    try:
        found.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _edited(found: Members | None, edits: tuple[Edit, ...]) -> Members | None:
    for edit in edits:
        found = edit(found)
    return found


def _read(path: Path) -> Members:
    """Return what a file holds; ValueError when it is no object."""
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    found = json.loads(raw.decode("utf-8")) if len(raw) <= LARGEST else None
    if not isinstance(found, dict) or _is_too_deep(found):
        raise ValueError
    return found


def _is_too_deep(found: Members) -> bool:
    """Whether what was read could not be written again: that takes a call for each depth."""
    inner: list[object] = [found]
    for _ in range(DEEPEST):
        inner = [one for outer in inner for one in _parts(outer)]
        if not inner:
            return False
    return True


def _parts(outer: object) -> list[object]:
    parts = outer.values() if isinstance(outer, Mapping) else outer
    return [one for one in parts if isinstance(one, dict | list)]  # type: ignore[attr-defined]
