"""Screens of all scales: a scrolled picture has no seams."""

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize("scale", ["1", "1.25", "1.5", "2"])
def test_a_scrolled_picture_equals_a_fresh_one(scale: str) -> None:
    environment = os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.transcript.scaled_process"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.stdout, done.stderr) == (f"{float(scale)} 0\n", "")
