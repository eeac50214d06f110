"""The service that a chat asks stands in the database, and is brought back with it."""

from contextlib import closing
from pathlib import Path

from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.duplicate import duplicate
from tests.store.damaging import overwrite
from tests.store.looking import read
from tests.store.mending import mended
from tests.store.talking import ask

PROFILES = "SELECT id, profile FROM conversation ORDER BY created_at, id"


def test_a_new_chat_remembers_whom_it_asked_and_another_one_later(path: Path) -> None:
    with closing(ChatStore.open(path)) as store:
        first = store.messages.ask_first("Why?", "m", "", profile="mine").question.conversation_id
        begun = store.conversations.find(first)
        store.conversations.choose_profile(first, "other")
        later = store.conversations.find(first)

    assert begun is not None
    assert later is not None
    assert (begun.profile, later.profile) == ("mine", "other")


def test_a_chat_that_asked_nobody_in_particular_remembers_none(path: Path) -> None:
    with closing(ChatStore.open(path)) as store:
        chat = ask(store, "Why?").answer.conversation_id
        found = store.conversations.find(chat)

    assert found is not None
    assert found.profile is None


def test_a_copy_of_a_chat_asks_the_same_service(path: Path) -> None:
    with closing(ChatStore.open(path)) as store:
        chat = ask(store, "Why?").answer.conversation_id
        store.conversations.choose_profile(chat, "mine")
        duplicate(store, chat, "Copy")

    assert [profile for _, profile in read(path, PROFILES)] == ["mine", "mine"]


def test_the_service_that_a_chat_asks_is_still_known(path: Path) -> None:
    with closing(ChatStore.open(path)) as store:
        chat = ask(store, "Why?").answer.conversation_id
        store.conversations.choose_profile(chat, "mine")
    overwrite(path, 1)
    mended(path)

    assert read(path, "SELECT id, profile FROM conversation") == [(chat, "mine")]
