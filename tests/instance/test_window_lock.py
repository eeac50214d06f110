"""Who has the window of a data directory."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from liaobots_desktop.instance.claiming import claim_window
from liaobots_desktop.instance.window_lock import (
    FILE_NAME,
    Holder,
    WindowLock,
    holder_of,
    host_name,
)
from liaobots_desktop.store.errors import NotSaved
from tests.store.looking import mode
from tests.store.small_disk import fill, needs_a_small_disk, small_disk

needs_modes = pytest.mark.skipif(os.name == "nt", reason="Windows knows no modes")

TOLD = Holder(12, "a-computer", "/run/user/1000/a.sock", "a key")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / FILE_NAME


def take(folder: Path) -> WindowLock:
    lock = WindowLock.take(folder)
    assert lock is not None
    return lock


def test_it_is_taken_once_until_it_is_released(tmp_path: Path) -> None:
    first = take(tmp_path)
    meanwhile = WindowLock.take(tmp_path)
    first.release()
    again = take(tmp_path)
    again.release()

    assert meanwhile is None


@needs_modes
def test_it_says_who_holds_it_to_the_user_alone(tmp_path: Path, path: Path) -> None:
    lock = take(tmp_path)
    at_first = holder_of(tmp_path)
    lock.tell(TOLD)
    then = holder_of(tmp_path)
    lock.release()

    assert at_first == Holder(os.getpid(), host_name(), "", "")
    assert then == TOLD
    assert mode(path) == "0600"


def test_another_text_of_another_length_leaves_nothing_of_the_first(tmp_path: Path) -> None:
    lock = take(tmp_path)
    lock.tell(Holder(1, "a" * 60, "б" * 50, "c" * 64))
    lock.tell(TOLD)
    lock.release()

    assert holder_of(tmp_path) == TOLD


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"pid": "1", "host": "", "address": "", "key": ""}',
        '{"pid": 1, "host": "", "address": "", "key": "", "more": 1}',
        "\0" * 1024,
    ],
)
def test_what_is_no_record_names_nobody_and_the_lock_is_free(
    tmp_path: Path, path: Path, text: str
) -> None:
    path.write_text(text)
    path.chmod(0o600)
    named = holder_of(tmp_path)
    take(tmp_path).release()

    assert named == Holder()


@needs_modes
def test_nothing_that_others_may_have_written_is_believed(tmp_path: Path, path: Path) -> None:
    path.write_text(json.dumps(TOLD._asdict()))
    path.chmod(0o622)

    assert holder_of(tmp_path) == Holder()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")
def test_the_file_of_another_user_is_not_believed(tmp_path: Path, path: Path) -> None:
    path.write_text(json.dumps(TOLD._asdict()))
    path.chmod(0o600)
    os.chown(path, 65534, 65534)

    assert holder_of(tmp_path) == Holder()


def folder_in_the_way(path: Path) -> None:
    path.mkdir()


def pipe_in_the_way(path: Path) -> None:
    os.mkfifo(path)


def link_in_the_way(path: Path) -> None:
    path.symlink_to(path.with_name("elsewhere"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize("put", [folder_in_the_way, pipe_in_the_way, link_in_the_way])
def test_a_lock_that_cannot_be_made_is_not_one_that_is_held(
    tmp_path: Path, path: Path, put: Callable[[Path], None]
) -> None:
    put(path)
    with pytest.raises(NotSaved):
        WindowLock.take(tmp_path)
    claim = claim_window(tmp_path)

    assert claim is not None
    assert claim.lock is None
    assert isinstance(claim.refusal, NotSaved)
    assert not path.with_name("elsewhere").exists()


@needs_a_small_disk
def test_on_a_full_disk_it_is_told_as_before(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small") as folder:
        take(folder).release()
        fill(folder)
        lock = take(folder)
        lock.tell(TOLD)
        told = holder_of(folder)
        second = WindowLock.take(folder)
        lock.release()

    assert told == TOLD
    assert second is None


@needs_a_small_disk
def test_where_there_is_no_room_to_tell_it_holds_all_the_same(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small") as folder:
        fill(folder)
        lock = take(folder)
        second = WindowLock.take(folder)
        lock.release()

    assert second is None


def test_a_folder_has_one_name_by_whatever_path_it_is_reached(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "one")
    names = []
    for folder in ("one", "two", "link"):
        lock = take(tmp_path / folder)
        names.append(lock.name)
        lock.release()

    assert names[0] == names[2]
    assert names[0] != names[1]
