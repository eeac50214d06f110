"""The pictures for people: they are taken of the real window, in its colours and at its scale."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage

from tests.screenshots.albums import NAMES
from tests.screenshots.dialogs import name_of
from tests.ui.dialogs import OPENERS


def test_a_picture_of_each_theme_is_taken_in_the_language_and_at_the_scale_that_are_wanted(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.screenshots", str(tmp_path), "--languages", "ru"),
            *("--scales", "1.5", "--only", "math"),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    pictures = {path.name: QImage(str(path)) for path in sorted((tmp_path / "ru").iterdir())}
    sheet = (tmp_path / "index.html").read_text(encoding="utf-8")

    assert done.stdout == f"2 pictures are in {tmp_path}; index.html shows them side by side\n"
    assert done.returncode == 0
    assert list(pictures) == ["math-dark-150.png", "math-light-150.png"]
    assert {(image.width(), image.height()) for image in pictures.values()} == {(1920, 1230)}
    assert pictures["math-light-150.png"].pixelColor(1800, 1000).name() == "#ffffff"
    assert pictures["math-dark-150.png"].pixelColor(1800, 1000).name() == "#1c1d1f"
    assert sheet.count('src="ru/math-') == 2


_WITH_A_FAULT = """
import sys
from tests.screenshots import reading

def fail(desktop, chats):
    raise ValueError("a fault of the window")

reading.PICTURES["math"] = fail
from tests.screenshots.camera import main
sys.exit(main())
"""


def test_a_picture_that_cannot_be_taken_is_told_and_the_others_are_taken(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WITH_A_FAULT, str(tmp_path), "en", "math", "lists"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )

    assert done.returncode == 2
    assert f"math in light and {tmp_path.name} could not be taken:" in done.stderr
    assert "ValueError: a fault of the window" in done.stderr
    assert sorted(path.name for path in tmp_path.glob("*.png")) == [
        "lists-dark-100.png",
        "lists-light-100.png",
    ]


def test_every_dialog_has_a_picture() -> None:
    """`test_every_dialog_is_one_of_these` sees to it that none is missing in the openers."""
    assert {name_of(kind) for kind in OPENERS} <= set(NAMES)


def test_no_picture_takes_the_place_of_another() -> None:
    assert [name for name, count in Counter(NAMES).items() if count > 1] == []
