"""Words found in all chats."""

from collections.abc import Iterator

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore

TEXTS = [
    "Привет, мир",
    "ПРИВЕТ всем",
    "Ёлка и ещё",
    "文章 in 日本語",
    'She said "quoted (words)" and a-b',
    "100% of under_score",
    "x" * 300 + " needle " + "y" * 300,
    "nul \0 behind",
    "＜fullwidth＞ Straße",
]
"""Answers, in the order in which they are stored."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChatStore]:
    """A store with all the texts, only to be read."""
    store = ChatStore.open(tmp_path_factory.mktemp("library") / FILE_NAME)
    for text in TEXTS:
        answer = store.messages.ask_first("?", "gpt-4", "").answer
        store.messages.append(answer.id, text)
        store.messages.finish(answer.id, EndState.COMPLETE)
    yield store
    store.close()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("привет", ["ПРИВЕТ всем", "Привет, мир"]),
        ("РИВЕ", ["ПРИВЕТ всем", "Привет, мир"]),
        ("елка", ["Ёлка и ещё"]),
        ("ЁЛКА", ["Ёлка и ещё"]),
        ("еще", ["Ёлка и ещё"]),
        ("Е\u0308лка", ["Ёлка и ещё"]),
        ("文章", ["文章 in 日本語"]),
        ("本", ["文章 in 日本語"]),
        ('"quoted', ['She said "quoted (words)" and a-b']),
        ("(words)", ['She said "quoted (words)" and a-b']),
        ("a-b", ['She said "quoted (words)" and a-b']),
        ("%", ["100% of under_score"]),
        ("0% o", ["100% of under_score"]),
        ("r_s", ["100% of under_score"]),
        ("behind", ["nul \0 behind"]),
        ("<FULLWIDTH>", ["＜fullwidth＞ Straße"]),
        ("STRASSE", ["＜fullwidth＞ Straße"]),
        ("  мир  ", ["Привет, мир"]),
        ("*", []),
        ("'; DROP TABLE message; --", []),
        ("привет AND", []),
        ("", []),
        (" \n ", []),
        ("\ud83d", []),
    ],
)
def test_words_are_found_whatever_their_case(
    library: ChatStore, words: str, found: list[str]
) -> None:
    assert [hit.snippet for hit in library.search(words)] == found


def test_a_long_text_is_shown_around_its_hit(library: ChatStore) -> None:
    (hit,) = library.search("NEEDLE")

    assert hit.snippet == "…" + "x" * 39 + " needle " + "y" * 79 + "…"


def test_hits_name_their_chat_newest_first_up_to_the_limit(store: ChatStore) -> None:
    store.messages.ask_first("Old needle", "gpt-4", "")
    newest = store.messages.ask_first("New needle", "gpt-4", "").question
    hits = store.search("needle")

    assert [hit.title for hit in hits] == ["New needle", "Old needle"]
    assert hits[0].message_id == newest.id
    assert hits[0].conversation_id == newest.conversation_id
    assert hits[0].created_at == newest.created_at
    assert [hit.snippet for hit in store.search("needle", limit=1)] == ["New needle"]


def test_text_that_is_still_being_written_is_found(store: ChatStore) -> None:
    answer = store.messages.ask_first("?", "gpt-4", "").answer
    store.messages.append(answer.id, "half a nee")
    store.messages.append(answer.id, "dle")

    assert [hit.snippet for hit in store.search("needle")] == ["half a needle"]


def test_the_trash_is_not_searched(store: ChatStore) -> None:
    answer = store.messages.ask_first("needle", "gpt-4", "").answer
    store.conversations.delete(answer.conversation_id)

    assert store.search("needle") == []
