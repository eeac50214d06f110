"""More hits than one page has: counted, and found page by page."""

from pathlib import Path

import pytest

from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.search.found import Hit
from liaobots_desktop.store.search.query import parse
from liaobots_desktop.store.search.search import Count, Search
from tests.store.search.finding import fill, take_in


def page(path: Path, limit: int, last: Hit | None = None) -> list[Hit]:
    after = None if last is None else last.key
    search = Search(path, parse("needle"), limit, after=after)
    return [hit for batch in search.batches() for hit in batch]


@pytest.mark.parametrize("indexed", [True, False])
def test_a_page_begins_behind_the_last_hit_of_the_one_before(
    store: ChatStore, path: Path, indexed: bool
) -> None:
    fill(store, path, 70)
    if indexed:
        take_in(path)
    first = page(path, 30)
    second = page(path, 30, first[-1])
    third = page(path, 30, second[-1])

    texts = [hit.snippet.text for hit in (*first, *second, *third)]
    assert [len(first), len(second), len(third)] == [30, 30, 10]
    assert texts == [f"needle é {number}" for number in range(70, 0, -1)]


@pytest.mark.parametrize("indexed", [True, False])
def test_hits_are_counted_whatever_the_limit(store: ChatStore, path: Path, indexed: bool) -> None:
    fill(store, path, 70)
    if indexed:
        take_in(path)

    assert Search(path, parse("needle"), 5).count() == Count(70, 72)
    assert Search(path, parse("needle 7"), 5).count() == Count(8, 72)
    assert Search(path, parse("nowhere"), 5).count() == Count(0, 72)


def test_no_more_than_ten_thousand_are_counted(store: ChatStore, path: Path) -> None:
    fill(store, path, 10_500)
    take_in(path)

    assert Search(path, parse("needle"), 5).count() == Count(10_000, 10_502)


def test_a_cancelled_search_is_not_counted(store: ChatStore, path: Path) -> None:
    fill(store, path, 70)

    assert Search(path, parse("needle"), is_cancelled=lambda: True).count() is None
