"""What a question is sent with."""

from pathlib import Path

import pytest

from liaobots_desktop.chat.message import Role
from liaobots_desktop.store import lineage
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import NotRead, StoreDamaged
from tests.store.talking import answer_again, ask


def test_the_lineage_of_a_message_is_its_own_branch(store: ChatStore) -> None:
    first = ask(store, "Why?", "A")
    last = ask(store, "And?", "B", first.question.conversation_id)
    answer_again(store, first.answer, "A2")

    assert lineage.read(store.path, last.answer.id) == [
        (Role.USER, "Why?"),
        (Role.ASSISTANT, "A"),
        (Role.USER, "And?"),
        (Role.ASSISTANT, "B"),
    ]


def test_an_answer_that_is_being_written_has_the_text_that_is_stored(store: ChatStore) -> None:
    asked = store.messages.ask_first("Why?", "gpt-4", "")
    store.messages.append(asked.answer.id, "One ")
    store.messages.append(asked.answer.id, "two")

    assert lineage.read(store.path, asked.answer.id)[-1] == (Role.ASSISTANT, "One two")


def test_a_file_that_is_gone_is_told_and_not_made(tmp_path: Path, store: ChatStore) -> None:
    asked = ask(store, "Why?")
    gone = tmp_path / "elsewhere" / "chats.db"

    with pytest.raises(NotRead, match="read-only or gone"):
        lineage.read(gone, asked.answer.id)
    assert not gone.exists()


def test_a_file_that_is_no_database_is_told(tmp_path: Path, store: ChatStore) -> None:
    asked = ask(store, "Why?")
    other = tmp_path / "other.db"
    other.write_bytes(b"no database" * 1000)

    with pytest.raises(StoreDamaged):
        lineage.read(other, asked.answer.id)
