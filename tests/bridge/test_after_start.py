"""PySide's table of classes has its size before another thread can look into it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from liaobots_desktop.bridge.after_start import ROOM

MOVES = (541, 1109)
"""Classes with which the table is full, and moves to a larger one (libstdc++)."""

PROGRAM = """
import importlib, json, pkgutil, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QThread
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken
import liaobots_desktop
from liaobots_desktop import app
from liaobots_desktop.bridge import after_start

def classes():
    found, left = set(), [Shiboken.Object]
    while left:
        more = set(type.__subclasses__(left.pop())) - found
        found |= more
        left += more
    return len(found)

begun, said = [], {}
start, make_room = QThread.start, after_start.make_room

def starting(thread, *rest):
    begun.append(type(thread).__name__)
    start(thread, *rest)

def making_room(wanted):
    said.update(threads=list(begun), at_first=classes())
    make_room(wanted)
    said["after_it"] = classes()

QThread.start, after_start.make_room = starting, making_room
application = QApplication(["test", *app.STYLE_ARGUMENTS])
app.prepare(application)
folder = Path(sys.argv[1])
desktop = app.Desktop(application, app.open_store(folder), folder, demo=False)
desktop.window.show()
loop = QEventLoop()
desktop._warm_up.finished.connect(loop.quit)
loop.exec()
for module in pkgutil.walk_packages(liaobots_desktop.__path__, "liaobots_desktop."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
said.update(threads_later=begun, with_all=classes())
desktop.window.close()
desktop.shut_down()
print(json.dumps(said))
"""


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="that table is not used")
def test_the_table_moves_before_the_first_thread_and_never_again(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, tmp_path], stdout=subprocess.PIPE, text=True, check=True
    )
    said = json.loads(done.stdout)

    assert said["threads"] == []
    assert "_ImportThread" in said["threads_later"]
    assert said["at_first"] + ROOM > MOVES[0]
    assert said["after_it"] == said["at_first"]
    assert said["with_all"] < MOVES[1] - 200
