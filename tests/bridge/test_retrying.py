"""Asking for an answer again, and letting one go on."""

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.chat.message import EndState, Message
from liaobots_desktop.chat.turn import CONTINUE_REQUEST
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.store.chat_store import ChatStore
from tests.bridge.session_log import SessionLog
from tests.fault_server import FaultServer, ReceivedRequest, half_close, hang, whole
from tests.store.looking import read
from tests.terminal.replies import BEGIN, answer, body_of, piece
from tests.threads import end

SINGLE_SHOT = Qt.ConnectionType.SingleShotConnection
MESSAGES = "SELECT role, text, ended FROM whole_message ORDER BY id"
BROKEN = [BEGIN, piece("Once upon "), half_close()]
REFUSED = whole(b"Error", "500 Internal Server Error")


def asked(request: ReceivedRequest) -> list[tuple[str, str]]:
    """Return role and text of the messages that were sent."""
    return [(message["role"], message["content"]) for message in body_of(request)["messages"]]


def interrupted(log: SessionLog, server: FaultServer) -> Message:
    """Ask a question whose answer breaks off after “Once upon ”."""
    log.use(f"{server.url}/broken")
    return log.ask_to_the_end("Tell me")


def test_a_failed_answer_is_asked_for_again_in_its_own_place(
    log: SessionLog, session: ChatSession, database: Path
) -> None:
    with FaultServer({"/refused": REFUSED, "": answer("Fine")}) as server:
        log.use(f"{server.url}/refused")
        failed = log.ask_to_the_end()
        log.use(server.url)
        session.retry(failed)
        is_answering = session.is_answering(failed.conversation_id)
        fresh = log.wait_for_ends(2)[-1]
        first, second = server.requests

    assert is_answering
    assert (failed.end, fresh.id, fresh.text) == (EndState.FAILED, failed.id, "Fine")
    assert asked(first) == asked(second) == [("user", "Why?")]
    assert body_of(first)["conversationId"] == body_of(second)["conversationId"]
    assert [message.id for message in log.added] == [failed.parent_id, failed.id, failed.id]
    assert log.cleared == [failed.conversation_id]
    assert read(database, MESSAGES) == [
        ("user", "Why?", "complete"),
        ("assistant", "Fine", "complete"),
    ]


def test_failing_again_keeps_the_question_and_its_one_row(
    log: SessionLog, session: ChatSession, database: Path
) -> None:
    with FaultServer(REFUSED) as server:
        log.use(server.url)
        failed = log.ask_to_the_end()
        for number in range(2, 5):
            session.retry(failed)
            failed = log.wait_for_ends(number)[-1]

    assert read(database, MESSAGES) == [
        ("user", "Why?", "complete"),
        ("assistant", "", "failed"),
    ]
    assert len(log.notices) == 4


def test_another_answer_becomes_a_branch_and_the_first_one_stays(
    log: SessionLog, session: ChatSession, store: ChatStore
) -> None:
    with FaultServer({"/first": answer("First"), "": answer("Second")}) as server:
        log.use(f"{server.url}/first")
        first = log.ask_to_the_end()
        log.use(server.url)
        session.retry(first)
        second = log.wait_for_ends(2)[-1]
        requests = list(server.requests)

    assert second.id != first.id
    assert second.parent_id == first.parent_id
    assert asked(requests[1]) == [("user", "Why?")]
    assert [m.text for m in session.messages(first.conversation_id)] == ["Why?", "Second"]
    assert store.messages.find(first.id).text == "First"
    assert [message.id for message in log.added[2:]] == [second.id]


def test_an_interrupted_answer_goes_on_where_it_broke_off(
    log: SessionLog, session: ChatSession, database: Path
) -> None:
    with FaultServer({"/broken": BROKEN, "": answer("a time.")}) as server:
        broken = interrupted(log, server)
        log.use(server.url)
        session.continue_answer(broken)
        whole_answer = log.wait_for_ends(2)[-1]
        first, second = server.requests

    assert (broken.end, broken.text) == (EndState.INTERRUPTED, "Once upon ")
    assert asked(second) == [
        ("user", "Tell me"),
        ("assistant", "Once upon "),
        ("user", CONTINUE_REQUEST),
    ]
    assert body_of(first)["conversationId"] == body_of(second)["conversationId"]
    assert (whole_answer.id, whole_answer.text) == (broken.id, "Once upon a time.")
    assert log.text_of(broken) == "Once upon a time."
    assert [(m.id, m.text, m.end) for m in log.resumed] == [(broken.id, "Once upon ", None)]
    assert read(database, MESSAGES) == [
        ("user", "Tell me", "complete"),
        ("assistant", "Once upon a time.", "complete"),
    ]


def test_the_request_to_go_on_is_not_part_of_the_history(
    log: SessionLog, session: ChatSession
) -> None:
    with FaultServer({"/broken": BROKEN, "": answer("a time.")}) as server:
        broken = interrupted(log, server)
        log.use(server.url)
        session.continue_answer(broken)
        log.wait_for_ends(2)
        log.ask_to_the_end("And then?", broken.conversation_id)
        last = server.requests[-1]

    assert asked(last) == [
        ("user", "Tell me"),
        ("assistant", "Once upon a time."),
        ("user", "And then?"),
    ]


