"""One question, several models at the same time: each answer has a branch and an end of its own."""

import threading
from pathlib import Path

import pytest

from liaobots_desktop.bridge.branches import Branches
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.chat.message import EndState, Message
from liaobots_desktop.store.chat_store import ChatStore
from tests.bridge.session_log import SessionLog
from tests.fault_server import hang, reset, wait_for, whole
from tests.model_server import ModelServer
from tests.store.looking import read
from tests.terminal.replies import BEGIN, END, answer, body_of, piece

SMALL, LARGE = "gpt-3.5-turbo", "gpt-4"
MESSAGES = "SELECT parent_id, role, model, text, ended FROM whole_message ORDER BY id"
REFUSED = whole(b"Error", "500 Internal Server Error")


@pytest.fixture
def begun(session: ChatSession) -> list[Message]:
    """The questions of contests, as they are told."""
    questions: list[Message] = []
    session.contest_begun.connect(questions.append)
    return questions


def contest(log: SessionLog, question: str = "Why?") -> None:
    """Ask both models a new question."""
    assert log.session.send(None, question, SMALL, beside=(LARGE,)) is not None


def test_two_models_answer_one_question_at_the_same_time(
    log: SessionLog, session: ChatSession, begun: list[Message], database: Path
) -> None:
    more = threading.Event()
    answers = {
        SMALL: [BEGIN, piece("Small "), wait_for(more), piece("one"), END],
        LARGE: [BEGIN, piece("Large "), wait_for(more), piece("one"), END],
    }
    with ModelServer(answers) as server:
        log.use(server.url)
        contest(log)
        log.wait_until(lambda: len(log.grown) == 2)
        (question,) = begun
        chat = question.conversation_id
        while_both_write = len(session.answering(chat))
        more.set()
        log.wait_for_ends(2)
        requests = [body_of(request) for request in server.requests]

    assert while_both_write == 2
    assert not session.is_answering(chat)
    assert [request["messages"] for request in requests] == [
        [{"role": "user", "content": "Why?"}]
    ] * 2
    assert read(database, MESSAGES) == [
        (None, "user", SMALL, "Why?", "complete"),
        (question.id, "assistant", SMALL, "Small one", "complete"),
        (question.id, "assistant", LARGE, "Large one", "complete"),
    ]
    assert [message.text for message in session.messages(chat)] == ["Why?", "Small one"]
    assert len(log.ended) == 2


def test_a_failure_of_one_model_does_not_hurt_the_other(log: SessionLog, database: Path) -> None:
    more = threading.Event()
    slow = [BEGIN, piece("Large "), wait_for(more), piece("one"), END]
    with ModelServer({SMALL: REFUSED, LARGE: slow}) as server:
        log.use(server.url)
        contest(log)
        failed = log.wait_for_ends(1)[0]
        log.wait_for_text("Large ")
        more.set()
        log.wait_for_ends(2)

    assert (failed.model, failed.end) == (SMALL, EndState.FAILED)
    assert [notice.answer and notice.answer.id for notice in log.notices] == [failed.id]
    assert [row[2:] for row in read(database, MESSAGES)][1:] == [
        (SMALL, "", "failed"),
        (LARGE, "Large one", "complete"),
    ]


def test_what_failed_is_asked_again_while_the_other_is_still_written(
    log: SessionLog, session: ChatSession, database: Path
) -> None:
    more = threading.Event()
    answers = {SMALL: REFUSED, LARGE: [BEGIN, piece("Large"), wait_for(more), END]}
    with ModelServer(answers) as server:
        log.use(server.url)
        contest(log)
        failed = log.wait_for_ends(1)[0]
        log.wait_for_text("Large")
        answers[SMALL] = answer("Small")
        session.retry(failed, is_beside=True)
        again = log.wait_for_ends(2)[1]
        more.set()
        log.wait_for_ends(3)
        models = server.models()

    assert (again.id, again.text, again.end) == (failed.id, "Small", EndState.COMPLETE)
    assert models == [SMALL, SMALL, LARGE]
    assert [row[2:] for row in read(database, MESSAGES)][1:] == [
        (SMALL, "Small", "complete"),
        (LARGE, "Large", "complete"),
    ]


def test_an_answer_that_is_written_is_not_asked_for_again(
    log: SessionLog, session: ChatSession
) -> None:
    with ModelServer({SMALL: [BEGIN, piece("So"), hang()], LARGE: answer("Large")}) as server:
        log.use(server.url)
        contest(log)
        log.wait_for_text("So")
        running = next(
            message for message in log.added if message.model == SMALL and message.end is None
        )
        session.retry(running, is_beside=True)
        log.wait_for_ends(1)
        told = log.notices[-1].text
        session.stop(running.conversation_id)
        log.wait_for_ends(2)
        models = server.models()

    assert told == (
        "An answer is being written in this chat. Stop it, or wait until it is complete."
    )
    assert models == [SMALL, LARGE]


