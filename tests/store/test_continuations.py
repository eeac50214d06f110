"""What follows on branches that are not shown: how much, and where."""

import time
from contextlib import closing
from pathlib import Path
from statistics import median

import pytest

from liaobots_desktop.chat.continuation import Continuation
from liaobots_desktop.chat.message import ConversationId, MessageId
from liaobots_desktop.store import continuations
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import NotRead
from tests.benchmarks.saved_chats import make_saved_chats
from tests.store.looking import write
from tests.store.talking import answer_again, ask, ask_instead
from tests.timing import Within


def counted(store: ChatStore, chat: ConversationId) -> dict[int, tuple[int, int, int]]:
    """Return messages, branches and target by the message where the branches part."""
    found = continuations.read(store.path, chat)
    return {at: (c.messages, c.branches, c.target) for at, c in found.items()}


def test_what_followed_an_answer_is_counted_at_the_one_in_its_place(store: ChatStore) -> None:
    first = ask(store, "1", "one")
    chat = first.question.conversation_id
    ask(store, "2", "two", chat)
    ask(store, "3", "three", chat)
    second = answer_again(store, first.answer, "one b")

    assert counted(store, chat) == {second.id: (4, 1, first.answer.id)}


def test_a_version_of_a_question_that_only_has_answers_says_nothing(store: ChatStore) -> None:
    first = ask(store, "1", "one")
    chat = first.question.conversation_id
    answer_again(store, first.answer, "one b")
    ask_instead(store, first.question, "1b", "b")

    assert counted(store, chat) == {}


def test_a_version_of_a_question_with_which_the_chat_went_on_counts_all_that_followed(
    store: ChatStore,
) -> None:
    first = ask(store, "1", "one")
    chat = first.question.conversation_id
    ask(store, "2", "two", chat)
    other = ask_instead(store, first.question, "1b", "b")

    assert counted(store, chat) == {other.question.id: (3, 1, first.question.id)}


def test_several_branches_are_counted_together_and_the_newest_is_named(store: ChatStore) -> None:
    first = ask(store, "1", "one")
    chat = first.question.conversation_id
    ask(store, "2", "two", chat)
    second = answer_again(store, first.answer, "one b")
    ask(store, "2b", "two b", chat)
    ask(store, "3b", "three b", chat)
    third = answer_again(store, first.answer, "one c")

    assert counted(store, chat) == {
        first.answer.id: (4, 1, second.id),
        second.id: (2, 1, first.answer.id),
        third.id: (6, 2, second.id),
    }


def test_branches_of_a_branch_count_too(store: ChatStore) -> None:
    first = ask(store, "1", "one")
    chat = first.question.conversation_id
    deep = ask(store, "2", "two", chat)
    answer_again(store, deep.answer, "two b")
    second = answer_again(store, first.answer, "one b")

    assert counted(store, chat) == {second.id: (3, 1, first.answer.id)}


def test_deleted_messages_do_not_count(store: ChatStore) -> None:
    first = ask(store, "1", "one")
    chat = first.question.conversation_id
    second = ask(store, "2", "two", chat)
    third = ask(store, "3", "three", chat)
    other = answer_again(store, first.answer, "one b")
    store.branches.delete(third.question.id)
    some = counted(store, chat)
    deletion = store.branches.delete(second.question.id)
    none = counted(store, chat)
    store.branches.restore(deletion)

    assert some == {other.id: (2, 1, first.answer.id)}
    assert none == {}
    assert counted(store, chat) == some


def test_what_an_import_brought_behind_the_end_that_is_shown_is_counted_there(
    store: ChatStore, path: Path
) -> None:
    first = ask(store, "1", "one")
    chat = first.question.conversation_id
    before = store.branches.ends_early(chat)
    write(
        path,
        "INSERT INTO message (conversation_id, parent_id, role, text, model, ended, created_at)"
        f" VALUES ('{chat}', {first.answer.id}, 'user', '2', 'x', 'complete', 1)",
    )

    assert (before, store.branches.ends_early(chat)) == (False, True)
    assert counted(store, chat) == {first.answer.id: (1, 1, first.answer.id + 1)}


def test_what_follows_the_end_that_is_shown_is_said_rather_than_what_follows_its_siblings(
    store: ChatStore, path: Path
) -> None:
    first = ask(store, "1", "one")
    chat = first.question.conversation_id
    ask(store, "2", "two", chat)
    second = answer_again(store, first.answer, "one b")
    write(
        path,
        "INSERT INTO message (conversation_id, parent_id, role, text, model, ended, created_at)"
        f" VALUES ('{chat}', {second.id}, 'user', '2b', 'x', 'complete', 1)",
    )

    assert counted(store, chat)[second.id] == (1, 1, second.id + 1)


def test_a_chat_without_branches_has_nothing_elsewhere(store: ChatStore) -> None:
    first = ask(store, "1", "one")
    ask(store, "2", "two", first.question.conversation_id)

    assert counted(store, first.question.conversation_id) == {}


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotRead):
        continuations.read(tmp_path / "none.db", ConversationId("x"))


def processor_time(path: Path, chat: ConversationId) -> float:
    """Return the seconds that counting takes a processor, whatever else it does."""
    times = []
    for _ in range(9):
        start = time.process_time()
        continuations.read(path, chat)
        times.append(time.process_time() - start)
    return median(times)


def test_5000_messages_are_counted_in_20_ms(tmp_path: Path, within: Within) -> None:
    path = make_saved_chats(tmp_path, 1, 5000)
    with closing(ChatStore.open(path)) as store:
        (chat,) = (conversation.id for conversation in store.conversations.page(1))
        first = store.messages.branch(chat)[1]
        other = answer_again(store, first, "Another")
        found = counted(store, chat)

    assert found == {other.id: (4998, 1, first.id)}
    within(processor_time(path, chat), 0.020)


def test_a_fork_at_every_message_does_not_count_any_of_them_twice(
    tmp_path: Path, within: Within
) -> None:
    path = make_saved_chats(tmp_path, 1, 2500)
    with closing(ChatStore.open(path)) as store:
        (chat,) = (conversation.id for conversation in store.conversations.page(1))
    write(
        path,
        "INSERT INTO message (conversation_id, parent_id, role, text, model, ended, created_at)"
        " SELECT conversation_id, parent_id, role, text, model, ended, created_at FROM message",
    )
    found = continuations.read(path, chat)

    assert len(found) == 2498
    assert found[max(found)] == Continuation(4, 1, MessageId(2498))
    within(processor_time(path, chat), 0.040)
