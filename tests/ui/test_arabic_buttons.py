"""In Arabic menus open from the edge where their button begins, and words on buttons are whole."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QStyle, QStyleOptionButton, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.settings import Settings, SettingsFile
from tests.ui.conftest import OpenDesktop


@pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing")
def test_menus_begin_where_their_button_does_and_send_has_room_for_its_word(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    SettingsFile(folder).change(language="ar")
    desktop = open_desktop("demo")
    window = desktop.window
    window.resize(790, 700)  # on the screen of the tests, where menus are not moved
    window.move(0, 0)
    send, places = window.pane.composer._button, window.sidebar.foot.places
    option = QStyleOptionButton()
    send.initStyleOption(option)
    inside = send.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, send)
    qtbot.waitUntil(places.isVisible)
    places.click()
    (menu,) = (each for each in window.findChildren(QMenu) if each.isVisible())
    begins = [_begin_of(menu), _begin_of(places)]
    menu.close()
    desktop.account.choose(Settings.language, "en")  # the next window of the tests speaks it
    QApplication.sendPostedEvents()

    assert begins[0] == begins[1]
    assert inside.height() == 32  # of 34: Qt cuts letters below that, as the hamza of إرسال


def _begin_of(widget: QWidget) -> int:
    return widget.mapToGlobal(widget.rect().topRight()).x()
