"""What one setting is: its type, what it may be, what it is unless chosen, and its words.

`store/settings` declares each of them once. What reads a file, draws the dialog, searches it and
resets a setting asks the declaration. The words are English here, and marked for the translators;
`ui/settings/wording` shows them.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, Generic, Self, TypeVar, overload

from liaobots_desktop.store.kept_json import is_text

T = TypeVar("T")


def QT_TRANSLATE_NOOP(  # noqa: N802 - the name lupdate looks for
    context: str, text: str, comment: str = ""
) -> str:
    """Return `text` as it is; the translators find it under `context`, told apart by `comment`."""
    del context, comment
    return text


class Section(StrEnum):
    """A part of the dialog; in the order in which they stand there."""

    GENERAL = "general"
    APPEARANCE = "appearance"
    CHAT = "chat"
    SERVICES = "services"
    DATA = "data"


class Setting(Generic[T]):
    """One setting, declared as an attribute of `Settings`.

    Read of a `Settings` it gives the value, read of the class the declaration. A setting without
    a title is kept, but chosen elsewhere than in the dialog.
    """

    def __init__(
        self,
        default: T,
        section: Section = Section.GENERAL,
        title: str = "",
        description: str = "",
    ) -> None:
        self.default = default
        self.section = section
        self.title = title
        self.description = description
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, settings: None, owner: type) -> Self: ...
    @overload
    def __get__(self, settings: object, owner: type) -> T: ...
    def __get__(self, settings: object | None, owner: type) -> Self | T:
        if settings is None:
            return self
        value: T = settings._values[self.name]  # type: ignore[attr-defined]  # noqa: SLF001
        return value

    def __set__(self, settings: object, value: T) -> None:
        raise AttributeError(self.name)  # `SettingsFile.change` makes others

    def read(self, found: object) -> T:
        """Return what a file holds as a value of this setting.

        Raises:
            ValueError: it is none.
        """
        raise NotImplementedError


class Text(Setting[str]):
    """Any text."""

    def read(self, found: object) -> str:
        """Take any text; raises ValueError."""
        if not is_text(found):
            raise ValueError(found)
        return found


class FontFamily(Text):
    """The name of a font; empty for the system's."""

    def __init__(self, section: Section, title: str, description: str, *, is_fixed: bool) -> None:
        """`is_fixed`: only fonts whose letters all have one width."""
        super().__init__("", section, title, description)
        self.is_fixed = is_fixed


class Language(Text):
    """`system`, or the code of a language, as in `en` or `zh_CN`; one not there is `system`."""

    def __init__(self, section: Section, title: str, description: str) -> None:
        super().__init__("system", section, title, description)


class Choice(Setting[str]):
    """One of several values, each with words for the dialog."""

    def __init__(
        self,
        default: str,
        words: Mapping[str, str],
        section: Section = Section.GENERAL,
        title: str = "",
        description: str = "",
    ) -> None:
        super().__init__(default, section, title, description)
        self.words = words

    def read(self, found: object) -> str:
        """Take one of the values; raises ValueError."""
        if not isinstance(found, str) or found not in self.words:
            raise ValueError(found)
        return found


class Number(Setting[int]):
    """A whole number of a range, or one of some steps; `unit` is `px` or `%`."""

    def __init__(
        self,
        default: int,
        offered: Sequence[int],
        unit: str,
        section: Section = Section.GENERAL,
        title: str = "",
        description: str = "",
    ) -> None:
        """`offered` are the values to choose from; of a `range` those between are good too."""
        super().__init__(default, section, title, description)
        self.offered = offered
        self.unit = unit

    def read(self, found: object) -> int:
        """Take a number, or one as text, as older versions wrote it."""
        if isinstance(found, bool) or not isinstance(found, int | str):
            raise ValueError(found)
        if isinstance(found, str) and not (found.isascii() and found.isdigit() and len(found) < 6):
            raise ValueError(found)
        number = int(found)
        is_good = number in self.offered
        if isinstance(self.offered, range):
            is_good = self.offered[0] <= number <= self.offered[-1]
        if not is_good:
            raise ValueError(found)
        return number


class Switch(Setting[bool]):
    """On or off."""

    def read(self, found: object) -> bool:
        """Take true and false, or `on` and `off`, as older versions wrote it."""
        if isinstance(found, bool):
            return found
        if not isinstance(found, str) or found not in {"on", "off"}:
            raise ValueError(found)
        return found == "on"


class SendingKey(Choice):
    """What sends a question: `enter`, or `ctrl_enter`, where Enter starts a new line."""

    def __init__(self) -> None:
        super().__init__(
            "enter",
            {
                "enter": QT_TRANSLATE_NOOP("Settings", "Enter"),
                "ctrl_enter": QT_TRANSLATE_NOOP("Settings", "Ctrl and Enter"),
            },
            Section.CHAT,
            QT_TRANSLATE_NOOP("Settings", "Key that sends a question"),
            QT_TRANSLATE_NOOP("Settings", "Shift+Enter always starts a new line."),
        )


class SpellCheck(Switch):
    """Whether words that no dictionary knows are marked while a question is written."""

    def __init__(self) -> None:
        super().__init__(
            True,
            Section.CHAT,
            QT_TRANSLATE_NOOP("Settings", "Check spelling"),
            QT_TRANSLATE_NOOP("Settings", "Marks unknown words as you write."),
        )


class SpellingTags(Text):
    """Tags of dictionaries with commas between them; empty for those of system and window."""

    def __init__(self) -> None:
        super().__init__(
            "",
            Section.CHAT,
            QT_TRANSLATE_NOOP("Settings", "Spell check languages"),
            QT_TRANSLATE_NOOP("Settings", "A word is correct if any of them knows it."),
        )


class KeyringUse(Switch):
    """Whether auth codes are in the keyring of the system, not in files."""

    def __init__(self) -> None:
        super().__init__(
            False,
            Section.SERVICES,
            QT_TRANSLATE_NOOP("Settings", "Keep auth codes in the keyring of the system"),
            QT_TRANSLATE_NOOP("Settings", "Otherwise they are in files that only you can read."),
        )


def understood(
    declared: Mapping[str, Setting[Any]], found: Mapping[str, Any], held: object
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the values in what a file holds, and what of it is unknown or none.

    In the place of a value that is none stands the one that is `held`.
    """
    values, others = {}, {}
    for name, value in found.items():
        try:
            values[name] = declared[name].read(value)
        except (KeyError, ValueError):
            others[name] = value
            if name in declared:
                values[name] = getattr(held, name)
    return values, others


def chosen_anew(
    declared: Mapping[str, Setting[Any]],
    held: Any,
    choices: Mapping[str, object],
    found: Mapping[str, Any] | None,
) -> dict[str, Any]:
    """Return what a file is to hold after some choices; others may have written it meanwhile.

    `held` are all settings as they were before, which hold where the file is gone or broken.
    """
    values, others = understood(declared, held.chosen() if found is None else found, held)
    chosen: dict[str, Any] = type(held)(**values).with_values(choices).chosen()
    return chosen | {name: value for name, value in others.items() if name not in choices}
