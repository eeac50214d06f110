"""Menus are photographed where the app opens them."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.menu import Menu
from liaobots_desktop.ui.theme import Theme
from tests.screenshots.stage import place_of_inner


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen
def test_a_menu_in_a_menu_is_drawn_where_the_app_opens_it(qtbot: QtBot) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    menu.setStyleSheet(Theme.load("light").style_sheet())
    menu.addAction("Rename")
    inner = Menu("Tags", menu)
    menu.addMenu(inner)
    for tag in ("read later", "urgent"):
        inner.addAction(tag)
    menu.popup(QPoint(100, 100))
    menu.setActiveAction(inner.menuAction())
    qtbot.waitUntil(inner.isVisible)
    picture = QPixmap(800, 600)

    assert place_of_inner(picture, menu, inner, menu.pos()) == inner.pos()
    assert place_of_inner(QPixmap(800, 180), menu, inner, menu.pos()).y() < inner.y()
