"""What each version of the database has that the one before it had not."""

# Messages form a tree: a retried answer is a sibling of the first one. `head_id` is the last
# message of the branch that is shown, `leaf_id` of the one that was shown last below a message
# from which another branch was chosen. None of them nor `parent_id` is a foreign key: deleting a
# chat would follow the chain of its messages, and SQLite goes 1000 levels deep at most.
# A deleted message and all that followed it have one `deleted_at`, which no other deletion has.
# `depth` is a message's place in its branch, the first one's is 0; `has_siblings` is 1 if it ever
# had any. Triggers keep both, so that opening a chat costs the same whatever its length.
# `origin` is the id that an imported message had elsewhere (`message_identity`); a chat's tells, as
# JSON, where it came from and what of it has no place here.
# `text_change` numbers what was written, rewritten or destroyed: a message's last number only, and
# a mark by which what was read of it is known to be of this text, and not of a backup's. The
# search index takes in what is newer than its last number (docs/decisions/0040).
# A draft's `place` is the id of its chat, empty for the chat that has no question yet,
# 'quick question' for that of the small window, and 'system prompt' for what was written for the
# chat without a question to be told.
# A chat is listed in one place: the Trash, else the archive, else among the pinned ones, else in
# its folder, else by its time; each place has an index in the order in which it is read. A tag is
# known by its name. What imports kept of all this in `origin` has its place from then on.
# `conversation_tag` repeats the chat's time for the same reason, and a trigger
# keeps it. A chat in the Trash with `deleted_at` 0 is being destroyed (docs/decisions/0051).
# An answer that is being written has no `ended`, names its `writer`, and its text stands in
# `piece` until it ends.
# `profile` is the service that a chat asks (`service/profile`). `inclusion` says that a message is
# sent with every later question, or with none; both tokens are what the service counted for an
# answer and for what it was asked. A queued question waits for the end of the answer before it.
STEPS: dict[int, str] = {
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
    3: """
    ALTER TABLE message ADD COLUMN depth INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE message ADD COLUMN has_siblings INTEGER NOT NULL DEFAULT 0;
    WITH RECURSIVE placed(id, depth) AS (
        SELECT id, 0 FROM message WHERE parent_id IS NULL
        UNION ALL
        SELECT message.id, placed.depth + 1 FROM message JOIN placed ON parent_id = placed.id
    )
    UPDATE message SET depth = placed.depth FROM placed WHERE placed.id = message.id;
    WITH fork AS (
        SELECT conversation_id, parent_id FROM message
        GROUP BY conversation_id, parent_id HAVING count(*) > 1
    )
    UPDATE message SET has_siblings = 1 FROM fork
        WHERE fork.conversation_id = message.conversation_id
        AND fork.parent_id IS message.parent_id;
    CREATE INDEX message_by_depth ON message(conversation_id, depth);
    DROP INDEX message_by_conversation;
    CREATE INDEX message_with_siblings ON message(conversation_id) WHERE has_siblings = 1;
    CREATE TRIGGER message_followed AFTER INSERT ON message WHEN new.parent_id IS NOT NULL BEGIN
        UPDATE message SET depth =
            coalesce(1 + (SELECT depth FROM message WHERE id = new.parent_id), 0)
            WHERE id = new.id;
        UPDATE message SET has_siblings = 1 WHERE parent_id = new.parent_id
            AND 1 < (SELECT count(*) FROM message WHERE parent_id = new.parent_id);
    END;
    CREATE TRIGGER message_begun AFTER INSERT ON message WHEN new.parent_id IS NULL BEGIN
        UPDATE message SET has_siblings = 1
            WHERE parent_id IS NULL AND conversation_id = new.conversation_id AND 1 < (
                SELECT count(*) FROM message
                WHERE parent_id IS NULL AND conversation_id = new.conversation_id
            );
    END;
    """,
    4: """
    CREATE TABLE text_change (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        message_id INTEGER NOT NULL UNIQUE,
        mark INTEGER NOT NULL DEFAULT (random())
    ) STRICT;
    INSERT INTO text_change (message_id) SELECT id FROM message WHERE ended IS NOT NULL ORDER BY id;
    CREATE TRIGGER text_written AFTER INSERT ON message WHEN new.ended IS NOT NULL BEGIN
        DELETE FROM text_change WHERE message_id = new.id;
        INSERT INTO text_change (message_id) VALUES (new.id);
    END;
    CREATE TRIGGER text_rewritten AFTER UPDATE OF text, ended, created_at ON message
    WHEN new.ended IS NOT NULL BEGIN
        DELETE FROM text_change WHERE message_id = new.id;
        INSERT INTO text_change (message_id) VALUES (new.id);
    END;
    CREATE TRIGGER text_destroyed AFTER DELETE ON message BEGIN
        DELETE FROM text_change WHERE message_id = old.id;
        INSERT INTO text_change (message_id) VALUES (old.id);
    END;
    """,
    # The triggers look at one sibling instead of all: a star of 100,000 messages can be imported.
    5: """
    ALTER TABLE conversation ADD COLUMN origin TEXT;
    ALTER TABLE message ADD COLUMN origin TEXT;
    CREATE UNIQUE INDEX message_by_origin ON message(conversation_id, origin)
        WHERE origin IS NOT NULL;
    DROP TRIGGER message_followed;
    DROP TRIGGER message_begun;
    CREATE TRIGGER message_followed AFTER INSERT ON message WHEN new.parent_id IS NOT NULL BEGIN
        UPDATE message SET depth =
            coalesce(1 + (SELECT depth FROM message WHERE id = new.parent_id), 0)
            WHERE id = new.id;
        UPDATE message SET has_siblings = 1 FROM (
            SELECT id AS other FROM message
            WHERE parent_id = new.parent_id AND id != new.id LIMIT 1
        ) WHERE id IN (other, new.id) AND has_siblings = 0;
    END;
    CREATE TRIGGER message_begun AFTER INSERT ON message WHEN new.parent_id IS NULL BEGIN
        UPDATE message SET has_siblings = 1 FROM (
            SELECT id AS other FROM message
            WHERE parent_id IS NULL AND conversation_id = new.conversation_id AND id != new.id
            LIMIT 1
        ) WHERE id IN (other, new.id) AND has_siblings = 0;
    END;
    """,
    6: """
    CREATE TABLE draft (
        place TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        caret INTEGER NOT NULL,
        edited_id INTEGER,
        edited_text TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER conversation_gone AFTER DELETE ON conversation BEGIN
        DELETE FROM draft WHERE place = old.id;
    END;
    """,
    7: """
    CREATE TABLE folder (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        parent_id TEXT REFERENCES folder(id) ON DELETE SET NULL,
        is_open INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX folder_by_parent ON folder(parent_id);
    CREATE TABLE tag (
        name TEXT PRIMARY KEY,
        color TEXT NOT NULL
    ) STRICT;
    CREATE TABLE conversation_tag (
        conversation_id TEXT NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
        tag TEXT NOT NULL REFERENCES tag(name) ON UPDATE CASCADE ON DELETE CASCADE,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (conversation_id, tag)
    ) STRICT;
    CREATE INDEX conversation_by_tag ON conversation_tag(tag, updated_at, conversation_id);
    ALTER TABLE conversation ADD COLUMN folder_id TEXT REFERENCES folder(id) ON DELETE SET NULL;
    ALTER TABLE conversation ADD COLUMN pinned_at INTEGER;
    ALTER TABLE conversation ADD COLUMN archived_at INTEGER;
    ALTER TABLE conversation ADD COLUMN is_unread INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX conversation_by_folder ON conversation(folder_id) WHERE folder_id IS NOT NULL;
    CREATE INDEX conversation_in_folder ON conversation(folder_id, updated_at, id)
        WHERE deleted_at IS NULL AND archived_at IS NULL AND pinned_at IS NULL
        AND folder_id IS NOT NULL;
    CREATE INDEX conversation_at_rest ON conversation(updated_at, id)
        WHERE deleted_at IS NULL AND archived_at IS NULL AND pinned_at IS NULL
        AND folder_id IS NULL;
    CREATE INDEX conversation_pinned ON conversation(updated_at, id)
        WHERE deleted_at IS NULL AND archived_at IS NULL AND pinned_at IS NOT NULL;
    CREATE INDEX conversation_archived ON conversation(updated_at, id)
        WHERE deleted_at IS NULL AND archived_at IS NOT NULL;
    CREATE INDEX conversation_in_trash ON conversation(deleted_at, id)
        WHERE deleted_at IS NOT NULL;
    CREATE TRIGGER conversation_used AFTER UPDATE OF updated_at ON conversation BEGIN
        UPDATE conversation_tag SET updated_at = new.updated_at WHERE conversation_id = new.id;
    END;
    INSERT INTO tag (name, color)
        SELECT DISTINCT trim(value), 'grey' FROM conversation, json_each(origin, '$.tags')
        WHERE json_each.type = 'text' AND length(trim(value)) BETWEEN 1 AND 100;
    INSERT OR IGNORE INTO conversation_tag (conversation_id, tag, updated_at)
        SELECT conversation.id, trim(value), updated_at
        FROM conversation, json_each(origin, '$.tags')
        WHERE json_each.type = 'text' AND trim(value) IN (SELECT name FROM tag);
    INSERT INTO folder (id, name)
        SELECT DISTINCT 'imported ' || json_extract(origin, '$.folder'),
            trim(json_extract(origin, '$.folder'))
        FROM conversation
        WHERE json_type(origin, '$.folder') = 'text'
        AND trim(json_extract(origin, '$.folder')) != '';
    UPDATE conversation SET
        folder_id = (
            SELECT id FROM folder WHERE id = 'imported ' || json_extract(origin, '$.folder')
        ),
        pinned_at = iif(
            json_extract(origin, '$.pinned') OR json_extract(origin, '$.is_starred'),
            updated_at, NULL
        ),
        archived_at = iif(
            json_extract(origin, '$.archived') OR json_extract(origin, '$.is_archived'),
            updated_at, NULL
        )
        WHERE origin IS NOT NULL;
    """,
    8: """
    ALTER TABLE conversation ADD COLUMN profile TEXT;
    ALTER TABLE message ADD COLUMN inclusion TEXT CHECK (inclusion IN ('always', 'never'));
    ALTER TABLE message ADD COLUMN question_tokens INTEGER;
    ALTER TABLE message ADD COLUMN answer_tokens INTEGER;
    CREATE INDEX message_included ON message(conversation_id) WHERE inclusion IS NOT NULL;
    CREATE TABLE draft_attachment (
        place TEXT NOT NULL,
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (place, number)
    ) STRICT;
    CREATE TABLE queued_question (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        conversation_id TEXT NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        model TEXT NOT NULL,
        created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX queued_by_conversation ON queued_question(conversation_id);
    CREATE TABLE prompt_folder (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        parent_id TEXT REFERENCES prompt_folder(id) ON DELETE SET NULL
    ) STRICT;
    CREATE INDEX prompt_folder_by_parent ON prompt_folder(parent_id);
    CREATE TABLE prompt (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        description TEXT NOT NULL,
        content TEXT NOT NULL,
        folder_id TEXT REFERENCES prompt_folder(id) ON DELETE SET NULL
    ) STRICT;
    CREATE INDEX prompt_by_folder ON prompt(folder_id);
    DROP TRIGGER conversation_gone;
    CREATE TRIGGER conversation_gone AFTER DELETE ON conversation BEGIN
        DELETE FROM draft WHERE place = old.id;
        DELETE FROM draft_attachment WHERE place = old.id;
    END;
    DROP VIEW whole_message;
    CREATE VIEW whole_message AS
        SELECT id, conversation_id, parent_id, role, model, ended, created_at, deleted_at,
            question_tokens, answer_tokens,
            CASE WHEN ended IS NOT NULL THEN text ELSE text || coalesce(
                (SELECT group_concat(p.text, '') FROM
                    (SELECT text FROM piece WHERE message_id = message.id ORDER BY id) p), '')
            END AS text
        FROM message;
    """,
}
