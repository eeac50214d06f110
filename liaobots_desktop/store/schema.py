"""The tables of the database and how an older file becomes a newer one."""

import sqlite3

VERSION = 2
"""`PRAGMA user_version` of the newest schema."""

APPLICATION_ID = 0x4C494142
"""`PRAGMA application_id`: “LIAB”, so that the file is known as ours."""

# Messages form a tree: a retried answer is a sibling of the first one. `head_id` is the last
# message of the branch that is shown, `leaf_id` of the one that was shown last below a message
# from which another branch was chosen. None of them nor `parent_id` is a foreign key: deleting a
# chat would follow the chain of its messages, and SQLite goes 1000 levels deep at most.
# A deleted message and all that followed it have one `deleted_at`, which no other deletion has.
# An answer that is being written has no `ended`, names its `writer`, and its text stands in
# `piece` until it ends.
_STEPS = {
    1: """
    CREATE TABLE conversation (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        model TEXT NOT NULL,
        system_prompt TEXT NOT NULL,
        head_id INTEGER,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        deleted_at INTEGER
    ) STRICT;
    CREATE TABLE message (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        conversation_id TEXT NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
        parent_id INTEGER,
        role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
        text TEXT NOT NULL,
        model TEXT NOT NULL,
        ended TEXT,
        writer TEXT,
        created_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE piece (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        message_id INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
        text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX conversation_by_time ON conversation(updated_at DESC) WHERE deleted_at IS NULL;
    CREATE INDEX message_by_conversation ON message(conversation_id);
    CREATE INDEX message_by_parent ON message(parent_id);
    CREATE INDEX message_being_written ON message(writer) WHERE ended IS NULL;
    CREATE INDEX piece_by_message ON piece(message_id);
    CREATE VIEW whole_message AS
        SELECT id, conversation_id, parent_id, role, model, ended, created_at,
            CASE WHEN ended IS NOT NULL THEN text ELSE text || coalesce(
                (SELECT group_concat(p.text, '') FROM
                    (SELECT text FROM piece WHERE message_id = message.id ORDER BY id) p), '')
            END AS text
        FROM message;
    """,
    2: """
    ALTER TABLE message ADD COLUMN leaf_id INTEGER;
    ALTER TABLE message ADD COLUMN deleted_at INTEGER;
    CREATE INDEX first_message ON message(conversation_id) WHERE parent_id IS NULL;
    CREATE INDEX deleted_message ON message(conversation_id, deleted_at)
        WHERE deleted_at IS NOT NULL;
    DROP VIEW whole_message;
    CREATE VIEW whole_message AS
        SELECT id, conversation_id, parent_id, role, model, ended, created_at, deleted_at,
            CASE WHEN ended IS NOT NULL THEN text ELSE text || coalesce(
                (SELECT group_concat(p.text, '') FROM
                    (SELECT text FROM piece WHERE message_id = message.id ORDER BY id) p), '')
            END AS text
        FROM message;
    """,
}


def version_of(database: sqlite3.Connection) -> int:
    """Return the schema's version; 0 for an empty file."""
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return int(version)


def is_foreign(database: sqlite3.Connection) -> bool:
    """Whether another program made this database: it has tables, but not our mark."""
    (tables,) = database.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    (mark,) = database.execute("PRAGMA application_id").fetchone()
    return bool(tables) and mark != APPLICATION_ID


def migrate(database: sqlite3.Connection) -> None:
    """Bring the database to `VERSION`, all steps in one transaction.

    Raises:
        sqlite3.Error: nothing was changed.
    """
    if version_of(database) == VERSION:
        return
    database.execute("BEGIN IMMEDIATE")
    try:
        for step in range(version_of(database) + 1, VERSION + 1):
            for statement in _STEPS[step].split(";"):
                database.execute(statement)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {VERSION}")
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")
