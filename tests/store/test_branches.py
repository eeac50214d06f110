"""The tree of a chat: versions of questions and answers, and which of them are shown."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from statistics import median

import pytest

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.store.chat_store import ChatStore
from tests.benchmarks.saved_chats import make_saved_chats
from tests.store.looking import read, write
from tests.store.talking import answer_again, ask, ask_instead, ended, shown
from tests.timing import Within


def test_another_version_of_a_question_is_a_branch_and_the_first_stays(store: ChatStore) -> None:
    first = ask(store, "Why?", "Because")
    chat = first.question.conversation_id
    ask(store, "And?", "Then", chat)
    second = ask_instead(store, first.question, "How?", "Thus")

    assert shown(store, chat) == ["How?", "Thus"]
    assert store.branches.siblings(second.question.id) == [first.question.id, second.question.id]
    assert store.branches.numbers(chat) == {first.question.id: (1, 2), second.question.id: (2, 2)}
    assert store.conversations.page(10)[0].title == "Why?"


def test_a_question_several_turns_back_keeps_what_came_before_it(store: ChatStore) -> None:
    chat = ask(store, "1", "one").question.conversation_id
    middle = ask(store, "2", "two", chat)
    ask(store, "3", "three", chat)
    ask_instead(store, middle.question, "2b", "two b")

    assert shown(store, chat) == ["1", "one", "2b", "two b"]
    assert shown(store, chat, after=middle.question.parent_id) == ["2b", "two b"]


def test_another_version_is_stored_with_its_answer_or_not_at_all(
    store: ChatStore, path: Path
) -> None:
    first = ask(store, "Why?")
    before = [read(path, f"SELECT * FROM {table}") for table in ("message", "conversation")]
    write(
        path,
        "CREATE TRIGGER no_answers BEFORE INSERT ON message WHEN NEW.role = 'assistant'"
        " BEGIN SELECT RAISE(ABORT, 'no'); END;",
    )

    with pytest.raises(sqlite3.IntegrityError):
        store.messages.ask_instead(first.question, "How?", "gpt-4")
    assert [read(path, f"SELECT * FROM {table}") for table in ("message", "conversation")] == before


def test_first_questions_of_other_chats_are_no_siblings(store: ChatStore) -> None:
    first = ask(store, "Why?")
    ask(store, "Why?")

    assert store.branches.siblings(first.question.id) == [first.question.id]
    assert store.branches.numbers(first.question.conversation_id) == {}


def test_a_chosen_branch_is_shown_to_its_end(store: ChatStore) -> None:
    first = ask(store, "Why?", "A")
    chat = first.question.conversation_id
    ask(store, "And?", "B", chat)
    answer_again(store, first.answer, "A2")
    store.branches.choose(first.answer.id)

    assert shown(store, chat) == ["Why?", "A", "And?", "B"]


def test_a_chosen_branch_ends_where_it_was_left_not_where_it_is_newest(store: ChatStore) -> None:
    first = ask(store, "Why?", "A")
    chat = first.question.conversation_id
    older = ask(store, "And?", "B", chat)
    ask_instead(store, older.question, "Or?", "C")
    store.branches.choose(older.question.id)
    second = answer_again(store, first.answer, "A2")
    store.branches.choose(first.answer.id)
    there = shown(store, chat)
    store.branches.choose(second.id)

    assert there == ["Why?", "A", "And?", "B"]
    assert shown(store, chat) == ["Why?", "A2"]


def test_a_branch_that_went_on_elsewhere_is_shown_to_its_new_end(
    store: ChatStore, path: Path
) -> None:
    first = ask(store, "Why?", "A")
    chat = first.question.conversation_id
    answer_again(store, first.answer, "A2")
    write(
        path,
        "INSERT INTO message (conversation_id, parent_id, role, text, model, ended, created_at)"
        f" VALUES ('{chat}', {first.answer.id}, 'user', 'From elsewhere', 'x', 'complete', 1)",
    )
    store.branches.choose(first.answer.id)

    assert shown(store, chat) == ["Why?", "A", "From elsewhere"]


def test_choosing_what_is_shown_changes_nothing(store: ChatStore, path: Path) -> None:
    first = ask(store, "Why?", "A")
    chat = first.question.conversation_id
    older = ask(store, "And?", "B", chat)
    ask_instead(store, older.question, "Or?", "C")
    store.branches.choose(older.question.id)
    before = read(path, "SELECT * FROM message"), read(path, "SELECT * FROM conversation")
    store.branches.choose(first.answer.id)

    assert (read(path, "SELECT * FROM message"), read(path, "SELECT * FROM conversation")) == before


def test_every_message_of_a_tree_can_be_reached_by_walking(store: ChatStore) -> None:
    root = ask(store, "1", "one")
    chat = root.question.conversation_id
    deep = ask(store, "2", "two", chat)
    answer_again(store, deep.answer, "two b")
    ask(store, "3", "three", chat)
    ask_instead(store, deep.question, "2c", "two c")
    ask_instead(store, root.question, "1d", "one d")
    seen: set[str] = set()
    waiting = list(store.branches.numbers(chat))
    while waiting:
        store.branches.choose(waiting.pop())
        seen |= set(shown(store, chat))

    assert seen == {"1", "one", "2", "two", "two b", "3", "three", "2c", "two c", "1d", "one d"}


def test_another_answer_to_a_question_without_one(store: ChatStore) -> None:
    first = ask(store, "Why?", "A")
    store.branches.delete(first.answer.id)
    second = answer_again(store, first.question, "B")

    assert shown(store, first.question.conversation_id) == ["Why?", "B"]
    assert second.parent_id == first.question.id


def test_an_empty_answer_that_was_followed_is_not_used_again(store: ChatStore) -> None:
    first = ask(store, "Why?", "")
    chat = first.question.conversation_id
    ask(store, "And?", "B", chat)
    second = store.messages.answer_again(first.answer, "gpt-4")
    ended(store, second, "A2")

    assert second.id != first.answer.id
    assert shown(store, chat) == ["Why?", "A2"]
    store.branches.choose(first.answer.id)
    assert shown(store, chat) == ["Why?", "", "And?", "B"]


def test_going_on_with_an_answer_of_another_branch_shows_that_one(store: ChatStore) -> None:
    first = ask(store, "Why?", "A")
    answer_again(store, first.answer, "A2")
    store.messages.resume(first.answer)

    assert shown(store, first.question.conversation_id) == ["Why?", "A"]


def test_what_is_not_there_cannot_be_chosen(store: ChatStore) -> None:
    with pytest.raises(KeyError):
        store.branches.choose(MessageId(7))
    with pytest.raises(KeyError):
        store.branches.siblings(MessageId(7))


def test_all_branches_of_5000_messages_are_counted_and_walked_in_20_ms(
    tmp_path: Path, within: Within
) -> None:
    path = make_saved_chats(tmp_path, 1, 5000)
    with closing(ChatStore.open(path)) as store:
        (chat,) = (conversation.id for conversation in store.conversations.page(1))
        messages = store.messages.branch(chat)
        early = ask_instead(store, messages[0], "Early")
        late = messages[-1]
        store.branches.choose(late.id)
        other = answer_again(store, late, "Late")
        counting, walking = [], []
        for target in (late.id, other.id, early.question.id) * 3:
            start = time.perf_counter()
            numbers = store.branches.numbers(chat)
            counting.append(time.perf_counter() - start)
            start = time.perf_counter()
            store.branches.choose(target)
            walking.append(time.perf_counter() - start)

    assert len(numbers) == 4
    within(median(counting), 0.020)
    within(median(walking), 0.030)
