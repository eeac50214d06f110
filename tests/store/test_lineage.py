"""What a question is sent with."""

from pathlib import Path

import pytest

from liaobots_desktop.chat.inclusion import Inclusion
from liaobots_desktop.chat.message import Role
from liaobots_desktop.store import lineage
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import NotRead, StoreDamaged
from tests.store.looking import write
from tests.store.talking import answer_again, ask


def test_the_lineage_of_a_message_is_its_own_branch(store: ChatStore) -> None:
    first = ask(store, "Why?", "A")
    last = ask(store, "And?", "B", first.question.conversation_id)
    answer_again(store, first.answer, "A2")

    assert [(m.role, m.text, m.depth) for m in lineage.upwards(store.path, last.answer.id)] == [
        (Role.ASSISTANT, "B", 3),
        (Role.USER, "And?", 2),
        (Role.ASSISTANT, "A", 1),
        (Role.USER, "Why?", 0),
    ]


def test_an_answer_that_is_being_written_has_the_text_that_is_stored(store: ChatStore) -> None:
    asked = store.messages.ask_first("Why?", "gpt-4", "")
    store.messages.append(asked.answer.id, "One ")
    store.messages.append(asked.answer.id, "two")

    assert next(lineage.upwards(store.path, asked.answer.id)).text == "One two"


def test_a_file_that_is_gone_is_told_and_not_made(tmp_path: Path, store: ChatStore) -> None:
    asked = ask(store, "Why?")
    gone = tmp_path / "elsewhere" / "chats.db"

    with pytest.raises(NotRead, match="read-only or gone"):
        next(lineage.upwards(gone, asked.answer.id))
    assert not gone.exists()


@pytest.mark.parametrize("left", [b"no database" * 1000, b""])
def test_a_file_that_is_no_database_or_was_emptied_is_told(
    tmp_path: Path, store: ChatStore, left: bytes
) -> None:
    asked = ask(store, "Why?")
    other = tmp_path / "other.db"
    other.write_bytes(left)

    with pytest.raises(StoreDamaged):
        next(lineage.upwards(other, asked.answer.id))


def test_a_long_lineage_is_read_as_far_as_it_is_looked_at(store: ChatStore) -> None:
    first = ask(store, "0")
    last = first.answer
    for number in range(1, 100):
        last = ask(store, str(number), chat=last.conversation_id).answer
    path = store.path

    assert [m.text for m in lineage.upwards(path, last.id)][1::2] == [
        str(number) for number in range(99, -1, -1)
    ]
    reading = lineage.upwards(path, last.id)
    assert next(reading).depth == 199
    write(path, "UPDATE message SET text = 'changed'")
    rest = [m.text for m in reading]
    assert rest[:31] == [
        "99" if n == 0 else ("So" if n % 2 else str(99 - n // 2)) for n in range(31)
    ]
    assert set(rest[31:]) == {"changed"}


def test_what_is_always_sent_is_found_on_its_own_branch_only(store: ChatStore) -> None:
    first = ask(store, "Why?", "A")
    other = answer_again(store, first.answer, "A2")
    last = ask(store, "And?", "B", first.question.conversation_id)
    for message, inclusion in ((first.question, "always"), (first.answer, "always")):
        write(store.path, f"UPDATE message SET inclusion = '{inclusion}' WHERE id = {message.id}")
    found = lineage.always_sent(store.path, last.answer.id)

    assert last.question.parent_id == other.id
    assert found == [(first.question.id, Role.USER, "Why?", Inclusion.ALWAYS, 0)]
    assert lineage.always_sent(store.path, None) == []
