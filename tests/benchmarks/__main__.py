"""`make bench`: measures, prints the table and writes build/bench.json."""

import argparse
import sys
from pathlib import Path

from tests.benchmarks import start_up, table

_RESULT = Path(__file__).resolve().parents[2] / "build" / "bench.json"


def main() -> int:
    """Measure everything; a figure over its bar is shown, and is no error."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=11, help="of each start-up")
    parser.add_argument("--chats", type=int, default=10_000, help="saved when the app starts")
    options = parser.parse_args()
    figures = start_up.measure(options.runs, options.chats)
    print(table.as_text(figures))
    table.write_json(figures, _RESULT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
