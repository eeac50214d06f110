"""The message cursor: where keys move it, and what they do on it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import ConversationId, EndState, MessageId
from liaobots_desktop.ui.transcript.cursor_speaker import CursorSpeaker
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, question, settle

Key = Qt.Key


@pytest.fixture
def chat(qtbot: QtBot, view: TranscriptView) -> TranscriptView:
    """Three questions with long answers; the keyboard is in the view."""
    messages = []
    for number in (1, 3, 5):
        messages += [question(number, f"Question {number}"), answer(number + 1, "Text.\n\n" * 30)]
    view.show_messages(messages)
    view.activateWindow()
    view.setFocus()
    settle(qtbot, view)
    return view


def where(view: TranscriptView) -> int:
    return view.message_cursor.spot.item


def top_of(view: TranscriptView, index: int) -> int:
    """Return where a message begins, in pixels from the upper edge of the view."""
    return view.transcript.item_top(index) - view.transcript.top


def test_up_begins_with_the_last_message_seen_and_down_with_the_first(
    chat: TranscriptView,
) -> None:
    chat.previous_message()
    last = where(chat)
    chat.message_cursor.clear()
    chat.verticalScrollBar().setValue(0)
    chat.next_message()

    assert (last, where(chat)) == (5, 0)


def test_it_moves_by_messages_and_brings_each_begin_onto_the_screen(chat: TranscriptView) -> None:
    seen = []
    for _ in range(7):
        chat.previous_message()
        seen.append(where(chat))

        assert 0 <= top_of(chat, where(chat)) < chat.transcript.view_height

    assert seen == [5, 4, 3, 2, 1, 0, 0]


def test_home_and_end_go_to_the_first_and_the_last_message(chat: TranscriptView) -> None:
    chat.previous_message()
    QTest.keyClick(chat, Key.Key_Home)
    first = (where(chat), chat.transcript.top)
    QTest.keyClick(chat, Key.Key_End)

    assert first == (0, 8)
    assert where(chat) == 5


def test_a_bar_beside_the_message_shows_it(chat: TranscriptView) -> None:
    chat.previous_message()
    picture = chat.viewport().grab().toImage()
    beside = picture.pixelColor(round(chat.painter.left) - 11, 60)
    QTest.keyClick(chat, Key.Key_Escape)
    without = chat.viewport().grab().toImage().pixelColor(round(chat.painter.left) - 11, 60)

    assert beside == chat.transcript.setting.style.color("accent")
    assert without == chat.transcript.setting.style.color("background")


@pytest.mark.parametrize(
    ("key", "index", "action"),
    [
        (Key.Key_C, 0, "copy"),
        (Key.Key_E, 0, "edit"),
        (Key.Key_R, 5, "retry"),
        (Key.Key_R, 1, "retry"),
    ],
)
def test_letters_act_on_the_message(
    qtbot: QtBot, chat: TranscriptView, key: Qt.Key, index: int, action: str
) -> None:
    chat.message_cursor.put(index)
    with qtbot.waitSignal(chat.action_requested) as requested:
        QTest.keyClick(chat, key)

    assert requested.args == [action, MessageId(index + 1)]


def test_q_quotes_the_message(qtbot: QtBot, chat: TranscriptView) -> None:
    chat.message_cursor.put(2)
    with qtbot.waitSignal(chat.quote_requested) as requested:
        QTest.keyClick(chat, Key.Key_Q)

    assert requested.args == ["> Question 3"]


@pytest.mark.parametrize(("key", "index"), [(Key.Key_E, 5), (Key.Key_R, 0)])
def test_letters_do_nothing_where_the_action_is_not_offered(
    qtbot: QtBot, chat: TranscriptView, key: Qt.Key, index: int
) -> None:
    chat.message_cursor.put(index)
    with qtbot.assertNotEmitted(chat.action_requested):
        QTest.keyClick(chat, key)


def test_letters_do_nothing_without_the_cursor_or_with_a_modifier(
    qtbot: QtBot, chat: TranscriptView
) -> None:
    with qtbot.assertNotEmitted(chat.action_requested):
        QTest.keyClick(chat, Key.Key_C)
        chat.message_cursor.put(5)
        QTest.keyClick(chat, Key.Key_R, Qt.KeyboardModifier.AltModifier)


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen, of popups
def test_enter_opens_the_menu_at_the_message(chat: TranscriptView) -> None:
    chat.message_cursor.put(4)
    QTest.keyClick(chat, Key.Key_Return)
    menus = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]
    menu = menus[0]
    y = chat.viewport().mapFromGlobal(menu.pos()).y() - top_of(chat, 4)
    active = menu.activeAction().text()
    menu.close()

    assert active == "Copy as plain text"
    assert 40 < y < 80
    assert where(chat) == 4


def test_escape_leaves_before_the_window_hears_it(qtbot: QtBot, chat: TranscriptView) -> None:
    stop = QShortcut(QKeySequence("Esc"), chat)
    chat.previous_message()
    with qtbot.assertNotEmitted(stop.activated), qtbot.waitSignal(chat.left):
        QTest.keyClick(chat, Key.Key_Escape)
    with qtbot.waitSignal(stop.activated):
        QTest.keyClick(chat, Key.Key_Escape)

    assert where(chat) == -1


def test_escape_clears_a_selection_first(qtbot: QtBot, chat: TranscriptView) -> None:
    chat.select_all()
    chat.previous_message()
    with qtbot.assertNotEmitted(chat.left):
        QTest.keyClick(chat, Key.Key_Escape)

    assert chat.selection.is_empty
    assert where(chat) == 5


def test_caret_browsing_follows_and_takes_over(chat: TranscriptView) -> None:
    QTest.keyClick(chat, Key.Key_F7)
    chat.message_cursor.put(4)
    chat.previous_message()
    caret = chat.selection.caret
    QTest.keyClick(chat, Key.Key_Right)

    assert caret == Place(3, 0, 0)
    assert chat.selection.caret == Place(3, 0, 1)
    assert where(chat) == -1


def test_a_selection_stays_while_the_cursor_moves(chat: TranscriptView) -> None:
    chat.select_all()
    before = chat.selected_text()
    chat.previous_message()
    chat.previous_message()

    assert chat.selected_text() == before


def test_a_click_takes_it_away(chat: TranscriptView) -> None:
    chat.previous_message()
    QTest.mouseClick(chat.viewport(), Qt.MouseButton.LeftButton)

    assert where(chat) == -1


def test_it_stays_in_its_place_when_another_version_is_shown(chat: TranscriptView) -> None:
    chat.set_branches({MessageId(6): (2, 2)})
    chat.message_cursor.put_on(Spot(5, action="branch_previous"))
    kept = [item.message for item in chat.transcript.items[:5]]
    chat.show_messages([*kept, answer(7, "Other words.")])

    assert chat.message_cursor.spot == Spot(5, action="branch_previous")

    chat.show_messages(kept)

    assert where(chat) == 4


def test_moving_to_a_message_stops_following_and_its_end_resumes(chat: TranscriptView) -> None:
    chat.add_message(answer(7, "", None))
    chat.append_text(MessageId(7), "More.\n\n" * 40)
    chat.previous_message()
    for _ in range(3):
        chat.previous_message()
    stood = chat.transcript.top
    chat.append_text(MessageId(7), "More.\n\n" * 40)
    chat.finish_message(MessageId(7), EndState.COMPLETE)

    assert not chat.is_following
    assert chat.transcript.top == stood


def test_a_screen_reader_hears_where_it_is(chat: TranscriptView) -> None:
    speaker = CursorSpeaker(chat, chat.transcript, chat.painter)

    assert speaker.words_for(Spot(0), "You") == "You: Question 1"
    assert speaker.words_for(Spot(5, action="retry"), "GPT-4") == "Regenerate"


def test_another_chat_has_no_cursor(chat: TranscriptView) -> None:
    elsewhere = question(1, "Elsewhere")._replace(conversation_id=ConversationId("another"))
    chat.message_cursor.put(2)
    chat.show_messages([elsewhere])

    assert not chat.message_cursor.is_on


def press_menu_key(view: TranscriptView) -> list[str]:
    """Return what the menu offers that the system opens by the menu key."""
    place = view.viewport().rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, place)
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [action.text() for action in menu.actions()]
    menu.close()
    return offered


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen, of popups
def test_the_menu_key_asks_about_what_the_keyboard_stands_on(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([question(1, "Why?"), answer(2, "So: [here](https://a.example/)")])
    settle(qtbot, view)
    of_last = press_menu_key(view)
    view.setFocus()
    view.previous_message()
    view.previous_message()
    of_question = press_menu_key(view)
    view.next_message()
    QTest.keyClick(view, Key.Key_Tab)
    of_link = press_menu_key(view)

    assert ("Edit" in of_last, "Edit" in of_question) == (False, True)
    assert ("Copy link" in of_last, "Copy link" in of_link) == (False, True)
    assert "Regenerate" in of_link
