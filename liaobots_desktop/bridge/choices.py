"""What the user chose besides the service: theme, model, zoom and the like."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from liaobots_desktop.store.settings import Settings, SettingsFile

_Result = TypeVar("_Result")


class Choices(QObject):
    """The settings, and who is to know of a change; lives on the GUI thread.

    Signals:
        changed: another service, code or setting is used from now on.
    """

    changed = Signal()

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__()
        self._settings = settings

    @property
    def settings(self) -> Settings:
        """What the user chose."""
        return self._settings.current

    @property
    def were_settings_broken(self) -> bool:
        """Whether the file of the settings could not be read, and was set aside."""
        return self._settings.was_broken

    def choose_model(self, model: str) -> None:
        """Keep the model of new chats; raises NotSaved."""
        self._change(model=model)

    def choose_theme(self, theme: str) -> None:
        """Keep `system`, `light` or `dark`; raises NotSaved."""
        self._change(theme=theme)

    def choose_following(self, following: str) -> None:
        """Keep `follow`, `stay` or `question`; raises NotSaved."""
        self._change(following=following)

    def choose_titles(self, source: str) -> None:
        """Keep where titles come from: `question` or `model`; raises NotSaved."""
        self._change(titles=source)

    def choose_zoom(self, percent: int) -> None:
        """Keep the size of everything, one of `ZOOM_STEPS`; raises NotSaved."""
        self._change(zoom=str(percent))

    def choose_export(self, kind: str, folder: str) -> None:
        """Keep the format and the folder of the last export; raises NotSaved."""
        self._change(export_format=kind, export_folder=folder)

    def _change(self, **choices: str) -> None:
        self._telling(lambda: self._settings.change(**choices))

    def _telling(self, act: Callable[[], _Result]) -> _Result:
        try:
            return act()
        finally:
            self.changed.emit()
