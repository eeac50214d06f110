"""While an input method composes, its keys end, save, close, stop and leave nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.main_window import MainWindow
from tests.ui.beside import ids

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # raise(), offscreen

KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Up)


def compose(field: QWidget, text: str, committed: str = "") -> None:
    """Let an input method show a text, or write one."""
    event = QInputMethodEvent(text, [])
    event.setCommitString(committed)
    QApplication.sendEvent(field, event)


def focused(qtbot: QtBot) -> QWidget:
    """Wait for the field that has the keyboard."""
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    field = QApplication.focusWidget()
    assert field is not None
    return field


def title_above(window: MainWindow) -> None:
    window.top_bar.title.edit()


def title_in_list(window: MainWindow) -> None:
    assert window.chat.open_id is not None
    window.sidebar.rename(window.chat.open_id)


@pytest.mark.parametrize("edit", [title_above, title_in_list])
def test_a_title_is_saved_with_what_was_composed(
    ordered: Desktop, qtbot: QtBot, edit: Callable[[MainWindow], None]
) -> None:
    (a,) = ids(ordered, "a")
    ordered.window.open_chat(a)
    edit(ordered.window)
    field = focused(qtbot)
    compose(field, "ni hao")
    for key in KEYS:
        QTest.keyClick(field, key)
    still_edited = QApplication.focusWidget() is field
    compose(field, "", "你好")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert still_edited
    qtbot.waitUntil(lambda: ordered.window.chats.chats((a,))[0].title == "你好")


def test_the_find_bar_stays_and_goes_nowhere(ordered: Desktop, qtbot: QtBot) -> None:
    (a,) = ids(ordered, "a")
    ordered.window.open_chat(a)
    ordered.window.pane.open_find()
    bar, finder = ordered.window.pane.find_bar, ordered.window.pane.finding.finder
    bar.field.setText("a")
    qtbot.waitUntil(lambda: not finder.is_counting and finder.place is not None)
    before = finder.place
    compose(bar.field, "ni")
    for key in KEYS:
        QTest.keyClick(bar.field, key)

    assert bar.isVisible()
    assert bar.field.hasFocus()
    assert finder.place == before


def test_the_quick_question_stays_open_and_is_not_asked(ordered: Desktop, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: ordered.presence is not None)
    assert ordered.presence is not None
    ordered.presence.ask_quickly()
    quick = ordered.presence._quick_ask
    assert quick is not None
    field = quick.composer.field
    qtbot.waitUntil(lambda: quick.isActiveWindow() and field.hasFocus())
    compose(field, "ni")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        QTest.keyClick(field, key)
    stays = quick.isVisible()
    compose(field, "", "你")
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert stays
    assert not ordered.session.is_busy
    assert not quick.isVisible()


def test_esc_does_nothing_in_the_window(ordered: Desktop) -> None:
    window, field = ordered.window, ordered.window.pane.composer.field
    window.focus_mode.toggle()
    compose(field, "ni")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    is_still_in_it = window.sidebar.isHidden()
    compose(field, "", "你")
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert is_still_in_it
    assert not window.sidebar.isHidden()
