"""The branch that is shown, read page by page: the same messages, at the same cost."""

import random
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import ConversationId, Message
from liaobots_desktop.store.chat_store import ChatStore
from tests.benchmarks.saved_chats import make_saved_chats
from tests.store.looking import read, write
from tests.store.talking import answer_again, ask, ask_instead
from tests.timing import Within


def texts(messages: Sequence[Message]) -> list[str]:
    return [message.text for message in messages]


def straight_chat(store: ChatStore, questions: int) -> ConversationId:
    chat = ask(store, "0", "a0").answer.conversation_id
    for number in range(1, questions):
        ask(store, str(number), f"a{number}", chat)
    return chat


def test_a_long_branch_is_read_from_either_end_and_by_pieces(store: ChatStore) -> None:
    chat = straight_chat(store, 150)
    shown = store.messages.shown(chat)

    assert len(shown) == 300
    assert (shown[0].text, shown[-1].text, shown[151].text) == ("0", "a149", "a75")
    assert texts(shown[126:130]) == ["63", "a63", "64", "a64"]
    assert texts(shown) == [f"{kind}{number}" for number in range(150) for kind in ("", "a")]
    with pytest.raises(IndexError):
        shown[300]


def test_a_chat_that_is_not_there_has_no_messages(store: ChatStore) -> None:
    assert list(store.messages.shown(ConversationId("nobody"))) == []


def test_the_messages_are_those_of_the_whole_branch_whatever_the_forks(store: ChatStore) -> None:
    chance = random.Random(7)
    chat = straight_chat(store, 40)
    for _ in range(120):
        branch = store.messages.branch(chat)
        at = chance.choice(branch[-4:])
        if chance.random() < 0.6:
            ask(store, "more", "more", chat)
        elif at.role == "user":
            ask_instead(store, at, "instead", "so")
        else:
            answer_again(store, at, "again")
    expected = store.messages.branch(chat)
    shown = store.messages.shown(chat)
    places = chance.sample(range(len(expected)), len(expected))

    assert len(expected) > 100
    assert [shown[place] for place in places] == [expected[place] for place in places]
    assert list(store.messages.shown(chat)) == expected


def test_depths_and_siblings_are_kept_by_the_database_itself(store: ChatStore, path: Path) -> None:
    first = ask(store, "One", "a")
    chat = first.answer.conversation_id
    other = ask_instead(store, first.question, "Two", "b")
    again = answer_again(store, other.answer, "c")
    ask(store, "Three", "d", chat)

    assert read(path, "SELECT text, depth, has_siblings FROM message ORDER BY id") == [
        ("One", 0, 1),
        ("a", 1, 0),
        ("Two", 0, 1),
        ("b", 1, 1),
        ("c", 1, 1),
        ("Three", 2, 0),
        ("d", 3, 0),
    ]
    assert store.branches.numbers(chat) == {
        first.question.id: (1, 2),
        other.question.id: (2, 2),
        other.answer.id: (1, 2),
        again.id: (2, 2),
    }


def test_either_end_of_a_chat_of_50_000_messages_is_there_at_once(
    tmp_path: Path, within: Within
) -> None:
    make_saved_chats(tmp_path, 1, 50_000)
    store = ChatStore.open(tmp_path / "chats.db")
    (chat,) = store.conversations.page(1)
    before = time.perf_counter()
    shown = store.messages.shown(chat.id)
    ends = (shown[0].parent_id, shown[-1].parent_id, len(shown), shown[25_000].parent_id)
    spent = time.perf_counter() - before
    store.close()

    assert ends == (None, 49_999, 50_000, 25_000)
    within(spent, 0.05)


def test_a_long_branch_beside_another_is_climbed_once(
    store: ChatStore, path: Path, within: Within
) -> None:
    chat = straight_chat(store, 1)
    rows = ", ".join(
        f"({3 + 2 * n + side}, '{chat}', {1 if n == 0 else 1 + 2 * n + side}, 'user', '{side}.{n}',"
        " 'gpt-4', 'complete', 0)"
        for n in range(20_000)
        for side in (0, 1)
    )
    write(
        path,
        "INSERT INTO message(id, conversation_id, parent_id, role, text, model, ended, created_at)"
        f" VALUES {rows}; UPDATE conversation SET head_id = (SELECT max(id) FROM message)",
    )
    shown = store.messages.shown(chat)
    before = time.thread_time()
    seen = [shown[place].text for place in range(1, 20_001, 100)]
    spent = time.thread_time() - before

    assert seen == [f"1.{place - 1}" for place in range(1, 20_001, 100)]
    within(spent, 1)  # four seconds where every page is climbed to from the end
