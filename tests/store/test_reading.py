"""Chats that can be read but not written: of a newer version, or in a folder that is read-only."""

import os
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.store import data_dir, private_file
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.draft_table import StoredDraft
from liaobots_desktop.store.errors import NotSaved, StoreGone, StoreReadOnly, StoreTooNew
from tests.store.damaging import make_chats
from tests.store.looking import read, write
from tests.store.search.finding import hits
from tests.store.small_disk import needs_a_small_disk, small_disk
from tests.store.test_migration import VERSION_1
from tests.timing import Within

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows knows no modes")

_READ_WITHOUT_RIGHTS = """
import os, sys, uuid
from pathlib import Path
from liaobots_desktop.store import data_dir, reading
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from tests.store.search.finding import hits
"".encode("utf-16-le")  # Python itself may be out of reach later
if os.geteuid() == 0:
    os.setuid(65534)  # nobody: root may write everywhere
store = ChatStore.open(data_dir.locate(sys.argv[1]) / "chats.db")
print([chat.title for chat in store.conversations.page(10)], store.recover())
print([hit.title for hit in hits(Path(sys.argv[1]) / "chats.db", sys.argv[2])])
try:
    store.messages.ask_first("Why?", "gpt-4", "")
except StoreError as error:
    print(error)
store.close()
"""


def read_without_rights(folder: Path, query: str) -> list[str]:
    """Return what a user may see and find in a folder that only root may write to."""
    done = subprocess.run(
        [sys.executable, "-c", _READ_WITHOUT_RIGHTS, str(folder), query],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.fixture
def open_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that others may look into, up to the root."""
    folder = tmp_path_factory.mktemp("open")
    for place in (folder, *folder.parents):
        if place.stat().st_uid == os.geteuid() and place != Path("/"):
            place.chmod(place.stat().st_mode | 0o055)
    return folder


def give_away(folder: Path) -> None:
    for file in folder.iterdir():
        file.chmod(0o444 if file.is_file() else 0o555)
    folder.chmod(0o555)


def test_a_read_only_folder_can_be_read_and_searched(open_folder: Path) -> None:
    make_chats(open_folder / "chats.db", 1)
    give_away(open_folder)
    seen = read_without_rights(open_folder, "answer")

    assert seen[:2] == ["['Chat 0'] 0", "['Chat 0', 'Chat 0', 'Chat 0']"]
    assert seen[2] == (
        f"The chats in {open_folder / 'chats.db'} can be read, searched and exported, but nothing "
        "new can be saved there. Make the folder writable and make room on the disk, then start "
        "again."
    )


def test_an_older_version_in_a_read_only_folder_can_be_read_and_searched(open_folder: Path) -> None:
    write(open_folder / "chats.db", VERSION_1)
    before = (open_folder / "chats.db").read_bytes()
    give_away(open_folder)
    seen = read_without_rights(open_folder, "scattered")

    assert seen[:2] == ["['Why is the sky blue?'] 0", "['Why is the sky blue?']"]
    assert (open_folder / "chats.db").read_bytes() == before


def test_a_newer_version_is_read_and_left_as_it_is(path: Path) -> None:
    make_chats(path, 2)
    write(path, "PRAGMA user_version = 99; ALTER TABLE message ADD COLUMN stars INTEGER")
    before = path.read_bytes()
    with closing(ChatStore.open(path)) as store:
        titles = sorted(chat.title for chat in store.conversations.page(10))
        (hit, *_) = hits(path, '"answer 1.2"')
        draft = store.drafts.find(None)
        with pytest.raises(StoreReadOnly) as refusal:
            store.messages.ask_first("Why?", "gpt-4", "")
        with pytest.raises(StoreReadOnly):
            store.drafts.save(None, StoredDraft("x"))
        again = str(store.refusal)

    assert titles == ["Chat 0", "Chat 1"]
    assert hit.title == "Chat 1"
    assert draft == StoredDraft()
    assert (
        str(refusal.value)
        == again
        == (
            f"The chats in {path} were written by a newer version of this app. They can be read, "
            "searched and exported, but nothing new is saved here. Install that version to go on."
        )
    )
    assert path.read_bytes() == before


def test_a_newer_version_that_cannot_be_understood_is_refused(path: Path) -> None:
    make_chats(path, 1)
    write(path, "PRAGMA user_version = 99; ALTER TABLE conversation RENAME COLUMN title TO name")
    before = path.read_bytes()

    with pytest.raises(StoreTooNew, match="newer version"):
        ChatStore.open(path)
    assert path.read_bytes() == before


def test_a_newer_version_is_written_again_by_the_version_that_knows_it(path: Path) -> None:
    make_chats(path, 1)
    write(path, "PRAGMA user_version = 99")
    ChatStore.open(path).close()
    write(path, "PRAGMA user_version = 8")
    with closing(ChatStore.open(path)) as store:
        store.messages.ask_first("Why?", "gpt-4", "")

    assert read(path, "SELECT count(*) FROM conversation") == [(2,)]


@needs_a_small_disk
def test_an_upgrade_without_room_for_its_backup_is_not_made(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small") as disk:
        path = disk / "chats.db"
        write(path, VERSION_1)
        write(path, "CREATE TABLE filler (x BLOB); INSERT INTO filler VALUES (zeroblob(600000))")
        with closing(ChatStore.open(path)) as store:
            refusal = str(store.refusal)
            titles = [chat.title for chat in store.conversations.page(10)]

        assert read(path, "PRAGMA user_version") == [(1,)]
        assert [file.name for file in (disk / "backups").iterdir()] == []
    assert "nothing new can be saved" in refusal
    assert "Why is the sky blue?" in titles


def test_a_folder_that_is_deleted_while_it_is_open_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "chats"
    folder.mkdir()
    path = folder / "chats.db"
    with closing(ChatStore.open(path)) as store:
        answer = store.messages.ask_first("Why?", "gpt-4", "").answer
        folder.rename(tmp_path / "moved")
        with pytest.raises(StoreGone, match="was moved or deleted while it was open"):
            store.messages.append(answer.id, "Because")
        folder.mkdir()
        make_chats(path, 1)  # another file in its place is no better
        with pytest.raises(NotSaved):
            store.messages.append(answer.id, "Because")
        path.unlink()
        for file in (tmp_path / "moved").glob("chats.db*"):
            file.rename(folder / file.name)
        store.messages.append(answer.id, "Because")

        assert store.messages.find(answer.id).text == "Because"


def test_a_write_looks_for_its_file_and_costs_no_more_for_it(path: Path, within: Within) -> None:
    with closing(Database(path)):
        started = time.perf_counter()
        for _ in range(1000):
            private_file.identity_of(path)
        spent = time.perf_counter() - started

    within(spent / 1000, 0.000_1)


def test_a_folder_without_chats_must_be_writable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(Exception, match="cannot be used to keep your chats"):
        data_dir.locate(str(tmp_path / "file"))


@pytest.mark.parametrize("kind", ["fifo", "loop", "nowhere"])
def test_what_is_no_file_is_named(path: Path, kind: str) -> None:
    if kind == "fifo":
        os.mkfifo(path)
    else:
        path.symlink_to(path if kind == "loop" else path.parent / "no" / "such")

    with pytest.raises(Exception, match=str(path)):
        ChatStore.open(path)
