"""What the start leaves in memory is settled before the first thread begins (decision 0134)."""

import gc
import sys
from functools import cache

from shiboken6 import Shiboken

from liaobots_desktop.bridge import qt_classes

_TABLE_HAS_NO_LOCK = sys.version_info < (3, 12)
ROOM = 400
"""Classes: with the 260 that are there at the first picture more than 541, and less than 1,109."""


def settle() -> None:
    """Let the collector begin with what comes from now on, and PySide have what threads need."""
    gc.freeze()  # before the collector looks: what the start made stays, and is not looked at
    make_room(ROOM)
    qt_classes.make()
    gc.freeze()
    # 10,000 objects take 2 ms; 50,000, or those that were looked at before, would be a stall
    gc.set_threshold(10_000, 100, 100)
    gc.enable()


@cache
def make_room(classes: int) -> None:
    """Let PySide's table of classes grow now, while no other thread can look into it (2 ms).

    Before Python 3.12 Shiboken keeps what it knows of classes in a table that no lock guards, and
    threads look into it without the interpreter's lock. It moves to a larger one with the 258th,
    542nd, 1,110th class; whoever looks then finds nothing, and the process ends. It never shrinks,
    so that once is enough for a process.
    """
    if _TABLE_HAS_NO_LOCK:
        held = [type("Room", (Shiboken.Object,), {}) for _ in range(classes)]
        held.clear()
        gc.collect()  # here: they must not go while others look
