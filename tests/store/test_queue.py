"""Questions that wait for the end of an answer: on disk, in order, asked once."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.queued import QueuedId
from liaobots_desktop.store import trash, verified_copy
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.duplicate import duplicate
from liaobots_desktop.store.restore import restore_all
from liaobots_desktop.store.salvage import salvage
from tests.store.looking import read, write
from tests.store.talking import ask, shown

ROWS = "SELECT conversation_id, text, model FROM queued_question ORDER BY id"


@pytest.fixture
def chat(store: ChatStore) -> ConversationId:
    """A chat in which two questions wait; another one waits in another chat."""
    chat = ask(store, "Why?").answer.conversation_id
    other = ask(store, "How?").answer.conversation_id
    store.queue.add(chat, "First", "gpt-4")
    store.queue.add(other, "Elsewhere", "gpt-4")
    store.queue.add(chat, "Second", "gpt-3.5-turbo")
    return chat


def waiting(store: ChatStore, chat: ConversationId) -> list[tuple[str, str]]:
    return [(queued.text, queued.model) for queued in store.queue.of_chat(chat)]


def test_questions_wait_in_their_chat_in_their_order(
    store: ChatStore, chat: ConversationId
) -> None:
    assert waiting(store, chat) == [("First", "gpt-4"), ("Second", "gpt-3.5-turbo")]


def test_the_first_one_is_asked_and_leaves_the_queue_at_once(
    store: ChatStore, chat: ConversationId
) -> None:
    first = store.queue.of_chat(chat)[0]
    asked = store.messages.ask_queued(first)

    assert (asked.question.text, asked.question.model, asked.answer.end) == ("First", "gpt-4", None)
    assert shown(store, chat) == ["Why?", "So", "First", ""]
    assert waiting(store, chat) == [("Second", "gpt-3.5-turbo")]


def test_a_question_is_asked_once_only(store: ChatStore, chat: ConversationId) -> None:
    first = store.queue.of_chat(chat)[0]
    store.messages.ask_queued(first)
    with pytest.raises(KeyError):
        store.messages.ask_queued(first)

    assert shown(store, chat) == ["Why?", "So", "First", ""]


def test_a_question_that_was_changed_meanwhile_is_asked_as_it_is_now(
    store: ChatStore, chat: ConversationId
) -> None:
    read_before = store.queue.of_chat(chat)[0]
    store.queue.change(read_before.id, "First, but better")
    asked = store.messages.ask_queued(read_before)

    assert asked.question.text == "First, but better"


def test_a_question_that_could_not_be_asked_waits_still(
    store: ChatStore, chat: ConversationId, path: Path
) -> None:
    write(path, "CREATE TRIGGER full BEFORE INSERT ON message BEGIN SELECT raise(FAIL, 'x'); END")
    with pytest.raises(Exception, match="x"):
        store.messages.ask_queued(store.queue.of_chat(chat)[0])

    assert waiting(store, chat) == [("First", "gpt-4"), ("Second", "gpt-3.5-turbo")]


def test_a_question_is_changed_and_taken_back(store: ChatStore, chat: ConversationId) -> None:
    first, second = store.queue.of_chat(chat)
    store.queue.change(first.id, "First, but better \ud800")
    store.queue.remove(second.id)
    store.queue.change(QueuedId(99), "Nobody")

    assert waiting(store, chat) == [("First, but better \ufffd", "gpt-4")]


def test_nothing_waits_in_a_chat_that_is_not_there(store: ChatStore) -> None:
    with pytest.raises(KeyError):
        store.queue.add(ConversationId("nowhere"), "First", "gpt-4")


def test_the_trash_keeps_what_waits_and_gives_it_back(
    store: ChatStore, chat: ConversationId
) -> None:
    store.arranging.delete((chat,))
    store.arranging.restore((chat,))

    assert waiting(store, chat) == [("First", "gpt-4"), ("Second", "gpt-3.5-turbo")]


def test_a_chat_that_is_deleted_for_good_takes_it_along(
    store: ChatStore, chat: ConversationId, path: Path
) -> None:
    store.arranging.delete((chat,))
    trash.destroy(path, (chat,))

    assert [text for _, text, _ in read(path, ROWS)] == ["Elsewhere"]


def test_a_backup_brings_it_back_whatever_waits_now(
    store: ChatStore, chat: ConversationId, path: Path
) -> None:
    backup = path.with_name("backup.db")
    verified_copy.copy(path, backup)
    write(path, f"PRAGMA foreign_keys = ON; DELETE FROM conversation WHERE id = '{chat}'")
    write(path, "UPDATE queued_question SET id = 1")  # the id that the first one had
    with closing(Database(path)) as target:
        restore_all(backup, target)

    assert waiting(store, chat) == [("First", "gpt-4"), ("Second", "gpt-3.5-turbo")]
    assert len(read(path, ROWS)) == 3


def test_it_is_salvaged_but_not_without_its_chat(
    store: ChatStore, chat: ConversationId, path: Path
) -> None:
    write(path, "DELETE FROM message WHERE text = 'How?'; DELETE FROM message WHERE id = 4")
    write(path, f"DELETE FROM conversation WHERE id != '{chat}'")
    store.close()
    new = path.with_name("new.db")
    salvage(path, new)

    assert [text for _, text, _ in read(new, ROWS)] == ["First", "Second"]


def test_a_copy_of_a_chat_has_what_waits_too(store: ChatStore, chat: ConversationId) -> None:
    copy = duplicate(store, chat, "Copy").chats[0]

    assert waiting(store, copy) == [("First", "gpt-4"), ("Second", "gpt-3.5-turbo")]
    assert len(waiting(store, chat)) == 2


_KILLED = """
import os, sys
from pathlib import Path
from liaobots_desktop.store.chat_store import ChatStore
store = ChatStore.open(Path(sys.argv[1]))
chat = store.messages.ask_first("Why?", "gpt-4", "").answer.conversation_id
store.queue.add(chat, "First", "gpt-4")
store.queue.add(chat, "Second", "gpt-4")
store.messages.ask_queued(store.queue.of_chat(chat)[0])
print(chat, flush=True)
os.kill(os.getpid(), 9)
"""


def test_what_was_acknowledged_survives_a_kill(path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    chat = ConversationId(done.stdout.strip())
    with closing(ChatStore.open(path)) as store:
        store.recover()

        assert done.returncode == -9
        assert shown(store, chat) == ["Why?", "", "First", ""]
        assert waiting(store, chat) == [("Second", "gpt-4")]
