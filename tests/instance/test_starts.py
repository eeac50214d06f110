"""The window of a data directory is one, whatever starts, hangs and crashes there."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from liaobots_desktop.instance.channel import Listener
from liaobots_desktop.instance.window_lock import (
    FILE_NAME,
    Holder,
    WindowLock,
    holder_of,
    host_name,
)
from tests.instance.starting import SILENT, Start
from tests.store.damaging import make_chats, titles
from tests.store.small_disk import needs_a_small_disk, small_disk
from tests.terminal.running import run
from tests.timing import Within
from tests.waiting import wait_until

pytestmark = pytest.mark.skipif(os.name == "nt", reason="it sends signals")

ROUNDS = 20


def test_of_two_starts_at_once_one_has_the_window_and_the_other_ends_well(tmp_path: Path) -> None:
    seen = []
    for _ in range(ROUNDS):
        with Start(tmp_path) as first, Start(tmp_path) as second:
            starts = {first.pid: first, second.pid: second}
            has_window = starts.pop(pid_of_window(tmp_path))
            (other,) = starts.values()
            without = other.ended()
            seen.append((without, has_window.process.poll(), has_window.quit()))

    assert seen == [(SILENT, None, SILENT)] * ROUNDS


def test_of_twenty_starts_at_once_one_has_the_window_and_alone_writes(tmp_path: Path) -> None:
    with ExitStack() as all_of_them:
        starts = [all_of_them.enter_context(Start(tmp_path)) for _ in range(20)]
        ended = [start.ended() for start in starts if start.pid != pid_of_window(tmp_path)]
        (left,) = [start for start in starts if start.process.poll() is None]
        in_window = run("ask", "--in-window", "--data-dir", str(tmp_path), "/long 60")
        writers = wait_until(lambda: writers_of(tmp_path), "an answer that is written")
        openers = processes_with(tmp_path / "chats.db")

        assert ended == [SILENT] * 19
        assert (in_window.code, in_window.stdout, in_window.stderr) == SILENT
        assert len(writers) == 1
        assert openers == ({left.pid} if sys.platform == "linux" else set())
        assert left.quit() == SILENT


def writers_of(folder: Path) -> list[Path]:
    """Return a lock for each process that writes answers."""
    return list((folder / "writers").glob("*.lock"))


def processes_with(file: Path) -> set[int]:
    """Return the processes that have a file open."""
    found = set()
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        with suppress(OSError):  # it has ended, or is not ours
            if link.resolve() == file:
                found.add(int(link.parts[2]))
    return found


def pid_of_window(folder: Path) -> int:
    """Wait for a window that takes calls; return its process."""

    def listening() -> Holder | None:
        found = holder_of(folder)
        return found if found.address else None

    return wait_until(listening, "a window").pid


def test_a_second_start_loads_neither_the_chats_nor_a_window(tmp_path: Path) -> None:
    with Start(tmp_path) as first:
        first.wait_until_open()
        with Start(tmp_path, "-X", "importtime") as second:
            code, _, imported = second.ended()

    assert code == 0
    assert "liaobots_desktop.instance.claiming" in imported
    assert "sqlite3" not in imported
    assert "PySide6" not in imported


_TAKE_TURNS = """
import os, sys
from pathlib import Path
from liaobots_desktop.instance.channel import Listener
from liaobots_desktop.instance.window_lock import WindowLock, host_name
folder, turns = Path(sys.argv[1]), 0
while turns < 100:
    if lock := WindowLock.take(folder):
        os.close(os.open(folder / "inside", os.O_CREAT | os.O_EXCL))  # fails if another is inside
        os.unlink(folder / "inside")
        lock.release()
        turns += 1
