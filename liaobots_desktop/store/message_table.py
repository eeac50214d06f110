"""Questions and answers: asked, written piece by piece, ended."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from liaobots_desktop.chat.message import (
    ConversationId,
    EndState,
    Message,
    MessageId,
    Role,
    TokenUsage,
)
from liaobots_desktop.chat.queued import QueuedQuestion
from liaobots_desktop.store import head, new_chat
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.queue_table import take
from liaobots_desktop.store.rows import MESSAGE_COLUMNS, now, storable, to_message
from liaobots_desktop.store.stored_branch import StoredBranch
from liaobots_desktop.store.writer import Writer

_BRANCH = f"""
    WITH RECURSIVE branch(at) AS (
        SELECT head_id FROM conversation WHERE id = ?2
        UNION ALL
        SELECT parent_id FROM message JOIN branch ON message.id = at WHERE parent_id IS NOT ?1
    )
    SELECT {MESSAGE_COLUMNS} FROM whole_message JOIN branch ON id = at
    WHERE id IS NOT ?1 ORDER BY id
"""  # noqa: S608

_ADD_USAGE = """
    UPDATE message SET question_tokens = coalesce(question_tokens, 0) + ?,
        answer_tokens = coalesce(answer_tokens, 0) + ?
    WHERE id = ?
