"""Questions and answers on their way into the database."""

import sqlite3
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import ConversationId, EndState, MessageId, Role
from liaobots_desktop.store.chat_store import ChatStore
from tests.store.looking import read, write


def test_question_and_empty_answer_are_on_disk_when_ask_returns(
    store: ChatStore, path: Path
) -> None:
    store.messages.ask_first("Why?", "gpt-4", "Be kind.")

    assert read(path, "SELECT role, text, model, ended FROM message ORDER BY id") == [
        ("user", "Why?", "gpt-4", "complete"),
        ("assistant", "", "gpt-4", None),
    ]
    assert read(path, "SELECT title, model, system_prompt FROM conversation") == [
        ("Why?", "gpt-4", "Be kind.")
    ]


def test_a_question_is_stored_with_its_answer_or_not_at_all(store: ChatStore, path: Path) -> None:
    write(
        path,
        "CREATE TRIGGER no_answers BEFORE INSERT ON message WHEN NEW.role = 'assistant'"
        " BEGIN SELECT RAISE(ABORT, 'no'); END;",
    )

    with pytest.raises(sqlite3.IntegrityError):
        store.messages.ask_first("Why?", "gpt-4", "")
    assert read(path, "SELECT * FROM message") == []
    assert read(path, "SELECT * FROM conversation") == []


def test_so_is_a_question_in_a_chat_that_goes_on(store: ChatStore, path: Path) -> None:
    chat = store.messages.ask_first("First", "gpt-4", "").answer.conversation_id
    before = read(path, "SELECT * FROM conversation")
    write(
        path,
        "CREATE TRIGGER no_answers BEFORE INSERT ON message WHEN NEW.role = 'assistant'"
        " BEGIN SELECT RAISE(ABORT, 'no'); END;",
    )

    with pytest.raises(sqlite3.IntegrityError):
        store.messages.ask(chat, "Second", "gpt-4")
    assert read(path, "SELECT text FROM message") == [("First",), ("",)]
    assert read(path, "SELECT * FROM conversation") == before


def test_a_store_that_refused_a_question_takes_the_next_one(store: ChatStore, path: Path) -> None:
    with pytest.raises(KeyError):
        store.messages.ask(ConversationId("none"), "Why?", "gpt-4")
    asked = store.messages.ask_first("Who?", "gpt-4", "")

    assert [m.text for m in store.messages.branch(asked.answer.conversation_id)] == ["Who?", ""]
    assert len(read(path, "SELECT * FROM message")) == 2


def test_pieces_are_read_in_the_order_in_which_they_came(store: ChatStore, path: Path) -> None:
    asked = store.messages.ask_first("Count", "gpt-4", "")
    for number in range(300):
        store.messages.append(asked.answer.id, f"{number},")
    expected = "".join(f"{number}," for number in range(300))

    assert store.messages.find(asked.answer.id).text == expected
    assert read(path, "SELECT text FROM whole_message WHERE role = 'assistant'") == [(expected,)]


def test_the_end_folds_the_pieces_into_the_text(store: ChatStore, path: Path) -> None:
    asked = store.messages.ask_first("Why?", "gpt-4", "")
    store.messages.append(asked.answer.id, "Be")
    store.messages.append(asked.answer.id, "cause")
    ended = store.messages.finish(asked.answer.id, EndState.COMPLETE)

    assert (ended.text, ended.end, ended.role) == ("Because", EndState.COMPLETE, Role.ASSISTANT)
    assert read(path, "SELECT * FROM piece") == []
    assert read(path, "SELECT text, ended, writer FROM message WHERE role = 'assistant'") == [
        ("Because", "complete", None)
    ]


def test_an_answer_that_goes_on_keeps_what_it_had(store: ChatStore) -> None:
    asked = store.messages.ask_first("Why?", "gpt-4", "")
    store.messages.append(asked.answer.id, "Be")
    store.messages.finish(asked.answer.id, EndState.INTERRUPTED)
    resumed = store.messages.resume(asked.answer)
    store.messages.append(asked.answer.id, "cause")

    assert (resumed.text, resumed.end) == ("Be", None)
    assert store.messages.find(asked.answer.id).text == "Because"
    assert store.messages.finish(asked.answer.id, EndState.COMPLETE).text == "Because"


def test_another_answer_is_a_sibling_and_the_first_one_stays(store: ChatStore, path: Path) -> None:
    asked = store.messages.ask_first("Why?", "gpt-4", "")
    store.messages.append(asked.answer.id, "First")
    first = store.messages.finish(asked.answer.id, EndState.COMPLETE)
    second = store.messages.answer_again(first, "gpt-3.5-turbo")
    store.messages.append(second.id, "Second")
    store.messages.finish(second.id, EndState.COMPLETE)

    assert second.parent_id == first.parent_id == asked.question.id
    assert second.model == "gpt-3.5-turbo"
    branch = store.messages.branch(first.conversation_id)
    assert [message.text for message in branch] == ["Why?", "Second"]
    assert store.messages.find(first.id).text == "First"
    assert read(path, "SELECT head_id FROM conversation") == [(second.id,)]


def test_the_next_question_follows_the_answer_that_is_shown(store: ChatStore) -> None:
    asked = store.messages.ask_first("Why?", "gpt-4", "")
    store.messages.append(asked.answer.id, "First")
    first = store.messages.finish(asked.answer.id, EndState.COMPLETE)
    second = store.messages.answer_again(first, "gpt-4")
    store.messages.append(second.id, "Second")
    store.messages.finish(second.id, EndState.COMPLETE)
    store.messages.ask(second.conversation_id, "And?", "gpt-3.5-turbo")

    branch = store.messages.branch(second.conversation_id)
    assert [message.text for message in branch] == ["Why?", "Second", "And?", ""]
    assert [message.model for message in branch[2:]] == ["gpt-3.5-turbo", "gpt-3.5-turbo"]


def test_an_answer_without_text_is_asked_for_again_in_its_own_row(
    store: ChatStore, path: Path
) -> None:
    asked = store.messages.ask_first("Why?", "gpt-4", "")
    failed = store.messages.finish(asked.answer.id, EndState.FAILED)
    fresh = store.messages.answer_again(failed, "gpt-4")

    assert (fresh.id, fresh.end) == (failed.id, None)
    assert len(read(path, "SELECT * FROM message")) == 2


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\0b", "a\0b"),
        ("half \ud83d", "half \ufffd"),
        ("\udcff", "\ufffd"),
        ("👩\u200d🚀 Ёж 文章 \u202e \ufeff", "👩\u200d🚀 Ёж 文章 \u202e \ufeff"),
        ("\r\n\t\x1b[31m\x7f\u2028", "\r\n\t\x1b[31m\x7f\u2028"),
        ("ж" * 5_000_000, "ж" * 5_000_000),
    ],
    ids=["nul", "surrogate", "byte", "scripts", "controls", "5 million letters"],
)
def test_every_text_comes_back_as_it_was(store: ChatStore, text: str, kept: str) -> None:
    asked = store.messages.ask_first(text, "gpt-4", "")
    store.messages.append(asked.answer.id, text)
    store.messages.append(asked.answer.id, text)
    unfinished = store.messages.find(asked.answer.id).text

    assert asked.question.text == kept
    assert unfinished == kept + kept
    assert store.messages.finish(asked.answer.id, EndState.COMPLETE).text == kept + kept


def test_what_is_not_there_is_a_key_error(store: ChatStore) -> None:
    with pytest.raises(KeyError):
        store.messages.find(MessageId(999))
