"""The virtual screen itself: without it no end-to-end test means anything."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.virtual_screen import VirtualScreen

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux"),
]

_WINDOW = """
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication([])
line = QLineEdit()
line.setWindowTitle("A line to type in")
line.setStyleSheet("background: #ff0000; border: none")
line.resize(300, 200)
line.returnPressed.connect(lambda: (print(line.text()), app.quit()))
line.show()
app.exec()
"""


def test_a_program_on_it_is_seen_and_hears_the_keyboard(tmp_path: Path) -> None:
    with VirtualScreen(640, 480) as screen:
        program = subprocess.Popen(
            [sys.executable, "-c", _WINDOW], env=screen.env, stdout=subprocess.PIPE, text=True
        )
        window = screen.wait_for_window("A line to type in")
        screen.focus(window)
        screen.type("Hello, World 4")
        screen.xdotool("keydown", "2", "sleep", "0.7", "keyup", "2")  # as if the machine were busy
        screen.type("!")
        screen.screenshot(tmp_path / "screen.png")
        screen.xdotool("key", "Return")
        typed, _ = program.communicate(timeout=60)
    picture = QImage(str(tmp_path / "screen.png"))

    assert typed == "Hello, World 42!\n"
    assert (picture.width(), picture.height()) == (640, 480)
    assert picture.pixelColor(290, 190).name() == "#ff0000"


def test_two_screens_do_not_share_windows() -> None:
    with VirtualScreen() as one, VirtualScreen() as other:
        assert one.env["DISPLAY"] != other.env["DISPLAY"]


def test_it_types_no_characters_that_may_get_lost() -> None:
    with pytest.raises(ValueError, match="Мир"):
        VirtualScreen().type("Мир")
