"""Opens the settings and finds what is in them as a person does."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.setting import Section
from liaobots_desktop.ui.settings.controls import ValueBox
from liaobots_desktop.ui.settings.rows import Row
from liaobots_desktop.ui.settings.settings_dialog import SettingsDialog


def opened(desktop: Desktop, section: str = "") -> SettingsDialog:
    """Open the settings, at a section."""
    desktop.window.show_settings()
    assert desktop.window.settings is not None
    dialog = desktop.window.settings.dialog
    assert dialog is not None
    while QApplication.activeWindow() is not dialog:  # the keyboard comes a moment later
        QApplication.processEvents()
    if section:
        dialog.show_section(Section(section))
    return dialog


def row(dialog: SettingsDialog, title: str) -> Row:
    """Return the row of this title."""
    return next(each for each in dialog.findChildren(Row) if each.title == title)


def shown(dialog: SettingsDialog) -> list[str]:
    """Return the titles of the rows that are shown."""
    return [each.title for each in dialog.findChildren(Row) if each.isVisible()]


def click(dialog: SettingsDialog, title: str) -> None:
    """Press the button of the row of this title."""
    QTest.mouseClick(row(dialog, title).control, Qt.MouseButton.LeftButton)


def choose(dialog: SettingsDialog, title: str, value: str) -> None:
    """Take a value in the box of the row of this title."""
    box = row(dialog, title).control
    assert isinstance(box, ValueBox)
    box.setCurrentText(value)
    box.activated.emit(box.currentIndex())
