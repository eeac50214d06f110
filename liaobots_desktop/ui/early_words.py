"""Says in the user's language why there is no window: read only when there is none."""

from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.ui import language
from liaobots_desktop.ui.phrasebook import Phrasebook, join
from liaobots_desktop.ui.phrases import phrases_of


def early_words(english: str, application: QApplication, folder: Path) -> str:
    """Return a sentence that was written before any language was known.

    The application speaks it from then on. `folder` is that of the settings; where they cannot
    be read, the language is the system's.
    """
    code = language.meant_by(SettingsFile(folder).current.language)
    if code == language.ENGLISH:
        return english
    book = Phrasebook(phrases_of(language.texts_file(code), is_spoken=False))
    language.install(application, code, application)
    application.setLayoutDirection(QLocale(code).textDirection())
    return join(book.find(english, ())) or english
