"""Paths that the system does not look at, named to the verbs that keep chats."""

from pathlib import Path

import pytest

from tests.store.damaging import make_chats
from tests.terminal.running import run


def test_backup_and_restore_say_what_a_path_is_refused_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "liaobots"
    folder.mkdir(mode=0o700)
    make_chats(folder / "chats.db", 2)
    monkeypatch.setenv("LIAOBOTS_DATA_DIR", str(folder))
    path = str(tmp_path / ("x" * 300))
    backup, restore = run("backup", path), run("restore", path)

    assert backup.stderr == (
        "No backup was made (the name is too long). The chats are as they were.\n"
    )
    assert restore.stderr == (
        f"{path} is not a readable backup: it is missing, damaged or of another kind. Nothing was "
        "changed. Choose another one. See them with: liaobots-desktop backups\n"
    )
