"""Where rows and pages of the settings begin and end."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.service_choice import DEMO
from liaobots_desktop.ui.keys.keys_pane import KeysPane
from liaobots_desktop.ui.settings.page_frame import PageFrame
from liaobots_desktop.ui.settings.rows import SettingRow
from liaobots_desktop.ui.settings.settings_dialog import SettingsDialog
from tests.ui.conftest import OpenDesktop
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
