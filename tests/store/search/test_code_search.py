"""Blocks of code in all chats, with an index and without."""

from pathlib import Path

import pytest

from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.search.code_search import CodeSearch
from liaobots_desktop.store.search.found import FoundCode
from liaobots_desktop.store.search.query import parse
from tests.store.search.finding import take_in
from tests.store.talking import ask

FIRST = """Text.

```py title="a"
x = 'needle'
```

> - quoted
>
>   ~~~{.rust}
>   fn a() {}
>   ~~~

    indented = 'no fence'
"""


def blocks(path: Path, query: str, limit: int = 50) -> list[FoundCode]:
    search = CodeSearch(path, parse(query), limit)
    return [block for batch in search.batches() for block in batch]


@pytest.fixture
def chats(store: ChatStore, path: Path, indexed: bool) -> Path:
    ask(store, "First", FIRST)
    ask(store, "Prose", "needle, no ```code```")
    ask(store, "Second", "A needle in prose.\r\n\r\n```\r\nnot closed\r\n")
    if indexed:
        take_in(path)
    return path


@pytest.mark.parametrize("indexed", [True, False])
def test_fences_are_listed_wherever_they_stand_the_newest_message_first(chats: Path) -> None:
    found = blocks(chats, "")

    assert [(block.title, block.language, block.code) for block in found] == [
        ("Second", "", "not closed\n"),
        ("First", "Python", "x = 'needle'\n"),
        ("First", "Rust", "fn a() {}\n"),
    ]


@pytest.mark.parametrize("indexed", [True, False])
@pytest.mark.parametrize(
    ("query", "languages"),
    [
        ("needle", ["Python"]),
        ("lang:rust", ["Rust"]),
        ("lang:python lang:rust", ["Python", "Rust"]),
        ("in:first", ["Python", "Rust"]),
        ("has:code closed", [""]),
        ("lang:cobol", []),
    ],
)
def test_words_must_be_in_the_block_itself(chats: Path, query: str, languages: list[str]) -> None:
    assert [block.language for block in blocks(chats, query)] == languages


@pytest.mark.parametrize("indexed", [True])
def test_the_offset_is_where_the_code_begins_in_the_message(chats: Path, store: ChatStore) -> None:
    found = blocks(chats, "")
    texts = [store.messages.find(block.message_id).text for block in found]
    begins = [text[block.offset :][:6] for text, block in zip(texts, found, strict=True)]

    assert begins == ["not cl", "x = 'n", ">   fn"]


def test_the_preview_begins_above_the_word_that_is_found(store: ChatStore, path: Path) -> None:
    lines = "".join(f"\tx{number} = {number}\n\n" for number in range(20))
    ask(store, "Q", f"```\n{lines}```")
    (whole,) = blocks(path, "")
    (found,) = blocks(path, '"x12 ="')

    assert [line.text for line in whole.preview] == [f"    x{n} = {n}" for n in range(4)]
    assert [line.text for line in found.preview] == [f"    x{n} = {n}" for n in range(11, 15)]
    assert [line.marks for line in found.preview] == [(), ((4, 9),), (), ()]


def test_a_page_ends_with_a_message_and_the_next_one_begins_behind_it(
    store: ChatStore, path: Path
) -> None:
    for number in range(4):
        ask(store, "Q", f"```\na {number}\n```\n\n```\nb {number}\n```")
    take_in(path)
    first = blocks(path, "", 3)
    rest = [
        block
        for batch in CodeSearch(path, parse(""), 50, after=first[-1].key).batches()
        for block in batch
    ]

    assert [block.code for block in first] == ["a 3\n", "b 3\n", "a 2\n", "b 2\n"]
    assert [block.code for block in rest] == ["a 1\n", "b 1\n", "a 0\n", "b 0\n"]


def test_a_cancelled_list_ends(store: ChatStore, path: Path) -> None:
    ask(store, "Q", "```\na\n```")
    search = CodeSearch(path, parse(""), is_cancelled=lambda: True)

    assert list(search.batches()) == []
