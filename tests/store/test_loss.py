"""Chats that are gone though nobody deleted them are noticed."""

from contextlib import closing
from pathlib import Path

from liaobots_desktop.store import keeping, loss, trash
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.keeping import Findings
from tests.store.damaging import make_chats, titles
from tests.store.looking import write
from tests.store.talking import ask


def found(path: Path) -> Findings:
    return keeping.look_over(path, lambda: True, thoroughly=False)


def put_a_foreign_wal_beside(path: Path) -> None:
    other = path.parent / "other.db"
    with closing(ChatStore.open(other)) as store:
        ask(store, "Another", "x" * 20_000)
        raw = Path(f"{other}-wal").read_bytes()
    Path(f"{path}-wal").write_bytes(raw)


def test_a_wal_of_another_file_that_hides_the_chats_lets_the_backup_be_offered(
    path: Path,
) -> None:
    make_chats(path, 10)
    backup = BackupFolder(path.parent).make(path)
    put_a_foreign_wal_beside(path)
    first, again = found(path), found(path)

    assert first == again
    assert first.has_lost
    assert first.is_bad
    assert first.offer is not None
    assert (first.offer[0], first.offer[1].chats) == (backup, 10)
    assert first.held.chats == 1
    assert keeping.bring_back(path, backup.path).chats == 10
    loss.settle(path)
    assert not found(path).is_bad
    assert len(titles(path)) == 11


def test_a_file_that_was_removed_is_no_first_start(path: Path) -> None:
    make_chats(path, 3)
    BackupFolder(path.parent).make(path)
    for file in path.parent.glob("chats.db*"):
        file.unlink()
    ChatStore.open(path).close()
    findings = found(path)

    assert findings.offer is not None
    assert (findings.held.chats, findings.offer[1].chats) == (0, 3)


def test_it_is_asked_until_it_is_answered_whatever_is_backed_up_meanwhile(path: Path) -> None:
    make_chats(path, 10)
    first = BackupFolder(path.parent).make(path)
    put_a_foreign_wal_beside(path)
    found(path)
    write(path, "VACUUM")
    second = BackupFolder(path.parent).make(path)
    asked = found(path)
    loss.settle(path)

    assert first != second
    assert asked.offer is not None
    assert asked.offer[0] == first
    assert not found(path).is_bad


def test_what_was_deleted_for_good_or_a_few_chats_is_no_loss(path: Path) -> None:
    make_chats(path, 10)
    BackupFolder(path.parent).make(path)
    write(path, "UPDATE conversation SET deleted_at = 1 WHERE title != 'Chat 0'")
    thrown_away = found(path)
    trash.destroy(path)
    destroyed = found(path)
    write(path, "PRAGMA foreign_keys = ON; DELETE FROM conversation")
    lost = found(path)

    assert (thrown_away.is_bad, destroyed.is_bad) == (False, False)
    assert lost.has_lost
