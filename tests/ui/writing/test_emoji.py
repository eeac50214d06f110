"""What looks like one sign is moved over and deleted as one; the system's picker is left alone."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.actions.table import ACTIONS
from liaobots_desktop.ui.question_edit import QuestionEdit

Key = Qt.Key
EMOJI = ["😀", "👩‍👩‍👧", "🇩🇪", "👍🏽", "❤️", "1️⃣", "🏴‍☠️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "𠀀"]
PICKERS = {"Ctrl+.", "Ctrl+;", "Meta+.", "Meta+;", "Ctrl+Meta+Space", "Meta+Ctrl+Space"}
"""Keys of GNOME, IBus, Windows, KDE and macOS."""


@pytest.fixture
def field(qtbot: QtBot) -> QuestionEdit:
    field = QuestionEdit()
    qtbot.addWidget(field)
    field.show()
    return field


def put_caret(field: QuestionEdit, position: int) -> None:
    cursor = field.textCursor()
    cursor.setPosition(position)
    field.setTextCursor(cursor)


@pytest.mark.parametrize("sign", EMOJI)
def test_the_arrows_move_over_it_in_one_step(field: QuestionEdit, sign: str) -> None:
    field.setPlainText(f"a{sign}b")
    put_caret(field, 1)
    QTest.keyClick(field, Key.Key_Right)
    QTest.keyClick(field, Key.Key_Right)
    at_end = field.textCursor().atEnd()
    QTest.keyClick(field, Key.Key_Left)
    QTest.keyClick(field, Key.Key_Left)

    assert at_end
    assert field.textCursor().position() == 1


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
@pytest.mark.parametrize("sign", EMOJI)
def test_it_is_deleted_as_one_and_comes_back_as_one(
    field: QuestionEdit, sign: str, key: Qt.Key
) -> None:
    field.setPlainText(f"a{sign}{sign}b")
    put_caret(field, 1)
    QTest.keyClick(field, Key.Key_Right)
    QTest.keyClick(field, key)
    once = field.toPlainText()
    field.undo()

    assert once == f"a{sign}b"
    assert field.toPlainText() == f"a{sign}{sign}b"


@pytest.mark.parametrize(("word", "left"), [("นิ", "น"), ("नि", "न"), ("ab", "a")])
def test_backspace_takes_vowels_away_one_by_one(field: QuestionEdit, word: str, left: str) -> None:
    field.setPlainText(word)
    field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClick(field, Key.Key_Backspace)

    assert field.toPlainText() == left


def test_backspace_deletes_what_is_selected_and_no_more(field: QuestionEdit) -> None:
    field.setPlainText("👍🏽ab")
    field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClick(field, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(field, Key.Key_Backspace)

    assert field.toPlainText() == "👍🏽a"


def test_what_a_picker_commits_comes_in_where_the_caret_is(field: QuestionEdit) -> None:
    field.setPlainText("ab")
    put_caret(field, 1)
    picked = QInputMethodEvent("", [])
    picked.setCommitString("👩‍👩‍👧")
    QApplication.sendEvent(field, picked)

    assert field.toPlainText() == "a👩‍👩‍👧b"


def test_no_action_takes_the_keys_of_a_picker() -> None:
    keys = {key for action in ACTIONS for key in (*action.keys, *(action.on_mac or ()))}

    assert keys & PICKERS == set()
    assert "Ctrl+I" in keys


def test_text_that_is_dropped_comes_in_where_it_is_dropped(field: QuestionEdit) -> None:
    field.resize(400, 60)
    field.setPlainText("one two")
    dragged = QMimeData()
    dragged.setText("👍🏽 and ")
    place = field.cursorRect(field.document().find("two", 0)).center().toPointF()
    where = QPointF(field.fontMetrics().horizontalAdvance("one ") + 1, place.y())
    how = (Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton)
    held = Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(where.toPoint(), *how, held),
        QDragMoveEvent(where.toPoint(), *how, held),
        QDropEvent(where, *how, held),
    ):
        QApplication.sendEvent(field.viewport(), event)

    assert field.toPlainText() == "one 👍🏽 and two"
