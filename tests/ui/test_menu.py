"""A menu writes the keys of its entries quietly, at its edge; the menus of fields do too."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QStyleOptionMenuItem
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.context.request_text import RequestText
from liaobots_desktop.ui.icons import app_icon
from liaobots_desktop.ui.line_field import LineField
from liaobots_desktop.ui.menu import Menu, keys_of, pop_up_by
from tests.ui.conftest import OpenDesktop

NOWHERE = "https://127.0.0.1:9"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def made(desktop: Desktop) -> Menu:
    menu = Menu(desktop.window)
    for text, keys in (
        ("A long entry that has none", ""),
        ("Copy", "Ctrl+C"),
        ("Zoom in", "Ctrl+="),
    ):
        menu.addAction(text).setShortcut(keys)
    menu.adjustSize()
    return menu


def ink(picture: QImage, area: QRect) -> list[tuple[int, int, int]]:
    """Return where something is written in an area, and how light it is, of 255."""
    ground = picture.pixelColor(area.center().x(), area.top() + 3)
    return [
        (x, y, picture.pixelColor(x, y).lightness())
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top() + 4, area.bottom() - 4)
        if picture.pixelColor(x, y) != ground
    ]


def test_all_keys_end_at_one_edge_quietly_and_read_from_the_left(
    open_desktop: OpenDesktop,
) -> None:
    menu = made(open_desktop(NOWHERE))
    ends, darkest, last_signs = [], [], []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        menu.setLayoutDirection(direction)
        picture, is_mirrored = menu.grab().toImage(), menu.isRightToLeft()
        for area in (menu.actionGeometry(action) for action in menu.actions()[1:]):
            left = area.left() + 3 if is_mirrored else area.right() - 57
            found = ink(picture, QRect(left, area.top(), 55, area.height()))
            places = [x for x, _y, _lightness in found]
            first, last = min(places), max(places)
            ends.append(first - area.left() if is_mirrored else area.right() - last)
            darkest.append(min(lightness for _x, _y, lightness in found))
            last_signs.append(len({y for x, y, _lightness in found if x > last - 6}))

    assert all(abs(end - 16) <= 1 for end in ends)
    assert all(lightness >= QColor("#6B6862").lightness() for lightness in darkest)
    assert last_signs[1::2] == [last_signs[1]] * 2  # of Ctrl+= it is the flat one
    assert last_signs[1] < last_signs[0]
    assert menu.width() > menu.fontMetrics().horizontalAdvance("A long entry that has noneCtrl+C")


@pytest.mark.parametrize("kind", [LineField, RequestText])
def test_the_menu_of_a_field_is_drawn_so_too_and_does_what_qt_has_made(
    open_desktop: OpenDesktop, qtbot: QtBot, kind: type[LineField | RequestText]
) -> None:
    field = kind("words")
    field.setParent(open_desktop(NOWHERE).window)
    if isinstance(field, RequestText):
        field.show_text("words")
    field.show()
    QShortcut("Ctrl+Z", field.window())
    place = field.rect().center()
    reason = QContextMenuEvent.Reason.Mouse
    asked = field.viewport() if isinstance(field, RequestText) else field
    QApplication.sendEvent(asked, QContextMenuEvent(reason, place, field.mapToGlobal(place)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, Menu)
    told = {entry.text().split("\t")[0]: entry for entry in menu.actions()}
    keys = [keys_of(told[name]) for name in ("Undo", "Select all") if name in told]
    lies_over_it = [other for other in menu.findChildren(QMenu) if other.isVisible()]
    told["Select all"].trigger()
    menu.close()
    qtbot.waitUntil(lambda: not field.findChildren(Menu))

    assert lies_over_it == []
    assert keys == (["Ctrl+A"] if isinstance(field, RequestText) else ["Ctrl+Z", "Ctrl+A"])
    selected = field.textCursor() if isinstance(field, RequestText) else field
    assert selected.selectedText() == "words"


def test_the_menu_of_a_field_has_no_pictures_of_the_desktop(qtbot: QtBot) -> None:
    standard, field = QMenu(), LineField()
    qtbot.addWidget(field)
    standard.addAction(app_icon(), "Copy")
    menu = Menu.instead_of(standard, field)

    assert [(entry.text(), entry.icon().isNull()) for entry in menu.actions()] == [("Copy", True)]


def test_no_field_of_the_app_has_the_menu_of_qt(open_desktop: OpenDesktop) -> None:
    fields = open_desktop().window.findChildren(QLineEdit)

    assert len(fields) == 2
    assert [type(field) for field in fields if not isinstance(field, LineField)] == []


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_a_menu_in_a_menu_has_a_chevron_where_keys_end_and_opens_beside(
    open_desktop: OpenDesktop, qapp: QApplication, direction: Qt.LayoutDirection
) -> None:
    menu, inner = made(open_desktop(NOWHERE)), Menu("More")
    inner.addAction("One")
    menu.addMenu(inner)
    qapp.setLayoutDirection(direction)
    is_mirrored = menu.isRightToLeft()
    menu.popup(QPoint(300, 200))
    area = menu.actionGeometry(inner.menuAction())
    left = area.left() + 3 if is_mirrored else area.right() - 57
    found = ink(menu.grab().toImage(), QRect(left, area.top(), 55, area.height()))
    menu.setActiveAction(inner.menuAction())
    QTest.keyClick(menu, Qt.Key.Key_Left if is_mirrored else Qt.Key.Key_Right)
    outside, beside = menu.geometry(), inner.geometry()
    entry = menu.mapToGlobal(menu.actionGeometry(inner.menuAction()).topLeft()).y()
    first = inner.mapToGlobal(inner.actionGeometry(inner.actions()[0]).topLeft()).y()
    inner.hide()
    menu.hide()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    places = [x for x, _y, _lightness in found]
    tip = [y - area.center().y() for x, y, _ in found if x == (min if is_mirrored else max)(places)]
    end = min(places) - area.left() if is_mirrored else area.right() - max(places)
    gap = outside.left() - beside.right() if is_mirrored else beside.left() - outside.right()
    assert first == entry
    assert abs(end - 16) <= 1
    assert 5 <= max(places) - min(places) <= 8  # a stroke of a picture of 16 pixels
    assert len(found) < 50  # no filled triangle
    assert all(abs(y) <= 2 for y in tip)  # it points outwards
    assert gap - 1 == 4


@pytest.mark.parametrize(("zoom", "gap"), [(100, 4), (300, 12)])
def test_a_menu_stands_a_little_off_its_button_where_the_screen_has_room(
    open_desktop: OpenDesktop, zoom: int, gap: int
) -> None:
    desktop = open_desktop(NOWHERE)
    window = desktop.window
    desktop.account.choose_zoom(zoom)
    window.move(0, 0)
    button = QPushButton(window)
    seen = []
    for direction, is_at_end, is_above, place in (
        (Qt.LayoutDirection.LeftToRight, False, False, QPoint(20, 50)),
        (Qt.LayoutDirection.LeftToRight, True, False, QPoint(700, 50)),
        (Qt.LayoutDirection.RightToLeft, False, True, QPoint(700, 700)),
        (Qt.LayoutDirection.RightToLeft, True, False, QPoint(20, 700)),  # of 800
        (Qt.LayoutDirection.LeftToRight, False, True, QPoint(20, 50)),
    ):
        button.setGeometry(QRect(place, QSize(60, 40)))
        button.setLayoutDirection(direction)
        menu = Menu(window)
        for _ in range(3):
            menu.addAction("An entry")
        pop_up_by(menu, button, is_at_end=is_at_end, is_above=is_above)
        area, opener = menu.geometry(), QRect(button.mapToGlobal(QPoint()), button.size())
        is_over = area.bottom() < opener.top()
        free = opener.top() - area.bottom() if is_over else area.top() - opener.bottom()
        edges = area.left() == opener.left(), area.right() == opener.right()
        seen.append((is_over, free - 1, *edges))
        menu.close()
    desktop.account.choose_zoom(100)

    assert seen == [
        (False, gap, True, False),
        (False, gap, False, True),
        (True, gap, False, True),
        (True, gap, True, False),
        (False, gap, True, False),
    ]


def test_qt_is_told_of_no_keys_but_that_there_are_some(open_desktop: OpenDesktop) -> None:
    menu, option = made(open_desktop(NOWHERE)), QStyleOptionMenuItem()
    told = []
    for action in menu.actions():
        menu.initStyleOption(option, action)
        told.append(option.text)

    assert told == ["A long entry that has none", "Copy\t", "Zoom in\t"]


def test_what_is_chosen_has_a_tick_where_pictures_stand_also_in_a_menu_without_any(
    open_desktop: OpenDesktop,
) -> None:
    menu = Menu(open_desktop(NOWHERE).window)
    entries = [menu.addAction(text) for text in ("English", "Русский")]
    for entry in entries:
        entry.setCheckable(True)
    entries[1].setChecked(True)
    widths = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        menu.setLayoutDirection(direction)
        menu.adjustSize()
        picture = menu.grab().toImage()
        for area in map(menu.actionGeometry, entries):
            column = QRect(area.left() + 4, area.top(), 26, area.height())
            if menu.isRightToLeft():
                column.moveRight(area.right() - 4)
            columns = {x for x, _y, _lightness in ink(picture, column)}
            widths.append(max(columns) - min(columns) + 1 if columns else 0)

    assert widths == [0, 12, 0, 12]
