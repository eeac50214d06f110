"""What is copied of compared versions: the text as it is stored, with signs for what changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.comparison.compared_text import ComparedText
from tests.ui.comparison.conftest import OpenComparison, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

CTRL = Qt.KeyboardModifier.ControlModifier


def copied(text: ComparedText) -> str:
    """Select all and copy by keys; return what is on the clipboard."""
    QTest.keyClick(text, Qt.Key.Key_A, CTRL)
    QTest.keyClick(text, Qt.Key.Key_C, CTRL)
    return QApplication.clipboard().text()


def test_what_is_copied_is_the_text_as_it_is_stored(
    qtbot: QtBot, open_comparison: OpenComparison
) -> None:
    old = "a\tb  c\r\n\n" + "long " * 3000 + "\x00 😀 end\n"
    new = old.replace("b", "B").replace("😀", "👍🏽")
    dialog = open_comparison(old, new)
    settle(qtbot, dialog)
    dialog.head.beside.click()
    settle(qtbot, dialog)

    assert copied(dialog.beside.old) == old
    assert copied(dialog.beside.new) == new


def test_the_context_menu_copies_what_is_selected(
    qtbot: QtBot, open_comparison: OpenComparison
) -> None:
    dialog = open_comparison("The old way.", "The new way.")
    settle(qtbot, dialog)
    text = dialog.in_one
    reason, place = QContextMenuEvent.Reason.Keyboard, text.rect().center()
    enabled = []
    for _ in range(2):
        QApplication.sendEvent(text.viewport(), QContextMenuEvent(reason, place, place))
        menu = text.findChildren(QMenu)[-1]
        copy, select_all = menu.actions()
        enabled.append(copy.isEnabled())
        (copy if copy.isEnabled() else select_all).trigger()
        with qtbot.waitSignal(menu.destroyed):
            menu.close()

    assert enabled == [False, True]
    assert QApplication.clipboard().text() == "The [-old-]{+new+} way."


def test_both_in_one_are_copied_with_signs_for_what_changed(
    qtbot: QtBot, open_comparison: OpenComparison
) -> None:
    dialog = open_comparison("The old way 😀.", "The new way 😀.")
    settle(qtbot, dialog)
    whole = copied(dialog.in_one)
    cursor = dialog.in_one.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(15, QTextCursor.MoveMode.KeepAnchor)
    dialog.in_one.setTextCursor(cursor)
    QTest.keyClick(dialog.in_one, Qt.Key.Key_C, CTRL)

    assert whole == "The [-old-]{+new+} way 😀."
    assert QApplication.clipboard().text() == "[-ld-]{+new+} way "
