"""In Arabic menus open from the edge where their button begins, and words on buttons are whole."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.notice import Choice, Notice
from liaobots_desktop.store.settings import Settings, SettingsFile
from liaobots_desktop.ui.notice_bar import NoticeBar
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
    actions = _lines_and_rings(window.notice_bar, qtbot)
    desktop.account.choose_zoom(200)
    thick = _thick_line(window.notice_bar, qtbot)
    desktop.account.choose_zoom(100)
    qtbot.waitUntil(places.isVisible)
    places.click()
    (menu,) = (each for each in window.findChildren(QMenu) if each.isVisible())
    begins = [_begin_of(menu), _begin_of(places)]
    menu.close()
    desktop.account.choose(Settings.language, "en")  # the next window of the tests speaks it
    QApplication.sendPostedEvents()

    assert begins[0] == begins[1]
    assert actions == [(5, 5), (0, 0)]  # pixels at both sides of the line, and of the ring
    assert thick == 2  # as other lines at 200 %
    assert inside.height() == 32  # of 34: Qt cuts letters below that, as the hamza of إرسال


def _thick_line(bar: NoticeBar, qtbot: QtBot) -> int:
    """Return the rows of the line below an action."""
    bar.show_notice(Notice("فشل الحفظ.", choices=(Choice("إعادة المحاولة", None),)))
    qtbot.waitUntil(lambda: any(each.isVisible() for each in bar.findChildren(QPushButton)))
    (action,) = (each for each in bar.findChildren(QPushButton) if each.isVisible())
    picture = action.grab().toImage()
    near_edge = picture.width() // 8
    rows = [picture.pixelColor(near_edge, y).name() == "#8a5a00" for y in range(picture.height())]
    bar.show_notice(None)
    return rows[-10:].count(True)


def _lines_and_rings(bar: NoticeBar, qtbot: QtBot) -> list[tuple[int, int]]:
    """Return what an action leaves free beside its line, and beside its ring of the keyboard."""
    bar.show_notice(Notice("فشل الحفظ.", choices=(Choice("إعادة المحاولة", None),)))
    (action,) = bar.findChildren(QPushButton)
    qtbot.waitUntil(action.isVisible)
    free = [_free_below(action)]
    action.setFocus()
    qtbot.waitUntil(action.hasFocus)
    free.append(_free_below(action))
    bar.show_notice(None)
    return free


def _free_below(action: QPushButton) -> tuple[int, int]:
    """Return the pixels beside what is drawn over the whole width below the words."""
    picture = action.grab().toImage()
    colors = {
        y: [picture.pixelColor(x, y).name() for x in range(picture.width())]
        for y in (picture.height() - 1, picture.height() - 2)
    }
    rows = [
        sum(picture.pixelColor(x, y).name() == "#8a5a00" for x in range(picture.width()))
        for y in range(2, picture.height() - 2)
    ]
    assert max(rows) < picture.width() * 4 // 5  # no other line, on the letters
    line = next(row for row in colors.values() if row.count("#8a5a00") > picture.width() // 2)
    return line.index("#8a5a00"), line[::-1].index("#8a5a00")


def _begin_of(widget: QWidget) -> int:
    return widget.mapToGlobal(widget.rect().topRight()).x()
