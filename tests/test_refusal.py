"""What the system refuses is told in words of the app, which are translated."""

import errno
import os
from pathlib import Path

import pytest

from liaobots_desktop.exchange.errors import FileUnreadable, NotWritten
from liaobots_desktop.refusal import reason_of
from liaobots_desktop.store.errors import BackupFailed, NotSaved


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EACCES, "the system does not allow it"),
        (errno.ENOENT, "there is no such file or folder"),
        (errno.EMFILE, "too many files are open"),
        (errno.EIO, "the disk reported an error"),
        (errno.EPROTO, f"the system refused it: error {errno.EPROTO}"),
    ],
)
def test_the_words_are_not_those_of_the_system(number: int, told: str) -> None:
    assert reason_of(OSError(number, os.strerror(number))) == told


def test_words_of_qt_are_translated_by_qt_and_stay() -> None:
    assert reason_of(OSError(0, "Файл занят")) == "Файл занят"
    assert reason_of(OSError()) == "the system refused it"


def test_errors_of_the_store_take_what_the_system_raised() -> None:
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    assert str(NotSaved(full)).startswith("This could not be saved (the disk is full).")
    assert str(BackupFailed(full)).startswith("No backup was made (the disk is full).")


def test_a_file_that_may_not_be_read_is_not_said_to_be_written(tmp_path: Path) -> None:
    denied = PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    assert "(the system does not allow it)" in str(FileUnreadable(tmp_path, denied))
    assert "(you may not write there)" in str(NotWritten(tmp_path, denied))
