"""The database as a file: who may read it, and what is refused."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.errors import NotSaved, StoreDamaged
from tests.full_disk import files_up_to
from tests.store.looking import mode, read, write
from tests.store.without_rights import folder_to_read, said_by

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows knows no modes")

_OPEN_WITHOUT_RIGHTS = """
import os, sys
from pathlib import Path
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import NotSaved
if os.geteuid() == 0:
    os.setuid(65534)  # nobody: root may write everywhere
try:
    ChatStore.open(Path(sys.argv[1]))
except NotSaved as error:
    print(error)
"""


@pytest.fixture
def usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("usual_umask")
def test_only_the_owner_may_read_any_of_the_files(tmp_path: Path) -> None:
    with closing(ChatStore.open(tmp_path / FILE_NAME)) as store:
        store.messages.ask_first("Why?", "gpt-4", "")
        modes = {file.name: mode(file) for file in tmp_path.iterdir()}
        locks = [mode(file) for file in (tmp_path / "writers").iterdir()]

    assert modes == {
        "chats.db": "0600",
        "chats.db-wal": "0600",
        "chats.db-shm": "0600",
        "writers": "0700",
    }
    assert locks == ["0600"]


@pytest.mark.usefixtures("usual_umask")
def test_a_database_that_others_may_read_is_tightened(path: Path) -> None:
    ChatStore.open(path).close()
    path.chmod(0o644)
    with closing(ChatStore.open(path)) as store:
        store.messages.ask_first("Why?", "gpt-4", "")

        assert {mode(file) for file in path.parent.glob("chats.db*")} == {"0600"}


@pytest.mark.parametrize(
    "content", [b"no database at all " * 300, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_garbage_is_refused_and_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    with pytest.raises(StoreDamaged) as refusal:
        ChatStore.open(path)
    assert str(path) in str(refusal.value)
    assert path.read_bytes() == content


@pytest.mark.parametrize("version", [0, 1, 7])
def test_a_database_of_another_program_is_refused_and_left_as_it_is(
    path: Path, version: int
) -> None:
    write(path, f"CREATE TABLE bookmark (url TEXT); PRAGMA user_version = {version}")
    before = path.read_bytes()

    with pytest.raises(StoreDamaged, match="of another kind"):
        ChatStore.open(path)
    assert path.read_bytes() == before


def test_a_folder_in_the_place_of_the_database_is_refused(path: Path) -> None:
    path.mkdir()

    with pytest.raises(StoreDamaged) as refusal:
        ChatStore.open(path)
    assert str(path) in str(refusal.value)


def test_a_database_that_is_damaged_while_it_is_open_is_told(path: Path) -> None:
    with closing(ChatStore.open(path)) as store:
        store.messages.ask_first("Why?", "gpt-4", "")
    ((page,),) = read(path, "SELECT rootpage FROM sqlite_schema WHERE name = 'message'")
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    with closing(ChatStore.open(path)) as store:
        with pytest.raises(StoreDamaged, match="cannot be read"):
            store.recover()
        with pytest.raises(StoreDamaged, match="cannot be read"):
            store.messages.ask_first("Why?", "gpt-4", "")


def test_a_full_disk_is_named_and_loses_nothing(store: ChatStore, path: Path) -> None:
    asked = store.messages.ask_first("Why?", "gpt-4", "")
    store.messages.append(asked.answer.id, "Because")
    fill_up(store)

    with pytest.raises(NotSaved, match="the disk is full"):
        store.messages.append(asked.answer.id, "x" * 100_000)
    make_room(store)
    store.messages.append(asked.answer.id, " of that")
    store.messages.finish(asked.answer.id, EndState.COMPLETE)
    assert store.messages.find(asked.answer.id).text == "Because of that"
    assert read(path, "PRAGMA integrity_check") == [("ok",)]


def test_a_question_that_does_not_fit_on_the_disk_leaves_nothing(
    store: ChatStore, path: Path
) -> None:
    fill_up(store)

    with pytest.raises(NotSaved, match="the disk is full"):
        store.messages.ask_first("x" * 100_000, "gpt-4", "")
    assert read(path, "SELECT count(*) FROM conversation") == [(0,)]


def test_a_write_that_the_disk_breaks_off_is_named_and_loses_nothing(
    store: ChatStore, path: Path
) -> None:
    asked = store.messages.ask_first("Why?", "gpt-4", "")
    size = max(file.stat().st_size for file in path.parent.iterdir())
    with (
        files_up_to(size + 10_000),  # some pages are written, then it fails
        pytest.raises(NotSaved, match="the disk reported an error"),
    ):
        store.messages.append(asked.answer.id, "x" * 100_000)
    store.messages.finish(asked.answer.id, EndState.COMPLETE, "Because")

    assert store.messages.find(asked.answer.id).text == "Because"
    assert read(path, "PRAGMA integrity_check") == [("ok",)]


def test_another_program_that_holds_the_file_is_named(store: ChatStore, path: Path) -> None:
    database(store).rows("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(NotSaved, match="another program is using the chats"):
            store.messages.ask_first("Why?", "gpt-4", "")


def test_a_folder_that_is_gone_is_not_made_up_for(path: Path) -> None:
    with pytest.raises(NotSaved, match="could not be saved"):
        ChatStore.open(path.parent / "gone" / FILE_NAME)


def test_a_read_only_folder_is_named() -> None:
    with folder_to_read() as folder:
        folder.chmod(0o555)
        said = said_by(_OPEN_WITHOUT_RIGHTS, folder / FILE_NAME)

    assert said.startswith("This could not be saved (the system does not allow it).")


def database(store: ChatStore) -> Database:
    return store._database


def fill_up(store: ChatStore) -> None:
    """Let the file not grow any more; what is in it may still be rewritten."""
    ((pages,),) = database(store).rows("PRAGMA page_count")
    database(store).rows(f"PRAGMA max_page_count = {pages}")


def make_room(store: ChatStore) -> None:
    database(store).rows("PRAGMA max_page_count = 1000000")
