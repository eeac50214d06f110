"""A second start waits longer for a window that works than for one that hangs."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.instance.starting import SILENT, Start

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of the work")

BUSY_WINDOW = """
import os, sys, time
from pathlib import Path
from liaobots_desktop.instance.call import read
from liaobots_desktop.instance.channel import Listener
from liaobots_desktop.instance.window_lock import Holder, WindowLock, host_name

lock = WindowLock.take(Path(sys.argv[1]))
listener = Listener(lock.name)
lock.tell(Holder(os.getpid(), host_name(), listener.address, "key"))
print("listening", flush=True)
caller = None
while caller is None:  # works until it is called, and for 3 s then
    try:
        caller = listener.accept()
    except BlockingIOError:
        pass
begun = time.monotonic()
while time.monotonic() < begun + 3:
    pass
caller.sendall(read(caller.recv(4096), "key").answer("key", done=True))
listener.close()
"""
"""A process that has the window as ours has, and much to do."""


def test_a_window_that_is_merely_busy_is_waited_for(tmp_path: Path) -> None:
    busy = subprocess.Popen(
        [sys.executable, "-c", BUSY_WINDOW, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert busy.stdout is not None
    listening = busy.stdout.readline()
    with Start(tmp_path) as second:
        ended = second.ended()
    busy.communicate()

    assert listening == "listening\n"
    assert ended == SILENT
