"""Messages that are always or never sent with later questions."""

import pytest

from liaobots_desktop.chat.inclusion import Inclusion, InclusionChange
from liaobots_desktop.chat.message import ConversationId, MessageId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.duplicate import duplicate
from liaobots_desktop.store.salvage import salvage
from tests.store.talking import ask


def test_a_choice_is_kept_and_taken_back(store: ChatStore) -> None:
    asked = ask(store, "Why?")
    chat = asked.question.conversation_id
    first = store.inclusions.choose(asked.question.id, Inclusion.ALWAYS)
    second = store.inclusions.choose(asked.question.id, Inclusion.NEVER)
    store.inclusions.choose(asked.answer.id, Inclusion.ALWAYS)

    assert first == InclusionChange(chat, asked.question.id, None, Inclusion.ALWAYS)
    assert second == InclusionChange(chat, asked.question.id, Inclusion.ALWAYS, Inclusion.NEVER)
    assert store.inclusions.of_chat(chat) == {
        asked.question.id: Inclusion.NEVER,
        asked.answer.id: Inclusion.ALWAYS,
    }
    store.inclusions.take_back(second)
    assert store.inclusions.of_chat(chat)[asked.question.id] is Inclusion.ALWAYS
    store.inclusions.take_back(first)
    assert store.inclusions.of_chat(chat) == {asked.answer.id: Inclusion.ALWAYS}


def test_a_choice_is_its_own_chats_and_goes_with_its_message(store: ChatStore) -> None:
    here, elsewhere = ask(store, "Why?"), ask(store, "Where?")
    store.inclusions.choose(here.answer.id, Inclusion.ALWAYS)
    store.inclusions.choose(here.question.id, None)
    store.branches.delete(here.answer.id)

    assert store.inclusions.of_chat(elsewhere.question.conversation_id) == {}
    assert store.inclusions.of_chat(here.question.conversation_id) == {}


def test_a_message_that_is_gone_takes_no_choice(store: ChatStore) -> None:
    with pytest.raises(KeyError):
        store.inclusions.choose(MessageId(999), Inclusion.ALWAYS)


def test_a_copy_of_a_chat_has_the_same_choices(store: ChatStore) -> None:
    asked = ask(store, "Why?")
    store.inclusions.choose(asked.question.id, Inclusion.ALWAYS)
    copied = duplicate(store, asked.question.conversation_id, "Again")
    chosen = store.inclusions.of_chat(ConversationId(copied.key))

    assert list(chosen.values()) == [Inclusion.ALWAYS]


def test_choices_are_read_out_of_a_damaged_file(store: ChatStore) -> None:
    asked = ask(store, "Why?")
    store.inclusions.choose(asked.question.id, Inclusion.NEVER)
    store.close()
    into = store.path.with_name("salvaged.db")
    salvage(store.path, into)
    salvaged = ChatStore.open(into)
    chosen = salvaged.inclusions.of_chat(asked.question.conversation_id)
    salvaged.close()

    assert chosen == {asked.question.id: Inclusion.NEVER}
