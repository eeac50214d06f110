"""Whatever stands in the place of whatever, a file is taken whole or refused with a sentence."""

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from liaobots_desktop.exchange.errors import ImportRefused
from tests.exchange.bringing import FILES, Computer
from tests.store.looking import read

_TRIES = 60
_ODD: tuple[Any, ...] = (
    *(None, 5, -1e300, float("inf"), "x", "", "\ud800", [], {}, True, [[]], {"a": {}}),
)
_EVERYTHING = (
    "SELECT id FROM conversation ORDER BY id",
    "SELECT count(*) FROM message",
    "SELECT id FROM folder ORDER BY id",
    "SELECT name FROM tag ORDER BY name",
    "SELECT id FROM prompt ORDER BY id",
)

Way = tuple[str | int, ...]


def ways(value: Any, way: Way = ()) -> Iterator[Way]:
    """Yield the way to each place of a JSON value but the outermost."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    for name, inner in inside:
        yield (*way, name)
        if isinstance(inner, dict | list):
            yield from ways(inner, (*way, name))


def changed(value: Any, way: Way, odd: Any) -> Any:
    """Return a JSON value with something else in one place."""
    whole = place = copy.deepcopy(value)
    for step in way[:-1]:
        place = place[step]
    place[way[-1]] = odd
    return whole


@pytest.mark.parametrize("file", sorted(FILES.glob("*.json")), ids=lambda file: file.stem)
def test_a_file_is_taken_whole_or_refused_with_a_sentence(here: Computer, file: Path) -> None:
    sound, dice = json.loads(file.read_text(encoding="utf-8")), random.Random(file.name)
    places = list(ways(sound))
    with here.store():
        pass  # it makes the tables
    told: list[str] = []
    for _ in range(_TRIES):
        odd = changed(sound, dice.choice(places), dice.choice(_ODD))
        before = [read(here.database, query) for query in _EVERYTHING]
        try:
            here.bring(odd)
            again = here.bring(odd)
        except ImportRefused as error:
            told.append(str(error))
            assert [read(here.database, query) for query in _EVERYTHING] == before
        else:
            assert (again.new_chats, again.new_messages, again.new_prompts) == (0, 0, 0)

    assert 0 < len(told) < _TRIES
    assert {text.rpartition(". ")[2] for text in told} == {"Nothing was imported."}
