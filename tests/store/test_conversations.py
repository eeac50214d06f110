"""The list of chats and the Trash."""

from pathlib import Path

import pytest

from liaobots_desktop.chat.message import Conversation, ConversationId, EndState
from liaobots_desktop.store.chat_store import ChatStore
from tests.store.looking import read

DAY_MS = 24 * 3600 * 1000


@pytest.fixture
def chats(store: ChatStore) -> list[ConversationId]:
    """Three chats: first, second, third."""
    ids = []
    for title in ("first", "second", "third"):
        answer = store.messages.ask_first(title, "gpt-4", "").answer
        store.messages.finish(answer.id, EndState.COMPLETE)
        ids.append(answer.conversation_id)
    for number, chat in enumerate(ids):
        with store._database.writing() as database:
            database.execute(
                "UPDATE conversation SET updated_at = ? WHERE id = ?", (1000 + number, chat)
            )
    return ids


def titles(found: list[Conversation]) -> list[str]:
    return [chat.title for chat in found]


@pytest.mark.usefixtures("chats")
def test_the_chat_that_was_used_last_comes_first(store: ChatStore) -> None:
    assert titles(store.conversations.page(10)) == ["third", "second", "first"]


@pytest.mark.usefixtures("chats")
def test_pages_follow_each_other(store: ChatStore) -> None:
    assert titles(store.conversations.page(2)) == ["third", "second"]
    assert titles(store.conversations.page(2, 2)) == ["first"]
    assert titles(store.conversations.page(2, 4)) == []


def test_a_question_brings_its_chat_to_the_top(
    store: ChatStore, chats: list[ConversationId]
) -> None:
    store.messages.ask(chats[0], "And?", "gpt-4")

    assert titles(store.conversations.page(10)) == ["first", "third", "second"]


def test_pages_of_chats_of_one_moment_leave_none_out(store: ChatStore) -> None:
    for number in range(50):
        store.messages.ask_first(str(number), "gpt-4", "")
    with store._database.writing() as database:
        database.execute("UPDATE conversation SET updated_at = 1000")
    pages = [titles(store.conversations.page(7, start)) for start in range(0, 50, 7)]

    assert sorted(int(title) for page in pages for title in page) == list(range(50))


def test_a_chat_can_be_renamed_and_given_another_model(
    store: ChatStore, chats: list[ConversationId]
) -> None:
    store.arranging.rename(chats[1], "Привет \ud83d")
    store.conversations.choose_model(chats[1], "gpt-3.5-turbo")
    found = store.conversations.find(chats[1])

    assert found is not None
    assert (found.title, found.model) == ("Привет \ufffd", "gpt-3.5-turbo")
    assert titles(store.conversations.page(10)) == ["third", "Привет \ufffd", "first"]


def test_a_deleted_chat_is_in_the_trash_and_can_be_taken_back(
    store: ChatStore, chats: list[ConversationId]
) -> None:
    store.arranging.delete((chats[1],))
    left = titles(store.conversations.page(10))
    in_trash = store.conversations.find(chats[1])
    store.arranging.restore((chats[1],))

    assert left == ["third", "first"]
    assert in_trash is not None
    assert titles(store.conversations.page(10)) == ["third", "second", "first"]
    assert [m.text for m in store.messages.branch(chats[1])] == ["second", ""]


def test_a_chat_in_the_trash_comes_back_when_something_is_asked_in_it(
    store: ChatStore, chats: list[ConversationId]
) -> None:
    store.arranging.delete((chats[0],))
    store.messages.ask(chats[0], "And?", "gpt-4")

    assert titles(store.conversations.page(10)) == ["first", "third", "second"]


def test_a_chat_that_does_not_exist_is_none(store: ChatStore) -> None:
    assert store.conversations.find(ConversationId("none")) is None


def test_a_chat_of_any_length_can_be_deleted_for_good(
    store: ChatStore, path: Path, chats: list[ConversationId]
) -> None:
    row = "(conversation_id, parent_id, role, text, model, ended, created_at)"
    with store._database.writing() as database:
        (parent,) = database.execute("SELECT max(id) FROM message").fetchone()
        for number in range(parent, parent + 1_100):
            values = (chats[0], number, "user", "x", "gpt-4", "complete", 0)
            database.execute(f"INSERT INTO message {row} VALUES (?, ?, ?, ?, ?, ?, ?)", values)
        database.execute("DELETE FROM conversation WHERE id = ?", (chats[0],))

    assert read(path, "SELECT count(*) FROM conversation") == [(2,)]
    assert read(path, "SELECT count(*) FROM message") == [(4,)]
