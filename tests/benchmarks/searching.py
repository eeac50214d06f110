"""P12: search over many messages, with the index that the app makes of them."""

import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from liaobots_desktop.store.search.query import parse
from liaobots_desktop.store.search.search import Search
from liaobots_desktop.store.search.upkeep import bring_up_to_date
from liaobots_desktop.store.statistics import count
from tests.benchmarks.growth import Curve
from tests.benchmarks.library import Library
from tests.benchmarks.table import Figure

_QUERIES = 120
_USUAL = 100_000


@dataclass(frozen=True)
class _Measured:
    """What one size of the library took: milliseconds of searches, seconds of index and count."""

    long_ms: list[float]
    short_ms: list[float]
    index_s: float
    counted_s: float


def measure(sizes: Sequence[int]) -> tuple[list[Figure], list[Curve]]:
    """Search libraries of these sizes (messages, the smallest first); the usual has 100,000."""
    library = Library()
    measured: dict[int, _Measured] = {}
    index_s = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            chats = library.grow(Path(folder), size)
            index_s += _index_s(chats)
            measured[size] = _Measured(
                _searched(chats, lambda: _long_query(library)),
                _searched(chats, lambda: _short_query(library)),
                index_s,
                _counted_s(chats),
            )
    usual = _USUAL if _USUAL in measured else sizes[-1]
    return _figures(f"{usual:,} messages", measured[usual]), [
        Curve("search ms, 95 %, by 1,000 messages", _by_size(measured, lambda one: one.long_ms)),
        Curve("1 or 2 characters, the same", _by_size(measured, lambda one: one.short_ms)),
    ]


def _figures(what: str, found: _Measured) -> list[Figure]:
    behind: dict[str, float | list[float]] = {"long_ms": found.long_ms, "short_ms": found.short_ms}
    return [
        Figure("P12", f"search over {what}, 95 %", _most(found.long_ms), 30, "ms", behind),
        Figure("P12", "1 or 2 characters, 95 %", _most(found.short_ms), 300, "ms"),
        Figure("P12", f"index of {what}, made anew", found.index_s, 60, "s"),
        Figure("P12", f"statistics of {what}", found.counted_s, 1, "s"),
    ]


def _index_s(chats: Path) -> float:
    """Return the seconds that the index takes for what is new."""
    begun = time.perf_counter()
    for _ in bring_up_to_date(chats):
        pass
    return time.perf_counter() - begun


def _counted_s(chats: Path) -> float:
    """Return the seconds that the statistics of all messages take."""
    begun = time.perf_counter()
    count(chats)
    return time.perf_counter() - begun


def _searched(chats: Path, query: Callable[[], str]) -> list[float]:
    """Return the milliseconds from a query to its last hit, opening of the files included."""
    times = []
    for _ in range(_QUERIES):
        text = query()
        begun = time.perf_counter()
        for _batch in Search(chats, parse(text)).batches():
            pass
        times.append((time.perf_counter() - begun) * 1000)
    return sorted(times)


def _long_query(library: Library) -> str:
    """Return a word, a part of one, two words, a phrase, Chinese, or what is nowhere."""
    kind = library.random.randrange(6)
    script = library.random.choice(("latin", "cyrillic"))
    words = [library.often_used(script) for _ in range(6)]
    long = next((word for word in words if len(word) > 4), "banana")
    if kind == 0:
        return long
    if kind == 1:
        return long[1:-1]
    if kind == 2:
        return f"{long} {words[0]}"
    if kind == 3:
        return f'"{words[0]} {words[1]}"'
    if kind == 4:
        return "".join(library.often_used("han") for _ in range(3))
    return f"{long}qzq"


def _short_query(library: Library) -> str:
    """Return one or two characters of any script; every fourth is nowhere."""
    kind = library.random.randrange(4)
    if kind == 0:
        return library.often_used("han")
    if kind == 1:
        return library.often_used("han") + library.often_used("han")
    if kind == 2:
        return library.often_used(library.random.choice(("latin", "cyrillic")))[:2]
    return library.random.choice("龍龘ъqѣ") + library.random.choice("龘ъѣ鑫")


def _most(times: list[float]) -> float:
    return times[int(len(times) * 0.95)]


def _by_size(
    measured: dict[int, _Measured], times: Callable[[_Measured], list[float]]
) -> list[tuple[float, float]]:
    return [(size / 1000, _most(times(one))) for size, one in measured.items()]
