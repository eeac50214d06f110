"""The app as a process that is ended by a fault, and the next start."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from liaobots_desktop.bridge.hard_crash import last_trace
from tests.waiting import wait_until


def started(folder: Path) -> "subprocess.Popen[bytes]":
    """Return the app, when there is a trace, or room for one, which comes after the picture."""
    command = [sys.executable, "-m", "liaobots_desktop", "--demo", "--data-dir", str(folder)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    wait_until((folder / "crash-trace").exists, "the app watches for a crash")
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be sent such a fault there")
def test_its_trace_is_there_for_the_next_start_and_an_end_in_order_leaves_none(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "liaobots"
    crashed = started(folder)
    crashed.send_signal(signal.SIGSEGV)
    first = crashed.wait(60)
    written = (folder / "crash-trace").read_text("utf-8")
    again = started(folder)
    wait_until(lambda: last_trace(folder) != "", "the trace was moved")
    again.send_signal(signal.SIGTERM)
    second = again.wait(60)

    assert (first, second) == (-signal.SIGSEGV, 0)
    assert written.startswith("Fatal Python error: Segmentation fault\n")
    assert "(most recent call first):" in written  # of which thread, the system chooses
    assert last_trace(folder) == written
    assert not (folder / "crash-trace").exists()
