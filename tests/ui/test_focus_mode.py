"""Focus mode: only the chat, and every way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.ordering import Place, Shelf
from liaobots_desktop.ui.main_window import MainWindow
from tests.ui.conftest import OpenDesktop
from tests.ui.listed import click


@pytest.fixture
def window(open_desktop: OpenDesktop, qtbot: QtBot) -> MainWindow:
    opened = open_desktop("demo").window
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    return opened


def around(window: MainWindow) -> tuple[bool, bool]:
    return window.sidebar.isVisible(), window.top_bar.isVisible()


def test_it_leaves_the_chat_and_the_keyboard_in_the_composer(window: MainWindow) -> None:
    window.sidebar.list.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F10)
    in_focus_mode = around(window)
    has_keyboard = window.pane.composer.field.hasFocus()
    told = window.notice_bar.notice()
    QTest.keyClick(window, Qt.Key.Key_F10)

    assert in_focus_mode == (False, False)
    assert has_keyboard
    assert told is not None
    assert told.text == "Only this chat is shown. F10 or Esc brings everything back."
    assert around(window) == (True, True)


def test_the_way_back_is_told_once_and_as_long_as_it_holds(window: MainWindow) -> None:
    window.focus_mode.toggle()
    told = window.notice_bar.notice()
    window.focus_mode.toggle()
    told_after = window.notice_bar.notice()
    window.focus_mode.toggle()

    assert told is not None
    assert told_after is None
    assert window.notice_bar.notice() is None


def test_another_notice_stays_when_it_is_left(window: MainWindow) -> None:
    window.focus_mode.toggle()
    window.reactions.show(Notice("The disk is full."))
    window.focus_mode.toggle()

    assert window.notice_bar.notice() == Notice("The disk is full.")


def test_esc_stops_the_answer_first_and_then_leaves(window: MainWindow, qtbot: QtBot) -> None:
    window.focus_mode.toggle()
    window.chat.send("/long 60")
    qtbot.waitUntil(lambda: window.chat.is_answering)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    while_stopping = around(window)
    qtbot.waitUntil(lambda: not window.chat.is_answering)
    QTest.keyClick(window, Qt.Key.Key_Escape)

    assert while_stopping == (False, False)
    assert around(window) == (True, True)


def test_a_sidebar_that_was_hidden_before_stays_hidden(window: MainWindow) -> None:
    window.sidebar.hide()
    window.focus_mode.toggle()
    window.focus_mode.toggle()

    assert around(window) == (False, True)


@pytest.mark.qt_log_ignore("This plugin does not support")  # a list that pops up, offscreen
def test_the_list_of_models_comes_with_the_bar_it_hangs_on(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.focus_mode.toggle()
    window.top_bar.choose_model()
    qtbot.waitUntil(window.top_bar.models.view().isVisible)
    window.top_bar.models.hidePopup()

    assert around(window) == (False, True)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_the_list_in_which_a_chat_is_named_goes_again(
    ordered: Desktop, qtbot: QtBot, key: Qt.Key
) -> None:
    window = ordered.window
    qtbot.waitUntil(window.isActiveWindow)
    click(window.sidebar, "c")
    window.focus_mode.toggle()
    seen = []
    for is_kept in (False, True):
        if is_kept:  # somebody wants to see the list besides
            window.commands.perform("view.sidebar")
        window.commands.perform("chat.rename")
        (field,) = window.sidebar.list.findChildren(QLineEdit)
        seen.append(around(window))
        with qtbot.waitSignal(window.sidebar.editing_ended):
            QTest.keyClick(field, key)
        seen.append(around(window))
        qtbot.waitUntil(lambda: not window.sidebar.list.findChildren(QLineEdit))

    assert seen == [(True, False), (False, False), (True, False), (True, False)]
    assert window.pane.composer.field.hasFocus()


def test_the_bar_in_which_a_chat_is_named_that_is_not_listed_goes_again(
    ordered: Desktop, qtbot: QtBot
) -> None:
    window = ordered.window
    qtbot.waitUntil(window.isActiveWindow)
    click(window.sidebar, "c")
    window.sidebar.show_place(Place(Shelf.TRASH))
    window.focus_mode.toggle()
    window.commands.perform("chat.rename")
    (field,) = window.top_bar.title.findChildren(QLineEdit)
    while_named = around(window)
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert while_named == (False, True)
    assert around(window) == (False, False)


def test_there_is_none_on_a_page(open_desktop: OpenDesktop) -> None:
    desktop: Desktop = open_desktop()
    desktop.window.focus_mode.toggle()

    assert not desktop.window.focus_mode.is_on
    assert around(desktop.window) == (True, True)
