"""Messages that are deleted, and come back whole."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import NotSaved
from tests.store.looking import read, write
from tests.store.search.finding import found, hits
from tests.store.talking import answer_again, ask, ask_instead, shown


def contents(path: Path) -> list[list[tuple[object, ...]]]:
    """Return all that is stored, but for where left branches ended."""
    return [
        read(path, "SELECT id, head_id, deleted_at FROM conversation"),
        read(path, "SELECT id, parent_id, text, ended, deleted_at FROM message ORDER BY id"),
    ]


def test_a_deleted_message_goes_with_all_that_followed_it(store: ChatStore) -> None:
    first = ask(store, "1", "one")
    chat = first.question.conversation_id
    second = ask(store, "2", "two", chat)
    third = ask(store, "3", "three", chat)
    deletion = store.branches.delete(second.question.id)

    assert shown(store, chat) == ["1", "one"]
    assert deletion.messages == {
        *(second.question.id, second.answer.id),
        *(third.question.id, third.answer.id),
    }


def test_taking_it_back_restores_every_row_and_what_was_shown(store: ChatStore, path: Path) -> None:
    first = ask(store, "1", "one")
    chat = first.question.conversation_id
    second = ask(store, "2", "two", chat)
    ask_instead(store, second.question, "2b", "two b")
    store.branches.choose(second.question.id)
    before = contents(path)
    deletion = store.branches.delete(first.question.id)
    empty = shown(store, chat)
    store.branches.restore(deletion)

    assert empty == []
    assert contents(path) == before
    assert shown(store, chat) == ["1", "one", "2", "two"]


@pytest.mark.parametrize(
    ("deleted", "left"), [(0, "A2"), (1, "A1"), (2, "A2")], ids=["first", "middle", "last"]
)
def test_the_nearest_sibling_is_shown_in_its_place(
    store: ChatStore, deleted: int, left: str
) -> None:
    first = ask(store, "Why?", "A1")
    answers = [first.answer, *(answer_again(store, first.answer, text) for text in ("A2", "A3"))]
    store.branches.choose(answers[deleted].id)
    store.branches.delete(answers[deleted].id)

    assert shown(store, first.question.conversation_id) == ["Why?", left]
    assert sorted(store.branches.numbers(first.question.conversation_id).values()) == [
        (1, 2),
        (2, 2),
    ]


def test_a_deleted_branch_is_neither_counted_nor_walked_to_nor_found(
    store: ChatStore, path: Path
) -> None:
    first = ask(store, "Why?", "needle one")
    second = answer_again(store, first.answer, "needle two")
    store.branches.delete(second.id)

    assert store.branches.siblings(first.answer.id) == [first.answer.id]
    assert store.branches.numbers(first.question.conversation_id) == {}
    assert found(path, "needle") == ["needle one"]
    with pytest.raises(KeyError):
        store.branches.choose(second.id)
    with pytest.raises(KeyError):
        store.branches.delete(second.id)


def test_text_on_a_branch_that_is_not_shown_is_found(store: ChatStore, path: Path) -> None:
    first = ask(store, "Why?", "needle")
    answer_again(store, first.answer, "thread")
    ask_instead(store, first.question, "How?")

    assert [hit.message_id for hit in hits(path, "needle")] == [first.answer.id]


def test_what_was_deleted_before_stays_deleted(store: ChatStore) -> None:
    first = ask(store, "1", "one")
    chat = first.question.conversation_id
    second = ask(store, "2", "two", chat)
    inner = store.branches.delete(second.answer.id)
    outer = store.branches.delete(first.answer.id)
    store.branches.restore(outer)
    after_the_outer = shown(store, chat)
    store.branches.restore(inner)

    assert after_the_outer == ["1", "one", "2"]
    assert shown(store, chat) == ["1", "one", "2", "two"]


def test_a_clock_that_was_set_back_keeps_two_deletions_apart(store: ChatStore, path: Path) -> None:
    first = ask(store, "1", "one")
    chat = first.question.conversation_id
    second = ask(store, "2", "two", chat)
    store.branches.delete(second.answer.id)
    far_ahead = 4_000_000_000_000
    write(path, f"UPDATE message SET deleted_at = {far_ahead} WHERE deleted_at IS NOT NULL")
    outer = store.branches.delete(first.answer.id)
    store.branches.restore(outer)

    assert outer.deleted_at == far_ahead + 1
    assert shown(store, chat) == ["1", "one", "2"]


def test_what_was_asked_meanwhile_is_a_branch_beside_what_comes_back(store: ChatStore) -> None:
    first = ask(store, "1", "one")
    chat = first.question.conversation_id
    second = ask(store, "2", "two", chat)
    deletion = store.branches.delete(second.question.id)
    meanwhile = ask(store, "2b", "two b", chat)
    store.branches.restore(deletion)

    assert shown(store, chat) == ["1", "one", "2", "two"]
    assert store.branches.numbers(chat) == {
        second.question.id: (1, 2),
        meanwhile.question.id: (2, 2),
    }


def test_an_answer_that_is_deleted_while_it_is_written_keeps_its_text(
    store: ChatStore, path: Path
) -> None:
    asked = store.messages.ask_first("Why?", "gpt-4", "")
    store.messages.append(asked.answer.id, "Be")
    deletion = store.branches.delete(asked.answer.id)
    store.messages.append(asked.answer.id, "cause")
    store.messages.finish(asked.answer.id, EndState.STOPPED)
    gone = shown(store, asked.answer.conversation_id), found(path, "Because")
    store.branches.restore(deletion)

    assert gone == (["Why?"], [])
    assert shown(store, asked.answer.conversation_id) == ["Why?", "Because"]


def test_a_chat_without_messages_takes_a_question_again(store: ChatStore) -> None:
    first = ask(store, "1", "one")
    chat = first.question.conversation_id
    store.branches.delete(first.question.id)
    ask(store, "2", "two", chat)

    assert shown(store, chat) == ["2", "two"]


def test_deleting_that_cannot_be_saved_deletes_nothing(store: ChatStore, path: Path) -> None:
    first = ask(store, "1", "one")
    before = contents(path)
    store._database.rows("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(NotSaved):
            store.branches.delete(first.question.id)
    assert contents(path) == before
