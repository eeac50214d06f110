"""What the user chose: each setting declared once, kept as JSON in the data directory."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, Self

from liaobots_desktop.store.kept_json import KeptJson
from liaobots_desktop.store.later_writes import LaterWrites
from liaobots_desktop.store.setting import (
    QT_TRANSLATE_NOOP,
    Choice,
    FontFamily,
    KeyringUse,
    Language,
    Number,
    Section,
    SendingKey,
    Setting,
    SpellCheck,
    SpellingTags,
    Switch,
    Text,
    chosen_anew,
    understood,
)

EXPORT_FORMATS = ("markdown", "html", "pdf", "text", "json")
ZOOM_STEPS = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


class Settings:
    """One set of choices; changed by `SettingsFile.change`, never in place.

    Another setting is another attribute here, and whatever obeys it.
    """

    __slots__ = ("_values",)

    model = Text("gpt-3.5-turbo")
    """The model of new chats, by id."""
    base_url = Text("")
    """The address of the chosen service; empty until the first start is done."""
    code_base_url = Text("")
    """The address for which the shared auth code was entered; empty when that is not known."""
    protocol = Choice("web", {"web": "", "api": ""})
    """How the chosen service is spoken to."""
    profile = Text("")
    """The id of the chosen profile, where several have the address of the chosen service."""
    export_format = Choice("markdown", dict.fromkeys(EXPORT_FORMATS, ""))
    """What the last export wrote."""
    export_folder = Text("")
    """Where the last export went; empty before the first."""

    theme = Choice(
        "system",
        {
            "system": QT_TRANSLATE_NOOP("Settings", "Follow the system"),
            "light": QT_TRANSLATE_NOOP("Settings", "Light"),
            "dark": QT_TRANSLATE_NOOP("Settings", "Dark"),
        },
        Section.APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Theme"),
        QT_TRANSLATE_NOOP("Settings", "The colours of the window."),
    )
    contrast = Choice(
        "system",
        {
            "system": QT_TRANSLATE_NOOP("Settings", "Follow the system"),
            "standard": QT_TRANSLATE_NOOP("Settings", "Standard"),
            "high": QT_TRANSLATE_NOOP("Settings", "High"),
        },
        Section.APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Contrast"),
        QT_TRANSLATE_NOOP("Settings", "High contrast has stronger colours and visible edges."),
    )
    accent = Choice(
        "green",
        {
            "green": QT_TRANSLATE_NOOP("Settings", "Green"),
            "blue": QT_TRANSLATE_NOOP("Settings", "Blue"),
            "purple": QT_TRANSLATE_NOOP("Settings", "Purple"),
            "pink": QT_TRANSLATE_NOOP("Settings", "Pink"),
            "orange": QT_TRANSLATE_NOOP("Settings", "Orange"),
            "grey": QT_TRANSLATE_NOOP("Settings", "Grey"),
        },
        Section.APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Accent colour"),
        QT_TRANSLATE_NOOP("Settings", "The colour of buttons, links and your own messages."),
    )
    language = Language(
        Section.APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Language"),
        QT_TRANSLATE_NOOP("Settings", "The language of the window."),
    )
    zoom = Number(
        100,
        ZOOM_STEPS,
        "%",
        Section.APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Zoom"),
        QT_TRANSLATE_NOOP("Settings", "The size of everything in the window."),
    )
    text_font = FontFamily(
        Section.APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Text font"),
        QT_TRANSLATE_NOOP("Settings", "In messages, and where you write them."),
        is_fixed=False,
    )
    text_size = Number(
        14,
        range(10, 33),
        "px",
        Section.APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Text size"),
        QT_TRANSLATE_NOOP("Settings", "At 100% zoom."),
    )
    code_font = FontFamily(
        Section.APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Code font"),
        QT_TRANSLATE_NOOP("Settings", "Fonts whose letters all have the same width."),
        is_fixed=True,
    )
    code_size = Number(
        13,
        range(9, 31),
        "px",
        Section.APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Code size"),
        QT_TRANSLATE_NOOP("Settings", "In code blocks, at 100% zoom."),
    )
    line_height = Number(
        155,
        range(120, 205, 5),
        "%",
        Section.APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Line height"),
        QT_TRANSLATE_NOOP("Settings", "The distance between lines, relative to the text size."),
    )
    column_width = Number(
        740,
        range(500, 1120, 40),
        "px",
        Section.APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Text width"),
        QT_TRANSLATE_NOOP("Settings", "How wide lines are at most, at 100% zoom."),
    )
    density = Choice(
        "comfortable",
        {
            "comfortable": QT_TRANSLATE_NOOP("Settings", "Comfortable"),
            "compact": QT_TRANSLATE_NOOP("Settings", "Compact"),
        },
        Section.APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Density"),
        QT_TRANSLATE_NOOP("Settings", "The space around chats, paragraphs and what you write."),
    )
    menu_bar = Switch(
        False,
        Section.APPEARANCE,
        QT_TRANSLATE_NOOP("Settings", "Menu bar"),
        QT_TRANSLATE_NOOP("Settings", "All commands in menus above the chat."),
    )
    following = Choice(
        "follow",
        {
            "follow": QT_TRANSLATE_NOOP("Settings", "Follow it"),
            "stay": QT_TRANSLATE_NOOP("Settings", "Stay where I am"),
            "question": QT_TRANSLATE_NOOP("Settings", "Keep my question on top"),
        },
        Section.CHAT,
        QT_TRANSLATE_NOOP("Settings", "While an answer comes"),
        QT_TRANSLATE_NOOP("Settings", "What the view does as the text grows."),
    )
    titles = Choice(
        "question",
        {
            "question": QT_TRANSLATE_NOOP("Settings", "The first question"),
            "model": QT_TRANSLATE_NOOP("Settings", "By the model"),
        },
        Section.CHAT,
        QT_TRANSLATE_NOOP("Settings", "Titles of new chats"),
        QT_TRANSLATE_NOOP("Settings", "A title by the model costs one short extra request."),
    )
    sending = SendingKey()
    spelling = SpellCheck()
    spelling_languages = SpellingTags()
    notifications = Switch(
        True,
        Section.GENERAL,
        QT_TRANSLATE_NOOP("Settings", "Notifications"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Tells you when an answer is complete while you are in another window or chat.",
        ),
    )
    tray = Switch(
        False,
        Section.GENERAL,
        QT_TRANSLATE_NOOP("Settings", "Tray icon"),
        QT_TRANSLATE_NOOP("Settings", "Brings the window back while it is closed."),
    )
    closing = Choice(
        "ask",
        {
            "ask": QT_TRANSLATE_NOOP("Settings", "Ask me"),
            "tray": QT_TRANSLATE_NOOP("Settings", "Keep the app in the tray"),
            "quit": QT_TRANSLATE_NOOP("Settings", "Quit the app"),
        },
        Section.GENERAL,
        QT_TRANSLATE_NOOP("Settings", "Closing the window"),
        QT_TRANSLATE_NOOP("Settings", "Without a tray icon it quits the app."),
    )
    keyring = KeyringUse()

    def __init__(self, **values: object) -> None:
        """Take these values, and of all others what they are unless chosen.

        Raises:
            ValueError: a setting cannot be that.
        """
        chosen = {name: DECLARED[name].read(value) for name, value in values.items()}
        self._values: dict[str, Any] = {**_DEFAULTS, **chosen}

    def with_values(self, values: Mapping[str, object]) -> Self:
        """Return these choices with some others; raises ValueError as the constructor."""
        return type(self)(**{**self._values, **values})

    def chosen(self) -> dict[str, Any]:
        """Return what is not as it is unless chosen, by name, ready for JSON."""
        return {
            name: value for name, value in self._values.items() if value != DECLARED[name].default
        }

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Settings) and self._values == other._values

    def __hash__(self) -> int:
        return hash(tuple(self._values.items()))

    def __repr__(self) -> str:
        return f"Settings({self.chosen()})"


DECLARED: dict[str, Setting[Any]] = {
    name: declared for name, declared in vars(Settings).items() if isinstance(declared, Setting)
}
"""Every setting by its name, in the order in which the dialog shows them."""
_OF_CODES = {"code_base_url", "keyring"}
_DEFAULTS = {name: declared.default for name, declared in DECLARED.items()}


class SettingsFile:
    """Reads and writes `settings.json`; what is unknown or broken stays until chosen anew."""

    def __init__(self, data_dir: Path, later: LaterWrites | None = None) -> None:
        self.folder = data_dir
        self.later = later
        self._file = KeptJson(data_dir / "settings.json", later)
        self._others: dict[str, Any] = {}
        self.current = self._load(Settings())

    @property
    def was_broken(self) -> bool:
        """Whether the file could not be read, and was set aside as `settings.json.corrupt`."""
        return self._file.was_broken

    @property
    def not_understood(self) -> tuple[str, ...]:
        """The names of settings whose values in the file are none; others hold meanwhile."""
        return tuple(name for name in self._others if name in DECLARED)

    def change(self, **choices: object) -> Settings:
        """Keep new choices and return all of them; those about codes at once, or not at all.

        Raises:
            NotSaved: they hold until the app ends, or could be kept with the next ones.
            ValueError: a setting cannot be that.
        """
        Settings(**choices)
        change = self._file.change_at_once if _OF_CODES & choices.keys() else self._file.change
        try:
            change(partial(chosen_anew, DECLARED, self.current, choices))
        finally:
            self.current = self._load(self.current)
        return self.current

    def look_again(self) -> bool:
        """Read what another program may have chosen; returns whether anything changed."""
        before, self.current = self.current, self._load(self.current)
        return self.current != before

    def _load(self, held: Settings) -> Settings:
        """Return what the file says, and what holds now where it cannot be understood."""
        found = self._file.read()
        if found is None:
            return held
        values, self._others = understood(DECLARED, found, held)
        return Settings(**values)
