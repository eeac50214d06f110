"""What the user changed of the app's actions: other keys, and which commands were used last."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from liaobots_desktop.store.kept_json import KeptJson

_KEYS, _USED = "keys", "used"


class ActionFile:
    """Reads and writes `actions.json`; unknown actions survive, broken values count as none."""

    def __init__(self, folder: Path) -> None:
        self._file = KeptJson(folder / "actions.json")
        self._found: dict[str, Any] = self._file.read() or {}

    def keys(self) -> dict[str, tuple[str, ...]]:
        """Return the keys of each action that has others than it had at first, by its id."""
        found = self._found.get(_KEYS)
        if not isinstance(found, dict):
            return {}
        return {name: tuple(keys) for name, keys in found.items() if _is_texts(keys)}

    def used(self) -> tuple[str, ...]:
        """Return the ids of the commands that were used, the last one first."""
        found: Any = self._found.get(_USED)
        return tuple(found) if _is_texts(found) else ()

    def write_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Keep the keys of all actions that have others than at first.

        Raises:
            NotSaved: the old file is intact.
        """
        self._write(_KEYS, {name: list(chosen) for name, chosen in keys.items()})

    def write_used(self, used: Sequence[str]) -> None:
        """Keep the ids of the commands that were used, the last one first.

        Raises:
            NotSaved: the old file is intact.
        """
        self._write(_USED, list(used))

    def _write(self, name: str, value: object) -> None:
        found = self._file.read() or self._found  # another window may have changed the rest
        self._found = found | {name: value}
        self._file.write(self._found)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
