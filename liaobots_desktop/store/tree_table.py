"""Whole chats with all their branches, read for an export."""

import json
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from sqlite3 import Row
from typing import Any

from liaobots_desktop.chat.inclusion import Inclusion
from liaobots_desktop.chat.message import ConversationId, EndState, Role
from liaobots_desktop.chat.ordering import Folder, Tag
from liaobots_desktop.chat.tree import ChatTree, TreeDraft, TreeMessage, TreeQueued
from liaobots_desktop.composing.prompt import Library
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.draft_table import DraftTable, StoredDraft
from liaobots_desktop.store.message_identity import of_row
from liaobots_desktop.store.prompt_table import PromptTable
from liaobots_desktop.store.rearranged import listed

_CHAT = """
    SELECT id, title, model, system_prompt, head_id, created_at, updated_at, deleted_at, origin,
        pinned_at, archived_at, is_unread, folder_id, profile
    FROM conversation WHERE id = ?
"""
_FOLDERS_OF = """
    SELECT DISTINCT folder_id FROM conversation
    WHERE folder_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))
"""
_ALL_TAGS = "SELECT name, color FROM tag WHERE instr(name, char(31)) = 0 ORDER BY name"
_TAGS_OF = """
    SELECT name, color FROM tag WHERE name IN (
        SELECT tag FROM conversation_tag
        WHERE conversation_id IN (SELECT value FROM json_each(?))
    ) ORDER BY name
"""
_TAGS = "SELECT tag FROM conversation_tag WHERE conversation_id = ? ORDER BY tag"
_QUEUE = """
    SELECT text, model, created_at FROM queued_question WHERE conversation_id = ? ORDER BY id
"""
_MESSAGES = """
    SELECT id, parent_id, role, model, ended, created_at, leaf_id, deleted_at, origin, inclusion,
        question_tokens, answer_tokens,
        CASE WHEN ended IS NOT NULL THEN text ELSE
            (SELECT whole.text FROM whole_message whole WHERE whole.id = message.id)
        END AS text
    FROM message WHERE conversation_id = ? ORDER BY id
"""


class TreeTable:
    """Reads chats as they leave; used on the thread of the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._drafts = DraftTable(database)

    def at_one_moment(self) -> AbstractContextManager[None]:
        """Hold one look at the chats, so that what others write meanwhile is not seen in part."""
        return self._database.reading()

    def ids(self, *, with_trash: bool) -> list[ConversationId]:
        """Return all chats, the oldest first; the order depends on nothing but the chats."""
        rows = self._database.rows(
            "SELECT id FROM conversation WHERE deleted_at IS NULL OR ? AND deleted_at > 0"
            " ORDER BY created_at, id",
            with_trash,
        )
        return [ConversationId(row["id"]) for row in rows]

    def folders(self, used_by: Sequence[ConversationId] | None = None) -> list[Folder]:
        """Return the folders by their ids: all, or those that some chats are in, and theirs."""
        rows = self._database.rows("SELECT id, name, parent_id, is_open FROM folder ORDER BY id")
        folders = [Folder(row[0], row[1], row[2], is_open=bool(row[3])) for row in rows]
        if used_by is None:
            return folders
        by_id = {folder.id: folder for folder in folders}
        wanted: set[str] = set()
        for row in self._database.rows(_FOLDERS_OF, listed(used_by)):
            at = row["folder_id"]
            while at is not None and at not in wanted:
                wanted.add(at)
                at = by_id[at].parent_id
        return [folder for folder in folders if folder.id in wanted]

    def tags(self, used_by: Sequence[ConversationId] | None = None) -> list[Tag]:
        """Return the tags by their names: all, or those of some chats."""
        if used_by is None:
            rows = self._database.rows(_ALL_TAGS)
        else:
            rows = self._database.rows(_TAGS_OF, listed(used_by))
        return [Tag(*row) for row in rows]

    def prompts(self) -> Library:
        """Return the prompts that are kept, which belong to no chat."""
        return PromptTable(self._database).library()

    def matching(self, beginning: str) -> list[ConversationId]:
        """Return the chats whose id begins so, the Trash included; an exact one comes alone."""
        # by the index, so that thousands of whole ids are found at once
        exact = self._database.rows("SELECT id FROM conversation WHERE id = ?", beginning)
        rows = exact or self._database.rows(
            "SELECT id FROM conversation WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT 2",
            len(beginning),
            beginning,
        )
        return [ConversationId(row["id"]) for row in rows]

    def read(self, conversation_id: ConversationId) -> ChatTree | None:
        """Return one chat with all its messages, deleted ones included; None if it is gone."""
        chats = self._database.rows(_CHAT, conversation_id)
        if not chats:
            return None
        rows = self._database.rows(_MESSAGES, conversation_id)
        ids = {
            row["id"]: of_row(conversation_id, row["id"], row["created_at"], row["origin"])
            for row in rows
        }
        chat = chats[0]
        return ChatTree(
            chat["id"],
            chat["title"],
            chat["model"],
            chat["system_prompt"],
            chat["created_at"],
            chat["updated_at"],
            tuple(_message(row, ids) for row in rows),
            ids.get(chat["head_id"]),
            chat["deleted_at"],
            _origin(chat["origin"]),
            self._draft(conversation_id, ids),
            chat["pinned_at"],
            chat["archived_at"],
            bool(chat["is_unread"]),
            chat["folder_id"],
            tuple(row["tag"] for row in self._database.rows(_TAGS, conversation_id)),
            tuple(TreeQueued(*row) for row in self._database.rows(_QUEUE, conversation_id)),
            chat["profile"],
        )

    def _draft(self, conversation_id: ConversationId, ids: Mapping[int, str]) -> TreeDraft | None:
        draft = self._drafts.find(conversation_id)
        attachments = tuple(self._drafts.attachments(conversation_id))
        if draft == StoredDraft() and not attachments:
            return None
        edited = ids.get(draft.edited_id or 0)
        if edited is None:
            draft = draft.without_edit()
        return TreeDraft(draft.text, draft.caret, edited, draft.edited_text, attachments)


def _message(row: Row, ids: Mapping[int, str]) -> TreeMessage:
    return TreeMessage(
        ids[row["id"]],
        ids.get(row["parent_id"]),
        Role(row["role"]),
        row["text"],
        row["model"],
        None if row["ended"] is None else EndState(row["ended"]),
        row["created_at"],
        ids.get(row["leaf_id"]),
        row["deleted_at"],
        None if row["inclusion"] is None else Inclusion(row["inclusion"]),
        row["question_tokens"],
        row["answer_tokens"],
    )


def _origin(text: str | None) -> Mapping[str, Any] | None:
    return None if text is None else json.loads(text)
