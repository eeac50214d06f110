"""The questions that wait in each chat, the first one first."""

import sqlite3

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.queued import QueuedId, QueuedQuestion
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.draft_table import forget_form_of_queued, queued_form
from liaobots_desktop.store.rows import now, storable

_WAITING = """
    SELECT id, text, model FROM queued_question WHERE conversation_id = ? ORDER BY id
"""
_IDS = "SELECT id FROM queued_question WHERE conversation_id = ? ORDER BY id"
_FORM = "SELECT text, caret FROM draft WHERE place = ?"
_KEEP_FORM = """
    INSERT INTO draft (place, text, caret, edited_text) VALUES (?, ?, ?, '')
    ON CONFLICT (place) DO NOTHING
"""
_REMOVE = "DELETE FROM queued_question WHERE id = ? RETURNING text"
_ADD = """
    INSERT INTO queued_question (conversation_id, text, model, created_at)
    SELECT id, ?, ?, ? FROM conversation WHERE id = ?
"""


class QueueTable:
    """Part of `ChatStore`; what it writes is on disk when a method returns, or raises NotSaved.

    A question leaves the queue by `MessageTable.ask_queued`, or by `remove`.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_chat(self, conversation_id: ConversationId) -> list[QueuedQuestion]:
        """Return what waits in a chat, in the order in which it is asked. Raises NotRead."""
        rows = self._database.rows(_WAITING, conversation_id)
        return [QueuedQuestion(QueuedId(row[0]), conversation_id, row[1], row[2]) for row in rows]

    def add(self, conversation_id: ConversationId, text: str, model: str) -> QueuedQuestion:
        """Let a question wait behind the others of its chat.

        Raises:
            KeyError: there is no such chat.
            NotSaved: it does not wait.
        """
        values = storable(text), model, now(), conversation_id
        with self._database.writing() as database:
            added = database.execute(_ADD, values)
            if not added.rowcount:
                raise KeyError(conversation_id)
        return QueuedQuestion(QueuedId(added.lastrowid or 0), conversation_id, values[0], model)

    def change(self, queued_id: QueuedId, text: str) -> None:
        """Let a question wait with another text; one that was asked meanwhile is left alone.

        Raises:
            NotSaved: it waits as it was.
        """
        with self._database.writing() as database:
            database.execute(
                "UPDATE queued_question SET text = ? WHERE id = ?", (storable(text), queued_id)
            )

    def remove(self, queued_id: QueuedId) -> None:
        """Let a question wait no longer, unasked.

        Raises:
            NotSaved: it waits still.
        """
        with self._database.writing() as database:
            take(database, queued_id)


def take(database: sqlite3.Connection, queued_id: QueuedId) -> str | None:
    """Take a question off the queue, with what is written in its field; inside a transaction.

    Returns its text, None if it does not wait.
    """
    removed = database.execute(_REMOVE, (queued_id,)).fetchone()
    forget_form_of_queued(database, queued_id)
    return None if removed is None else str(removed[0])


def copy_forms(
    source: sqlite3.Connection, target: sqlite3.Connection, chat: ConversationId
) -> None:
    """Copy what is written in the fields of questions, after these; inside a transaction."""
    theirs, ours = (
        [number for (number,) in database.execute(_IDS, (chat,))] for database in (source, target)
    )
    for number, copied in zip(theirs, ours, strict=True):
        form = source.execute(_FORM, (queued_form(number, chat),)).fetchone()
        if form is not None:
            values = queued_form(copied, chat), *form
            target.execute(_KEEP_FORM, values)