def test_a_broken_answer_offers_to_continue_and_to_retry(log: SessionLog) -> None:
    with FaultServer({"/broken": BROKEN}) as server:
        interrupted(log, server)

    assert [notice.reactions for notice in log.notices] == [(Reaction.CONTINUE, Reaction.RETRY)]


def test_failing_to_continue_loses_nothing_and_offers_it_again(
    log: SessionLog, session: ChatSession, database: Path
) -> None:
    with FaultServer({"/broken": BROKEN, "": REFUSED}) as server:
        broken = interrupted(log, server)
        log.use(server.url)
        session.continue_answer(broken)
        again = log.wait_for_ends(2)[-1]

    assert (again.text, again.end) == ("Once upon ", EndState.INTERRUPTED)
    assert log.notices[1].reactions == (Reaction.CONTINUE, Reaction.RETRY)
    assert read(database, MESSAGES)[1] == ("assistant", "Once upon ", "interrupted")


def test_stopping_a_continuation_keeps_both_parts(log: SessionLog, session: ChatSession) -> None:
    slow = [BEGIN, piece("a "), hang()]
    with FaultServer({"/broken": BROKEN, "": slow}) as server:
        broken = interrupted(log, server)
        log.use(server.url)
        session.continue_answer(broken)
        log.wait_for_text("a ")
        session.stop(broken.conversation_id)
        stopped = log.wait_for_ends(2)[-1]

    assert (stopped.text, stopped.end) == ("Once upon a ", EndState.STOPPED)


def test_retrying_an_interrupted_answer_keeps_it_as_a_branch(
    log: SessionLog, session: ChatSession, store: ChatStore
) -> None:
    with FaultServer({"/broken": BROKEN, "": answer("Long ago")}) as server:
        broken = interrupted(log, server)
        log.use(server.url)
        session.retry(broken)
        fresh = log.wait_for_ends(2)[-1]

    assert (fresh.text, fresh.parent_id) == ("Long ago", broken.parent_id)
    assert store.messages.find(broken.id).text == "Once upon "


def test_nothing_is_retried_or_continued_while_the_chat_is_being_answered(
    log: SessionLog, session: ChatSession, database: Path
) -> None:
    with FaultServer({"/broken": BROKEN, "": [BEGIN, hang()]}) as server:
        broken = interrupted(log, server)
        log.use(server.url)
        session.continue_answer(broken)
        session.retry(broken)
        session.continue_answer(broken)
        session.stop(broken.conversation_id)
        log.wait_for_ends(2)

    assert len(log.ended) == 2
    assert len(read(database, MESSAGES)) == 2


def test_a_retry_that_cannot_be_stored_is_told_with_its_answer(
    log: SessionLog, session: ChatSession, store: ChatStore
) -> None:
    with FaultServer(REFUSED) as server:
        log.use(server.url)
        failed = log.ask_to_the_end()
        store._database.rows("PRAGMA query_only = ON")
        session.retry(failed)
        session.continue_answer(failed)
        sent = len(server.requests)

    assert sent == 1
    assert [notice.answer for notice in log.notices[1:]] == [failed, failed]
    assert all("could not be saved" in notice.text for notice in log.notices[1:])


def test_a_chat_that_cannot_be_read_is_told_and_asked_again_when_it_can(
    log: SessionLog, session: ChatSession, database: Path
) -> None:
    away = database.with_name("moved.db")
    with FaultServer(answer("Fine")) as server:
        log.use(server.url)
        # the question is stored by then, and its history is not read yet
        session.message_added.connect(lambda _: database.rename(away), SINGLE_SHOT)
        failed = log.ask_to_the_end()
        told = list(log.notices)
        away.rename(database)
        session.running.unsaved.save()
        log.wait_until(lambda: len(session.running.unsaved) == 0)
        session.retry(failed)
        fresh = log.wait_for_ends(2)[-1]
        (request,) = server.requests

    assert [(notice.reactions, notice.answer) for notice in told] == [
        ((), None),
        ((Reaction.RETRY,), failed),
    ]
    assert told[1].text == (
        "The chats cannot be read now (the folder is read-only or gone). Nothing was changed. "
        "Close other programs that use the chats, then try again."
    )
    assert (failed.end, fresh.end, fresh.text) == (EndState.FAILED, EndState.COMPLETE, "Fine")
    assert asked(request) == [("user", "Why?")]
    assert sorted(path.name for path in database.parent.glob("*.db")) == ["chats.db"]


@pytest.mark.usefixtures("qapp")
def test_a_session_that_nobody_holds_is_gone_without_pythons_collector(
    store: ChatStore, account: Account
) -> None:
    gc.disable()
    try:
        session = ChatSession(store, account)
        end(session)
        there = weakref.ref(session)
        del session

        assert there() is None  # the collector may run on any thread, where no QObject may end
    finally:
        gc.enable()