"""


class Place(NamedTuple):
    """Where a message is added: the chat, and what it follows; None begins the chat."""

    conversation_id: ConversationId
    parent_id: MessageId | None


class Asked(NamedTuple):
    """A stored question and the empty answer that waits for its text.

    `beside` are further empty answers to it, by other models, on branches of their own.
    """

    question: Message
    answer: Message
    beside: tuple[Message, ...] = ()


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

    def shown(self, conversation_id: ConversationId) -> Sequence[Message]:
        """Return the messages of the branch that is shown, oldest first, read when asked for."""
        rows = self._database.rows(
            "SELECT message.id, depth FROM conversation JOIN message ON message.id = head_id"
            " WHERE conversation.id = ?",
            conversation_id,
        )
        if not rows:
            return ()
        head_id, depth = rows[0]
        return StoredBranch(self._database, conversation_id, MessageId(head_id), depth + 1)

    def branch(
        self, conversation_id: ConversationId, after: MessageId | None = None
    ) -> list[Message]:
        """Return the messages of the branch that is shown, oldest first.

        With `after`, a message of that branch, only those that follow it.
        """
        rows = self._database.rows(_BRANCH, after, conversation_id)
        return [to_message(row) for row in rows]

    def ask(
        self, conversation_id: ConversationId, question: str, model: str, beside: Sequence[str] = ()
    ) -> Asked:
        """Store a question and an empty answer at the end of a chat, in one transaction.

        `beside` are the other models that answer it, too.

        Raises:
            KeyError: there is no such chat.
        """
        with self._database.writing() as database:
            place = _end_of(database, conversation_id)
            return self._ask(database, place, question, (model, *beside))

    def ask_queued(self, queued: QueuedQuestion) -> Asked:
        """Ask a question as it waits now: the transaction that stores it takes it off the queue.

        Raises:
            KeyError: it does not wait any more, or its chat is gone.
        """
        with self._database.writing() as database:
            text = take(database, queued.id)
            if text is None:
                raise KeyError(queued.id)
            place = _end_of(database, queued.conversation_id)
            return self._ask(database, place, text, (queued.model,))

    def ask_instead(
        self, asked: Message, question: str, model: str, beside: Sequence[str] = ()
    ) -> Asked:
        """Store another version of a question and an empty answer to it, in one transaction.

        The first version and all that followed it stay as a branch.
        """
        with self._database.writing() as database:
            place = Place(asked.conversation_id, asked.parent_id)
            return self._ask(database, place, question, (model, *beside))

    def ask_first(
        self,
        question: str,
        model: str,
        system_prompt: str,
        beside: Sequence[str] = (),
        *,
        profile: str | None = None,
    ) -> Asked:
        """Store a new chat with its first question and an empty answer, in one transaction.

        `profile` is the id of the service that it asks from now on, None to remember none.
        """
        with self._database.writing() as database:
            chat = new_chat.add(database, question, model, system_prompt, profile)
            return self._ask(database, Place(chat, None), question, (model, *beside))

    def answer_beside(self, question: Message, models: Sequence[str]) -> tuple[Message, ...]:
        """Store an empty answer by each model to a question, in one transaction.

        What is shown stays shown; if that was the bare question, the first of them follows it.
        """
        place = Place(question.conversation_id, question.id)
        with self._database.writing() as database:
            shown = _end_of(database, question.conversation_id).parent_id
            return tuple(
                self._insert(
                    database,
                    place,
                    Role.ASSISTANT,
                    "",
                    model,
                    is_shown=number == 0 and shown == question.id,
                )
                for number, model in enumerate(models)
            )

    def answer_again(self, message: Message, model: str, *, is_shown: bool = True) -> Message:
        """Store another empty answer to a question; what was answered stays as a branch.

        `message` is the question or an answer to it. An answer without any text that nothing
        followed is opened again instead. With `is_shown` its branch is the one that is shown.
        """
        is_question = message.role is Role.USER
        with self._database.writing() as database:
            if not (is_question or message.text or _has_followers(database, message.id)):
                return self._open_again(database, message, model, is_shown=is_shown)
            question_id = message.id if is_question else message.parent_id
            place = Place(message.conversation_id, question_id)
            return self._insert(database, place, Role.ASSISTANT, "", model, is_shown=is_shown)

    def resume(self, answer: Message, *, is_shown: bool = True) -> Message:
        """Open an ended answer again to add text to it; `is_shown`: show it."""
        with self._database.writing() as database:
            return self._open_again(database, answer, answer.model, is_shown=is_shown)

    def _open_again(
        self, database: sqlite3.Connection, answer: Message, model: str, *, is_shown: bool
    ) -> Message:
        database.execute(
            "UPDATE message SET ended = NULL, writer = ?, model = ? WHERE id = ?",
            (self._writer.announce(), model, answer.id),
        )
        if is_shown:
            head.choose(database, answer.conversation_id, answer.id)
        return self.find(answer.id)

    def append(self, answer_id: MessageId, text: str) -> None:
        """Add text to an answer that is being written; its cost does not grow with the answer."""
        with self._database.writing() as database:
            _add_piece(database, answer_id, text)

    def finish(
        self,
        answer_id: MessageId,
        end: EndState,
        rest: str = "",
        usage: TokenUsage | None = None,
    ) -> Message:
        """Give an answer its end: its pieces and the rest become its text. Returns it as it is.

        The usage of an answer that went on is added to what it had used before.
        """
        with self._database.writing() as database:
            if rest:
                _add_piece(database, answer_id, rest)
            fold(database, answer_id, end)
            if usage is not None:
                database.execute(_ADD_USAGE, (*usage, answer_id))
            database.execute(
                "UPDATE conversation SET updated_at = ?"
                " WHERE id = (SELECT conversation_id FROM message WHERE id = ?)",
                (now(), answer_id),
            )
            return self.find(answer_id)

    def _ask(
        self, database: sqlite3.Connection, place: Place, question: str, models: Sequence[str]
    ) -> Asked:
        asked = self._insert(database, place, Role.USER, question, models[0])
        place = Place(place.conversation_id, asked.id)
        answers = [
            self._insert(database, place, Role.ASSISTANT, "", model, is_shown=number == 0)
            for number, model in enumerate(models)
        ]
        return Asked(asked, answers[0], tuple(answers[1:]))

    def _insert(
        self,
        database: sqlite3.Connection,
        place: Place,
        role: Role,
        text: str,
        model: str,
        *,
        is_shown: bool = True,
    ) -> Message:
        """Add a message at a place; `is_shown`: as the end of the branch that is shown."""
        is_answer = role is Role.ASSISTANT
        ended = None if is_answer else EndState.COMPLETE
        writer = self._writer.announce() if is_answer else None
        time = now()
        message_id = database.execute(
            "INSERT INTO message (conversation_id, parent_id, role, text, model, ended, writer,"
            " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*place, role, storable(text), model, ended, writer, time),
        ).lastrowid
        if is_shown:
            head.move(database, place.conversation_id, MessageId(message_id or 0))
        database.execute(
            # a chat that is asked in is wanted, even if another window has deleted it
            "UPDATE conversation SET updated_at = ?, deleted_at = NULL WHERE id = ?",
            (time, place.conversation_id),
        )
        return self.find(MessageId(message_id or 0))


def _end_of(database: sqlite3.Connection, conversation_id: ConversationId) -> Place:
    """Return the place behind what a chat shows; KeyError when there is no such chat."""
    head_of = "SELECT head_id FROM conversation WHERE id = ?"
    row = database.execute(head_of, (conversation_id,)).fetchone()
    if row is None:
        raise KeyError(conversation_id)
    return Place(conversation_id, row[0])


def _add_piece(database: sqlite3.Connection, answer_id: MessageId, text: str) -> None:
    insertion = "INSERT INTO piece (message_id, text) VALUES (?, ?)"
    database.execute(insertion, (answer_id, storable(text)))


def fold(database: sqlite3.Connection, answer_id: MessageId, end: EndState) -> None:
    """Turn the pieces of an answer into its text and give it an end; inside a transaction."""
    database.execute(
        "UPDATE message SET ended = ?, writer = NULL,"
        " text = (SELECT text FROM whole_message WHERE id = message.id) WHERE id = ?",
        (end, answer_id),
    )
    database.execute("DELETE FROM piece WHERE message_id = ?", (answer_id,))


def _has_followers(database: sqlite3.Connection, message_id: MessageId) -> bool:
    """Whether anything followed a message, deleted ones included: they may be taken back."""
    found = "SELECT 1 FROM message WHERE parent_id = ? LIMIT 1"
    return database.execute(found, (message_id,)).fetchone() is not None
