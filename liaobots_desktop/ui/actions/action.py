"""What an action is: something that can be done by a key, a menu or the palette."""

import sys
from dataclasses import dataclass
from enum import Enum, auto

from liaobots_desktop.speech import spoken
from liaobots_desktop.store.setting import QT_TRANSLATE_NOOP

IS_MAC = sys.platform == "darwin"

Keys = tuple[str, ...]
"""The keys of one action, each as Qt's portable text ("Ctrl+N"); any of them will do."""


class Section(Enum):
    """Under what an action is listed: in the menu bar, in help, in the palette."""

    CHAT = QT_TRANSLATE_NOOP("Actions", "Chat")
    ASK = QT_TRANSLATE_NOOP("Actions", "Question")
    MESSAGES = QT_TRANSLATE_NOOP("Actions", "Messages")
    FIND = QT_TRANSLATE_NOOP("Actions", "Find and go")
    VIEW = QT_TRANSLATE_NOOP("Actions", "View")
    APP = QT_TRANSLATE_NOOP("Actions", "Application")
    IN_COMPOSER = QT_TRANSLATE_NOOP("Actions", "While you write a question")
    ON_MESSAGE = QT_TRANSLATE_NOOP("Actions", "On a message")
    IN_TEXT = QT_TRANSLATE_NOOP("Actions", "In the text of messages")
    IN_LIST = QT_TRANSLATE_NOOP("Actions", "In the list of chats")
    IN_PALETTE = QT_TRANSLATE_NOOP("Actions", "In the palette")
    IN_DIALOG = QT_TRANSLATE_NOOP("Actions", "In other places")

    @property
    def is_local(self) -> bool:
        """Whether its keys hold only where the keyboard is, not in all of the window."""
        return self.name.startswith(("IN_", "ON_"))


class When(Enum):
    """What there must be for an action to make sense."""

    ALWAYS = auto()
    SERVICE = auto()
    """A service was chosen: the first start is over."""
    SEEN = auto()
    """The chat is seen, not a page in its place; it may be a new one."""
    OPEN = auto()
    """A chat that is stored is seen."""
    MESSAGES = auto()
    """Messages are seen."""
    FINDABLE = auto()
    """Messages are seen, or what is shown instead can be searched, too."""


@dataclass(frozen=True, slots=True)
class Action:
    """One line of the table; its words are translated when they are shown."""

    id: str
    """Stable: settings and the file of changed keys know it by this."""
    words: str
    """What it does, in the words of the palette and of help; `{0}` stands for `number`."""
    section: Section
    keys: Keys = ()
    when: When = When.ALWAYS
    short: str = ""
    """The words of a menu that says already what it acts on; empty: the same."""
    icon: str = ""
    """The name of a picture in `resources/icons`."""
    on_mac: Keys | None = None
    """The keys on macOS, where these are others; Ctrl is Cmd there without that."""
    is_fixed: bool = False
    """Whether its keys cannot be changed: they are those of every field, list or dialog."""
    number: int = 0
    """Which one of several such actions it is, from 1."""
    begins_group: bool = False
    """Whether a line stands above it in the menu of its section."""

    @property
    def default_keys(self) -> Keys:
        """The keys that it has on this system before anybody changes them."""
        return self.on_mac if IS_MAC and self.on_mac is not None else self.keys

    @property
    def text(self) -> str:
        """What it does, in the language that holds now."""
        return translated(self.words).format(self.number)

    @property
    def short_text(self) -> str:
        """The same for a menu that says already what it acts on."""
        # some languages have another word for a place than for bringing something there
        said = spoken("Actions", self.short, self.id) if self.short else translated(self.words)
        return said.format(self.number)


def translated(words: str) -> str:
    """Return words of the table in the language that holds now."""
    return spoken("Actions", words)
