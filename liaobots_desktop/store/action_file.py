"""What the user changed of the app's actions: other keys, and which commands were used last."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from liaobots_desktop.store.kept_json import KeptJson, is_text
from liaobots_desktop.store.later_writes import LaterWrites

_KEYS, _USED = "keys", "used"


class ActionFile:
    """Reads and writes `actions.json`; unknown actions survive, broken values count as none."""

    def __init__(self, folder: Path, later: LaterWrites | None = None) -> None:
        """With `later` its thread writes."""
        self._file = KeptJson(folder / "actions.json", later)
        self._found: dict[str, Any] = self._file.read() or {}

    @property
    def was_broken(self) -> bool:
        """Whether the file could not be read, and was set aside as `actions.json.corrupt`."""
        return self._file.was_broken

    def keys(self) -> dict[str, object]:
        """Return what the file has as keys of each action, by its id; texts in a list, mostly."""
        found = self._found.get(_KEYS)
        return dict(found) if isinstance(found, dict) else {}

    def used(self) -> tuple[str, ...]:
        """Return the ids of the commands that were used, the last one first."""
        found = self._found.get(_USED)
        return tuple(filter(is_text, found)) if isinstance(found, list) else ()

    def write_keys(self, keys: Mapping[str, object]) -> None:
        """Keep the keys of all actions that have others than at first.

        Raises:
            NotSaved: the old file is intact; not where a thread writes later, which tells it.
        """
        self._write(_KEYS, dict(keys), is_told=True)

    def write_used(self, used: Sequence[str]) -> None:
        """Keep the ids of the commands that were used, the last one first.

        Raises:
            NotSaved: the old file is intact; not where a thread writes later, which tells nobody.
        """
        self._write(_USED, list(used), is_told=False)

    def _write(self, name: str, value: object, *, is_told: bool) -> None:
        held = self._found
        self._found = (self._file.read() or held) | {name: value}
        # another window may have changed the rest
        self._file.change(lambda found: (found or held) | {name: value}, is_told=is_told)
