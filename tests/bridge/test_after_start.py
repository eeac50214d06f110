"""PySide's classes are there, and their table has its size, before a thread needs them."""

import json
import subprocess
import sys
from typing import Any

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

def of_qt():
    parts = [name for name in list(sys.modules) if name.startswith("PySide6.Qt")]
    return {f"{part}.{name}" for part in parts for name in vars(sys.modules[part])}

begun, said = [], {}
start, make_room = QThread.start, after_start.make_room

def starting(thread, *rest):
    begun.append(type(thread).__name__)
    if thread is desktop._warm_up._thread:
        said.update(of_qt=of_qt())
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
said.update(made_beside=sorted(of_qt() - said.pop("of_qt")))
for module in pkgutil.walk_packages(liaobots_desktop.__path__, "liaobots_desktop."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
said.update(threads_later=begun, with_all=classes())
desktop.window.close()
desktop.shut_down()
print(json.dumps(said))
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what a start tells of itself that imports all modules in the end."""
    folder = tmp_path_factory.mktemp("start")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, folder], stdout=subprocess.PIPE, text=True, check=True
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="that table is not used")
def test_the_table_moves_before_the_first_thread_and_never_again(said: dict[str, Any]) -> None:
    assert said["threads"] == []
    assert "_ImportThread" in said["threads_later"]
    assert said["at_first"] + ROOM > MOVES[0]
    assert said["after_it"] == said["at_first"]
    assert said["with_all"] < MOVES[1] - 200


def test_no_class_of_qt_is_made_beside_the_window(said: dict[str, Any]) -> None:
    """Two threads that need the same class end the process: each takes it half made."""
    assert said["made_beside"] == []
