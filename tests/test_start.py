"""The start of the window: light, and clear when it cannot be."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from liaobots_desktop.store.chat_store import FILE_NAME
from tests.store.damaging import make_chats, overwrite
from tests.store.looking import read


def start(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "liaobots_desktop", "--demo", "--data-dir", str(folder)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="it reads /proc for the memory")
def test_nothing_heavy_is_imported_before_the_first_picture(tmp_path: Path) -> None:
    done = start(tmp_path, LIAOBOTS_BENCH_START="1", QT_QPA_PLATFORM="offscreen")
    painted, idle = (json.loads(line) for line in done.stdout.splitlines())

    assert painted == {"event": "painted", "heavy": []}
    assert idle["event"] == "idle"
    assert done.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
@pytest.mark.parametrize(
    "environment",
    [{"QT_QPA_PLATFORM": "nosuch"}, {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":no-such-screen"}],
)
def test_a_display_that_cannot_be_used_is_told_in_one_line(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    done = start(tmp_path, **environment)

    assert done.returncode == 1
    assert done.stderr == (
        "The window cannot open on this display; ask in the terminal with: "
        "liaobots-desktop ask TEXT\n"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="it reads /proc for the memory")
def test_a_file_that_opens_and_cannot_be_listed_does_not_keep_the_window_from_opening(
    tmp_path: Path,
) -> None:
    path = tmp_path / FILE_NAME
    make_chats(path, 6)
    lists = "SELECT rootpage FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'conversation'"
    overwrite(path, *(page for (page,) in read(path, lists) if page))
    before = path.read_bytes()
    done = start(tmp_path, LIAOBOTS_BENCH_START="1", QT_QPA_PLATFORM="offscreen")
    (aside,) = (file for file in tmp_path.glob("chats.db.corrupt-*") if file.suffix != ".todo")

    assert (done.returncode, done.stderr) == (0, "")
    assert aside.read_bytes() == before
    assert read(path, "PRAGMA integrity_check") == [("ok",)]


def test_a_database_of_another_kind_is_told_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "chats.db").write_bytes(b"not a database at all, but somebody's notes" * 100)
    before = (tmp_path / "chats.db").read_bytes()
    done = subprocess.run(
        [sys.executable, "-m", "liaobots_desktop", "search", "--data-dir", str(tmp_path), "x"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.startswith(f"The chats in {tmp_path / 'chats.db'} cannot be read")
    assert (tmp_path / "chats.db").read_bytes() == before
