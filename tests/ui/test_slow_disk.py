"""What a hand does while the disk, or another program, keeps the last act from being stored."""

import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.composer import Composer
from liaobots_desktop.ui.draft_attachments import DraftAttachments
from liaobots_desktop.ui.kept_attachments import KeptAttachments
from liaobots_desktop.ui.theme import Theme
from tests.fault_server import FaultServer
from tests.store import talking
from tests.store.looking import read
from tests.terminal.replies import answer
from tests.threads import end
from tests.ui.conftest import OpenDesktop
from tests.ui.listed import chat
from tests.ui.queueing import WAITING, asked, begin, enter, lines, paused, strip_of
from tests.ui.test_patience import another_writer


def with_two_waiting(desktop: Desktop, qtbot: QtBot) -> ConversationId:
    """Let two questions wait after an answer that was stopped; nobody is waited for then."""
    qtbot.waitUntil(lambda: desktop.window.asking is not None)
    begin(desktop, qtbot)
    enter(desktop, qtbot, "Two")
    enter(desktop, qtbot, "Three")
    desktop.window.chat.stop()
    qtbot.waitUntil(lambda: not desktop.session.is_busy and strip_of(desktop).send.isEnabled())
    desktop._store.wait_for_nobody()
    assert desktop.window.chat.open_id is not None
    return desktop.window.chat.open_id


def test_what_was_taken_back_is_not_sent_though_the_disk_has_not_heard_of_it(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    more = threading.Event()
    with FaultServer(paused(more)) as server:
        desktop = open_desktop(server.url)
        with_two_waiting(desktop, qtbot)
        with another_writer(folder):
            strip_of(desktop).rows[0].take_back.click()
            seen = lines(desktop)
            more.set()
            strip_of(desktop).send.click()
        qtbot.waitUntil(lambda: len(asked(server)) == 2 and not desktop.session.is_busy)

    assert seen == ["Three"]
    assert asked(server) == ["One", "Three"]
    assert desktop.window.pane.composer.text() == "Two"
    assert read(folder / FILE_NAME, WAITING) == []


def test_what_another_window_took_from_the_queue_meanwhile_is_passed_over(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    more = threading.Event()
    with FaultServer(paused(more)) as server:
        desktop = open_desktop(server.url)
        open_id = with_two_waiting(desktop, qtbot)
        more.set()
        with another_writer(folder):
            desktop.session.writes.act(take_first(open_id), lambda _: None, fail)
            strip_of(desktop).send.click()
        qtbot.waitUntil(lambda: len(asked(server)) == 2 and not desktop.session.is_busy)

    assert asked(server) == ["One", "Three"]
    assert read(folder / FILE_NAME, WAITING) == []


def take_first(open_id: ConversationId) -> Callable[[ChatStore], None]:
    def take(store: ChatStore) -> None:
        store.queue.remove(store.queue.of_chat(open_id)[0].id)

    return take


def fail(error: Exception) -> None:
    raise error


def test_esc_stops_the_answer_to_a_question_that_is_not_stored_yet(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    more = threading.Event()
    with FaultServer(paused(more)) as server:
        desktop = open_desktop(server.url, is_patient=False)
        was_there = []
        for question in ("One", "Two"):  # in a new chat, and in one that is there
            desktop.window.pane.composer.set_text(question)
            with another_writer(folder):
                desktop.window.chat.send(question)
                was_there.append(desktop.window.chat.cancel())
            with qtbot.waitSignal(desktop.session.answer_ended):
                pass
        was_there.append(desktop.window.chat.cancel())
        more.set()

    assert was_there == [True, True, False]
    assert read(folder / FILE_NAME, "SELECT ended FROM message WHERE role = 'assistant'") == [
        ("stopped",),
        ("stopped",),
    ]


def test_another_version_that_is_stored_late_takes_no_new_chat_away(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    with closing(ChatStore.open(folder / FILE_NAME)) as store:
        talking.ask(store, "a")
    with FaultServer(answer("Well.")) as server:
        desktop = open_desktop(server.url, is_patient=False)
        window = desktop.window
        window.open_chat(chat(window.sidebar, "a"))
        question = desktop.session.messages(chat(window.sidebar, "a"))[0]
        window.pane.action_requested.emit("edit", question.id)
        window.pane.composer.set_text("a, but better")
        with another_writer(folder):
            window.chat.send(window.pane.composer.question())
            window.new_chat()
            window.pane.composer.set_text("Another thought")
        with qtbot.waitSignal(desktop.session.answer_ended):
            pass

    assert asked(server) == ["a, but better"]
    assert window.chat.open_id is None
    assert window.pane.composer.text() == "Another thought"


def test_a_retry_of_what_was_deleted_meanwhile_is_told(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    with closing(ChatStore.open(folder / FILE_NAME)) as store:
        talking.ask(store, "a")
    with FaultServer(answer("Well.")) as server:
        desktop = open_desktop(server.url, is_patient=False)
        window = desktop.window
        open_id = chat(window.sidebar, "a")
        window.open_chat(open_id)
        with another_writer(folder):
            desktop.session.writes.act(destroy(open_id), lambda _: None, fail)
            window.pane.action_requested.emit("retry", desktop.session.messages(open_id)[1].id)
        qtbot.waitUntil(lambda: not desktop.session.writes.is_waiting)
        notice = desktop.session.notices.of(open_id)

    assert notice is not None
    assert notice.text == "This was deleted before it could be asked, so nothing was sent."
    assert server.requests == []


def destroy(open_id: ConversationId) -> Callable[[ChatStore], None]:
    def act(store: ChatStore) -> None:
        with store.messages._database.writing() as database:
            database.execute("DELETE FROM conversation WHERE id = ?", (open_id,))

    return act


@pytest.mark.parametrize("shown", ["another chat", "a new chat"])
def test_what_is_read_back_late_belongs_to_the_chat_that_was_new_when_it_was_begun(
    qtbot: QtBot, folder: Path, shown: str
) -> None:
    with closing(ChatStore.open(folder / FILE_NAME)) as store:
        a, b = (talking.ask(store, name).question.conversation_id for name in "ab")
        store.drafts.attach(None, [("kept.txt", "Kept.")])
        composer = Composer(Theme.load("light"))
        qtbot.addWidget(composer)
        kept = KeptAttachments(store, composer)
        attachments = DraftAttachments(kept, composer, composer)
        attachments.show(None)
        attachments.became(a)
        attachments.show(b if shown == "another chat" else None)
        qtbot.waitUntil(lambda: not composer.attached.is_reading and attachments.count(a) == 1)
        counts = [attachments.count(place) for place in (None, a, b)]
        end(kept)

        assert counts == [0, 1, 0]
        assert store.drafts.attachments(a) == [("kept.txt", "Kept.")]
        assert store.drafts.attachments(None) == []
