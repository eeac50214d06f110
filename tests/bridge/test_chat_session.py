"""A session: questions, answers, errors, several at once."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QThread

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import ConversationId, EndState
from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service.endpoint import Protocol
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.store.chat_store import ChatStore
from tests.bridge.session_log import SessionLog
from tests.fault_server import FaultServer, hang, wait_for
from tests.store.looking import read, write
from tests.terminal.replies import BEGIN, END, answer, body_of, piece
from tests.terminal.running import CODE
from tests.timing import Within

MESSAGES = "SELECT role, text, ended FROM whole_message ORDER BY id"


@pytest.fixture
def demo() -> Iterator[str]:
    with DemoServer(pace=0) as server:
        yield server.url


def test_a_question_is_on_disk_before_it_leaves(log: SessionLog, database: Path) -> None:
    seen = []
    with FaultServer([lambda _: seen.append(read(database, MESSAGES)), hang()]) as server:
        log.use(server.url)
        chat = log.ask("Why?")
        at_once = read(database, MESSAGES)
        log.wait_until(lambda: bool(seen))
        log.session.stop(chat)
        log.wait_for_ends(1)

    assert at_once == [("user", "Why?", "complete"), ("assistant", "", None)]
    assert seen == [at_once]


def test_an_answer_grows_and_ends_as_it_is_stored(
    log: SessionLog, store: ChatStore, demo: str
) -> None:
    log.use(demo)
    ended = log.ask_to_the_end("table")
    question, stored = store.messages.branch(ended.conversation_id)

    assert [message.text for message in log.added] == ["table", ""]
    assert log.text_of(ended) == ended.text == stored.text
    assert ended.text.startswith("## The eight planets")
    assert (question.text, stored.end) == ("table", EndState.COMPLETE)
    assert list(log.session.messages(ended.conversation_id)) == [question, stored]
    assert log.threads == {QThread.currentThread()}
    assert (len(log.ended), log.notices) == (1, [])


def test_what_is_shown_while_it_is_written_is_all_that_was_told(log: SessionLog) -> None:
    with FaultServer([BEGIN, piece("One "), piece("two "), hang()]) as server:
        log.use(server.url)
        chat = log.ask()
        log.wait_for_text("two ")
        answering = log.session.is_answering(chat)
        shown = log.session.messages(chat)[-1]
        log.session.stop(chat)
        log.wait_for_ends(1)

    assert answering
    assert (shown.text, shown.end) == ("One two ", None)
    assert not log.session.is_answering(chat)
    assert not log.session.is_answering(None)


def test_the_request_holds_the_history_of_its_chat(log: SessionLog) -> None:
    with FaultServer(answer("An answer")) as server:
        log.use(server.url)
        first = log.ask_to_the_end("First")
        log.ask_to_the_end("Other chat")
        log.ask_to_the_end("Second", first.conversation_id)
        bodies = [body_of(request) for request in server.requests]

    assert bodies[2]["messages"] == [
        {"role": "user", "content": "First"},
        {"role": "assistant", "content": "An answer"},
        {"role": "user", "content": "Second"},
    ]
    assert bodies[0]["conversationId"] == bodies[2]["conversationId"] == first.conversation_id
    assert bodies[1]["conversationId"] != first.conversation_id
    assert bodies[0]["model"]["id"] == "gpt-4"


def test_a_second_question_in_a_chat_that_is_being_answered_is_refused(
    log: SessionLog, database: Path
) -> None:
    with FaultServer([BEGIN, hang()]) as server:
        log.use(server.url)
        chat = log.ask("First")
        refused = log.session.send(chat, "Second", "gpt-4")
        other = log.session.send(None, "Third", "gpt-4")
        log.session.stop(chat)
        log.session.stop(other)
        log.wait_for_ends(2)

    assert refused is None
    assert other is not None
    assert read(database, "SELECT text FROM message WHERE role = 'user'") == [
        ("First",),
        ("Third",),
    ]


def test_three_chats_answer_at_once(log: SessionLog, within: Within) -> None:
    with DemoServer(pace=0.5) as server:
        log.use(server.url)
        start = monotonic()
        log.ask_to_the_end("unframed")
        alone = monotonic() - start
        start = monotonic()
        chats = [log.ask("unframed") for _ in range(3)]
        are_answering = [log.session.is_answering(chat) for chat in chats]
        log.wait_for_ends(4)
        together = monotonic() - start

    assert are_answering == [True, True, True]
    assert {message.conversation_id for message in log.ended[1:]} == set(chats)
    assert len({message.text for message in log.ended}) == 1
    within(together, 1.6 * alone)


@pytest.mark.parametrize(
    ("question", "sentence", "reactions"),
    [
        ("error 401", "does not accept this auth code", ["enter_auth_code", "retry"]),
        ("error 402", "balance of this account", ["show_balance", "open_site", "retry"]),
        ("error 402 stream", "balance of this account", ["show_balance", "open_site", "retry"]),
        (
            "error 404",
            "no chat service",
            ["use_official_api", "use_other_address", "change_address", "retry"],
        ),
        ("error 500", "error of its own", ["retry"]),
        ("bot check", "only a browser", ["open_site", "use_official_api", "retry"]),
        ("rate limit", "Too many questions", ["retry"]),
        ("empty", "empty answer", ["retry"]),
    ],
)
def test_an_error_is_a_notice_of_its_chat_and_the_question_is_kept(
    log: SessionLog, database: Path, demo: str, question: str, sentence: str, reactions: list[str]
) -> None:
    log.use(demo)
    ended = log.ask_to_the_end(question)
    (notice,) = log.notices

    assert sentence in notice.text
    assert [reaction.value for reaction in notice.reactions] == reactions
    assert (notice.conversation_id, notice.answer) == (ended.conversation_id, ended)
    assert log.session.notices.of(ended.conversation_id) is notice
    assert log.session.notices.of(None) is None
    assert read(database, MESSAGES) == [
        ("user", question, "complete"),
        ("assistant", "", "failed"),
    ]


def test_a_rate_limit_says_how_long_to_wait(log: SessionLog, demo: str) -> None:
    log.use(demo)
    before = time.monotonic()
    log.ask_to_the_end("rate limit")
    (notice,) = log.notices

    assert before + 60 <= notice.ready_at <= time.monotonic() + 60


def test_a_notice_belongs_to_its_chat_until_the_next_question(log: SessionLog, demo: str) -> None:
    log.use(demo)
    failed = log.ask_to_the_end("error 500").conversation_id
    fine = log.ask_to_the_end("table").conversation_id
    notices = [log.session.notices.of(failed) is not None, log.session.notices.of(fine) is not None]
    cleared_by_other = list(log.cleared)
    log.ask_to_the_end("table", failed)

    assert notices == [True, False]
    assert cleared_by_other == []
    assert log.cleared == [failed]
    assert log.session.notices.of(failed) is None


def test_a_notice_that_was_seen_is_cleared_once(log: SessionLog, demo: str) -> None:
    log.use(demo)
    chat = log.ask_to_the_end("error 500").conversation_id
    log.session.notices.clear(chat)
    log.session.notices.clear(chat)
    log.session.notices.clear(None)

    assert log.cleared == [chat]


@pytest.mark.parametrize(
    ("model", "question", "reaction"),
    [("gpt-5", "Why?", ()), ("gpt-3.5-turbo", "x" * 12_001, ())],
)
def test_what_cannot_be_sent_is_told_and_not_stored(
    log: SessionLog,
    database: Path,
    model: str,
    question: str,
    reaction: tuple[Reaction, ...],
) -> None:
    log.use("http://127.0.0.1:1")

    assert log.session.send(None, question, model) is None
    assert [notice.reactions for notice in log.notices] == [reaction]
    assert read(database, MESSAGES) == []


def test_without_a_code_it_is_asked_for(log: SessionLog, account: Account, database: Path) -> None:
    log.use("http://127.0.0.1:1")
    account.services.forget_code(account.profile())

    assert log.session.send(None, "Why?", "gpt-4") is None
    assert [notice.reactions for notice in log.notices] == [(Reaction.ENTER_AUTH_CODE,)]
    assert not account.has_code
    assert read(database, MESSAGES) == []


def test_the_api_protocol_gets_the_system_prompt_as_a_message(log: SessionLog) -> None:
    with FaultServer(answer('data: {"choices":[]}\n\n', "data: [DONE]\n\n")) as server:
        log.use(server.url, Protocol.API)
        log.ask_to_the_end()
        (request,) = server.requests

    assert [message["role"] for message in body_of(request)["messages"]] == ["system", "user"]
    assert request.header("authorization") == f"Bearer {CODE}"


def test_a_question_that_cannot_be_stored_is_told_and_not_sent(
    log: SessionLog, store: ChatStore
) -> None:
    store._database.rows("PRAGMA query_only = ON")
    with FaultServer(answer("never")) as server:
        log.use(server.url)
        sent = log.session.send(None, "Why?", "gpt-4")

    assert sent is None
    assert [notice.text for notice in log.notices] == [
        "This could not be saved (the folder is read-only). What was saved before is safe. "
        "Make room or close other programs that use the chats, then try again."
    ]
    assert server.requests == []


def test_a_chat_is_given_another_model(log: SessionLog, store: ChatStore, demo: str) -> None:
    log.use(demo)
    chat = log.ask_to_the_end("table").conversation_id
    before = log.changes
    log.session.profiles.choose_model(chat, "gpt-3.5-turbo")
    found = store.conversations.find(chat)

    assert found is not None
    assert found.model == "gpt-3.5-turbo"
    assert log.changes == before + 1


def test_a_change_that_cannot_be_stored_is_told(
    log: SessionLog, store: ChatStore, demo: str
) -> None:
    log.use(demo)
    chat = log.ask_to_the_end("table").conversation_id
    store._database.rows("PRAGMA query_only = ON")
    before = log.changes
    log.session.profiles.choose_model(chat, "gpt-3.5-turbo")

    assert [type(notice) for notice in log.notices] == [Notice]
    assert log.changes == before


def test_the_chat_of_the_wire_is_the_chat_of_the_store(log: SessionLog, database: Path) -> None:
    go_on = threading.Event()
    with FaultServer([BEGIN, wait_for(go_on), piece("x"), END]) as server:
        log.use(server.url)
        chat = log.ask()
        write(database, "UPDATE conversation SET system_prompt = 'Rhyme.'")
        go_on.set()
        log.wait_for_ends(1)
        log.ask_to_the_end("Again", ConversationId(chat))
        bodies = [body_of(request) for request in server.requests]

    assert {body["conversationId"] for body in bodies} == {chat}
    assert bodies[1]["prompt"] == "Rhyme."
