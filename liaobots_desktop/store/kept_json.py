"""A JSON object on disk that survives: replaced as a whole, and kept a second time."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from liaobots_desktop.speech import translate
from liaobots_desktop.store import private_file
from liaobots_desktop.store.errors import NotSaved

LARGEST = 2**20
"""Bytes of a file that is read; one that is larger is none of ours."""


class KeptJson:
    """Reads and writes one file that only its owner may read.

    What was last written is kept a second time, as `NAME.json.bak`, in case the file breaks. One
    that cannot be read is set aside as `NAME.json.corrupt`, and the second one takes its place.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._spare = path.with_suffix(".json.bak")
        self.was_broken = False
        """Whether the file could not be read, and was set aside."""
        self.is_lost = False
        """Whether its spare could not be read either."""

    def read(self) -> dict[str, Any] | None:
        """Return what is in the file, or in its spare when it is broken; None without either."""
        try:
            return _read(self._path)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, RecursionError):
            self._set_aside()
        with suppress(OSError, ValueError, RecursionError):  # there is none, or it is broken too
            return _read(self._spare)
        self.is_lost = True
        return None

    def write(self, members: Mapping[str, Any]) -> None:
        """Replace the file, and then its spare.

        Raises:
            NotSaved: the old file is intact.
        """
        text = json.dumps(members, indent=2) + "\n"
        try:
            private_file.replace(self._path, text)
        except OSError as error:
            raise NotSaved(error.strerror or translate("Store", "the disk refused it")) from error
        with suppress(OSError):  # it is saved; only its spare is not
            private_file.replace(self._spare, text)

    def _set_aside(self) -> None:
        """Keep a file that cannot be read beside the new one, for whoever wants to look at it."""
        self.was_broken = True
        aside = self._path.with_suffix(".json.corrupt")
        with suppress(OSError, ValueError, RecursionError):  # there is none, or it is broken too
            text = json.dumps(_read(self._spare), indent=2) + "\n"
            if not _copied(self._path, aside):
                self._path.replace(aside)
            private_file.replace(self._path, text)  # else the next start would find nothing
            return
        with suppress(OSError):  # there may be no right to; then it is replaced
            self._path.replace(aside)


def _copied(path: Path, other: Path) -> bool:
    """Copy a file that others cannot read, if it can be read; a kill leaves it where it was."""
    import shutil  # only where a file has broken

    try:
        shutil.copyfile(path, other)
        other.chmod(0o600)
    except OSError:
        return False
    return True


def _read(path: Path) -> dict[str, Any]:
    """Return what a file holds; ValueError when it is no object."""
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    found = json.loads(raw.decode("utf-8")) if len(raw) <= LARGEST else None
    if not isinstance(found, dict):
        raise ValueError
    return found
