"""Runs the tests side by side, and then, alone, those that missed a bar of time.

What is named on the command line goes to pytest. Which tests have a bar, and what happens to them,
is in tests/timing.py.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_SIDE_BY_SIDE = ("-n", "3", "--dist", "loadfile", "--no-loadscope-reorder")
"""Three for two cores: many tests wait for something. Where the files with the most tests come
first, those that take long are the last, and the other cores have nothing to do."""
_FOLDERS_GO = ("-o", "tmp_path_retention_policy=failed")
"""The folder of a test goes with it: memory holds those of a few, and nobody waits at the end."""
_MEMORY = Path("/dev/shm")
_ROOM = 2 << 30
"""Seven times what the tests had there at once, in bytes."""


def main(arguments: list[str]) -> int:
    """Return 0 when all tests pass, else what pytest returned for the part that failed."""
    with tempfile.TemporaryDirectory(dir=_quick_place()) as folder:
        Path(folder).chmod(0o711)  # root's tests try what others may not: they get this far
        missed = Path(folder) / "missed"
        missed.touch()
        variables = {"TMPDIR": folder}
        result = _pytest(*_SIDE_BY_SIDE, *arguments, LIAOBOTS_MISSED_BARS=str(missed), **variables)
        again = missed.read_text(encoding="utf-8").splitlines()
        if not again:
            return result
        told = f"{len(again)} missed a bar of time beside the others: measured again, alone"
        print(told, flush=True)
        return _pytest(*again, **variables) or result


def _quick_place() -> Path | None:
    """Return where files lie in memory: a disk is waited for twenty times for each window.

    None where the system has no such place, or one that is too small.
    """
    is_there = _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK | os.X_OK)
    return _MEMORY if is_there and shutil.disk_usage(_MEMORY).free > _ROOM else None


def _pytest(*arguments: str, **variables: str) -> int:
    """Run pytest, which keeps what is compiled: each worker and each started app needs it."""
    command = [sys.executable, "-m", "pytest", *_FOLDERS_GO, *arguments]
    variables["PYTHONDONTWRITEBYTECODE"] = ""
    return subprocess.run(command, cwd=_ROOT, env=os.environ | variables, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
