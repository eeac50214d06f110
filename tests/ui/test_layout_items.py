"""Items of layouts: those of a window that is given up are deleted once, Qt's have no wrappers."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.layout_items import nest
from tests.store.damaging import make_chats, overwrite
from tests.store.looking import read
from tests.ui.wrapped_items import qt_items_with_wrappers

_SCRIPT = """
import gc, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from liaobots_desktop import launch
from liaobots_desktop.app import Desktop
from liaobots_desktop.instance.claiming import Claim

gc.disable()  # as cli does until the first picture
built, begin = [], Desktop.begin
build = Desktop.__init__


def building(desktop, *given, **named):
    built.append("window")
    build(desktop, *given, **named)


def collect(desktop):
    gc.unfreeze()
    gc.collect()
    print(*built)
    desktop.window.quit()


def begun(desktop, wish):
    begin(desktop, wish)
    desktop._first_paint.painted.connect(lambda: QTimer.singleShot(0, lambda: collect(desktop)))


Desktop.__init__, Desktop.begin = building, begun
sys.exit(launch.run(Claim(Path(sys.argv[1])), demo=True))
"""


def test_a_window_that_was_given_up_half_built_is_collected(tmp_path: Path) -> None:
    """Chats that open and cannot be listed are moved aside, and a second window is built."""
    path = tmp_path / "chats.db"
    make_chats(path, 3)
    ((listed,),) = read(
        path, "SELECT rootpage FROM sqlite_schema WHERE name = 'conversation_at_rest'"
    )
    overwrite(path, listed, content=b"\xab" * 4096)

    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stdout) == (0, "window window\n"), done.stderr


def test_items_of_a_nested_layout_have_no_wrappers_that_outlive_them(qtbot: QtBot) -> None:
    """Qt frees the item of a widget that goes: what is allocated there had two wrappers."""
    page, row = QWidget(), QHBoxLayout()
    qtbot.addWidget(page)
    column, lines = QVBoxLayout(page), QVBoxLayout()
    gone = QLabel("gone")
    row.addWidget(gone)
    row.addWidget(QLabel("stays"))
    row.addStretch(1)
    nest(lines, row)
    nest(column, lines)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()

    assert (row.count(), qt_items_with_wrappers()) == (2, [])
