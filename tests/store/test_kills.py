"""Two hundred kills at random instants, and nothing that was acknowledged is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(os.name == "nt", reason="it forks")
def test_two_hundred_random_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    seed = int.from_bytes(os.urandom(4), "big")
    print("seed", seed)
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.killed_process", str(tmp_path), "200", str(seed)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )

    assert (done.stdout, done.stderr) == ("200 kills, nothing lost\n", "")
