"""Questions and answers: asked, written piece by piece, ended."""

import sqlite3
from typing import NamedTuple

from liaobots_desktop.chat import title
from liaobots_desktop.chat.message import ConversationId, EndState, Message, MessageId, Role
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.rows import MESSAGE_COLUMNS, now, storable, to_message
from liaobots_desktop.store.writer import Writer


class Asked(NamedTuple):
    """A stored question and the empty answer that waits for its text."""

    question: Message
    answer: Message


class MessageTable:
    """Part of `ChatStore`; what it writes is on disk when a method returns, or raises NotSaved."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer

    def find(self, message_id: MessageId) -> Message:
        """Return one message; KeyError when there is none."""
        rows = self._database.rows(
            f"SELECT {MESSAGE_COLUMNS} FROM whole_message WHERE id = ?",  # noqa: S608
            message_id,
        )
        if not rows:
            raise KeyError(message_id)
        return to_message(rows[0])

    def branch(self, conversation_id: ConversationId) -> list[Message]:
        """Return the messages of the branch that is shown, oldest first."""
        rows = self._database.rows(
            f"""
            WITH RECURSIVE branch(at) AS (
                SELECT head_id FROM conversation WHERE id = ?
                UNION ALL
                SELECT parent_id FROM message JOIN branch ON message.id = at
            )
            SELECT {MESSAGE_COLUMNS} FROM whole_message JOIN branch ON id = at ORDER BY id
            """,  # noqa: S608
            conversation_id,
        )
        return [to_message(row) for row in rows]

    def ask(self, conversation_id: ConversationId, question: str, model: str) -> Asked:
        """Store a question and an empty answer at the end of a chat, in one transaction."""
        with self._database.writing() as database:
            return self._ask(database, conversation_id, question, model)

    def ask_first(self, question: str, model: str, system_prompt: str) -> Asked:
        """Store a new chat with its first question and an empty answer, in one transaction."""
        import uuid  # it looks the platform over, which the first paint need not wait for

        conversation_id = ConversationId(str(uuid.uuid4()))
        time = now()
        first_title = storable(title.from_question(question))
        with self._database.writing() as database:
            database.execute(
                "INSERT INTO conversation VALUES (?, ?, ?, ?, NULL, ?, ?, NULL)",
                (conversation_id, first_title, model, system_prompt, time, time),
            )
            return self._ask(database, conversation_id, question, model)

    def answer_again(self, answer: Message, model: str) -> Message:
        """Store another empty answer to the same question; the first one stays as a branch.

        An answer without any text is opened again instead.
        """
        if not answer.text:
            return self._open_again(answer.id, model)
        with self._database.writing() as database:
            return self._insert(
                database,
                answer.conversation_id,
                answer.parent_id,
                role=Role.ASSISTANT,
                text="",
                model=model,
            )

    def resume(self, answer: Message) -> Message:
        """Open an ended answer again, so that text can be added to it."""
        return self._open_again(answer.id, answer.model)

    def _open_again(self, answer_id: MessageId, model: str) -> Message:
        writer = self._writer.announce()
        with self._database.writing() as database:
            database.execute(
                "UPDATE message SET ended = NULL, writer = ?, model = ? WHERE id = ?",
                (writer, model, answer_id),
            )
            return self.find(answer_id)

    def append(self, answer_id: MessageId, text: str) -> None:
        """Add text to an answer that is being written; its cost does not grow with the answer."""
        with self._database.writing() as database:
            database.execute(
                "INSERT INTO piece (message_id, text) VALUES (?, ?)", (answer_id, storable(text))
            )

    def finish(self, answer_id: MessageId, end: EndState) -> Message:
        """Give an answer its end: its pieces become its text. Returns it as it is now."""
        with self._database.writing() as database:
            fold(database, answer_id, end)
            database.execute(
                "UPDATE conversation SET updated_at = ?"
                " WHERE id = (SELECT conversation_id FROM message WHERE id = ?)",
                (now(), answer_id),
            )
            return self.find(answer_id)

    def _ask(
        self,
        database: sqlite3.Connection,
        conversation_id: ConversationId,
        question: str,
        model: str,
    ) -> Asked:
        head = database.execute(
            "SELECT head_id FROM conversation WHERE id = ?", (conversation_id,)
        ).fetchone()
        if head is None:
            raise KeyError(conversation_id)
        asked = self._insert(
            database, conversation_id, head[0], role=Role.USER, text=question, model=model
        )
        answer = self._insert(
            database, conversation_id, asked.id, role=Role.ASSISTANT, text="", model=model
        )
        return Asked(asked, answer)

    def _insert(  # a row's columns
        self,
        database: sqlite3.Connection,
        conversation_id: ConversationId,
        parent_id: MessageId | None,
        *,
        role: Role,
        text: str,
        model: str,
    ) -> Message:
        """Add a message behind `parent_id` and make it the end of the branch that is shown."""
        is_answer = role is Role.ASSISTANT
        ended = None if is_answer else EndState.COMPLETE
        writer = self._writer.announce() if is_answer else None
        time = now()
        message_id = database.execute(
            "INSERT INTO message (conversation_id, parent_id, role, text, model, ended, writer,"
            " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (conversation_id, parent_id, role, storable(text), model, ended, writer, time),
        ).lastrowid
        database.execute(
            # a chat that is asked in is wanted, even if another window has deleted it
            "UPDATE conversation SET head_id = ?, updated_at = ?, deleted_at = NULL WHERE id = ?",
            (message_id, time, conversation_id),
        )
        return self.find(MessageId(message_id or 0))


def fold(database: sqlite3.Connection, answer_id: MessageId, end: EndState) -> None:
    """Turn the pieces of an answer into its text and give it an end; inside a transaction."""
    database.execute(
        "UPDATE message SET ended = ?, writer = NULL,"
        " text = (SELECT text FROM whole_message WHERE id = message.id) WHERE id = ?",
        (end, answer_id),
    )
    database.execute("DELETE FROM piece WHERE message_id = ?", (answer_id,))
