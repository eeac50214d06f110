"""What the user chose: each setting declared once, kept as JSON in the data directory."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from liaobots_desktop.store.kept_json import KeptJson

ZOOM_STEPS = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


@dataclass(frozen=True, slots=True)
class Settings:
    """One set of choices; changed by `SettingsFile.change`, never in place."""

    model: str = "gpt-3.5-turbo"
    """The model of new chats, by id."""
    base_url: str = ""
    """The address of the chosen service; empty until the first start is done."""
    code_base_url: str = ""
    """The address for which the shared auth code was entered; empty when that is not known."""
    protocol: str = "web"
    """How the chosen service is spoken to: `web` or `api`."""
    theme: str = "system"
    """`system`, `light` or `dark`."""
    language: str = "system"
    """`system`, or the code of a language, as in `en` or `zh_CN`; an unknown one is `system`."""
    following: str = "follow"
    """What the view does while an answer grows: `follow`, `stay` or `question` (kept on top)."""
    titles: str = "question"
    """Where titles of new chats come from: the first `question`, or the `model`, which costs."""
    zoom: str = "100"
    """The size of everything in per cent, one of `ZOOM_STEPS`."""
    export_format: str = "markdown"
    """What the last export wrote: `markdown`, `html`, `pdf`, `text` or `json`."""
    export_folder: str = ""
    """Where the last export went; empty before the first."""
    keyring: str = "off"
    """Whether the auth codes are kept in the keyring of the system: `on` or `off`."""
    profile: str = ""
    """The id of the chosen profile, where several have the address of the chosen service."""


_CHOICES = {
    "protocol": {"web", "api"},
    "theme": {"system", "light", "dark"},
    "following": {"follow", "stay", "question"},
    "titles": {"question", "model"},
    "keyring": {"on", "off"},
    "zoom": {str(step) for step in ZOOM_STEPS},
    "export_format": {"markdown", "html", "pdf", "text", "json"},
}


class SettingsFile:
    """Reads and writes `settings.json`; unknown and broken values never keep the app away."""

    def __init__(self, data_dir: Path) -> None:
        self.folder = data_dir
        self._file = KeptJson(data_dir / "settings.json")
        self._unknown: dict[str, Any] = {}
        self.current = self._load()

    @property
    def was_broken(self) -> bool:
        """Whether the file could not be read, and was set aside as `settings.json.corrupt`."""
        return self._file.was_broken

    def change(self, **choices: str) -> Settings:
        """Keep new choices and return all of them.

        Raises:
            NotSaved: they hold until the app ends, but could not be written.
        """
        # read again: another window may have changed other choices
        self.current = replace(self._load(or_else=self.current), **choices)
        self._file.write(self._unknown | asdict(self.current))
        return self.current

    def _load(self, or_else: Settings | None = None) -> Settings:
        found = self._file.read()
        return (or_else or Settings()) if found is None else self._known(found)

    def _known(self, found: Mapping[str, Any]) -> Settings:
        names = {field.name for field in fields(Settings)}
        self._unknown = {name: value for name, value in found.items() if name not in names}
        usable = {
            name: value
            for name, value in found.items()
            if name in names and isinstance(value, str) and value in _CHOICES.get(name, {value})
        }
        return Settings(**usable)
