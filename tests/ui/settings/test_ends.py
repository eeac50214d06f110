"""Where rows and pages of the settings begin and end."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.service_choice import DEMO
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.keys.keys_pane import KeysPane
from liaobots_desktop.ui.settings.page_frame import PageFrame
from liaobots_desktop.ui.settings.rows import SettingRow
from liaobots_desktop.ui.settings.settings_dialog import SettingsDialog
from tests.ui.conftest import OpenDesktop
from tests.ui.edges import start
from tests.ui.settings.choosing import opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
LEFT_TO_RIGHT, RIGHT_TO_LEFT = list(Qt.LayoutDirection)[:2]


def ends(dialog: SettingsDialog, *widgets: QWidget) -> set[int]:
    """Return where widgets end, in pixels from the dialog's left edge."""
    return {each.mapTo(dialog, QPoint(each.width(), 0)).x() for each in widgets}


def begins(dialog: SettingsDialog, *widgets: QWidget) -> set[int]:
    """Return where widgets begin, in pixels from the dialog's left edge."""
    return {each.mapTo(dialog, QPoint()).x() for each in widgets}


def _resize(dialog: SettingsDialog, height: int, qtbot: QtBot, *, has_bar: bool) -> list[QWidget]:
    """Give the dialog a height, with a scroll bar or without; return the button and the rows."""
    dialog.resize(820, height)
    bar = dialog._scrolled.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.isVisible() is has_bar)
    for _ in range(2):
        QApplication.processEvents()
    rows = [each for each in dialog.findChildren(SettingRow) if each.isVisible()]
    return [dialog._close, *rows]


def test_rows_end_where_the_button_does_with_a_scroll_bar_and_without(
    open_desktop: OpenDesktop, qtbot: QtBot, qapp: QApplication
) -> None:
    dialog, seen = opened(open_desktop(DEMO), "chat"), []
    for side, where in ((LEFT_TO_RIGHT, ends), (RIGHT_TO_LEFT, begins)):
        qapp.setLayoutDirection(side)
        for height, has_bar in ((360, True), (1400, False)):
            seen.append(where(dialog, *_resize(dialog, height, qtbot, has_bar=has_bar)))
    dialog.list.setCurrentRow(dialog.list.count() - 1)  # the keys
    QApplication.processEvents()
    (frame,) = dialog.findChildren(PageFrame)
    pane = frame.findChildren(KeysPane)[0]
    seen.append(begins(dialog, dialog._close, pane, pane.reset, pane.reset_all))
    heading = frame.findChildren(QLabel)[0]
    place = (heading.text(), pane.mapTo(frame, QPoint()).y() - heading.geometry().bottom())
    qapp.setLayoutDirection(LEFT_TO_RIGHT)

    assert seen == [{800}, {800}, {20}, {20}, {20}]
    assert place == ("Keys", 21)  # as in a section: 8 pixels, and 12 below the line


def _after_letters(dialog: SettingsDialog, seen: SettingRow, *, is_mirrored: bool) -> int:
    """Return the pixels between the last letter of Reset and the edge at which its row ends."""
    picture = dialog.grab().toImage()
    line = QRect(seen.reset.mapTo(dialog, QPoint()), seen.reset.size())
    row = QRect(seen.mapTo(dialog, QPoint()), seen.size())
    line.setLeft(row.left())
    line.setRight(row.right())
    return start(picture, line, from_right=not is_mirrored)


def _line_of_each_page(dialog: SettingsDialog) -> set[int]:
    """Return where the first line is on each page, in pixels from the dialog's upper edge."""
    found = set()
    for number in (*range(dialog.list.count()), dialog.list.currentRow()):
        dialog.list.setCurrentRow(number)
        for _ in range(2):
            QApplication.processEvents()
        lines = (w for w in dialog.findChildren(QWidget, "settingRow") if w.isVisible())
        found.add(min(line.mapTo(dialog, QPoint()).y() for line in lines))
    return found


def test_in_a_narrow_dialog_boxes_and_the_letters_of_reset_end_where_the_lines_do(
    open_desktop: OpenDesktop, qapp: QApplication
) -> None:
    desktop = open_desktop(DEMO, theme="light")
    dialog = opened(desktop, "appearance")
    theme, contrast = dialog.rows.row_of(Settings.theme), dialog.rows.row_of(Settings.contrast)
    assert isinstance(theme, SettingRow)
    assert isinstance(contrast, SettingRow)
    boxes, rings, letters, lines = [], [], [], []
    for percent, side in ((100, LEFT_TO_RIGHT), (200, LEFT_TO_RIGHT), (200, RIGHT_TO_LEFT)):
        desktop.account.choose_zoom(percent)
        qapp.setLayoutDirection(side)
        dialog.resize(602, 450)
        for _ in range(3):
            QApplication.processEvents()
        is_mirrored = side is RIGHT_TO_LEFT
        boxes.append({each.box.width() for each in (theme, contrast)} == {theme.width()})
        rings.append((begins if is_mirrored else ends)(dialog, theme.reset, theme, dialog._close))
        letters.append(_after_letters(dialog, theme, is_mirrored=is_mirrored))
        lines.append(_line_of_each_page(dialog))
    qapp.setLayoutDirection(LEFT_TO_RIGHT)
    desktop.account.choose_zoom(100)

    assert boxes == [True, True, True]
    assert rings == [{590}, {578}, {24}]  # a ring is not cut
    assert max(letters) <= 4  # at 200 %, where R has no ink at its left
    assert [len(found) for found in lines] == [1, 1, 1]  # it does not jump with the page