def test_one_is_stopped_and_the_other_goes_on(log: SessionLog, session: ChatSession) -> None:
    more = threading.Event()
    answers = {
        SMALL: [BEGIN, piece("Small "), hang()],
        LARGE: [BEGIN, piece("Large "), wait_for(more), piece("one"), END],
    }
    with ModelServer(answers) as server:
        log.use(server.url)
        contest(log)
        log.wait_until(lambda: len(log.grown) == 2)
        small = next(grown.text for grown in log.grown if grown.text.text == "Small ")
        session.running.stop(small.message_id)
        stopped = log.wait_for_ends(1)[0]
        more.set()
        whole_one = log.wait_for_ends(2)[1]

    assert (stopped.text, stopped.end) == ("Small ", EndState.STOPPED)
    assert (whole_one.text, whole_one.end) == ("Large one", EndState.COMPLETE)


def test_stop_ends_all_answers_of_the_chat_once(log: SessionLog, session: ChatSession) -> None:
    slow = [BEGIN, piece("So "), hang()]
    with ModelServer({SMALL: slow, LARGE: slow}) as server:
        log.use(server.url)
        contest(log)
        log.wait_until(lambda: len(log.grown) == 2)
        chat = log.added[0].conversation_id
        session.stop(chat)
        session.stop(chat)
        log.wait_for_ends(2)

    assert [(message.text, message.end) for message in log.ended] == [
        ("So ", EndState.STOPPED),
        ("So ", EndState.STOPPED),
    ]


def test_another_model_joins_an_answer_that_is_there_and_what_is_shown_stays(
    log: SessionLog, session: ChatSession, store: ChatStore, begun: list[Message]
) -> None:
    with ModelServer({SMALL: answer("Small"), LARGE: answer("Large")}) as server:
        log.use(server.url)
        first = log.ask_to_the_end()
        chat = first.conversation_id
        question = session.messages(chat)[0]
        session.ask_beside(question, (SMALL,))
        second = log.wait_for_ends(2)[1]
        log.ask_to_the_end("And then?", chat)
        last = body_of(server.requests[-1])["messages"]

    assert begun == [question]
    assert (second.parent_id, second.text) == (question.id, "Small")
    assert store.branches.numbers(chat) == {first.id: (1, 2), second.id: (2, 2)}
    assert [entry["content"] for entry in last] == ["Why?", "Large", "And then?"]


def test_a_question_without_an_answer_is_followed_by_the_first_of_them(
    log: SessionLog, session: ChatSession, store: ChatStore
) -> None:
    with ModelServer({SMALL: answer("Small"), LARGE: answer("Large")}) as server:
        log.use(server.url)
        first = log.ask_to_the_end()
        store.branches.delete(first.id)
        question = session.messages(first.conversation_id)[0]
        session.ask_beside(question, (SMALL, LARGE))
        log.wait_for_ends(3)

    assert [m.text for m in session.messages(first.conversation_id)] == ["Why?", "Small"]


def test_what_broke_off_goes_on_beside_the_other(log: SessionLog, session: ChatSession) -> None:
    more = threading.Event()
    answers = {
        SMALL: [BEGIN, piece("One, two,"), reset()],
        LARGE: [BEGIN, piece("Large"), wait_for(more), END],
    }
    with ModelServer(answers) as server:
        log.use(server.url)
        contest(log)
        broken = log.wait_for_ends(1)[0]
        answers[SMALL] = answer(" three.")
        session.continue_answer(broken, is_beside=True)
        mended = log.wait_for_ends(2)[1]
        more.set()
        log.wait_for_ends(3)

    assert (broken.end, mended.id) == (EndState.INTERRUPTED, broken.id)
    assert (mended.text, mended.end) == ("One, two, three.", EndState.COMPLETE)


def test_deleting_one_stops_it_alone(
    log: SessionLog, session: ChatSession, store: ChatStore
) -> None:
    more = threading.Event()
    failures: list[object] = []
    answers = {
        SMALL: [BEGIN, piece("Small "), hang()],
        LARGE: [BEGIN, piece("Large "), wait_for(more), piece("one"), END],
    }
    with ModelServer(answers) as server:
        log.use(server.url)
        contest(log)
        log.wait_until(lambda: len(log.grown) == 2)
        small = next(grown.text for grown in log.grown if grown.text.text == "Small ")
        Branches(store, session).delete(small.message_id, lambda _: None, failures.append)
        stopped = log.wait_for_ends(1)[0]
        more.set()
        log.wait_for_ends(2)

    assert (stopped.id, stopped.end, failures) == (small.message_id, EndState.STOPPED, [])
    assert [m.text for m in session.messages(small.conversation_id)] == ["Why?", "Large one"]


def test_a_model_that_cannot_be_asked_keeps_all_of_them_from_being_asked(
    log: SessionLog, session: ChatSession, database: Path
) -> None:
    with ModelServer({}) as server:
        log.use(server.url)
        sent = session.send(None, "Why?", LARGE, beside=("no-such-model",))

    assert sent is None
    assert server.requests == []
    assert [notice.text for notice in log.notices] == [
        "The model “no-such-model” is not known. Choose one of these: gpt-3.5-turbo, gpt-4."
    ]
    assert read(database, MESSAGES) == []
