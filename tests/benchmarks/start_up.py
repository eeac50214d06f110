"""P1 and P2: how soon the app's window is painted, and the memory it takes when idle."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.environment import measured
from tests.benchmarks.saved_chats import make_saved_chats
from tests.benchmarks.table import Figure

_CHECKOUT = Path(__file__).resolve().parents[2]
_MIB = 1024 * 1024


def measure(runs: int = 11, chats: int = 10_000) -> list[Figure]:
    """Start the bare window and the app in turn, `runs` times each, with `chats` saved chats.

    Raises:
        RuntimeError: one of them did not say what was expected.
    """
    with tempfile.TemporaryDirectory() as folder:
        make_saved_chats(Path(folder), chats)
        # the demo is the start without the page that asks for an auth code
        app = ("-m", "liaobots_desktop", "--demo", "--data-dir", folder)
        bare = ("-m", "tests.benchmarks.bare_window")
        for warm_up in (bare, app):
            _start(warm_up)
        pairs = [(_start(bare), _start(app)) for _ in range(runs)]
    bare_ms, app_ms = ([pair[i][0] for pair in pairs] for i in (0, 1))
    bare_mib, app_mib = ([pair[i][1] for pair in pairs] for i in (0, 1))
    name = f"process start → painted, {chats:,} chats, to a bare window's {median(bare_ms):.0f} ms"
    return [
        Figure(
            *("P1", name, median(app_ms) / median(bare_ms), 1.6, "×"),
            {"bare_ms": bare_ms, "app_ms": app_ms},
        ),
        Figure(
            *("P2", "memory idle after start", median(app_mib), median(bare_mib) + 45, "MiB"),
            {"bare_mib": bare_mib, "app_mib": app_mib},
        ),
    ]


def _start(arguments: Sequence[str]) -> tuple[float, float]:
    """Return milliseconds until painted and MiB resident when idle, of one process."""
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments],
        cwd=_CHECKOUT,
        env=measured(LIAOBOTS_BENCH_START="1"),
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        painted_ms = (time.perf_counter() - begun) * 1000
        rest = process.stdout.read()
    if process.returncode or '"painted"' not in first or '"idle"' not in rest:
        raise RuntimeError(f"{' '.join(arguments)} said {first!r}, then {rest!r}")
    return round(painted_ms, 1), round(json.loads(rest)["rss"] / _MIB, 1)
