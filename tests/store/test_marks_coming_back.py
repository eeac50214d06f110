"""“Always send” and “never send” come back with their messages, by whatever way these come."""

from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.chat.inclusion import Inclusion
from liaobots_desktop.chat.message import ConversationId, MessageId
from liaobots_desktop.exchange.export_job import ExportJob
from liaobots_desktop.exchange.export_report import Format
from liaobots_desktop.exchange.import_job import ImportJob
from liaobots_desktop.exchange.progress import Progress
from liaobots_desktop.store import verified_copy
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.duplicate import duplicate
from tests.store.coming_back import all_back, lose, one_back
from tests.store.damaging import make_chats, overwrite
from tests.store.looking import read, write
from tests.store.mending import mended
from tests.store.talking import ask

MARKED = "SELECT conversation_id, text, inclusion FROM message WHERE inclusion IS NOT NULL"


def marked(path: Path) -> list[tuple[str, str, str]]:
    """Return which messages have a mark, by chat and text."""
    return sorted(read(path, MARKED))


@pytest.fixture
def chat(path: Path) -> ConversationId:
    """A chat of two questions: the first is always sent, the last answer never."""
    with closing(ChatStore.open(path)) as store:
        first = ask(store, "One", "First")
        second = ask(store, "Two", "Second", first.question.conversation_id)
        store.inclusions.choose(first.question.id, Inclusion.ALWAYS)
        store.inclusions.choose(second.answer.id, Inclusion.NEVER)
    return first.question.conversation_id


@pytest.fixture
def backup(path: Path, chat: ConversationId, tmp_path: Path) -> Path:
    assert chat
    copy = tmp_path / "backup.db"
    verified_copy.copy(path, copy)
    return copy


def whole(chat: ConversationId) -> list[tuple[str, str, str]]:
    return sorted([(chat, "One", "always"), (chat, "Second", "never")])


def test_with_a_chat_that_comes_back_alone(path: Path, chat: ConversationId, backup: Path) -> None:
    lose(path, chat)
    one_back(path, backup, chat)

    assert marked(path) == whole(chat)


def test_with_all_chats_in_an_empty_folder(
    chat: ConversationId, backup: Path, tmp_path: Path
) -> None:
    all_back(tmp_path / "fresh.db", backup)

    assert marked(tmp_path / "fresh.db") == whole(chat)


def test_also_where_the_messages_get_other_numbers(
    path: Path, chat: ConversationId, backup: Path
) -> None:
    lose(path, chat)
    write(path, "DELETE FROM sqlite_sequence")
    with closing(ChatStore.open(path)) as store:
        taken = ask(store, "Other", "Else").answer.id
    one_back(path, backup, chat)

    assert taken == 2
    assert marked(path) == whole(chat)


def test_with_messages_that_their_chat_has_lost(
    path: Path, chat: ConversationId, backup: Path
) -> None:
    write(path, "UPDATE conversation SET head_id = 2; DELETE FROM message WHERE id IN (3, 4)")
    all_back(path, backup)

    assert marked(path) == whole(chat)


def test_but_what_was_chosen_since_stays(path: Path, chat: ConversationId, backup: Path) -> None:
    with closing(ChatStore.open(path)) as store:
        store.inclusions.choose(MessageId(1), None)
        store.inclusions.choose(MessageId(2), Inclusion.NEVER)
    all_back(path, backup)

    assert marked(path) == sorted([(chat, "First", "never"), (chat, "Second", "never")])


def test_out_of_a_file_that_is_damaged(path: Path, chat: ConversationId) -> None:
    make_chats(path, 20)
    overwrite(path, 1)
    findings = mended(path)

    assert findings.salvaged == 21
    assert marked(path) == whole(chat)


def test_out_of_a_backup_where_nothing_of_a_file_can_be_read(
    path: Path, chat: ConversationId
) -> None:
    folder = BackupFolder(path.parent)
    folder.make(path)
    path.write_bytes(b"\x55" * path.stat().st_size)
    mended(path)
    (kept,) = folder.all()
    all_back(path, kept.path)

    assert marked(path) == whole(chat)


def test_through_our_own_file_and_only_once(
    path: Path, chat: ConversationId, tmp_path: Path
) -> None:
    file, fresh = tmp_path / "chats.json", tmp_path / "fresh.db"
    ExportJob(path, file, Format.JSON).run(Progress())
    ImportJob(fresh, file).run(Progress())
    first = marked(fresh)
    with closing(ChatStore.open(fresh)) as store:
        store.inclusions.choose(MessageId(1), None)
    ImportJob(fresh, file).run(Progress())

    assert first == whole(chat)
    assert marked(fresh) == [(chat, "Second", "never")]


def test_with_a_copy_of_a_chat_into_the_trash_and_back(path: Path, chat: ConversationId) -> None:
    with closing(ChatStore.open(path)) as store:
        copied = ConversationId(duplicate(store, chat, "Again").key)
        store.arranging.delete((chat,))
        lost = store.inclusions.of_chat(chat)
        deletion = store.branches.delete(MessageId(3))
        while_gone = store.inclusions.of_chat(chat)
        store.branches.restore(deletion)

        assert list(store.inclusions.of_chat(copied).values()) == ["always", "never"]
        assert list(lost.values()) == ["always", "never"]
        assert list(while_gone.values()) == ["always"]
        assert store.inclusions.of_chat(chat) == lost
