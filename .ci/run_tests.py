"""Runs the tests: first all that measure no time, side by side, then those that do, alone.

Both parts always run. What is named on the command line goes to pytest in both; a part in which no
test was chosen is no failure, if the other had one.
"""

import argparse
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_WORKERS = "3"
"""For two cores: many tests wait for something, and docs/decisions/0108 has the figures."""
_NONE_CHOSEN = 5


def main(arguments: list[str]) -> int:
    """Return 0 when all chosen tests pass, else what pytest returned for the part that failed."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("-m", dest="marks", default="")
    chosen, rest = parser.parse_known_args(arguments)
    marks = f" and ({chosen.marks})" if chosen.marks else ""
    results = [
        _run("-n", _WORKERS, "--dist", "loadfile", *rest, "-m", f"not timed{marks}"),
        _run(*rest, "-n", "0", "-m", f"timed{marks}"),
    ]
    failed = [result for result in results if result not in {0, _NONE_CHOSEN}]
    if failed:
        return failed[0]
    return min(results)  # 0, if a test was chosen at all


def _run(*arguments: str) -> int:
    print("$ pytest", *arguments, flush=True)
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=_ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
