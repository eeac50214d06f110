"""Round corners: what lies outside of them is the window below, and they grow with the zoom."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QScrollArea, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.attaching.tray import Tray
from liaobots_desktop.ui.drawing import ZOOM_PROPERTY
from liaobots_desktop.ui.menu import Menu
from liaobots_desktop.ui.model_selector import ModelSelector
from liaobots_desktop.ui.palette.shadow import draw_shadow
from liaobots_desktop.ui.round_window import cut_corners
from tests.ui.conftest import OpenDesktop
from tests.ui.listed import click

NOWHERE = "https://127.0.0.1:9"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen
RED = QColor("#FF0000")


@pytest.fixture
def desktop(open_desktop: OpenDesktop) -> Desktop:
    return open_desktop(NOWHERE)


@pytest.fixture
def doubled() -> Iterator[None]:
    application = QApplication.instance()
    assert application is not None
    application.setProperty(ZOOM_PROPERTY, 2.0)
    yield
    application.setProperty(ZOOM_PROPERTY, 1.0)


def opacity(picture: QImage) -> tuple[list[int], list[int]]:
    """Return how opaque the four corners are, and the middles of the four edges."""
    right, bottom = picture.width() - 1, picture.height() - 1
    x, y = right // 2, bottom // 2
    corners = ((0, 0), (right, 0), (0, bottom), (right, bottom))
    edges = ((x, 0), (x, bottom), (0, y), (right, y))
    return (
        [picture.pixelColor(*place).alpha() for place in corners],
        [picture.pixelColor(*place).alpha() for place in edges],
    )


def test_outside_of_a_menus_corners_is_what_lies_below(desktop: Desktop) -> None:
    menu = Menu("Move to", desktop.window)
    menu.addAction("Work")
    menu.adjustSize()

    assert opacity(menu.grab().toImage()) == ([0] * 4, [255] * 4)


def test_outside_of_the_corners_of_a_list_of_choices_too(desktop: Desktop) -> None:
    selector = desktop.window.findChild(ModelSelector)
    assert selector is not None
    seen = []
    for _ in range(2):
        selector.showPopup()
        seen.append(opacity(selector.view().window().grab().toImage()))
        selector.hidePopup()

    assert seen == [([0] * 4, [255] * 4)] * 2


def test_outside_of_the_corners_of_a_tool_tip_too(desktop: Desktop, qtbot: QtBot) -> None:
    button = desktop.window.sidebar.findChildren(QPushButton)[0]
    button.setToolTip("Chats that are new")
    desktop.window.activateWindow()
    qtbot.waitUntil(desktop.window.isActiveWindow)
    for place in (QPoint(8, 8), QPoint(12, 8)):
        QTest.mouseMove(button, place)
    qtbot.waitUntil(lambda: bool(tips()))
    (tip,) = tips()
    picture = tip.grab().toImage()
    QToolTip.hideText()

    assert opacity(picture) == ([0] * 4, [255] * 4)
    assert tip.windowHandle().format().alphaBufferSize() == 8  # where it is seen, too


def tips() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel")]


def test_a_menu_that_qt_makes_is_square(desktop: Desktop) -> None:
    menu = QMenu(desktop.window)
    menu.addAction("Copy")
    menu.adjustSize()
    picture = menu.grab().toImage()

    assert picture.pixelColor(0, 0) == desktop.themes.theme.color("line")


def test_where_nothing_is_transparent_the_corners_are_cut_off(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(100, 60)
    cut_corners(window)
    inside = window.mask().contains

    assert [inside(QPoint(*place)) for place in ((0, 0), (99, 0), (0, 59), (99, 59))] == [False] * 4
    assert [inside(QPoint(*place)) for place in ((8, 0), (0, 8), (3, 3), (50, 30))] == [True] * 4


@pytest.mark.usefixtures("doubled")
def test_they_are_cut_off_as_wide_as_the_zoom_makes_them(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(100, 60)
    cut_corners(window)

    assert [window.mask().contains(QPoint(*place)) for place in ((3, 3), (16, 0))] == [False, True]


def test_what_is_ticked_has_its_picture_where_the_others_have_theirs(desktop: Desktop) -> None:
    menu, dot = Menu(desktop.window), QPixmap(8, 8)
    dot.fill(RED)
    for is_ticked in (False, True):
        entry = menu.addAction(QIcon(dot), "urgent")
        entry.setCheckable(True)
        entry.setChecked(is_ticked)
        entry.setIconVisibleInMenu(True)
    menu.adjustSize()
    picture = menu.grab().toImage()
    lines = [menu.actionGeometry(entry).center().y() for entry in menu.actions()]
    places = [[x for x in range(picture.width()) if picture.pixelColor(x, y) == RED] for y in lines]

    assert len(places[0]) == 8
    assert places[0] == places[1]


def rounding(widget: QWidget, area: QRect) -> int:
    """Return how far from an area's corner its upper edge has the colour of its middle."""
    picture = widget.grab().toImage()
    edge = picture.pixelColor(area.center().x(), area.top())
    return next(
        x for x in range(area.width()) if picture.pixelColor(area.left() + x, area.top()) == edge
    )


def test_what_draws_itself_is_rounder_at_a_larger_zoom(ordered: Desktop) -> None:
    window, sidebar = ordered.window, ordered.window.sidebar
    click(sidebar, "c")
    composer, selector, view = window.pane.composer, window.top_bar.models, sidebar.list
    seen = []
    for zoom in (100, 200):
        ordered.account.choose_zoom(zoom)
        QApplication.processEvents()
        row = view.visualRect(view.currentIndex()).translated(view.viewport().pos())
        seen.append(
            (
                rounding(composer, composer.rect().adjusted(1, 1, -1, -1)),
                rounding(selector, selector.rect()),
                rounding(view, row.adjusted(1, 1, -1, -1)),
            )
        )
    ordered.account.choose_zoom(100)

    assert seen == [(9, 9, 4), (21, 17, 15)]


def test_the_questions_frame_is_no_rounder_than_the_room_in_it(
    open_desktop: OpenDesktop,
) -> None:
    desktop = open_desktop(NOWHERE)
    composer = desktop.window.pane.composer
    desktop.account.choose_zoom(300)
    desktop.window.resize(640, 480)
    QApplication.processEvents()
    seen = [rounding(composer, composer.rect().adjusted(1, 1, -1, -1))]
    composer.set_sides(12, 12)  # as where the pane is narrower still
    seen.append(rounding(composer, composer.rect().adjusted(1, 1, -1, -1)))
    desktop.account.choose_zoom(100)

    assert seen == [33, 18]


def test_what_is_attached_does_not_cover_the_frames_corner(desktop: Desktop) -> None:
    tray = Tray(desktop.themes.theme)
    (inner,) = [area.widget() for area in tray.findChildren(QScrollArea)]

    assert inner is not None
    assert not inner.autoFillBackground()


@pytest.mark.usefixtures("doubled")
def test_the_shadow_of_what_is_rounder_leaves_its_corner_free() -> None:
    shown = QImage(300, 300, QImage.Format.Format_ARGB32_Premultiplied)
    shown.fill(QColor(0, 0, 0, 0))
    with QPainter(shown) as painter:
        draw_shadow(painter, QRect(80, 80, 140, 140), is_dark=False)

    assert [shown.pixelColor(x, 226).alpha() for x in (150, 217)] == [32, 15]
