"""JSON that is read piece by piece."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaobots_desktop.exchange.errors import FileBroken, FileTooLarge
from liaobots_desktop.exchange.json_stream import Item, read_items
from liaobots_desktop.exchange.limits import Limits

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


def read(text: str, size: int = 3, limits: Limits | None = None) -> list[Item]:
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    return list(read_items(pieces, limits or Limits()))


def items_of(value: Any) -> list[Item]:
    """What the items of a parsed text are, told in the plainest way."""
    if isinstance(value, list):
        return [Item(None, entry, True) for entry in value]
    items = []
    for key, member in value.items():
        if isinstance(member, list):
            items += [Item(key, entry, True) for entry in member]
        else:
            items.append(Item(key, member, False))
    return items


def test_the_entries_of_a_list_come_one_by_one() -> None:
    assert read('[{"a": [1, "]"]}, {}, 3]') == [
        Item(None, {"a": [1, "]"]}, True),
        Item(None, {}, True),
        Item(None, 3, True),
    ]


def test_an_entry_is_there_before_the_rest_of_the_text() -> None:
    items = read_items(iter(['{"version": 4, "history": [{"id": 1}, {"i', "never"]), Limits())

    assert [next(items), next(items)] == [
        Item("version", 4, False),
        Item("history", {"id": 1}, True),
    ]


@given(st.lists(VALUES) | st.dictionaries(st.text(), VALUES), st.integers(1, 40), st.booleans())
def test_it_reads_what_python_reads_wherever_the_text_is_cut(
    value: Any, size: int, is_ascii: bool
) -> None:
    text = json.dumps(value, ensure_ascii=is_ascii, indent=size % 3 or None)

    assert read(text, size) == items_of(value)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "[", "]", "[1", "[1,]", "[,1]", "[1}", "[1]x", "[1][2]", "x[1]", "12", '"a"'),
        *('{"a":1,}', "{,}", '{"a" 1}', '{"a":[1] 2}', '{"a":[1]2,"b":1}', '{"a":[1}', "{[1]}"),
        *('{"a":}', '{"a":[1]:2}', '{"a":1 "b":2}', '{"a":1}{"b":2}', "{1:[2]}", '{"a":1,[2]}'),
        *('{"a":"b"[1]}', '{"a":3[1]}', '{"a":[1],,"b":1}', "[NaN]", "[-Infinity]", '["\n"]'),
        *("[\0]", "[" + "9" * 5_000 + "]", '["\\x"]', "['a']", "[1 2]", "[truefalse]"),
    ],
)
@pytest.mark.parametrize("size", [1, 1_000])
def test_what_is_no_json_is_refused(text: str, size: int) -> None:
    with pytest.raises(FileBroken, match="JSON"):
        read(text, size)


def test_a_million_brackets_are_refused_without_recursion() -> None:
    with pytest.raises(FileBroken, match="nested too deep"):
        read("[" * 1_000_000, 65_536)


def test_an_entry_beyond_the_limits_is_refused_before_it_is_complete() -> None:
    with pytest.raises(FileTooLarge, match="too many characters"):
        read('["' + "x" * 200, limits=Limits(chat_characters=100))
    with pytest.raises(FileTooLarge, match="too many parts"):
        read("[[" + "[]," * 200, limits=Limits(chat_containers=100))


def test_many_small_entries_are_not_one_large_one() -> None:
    limits = Limits(chat_characters=100, chat_containers=10)

    assert len(read(json.dumps([{"a": []}] * 500), limits=limits)) == 500
