"""The first start: what stands around it leads to it, and the settings can be had before it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.setting import Section
from liaobots_desktop.ui.settings.settings_dialog import SettingsDialog
from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desktop(open_desktop: OpenDesktop, qtbot: QtBot) -> Desktop:
    """A window in which nobody has chosen a service."""
    made = open_desktop()
    qtbot.waitUntil(lambda: made.usage is not None and made.context is not None)
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    return made


def test_what_comes_after_it_leads_the_keyboard_to_it(desktop: Desktop) -> None:
    page, sidebar = desktop.window.pages.first_start, desktop.window.sidebar
    for button in (sidebar._new_chat, sidebar._search):
        button.setFocus()
        button.click()

        assert desktop.window.focusWidget() is page._code
    page._service.setCurrentIndex(page._service.findText("Service: built-in demo, no account"))
    sidebar._search.setFocus()
    QTest.keyClick(desktop.window, Qt.Key.Key_N, CTRL)

    assert desktop.window.focusWidget() is page._service  # the demo has no code
    assert not desktop.window.top_bar._more.isVisible()  # there is no chat that it is for


def test_the_settings_can_be_had_before_it(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.window.sidebar.foot.settings.click()
    (dialog,) = desktop.window.findChildren(SettingsDialog)
    listed = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    listed = [title for title in listed if title != "Services"]  # there if it has a keyring
    leading = dialog.rows._rows(Section.GENERAL)[-1]

    assert listed == ["General", "Appearance", "Chat", "Keys"]
    assert leading.title == "About Liaobots Desktop"

    (demo,) = [
        button
        for button in desktop.window.pages.first_start.findChildren(QPushButton)
        if button.text() == "Try it without an account"
    ]
    demo.click()
    desktop.window.show_settings()
    qtbot.waitUntil(lambda: desktop.window.findChildren(SettingsDialog) != [dialog])
    shown = desktop.window.findChildren(SettingsDialog)[-1]
    listed = [shown.list.item(row).text() for row in range(shown.list.count())]

    assert listed == ["General", "Appearance", "Chat", "Services", "Data", "Keys"]
    assert desktop.window.top_bar._more.isVisible()
