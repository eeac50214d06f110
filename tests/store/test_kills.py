"""Kills and power cuts at random instants: nothing that was acknowledged is lost."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.small_disk import needs_a_small_disk


def told(module: str, folder: Path, rounds: int) -> tuple[str, str]:
    """Run one of the modules that end processes; returns what it wrote."""
    seed = int.from_bytes(os.urandom(4), "big")
    print("seed", seed)
    done = subprocess.run(
        [sys.executable, "-m", f"tests.store.{module}", str(folder), str(rounds), str(seed)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    return done.stdout, done.stderr


@pytest.mark.skipif(os.name == "nt", reason="it forks")
def test_two_hundred_random_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    assert told("killed_process", tmp_path, 200) == ("200 kills, nothing lost\n", "")


@needs_a_small_disk
@pytest.mark.skipif(shutil.which("mkfs.ext4") is None, reason="it makes a disk")
def test_power_cuts_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    assert told("power_cut", tmp_path, 40) == ("40 power cuts, nothing lost\n", "")
