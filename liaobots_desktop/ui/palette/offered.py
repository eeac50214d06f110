"""What can be done in a window now, as the palette lists it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from liaobots_desktop.store.settings import DECLARED
from liaobots_desktop.ui.actions.action import Section, translated
from liaobots_desktop.ui.palette.commands import Sections
from liaobots_desktop.ui.palette.rows import Command
from liaobots_desktop.ui.settings.wording import offered_words, section_title, told

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow

_OWN = {"app.escape", "find.palette", "find.chats", "find.commands"}
"""What would only close the palette, or open it again."""


def offered(window: "MainWindow") -> Sections:
    """Return the actions that are possible, by their sections, and the models."""
    actions = window.commands.possible()
    sections = []
    for section in Section:
        commands = [
            Command(
                action.id,
                action.text,
                window.commands.keymap.shown(action.id),
                partial(window.commands.perform, action.id),
            )
            for action in actions
            if action.section is section and action.id not in _OWN and not action.number
        ]
        sections.append((translated(section.value), commands))
    return [*sections, (_tr("Models"), _models(window)), (_tr("Settings"), _settings(window))]


def _models(window: "MainWindow") -> list[Command]:
    selector = window.top_bar.models
    return [
        Command(
            f"model:{choice.profile_id}:{choice.model_id}",
            choice.name,
            choice.words,
            partial(selector.choose, choice.row),
            also=_tr("Model"),
        )
        for choice in selector.choices()
    ]


def _settings(window: "MainWindow") -> list[Command]:
    door = window.settings
    if door is None:
        return []
    return [
        Command(
            f"setting:{setting.name}",
            told(setting.title),
            section_title(setting.section),
            partial(door.open_at, setting),
            also=_tr("Setting"),
            offers=" ".join(offered_words(setting)),
        )
        for setting in DECLARED.values()
        if setting.title
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)
