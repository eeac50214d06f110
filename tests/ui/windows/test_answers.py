"""Answers in two windows: each its own, stopped, queued, told and kept on its own."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import ConversationId, EndState
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.main_window import MainWindow
from tests.terminal.replies import body_of
from tests.ui.beside import windows_of
from tests.ui.windows.conftest import Talk


def texts(window: MainWindow) -> list[str]:
    return [item.text() for item in window.pane.transcript.transcript.items]


def is_unread(talk: Talk, chat: ConversationId) -> bool:
    (found,) = talk.desktop.window.chats.chats((chat,))
    return found.is_unread


def test_each_stop_stops_the_answer_of_its_window(talk: Talk, qtbot: QtBot) -> None:
    beside = talk.beside()
    main = talk.desktop.window
    talk.begin(main, "/slow", "Two")
    both = (beside.chat.is_answering, main.chat.is_answering)
    with qtbot.waitSignal(talk.desktop.session.answer_ended):
        beside.chat.stop()
    after_one = (beside.chat.is_answering, main.chat.is_answering)
    with qtbot.waitSignal(talk.desktop.session.answer_ended):
        main.commands.perform("app.escape")

    assert both == (True, True)
    assert after_one == (False, True)
    assert not main.chat.is_answering
    assert texts(beside) == ["One", "So"]
    assert texts(main) == ["Two", "So"]


def test_a_closed_windows_answer_goes_on_and_is_marked_as_unread(talk: Talk, qtbot: QtBot) -> None:
    beside = talk.beside("/later")
    chat = beside.chat.open_id
    assert chat is not None
    beside.close()
    with qtbot.waitSignal(talk.desktop.session.answer_ended):
        talk.more.set()
    qtbot.waitUntil(lambda: is_unread(talk, chat))
    talk.desktop.window.open_chat(chat)

    assert texts(talk.desktop.window) == ["One", "So it is."]
    qtbot.waitUntil(lambda: not is_unread(talk, chat))


def test_an_answer_that_a_further_window_shows_is_not_unread(talk: Talk, qtbot: QtBot) -> None:
    beside = talk.beside("/later")
    chat = beside.chat.open_id
    assert chat is not None
    talk.desktop.window.activateWindow()
    with qtbot.waitSignal(talk.desktop.session.answer_ended):
        talk.more.set()

    assert texts(beside) == ["One", "So it is."]
    assert not is_unread(talk, chat)


def test_a_question_that_waits_is_asked_once_also_when_its_window_is_closed(
    talk: Talk, qtbot: QtBot
) -> None:
    beside = talk.beside("/later")
    chat = beside.chat.open_id
    assert chat is not None
    beside.pane.composer.set_text("Then?")
    assert talk.desktop.common is not None
    with qtbot.waitSignal(talk.desktop.common.queue.queued):
        beside.pane.composer.field.send_requested.emit()
    beside.close()
    with qtbot.waitSignals([talk.desktop.session.answer_ended] * 2):
        talk.more.set()
    talk.desktop.window.open_chat(chat)

    asked = [body_of(request)["messages"][-1]["content"] for request in talk.server.requests]
    assert asked == ["One", "Then?"]
    assert texts(talk.desktop.window)[2] == "Then?"


def test_what_came_of_both_answers_is_kept_when_the_app_is_left(talk: Talk, folder: Path) -> None:
    beside = talk.beside()
    main = talk.desktop.window
    chats = (beside.chat.open_id, talk.begin(main, "/slow", "Two"))
    beside.quit()
    assert talk.desktop.shut_down()
    store = ChatStore.open(folder / FILE_NAME)
    kept = [store.messages.shown(chat)[-1] for chat in chats if chat is not None]
    store.close()

    assert [answer.text for answer in kept] == ["So", "So"]
    assert [answer.end for answer in kept] == [EndState.INTERRUPTED] * 2
    assert not main.isVisible()
    assert not any(window.isVisible() for window in windows_of(talk.desktop).all)


def test_a_refused_question_is_told_in_the_window_that_asked(talk: Talk, qtbot: QtBot) -> None:
    beside = talk.beside()
    talk.desktop.window.activateWindow()
    qtbot.waitUntil(talk.desktop.window.isActiveWindow)
    talk.desktop.window.chat.send("Too long. " * 200_000)
    told, elsewhere = talk.desktop.window.notice_bar.notice(), beside.notice_bar.notice()

    assert told is not None
    assert elsewhere is None
