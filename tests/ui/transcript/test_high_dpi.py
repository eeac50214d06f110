"""Screens of all scales: a scrolled picture has no seams, and every thin line is crisp."""

import json
import os
import subprocess
import sys
from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from liaobots_desktop.ui.transcript.view import TranscriptView


@cache
def looked_at(scale: str, zoom: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.transcript.scaled_process", zoom],
        env=os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("scale", "zoom", "line", "ring"),
    [
        ("1", "1", 1, 2),
        ("1.25", "1", 1, 2),
        ("1.5", "1", 1, 3),
        ("2", "1", 2, 4),
        ("1.25", "1.1", 1, 2),
    ],
)
def test_lines_are_whole_pixels_and_scrolling_draws_what_a_fresh_picture_does(
    scale: str, zoom: str, line: int, ring: int
) -> None:
    found = looked_at(scale, zoom)
    runs = found["runs"]

    assert found["scale"] == float(scale)
    assert found["different"] == 0
    assert {name for name, _ in runs} == {"background", "bubble", "line", "code", "accent"}
    assert {length for name, length in runs if name == "line"} == {line}
    assert [length for name, length in runs if name == "accent"] == [ring, ring]
    # the card's two edges and its header's; three rows; a rule; a card in a list
    assert len([name for name, _ in runs if name == "line"]) == 10


@pytest.mark.parametrize(
    ("scale", "zoom", "is_unhinted"),
    [("1", "1", False), ("1.25", "1", True), ("2", "1", True), ("1.25", "1.1", True)],
)
def test_letters_are_fitted_to_pixels_only_at_the_scale_they_are_laid_out_at(
    scale: str, zoom: str, is_unhinted: bool
) -> None:
    assert looked_at(scale, zoom)["is_unhinted"] is is_unhinted


def test_a_screen_of_another_scale_has_the_text_laid_out_again(view: TranscriptView) -> None:
    before = view.transcript.setting.generation
    QApplication.sendEvent(view, QEvent(QEvent.Type.DevicePixelRatioChange))

    assert view.transcript.setting.generation == before + 1
