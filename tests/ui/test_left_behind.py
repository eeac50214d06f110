"""What is done from where something else is shown than what it concerns."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.ordering import Place, Shelf
from tests.ui.listed import CONTROL, SHIFT, Key, chat, titles, trash_of, undo
from tests.ui.talking import ask


def told(desktop: Desktop) -> str:
    notice = desktop.window.notice_bar.notice()
    return "" if notice is None else notice.text


def test_keys_move_the_open_chat_to_the_trash_while_the_trash_is_listed_but_not_from_a_page(
    ordered: Desktop,
) -> None:
    window, sidebar = ordered.window, ordered.window.sidebar
    window.open_chat(chat(sidebar, "a"))
    window.show_services()
    QTest.keyClick(window, Key.Key_Backspace, CONTROL | SHIFT)
    unseen = titles(sidebar)
    window.leave_page()
    window.ordering.delete((chat(sidebar, "b"),))
    sidebar.show_place(Place(Shelf.TRASH))
    window.pane.composer.setFocus()
    QTest.keyClick(window, Key.Key_Backspace, CONTROL | SHIFT)

    assert unseen == ["Today", "d", "c", "b", "a"]
    assert window.findChildren(QMessageBox) == []
    assert told(ordered) == "“a” was moved to the Trash."


def test_undo_of_what_is_gone_for_good_says_so_and_leaves_the_open_chat(
    ordered: Desktop, qtbot: QtBot
) -> None:
    window, sidebar = ordered.window, ordered.window.sidebar
    a = chat(sidebar, "a")
    window.ordering.delete((chat(sidebar, "b"),))
    window.open_chat(a)
    with qtbot.waitSignal(trash_of(ordered).emptied):
        trash_of(ordered).destroy(None)
    undo(ordered)

    assert window.chat.open_id == a
    assert told(ordered) == "This chat was deleted for good, so it cannot be shown."


def test_what_was_told_of_a_chat_comes_back_and_only_its_own_question_opens_a_new_one(
    ordered: Desktop, qtbot: QtBot
) -> None:
    window, session = ordered.window, ordered.session
    a = chat(window.sidebar, "a")
    window.open_chat(a)
    session.notices.show(Notice("Of this chat.", conversation_id=a))
    session.notices.tell_act_waiting()
    session.notices.end_act_waiting()
    shown = told(ordered)
    window.new_chat()
    ask(qtbot, ordered, "same")
    window.new_chat()
    with qtbot.waitSignal(session.answer_ended):
        session.send(None, "same", window.top_bar.models.model_id())

    assert shown == "Of this chat."
    assert window.chat.open_id is None


def test_undo_tells_how_many_of_several_chats_are_gone_for_good(
    ordered: Desktop, qtbot: QtBot
) -> None:
    window, sidebar = ordered.window, ordered.window.sidebar
    a, b, c = (chat(sidebar, title) for title in "abc")
    window.ordering.delete((a, b, c))
    with qtbot.waitSignal(trash_of(ordered).emptied):
        trash_of(ordered).destroy((a,))
    undo(ordered)
    partly = told(ordered), titles(sidebar)
    window.ordering.pin((b, c), is_pinned=True)
    window.ordering.delete((b, c))
    with qtbot.waitSignal(trash_of(ordered).emptied):
        trash_of(ordered).destroy(None)
    undo(ordered)
    wholly = told(ordered)
    window.notice_bar.show_notice(None)
    undo(ordered)

    assert partly[0] == "1 of 3 chats was deleted for good; the rest is back."
    assert partly[1] == ["Today", "d", "c", "b"]
    assert wholly == "2 chats were deleted for good, so they cannot be brought back."
    assert told(ordered) == wholly  # that they were pinned cannot be taken back either
