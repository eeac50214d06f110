"""Where the window was and what it showed, kept from start to start."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from liaobots_desktop.store.kept_json import KeptJson, is_text
from liaobots_desktop.store.later_writes import LaterWrites

_TOO_LARGE = 2**31


class WindowState(NamedTuple):
    """What comes back with the next start; the defaults mean that nothing is known."""

    geometry: str = ""
    """Place, size and screen as Qt saves them, in base 64."""
    sidebar_width: int = 0
    """Pixels at 100 %."""
    has_sidebar: bool = True
    chat: str = ""
    """The id of the chat that was open; empty for a new one."""
    message: int = 0
    """The id of the message at the upper edge; 0 where the view stood at the end."""
    part: int = 0
    """The block of the message there, from 0."""
    offset: int = 0
    """How far the block stands below the upper edge, in pixels."""
    version: str = ""
    """The version of the app that kept this."""
    was_dark: bool = False
    """Whether the app followed its system, and that was dark."""
    others: "tuple[WindowState, ...]" = ()
    """The windows beside the main one; these know of no others."""


class WindowStateFile:
    """Reads `window.json` once and writes it; what is not understood in it is not known."""

    def __init__(self, data_dir: Path, later: LaterWrites) -> None:
        self._file = KeptJson(data_dir / "window.json", later)
        self.kept = self._read()
        """What the last window left, or this one since then."""

    def keep(self, state: WindowState) -> None:
        """Keep another state; where that fails nobody is told."""
        if state != self.kept:
            self.kept = state
            self._file.change(lambda _: _fields(state), is_told=False)

    def _read(self) -> WindowState:
        found = self._file.read() or {}
        others = found.get("others")
        listed = others if isinstance(others, list) else []
        known = tuple(_known(other) for other in listed if isinstance(other, dict))
        return _known(found)._replace(others=known)


def _fields(state: WindowState) -> dict[str, Any]:
    return state._asdict() | {"others": [_fields(other) for other in state.others]}


def _known(found: Mapping[str, Any]) -> WindowState:
    kinds = {name: type(usual) for name, usual in WindowState._field_defaults.items()}
    return WindowState(
        **{name: found[name] for name, kind in kinds.items() if _is_one(found.get(name), kind)}
    )


def _is_one(value: object, kind: type) -> bool:
    """Whether a value is of a kind, and none that Qt or SQLite cannot take."""
    if isinstance(value, int):
        return type(value) is kind and abs(value) < _TOO_LARGE
    return type(value) is kind and is_text(value)
