"""The languages of the spell check among the settings: what there is, and what is missing."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from liaobots_desktop.spelling import dictionaries
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.ui.settings.dictionary_box import DictionaryBox
from liaobots_desktop.ui.settings.settings_dialog import SettingsDialog
from tests.ui.conftest import OpenDesktop
from tests.ui.settings.choosing import opened, row

pytestmark = [
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="the set-up installs dictionaries on Linux"
    ),
    pytest.mark.qt_log_ignore("This plugin does not support"),  # dialogs, offscreen
]

TITLE = "Spell check languages"


def box_of(dialog: SettingsDialog) -> DictionaryBox:
    box = row(dialog, TITLE).control
    assert isinstance(box, DictionaryBox)
    return box


def said(dialog: SettingsDialog) -> list[str]:
    labels = [label for label in row(dialog, TITLE).findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in labels]


def opened_menu(box: DictionaryBox, qtbot: QtBot) -> QMenu:
    QTest.keyClick(box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_several_are_chosen_in_one_menu_by_keys(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    desktop = open_desktop("demo")
    dialog = opened(desktop, "chat")
    box = box_of(dialog)
    qtbot.waitUntil(box.isEnabled)
    before = box.currentText()
    menu = opened_menu(box, qtbot)
    names = [each.text() for each in menu.actions()]
    for name in ("American English", "Русский"):
        menu.setActiveAction(next(each for each in menu.actions() if each.text() == name))
        QTest.keyClick(menu, Qt.Key.Key_Space)
    is_open = menu.isVisible()
    ticked = [each.text() for each in menu.actions() if each.isChecked()]
    menu.close()

    assert before == "Follow the system"
    assert names[0] == "Follow the system"
    assert is_open
    assert ticked == ["American English", "Русский"]
    assert desktop.account.settings.spelling_languages == "en_US,ru_RU"
    assert box.toolTip() == "American English, Русский"
    qtbot.waitUntil(
        lambda: SettingsFile(folder).current.spelling_languages == "en_US,ru_RU"
    )  # written a moment later


def test_the_mouse_ticks_and_the_menu_stays(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    desktop = open_desktop("demo")
    box = box_of(opened(desktop, "chat"))
    qtbot.waitUntil(box.isEnabled)
    menu = opened_menu(box, qtbot)
    last = next(each for each in menu.actions() if each.text() == "Русский")
    place = menu.actionGeometry(last).center()
    QTest.mouseMove(menu, place)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    is_open = menu.isVisible()
    menu.close()

    assert is_open
    assert desktop.account.settings.spelling_languages == "ru_RU"


def test_without_a_dictionary_it_is_said_how_to_get_one(
    open_desktop: OpenDesktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dictionaries, "_SHARED_LIBRARY", "libnobodyhasthis.so.2")
    dialog = opened(open_desktop("demo"), "chat")
    qtbot.waitUntil(lambda: len(said(dialog)) > 1 and "libenchant-2-2" in said(dialog)[1])

    assert said(dialog)[1].startswith("No dictionary was found. Install enchant and a dictionary")
    assert not box_of(dialog).isEnabled()


def test_a_system_whose_language_has_none_is_told_to_choose(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    SettingsFile(folder).change(spelling_languages="none")
    dialog = opened(open_desktop("demo"), "chat")
    text = "No dictionary matches the languages of your system: choose one."
    qtbot.waitUntil(lambda: text in said(dialog))

    assert box_of(dialog).currentText() == "None"
