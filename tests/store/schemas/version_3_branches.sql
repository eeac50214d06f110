-- A database as version 3 of the schema kept it: never changed, read by test_migration.py.
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
INSERT INTO "conversation" VALUES('00000000-0000-4000-8000-000000000001','Why is the sky blue?','gpt-4','Be brief.',11,1700000001000,1700000018000,NULL);
INSERT INTO "conversation" VALUES('00000000-0000-4000-8000-000000000002','Old plans','gpt-3.5-turbo','',13,1700000019000,1700000022000,1700000023000);
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
    , leaf_id INTEGER, deleted_at INTEGER, depth INTEGER NOT NULL DEFAULT 0, has_siblings INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "message" VALUES(1,'00000000-0000-4000-8000-000000000001',NULL,'user','Why is the sky blue?','gpt-4','complete',NULL,1700000002000,NULL,NULL,0,0);
INSERT INTO "message" VALUES(2,'00000000-0000-4000-8000-000000000001',1,'assistant','Because.','gpt-4','complete',NULL,1700000003000,2,NULL,1,1);
INSERT INTO "message" VALUES(3,'00000000-0000-4000-8000-000000000001',1,'assistant','Лучи короче — 文章 👩‍🚀','gpt-4','complete',NULL,1700000005000,NULL,NULL,1,1);
INSERT INTO "message" VALUES(4,'00000000-0000-4000-8000-000000000001',3,'user','And red?','gpt-4','complete',NULL,1700000007000,5,NULL,2,1);
INSERT INTO "message" VALUES(5,'00000000-0000-4000-8000-000000000001',4,'assistant','It is scattered less.','gpt-4','complete',NULL,1700000008000,NULL,NULL,3,0);
INSERT INTO "message" VALUES(6,'00000000-0000-4000-8000-000000000001',3,'user','And green?','gpt-4','complete',NULL,1700000010000,NULL,NULL,2,1);
INSERT INTO "message" VALUES(7,'00000000-0000-4000-8000-000000000001',6,'assistant','In between.','gpt-4','complete',NULL,1700000011000,NULL,NULL,3,0);
INSERT INTO "message" VALUES(8,'00000000-0000-4000-8000-000000000001',7,'user','Delete me','gpt-4','complete',NULL,1700000013000,9,1700000016000,4,1);
INSERT INTO "message" VALUES(9,'00000000-0000-4000-8000-000000000001',8,'assistant','Gone','gpt-4','complete',NULL,1700000014000,NULL,1700000016000,5,0);
INSERT INTO "message" VALUES(10,'00000000-0000-4000-8000-000000000001',7,'user','And now?','gpt-4','complete',NULL,1700000017000,NULL,NULL,4,1);
INSERT INTO "message" VALUES(11,'00000000-0000-4000-8000-000000000001',10,'assistant','','gpt-4',NULL,'0123456789abcdef0123456789abcdef',1700000018000,NULL,NULL,5,0);
INSERT INTO "message" VALUES(12,'00000000-0000-4000-8000-000000000002',NULL,'user','Old plans','gpt-3.5-turbo','complete',NULL,1700000020000,NULL,NULL,0,0);
INSERT INTO "message" VALUES(13,'00000000-0000-4000-8000-000000000002',12,'assistant','','gpt-3.5-turbo','failed',NULL,1700000021000,NULL,NULL,1,0);
CREATE TABLE piece (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        message_id INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
        text TEXT NOT NULL
    ) STRICT;
INSERT INTO "piece" VALUES(6,11,'It ');
INSERT INTO "piece" VALUES(7,11,'goes on');
CREATE INDEX conversation_by_time ON conversation(updated_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX message_by_parent ON message(parent_id);
CREATE INDEX message_being_written ON message(writer) WHERE ended IS NULL;
CREATE INDEX piece_by_message ON piece(message_id);
CREATE INDEX first_message ON message(conversation_id) WHERE parent_id IS NULL;
CREATE INDEX deleted_message ON message(conversation_id, deleted_at)
        WHERE deleted_at IS NOT NULL;
CREATE VIEW whole_message AS
        SELECT id, conversation_id, parent_id, role, model, ended, created_at, deleted_at,
            CASE WHEN ended IS NOT NULL THEN text ELSE text || coalesce(
                (SELECT group_concat(p.text, '') FROM
                    (SELECT text FROM piece WHERE message_id = message.id ORDER BY id) p), '')
            END AS text
        FROM message;
CREATE INDEX message_by_depth ON message(conversation_id, depth);
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('message',13);
INSERT INTO "sqlite_sequence" VALUES('piece',7);
PRAGMA application_id = 1279869250;
PRAGMA user_version = 3;
