"""Kept prompts: in folders, changed, removed, and back from backups and damaged files."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.composing.prompt import Library, Prompt, PromptFolder
from liaobots_desktop.store import verified_copy
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.keeping import bring_prompts_back
from liaobots_desktop.store.restore import Restored
from liaobots_desktop.store.restored_prompts import count_removed
from liaobots_desktop.store.salvage import salvage
from tests.store.coming_back import all_back
from tests.store.looking import read, write

WORK, MAIL = PromptFolder("w", "Work"), PromptFolder("m", "mail", "w")
GREET = Prompt("g", "greet", "Dear {{name}}", "", "m")
ASK = Prompt("a", "Ask", "Why?", "short", "w")


@pytest.fixture
def store(path: Path) -> Iterator[ChatStore]:
    with closing(ChatStore.open(path)) as opened:
        opened.prompts.put((MAIL, WORK), (GREET, ASK))
        yield opened


def test_they_are_listed_by_their_names(store: ChatStore) -> None:
    assert store.prompts.library() == Library((MAIL, WORK), (ASK, GREET))
    assert store.prompts.library().path_of("m") == "Work / mail"
    assert store.prompts.library().within("w") == {"w", "m"}


def test_the_same_id_is_changed_and_not_doubled(store: ChatStore) -> None:
    changed = GREET._replace(name="zero", folder_id=None)
    store.prompts.put((WORK._replace(name="Job"),), (changed,))

    assert store.prompts.library() == Library((WORK._replace(name="Job"), MAIL), (ASK, changed))


def test_what_is_in_a_removed_folder_moves_to_where_it_stood_and_back(store: ChatStore) -> None:
    store.prompts.remove_folder("m")
    without = store.prompts.library()
    store.prompts.put((MAIL,), (GREET,))
    back = store.prompts.library()
    store.prompts.remove_folder("w")

    assert without == Library((WORK,), (ASK, GREET._replace(folder_id="w")))
    assert back == Library((MAIL, WORK), (ASK, GREET))
    assert store.prompts.library() == Library(
        (MAIL._replace(parent_id=None),), (ASK._replace(folder_id=None), GREET)
    )


def test_a_removed_prompt_is_gone(store: ChatStore) -> None:
    store.prompts.remove("g")

    assert store.prompts.library().prompts == (ASK,)


@pytest.fixture
def backup(store: ChatStore, path: Path) -> Path:
    """A backup of both prompts."""
    del store  # it has put them there
    verified_copy.copy(path, path.with_name("backup.db"))
    return path.with_name("backup.db")


def test_those_that_are_missing_come_back_with_all_of_a_backup(
    store: ChatStore, path: Path, backup: Path
) -> None:
    write(path, "DELETE FROM prompt WHERE id = 'g'")
    store.prompts.put(prompts=(ASK._replace(content="Why not?"),))
    restored = all_back(path, backup)

    assert restored == Restored(prompts=1)
    assert store.prompts.library().prompts == (ASK._replace(content="Why not?"), GREET)


def test_those_that_were_removed_come_back_only_if_that_is_wanted(
    store: ChatStore, path: Path, backup: Path
) -> None:
    store.prompts.remove("g")
    store.prompts.remove_folder("m")
    restored = all_back(path, backup)
    without = store.prompts.library()
    removed = count_removed(backup, path)
    wanted = bring_prompts_back(path, backup)
    write(path, "DELETE FROM prompt; DELETE FROM prompt_folder")
    all_back(path, backup)

    assert (restored, removed) == (Restored(gone_prompts=1), 1)
    assert without == Library((WORK,), (ASK,))
    assert wanted == Restored(prompts=1)
    assert count_removed(backup, path) == 0
    assert store.prompts.library() == Library((MAIL, WORK), (ASK, GREET))


def test_what_undo_brought_back_counts_as_removed_no_more(
    store: ChatStore, path: Path, backup: Path
) -> None:
    store.prompts.remove("g")
    store.prompts.put(prompts=[GREET])
    write(path, "DELETE FROM prompt")

    assert all_back(path, backup) == Restored(prompts=2)


def test_they_are_salvaged_with_the_attachments_of_a_draft(store: ChatStore, path: Path) -> None:
    store.drafts.attach(None, [("a.txt", "x" * 10_000)])
    new = path.with_name("new.db")
    salvage(path, new)

    assert read(new, "SELECT place, name, length(text) FROM draft_attachment") == [
        ("", "a.txt", 10_000)
    ]
    with closing(ChatStore.open(new)) as salvaged:
        assert salvaged.prompts.library() == store.prompts.library()


def test_attachments_are_replaced_and_forgotten(store: ChatStore) -> None:
    chat = ConversationId("chat")
    long = "ё\0😀" * 50_000
    store.drafts.attach(chat, [("a", "1"), ("b", "2"), ("c", "3")])
    store.drafts.attach(chat, [("a", "1"), ("c", long)])
    two = store.drafts.attachments(chat)
    has = store.drafts.has_attachments(chat), store.drafts.has_attachments(None)
    store.drafts.attach(chat, [])

    assert (two, has) == ([("a", "1"), ("c", long)], (True, False))
    assert store.drafts.attachments(chat) == []
