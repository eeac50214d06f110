"""The trace of a crash that ends the process."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from liaobots_desktop.bridge.hard_crash import last_trace
from tests.store.looking import mode

_SCRIPT = """
import os, signal, sys
from pathlib import Path
from liaobots_desktop.bridge.hard_crash import HardCrash

trace = HardCrash(Path(sys.argv[1]))
trace.watch()

def where_it_crashed():
    os.kill(os.getpid(), signal.SIGSEGV)

if sys.argv[2] == "crash":
    where_it_crashed()
trace.close()
"""


def run(folder: Path, end: str) -> int:
    """Return how a process has ended that watches, and crashes if told so."""
    command = [sys.executable, "-c", _SCRIPT, str(folder), end]
    return subprocess.run(command, timeout=60, check=False).returncode


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be sent such a fault there")
def test_the_next_run_can_tell_where_it_was(tmp_path: Path) -> None:
    crashed = run(tmp_path, "crash")
    written = mode(tmp_path / "crash-trace")
    ended = run(tmp_path, "end")

    assert (crashed, ended) == (-signal.SIGSEGV, 0)
    assert written == "0600"
    assert "Segmentation fault" in last_trace(tmp_path)
    assert "in where_it_crashed" in last_trace(tmp_path)
    assert not (tmp_path / "crash-trace").exists()


def test_a_run_without_a_crash_leaves_nothing(tmp_path: Path) -> None:
    assert run(tmp_path, "end") == 0
    assert last_trace(tmp_path) == ""
    assert list(tmp_path.iterdir()) == []


def test_without_a_place_for_it_there_is_only_no_trace(tmp_path: Path) -> None:
    assert run(tmp_path / "gone", "end") == 0
