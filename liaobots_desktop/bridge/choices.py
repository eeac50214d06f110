"""What the user chose besides the service: theme, model, zoom and the like."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.setting import Setting
from liaobots_desktop.store.settings import Settings, SettingsFile

if TYPE_CHECKING:  # imported with the first text that is written
    from liaobots_desktop.bridge.spelling import Spelling

T = TypeVar("T")

_SAVE_AGAIN_MS = 2000
_MOMENT_S = 0.5


class Choices(QObject):
    """The settings, and who is to know of a change; lives on the GUI thread.

    What is chosen holds until the app ends. Files are written later, by a thread, where the
    settings have one; else a choice that cannot be kept raises NotSaved.

    Signals:
        changed: another service, code or setting is used from now on.
        not_saved: the NotSaved that says why something of it is not on the disk; it is tried again.
        saved_late: the NotSaved that was told last and holds no more.
    """

    changed = Signal()
    not_saved = Signal(object)
    saved_late = Signal(object)

    spelling: "Spelling | None" = None
    """What is known of words, once it was made (`Spelling.of`)."""

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__()
        self._settings = settings
        if settings.later is not None:
            settings.later.failed = self.not_saved.emit
        self._timer = QTimer(self, interval=_SAVE_AGAIN_MS)
        self._timer.timeout.connect(self._save_again)
        self._refused: NotSaved | None = None
        self.not_saved.connect(self._on_not_saved)  # it is emitted on the thread that writes

    @property
    def folder(self) -> Path:
        """The data directory."""
        return self._settings.folder

    @property
    def settings(self) -> Settings:
        """What the user chose."""
        return self._settings.current

    @property
    def were_settings_broken(self) -> bool:
        """Whether the file of the settings could not be read, and was set aside."""
        return self._settings.was_broken

    @property
    def not_understood(self) -> tuple[str, ...]:
        """The names of settings whose values in the file are none; others hold meanwhile."""
        return self._settings.not_understood

    def finish_writing(self) -> None:
        """Wait a moment for what is being written, so that it is known what could not be."""
        if self._settings.later is not None:
            self._settings.later.finish(_MOMENT_S)

    def choose(self, setting: Setting[T], value: T) -> None:
        """Keep another value of a setting."""
        self._change(**{setting.name: value})

    def choose_model(self, model: str) -> None:
        """Keep the model of new chats."""
        self._change(model=model)

    def choose_theme(self, theme: str) -> None:
        """Keep `system`, `light` or `dark`."""
        self._change(theme=theme)

    def choose_zoom(self, percent: int) -> None:
        """Keep the size of everything, one of `ZOOM_STEPS`."""
        self._change(zoom=percent)

    def choose_export(self, kind: str, folder: str) -> None:
        """Keep the format and the folder of the last export."""
        self._change(export_format=kind, export_folder=folder)

    def look_again(self) -> None:
        """Hold what another program chose meanwhile, such as `profiles use` in a terminal."""
        if self._settings.look_again():
            self.changed.emit()

    @Slot()
    def _save_again(self) -> None:
        """Try what could not be written, until that is written."""
        later = self._settings.later
        if later is not None and later.are_refused:
            later.try_again()
        else:
            self._timer.stop()
            self.saved_late.emit(self._refused)

    @Slot(object)
    def _on_not_saved(self, error: NotSaved) -> None:
        self._refused = error
        self._timer.start()

    def _change(self, **choices: object) -> None:
        self._telling(lambda: self._settings.change(**choices))

    def _telling(self, act: Callable[[], T]) -> T:
        try:
            return act()
        finally:
            self.changed.emit()
