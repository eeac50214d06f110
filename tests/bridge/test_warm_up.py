"""What happens after the first paint."""

import gc
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.warm_up import FirstPaint, WarmUp
from tests.timing import Within


class Paints(QObject):
    """Counts first paints."""

    def __init__(self, first_paint: FirstPaint) -> None:
        super().__init__()
        self.number = 0
        first_paint.painted.connect(self._on_painted)

    @Slot()
    def _on_painted(self) -> None:
        self.number += 1


def test_the_first_paint_is_told_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first_paint = FirstPaint(window)
    paints = Paints(first_paint)
    window.show()
    before_painting = paints.number
    qtbot.waitUntil(lambda: paints.number == 1)
    with qtbot.assertNotEmitted(first_paint.painted, wait=50):
        window.repaint()

    assert before_painting == 0


def test_closing_before_the_first_paint_waits_for_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    assert WarmUp(FirstPaint(window), with_demo=True).shut_down()


def test_a_window_that_is_closed_as_soon_as_it_is_painted_begins_no_thread(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first_paint = FirstPaint(window)
    warm_up = WarmUp(first_paint, with_demo=True)
    paints = Paints(first_paint)
    window.show()
    warm_up.shut_down()
    qtbot.waitUntil(lambda: paints.number == 1)

    assert not warm_up._thread.isRunning()


def test_what_is_there_already_is_neither_waited_for_nor_spared_once_more(
    qtbot: QtBot, within: Within
) -> None:
    took, spared = [], []
    for _ in range(2):
        window = QWidget()
        qtbot.addWidget(window)
        first_paint = FirstPaint(window)
        warm_up = WarmUp(first_paint, with_demo=True)
        with qtbot.waitSignal(first_paint.painted):
            window.show()
        began = time.perf_counter()
        with qtbot.waitSignal(warm_up.finished):
            pass
        took.append(time.perf_counter() - began)
        spared.append(gc.get_freeze_count())

    within(took[1], 0.2)
    assert spared[1] <= spared[0]  # some have gone


@pytest.mark.parametrize(("with_demo", "loaded"), [(True, "True"), (False, "False")])
def test_heavy_modules_are_imported_after_the_paint_and_not_before(
    with_demo: bool, loaded: str
) -> None:
    script = f"""
import gc
import sys
from PySide6.QtWidgets import QApplication, QWidget
from liaobots_desktop.bridge.warm_up import FirstPaint, WarmUp

app = QApplication([])
window = QWidget()
paint = FirstPaint(window)
warm_up = WarmUp(paint, with_demo={with_demo})
HEAVY = ("requests", "filelock", "markdown_it", "pygments.lexers")
print([name in sys.modules for name in HEAVY])
warm_up._thread.finished.connect(app.quit)
window.show()
app.exec()
print([name in sys.modules for name in HEAVY], "liaobots_desktop.demo.server" in sys.modules)
print(warm_up.shut_down())
print(gc.get_freeze_count() > 20_000)
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
        check=False,
    )

    assert done.stdout.splitlines() == [
        "[False, False, False, False]",
        f"[True, True, True, True] {loaded}",
        "True",
        "True",
    ]
    assert (done.returncode, done.stderr) == (0, "")
