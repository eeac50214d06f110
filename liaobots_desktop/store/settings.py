"""What the user chose: each setting declared once, kept as JSON in the data directory."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from liaobots_desktop.store import private_file
from liaobots_desktop.store.errors import NotSaved

LARGEST = 2**20
"""Bytes of a file that is read; one that is larger is none of ours."""
ZOOM_STEPS = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


@dataclass(frozen=True, slots=True)
class Settings:
    """One set of choices; changed by `SettingsFile.change`, never in place."""

    model: str = "gpt-3.5-turbo"
    """The model of new chats, by id."""
    base_url: str = ""
    """The address of the service; empty until the first start is done."""
    code_base_url: str = ""
    """The address for which the saved auth code was entered; empty when that is not known."""
    protocol: str = "web"
    """How the service is spoken to: `web` or `api`."""
    theme: str = "system"
    """`system`, `light` or `dark`."""
    following: str = "follow"
    """What the view does while an answer grows: `follow`, `stay` or `question` (kept on top)."""
    zoom: str = "100"
    """The size of everything in per cent, one of `ZOOM_STEPS`."""
    export_format: str = "markdown"
    """What the last export wrote: `markdown`, `html`, `pdf`, `text` or `json`."""
    export_folder: str = ""
    """Where the last export went; empty before the first."""


_CHOICES = {
    "protocol": {"web", "api"},
    "theme": {"system", "light", "dark"},
    "following": {"follow", "stay", "question"},
    "zoom": {str(step) for step in ZOOM_STEPS},
    "export_format": {"markdown", "html", "pdf", "text", "json"},
}


class SettingsFile:
    """Reads and writes `settings.json`; unknown and broken values never keep the app away.

    What was last written is kept a second time, as `settings.json.bak`, in case the file breaks.
    """

    def __init__(self, data_dir: Path) -> None:
        self._path = data_dir / "settings.json"
        self._spare = data_dir / "settings.json.bak"
        self.was_broken = False
        """Whether the file could not be read, and was set aside as `settings.json.corrupt`."""
        self._unknown: dict[str, Any] = {}
        self.current = self._load()

    def change(self, **choices: str) -> Settings:
        """Keep new choices and return all of them.

        Raises:
            NotSaved: they hold until the app ends, but could not be written.
        """
        # read again: another window may have changed other choices
        self.current = replace(self._load(or_else=self.current), **choices)
        text = json.dumps(self._unknown | asdict(self.current), indent=2)
        try:
            private_file.replace(self._path, text + "\n")
        except OSError as error:
            raise NotSaved(error.strerror or "the disk refused it") from error
        with suppress(OSError):  # the choice is saved; only its spare is not
            private_file.replace(self._spare, text + "\n")
        return self.current

    def _load(self, or_else: Settings | None = None) -> Settings:
        try:
            return self._known(_read(self._path))
        except FileNotFoundError:
            return or_else or Settings()
        except (OSError, ValueError, RecursionError):
            self._set_aside()
        with suppress(OSError, ValueError, RecursionError):  # there is none, or it is broken too
            return self._known(_read(self._spare))
        return or_else or Settings()

    def _known(self, found: Mapping[str, Any]) -> Settings:
        names = {field.name for field in fields(Settings)}
        self._unknown = {name: value for name, value in found.items() if name not in names}
        usable = {
            name: value
            for name, value in found.items()
            if name in names and isinstance(value, str) and value in _CHOICES.get(name, {value})
        }
        return Settings(**usable)

    def _set_aside(self) -> None:
        """Keep a file that cannot be read beside the new one, for whoever wants to look at it."""
        self.was_broken = True
        with suppress(OSError):  # there may be no right to; then it is replaced
            self._path.replace(self._path.with_suffix(".json.corrupt"))


def _read(path: Path) -> dict[str, Any]:
    """Return what a settings file holds; ValueError when it is none."""
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    found = json.loads(raw.decode("utf-8")) if len(raw) <= LARGEST else None
    if not isinstance(found, dict):
        raise ValueError
    return found
