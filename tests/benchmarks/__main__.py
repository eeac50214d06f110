"""`make bench`: measures, prints the table, writes build/bench.json and build/growth.svg."""

import argparse
import sys
from pathlib import Path

from tests.benchmarks import (
    arriving,
    beside,
    deep_list,
    growth,
    palette,
    pasting,
    searching,
    settings,
    start_up,
    store_steps,
    table,
    transcript,
)

_BUILD = Path(__file__).resolve().parents[2] / "build"
_SIZES = (250_000, 500_000, 1_000_000, 2_000_000, 4_000_000)
_LISTED = 100_000
_CHATS = (500, 5_000, 50_000)
_LIBRARIES = (10_000, 30_000, 100_000, 300_000)
"""A million takes five minutes and 4 GB of disk more; `--library` takes it, too."""


def main() -> int:
    """Measure everything; a figure over its bar is shown, and is no error."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=11, help="of each start-up")
    parser.add_argument("--chats", type=int, default=10_000, help="saved when the app starts")
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=_SIZES, help="of answers, with 1 and 4 MB"
    )
    parser.add_argument(
        "--messages", type=int, nargs="+", default=_CHATS, help="of chats, with 500 and 5,000"
    )
    parser.add_argument("--imported", type=int, default=100_000, help="messages of a file")
    parser.add_argument(
        "--library",
        type=int,
        nargs="+",
        default=_LIBRARIES,
        help="messages to search, smallest first",
    )
    parser.add_argument("--only-search", action="store_true", help="measure nothing but P12")
    options = parser.parse_args()
    figures, curves = ([], []) if options.only_search else _all_but_search(options)
    more, of_search = searching.measure(options.library)
    figures += more
    curves += of_search
    print(table.as_text(figures))
    table.write_json(figures, _BUILD / "bench.json")
    growth.write_svg(curves, _BUILD / "growth.svg")
    return 0


def _all_but_search(options: argparse.Namespace) -> tuple[list[table.Figure], list[growth.Curve]]:
    figures = start_up.measure(options.runs, options.chats)
    figures += palette.measure(options.chats)
    figures += settings.measure()
    figures += pasting.measure()
    figures += beside.measure()
    figures += deep_list.measure(_LISTED)
    figures += store_steps.measure(_LISTED)
    more, curves = transcript.measure(list(options.sizes), list(options.messages))
    figures += more
    figures += arriving.measure(options.imported)
    return figures, curves


if __name__ == "__main__":
    sys.exit(main())
