"""Chats in windows of their own: opened, brought forward, closed; no chat is open twice."""

import gc
import weakref

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.windows.further_window import FurtherWindow
from tests.ui.beside import begin_beside, ids, open_beside, shown, windows_of


def test_a_chat_has_a_window_of_its_own_with_its_title_and_messages(
    ordered: Desktop, qtbot: QtBot
) -> None:
    (a,) = ids(ordered, "a")
    beside = open_beside(ordered, a, qtbot)

    assert shown(ordered) == ["", "a"]
    assert beside.windowTitle() == "a"
    assert next(item.text() for item in beside.pane.transcript.transcript.items) == "a"
    assert beside.sidebar.isHidden()
    qtbot.waitUntil(beside.isActiveWindow)
    assert beside.pane.composer.field.hasFocus()


def test_the_open_chat_moves_and_the_main_window_begins_anew(
    ordered: Desktop, qtbot: QtBot
) -> None:
    a, b = ids(ordered, "ab")
    ordered.window.open_chat(a)
    open_beside(ordered, a, qtbot)
    moved = shown(ordered)
    ordered.window.open_chat(b)

    assert moved == ["", "a"]
    assert shown(ordered) == ["b", "a"]


def test_a_chat_that_is_open_comes_forward_in_the_window_that_has_it(
    ordered: Desktop, qtbot: QtBot
) -> None:
    (a,) = ids(ordered, "a")
    beside = open_beside(ordered, a, qtbot)
    ordered.window.activateWindow()
    qtbot.waitUntil(ordered.window.isActiveWindow)
    window = ordered.window.open_chat(a)
    qtbot.waitUntil(beside.isActiveWindow)

    assert window is beside
    assert shown(ordered) == ["", "a"]


def test_opening_it_beside_again_makes_no_second_window(ordered: Desktop, qtbot: QtBot) -> None:
    (a,) = ids(ordered, "a")
    beside = open_beside(ordered, a, qtbot)
    ordered.window.activateWindow()
    qtbot.waitUntil(ordered.window.isActiveWindow)
    windows_of(ordered).open_beside(a)
    qtbot.waitUntil(beside.isActiveWindow)

    assert shown(ordered) == ["", "a"]


def test_the_new_chat_is_one_too(ordered: Desktop, qtbot: QtBot) -> None:
    (a,) = ids(ordered, "a")
    beside = open_beside(ordered, a, qtbot)
    window = beside.new_chat()
    qtbot.waitUntil(ordered.window.isActiveWindow)

    assert window is ordered.window
    assert shown(ordered) == ["", "a"]


def test_a_further_window_begins_the_new_chat_if_no_other_has_it(
    ordered: Desktop, qtbot: QtBot
) -> None:
    beside = begin_beside(ordered, qtbot)

    assert shown(ordered) == ["b", ""]
    assert beside.windowTitle() == "New chat"


def test_keys_middle_click_and_menu_open_the_row_in_a_window(ordered: Desktop) -> None:
    a, b, c = ids(ordered, "abc")
    rows = ordered.window.sidebar.list
    rows.setFocus()
    rows.setCurrentIndex(ordered.window.chats.row_of(a))
    QTest.keySequence(rows, "Ctrl+Shift+Return")
    by_keys = shown(ordered)
    middle = rows.visualRect(ordered.window.chats.row_of(b)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.MiddleButton, pos=middle)
    by_button = shown(ordered)
    menu = ordered.window.sidebar.menu_for(c)
    entry(menu, "Open in a new window")

    assert by_keys == ["", "a"]
    assert by_button == ["", "a", "b"]
    assert shown(ordered) == ["", "a", "b", "c"]


def entry(menu: QMenu, text: str) -> None:
    (action,) = [each for each in menu.actions() if each.text() == text]
    action.trigger()
    menu.close()


def test_a_middle_click_beside_the_rows_does_nothing(ordered: Desktop) -> None:
    rows = ordered.window.sidebar.list
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.MiddleButton, pos=QPoint(5, 700))

    assert shown(ordered) == [""]


def test_the_keys_move_the_open_chat_while_the_composer_has_the_keyboard(
    ordered: Desktop,
) -> None:
    (a,) = ids(ordered, "a")
    ordered.window.open_chat(a)
    ordered.window.pane.composer.setFocus()
    QTest.keySequence(ordered.window.pane.composer.field, "Ctrl+Shift+Return")

    assert shown(ordered) == ["", "a"]
    assert not ordered.window.commands.is_possible("chat.new_window")


def test_a_closed_window_is_gone_and_what_it_wrote_stays(ordered: Desktop, qtbot: QtBot) -> None:
    (a,) = ids(ordered, "a")
    qtbot.waitUntil(ordered._warm_up._thread.isFinished)
    QApplication.processEvents()  # what is there when all is imported is never collected
    beside = open_beside(ordered, a, qtbot)
    beside.pane.composer.set_text("half a thought")
    gone = weakref.ref(beside)
    beside.close()
    del beside
    qtbot.waitUntil(lambda: is_gone(gone))
    ordered.session.conversations_changed.emit()
    ordered.session.chats_arranged.emit(None)
    ordered.window.open_chat(a)

    assert shown(ordered) == ["a"]
    assert ordered.window.isVisible()
    assert ordered.window.pane.composer.text() == "half a thought"


def is_gone(window: "weakref.ref[FurtherWindow]") -> bool:
    """Whether a window was destroyed, and Python has let it go."""
    QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    gc.collect()
    left = window()
    return left is None
