"""Runs the tests side by side, and then, alone, those that missed a bar of time.

What is named on the command line goes to pytest. Which tests have a bar, and what happens to them,
is in tests/timing.py.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_SIDE_BY_SIDE = ("-n", "3", "--dist", "loadfile", "--no-loadscope-reorder")
"""Three for two cores: many tests wait for something. Where the files with the most tests come
first, those that take long are the last, and the other cores have nothing to do."""


def main(arguments: list[str]) -> int:
    """Return 0 when all tests pass, else what pytest returned for the part that failed."""
    with tempfile.TemporaryDirectory() as folder:
        missed = Path(folder) / "missed"
        missed.touch()
        result = _pytest(*_SIDE_BY_SIDE, *arguments, LIAOBOTS_MISSED_BARS=str(missed))
        again = missed.read_text(encoding="utf-8").splitlines()
    if not again:
        return result
    print(f"{len(again)} missed a bar of time beside the others: measured again, alone", flush=True)
    return _pytest(*again) or result


def _pytest(*arguments: str, **variables: str) -> int:
    """Run pytest, which keeps what is compiled: each worker and each started app needs it."""
    command = [sys.executable, "-m", "pytest", *arguments]
    variables["PYTHONDONTWRITEBYTECODE"] = ""
    return subprocess.run(command, cwd=_ROOT, env=os.environ | variables, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
