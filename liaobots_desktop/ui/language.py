"""Keeps the whole app in one language: the system's or a chosen one."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QObject,
    Qt,
    QTranslator,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QApplication

from liaobots_desktop import resources, speech
from liaobots_desktop.bridge.account import Account

if TYPE_CHECKING:  # read when the language is changed, or is one of these
    from liaobots_desktop.ui.phrasebook import Phrasebook
    from liaobots_desktop.ui.script_fonts import ScriptFonts

SYSTEM = "system"
FOLDER_VARIABLE = "LIAOBOTS_TRANSLATIONS"
"""Names another folder of .ts and .qm files, for translators who try what they have written."""
ENGLISH = "en"
"""The language that the texts of the code are in; its file has only the forms of plurals."""
_OF_NO_LAND = {ENGLISH: "English", "es": "Español"}
"""What Qt (6.10) would call American English, and Spanish of Spain."""
_PREFIX = "liaobots_"
_FROM_THE_LEFT = Qt.LayoutDirection.LeftToRight
_WITH_HAN = {QLocale.Language.Chinese, QLocale.Language.Japanese, QLocale.Language.Korean}
"""The languages that write Han letters, each in forms of its own."""


def languages() -> tuple[str, ...]:
    """Return the code of each language that there is, as in `ru` or `zh_CN`: its file is there."""
    found = {file.stem.removeprefix(_PREFIX) for file in _folder().glob("*.qm")}
    return tuple(sorted(found | {ENGLISH}))


def is_spoken(chosen: str) -> bool:
    """Whether a choice of language can hold: its file may be gone, or never have been there."""
    return chosen == SYSTEM or chosen in languages()


def native_name(code: str) -> str:
    """Return what those who speak a language call it."""
    name = _OF_NO_LAND.get(code) or QLocale(code).nativeLanguageName()
    return f"{name[:1].upper()}{name[1:]}"


def system_language(system: QLocale) -> str:
    """Return the language that is nearest to what the user of the system reads, best first."""
    for wanted in map(QLocale, system.uiLanguages()):
        if wanted.language() in {QLocale.Language.English, QLocale.Language.C}:
            break
        near = [code for code in languages() if _is_read_by(wanted, QLocale(code))]
        if near:
            return min(near, key=lambda code: QLocale(code).territory() != wanted.territory())
    return ENGLISH


def _is_read_by(wanted: QLocale, offered: QLocale) -> bool:
    return (offered.language(), offered.script()) == (wanted.language(), wanted.script())


def locale_of(code: str, system: QLocale) -> QLocale:
    """Return how dates and numbers are written in a language, where the user is.

    Texts hold digits that Python wrote, so a locale with Latin digits is taken where there is one.
    """
    plain = QLocale(code)
    spoken = {plain.language(), *((QLocale.Language.C,) if code == ENGLISH else ())}
    if system.language() in spoken:
        local = system
    else:
        local = QLocale(plain.language(), plain.script(), system.territory())
    of_the_world = QLocale(plain.language(), plain.script(), QLocale.Country.World)
    choices = (local, plain, of_the_world)
    return next((locale for locale in choices if locale.zeroDigit() == "0"), local)


class LanguageSwitch(QObject):
    """Gives the application its language; lives on the GUI thread.

    Signals:
        said_again: what returns a text that is kept somewhere in the language that is spoken now.
        changed: another language is spoken from now on, and what stood in widgets is said anew.
    """

    said_again = Signal(object)
    changed = Signal()

    def __init__(self, application: QApplication, account: Account) -> None:
        """Speak the chosen language, before there is any widget."""
        super().__init__()
        self._application = application
        self._translators: list[QTranslator] = []
        self._has_locale = False
        self._fonts: ScriptFonts | None = None
        self._account = account
        self.code = meant_by(account.settings.language)
        self._speak()
        account.changed.connect(self._on_change)

    @Slot()
    def _on_change(self) -> None:
        code = meant_by(self._account.settings.language)
        if code == self.code:
            self._suit_fonts()  # one may have been chosen
            return
        from liaobots_desktop.ui.respeaking import Respeaking

        spoken = Respeaking(self._application, self._phrasebook(code))
        self.code = code
        self._speak()
        spoken.say_again()
        self.said_again.emit(spoken.again)
        self.changed.emit()

    def _phrasebook(self, wanted: str) -> "Phrasebook":
        """Return what is said now; the texts of the code are in the file of any other language."""
        from liaobots_desktop.ui.phrasebook import Phrasebook
        from liaobots_desktop.ui.phrases import phrases_of

        is_english = self.code == ENGLISH
        other = wanted if is_english else self.code
        phrases = phrases_of(texts_file(other), is_spoken=not is_english)
        plurals = phrases_of(texts_file(ENGLISH), is_spoken=True)
        return Phrasebook([*phrases, *(plurals if is_english else ())])

    def _speak(self) -> None:
        before = self._translators
        self._translators = install(self._application, self.code, self)
        for translator in before:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._write_as(locale_of(self.code, QLocale.system()))
        self._application.setLayoutDirection(QLocale(self.code).textDirection())
        self._suit_fonts()

    def _suit_fonts(self) -> None:
        if self._fonts is None:
            spoken = QLocale(self.code)
            if spoken.language() not in _WITH_HAN and spoken.textDirection() is _FROM_THE_LEFT:
                return
            from liaobots_desktop.ui.script_fonts import ScriptFonts

            self._fonts = ScriptFonts()
        settings = self._account.settings
        self._fonts.suit(self.code, (settings.text_font, settings.code_font))

    def _write_as(self, locale: QLocale) -> None:
        """Write dates and numbers so; what the system's user has set needs nothing done."""
        if locale.language() is QLocale.Language.C:  # Qt writes 12000 there, and nobody else does
            locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
        if self._has_locale or locale != QLocale.system():
            QLocale.setDefault(locale)
            self._has_locale = True


def install(
    application: QApplication, code: str, owner: QObject | None = None
) -> list[QTranslator]:
    """Let everything be translated into a language; returns what does it, for `owner`."""
    speech.speak_by(QCoreApplication.translate, _number, *_order(code))
    made = []
    for file in (_qt_file(code), _folder() / f"{_PREFIX}{code}.qm"):
        translator = QTranslator(owner)
        if file is not None and translator.load(str(file)):
            application.installTranslator(translator)
            made.append(translator)
    return made


def _order(code: str) -> Iterator[Callable[[Sequence[str]], Sequence[Any]]]:
    """Yield what sorts names, if they are not sorted by their letters."""
    if QLocale(code).language() in _WITH_HAN:
        from liaobots_desktop.ui.name_order import places

        yield partial(places, code)


def texts_file(code: str) -> Path:
    """Return the file that has the texts of the code beside those of a language."""
    return _folder() / f"{_PREFIX}{code}.ts"


def meant_by(chosen: str) -> str:
    """Return the code of the language that a setting stands for."""
    if chosen != SYSTEM and is_spoken(chosen):
        return chosen
    return system_language(QLocale.system())


def _number(value: int) -> str:
    return QLocale().toString(value)


def _folder() -> Path:
    chosen = os.environ.get(FOLDER_VARIABLE)
    return Path(chosen) if chosen else resources.path("translations")


def _qt_file(code: str) -> Path | None:
    """Return the file of what Qt itself says, which is in English without one."""
    if code == ENGLISH:
        return None
    from PySide6.QtCore import QLibraryInfo  # 0.4 ms

    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{code}.qm"
