"""What the dialog calls sections and values; the words of a setting stand in its declaration."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from liaobots_desktop import joining
from liaobots_desktop.speech import spoken
from liaobots_desktop.store.setting import Choice, Language, Number, Section, Setting, Switch
from liaobots_desktop.ui.language import languages, native_name


def told(text: str) -> str:
    """Return words of a declaration in the language of the window."""
    return spoken("Settings", text)


def section_title(section: Section) -> str:
    """Return what a section is called."""
    return {
        Section.GENERAL: _tr("General"),
        Section.APPEARANCE: _tr("Appearance"),
        Section.CHAT: _tr("Chat"),
        Section.SERVICES: _tr("Services"),
        Section.DATA: _tr("Data"),
    }[section]


def value_text(setting: Setting[Any], value: object) -> str:
    """Return what a value is called where it is chosen."""
    if isinstance(setting, Choice):
        return told(setting.words[str(value)])
    if isinstance(setting, Language):
        return _tr("Follow the system") if value == setting.default else native_name(str(value))
    if isinstance(setting, Number) and isinstance(value, int):
        if setting.unit == "%":
            return joining.percent(value)
        return _tr("{0} px").format(QLocale().toString(value))
    return str(value) or _tr("Follow the system")


def searched_words(setting: Setting[Any]) -> tuple[str, ...]:
    """Return what a setting is found by: what it is called, says and offers."""
    words = (told(setting.title), told(setting.description))
    if isinstance(setting, Switch):
        return (*words, _tr("On"), _tr("Off"))
    return (*words, *offered_words(setting))


def offered_words(setting: Setting[Any]) -> tuple[str, ...]:
    """Return what a setting offers, for whoever knows no more than that of it.

    Who cannot read the language of the window finds his own by its name, or by the English word.
    """
    if isinstance(setting, Choice):
        return tuple(map(told, setting.words.values()))
    if isinstance(setting, Language):
        return (setting.title, *map(native_name, languages()))
    return ()


def _tr(text: str) -> str:
    return QCoreApplication.translate("SettingsDialog", text)
