"""A damaged file is moved aside, and never a reason to begin empty."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.store import damage, keeping
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.errors import StoreDamaged, StoreOfAnotherKind
from liaobots_desktop.store.keeping import Findings
from liaobots_desktop.store.opening import open_or_begin_anew
from liaobots_desktop.store.restore import reserve
from tests.store.damaging import make_chats, overwrite, pages_of, titles
from tests.store.looking import mode, read, write
from tests.store.mending import files, held, mended
from tests.store.talking import ask


def test_a_garbage_file_is_moved_aside_with_its_wal_and_a_new_one_begun(path: Path) -> None:
    make_chats(path, 2)
    for side in ("-wal", "-shm"):
        Path(f"{path}{side}").write_bytes(b"side" * 100)
    path.write_bytes(b"garbage" * 10_000)
    store = open_or_begin_anew(path)
    with closing(store):
        found = store.conversations.page(10)
    (aside,) = damage.pending(path)

    assert found == []
    assert files(path) == ["", "-shm", "-wal", ".todo"]
    assert aside.path.read_bytes() == b"garbage" * 10_000
    assert aside.salvaged is None


def test_an_empty_file_where_chats_were_is_damage(path: Path) -> None:
    make_chats(path, 2)
    backup = BackupFolder(path.parent).make(path)
    path.write_bytes(b"")
    found = mended(path)

    assert found.salvaged == 0
    assert found.offer is not None
    assert (found.offer[0].path, found.offer[1].chats) == (backup.path, 2)


def test_an_empty_file_where_no_chats_were_is_a_first_start(path: Path) -> None:
    path.write_bytes(b"")
    found = mended(path)

    assert found == Findings()
    assert files(path) == []


def test_a_wal_put_beside_another_database_is_taken_for_its_own_and_the_file_is_whole(
    path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    with closing(ChatStore.open(other)) as store:
        ask(store, "Another", "x" * 20_000)
        raw = Path(f"{other}-wal").read_bytes()
    make_chats(path, 10)
    Path(f"{path}-wal").write_bytes(raw)
    found = mended(path)

    assert found == Findings()
    assert held(path) == (1, 2)  # SQLite has nothing by which it could know better


def test_a_check_that_finds_damage_lets_the_next_start_mend_it(path: Path) -> None:
    make_chats(path, 30)
    overwrite(path, pages_of(path, "message")[7])
    first = mended(path)
    second = mended(path)

    assert (first.is_damaged, first.asides) == (True, ())
    assert second.salvaged == 30
    held(path)
    assert not path.with_name("chats.db.damaged").exists()


@pytest.mark.parametrize("moved", [("-wal",), ("-wal", "-shm"), ()])
def test_a_start_that_ended_while_it_moved_the_file_is_gone_on_with(
    path: Path, moved: tuple[str, ...]
) -> None:
    make_chats(path, 5)
    aside = path.with_name(f"{path.name}.corrupt-20260101-000000-000000")
    aside.with_name(aside.name + ".todo").touch()
    for side in ("-wal", "-shm"):
        Path(f"{path}{side}").touch()
    for side in moved:
        Path(f"{path}{side}").rename(f"{aside}{side}")
    found = mended(path)

    assert found.asides == (damage.Aside(aside, 5),)
    assert titles(path) == ["Chat 0", "Chat 1", "Chat 2", "Chat 3", "Chat 4"]


def test_salvaging_that_was_given_up_is_done_again(path: Path) -> None:
    make_chats(path, 3)
    overwrite(path, 1)
    open_or_begin_anew(path).close()
    given_up = keeping.look_over(path, lambda: False, thoroughly=False)
    found = keeping.look_over(path, lambda: True, thoroughly=False)

    assert given_up == Findings()
    assert found.salvaged == 3
    assert [file.name for file in path.parent.glob(".salvage-*")] == []


def test_what_was_offered_is_offered_until_it_is_answered(path: Path) -> None:
    make_chats(path, 3)
    overwrite(path, 1)
    mended(path)
    again = mended(path)
    (aside,) = again.asides
    aside.close()

    assert aside.salvaged == 3
    assert mended(path) == Findings()
    assert aside.path.exists()


def test_a_new_file_that_was_only_just_begun_is_not_damage(path: Path) -> None:
    make_chats(path, 3)
    overwrite(path, 1)
    damage.move_aside(path)
    path.touch()  # killed before there was anything in it
    found = mended(path)

    assert found.salvaged == 3
    assert len(found.asides) == 1


def test_two_files_that_were_moved_aside_are_both_read(path: Path) -> None:
    make_chats(path, 3)
    overwrite(path, 1)
    open_or_begin_anew(path).close()
    make_chats(path, 2)
    overwrite(path, 1)
    found = mended(path)

    assert [aside.salvaged for aside in found.asides] == [3, 2]
    assert titles(path) == ["Chat 0", "Chat 0", "Chat 1", "Chat 1", "Chat 2"]


def test_a_file_that_another_process_has_open_stays_where_it_is(path: Path) -> None:
    make_chats(path, 1)
    script = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]);"
        "c.execute('SELECT count(*) FROM message').fetchone();"
        "print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        is_open = damage.is_open_elsewhere(path)
        with pytest.raises(StoreDamaged):
            damage.move_aside(path)
        other.communicate()

    assert is_open
    assert not damage.is_open_elsewhere(path)
    assert path.exists()


def test_a_folder_and_another_programs_file_are_not_moved(path: Path) -> None:
    write(path, "CREATE TABLE bookmark (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreOfAnotherKind):
        open_or_begin_anew(path)

    assert path.read_bytes() == before
    path.unlink()
    path.mkdir()
    with pytest.raises(StoreOfAnotherKind):
        open_or_begin_anew(path)
    assert files(path) == []


def test_what_is_moved_aside_is_for_its_owner_only(path: Path) -> None:
    make_chats(path, 1)
    overwrite(path, 1)
    mended(path)

    assert {mode(file) for file in path.parent.glob("chats.db*")} == {"0600"}


def test_a_folder_that_is_full_keeps_the_damaged_file_for_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_chats(path, 2)
    overwrite(path, 1)
    open_or_begin_anew(path).close()

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr("shutil.copyfile", refuse)
        with pytest.raises(OSError, match="No space left"):
            keeping.look_over(path, lambda: True, thoroughly=False)

    assert mended(path).salvaged == 2
    assert titles(path) == ["Chat 0", "Chat 1"]


def test_a_reserved_number_never_falls(path: Path) -> None:
    make_chats(path, 1)
    with closing(Database(path)) as database:
        for number in (100, 50):
            with database.writing() as connection:
                reserve(connection, number)

    assert read(path, "SELECT seq FROM sqlite_sequence WHERE name = 'message'") == [(100,)]
