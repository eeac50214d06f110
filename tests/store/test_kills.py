"""Kills and power cuts at random instants: nothing that was acknowledged is lost."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.small_disk import needs_a_small_disk


def told(module: str, folder: Path, rounds: int) -> tuple[str, dict[str, int]]:
    """Run a module that ends processes; returns what it says, and the number of acts of a kind."""
    seed = int.from_bytes(os.urandom(4), "big")
    print("seed", seed)
    done = subprocess.run(
        [sys.executable, "-m", f"tests.store.{module}", str(folder), str(rounds), str(seed)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.stderr == ""
    sentence, acts = done.stdout.splitlines()
    print(acts)
    return sentence, json.loads(acts)


@pytest.mark.skipif(os.name == "nt", reason="it forks")
def test_two_hundred_random_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    sentence, acts = told("killed_process", tmp_path, 200)

    assert sentence == "200 kills, nothing lost"
    assert {kind for kind, number in acts.items() if number >= 3} >= {
        *("text", "more", "draft", "ended"),
        *("in trash", "deleted", "gone", "backup", "is there", "version"),
    }


@needs_a_small_disk
@pytest.mark.skipif(shutil.which("mkfs.ext4") is None, reason="it makes a disk")
def test_power_cuts_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    sentence, acts = told("power_cut", tmp_path, 40)

    assert sentence == "40 power cuts, nothing lost"
    assert acts.keys() >= {
        *("text", "more", "draft", "ended", "in trash", "deleted", "is there"),
    }
