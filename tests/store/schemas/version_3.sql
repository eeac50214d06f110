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
INSERT INTO "conversation" VALUES('c1','Why is the sky blue?','gpt-4','Be brief.',5,1760000000000,1760000600000,NULL);
INSERT INTO "conversation" VALUES('c2','In the Trash','gpt-4','',9,1760000720000,1760000900000,1760000960000);
INSERT INTO "conversation" VALUES('c3','Cut off?','gpt-3.5-turbo','',11,1760001020000,1760001140000,NULL);
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
INSERT INTO "message" VALUES(1,'c1',NULL,'user','Why is the sky blue?','gpt-4','complete',NULL,1760000060000,NULL,NULL,0,0);
INSERT INTO "message" VALUES(2,'c1',1,'assistant','Because.','gpt-4','complete',NULL,1760000120000,2,NULL,1,1);
INSERT INTO "message" VALUES(3,'c1',1,'assistant','Лучи короче — 文章 👩‍🚀','gpt-4','stopped',NULL,1760000240000,NULL,NULL,1,1);
INSERT INTO "message" VALUES(4,'c1',3,'user','And red?','gpt-3.5-turbo','complete',NULL,1760000360000,NULL,NULL,2,0);
INSERT INTO "message" VALUES(5,'c1',4,'assistant','It is scattered less.','gpt-3.5-turbo','unframed',NULL,1760000420000,NULL,NULL,3,0);
INSERT INTO "message" VALUES(6,'c1',5,'user','Forget this.','gpt-4','complete',NULL,1760000540000,7,1760000660000,4,0);
INSERT INTO "message" VALUES(7,'c1',6,'assistant','','gpt-4',NULL,'0123456789abcdef0123456789abcdef',1760000600000,NULL,1760000660000,5,0);
INSERT INTO "message" VALUES(8,'c2',NULL,'user','In the Trash','gpt-4','complete',NULL,1760000780000,NULL,NULL,0,0);
INSERT INTO "message" VALUES(9,'c2',8,'assistant','Ёлка
```py
pass
```','gpt-4','complete',NULL,1760000840000,NULL,NULL,1,0);
INSERT INTO "message" VALUES(10,'c3',NULL,'user','Cut off?','gpt-3.5-turbo','complete',NULL,1760001080000,NULL,NULL,0,0);
INSERT INTO "message" VALUES(11,'c3',10,'assistant','','gpt-3.5-turbo',NULL,'0123456789abcdef0123456789abcdef',1760001140000,NULL,NULL,1,0);
CREATE TABLE piece (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        message_id INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
        text TEXT NOT NULL
    ) STRICT;
INSERT INTO "piece" VALUES(5,11,'Half ');
INSERT INTO "piece" VALUES(6,11,'an ans');
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('message',11);
INSERT INTO "sqlite_sequence" VALUES('piece',6);
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
PRAGMA application_id = 1279869250;
PRAGMA user_version = 3;
