"""What becomes of a test that misses a bar of time: noted, measured again alone, failed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.timing import MISSED_BARS

ROOT = Path(__file__).parents[1]
MEMORY = Path("/dev/shm")
CONFTEST = """
from tests.conftest import pytest_collection_modifyitems, pytest_runtest_makereport, within
"""
TESTS = """
from pathlib import Path

def took(name):
    # each try of a test is another line
    with Path(__file__).with_name(name).open("a") as tries:
        tries.write("x")

def test_slow(within):
    took("slow")
    within({"a key": 0.2, "a paint": 0.05}, 0.1)

def test_slow_once(within, tmp_path):
    took("once")
    mode = oct(tmp_path.parents[2].stat().st_mode & 0o777)
    Path(__file__).with_name("place").write_text(f"{tmp_path} {mode}")
    within(0.2 if Path(__file__).with_name("once").read_text() == "x" else 0.05, 0.1)

def test_quick(within):
    took("quick")
    within(0.05, 0.1)

def test_wrong(within):
    took("wrong")
    assert within is None
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the runner of the tests, and four tests of its own."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run_tests.py", tmp_path / ".ci")
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = timed: measures a time\n")
    (tmp_path / "conftest.py").write_text(CONFTEST)
    (tmp_path / "test_times.py").write_text(TESTS)
    return tmp_path


def run(checkout: Path, *command: str) -> tuple[int, str]:
    own = {name: value for name, value in os.environ.items() if name != MISSED_BARS}
    done = subprocess.run(
        [sys.executable, *command],
        cwd=checkout,
        env=own | {"PYTHONPATH": str(ROOT), "PYTEST_ADDOPTS": "-p no:cacheprovider -rA"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    return done.returncode, done.stdout


def has_room(place: Path) -> bool:
    return place.is_dir() and shutil.disk_usage(place).free > 2 << 30


def tries(checkout: Path, name: str) -> int:
    return len((checkout / name).read_text())


def test_what_misses_its_bar_is_tried_three_times_and_what_is_wrong_once(checkout: Path) -> None:
    code, said = run(checkout, "-m", "pytest", "-m", "timed")

    assert code == 1
    assert "2 failed, 2 passed, 3 rerun" in said
    assert "TooSlow: a key took 200.0 ms; the bar is 100 ms" in said
    assert [tries(checkout, name) for name in ("slow", "once", "quick", "wrong")] == [3, 2, 1, 1]


def test_beside_others_it_is_put_off_and_then_measured_alone(checkout: Path) -> None:
    code, said = run(checkout, ".ci/run_tests.py", "-n", "0", "-k", "once")

    assert code == 0
    assert "a key" not in said
    assert "it took 200.0 ms; the bar is 100 ms; it is measured again, alone" in said
    assert "1 missed a bar of time beside the others: measured again, alone" in said
    assert tries(checkout, "once") == 2
    named, mode = (checkout / "place").read_text().split()
    place = Path(named)
    assert mode == "0o711"  # others than root get this far, as tests of root's need
    assert not place.exists()
    assert place.is_relative_to(MEMORY) or not has_room(MEMORY)


def test_what_is_slow_alone_too_and_what_is_wrong_fails(checkout: Path) -> None:
    code, said = run(checkout, ".ci/run_tests.py", "-n", "0")

    assert code == 1
    assert "1 failed, 1 passed, 2 skipped" in said
    assert "1 failed, 1 passed, 2 rerun" in said
    assert [tries(checkout, name) for name in ("slow", "once", "quick", "wrong")] == [4, 2, 1, 1]
