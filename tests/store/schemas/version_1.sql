-- A database as version 1 of the schema kept it: never changed, read by test_migration.py.
PRAGMA journal_mode = WAL;
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
PRAGMA application_id = 1279869250;
PRAGMA user_version = 1;
INSERT INTO conversation VALUES
    ('c1', 'Why is the sky blue?', 'gpt-4', 'Be kind.', 5, 1700000000000, 1700000005000, NULL),
    ('c2', 'Old plans', 'gpt-3.5-turbo', '', 7, 1600000000000, 1600000001000, 1600000002000);
INSERT INTO message VALUES
    (1, 'c1', NULL, 'user', 'Why is the sky blue?', 'gpt-4', 'complete', NULL, 1700000000000),
    (2, 'c1', 1, 'assistant', 'Because.', 'gpt-4', 'complete', NULL, 1700000000000),
    (3, 'c1', 1, 'assistant', 'Лучи короче — 文章 👩‍🚀', 'gpt-4', 'stopped', NULL, 1700000002000),
    (4, 'c1', 3, 'user', 'And red?', 'gpt-4', 'complete', NULL, 1700000004000),
    (5, 'c1', 4, 'assistant', '', 'gpt-4', NULL, '0123456789abcdef', 1700000004000),
    (6, 'c2', NULL, 'user', 'Old plans', 'gpt-3.5-turbo', 'complete', NULL, 1600000000000),
    (7, 'c2', 6, 'assistant', '', 'gpt-3.5-turbo', 'failed', NULL, 1600000001000);
INSERT INTO piece VALUES (8, 5, 'It is '), (9, 5, 'scattered less.');
