"""A temporary chat beside the app's windows: their keys hold in it, and none ends it unasked."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.keys.keys_dialog import KeysDialog
from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow
from tests.ui.temporary.conftest import ask, door

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # dialogs, offscreen

CTRL = Qt.KeyboardModifier.ControlModifier


def zoom(desktop: Desktop) -> int:
    return desktop.account.settings.zoom


def test_zoom_help_and_full_screen_have_their_keys_in_it(
    desktop: Desktop, temporary: TemporaryWindow
) -> None:
    field = temporary.pane.composer.field
    QTest.keyClick(field, Qt.Key.Key_Equal, CTRL)
    enlarged = zoom(desktop)
    QTest.keyClick(field, Qt.Key.Key_Minus, CTRL)
    QTest.keyClick(field, Qt.Key.Key_Minus, CTRL)
    reduced = zoom(desktop)
    QTest.keyClick(field, Qt.Key.Key_0, CTRL)
    QTest.keyClick(field, Qt.Key.Key_F11)
    was_full = temporary.isFullScreen()
    QTest.keyClick(field, Qt.Key.Key_F11)
    QTest.keyClick(field, Qt.Key.Key_F1)
    (help_,) = temporary.findChildren(KeysDialog)
    help_.close()

    assert (enlarged, reduced, zoom(desktop)) == (110, 90, 100)
    assert was_full
    assert not temporary.isFullScreen()


def test_ctrl_and_the_wheel_zoom_in_it(desktop: Desktop, temporary: TemporaryWindow) -> None:
    middle = QPointF(temporary.top_bar.rect().center())
    turned = QPoint(0, 120)
    event = QWheelEvent(
        middle,
        middle,
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(temporary, event)

    assert zoom(desktop) == 110


def test_its_key_opens_another_one(desktop: Desktop, temporary: TemporaryWindow) -> None:
    modifiers = CTRL | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(temporary.pane.composer.field, Qt.Key.Key_N, modifiers)

    assert len(door(desktop).windows) == 2


def test_ctrl_q_in_it_ends_the_app_without_a_question(
    desktop: Desktop, temporary: TemporaryWindow, qtbot: QtBot
) -> None:
    ask(temporary, qtbot, "Why?")
    with qtbot.waitSignal(desktop.window.closed):
        QTest.keyClick(temporary.pane.composer.field, Qt.Key.Key_Q, CTRL)

    assert not temporary.isVisible()


def test_closing_the_main_window_leaves_it_open_and_the_app_ends_with_it(
    desktop: Desktop, temporary: TemporaryWindow, qtbot: QtBot
) -> None:
    ask(temporary, qtbot, "Why?")
    with qtbot.assertNotEmitted(desktop.window.closed):
        desktop.window.close()
    stays = temporary.isVisible() and not desktop.window.isVisible()
    temporary.close()
    (box,) = temporary.findChildren(QMessageBox)
    with qtbot.waitSignal(desktop.window.closed):
        next(each for each in box.buttons() if each.text() == "Discard").click()

    assert stays


def test_a_setting_that_changes_when_it_is_gone_is_no_fault(
    desktop: Desktop, temporary: TemporaryWindow, qtbot: QtBot
) -> None:
    temporary.close()
    qtbot.waitUntil(lambda: not isValid(temporary))
    desktop.account.choose_theme("dark")  # a fault in a slot fails the test (pytest-qt)

    assert desktop.themes.theme.name == "dark"


def test_keeping_it_brings_a_main_window_back_that_was_closed(
    desktop: Desktop, temporary: TemporaryWindow, qtbot: QtBot
) -> None:
    ask(temporary, qtbot, "Why?")
    desktop.window.close()
    with qtbot.assertNotEmitted(desktop.window.closed, wait=200):
        temporary.keep_button.click()
        qtbot.waitUntil(lambda: desktop.window.chat.open_id is not None)

    assert desktop.window.isVisible()
