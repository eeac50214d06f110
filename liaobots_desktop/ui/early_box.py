"""The box that says why there is no window, in the looks that the window would have had."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.ui.drawing import BODY_SIZE, ZOOM_PROPERTY, zoomed
from liaobots_desktop.ui.early_words import early_words
from liaobots_desktop.ui.icons import app_icon
from liaobots_desktop.ui.question_box import QuestionBox
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.theme_switch import chosen_theme


def early_box(english: str, application: QApplication, folder: Path) -> QMessageBox:
    """Return the box for a sentence in English, which `folder` says how to speak and to show.

    The application has these looks from then on.
    """
    text = early_words(english, application, folder)
    settings = SettingsFile(folder).current
    hints = application.styleHints()
    is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
    theme = Theme.load(*chosen_theme(settings, hints, is_dark=is_dark))
    application.setProperty(ZOOM_PROPERTY, settings.zoom / 100)
    font = application.font()
    font.setPixelSize(zoomed(BODY_SIZE))
    application.setFont(font)
    application.setPalette(theme.palette())
    application.setStyleSheet(theme.style_sheet(settings.zoom / 100))
    application.setWindowIcon(app_icon())
    title = QCoreApplication.translate("EarlyBox", "Liaobots Desktop cannot start")
    box = QuestionBox(None, title, text)
    box.setWindowTitle("Liaobots Desktop")
    box.addButton(QMessageBox.StandardButton.Ok)
    return box
