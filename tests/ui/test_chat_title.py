"""The title above the messages is edited in place."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME
from tests.store.looking import read
from tests.ui.listed import Key, chat, choose, click, menu_of, titles, undo


def editor_of(desktop: Desktop) -> QLineEdit:
    editor = desktop.window.top_bar.title.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    return editor


def begin(desktop: Desktop, way: str) -> QLineEdit:
    """Open a chat and edit its title."""
    title = desktop.window.top_bar.title
    desktop.window.open_chat(chat(desktop.window.sidebar, "c"))
    if way == "click":
        QTest.mouseClick(title, Qt.MouseButton.LeftButton)
    else:
        title.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(title, Key.Key_F2 if way == "F2" else Key.Key_Return)
    return editor_of(desktop)


@pytest.mark.parametrize("way", ["click", "F2", "Enter"])
def test_a_title_is_saved_by_enter_and_taken_back_by_ctrl_z(ordered: Desktop, way: str) -> None:
    title, sidebar = ordered.window.top_bar.title, ordered.window.sidebar
    editor = begin(ordered, way)
    offered, is_selected = editor.text(), editor.hasSelectedText()
    editor.setText("  A better\ttitle ")
    QTest.keyClick(editor, Key.Key_Return)
    shown, listed = title.text(), titles(sidebar)
    has_keyboard = ordered.window.pane.composer.field.hasFocus()
    undo(ordered)

    assert (offered, is_selected) == ("c", True)
    assert shown == "\u2068A better title\u2069"
    assert listed == ["Today", "d", "A better title", "b", "a"]
    assert has_keyboard
    assert title.text() == "\u2068c\u2069"
    assert titles(sidebar) == ["Today", "d", "c", "b", "a"]


def test_f2_edits_it_above_the_messages_where_the_chat_is_not_listed(
    ordered: Desktop, qtbot: QtBot
) -> None:
    window, sidebar = ordered.window, ordered.window.sidebar
    window.open_chat(chat(sidebar, "c"))
    choose(menu_of(sidebar, ["c"]), "Archive")
    qtbot.waitUntil(lambda: "c" not in titles(sidebar))
    QTest.keyClick(window, Key.Key_F2)

    assert editor_of(ordered).text() == "c"
    assert editor_of(ordered).hasFocus()


def test_esc_leaves_a_title_as_it_was_and_the_keyboard_free(ordered: Desktop) -> None:
    editor = begin(ordered, "click")
    editor.setText("other")
    QTest.keyClick(editor, Key.Key_Escape)

    assert titles(ordered.window.sidebar) == ["Today", "d", "c", "b", "a"]
    assert ordered.window.pane.composer.field.hasFocus()
    assert not editor.isVisible()


@pytest.mark.parametrize("typed", ["", "  ", "c"])
def test_an_empty_or_equal_title_changes_nothing(ordered: Desktop, typed: str) -> None:
    editor = begin(ordered, "F2")
    editor.setText(typed)
    QTest.keyClick(editor, Key.Key_Return)
    undo(ordered)  # there is nothing to take back

    assert titles(ordered.window.sidebar) == ["Today", "d", "c", "b", "a"]


def test_a_title_that_is_edited_belongs_to_the_chat_it_was_of(ordered: Desktop) -> None:
    editor = begin(ordered, "click")
    editor.setText("C")
    ordered.window.open_chat(chat(ordered.window.sidebar, "a"))

    assert titles(ordered.window.sidebar)[-1] == "a"
    assert ordered.window.top_bar.title.text() == "\u2068a\u2069"


def test_a_title_that_is_edited_is_not_given_to_another_chat_of_the_same_name(
    ordered: Desktop,
) -> None:
    window, sidebar = ordered.window, ordered.window.sidebar
    first, other = chat(sidebar, "c"), chat(sidebar, "a")
    window.ordering.rename(other, "c")
    window.open_chat(first)
    title = window.top_bar.title
    QTest.mouseClick(title, Qt.MouseButton.LeftButton)
    editor_of(ordered).setText("Mine")
    window.open_chat(other)
    if title.findChild(QLineEdit) is not None:
        QTest.keyClick(editor_of(ordered), Key.Key_Return)
    named = {each.id: each.title for each in window.chats.chats((first, other))}

    assert named == {first: "Mine", other: "c"}


def test_what_is_typed_stays_when_the_chat_is_given_another_name_meanwhile(
    ordered: Desktop,
) -> None:
    window, title = ordered.window, ordered.window.top_bar.title
    editor = begin(ordered, "F2")
    named = chat(window.sidebar, "c")
    editor.setText("Mine")
    window.ordering.rename(named, "Theirs")
    shown = editor_of(ordered).text(), editor.isVisible()
    QTest.keyClick(editor, Key.Key_Escape)
    left = title.text()
    title.edit()
    again = title.findChildren(QLineEdit)[-1]  # the one before goes later
    again.setText("Mine")
    window.ordering.rename(named, "Theirs again")
    QTest.keyClick(again, Key.Key_Return)
    saved = title.text()
    title.edit()
    window.ordering.rename(named, "Nothing was typed")

    assert shown == ("Mine", True)
    assert left == "\u2068Theirs\u2069"
    assert saved == "\u2068Mine\u2069"
    assert title.text() == "\u2068Nothing was typed\u2069"


def test_a_key_edits_it_where_the_list_is_hidden_and_brings_no_list(ordered: Desktop) -> None:
    window = ordered.window
    click(window.sidebar, "c")
    window.commands.perform("view.sidebar")
    QTest.keyClick(window, Key.Key_F2)
    editor = window.top_bar.title.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Renamed")
    QTest.keyClick(editor, Key.Key_Return)

    assert window.top_bar.title.text().strip("\u2068\u2069") == "Renamed"
    assert not window.sidebar.isVisible()


def test_a_new_chat_has_no_title_to_edit(ordered: Desktop) -> None:
    title = ordered.window.top_bar.title
    ordered.window.new_chat()
    QTest.mouseClick(title, Qt.MouseButton.LeftButton)

    assert title.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert title.findChild(QLineEdit) is None


@pytest.mark.parametrize("where", ["list", "bar"])
def test_words_typed_into_a_title_are_kept_when_the_window_closes_in_the_same_turn(
    ordered: Desktop, folder: Path, qtbot: QtBot, where: str
) -> None:
    if where == "bar":
        editor = begin(ordered, "F2")
    else:
        click(ordered.window.sidebar, "c")
        QTest.keyClick(ordered.window, Key.Key_F2)
        found = ordered.window.sidebar.findChild(QLineEdit)
        assert isinstance(found, QLineEdit)
        editor = found
        QTest.keyClick(editor, Key.Key_F2)  # goes on, and Qt does not complain
    editor.setText("Typed to the end")
    ordered.account.choose_zoom(150)
    ordered.window.close()
    assert ordered.shut_down()
    with qtbot.captureExceptions() as raised:
        later = QObject()
        with qtbot.waitSignal(later.destroyed):  # all that the turn has left is done before
            later.deleteLater()

    assert raised == []
    assert ("Typed to the end",) in read(folder / FILE_NAME, "SELECT title FROM conversation")
