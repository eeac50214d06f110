"""The text caret: keys that select, caret browsing, and Esc."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript.place import END, Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, question, settle

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL_SHIFT = SHIFT | Qt.KeyboardModifier.ControlModifier


def press(view: TranscriptView, key: Qt.Key, modifiers: Qt.KeyboardModifier, times: int = 1) -> str:
    """Press a key; return what is selected then."""
    for _ in range(times):
        QTest.keyClick(view, key, modifiers)
    return view.selected_text()


@pytest.fixture
def chat(qtbot: QtBot, view: TranscriptView) -> TranscriptView:
    """Two messages with the caret before `two`."""
    view.show_messages([question(1, "Why?"), answer(2, "One two three\n\n```\nab\ncd\n```\n\nEnd")])
    settle(qtbot, view)
    put(view, Place(1, 0, 4))
    return view


def put(view: TranscriptView, place: Place) -> None:
    view.selection.anchor = view.selection.caret = place


def test_shift_and_arrows_select_characters_and_words(chat: TranscriptView) -> None:
    assert press(chat, Key.Key_Right, SHIFT, 2) == "tw"
    assert press(chat, Key.Key_Left, SHIFT) == "t"
    assert press(chat, Key.Key_Right, CTRL_SHIFT) == "two "
    assert press(chat, Key.Key_Left, CTRL_SHIFT, 2) == "One "


def test_shift_home_and_end_select_the_line(chat: TranscriptView) -> None:
    assert press(chat, Key.Key_End, SHIFT) == "two three"
    assert press(chat, Key.Key_End, SHIFT) == "two three"
    assert press(chat, Key.Key_Home, SHIFT) == "One "


def test_shift_and_arrows_go_on_in_the_next_block_and_message(chat: TranscriptView) -> None:
    press(chat, Key.Key_End, SHIFT)

    assert press(chat, Key.Key_Right, SHIFT, 2) == "two three\n\na"

    put(chat, Place(1, 0, 0))

    assert press(chat, Key.Key_Left, SHIFT, 2) == "?"


def test_up_and_down_keep_their_column(chat: TranscriptView) -> None:
    put(chat, Place(1, 0, 0))

    assert press(chat, Key.Key_Down, SHIFT) == "One two three\n\n"
    assert press(chat, Key.Key_Down, SHIFT) == "One two three\n\nab\n"
    assert press(chat, Key.Key_Down, SHIFT) == "One two three\n\nab\ncd\n\n"
    assert press(chat, Key.Key_Up, SHIFT, 3) == ""


def test_ctrl_shift_home_and_end_select_to_the_ends_of_all(chat: TranscriptView) -> None:
    assert press(chat, Key.Key_End, CTRL_SHIFT) == "two three\n\nab\ncd\n\nEnd"
    assert chat.selection.caret == Place(1, END, END)
    assert press(chat, Key.Key_Left, SHIFT) == "two three\n\nab\ncd\n\nEn"
    assert press(chat, Key.Key_Home, CTRL_SHIFT) == "Why?\n\nOne "


def test_shift_page_down_keeps_the_caret_in_view(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "\n\n".join(f"Line {n}" for n in range(400)))])
    settle(qtbot, view)
    view.verticalScrollBar().setValue(0)
    put(view, Place(0, 0, 0))
    lines = press(view, Key.Key_PageDown, SHIFT).count("Line")

    assert 10 < lines < 25
    assert 0 < view.verticalScrollBar().value() < 700
    assert press(view, Key.Key_PageUp, SHIFT, 2) == ""


def test_the_view_follows_the_caret(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "\n\n".join(f"Line {n}" for n in range(400)))])
    settle(qtbot, view)
    view.verticalScrollBar().setValue(0)
    put(view, Place(0, 0, 0))
    press(view, Key.Key_Down, SHIFT, 60)
    rect = view.caret_keys._area()

    assert view.selected_text().endswith("Line 59\n\n")
    assert rect is not None
    assert view.viewport().rect().contains(rect)


def test_left_goes_to_the_left_in_right_to_left_text(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "שלום עולם")])
    settle(qtbot, view)
    put(view, Place(0, 0, 0))

    assert press(view, Key.Key_Left, SHIFT, 2) == "של"
    assert press(view, Key.Key_Right, SHIFT) == "ש"


@pytest.mark.parametrize("modifiers", [SHIFT, CTRL_SHIFT])
def test_left_leads_from_right_to_left_text_to_what_follows_it(
    qtbot: QtBot, view: TranscriptView, modifiers: Qt.KeyboardModifier
) -> None:
    view.show_messages([answer(1, "שלום\n\nעולם")])
    settle(qtbot, view)
    put(view, Place(0, 0, 4))
    press(view, Key.Key_Left, modifiers)
    onwards = view.selection.caret
    put(view, Place(0, 1, 0))
    press(view, Key.Key_Right, modifiers)

    assert onwards == Place(0, 1, 0)
    assert view.selection.caret == Place(0, 0, 4)


def test_plain_arrows_scroll_unless_f7_was_pressed(chat: TranscriptView) -> None:
    press(chat, Key.Key_Right, NONE)

    assert chat.selection.caret == Place(1, 0, 4)

    press(chat, Key.Key_F7, NONE)
    press(chat, Key.Key_Right, NONE)

    assert chat.selection.caret == chat.selection.anchor == Place(1, 0, 5)

    press(chat, Key.Key_F7, NONE)
    press(chat, Key.Key_Right, NONE)

    assert chat.selection.caret == Place(1, 0, 5)


def test_the_caret_is_drawn_while_the_view_has_the_focus(
    qtbot: QtBot, chat: TranscriptView
) -> None:
    chat.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(chat.hasFocus)
    before = chat.viewport().grab().toImage()
    press(chat, Key.Key_Right, SHIFT)
    press(chat, Key.Key_Left, SHIFT)

    assert chat.viewport().grab().toImage() != before

    chat.clearFocus()

    assert chat.viewport().grab().toImage() == before


def test_esc_clears_a_selection_first(qtbot: QtBot, chat: TranscriptView) -> None:
    stop = QShortcut(QKeySequence("Esc"), chat)
    chat.setFocus()
    chat.select_all()
    with qtbot.assertNotEmitted(stop.activated):
        QTest.keyClick(chat, Key.Key_Escape)

    assert chat.selection.is_empty
    with qtbot.waitSignal(stop.activated):
        QTest.keyClick(chat, Key.Key_Escape)


def test_moves_are_told_once(qtbot: QtBot, chat: TranscriptView) -> None:
    with qtbot.waitSignal(chat.caret_keys.caret_moved) as moved:
        press(chat, Key.Key_Right, SHIFT)

    assert moved.args == [Place(1, 0, 5)]
    with qtbot.assertNotEmitted(chat.caret_keys.selection_changed):
        chat.caret_keys.tell()
    with qtbot.waitSignal(chat.caret_keys.selection_changed):
        QTest.mouseClick(chat.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(300, 400))


@pytest.mark.parametrize("asked", ["What?", ""])
def test_the_caret_passes_an_answer_of_which_nothing_has_come(
    view: TranscriptView, asked: str
) -> None:
    view.show_messages([question(1, asked), answer(2, "", None)])
    view.setFocus()
    QTest.keyClick(view, Key.Key_F7)
    for key in (Key.Key_End, Key.Key_Home):
        QTest.keyClick(view, key, Qt.KeyboardModifier.ControlModifier)
        for arrow in (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_PageUp):
            QTest.keyClick(view, arrow)

    assert press(view, Key.Key_Home, CTRL_SHIFT) == ""

    view.select_all()

    assert press(view, Key.Key_Left, SHIFT) == asked.removesuffix("?")
