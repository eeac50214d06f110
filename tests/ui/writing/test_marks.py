"""Marks of Markdown in the composer: by keys and from its menu, each undone in one step."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.question_edit import QuestionEdit
from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desktop(open_desktop: OpenDesktop, qtbot: QtBot) -> Desktop:
    opened = open_desktop("demo")
    qtbot.waitUntil(lambda: opened.presence is not None and opened.keeping is not None)
    return opened


@pytest.fixture
def field(desktop: Desktop, qtbot: QtBot) -> QuestionEdit:
    field = desktop.window.pane.composer.field
    desktop.window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def select(field: QuestionEdit, words: str) -> None:
    """Select the first place where these words stand."""
    found = field.document().find(words, 0)
    assert not found.isNull()
    field.setTextCursor(found)


def selected(field: QuestionEdit) -> str:
    return field.textCursor().selectedText()


def menu_of(field: QuestionEdit) -> QMenu:
    """Ask for the menu of the field, as its key does, and return the one that comes up."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(field, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


@pytest.mark.parametrize(
    ("key", "modifiers", "text"),
    [
        (Key.Key_B, CTRL | SHIFT, "a 👩‍👩‍👧 **word** 🇩🇪"),
        (Key.Key_I, CTRL, "a 👩‍👩‍👧 *word* 🇩🇪"),
        (Key.Key_E, CTRL, "a 👩‍👩‍👧 `word` 🇩🇪"),
        (Key.Key_K, CTRL | SHIFT, "```\na 👩‍👩‍👧 word 🇩🇪\n```"),
        (Key.Key_J, CTRL | SHIFT, "- a 👩‍👩‍👧 word 🇩🇪"),
        (Key.Key_G, CTRL | SHIFT, "> a 👩‍👩‍👧 word 🇩🇪"),
    ],
)
def test_a_key_marks_what_is_selected_and_pressed_again_takes_the_mark_away(
    field: QuestionEdit, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str
) -> None:
    plain = "a 👩‍👩‍👧 word 🇩🇪"
    field.setPlainText(plain)
    select(field, "word")
    QTest.keyClick(field, key, modifiers)
    once = field.toPlainText()
    QTest.keyClick(field, key, modifiers)
    twice = field.toPlainText()
    field.undo()
    one_back = field.toPlainText()
    field.undo()

    assert (once, twice, one_back, field.toPlainText()) == (text, plain, text, plain)
    assert not field.document().isUndoAvailable()


def test_what_was_selected_is_selected_still_so_that_marks_add_up(field: QuestionEdit) -> None:
    field.setPlainText("a word")
    select(field, "word")
    QTest.keyClick(field, Key.Key_B, CTRL | SHIFT)
    between = selected(field)
    QTest.keyClick(field, Key.Key_I, CTRL)

    assert between == selected(field) == "word"
    assert field.toPlainText() == "a ***word***"


def test_a_link_waits_for_its_address(field: QuestionEdit) -> None:
    field.setPlainText("see 这里 now")
    select(field, "这里")
    QTest.keyClick(field, Key.Key_H, CTRL | SHIFT)
    QTest.keyClicks(field, "https://a.org")

    assert field.toPlainText() == "see [这里](https://a.org) now"


def test_lines_that_shift_enter_broke_are_lines_too(field: QuestionEdit) -> None:
    QTest.keyClicks(field, "one")
    QTest.keyClick(field, Key.Key_Return, SHIFT)
    QTest.keyClicks(field, "two")
    field.selectAll()
    QTest.keyClick(field, Key.Key_J, CTRL | SHIFT)

    assert field.toPlainText() == "- one\n- two"


def test_other_keys_hold_once_they_are_chosen(desktop: Desktop, field: QuestionEdit) -> None:
    desktop.window.commands.keymap.change("composer.bold", ["Ctrl+Alt+B"])
    field.setPlainText("word")
    field.selectAll()
    QTest.keyClick(field, Key.Key_B, CTRL | SHIFT)
    before = field.toPlainText()
    QTest.keyClick(field, Key.Key_B, CTRL | Qt.KeyboardModifier.AltModifier)

    assert (before, field.toPlainText()) == ("word", "**word**")


def test_a_key_that_the_field_has_itself_marks_all_the_same(
    desktop: Desktop, field: QuestionEdit
) -> None:
    field.setPlainText("one two")
    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(field, Key.Key_Backspace, CTRL)
    before = field.toPlainText()
    desktop.window.commands.keymap.change("composer.bold", ["Ctrl+Backspace"])
    field.selectAll()
    QTest.keyClick(field, Key.Key_Backspace, CTRL)

    assert (before, field.toPlainText()) == ("one ", "**one** ")


def test_the_menu_of_the_field_offers_the_marks_with_their_keys(field: QuestionEdit) -> None:
    field.setPlainText("one two")
    select(field, "two")
    menu = menu_of(field)
    (formats,) = (each for each in menu.findChildren(QMenu) if each.title() == "Format")
    entries: list[QAction] = formats.actions()
    names = [(entry.text(), entry.shortcut().toString()) for entry in entries]
    entries[0].trigger()
    menu.close()

    assert names == [
        ("Bold", "Ctrl+Shift+B"),
        ("Italic", "Ctrl+I"),
        ("Inline code", "Ctrl+E"),
        ("Code block", "Ctrl+Shift+K"),
        ("Link", "Ctrl+Shift+H"),
        ("List", "Ctrl+Shift+J"),
        ("Quote", "Ctrl+Shift+G"),
    ]
    assert field.toPlainText() == "one **two**"


def test_the_keys_do_nothing_where_nothing_is_written(
    desktop: Desktop, field: QuestionEdit
) -> None:
    field.setPlainText("word")
    field.moveCursor(QTextCursor.MoveOperation.End)
    models = desktop.window.top_bar.models
    models.setFocus()
    QTest.keyClick(models, Key.Key_I, CTRL)

    assert models.hasFocus()
    assert field.toPlainText() == "word"
