"""Several starts at once, where the chats are to be upgraded first."""

import os
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.instance.starting import SILENT, Start
from tests.instance.test_starts import pid_of_window
from tests.store.looking import read, write
from tests.store.test_migration import VERSION_1

pytestmark = pytest.mark.skipif(os.name == "nt", reason="it sends signals")

QUESTIONS = "SELECT id, text FROM message WHERE role = 'user' ORDER BY id"


def test_of_starts_at_once_on_chats_of_an_older_version_one_upgrades_them(tmp_path: Path) -> None:
    chats = tmp_path / "chats.db"
    write(chats, VERSION_1)
    before = read(chats, QUESTIONS)
    with ExitStack() as all_of_them:
        starts = [all_of_them.enter_context(Start(tmp_path)) for _ in range(6)]
        window = pid_of_window(tmp_path)
        ended = [start.ended() for start in starts if start.pid != window]
        (left,) = [start for start in starts if start.pid == window]
        backups = [backup.name for backup in (tmp_path / "backups").glob("*.db")]

        assert ended == [SILENT] * 5
        assert left.quit() == SILENT
        assert len(backups) == 1
    assert read(chats, QUESTIONS) == before
    assert read(chats, "PRAGMA user_version") == [(8,)]
