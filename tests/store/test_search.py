"""Words found in all chats: with an index, with an old one, and with none."""

import os
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.errors import NotRead, StoreDamaged
from liaobots_desktop.store.search.folding import folded
from liaobots_desktop.store.search.query import parse
from liaobots_desktop.store.search.search import Search
from tests.store.looking import write
from tests.store.search.finding import found, hits, take_in
from tests.store.talking import ask
from tests.store.without_rights import folder_to_read, said_by

_SEARCH_WITHOUT_RIGHTS = """
import os, sys
from pathlib import Path
from liaobots_desktop.store.search.query import parse
from liaobots_desktop.store.search.search import Search
path = Path(sys.argv[1])
"".encode("utf-16-le")  # Python itself may be out of reach later
if os.geteuid() == 0:
    os.setuid(65534)  # nobody: root may write everywhere
batches = Search(path, parse("needle")).batches()
print([hit.snippet.text for batch in batches for hit in batch])
"""

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
    "Le café était\n  naïf",
    "👩‍🚀 to the moon 🚀",
    "Кошка и café, 文 too",
]
"""Answers, in the order in which they are stored."""


def with_index(path: Path) -> None:
    take_in(path)


def without_index(_path: Path) -> None:
    pass


def with_half_an_index(path: Path) -> None:
    take_in(path)
    write(path, f"UPDATE message SET text = text WHERE id % 4 < 2 AND id <= {2 * len(TEXTS)}")


@pytest.fixture(
    scope="module",
    params=[with_index, without_index, with_half_an_index],
    ids=lambda prepared: prepared.__name__,
)
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database with all the texts, only to be read."""
    path = tmp_path_factory.mktemp("library") / FILE_NAME
    with closing(ChatStore.open(path)) as store:
        for text in TEXTS:
            ask(store, "?", text)
    prepare: Callable[[Path], None] = request.param
    prepare(path)
    return path


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("привет", ["ПРИВЕТ всем", "Привет, мир"]),
        ("РИВЕ", ["ПРИВЕТ всем", "Привет, мир"]),
        ("елка", ["Ёлка и ещё"]),
        ("ЁЛКА", ["Ёлка и ещё"]),
        ("еще", ["Ёлка и ещё"]),
        ("Е\u0308лка", ["Ёлка и ещё"]),
        ("文章", ["文章 in 日本語"]),
        ("文", ["Кошка и café, 文 too", "文章 in 日本語"]),
        ("本", ["文章 in 日本語"]),
        ("語", ["文章 in 日本語"]),
        ("本語", ["文章 in 日本語"]),
        ("日本語", ["文章 in 日本語"]),
        ("龍", []),
        ("cafe", ["Кошка и café, 文 too", "Le café était naïf"]),
        ("CAFÉ naïf", ["Le café était naïf"]),
        ("était naïf", ["Le café était naïf"]),
        ('"etait naif"', ["Le café était naïf"]),
        ('"naif etait"', []),
        ("naif etait", ["Le café était naïf"]),
        ("文 кошка", ["Кошка и café, 文 too"]),
        ("文 章", ["文章 in 日本語"]),
        ("кошка needle", []),
        ("🚀", ["👩‍🚀 to the moon 🚀"]),
        ("👩‍🚀", ["👩‍🚀 to the moon 🚀"]),
        ('"quoted', ['She said "quoted (words)" and a-b']),
        ('"', []),
        ("(words)", ['She said "quoted (words)" and a-b']),
        ("(", ['She said "quoted (words)" and a-b']),
        ("a-b", ['She said "quoted (words)" and a-b']),
        ("said AND", ['She said "quoted (words)" and a-b']),
        ("said OR cafe", []),
        ('"" said', ['She said "quoted (words)" and a-b']),
        ("%", ["100% of under_score"]),
        ("_", ["100% of under_score"]),
        ("0% o", ["100% of under_score"]),
        ("r_s", ["100% of under_score"]),
        ("behind", ["nul \0 behind"]),
        ("nul behind", ["nul \0 behind"]),
        ("<FULLWIDTH>", ["＜fullwidth＞ Straße"]),
        ("STRASSE", ["＜fullwidth＞ Straße"]),
        ("  мир  ", ["Привет, мир"]),
        ("*", []),
        ("мир*", []),
        ("'; DROP TABLE message; --", []),
        ("привет AND", []),
        ("", []),
        (" \n ", []),
        ("\ud83d", []),
    ],
)
def test_words_are_found_in_any_script_and_state_of_the_index(
    library: Path, words: str, expected: list[str]
) -> None:
    assert found(library, words) == expected


@given(st.text(st.sampled_from('аелкё a-b"文章(*%_:🚀ie\n日本'), max_size=6))
def test_no_query_is_an_error_and_the_index_finds_what_reading_finds(
    library: Path, words: str
) -> None:
    sought = parse(words).words
    expected = [text for text in TEXTS if all(word in folded(text) for word in sought)]
    snippets = found(library, words)

    assert len([text for text in snippets if text != "?"]) == (len(expected) if sought else 0)


def test_a_long_text_is_shown_around_its_hit(library: Path) -> None:
    (hit,) = hits(library, "NEEDLE")

    assert hit.snippet.text == "…" + "x" * 39 + " needle " + "y" * 79 + "…"
    assert hit.snippet.marks == ((41, 47),)
    assert hit.snippet.source_marks == ((301, 307),)


def test_hits_come_in_batches(store: ChatStore, path: Path) -> None:
    for number in range(30):
        ask(store, f"needle {number}")
    sizes = [len(batch) for batch in Search(path, parse("needle")).batches()]

    assert sum(sizes) == 30
    assert max(sizes) <= 20


@pytest.mark.parametrize("indexed", [True, False])
def test_a_search_that_is_cancelled_ends_early(store: ChatStore, path: Path, indexed: bool) -> None:
    for number in range(60):
        ask(store, f"needle {number}")
    if indexed:
        take_in(path)
    cancelled = threading.Event()
    search = Search(path, parse("needle"), is_cancelled=cancelled.is_set)
    batches = search.batches()
    first = next(batches)
    cancelled.set()

    assert 0 < len(first) <= 20
    assert list(batches) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no modes")
@pytest.mark.parametrize("indexed", [True, False])
def test_a_read_only_folder_is_searched(indexed: bool) -> None:
    with folder_to_read() as folder:
        with closing(ChatStore.open(folder / FILE_NAME)) as store:
            ask(store, "A needle?")
        if indexed:
            take_in(folder / FILE_NAME)
        for file in folder.iterdir():
            file.chmod(0o444 if file.is_file() else 0o555)
        folder.chmod(0o555)
        said = said_by(_SEARCH_WITHOUT_RIGHTS, folder / FILE_NAME)

    assert said == "['A needle?']\n"


def test_chats_that_are_not_there_are_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotRead, match="cannot be read now"):
        found(tmp_path / FILE_NAME, "needle")


def test_damaged_chats_are_a_sentence(path: Path) -> None:
    path.write_bytes(b"garbage " * 1000)

    with pytest.raises(StoreDamaged, match="cannot be read"):
        found(path, "needle")
