"""A store in a fresh folder."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store import verified_copy
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.draft_table import StoredDraft
from tests.store.talking import ask, ask_instead


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / FILE_NAME


@pytest.fixture
def store(path: Path) -> Iterator[ChatStore]:
    opened = ChatStore.open(path)
    yield opened
    opened.close()


@pytest.fixture
def backup(path: Path) -> Path:
    return path.with_name("backup.db")


@pytest.fixture
def tree(path: Path, backup: Path) -> ConversationId:
    """A chat with branches, a deletion and a draft, and another chat; both in the backup."""
    with closing(ChatStore.open(path)) as store:
        first = ask(store, "Why?", "Because")
        chat = first.answer.conversation_id
        ask(store, "And red?", "It is scattered less", chat)
        ask_instead(store, first.question, "Why not?", "So")
        gone = ask(store, "Delete me", "Gone", chat)
        store.branches.delete(gone.question.id)
        store.drafts.save(chat, StoredDraft("half a thou", 4))
        store.drafts.attach(chat, [("a.txt", "x"), ("b.txt", "y")])
        store.conversations.choose_profile(chat, "mine")
        ask(store, "Another chat")
    verified_copy.copy(path, backup)
    return chat
