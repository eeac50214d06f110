"""A service that was chosen in a terminal while the window was open."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.service.profile import API
from liaobots_desktop.store.service_choice import DEMO
from liaobots_desktop.terminal import profiles
from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _come_back(desktop: Desktop, qtbot: QtBot) -> None:
    """Go to another window, and come back."""
    terminal = QWidget()
    qtbot.addWidget(terminal)
    terminal.show()
    terminal.activateWindow()
    qtbot.waitUntil(terminal.isActiveWindow)
    desktop.window.activateWindow()
    qtbot.waitUntil(desktop.window.isActiveWindow)


def test_the_foot_names_it_when_one_comes_back(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    desktop = open_desktop(DEMO)
    qtbot.waitUntil(lambda: desktop.presence is not None)
    foot = desktop.window.sidebar.foot
    desktop.account.use_demo()
    desktop.later.finish()
    before = foot.service.text()
    profiles.use(API.id, folder)
    _come_back(desktop, qtbot)

    assert before == "Demo"
    assert foot.service.text() == "ai.liaobots.work"
