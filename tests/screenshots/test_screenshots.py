"""The pictures for people: they are taken of the real window, in its colours and at its scale."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage


def test_a_picture_of_each_theme_is_taken_at_the_scale_that_is_wanted(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.screenshots", str(tmp_path)),
            *("--scales", "1.5", "--chats", "math"),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    pictures = {path.name: QImage(str(path)) for path in sorted(tmp_path.iterdir())}

    assert done.stdout == f"2 pictures are in {tmp_path}\n"
    assert list(pictures) == ["math-dark-150.png", "math-light-150.png"]
    assert {(image.width(), image.height()) for image in pictures.values()} == {(1920, 1230)}
    assert pictures["math-light-150.png"].pixelColor(1800, 1000).name() == "#ffffff"
    assert pictures["math-dark-150.png"].pixelColor(1800, 1000).name() == "#1c1d1f"
