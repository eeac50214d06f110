"""Databases of every earlier version, each as it was written then."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import ConversationId, EndState, MessageId
from liaobots_desktop.chat.ordering import Place, Shelf, Tag
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.draft_table import StoredDraft
from tests.store.looking import read, write

SCHEMAS = {
    name: (Path(__file__).parent / "schemas" / f"version_{name}.sql").read_text(encoding="utf-8")
    for name in ("1", "2", "3", "3_branches", "4", "5", "6", "7", "8")
}
VERSION_1, VERSION_2, VERSION_3, VERSION_3_BRANCHES = (
    SCHEMAS[name] for name in ("1", "2", "3", "3_branches")
)
VERSION_4, VERSION_5, VERSION_6, VERSION_7 = (SCHEMAS[name] for name in ("4", "5", "6", "7"))
MESSAGES = (
    "SELECT id, conversation_id, parent_id, role, text, model, ended, writer, created_at"
    " FROM message ORDER BY id"
)
CONVERSATIONS = (
    "SELECT id, title, model, system_prompt, head_id, created_at, updated_at, deleted_at"
    " FROM conversation"
)
SHAPE = "SELECT name, replace(sql, ' ', '') FROM sqlite_schema ORDER BY name"


def test_every_row_of_version_1_is_there_after_the_upgrade(path: Path) -> None:
    write(path, VERSION_1)
    before = [read(path, query) for query in (MESSAGES, CONVERSATIONS)]
    pieces = read(path, "SELECT * FROM piece")
    ChatStore.open(path).close()

    assert [read(path, query) for query in (MESSAGES, CONVERSATIONS)] == before
    assert [len(rows) for rows in before] == [7, 2]
    assert read(path, "SELECT * FROM piece") == pieces
    assert read(path, "SELECT DISTINCT leaf_id, deleted_at FROM message") == [(None, None)]
    assert read(path, "SELECT id, depth, has_siblings FROM message") == [
        (1, 0, 0),
        (2, 1, 1),
        (3, 1, 1),
        (4, 2, 0),
        (5, 3, 0),
        (6, 0, 0),
        (7, 1, 0),
    ]
    assert read(path, "PRAGMA user_version") == [(8,)]
    assert read(path, "PRAGMA integrity_check") == [("ok",)]
    assert read(path, "PRAGMA foreign_key_check") == []


def test_every_row_of_version_3_is_there_and_all_that_ended_is_to_be_taken_in(path: Path) -> None:
    write(path, VERSION_3)
    tables = [
        "SELECT id, conversation_id, parent_id, role, text, model, ended, writer, created_at,"
        " leaf_id, deleted_at, depth, has_siblings FROM message",
        "SELECT id, title, model, system_prompt, head_id, created_at, updated_at, deleted_at"
        " FROM conversation",
        "SELECT id, message_id, text FROM piece",
    ]
    before = [read(path, query) for query in tables]
    ChatStore.open(path).close()

    assert [read(path, query) for query in tables] == before
    assert [len(rows) for rows in before] == [11, 3, 2]
    assert read(path, "SELECT number, message_id FROM text_change ORDER BY number") == [
        (1, 1),
        (2, 2),
        (3, 3),
        (4, 4),
        (5, 5),
        (6, 6),
        (7, 8),
        (8, 9),
        (9, 10),
    ]
    assert read(path, "PRAGMA user_version") == [(8,)]
    assert read(path, "PRAGMA integrity_check") == [("ok",)]


@pytest.mark.parametrize("version", [VERSION_2, VERSION_3_BRANCHES], ids=["2", "3"])
def test_every_row_of_versions_2_and_3_is_there_after_the_upgrade(path: Path, version: str) -> None:
    queries = (
        MESSAGES.replace("created_at", "created_at, leaf_id, deleted_at", 1),
        CONVERSATIONS,
        "SELECT * FROM piece",
    )
    write(path, version)
    before = [read(path, query) for query in queries]
    with closing(ChatStore.open(path)) as store:
        after = [read(path, query) for query in queries]
        recovered = store.recover()
        (chat,) = store.conversations.page(10)
        shown = [(m.text, m.end) for m in store.messages.branch(chat.id)]
        numbers = store.branches.numbers(chat.id)

    assert after == before
    assert [len(rows) for rows in before] == [13, 2, 2]
    assert recovered == 1
    assert shown == [
        ("Why is the sky blue?", EndState.COMPLETE),
        ("Лучи короче — 文章 👩‍🚀", EndState.COMPLETE),
        ("And green?", EndState.COMPLETE),
        ("In between.", EndState.COMPLETE),
        ("And now?", EndState.COMPLETE),
        ("It goes on", EndState.INTERRUPTED),
    ]
    assert numbers == {2: (1, 2), 3: (2, 2), 4: (1, 2), 6: (2, 2)}
    assert read(path, "PRAGMA user_version") == [(8,)]
    assert read(path, "PRAGMA integrity_check") == [("ok",)]
    assert read(path, "PRAGMA foreign_key_check") == []


def test_version_4_keeps_what_its_index_has_taken_in(path: Path) -> None:
    query = "SELECT number, message_id, mark FROM text_change ORDER BY number"
    write(path, VERSION_4)
    before = read(path, query)
    ChatStore.open(path).close()

    assert read(path, query) == before
    assert before[0] == (1, 1, 1000003)
    assert len(before) == 12
    assert read(path, "SELECT count(*) FROM message WHERE origin IS NULL") == [(13,)]


@pytest.mark.parametrize("version", [VERSION_5, VERSION_6], ids=["5", "6"])
def test_what_was_imported_is_known_by_its_origin_after_the_upgrade(
    path: Path, version: str
) -> None:
    imported = ConversationId("00000000-0000-4000-8000-000000000003")
    write(path, version)
    with closing(ChatStore.open(path)) as store:
        tree = store.trees().read(imported)

    assert tree is not None
    assert [(m.id, m.text) for m in tree.messages] == [
        ("origin-14", "Ёлка?"),
        ("origin-15", "Да"),
    ]
    assert tree.origin == {"source": "ChatGPT", "id": "x1", "tags": ["зима"]}
    assert read(path, "SELECT count(*) FROM message") == [(15,)]


def test_drafts_of_version_6_are_there_with_their_carets(path: Path) -> None:
    write(path, VERSION_6)
    with closing(ChatStore.open(path)) as store:
        of_chat = store.drafts.find(ConversationId("00000000-0000-4000-8000-000000000003"))
        of_none = store.drafts.find(None)

    assert of_chat == StoredDraft("А где?", 3, MessageId(14), "Ёлка где?")
    assert of_none == StoredDraft("Not asked yet", 7)


def test_what_imports_had_kept_for_later_has_its_place_after_the_upgrade(path: Path) -> None:
    write(path, VERSION_6)
    origins = {
        "00000000-0000-4000-8000-000000000001": {"pinned": True, "folder": "Дом", "tags": ["a", 5]},
        "00000000-0000-4000-8000-000000000002": {"is_archived": True, "tags": [" a ", "", "b"]},
    }
    for chat, origin in origins.items():
        content = json.dumps(origin, ensure_ascii=False)
        write(path, f"UPDATE conversation SET origin = '{content}' WHERE id = '{chat}'")
    with closing(ChatStore.open(path)) as store:
        chats = {
            chat.id[-1]: chat
            for chat in store.listing.find([ConversationId(name) for name in origins])
        }
        folders, tags = store.listing.folders(), store.listing.tags()

    assert [folder.name for folder in folders] == ["Дом"]
    assert [tag.name for tag in tags] == ["a", "b", "зима"]
    assert (chats["1"].folder_id, chats["2"].folder_id) == (folders[0].id, None)
    assert (chats["1"].is_pinned, chats["1"].is_archived, chats["1"].tags) == (True, False, ("a",))
    assert (chats["2"].is_pinned, chats["2"].is_archived) == (False, True)
    assert chats["2"].tags == ("a", "b")


def test_places_of_version_7_are_there(path: Path) -> None:
    write(path, VERSION_7)
    with closing(ChatStore.open(path)) as store:
        trash = store.listing.page(Place(Shelf.TRASH), 9)
        folders = {folder.name: folder for folder in store.listing.folders()}
        filed = store.listing.page(Place(Shelf.FOLDER, folders["Inner"].id), 9)
        pinned = store.listing.page(Place(Shelf.PINNED), 9)
        tags = store.listing.tags()

    assert [chat.id[-1] for chat in (*trash, *filed, *pinned)] == ["2", "3", "1"]
    assert folders["Inner"].parent_id == folders["Outer"].id
    assert folders["Outer"].is_open
    assert tags == [Tag("red", "red"), Tag("зима", "grey")]
    assert pinned[0].tags == ("red",)
    assert pinned[0].is_unread


def test_what_version_8_adds_stays_as_it_was_written(path: Path) -> None:
    write(path, SCHEMAS["8"])
    ChatStore.open(path).close()

    assert read(path, "SELECT profile FROM conversation WHERE profile IS NOT NULL") == [
        ("liaobots-api",)
    ]
    assert read(path, "SELECT id, inclusion FROM message WHERE inclusion IS NOT NULL") == [
        (1, "always"),
        (11, "never"),
    ]
    assert read(path, "SELECT place, name FROM draft_attachment ORDER BY 1, 2")[0] == (
        "",
        "notes.md",
    )
    assert read(path, "SELECT text, model FROM queued_question ORDER BY id") == [
        ("And then?", "gpt-4"),
        ("Why?", "gpt-3.5-turbo"),
    ]
    assert read(path, "SELECT id, folder_id FROM prompt ORDER BY id") == [
        ("p1", "f2"),
        ("p2", None),
    ]


@pytest.mark.parametrize("version", SCHEMAS.values(), ids=SCHEMAS.keys())
def test_a_database_of_each_version_is_backed_up_whole_before_the_upgrade(
    path: Path, version: str
) -> None:
    counts = "SELECT (SELECT count(*) FROM message), (SELECT count(*) FROM conversation)"
    write(path, version)
    before = read(path, counts), read(path, "PRAGMA user_version")
    ChatStore.open(path).close()
    backups = BackupFolder(path.parent).all()

    assert [
        (read(backup.path, counts), read(backup.path, "PRAGMA user_version")) for backup in backups
    ] == [before][: before[1] != [(8,)]]
    assert read(path, counts) == before[0]
    assert read(path, "PRAGMA user_version") == [(8,)]
    assert read(path, "PRAGMA integrity_check") == [("ok",)]
    assert read(path, "PRAGMA foreign_key_check") == []


@pytest.mark.parametrize("version", SCHEMAS.values(), ids=SCHEMAS.keys())
def test_an_upgraded_database_has_the_shape_of_a_new_one(
    path: Path, tmp_path: Path, version: str
) -> None:
    write(path, version)
    ChatStore.open(path).close()
    fresh = tmp_path / f"new-{FILE_NAME}"
    ChatStore.open(fresh).close()

    assert read(path, SHAPE) == read(fresh, SHAPE)


def test_branches_of_version_1_can_be_walked_and_its_crash_is_recovered(path: Path) -> None:
    write(path, VERSION_1)
    with closing(ChatStore.open(path)) as store:
        recovered = store.recover()
        chat = ConversationId("c1")
        shown = [message.text for message in store.messages.branch(chat)]
        numbers = store.branches.numbers(chat)
        store.branches.choose(MessageId(2))
        other = [(message.text, message.end) for message in store.messages.branch(chat)]

    assert recovered == 1
    assert shown[1:] == ["Лучи короче — 文章 👩‍🚀", "And red?", "It is scattered less."]
    assert numbers == {2: (1, 2), 3: (2, 2)}
    assert other == [
        ("Why is the sky blue?", EndState.COMPLETE),
        ("Because.", EndState.COMPLETE),
    ]


def test_an_upgrade_that_fails_leaves_the_old_version_whole(path: Path) -> None:
    write(path, VERSION_1)
    write(path, "CREATE INDEX deleted_message ON message(model)")  # in the way of the last steps
    before = [read(path, query) for query in (MESSAGES, SHAPE)]

    with pytest.raises(sqlite3.OperationalError, match="deleted_message already exists"):
        ChatStore.open(path)
    assert [read(path, query) for query in (MESSAGES, SHAPE)] == before
    assert read(path, "PRAGMA user_version") == [(1,)]
