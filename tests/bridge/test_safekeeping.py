"""What is done for the chats while the window is open."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.bridge.safekeeping import Safekeeping
from liaobots_desktop.store import damage, place
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.opening import open_or_begin_anew
from tests.bridge.session_log import SessionLog
from tests.fault_server import FaultServer, chunk, head, send, wait_for
from tests.store.damaging import make_chats, overwrite, overwrite_whole, pages_of, titles
from tests.store.looking import write
from tests.store.talking import ask
from tests.threads import end

Keep = Callable[[], Safekeeping]


@pytest.fixture
def notices() -> list[Notice]:
    return []


@pytest.fixture
def keep(session: ChatSession, database: Path, notices: list[Notice]) -> Iterator[Keep]:
    """Makes what is under test; its threads end with the test."""
    made: list[Safekeeping] = []

    def make() -> Safekeeping:
        keeping = Safekeeping(database.parent, session, was_left_open=True)
        keeping.notice_raised.connect(notices.append)
        made.append(keeping)
        return keeping

    yield make
    for keeping in made:
        end(keeping)


def work(keeping: Safekeeping, qtbot: QtBot) -> None:
    """Let it do what is due, and wait until that is done."""
    keeping.work()
    qtbot.waitUntil(lambda: not keeping.is_busy)


def test_the_first_backup_is_made_as_soon_as_there_are_chats_and_no_second_at_once(
    keep: Keep, store: ChatStore, database: Path, notices: list[Notice], qtbot: QtBot
) -> None:
    keeping, folder = keep(), BackupFolder(database.parent)
    ask(store, "Why?")
    work(keeping, qtbot)  # looks over
    none_yet = folder.all()
    work(keeping, qtbot)
    ask(store, "And?")
    work(keeping, qtbot)
    newest = folder.newest_good()

    assert none_yet == []
    assert newest is not None
    assert newest[1].chats == 1
    assert len(folder.all()) == 1
    assert notices == []


def test_no_backup_is_begun_while_an_answer_is_written_and_one_is_given_up(
    keep: Keep, session: ChatSession, database: Path, log: SessionLog, qtbot: QtBot
) -> None:
    more = threading.Event()
    keeping, folder = keep(), BackupFolder(database.parent)
    make_chats(database, 1)  # which takes far longer to copy than a question to be saved
    write(database, "UPDATE message SET text = printf('%.*c', 40000000, 'x') WHERE id = 2")
    work(keeping, qtbot)
    started = send(head("200 OK", "Transfer-Encoding: chunked") + chunk(b"So far"))
    with FaultServer([started, wait_for(more)]) as server:
        log.use(server.url)
        keeping.work()
        began = keeping.is_busy
        with qtbot.waitSignal(session.text_grown):
            session.send(None, "Why?", "gpt-4")
        qtbot.waitUntil(lambda: not keeping.is_busy)
        given_up = folder.all()
        work(keeping, qtbot)
        still_none = folder.all()
        with qtbot.waitSignal(session.answer_ended):
            more.set()
        work(keeping, qtbot)

    assert began
    assert (given_up, still_none) == ([], [])
    assert len(folder.all()) == 1


def test_what_was_salvaged_is_told_with_the_ways_to_go_on(
    database: Path, notices: list[Notice], keep: Keep, qtbot: QtBot
) -> None:
    keeping = keep()
    prepare_damage(database)
    with qtbot.waitSignal(keeping.chats_changed):
        work(keeping, qtbot)
    (notice,) = notices
    (aside,) = damage.pending(database)

    assert notice.text == (
        f"The file of your chats was damaged. It was kept as {aside.path.name}, and what could be "
        "read of it is here."
    )
    labels = [choice.label for choice in notice.choices]
    assert labels[0].startswith("Restore the backup of ")
    assert labels[0].endswith(": 5 chats, 30 messages")
    assert labels[1] == "Continue with what is here: 3 chats, 18 messages"
    assert titles(database) == ["Chat 0", "Chat 1", "Chat 2"]


def test_the_backup_is_restored_when_it_is_chosen(
    database: Path, notices: list[Notice], keep: Keep, qtbot: QtBot
) -> None:
    keeping = keep()
    prepare_damage(database)
    work(keeping, qtbot)
    with qtbot.waitSignal(keeping.chats_changed):
        keeping.choose(notices[-1].choices[0].meant)
    qtbot.waitUntil(lambda: not keeping.is_busy)

    assert notices[-1].text == "Brought back from the backup: 2 chats, 12 messages."
    assert titles(database) == ["Chat 0", "Chat 1", "Chat 2", "Chat 3", "Chat 4"]
    assert damage.pending(database) == []


@pytest.mark.parametrize("way", ["button", "cross"])
def test_who_goes_on_without_is_not_asked_again(
    database: Path, notices: list[Notice], keep: Keep, qtbot: QtBot, way: str
) -> None:
    keeping = keep()
    prepare_damage(database)
    work(keeping, qtbot)
    keeping.dismiss(Notice("another one"))
    asked_still = damage.pending(database)
    if way == "button":
        keeping.choose(notices[-1].choices[1].meant)
    else:
        keeping.dismiss(notices[-1])

    assert len(asked_still) == 1
    assert damage.pending(database) == []
    assert titles(database) == ["Chat 0", "Chat 1", "Chat 2"]


def test_damage_that_a_check_finds_is_told(
    database: Path, store: ChatStore, notices: list[Notice], keep: Keep, qtbot: QtBot
) -> None:
    store.close()
    make_chats(database, 10)
    overwrite(database, pages_of(database, "message")[3])
    work(keep(), qtbot)

    assert notices[0].text.startswith("A check has found the file of your chats damaged.")
    assert damage.must_be_moved(database)


def test_a_file_that_another_program_overwrote_is_told_as_damaged(
    keep: Keep, store: ChatStore, database: Path, notices: list[Notice], qtbot: QtBot
) -> None:
    ask(store, "Why?")
    overwrite_whole(database)
    work(keep(), qtbot)

    assert notices[0].text.startswith("A check has found the file of your chats damaged.")


def test_a_backup_that_cannot_be_made_is_told_once(
    database: Path, store: ChatStore, notices: list[Notice], keep: Keep, qtbot: QtBot
) -> None:
    keeping = keep()
    ask(store, "Why?")
    (database.parent / "backups").write_text("in the way")
    for _ in range(4):
        work(keeping, qtbot)

    assert [notice.text[:19] for notice in notices] == ["No backup was made "]


def prepare_damage(database: Path) -> None:
    """Leave a folder as a start does that found five chats, two of them lost; one backup."""
    elsewhere = database.with_name("whole.db")
    make_chats(elsewhere, 5)
    BackupFolder(database.parent).make(elsewhere)
    lost = "DELETE FROM conversation WHERE title IN ('Chat 3', 'Chat 4')"
    write(elsewhere, f"PRAGMA foreign_keys = ON; {lost}")
    aside = database.with_name(f"{database.name}.corrupt-20260101-000000-000000")
    elsewhere.rename(aside)
    aside.with_name(f"{aside.name}.todo").touch()
    with closing(open_or_begin_anew(database)):
        pass


def test_a_place_that_harms_databases_is_told_with_what_to_do(
    keep: Keep, database: Path, notices: list[Notice], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = database.parent / "mounts"
    mounts.write_text(f"server:/home {database.parent.resolve()} nfs4 rw 0 0\n")
    monkeypatch.setattr(place, "_MOUNTS", mounts)
    work(keep(), qtbot)
    work(keep(), qtbot)

    assert [notice.text for notice in notices] == [
        f"{database.parent} is on a disk of the network (nfs4), where a database can be damaged. "
        "Close the app and start it with --data-dir and a folder on this computer."
    ]
