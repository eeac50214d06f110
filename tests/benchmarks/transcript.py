"""P3 to P8 and P11: the message pane while answers stream, chats open and windows are resized."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks.environment import measured
from tests.benchmarks.growth import Curve
from tests.benchmarks.table import Figure

_CHECKOUT = Path(__file__).resolve().parents[2]
_MB = 1_000_000
_LONG_CHAT = 5_000


def measure(sizes: list[int], chats: list[int]) -> tuple[list[Figure], list[Curve]]:
    """Measure everything once; `sizes` (bytes) and `chats` (messages) are those of the curves.

    Raises:
        RuntimeError: the window did not say what was expected.
    """
    streams = {size: _run("stream", "markdown", size) for size in sizes}
    opened = {messages: _run("open", "silent", 0, messages=messages) for messages in chats}
    shares = {messages: _shares_of_core(messages) for messages in chats}
    paced = {messages: median(shares[messages]) for messages in chats}
    figures = [
        *_streaming("P3", "1 MB of Markdown", streams[_MB]),
        Figure("P3", "CPU of 1 MB", streams[_MB]["cpu_s"], 4, "s"),
        Figure("P3", "CPU of 4 MB to 1 MB", _ratio(streams, 4 * _MB, _MB), 4.4, "×"),
        Figure("P13", "storing 1 MB as it comes, of its CPU", _kept(streams[_MB]), 2, "%"),
        *_paced(shares[_LONG_CHAT]),
        *_streaming("P5", "1 MB code fence", _run("stream", "fence", _MB)),
        *_opening(opened),
        _resizing(),
        _typing(),
        _metering(),
        Figure("P11", "Stop while silent", _run("stop", "silent", 1)["stop_ms"], 50, "ms"),
    ]
    curves = [
        Curve("CPU s by MB", [(size / _MB, streams[size]["cpu_s"]) for size in sizes]),
        Curve("opening ms by messages", [(count, opened[count]["again_ms"]) for count in chats]),
        Curve("% of a core by messages", [(count, paced[count]) for count in chats]),
    ]
    return figures, curves


def _streaming(key: str, what: str, found: dict[str, Any]) -> list[Figure]:
    gaps = sorted(found["gaps_ms"])
    return [
        Figure(key, f"{what}, longest stall", gaps[-1], 50, "ms"),
        Figure(key, f"{what}, 99 % of rounds", _share(gaps, 0.99), 20, "ms"),
    ]


def _kept(found: dict[str, Any]) -> float:
    return float(found["kept_s"] / found["cpu_s"] * 100)


def _shares_of_core(messages: int) -> list[float]:
    """Return percents; of the long chat three, as one run differs from the next by a tenth."""
    runs = range(3 if messages == _LONG_CHAT else 1)
    found = [_run("cpu", "markdown", 50_000, rate=200, messages=messages) for _ in runs]
    return [float(one["cpu_s"] / one["wall_s"] * 100) for one in found]


def _paced(shares: list[float]) -> list[Figure]:
    found = _run("stream", "markdown", 50_000, rate=200, messages=_LONG_CHAT)
    name = "50 KB at 200 chunks/s into 5,000 messages, CPU"
    return [
        Figure("P4", name, median(shares), 15, "%", {"runs": shares}),
        Figure("P4", "the same, longest stall", max(found["gaps_ms"]), 33, "ms"),
        Figure("P4", "the same by two models at once, longest stall", _contest(), 50, "ms"),
    ]


def _contest() -> float:
    found = _run("contest", "markdown", 50_000, rate=200, messages=_LONG_CHAT)
    return float(max(found["gaps_ms"]))


def _opening(opened: dict[int, dict[str, Any]]) -> list[Figure]:
    found = opened[_LONG_CHAT]
    pages = sorted(found["pages_ms"])
    return [
        Figure("P6", "opening 5,000 messages", found["again_ms"], 100, "ms"),
        Figure("P6", "the same, first chat opened", found["first_ms"], 100, "ms"),
        Figure("P6", "paging, 95 % of frames", _share(pages, 0.95), 16, "ms"),
        Figure("P6", "paging, worst frame", pages[-1], 50, "ms"),
        Figure("P6", "opening 5,000 to 500 messages", _opening_ratio(opened), 1.5, "×"),
    ]


def _opening_ratio(opened: dict[int, dict[str, Any]]) -> float:
    return float(opened[_LONG_CHAT]["again_ms"] / opened[500]["again_ms"])


def _resizing() -> Figure:
    steps = _run("resize", "markdown", _MB)["steps_ms"]
    return Figure("P7", "resizing over 1 MB, worst step", max(steps), 33, "ms", {"steps": steps})


def _typing() -> Figure:
    found = _run("typing", "markdown", 50_000, rate=200, messages=_LONG_CHAT)
    delays = sorted(found["delays_ms"])
    name = "key press → painted while P4 streams, 95 %"
    return Figure("P8", name, _share(delays, 0.95), 16, "ms", {"median": median(delays)})


def _metering() -> Figure:
    found = _run("meter", "silent", 0, messages=_LONG_CHAT)
    delays = sorted(found["delays_ms"])
    name = "key press → painted, meter and line right, 5,000 messages, 95 %"
    return Figure("P8", name, _share(delays, 0.95), 16, "ms", {"median": median(delays)})


def _ratio(streams: dict[int, dict[str, Any]], more: int, less: int) -> float:
    return float(streams[more]["cpu_s"] / streams[less]["cpu_s"])


def _share(ordered: list[float], share: float) -> float:
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def _run(what: str, kind: str, size: int, *, rate: int = 0, messages: int = 0) -> dict[str, Any]:
    with _serving(kind, size, rate) as port:
        command = (sys.executable, "-m", "tests.benchmarks.window_probe")
        done = subprocess.run(
            [*command, what, port, str(messages)],
            cwd=_CHECKOUT,
            env=measured(),
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
    if done.returncode or not done.stdout.startswith("{"):
        raise RuntimeError(f"{what} {kind} said {done.stdout!r}, code {done.returncode}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@contextmanager
def _serving(kind: str, size: int, rate: int) -> Iterator[str]:
    command = (sys.executable, "-m", "tests.benchmarks.stream_server")
    with subprocess.Popen(
        [*command, kind, str(size), str(rate)], cwd=_CHECKOUT, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.kill()
