"""Chats by their titles, and those that were used last."""

import sqlite3
from pathlib import Path

import pytest

from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.search.chat_search import find_chats
from liaobots_desktop.store.search.query import parse
from tests.store.looking import write
from tests.store.talking import ask


def titles(path: Path, query: str, limit: int = 10) -> list[str]:
    return [chat.title for chat in find_chats(path, parse(query), limit).chats]


@pytest.fixture
def chats(store: ChatStore, path: Path) -> Path:
    """Five chats, one of them in the Trash."""
    made = [
        ask(store, title).answer.conversation_id
        for title in ("Ёлка у дома", "Café in Paris", "Paris  plan", "文章について")
    ]
    # two within a millisecond would stand in any order
    for age, chat in enumerate(reversed(made)):
        write(path, f"UPDATE conversation SET updated_at = updated_at - {age} WHERE id = '{chat}'")
    gone = ask(store, "Paris, thrown away").answer.conversation_id
    store.arranging.delete((gone,))
    return path


def test_an_empty_query_finds_the_chats_that_were_used_last(chats: Path) -> None:
    found = find_chats(chats, parse(" "), 2)

    assert [chat.title for chat in found.chats] == ["文章について", "Paris plan"]
    assert found.total == 4


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("paris", ["Paris plan", "Café in Paris"]),
        ("PARIS cafe", ["Café in Paris"]),
        ('"paris plan"', ["Paris plan"]),
        ("елка", ["Ёлка у дома"]),
        ("章", ["文章について"]),
        ("nowhere", []),
        ("%", []),
        ("paris is:trash", ["Paris, thrown away"]),
        ("paris model:gpt-4", ["Paris plan", "Café in Paris"]),
        ("paris model:gpt-3.5", []),
        ("paris before:2020", []),
        ("in:plan", ["Paris plan"]),
        ("paris role:user", []),
        ("paris has:code", []),
        ("paris lang:python", []),
    ],
)
def test_all_words_must_be_in_the_title_and_filters_hold(
    chats: Path, query: str, expected: list[str]
) -> None:
    assert titles(chats, query) == expected


def test_the_words_are_marked_in_the_title(chats: Path) -> None:
    (chat,) = find_chats(chats, parse("in cafe"), 9).chats

    assert [chat.title[start:end] for start, end in chat.marks] == ["Café", "in"]


def test_more_chats_than_wanted_are_counted(store: ChatStore, path: Path) -> None:
    for number in range(7):
        ask(store, f"Number {number}")
    found = find_chats(path, parse("number"), 3)

    assert [chat.title for chat in found.chats] == ["Number 6", "Number 5", "Number 4"]
    assert found.total == 7


def test_a_cancelled_search_ends_with_sqlites_interrupt(chats: Path) -> None:
    write(
        chats,
        "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
        " INSERT INTO conversation (id, title, model, system_prompt, created_at, updated_at)"
        " SELECT i, 'Chat ' || i, '', '', i, i FROM n",
    )
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        find_chats(chats, parse("a " + "b" * 500), 3, lambda: True)


def test_the_chat_whose_whole_title_was_typed_is_the_first(store: ChatStore, path: Path) -> None:
    for number in (5, 15, 25):
        ask(store, f"Plan {number}")
    write(path, "UPDATE conversation SET updated_at = CAST(substr(title, 6) AS INTEGER)")

    assert titles(path, "plan 5") == ["Plan 5", "Plan 25", "Plan 15"]
    assert titles(path, '"PLAN  5"', 1) == ["Plan 5"]
    assert titles(path, "5 plan", 1) == ["Plan 25"]
