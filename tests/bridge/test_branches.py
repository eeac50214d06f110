"""Editing, asking again, walking and deleting while answers come over real connections."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from liaobots_desktop.bridge.branches import Branches
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.chat.message import ConversationId, EndState, Message, MessageId
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.store.branch_table import Deletion
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from tests.bridge.session_log import SessionLog
from tests.fault_server import FaultServer, ReceivedRequest, half_close, hang, wait_for, whole
from tests.store.looking import read
from tests.store.search.finding import found
from tests.terminal.replies import BEGIN, END, answer, body_of, piece
from tests.threads import end

REFUSED = whole(b"Error", "500 Internal Server Error")


@pytest.fixture
def branches(store: ChatStore, session: ChatSession) -> Branches:
    return Branches(store, session)


@pytest.fixture
def fine(log: SessionLog) -> Iterator[FaultServer]:
    """Yield a server that is asked, and answers `Fine`."""
    with FaultServer(answer("Fine")) as server:
        log.use(server.url)
        yield server


def fail(error: StoreError | KeyError) -> None:
    raise error


def asked(request: ReceivedRequest) -> list[str]:
    """Return the texts that were sent."""
    return [message["content"] for message in body_of(request)["messages"]]


def edit(log: SessionLog, question: Message, text: str) -> Message:
    """Ask another version of a question and return its answer when that has ended."""
    sent = log.session.send(question.conversation_id, text, "gpt-4", question)

    assert sent == question.conversation_id
    return log.wait_for_ends(len(log.ended) + 1)[-1]


def texts(session: ChatSession, chat: ConversationId, after: MessageId | None = None) -> list[str]:
    """Return what the chat shows."""
    return [message.text for message in session.messages(chat, after)]


def test_an_edited_question_is_asked_with_its_own_history_only(
    log: SessionLog, session: ChatSession, branches: Branches, fine: FaultServer
) -> None:
    chat = log.ask_to_the_end("One").conversation_id
    log.ask_to_the_end("Two", chat)
    log.ask_to_the_end("Three", chat)
    two = session.messages(chat)[2]
    edit(log, two, "Two, but better")
    log.ask_to_the_end("Four", chat)
    branches.walk(session.messages(chat)[2].id, -1, fail)
    log.ask_to_the_end("Five", chat)
    requests = [asked(request) for request in fine.requests]

    assert requests[3:] == [
        ["One", "Fine", "Two, but better"],
        ["One", "Fine", "Two, but better", "Fine", "Four"],
        ["One", "Fine", "Two", "Fine", "Three", "Fine", "Five"],
    ]
    assert len({body_of(request)["conversationId"] for request in fine.requests}) == 1


@pytest.mark.usefixtures("fine")
def test_the_first_question_can_be_edited_and_its_old_version_walked_to(
    log: SessionLog, session: ChatSession, branches: Branches
) -> None:
    chat = log.ask_to_the_end("One").conversation_id
    first = session.messages(chat)[0]
    edit(log, first, "Uno")
    shown = texts(session, chat)
    numbers = branches.numbers(chat)
    second = session.messages(chat)[0]
    branches.walk(second.id, 1, fail)
    at_the_end = texts(session, chat)
    branches.walk(second.id, -1, fail)

    assert shown == at_the_end == ["Uno", "Fine"]
    assert numbers == {first.id: (1, 2), second.id: (2, 2)}
    assert texts(session, chat) == ["One", "Fine"]


def test_an_earlier_answer_is_asked_for_again_and_what_followed_it_stays(
    log: SessionLog, session: ChatSession, branches: Branches, fine: FaultServer
) -> None:
    first = log.ask_to_the_end("One")
    chat = first.conversation_id
    log.ask_to_the_end("Two", chat)
    session.retry(first)
    second = log.wait_for_ends(3)[-1]
    shown = texts(session, chat)
    branches.walk(second.id, -1, fail)

    assert asked(fine.requests[-1]) == ["One"]
    assert shown == ["One", "Fine"]
    assert texts(session, chat) == ["One", "Fine", "Two", "Fine"]


def test_a_question_whose_answer_was_deleted_is_answered_again(
    log: SessionLog, session: ChatSession, branches: Branches, fine: FaultServer
) -> None:
    first = log.ask_to_the_end("One")
    branches.delete(first.id, lambda _: None, fail)
    question = session.messages(first.conversation_id)[-1]
    session.retry(question)
    fresh = log.wait_for_ends(2)[-1]

    assert question.text == "One"
    assert (fresh.text, fresh.parent_id) == ("Fine", question.id)
    assert asked(fine.requests[-1]) == ["One"]


def test_text_that_comes_while_another_branch_is_shown_lands_in_its_own_answer(
    log: SessionLog, session: ChatSession, branches: Branches, database: Path
) -> None:
    more = threading.Event()
    slow = [BEGIN, piece("So "), wait_for(more), piece("far"), END]
    with FaultServer({"/slow": slow, "": answer("First")}) as server:
        log.use(server.url)
        first = log.ask_to_the_end("Why?")
        chat = first.conversation_id
        log.use(f"{server.url}/slow")
        session.retry(first)
        log.wait_for_text("So ")
        (running,) = session.answering(chat)
        branches.walk(running, -1, fail)
        elsewhere = texts(session, chat)
        branches.walk(first.id, 1, fail)
        back = texts(session, chat)
        branches.walk(running, -1, fail)
        more.set()
        second = log.wait_for_ends(2)[-1]

    assert elsewhere == texts(session, chat) == ["Why?", "First"]
    assert back == ["Why?", "So "]
    assert (second.id, second.text, second.end) == (running, "So far", EndState.COMPLETE)
    assert read(database, "SELECT text, ended FROM message ORDER BY id")[1:] == [
        ("First", "complete"),
        ("So far", "complete"),
    ]


def test_stop_ends_the_answer_whatever_branch_is_shown(
    log: SessionLog, session: ChatSession, branches: Branches
) -> None:
    with FaultServer({"/slow": [BEGIN, piece("So "), hang()], "": answer("First")}) as server:
        log.use(server.url)
        first = log.ask_to_the_end("Why?")
        log.use(f"{server.url}/slow")
        session.retry(first)
        log.wait_for_text("So ")
        (running,) = session.answering(first.conversation_id)
        branches.walk(running, -1, fail)
        session.stop(first.conversation_id)
        stopped = log.wait_for_ends(2)[-1]

    assert (stopped.id, stopped.text, stopped.end) == (running, "So ", EndState.STOPPED)


def test_a_chat_that_is_answering_refuses_an_edit_and_offers_to_stop(
    log: SessionLog, session: ChatSession, database: Path
) -> None:
    with FaultServer([BEGIN, piece("So "), hang()]) as server:
        log.use(server.url)
        chat = log.ask("Why?")
        log.wait_for_text("So ")
        question = session.messages(chat)[0]
        sent = session.send(chat, "How?", "gpt-4", question)
        refusal = log.notices[-1]
        session.stop(chat)
        log.wait_for_ends(1)

    assert sent is None
    assert refusal.text == (
        "An answer is being written in this chat. Stop it, or wait until it is complete."
    )
    assert refusal.reactions == (Reaction.STOP,)
    assert log.cleared[-1] == chat
    assert session.notices.of(chat) is None
    assert len(read(database, "SELECT * FROM message")) == 2


def test_an_error_outlives_the_refusal_that_came_before_it(
    log: SessionLog, session: ChatSession
) -> None:
    fail = threading.Event()
    with FaultServer([BEGIN, piece("So "), wait_for(fail), half_close()]) as server:
        log.use(server.url)
        chat = log.ask("Why?")
        log.wait_for_text("So ")
        session.retry(session.messages(chat)[1])
        fail.set()
        log.wait_for_ends(1)
        notice = session.notices.of(chat)

    assert notice is not None
    assert notice.reactions == (Reaction.CONTINUE, Reaction.RETRY)


def test_deleting_the_answer_that_is_written_stops_it_and_nothing_comes_back(
    log: SessionLog,
    session: ChatSession,
    branches: Branches,
    store: ChatStore,
    database: Path,
) -> None:
    with FaultServer([BEGIN, piece("So "), hang()]) as server:
        log.use(server.url)
        chat = log.ask("Why?")
        log.wait_for_text("So ")
        deletions: list[Deletion] = []
        branches.delete(session.messages(chat)[0].id, deletions.append, fail)
        at_once = texts(session, chat)
        (ended,) = log.wait_for_ends(1)
        end(session)
        after = texts(session, chat), found(database, "So")
        branches.restore(deletions[0], lambda: None, fail)

    assert at_once == []
    assert after == ([], [])
    assert (ended.text, ended.end) == ("So ", EndState.STOPPED)
    assert log.notices == []
    assert texts(session, chat) == ["Why?", "So "]
    assert store.recover() == 0


def test_deleting_something_else_lets_the_answer_go_on(
    log: SessionLog, session: ChatSession, branches: Branches
) -> None:
    more = threading.Event()
    slow = [BEGIN, piece("So "), wait_for(more), piece("far"), END]
    with FaultServer({"/slow": slow, "": answer("First")}) as server:
        log.use(server.url)
        first = log.ask_to_the_end("Why?")
        log.use(f"{server.url}/slow")
        session.retry(first)
        log.wait_for_text("So ")
        branches.delete(first.id, lambda _: None, fail)
        more.set()
        second = log.wait_for_ends(2)[-1]

    assert (second.text, second.end) == ("So far", EndState.COMPLETE)
    assert texts(session, first.conversation_id) == ["Why?", "So far"]


def test_a_notice_about_a_deleted_answer_goes_with_it(
    log: SessionLog, session: ChatSession, branches: Branches
) -> None:
    with FaultServer(REFUSED) as server:
        log.use(server.url)
        failed = log.ask_to_the_end("Why?")
        branches.delete(failed.id, lambda _: None, fail)

    assert len(log.notices) == 1
    assert log.cleared[-1] == failed.conversation_id
    assert session.notices.of(failed.conversation_id) is None


def test_going_on_from_a_notice_shows_the_branch_it_is_about(
    log: SessionLog, session: ChatSession, branches: Branches
) -> None:
    broken = [BEGIN, piece("Once upon "), half_close()]
    with FaultServer({"/broken": broken, "": answer("a time.")}) as server:
        log.use(server.url)
        first = log.ask_to_the_end("Tell me")
        log.use(f"{server.url}/broken")
        session.retry(first)
        second = log.wait_for_ends(2)[-1]
        branches.walk(second.id, -1, fail)
        log.use(server.url)
        session.continue_answer(second)
        log.wait_for_ends(3)

    assert texts(session, first.conversation_id) == ["Tell me", "Once upon a time."]
    assert asked(server.requests[-1])[:2] == ["Tell me", "Once upon "]
