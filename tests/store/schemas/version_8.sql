-- A database as version 8 of the schema kept it: never changed, read by test_migration.py.
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
    , origin TEXT, folder_id TEXT REFERENCES folder(id) ON DELETE SET NULL, pinned_at INTEGER, archived_at INTEGER, is_unread INTEGER NOT NULL DEFAULT 0, profile TEXT) STRICT;
INSERT INTO "conversation" VALUES('00000000-0000-4000-8000-000000000001','Why is the sky blue?','gpt-4','Be brief.',11,1700000001000,1700000018000,NULL,NULL,NULL,1700000030000,NULL,1,'liaobots-api');
INSERT INTO "conversation" VALUES('00000000-0000-4000-8000-000000000002','Old plans','gpt-3.5-turbo','',13,1700000019000,1700000022000,1700000023000,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "conversation" VALUES('00000000-0000-4000-8000-000000000003','Imported: Ёлка','gpt-4','',15,1700000024000,1700000026000,NULL,'{"source": "ChatGPT", "id": "x1", "tags": ["зима"]}','f-2',NULL,NULL,0,NULL);
CREATE TABLE conversation_tag (
        conversation_id TEXT NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
        tag TEXT NOT NULL REFERENCES tag(name) ON UPDATE CASCADE ON DELETE CASCADE,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (conversation_id, tag)
    ) STRICT;
INSERT INTO "conversation_tag" VALUES('00000000-0000-4000-8000-000000000003','зима',1700000026000);
INSERT INTO "conversation_tag" VALUES('00000000-0000-4000-8000-000000000001','red',1700000018000);
CREATE TABLE draft (
        place TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        caret INTEGER NOT NULL,
        edited_id INTEGER,
        edited_text TEXT NOT NULL
    ) STRICT;
INSERT INTO "draft" VALUES('00000000-0000-4000-8000-000000000003','А где?',3,14,'Ёлка где?');
INSERT INTO "draft" VALUES('','Not asked yet',7,NULL,'');
CREATE TABLE draft_attachment (
        place TEXT NOT NULL,
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (place, number)
    ) STRICT;
INSERT INTO "draft_attachment" VALUES('',0,'notes.md','# Notes
');
INSERT INTO "draft_attachment" VALUES('00000000-0000-4000-8000-000000000001',0,'письмо.txt','Привет
');
INSERT INTO "draft_attachment" VALUES('00000000-0000-4000-8000-000000000001',1,'data.csv','a,b
1,2
');
CREATE TABLE folder (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        parent_id TEXT REFERENCES folder(id) ON DELETE SET NULL,
        is_open INTEGER NOT NULL DEFAULT 0
    ) STRICT;
INSERT INTO "folder" VALUES('f-1','Outer',NULL,1);
INSERT INTO "folder" VALUES('f-2','Inner','f-1',0);
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
    , leaf_id INTEGER, deleted_at INTEGER, depth INTEGER NOT NULL DEFAULT 0, has_siblings INTEGER NOT NULL DEFAULT 0, origin TEXT, inclusion TEXT CHECK (inclusion IN ('always', 'never')), question_tokens INTEGER, answer_tokens INTEGER) STRICT;
INSERT INTO "message" VALUES(1,'00000000-0000-4000-8000-000000000001',NULL,'user','Why is the sky blue?','gpt-4','complete',NULL,1700000002000,NULL,NULL,0,0,NULL,'always',NULL,NULL);
INSERT INTO "message" VALUES(2,'00000000-0000-4000-8000-000000000001',1,'assistant','Because.','gpt-4','complete',NULL,1700000003000,2,NULL,1,1,NULL,NULL,812,64);
INSERT INTO "message" VALUES(3,'00000000-0000-4000-8000-000000000001',1,'assistant','Лучи короче — 文章 👩‍🚀','gpt-4','complete',NULL,1700000005000,NULL,NULL,1,1,NULL,NULL,NULL,NULL);
INSERT INTO "message" VALUES(4,'00000000-0000-4000-8000-000000000001',3,'user','And red?','gpt-4','complete',NULL,1700000007000,5,NULL,2,1,NULL,NULL,NULL,NULL);
INSERT INTO "message" VALUES(5,'00000000-0000-4000-8000-000000000001',4,'assistant','It is scattered less.','gpt-4','complete',NULL,1700000008000,NULL,NULL,3,0,NULL,NULL,NULL,NULL);
INSERT INTO "message" VALUES(6,'00000000-0000-4000-8000-000000000001',3,'user','And green?','gpt-4','complete',NULL,1700000010000,NULL,NULL,2,1,NULL,NULL,NULL,NULL);
INSERT INTO "message" VALUES(7,'00000000-0000-4000-8000-000000000001',6,'assistant','In between.','gpt-4','complete',NULL,1700000011000,NULL,NULL,3,0,NULL,NULL,NULL,NULL);
INSERT INTO "message" VALUES(8,'00000000-0000-4000-8000-000000000001',7,'user','Delete me','gpt-4','complete',NULL,1700000013000,9,1700000016000,4,1,NULL,NULL,NULL,NULL);
INSERT INTO "message" VALUES(9,'00000000-0000-4000-8000-000000000001',8,'assistant','Gone','gpt-4','complete',NULL,1700000014000,NULL,1700000016000,5,0,NULL,NULL,NULL,NULL);
INSERT INTO "message" VALUES(10,'00000000-0000-4000-8000-000000000001',7,'user','And now?','gpt-4','complete',NULL,1700000017000,NULL,NULL,4,1,NULL,NULL,NULL,NULL);
INSERT INTO "message" VALUES(11,'00000000-0000-4000-8000-000000000001',10,'assistant','','gpt-4',NULL,'0123456789abcdef0123456789abcdef',1700000018000,NULL,NULL,5,0,NULL,'never',NULL,NULL);
INSERT INTO "message" VALUES(12,'00000000-0000-4000-8000-000000000002',NULL,'user','Old plans','gpt-3.5-turbo','complete',NULL,1700000020000,NULL,NULL,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "message" VALUES(13,'00000000-0000-4000-8000-000000000002',12,'assistant','','gpt-3.5-turbo','failed',NULL,1700000021000,NULL,NULL,1,0,NULL,NULL,NULL,NULL);
INSERT INTO "message" VALUES(14,'00000000-0000-4000-8000-000000000003',NULL,'user','Ёлка?','gpt-4','complete',NULL,1700000025000,NULL,NULL,0,0,'origin-14',NULL,NULL,NULL);
INSERT INTO "message" VALUES(15,'00000000-0000-4000-8000-000000000003',14,'assistant','Да','gpt-4','complete',NULL,1700000026000,NULL,NULL,1,0,'origin-15',NULL,NULL,NULL);
CREATE TABLE piece (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        message_id INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
        text TEXT NOT NULL
    ) STRICT;
INSERT INTO "piece" VALUES(6,11,'It ');
INSERT INTO "piece" VALUES(7,11,'goes on');
CREATE TABLE prompt (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        description TEXT NOT NULL,
        content TEXT NOT NULL,
        folder_id TEXT REFERENCES prompt_folder(id) ON DELETE SET NULL
    ) STRICT;
INSERT INTO "prompt" VALUES('p1','Formal letter','To an office','Write a {{tone:formal|friendly}} letter to {{name}}.','f2');
INSERT INTO "prompt" VALUES('p2','Перевод','','Переведи: {{clipboard}}',NULL);
CREATE TABLE prompt_folder (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        parent_id TEXT REFERENCES prompt_folder(id) ON DELETE SET NULL
    ) STRICT;
INSERT INTO "prompt_folder" VALUES('f1','Writing',NULL);
INSERT INTO "prompt_folder" VALUES('f2','Letters','f1');
CREATE TABLE queued_question (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        conversation_id TEXT NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        model TEXT NOT NULL,
        created_at INTEGER NOT NULL
    ) STRICT;
INSERT INTO "queued_question" VALUES(1,'00000000-0000-4000-8000-000000000001','And then?','gpt-4',1764100000000);
INSERT INTO "queued_question" VALUES(2,'00000000-0000-4000-8000-000000000001','Why?','gpt-3.5-turbo',1764100001000);
CREATE TABLE tag (
        name TEXT PRIMARY KEY,
        color TEXT NOT NULL
    ) STRICT;
INSERT INTO "tag" VALUES('зима','grey');
INSERT INTO "tag" VALUES('red','red');
CREATE TABLE text_change (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        message_id INTEGER NOT NULL UNIQUE,
        mark INTEGER NOT NULL DEFAULT (random())
    ) STRICT;
INSERT INTO "text_change" VALUES(1,1,1000003);
INSERT INTO "text_change" VALUES(2,2,2000006);
INSERT INTO "text_change" VALUES(3,3,3000009);
INSERT INTO "text_change" VALUES(4,4,4000012);
INSERT INTO "text_change" VALUES(5,5,5000015);
INSERT INTO "text_change" VALUES(6,6,6000018);
INSERT INTO "text_change" VALUES(7,7,7000021);
INSERT INTO "text_change" VALUES(8,8,8000024);
INSERT INTO "text_change" VALUES(9,9,9000027);
INSERT INTO "text_change" VALUES(10,10,10000030);
INSERT INTO "text_change" VALUES(11,12,12000036);
INSERT INTO "text_change" VALUES(12,13,13000039);
INSERT INTO "text_change" VALUES(13,14,14000042);
INSERT INTO "text_change" VALUES(14,15,15000045);
CREATE INDEX conversation_by_time ON conversation(updated_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX message_by_parent ON message(parent_id);
CREATE INDEX message_being_written ON message(writer) WHERE ended IS NULL;
CREATE INDEX piece_by_message ON piece(message_id);
CREATE INDEX first_message ON message(conversation_id) WHERE parent_id IS NULL;
CREATE INDEX deleted_message ON message(conversation_id, deleted_at)
        WHERE deleted_at IS NOT NULL;
CREATE VIEW whole_message AS
        SELECT id, conversation_id, parent_id, role, model, ended, created_at, deleted_at,
            question_tokens, answer_tokens,
            CASE WHEN ended IS NOT NULL THEN text ELSE text || coalesce(
                (SELECT group_concat(p.text, '') FROM
                    (SELECT text FROM piece WHERE message_id = message.id ORDER BY id) p), '')
            END AS text
        FROM message;
CREATE INDEX message_by_depth ON message(conversation_id, depth);
CREATE INDEX message_with_siblings ON message(conversation_id) WHERE has_siblings = 1;
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
CREATE UNIQUE INDEX message_by_origin ON message(conversation_id, origin)
        WHERE origin IS NOT NULL;
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
CREATE INDEX folder_by_parent ON folder(parent_id);
CREATE INDEX conversation_by_tag ON conversation_tag(tag, updated_at, conversation_id);
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
CREATE INDEX message_included ON message(conversation_id) WHERE inclusion IS NOT NULL;
CREATE INDEX queued_by_conversation ON queued_question(conversation_id);
CREATE INDEX prompt_folder_by_parent ON prompt_folder(parent_id);
CREATE INDEX prompt_by_folder ON prompt(folder_id);
CREATE TRIGGER conversation_gone AFTER DELETE ON conversation BEGIN
        DELETE FROM draft WHERE place = old.id;
        DELETE FROM draft_attachment WHERE place = old.id;
    END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('message',15);
INSERT INTO "sqlite_sequence" VALUES('piece',7);
INSERT INTO "sqlite_sequence" VALUES('text_change',14);
INSERT INTO "sqlite_sequence" VALUES('queued_question',2);
PRAGMA application_id = 1279869250;
PRAGMA user_version = 8;