"""


def test_never_do_two_processes_hold_the_lock(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _TAKE_TURNS, str(tmp_path)]
    racing = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    said = [process.communicate(timeout=60)[1] for process in racing]

    assert said == [""] * 4


def test_another_data_directory_has_a_window_of_its_own(tmp_path: Path) -> None:
    with Start(tmp_path / "one") as first, Start(tmp_path / "two") as second:
        first.wait_until_open()
        second.wait_until_open()

        assert (first.quit(), second.quit()) == (SILENT, SILENT)


@pytest.mark.parametrize(
    "name",
    ["Чаты 💬 对话", "a folder", "x" * 200 + "/" + "y" * 200],
    ids=["scripts", "space", "long"],
)
def test_the_path_may_be_of_any_letters_and_length(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    with Start(folder) as first:
        first.wait_until_open()
        with Start(folder) as second:
            assert second.ended() == SILENT
        assert first.quit() == SILENT


def test_the_same_folder_by_another_path_is_the_same_window(tmp_path: Path) -> None:
    folder, link = tmp_path / "folder", tmp_path / "link"
    folder.mkdir(mode=0o700)
    link.symlink_to(folder)
    with Start(folder) as first:
        first.wait_until_open()
        with Start(link) as second:
            assert second.ended() == SILENT


def test_the_same_folder_in_other_case_is_the_same_window_where_case_is_ignored(
    tmp_path: Path,
) -> None:
    (tmp_path / "chats").mkdir(mode=0o700)
    if not (tmp_path / "CHATS").exists():
        pytest.skip("case counts on this disk")
    with Start(tmp_path / "chats") as first:
        first.wait_until_open()
        with Start(tmp_path / "CHATS") as second:
            assert second.ended() == SILENT


def test_after_a_kill_the_next_start_has_the_window_at_once(tmp_path: Path) -> None:
    with Start(tmp_path) as first:
        left = first.wait_until_open()
        first.process.kill()
        first.process.wait()
    with Start(tmp_path) as second:
        after = second.wait_until_open()
        with Start(tmp_path) as third:
            assert third.ended() == SILENT
        ended = second.quit()

    assert left.address == after.address  # what the kill left was replaced
    assert ended == SILENT
    assert not Path(after.address).exists()


def test_a_lock_file_that_names_a_living_process_is_no_lock(tmp_path: Path) -> None:
    left = Holder(os.getpid(), host_name(), "/tmp/no-such-socket", "key")
    (tmp_path / FILE_NAME).write_text(json.dumps(left._asdict()))
    (tmp_path / FILE_NAME).chmod(0o600)
    with Start(tmp_path) as start:
        start.wait_until_open()

        assert start.quit() == SILENT


def test_a_hung_window_is_told_in_one_sentence(tmp_path: Path, within: Within) -> None:
    with Start(tmp_path) as first:
        first.wait_until_open()
        first.process.send_signal(signal.SIGSTOP)
        begun = time.monotonic()
        with Start(tmp_path) as second:
            ended = second.ended()
        took = time.monotonic() - begun
        first.process.send_signal(signal.SIGCONT)
        with Start(tmp_path) as third:
            after = third.ended()

    assert ended == (
        1,
        "",
        "The window with these chats is already open, but it does not respond (process "
        f"{first.pid}). Wait a moment or end that process, then start again.\n",
    )
    assert took > 2
    within(took, 8)
    assert after == SILENT


def test_a_window_on_another_computer_is_told_by_the_name_of_the_computer(tmp_path: Path) -> None:
    lock = WindowLock.take(tmp_path)
    assert lock is not None
    lock.tell(Holder(77, "the-other-computer", "/run/user/77/no-such-socket", "key"))
    with Start(tmp_path) as start:
        ended = start.ended()
    lock.release()

    assert ended == (
        1,
        "",
        "The window with these chats is open on another computer, the-other-computer. Close it "
        "there, or start with --data-dir and the path of another folder.\n",
    )


def test_a_start_that_meets_a_closing_window_opens_one(tmp_path: Path) -> None:
    closing = WindowLock.take(tmp_path)
    assert closing is not None
    listener = Listener(closing.name)
    closing.tell(Holder(os.getpid(), host_name(), listener.address, "key"))
    with Start(tmp_path) as start:
        (calling, *_), _, _ = select.select([listener], [], [], 30)
        assert calling is listener  # the start has found the lock held
        listener.close()
        closing.release()
        start.wait_until_open()

        assert start.quit() == SILENT


@needs_a_small_disk
def test_on_a_read_only_disk_the_window_opens_to_read(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small") as folder:
        make_chats(folder / "chats.db", 2)
        before = sorted(file.name for file in folder.iterdir())
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
        with Start(folder, LIAOBOTS_BENCH_START="1") as start:
            code, out, error = start.ended()
        after = sorted(file.name for file in folder.iterdir())

    assert (code, error) == (0, "")
    assert '"painted"' in out
    assert after == before


def test_the_verbs_of_the_command_line_go_on_beside_the_window(tmp_path: Path) -> None:
    folder = str(tmp_path / "data")
    with Start(tmp_path / "data") as window:
        window.wait_until_open()
        verbs = (
            ("ask", "--demo", "--data-dir", folder, "Hello there"),
            ("search", "--data-dir", folder, "Hello"),
            ("export", "--data-dir", folder, str(tmp_path / "chats.json")),
            ("import", "--data-dir", folder, str(tmp_path / "chats.json")),
            ("backup", "--data-dir", folder, str(tmp_path / "copy.db")),
            ("backups", "--data-dir", folder),
            ("doctor", "--fix", "--data-dir", folder),
        )
        ended = {verb[0]: run(*verb).code for verb in verbs}
        is_open = window.process.poll() is None
        left = window.quit()

    assert ended == dict.fromkeys(ended, 0)
    assert (is_open, left) == (True, SILENT)
    assert "Hello there" in titles(tmp_path / "data" / "chats.db")
