"""What was written and not sent yet, for every chat."""

import sqlite3
import time
from collections.abc import Iterable
from typing import NamedTuple

from liaobots_desktop.chat.message import ConversationId, MessageId
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.rows import storable

QUICK_QUESTION = ConversationId("quick question")
"""Stands for a chat in `DraftTable`: the one that the small window begins next."""
_PIECE = 64 * 1024
"""Characters that are made UTF-8 at once: meanwhile the window waits for the interpreter."""
_REST_S = 0.0005
SYSTEM_PROMPT = "system prompt"
"""The place of that of the chat that has no question yet; no chat has such an id."""
QUEUED = "queued question "
"""Begins the place of what is written in the field of one that waits."""
FORM_FOR = " for "
"""Stands in the place of what is written in a form, before that of the text it is for."""


def system_prompt_form(chat: str) -> ConversationId:
    """Return the place of what is written in the open form of a chat's system prompt.

    "" stands for the chat that has no question yet; a service's id may stand there, too.
    """
    return ConversationId(f"{SYSTEM_PROMPT} written{FORM_FOR}{chat}")


def prompt_form(prompt: str, place: str) -> ConversationId:
    """Return the place of what is written in the open form of a prompt.

    `place` is the one of the text into which it goes: a chat's, or one of `system_prompt_form`.
    """
    return ConversationId(f"{_beginning_of(prompt)}{place}")


def queued_form(question: int, chat: str) -> ConversationId:
    """Return the place of what is written in the field of a question that waits in a chat."""
    return ConversationId(f"{_beginning_of_queued(question)}{chat}")


def forget_forms_of(database: sqlite3.Connection, chat: ConversationId) -> None:
    """Forget what is written in forms for a chat; inside a transaction."""
    query = "DELETE FROM draft WHERE substr(place, -length(?1)) = ?1"
    database.execute(query, (FORM_FOR + chat,))


def forget_forms_of_prompt(database: sqlite3.Connection, prompt: str) -> None:
    """Forget what is written in the form of a prompt for any text; inside a transaction."""
    _forget_beginning(database, _beginning_of(prompt))


def forget_form_of_queued(database: sqlite3.Connection, question: int) -> None:
    """Forget what is written in the field of a question that waits; inside a transaction."""
    _forget_beginning(database, _beginning_of_queued(question))


def _forget_beginning(database: sqlite3.Connection, beginning: str) -> None:
    query = "DELETE FROM draft WHERE substr(place, 1, length(?1)) = ?1"
    database.execute(query, (beginning,))


def _beginning_of_queued(question: int) -> str:
    return f"{QUEUED}{question} written{FORM_FOR}"


def _beginning_of(prompt: str) -> str:
    return f"prompt {prompt} filled in{FORM_FOR}"


class StoredDraft(NamedTuple):
    """What stood in the composer of one chat: the next question, and perhaps an edit over it.

    `caret` counts UTF-16 units, as Qt does, from the start of what was shown.
    """

    text: str = ""
    caret: int = 0
    edited_id: MessageId | None = None
    edited_text: str = ""

    def without_edit(self) -> "StoredDraft":
        """Return a draft for when the question that is edited is gone: nothing written is lost."""
        texts = (self.edited_text, self.text)
        return StoredDraft("\n\n".join(text for text in texts if text), self.caret)


class DraftTable:
    """Part of `ChatStore`; a draft that was saved survives the end of the process, however it ends.

    Drafts are written without waiting for the disk, unlike messages: a power cut may take the
    last seconds of one, and nothing else. None stands for the chat that has no question yet.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, conversation_id: ConversationId | None) -> StoredDraft:
        """Return the draft of a chat; an empty one when there is none. Raises NotRead."""
        rows = self._database.rows(
            "SELECT text, caret, edited_id, edited_text FROM draft WHERE place = ?",
            conversation_id or "",
        )
        return StoredDraft(*rows[0]) if rows else StoredDraft()

    def save(self, conversation_id: ConversationId | None, draft: StoredDraft) -> None:
        """Keep the draft of a chat in place of the one before; an empty one is forgotten.

        Raises:
            NotSaved: the one before is still there.
        """
        place = conversation_id or ""
        with self._database.writing(is_lasting=False) as database:
            if draft.text or draft.edited_id is not None:
                database.execute(
                    "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?)",
                    (
                        place,
                        storable(draft.text),
                        draft.caret,
                        draft.edited_id,
                        storable(draft.edited_text),
                    ),
                )
            else:
                database.execute("DELETE FROM draft WHERE place = ?", (place,))

    def system_prompt(self) -> str | None:
        """Return what was written for the chat that has no question yet; raises NotRead."""
        rows = self._database.rows("SELECT text FROM draft WHERE place = ?", SYSTEM_PROMPT)
        return str(rows[0][0]) if rows else None

    def save_system_prompt(self, text: str | None) -> None:
        """Keep a system prompt for the chat that has no question yet, or None; raises NotSaved."""
        with self._database.writing(is_lasting=False) as database:
            database.execute("DELETE FROM draft WHERE place = ?", (SYSTEM_PROMPT,))
            if text is not None:
                row = (SYSTEM_PROMPT, storable(text))
                database.execute("INSERT INTO draft VALUES (?, ?, 0, NULL, '')", row)

    def has_attachments(self, conversation_id: ConversationId | None) -> bool:
        """Whether texts are attached to the draft of a chat; costs the same whatever their size."""
        query = "SELECT 1 FROM draft_attachment WHERE place = ? LIMIT 1"
        return bool(self._database.rows(query, conversation_id or ""))

    def attachments(self, conversation_id: ConversationId | None) -> list[tuple[str, str]]:
        """Return name and text of what is attached to the draft of a chat, in its order."""
        query = "SELECT name, text FROM draft_attachment WHERE place = ? ORDER BY number"
        return [tuple(row) for row in self._database.rows(query, conversation_id or "")]

    def attach(
        self, conversation_id: ConversationId | None, attachments: Iterable[tuple[str, str]]
    ) -> None:
        """Keep names and texts with the draft of a chat, in place of those before.

        What is there already is not written again. Not for the GUI thread: they may be long.

        Raises:
            NotSaved: what was attached before is still there.
        """
        place = conversation_id or ""
        with self._database.writing(is_lasting=False) as database:
            wanted = [
                (place, number, name, _utf8_of(text))
                for number, (name, text) in enumerate(attachments)
            ]
            database.execute(
                "DELETE FROM draft_attachment WHERE place = ? AND number >= ?",
                (place, len(wanted)),
            )
            database.executemany(
                "INSERT INTO draft_attachment (place, number, name, text)"
                " VALUES (?, ?, ?, CAST(? AS TEXT))"
                " ON CONFLICT DO UPDATE SET name = excluded.name, text = excluded.text"
                " WHERE name != excluded.name OR text != excluded.text",
                wanted,
            )


def _utf8_of(text: str) -> str | bytes:
    """Return a text as SQLite takes it without holding up other threads, and without keeping it.

    Of ASCII Python has the bytes; of others it would make them at once, and keep both.
    """
    if text.isascii():
        return text
    pieces: list[bytes] = []
    for at in range(0, len(text), _PIECE):
        pieces.append(text[at : at + _PIECE].encode())
        if len(text) > _PIECE:
            time.sleep(_REST_S)
    return b"".join(pieces)
