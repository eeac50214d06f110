"""Brings chats out of a backup back into the present database; nothing that is there is changed."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from liaobots_desktop.chat.message import ConversationId, EndState
from liaobots_desktop.store import message_identity, restored_prompts
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.draft_table import FORM_FOR, QUEUED, QUICK_QUESTION, SYSTEM_PROMPT
from liaobots_desktop.store.errors import ChatUnknown
from liaobots_desktop.store.gone_for_good import GoneForGood
from liaobots_desktop.store.message_table import fold
from liaobots_desktop.store.opened_backup import opened
from liaobots_desktop.store.queue_table import copy_forms
from liaobots_desktop.store.restored_places import copy_places
from liaobots_desktop.store.reunion import reconnect

_IDENTITIES = """
    SELECT conversation_id, id, created_at, origin FROM message
    WHERE conversation_id = ? ORDER BY id
"""
_NAMES_A_MESSAGE = {"id", "parent_id", "leaf_id", "edited_id"}
_DRAFTS = ("draft", "draft_attachment")
_NO_EDIT = {"edited_id": None, "edited_text": ""}
_AT_ONCE = 200
"""Messages in one transaction: the window must not wait for more than some milliseconds."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back: chats that were missing, messages, of chats that were there too, and prompts.

    `in_trash` counts the backup's chats that were there already, in the Trash; `gone` those that
    were deleted for good, and stay so until somebody wants one of them back; `gone_prompts` the
    prompts that were removed.
    """

    chats: int = 0
    messages: int = 0
    in_trash: int = 0
    gone: int = 0
    prompts: int = 0
    gone_prompts: int = 0

    def with_more(self, other: "Restored") -> "Restored":
        """Return the sum of both."""
        return Restored(
            self.chats + other.chats,
            self.messages + other.messages,
            self.in_trash + other.in_trash,
            self.gone + other.gone,
            self.prompts + other.prompts,
            self.gone_prompts + other.gone_prompts,
        )


def restore_all(
    backup: Path,
    target: Database,
    go_on: Callable[[], bool] = lambda: True,
    tell: Callable[[float], None] = lambda _part: None,
) -> Restored:
    """Bring back chats, messages and prompts that are missing now and were not deleted for good.

    A prompt that was removed stays so, too: there is no Trash for these.

    Chats come one by one, the last used first. What was brought back when `go_on` returned False
    stays; another call brings the rest. `tell` gets how much is done, from 0 to 1.

    Raises:
        BackupUnusable, StoreTooNew: nothing was changed.
        NotSaved: the chats that came before are there.
    """
    restored, gone = Restored(), GoneForGood(target.path)
    with opened(backup) as source:
        query = "SELECT id FROM conversation ORDER BY updated_at DESC"
        chats = source.execute(query).fetchall()
        for number, (chat,) in enumerate(chats):
            if not go_on():
                break
            tell(number / len(chats))
            one = _Chat(source, target, chat, gone)
            is_gone = not one.is_there and gone.holds_chat(chat)
            restored = restored.with_more(Restored(gone=1) if is_gone else one.bring_back())
        came, left = restored_prompts.copy_missing(source, target, gone)
    return restored.with_more(Restored(prompts=came, gone_prompts=left))


def restore_chat(backup: Path, target: Database, chat: ConversationId) -> Restored:
    """Bring back one chat if it is missing, for good or not; one that is there stays as it is.

    Raises:
        ChatUnknown: the backup does not hold it.
        BackupUnusable, StoreTooNew, NotSaved: as `restore_all`.
    """
    with opened(backup) as source:
        if not source.execute("SELECT 1 FROM conversation WHERE id = ?", (chat,)).fetchone():
            raise ChatUnknown(chat)
        gone = GoneForGood(target.path)
        one = _Chat(source, target, chat, gone)
        if one.is_there:
            return one.as_it_is()
        restored = one.bring_back()
        gone.forget_chat(chat)
        return restored


def restore_unsent(backup: Path, target: Database) -> None:
    """Bring back what was written for new chats, or in forms, unless something is written now.

    Only from a salvaged file: in a backup it is old, and was sent since, or given up.

    Raises:
        BackupUnusable, StoreTooNew, NotSaved: as `restore_all`.
    """
    with opened(backup) as source:
        query = (
            "SELECT place, text, caret FROM draft WHERE place IN ('', ?, ?)"
            " OR (instr(place, ?) AND NOT instr(place, ?))"
        )  # those of waiting questions went with their chats: the questions have other ids now
        places = (QUICK_QUESTION, SYSTEM_PROMPT, FORM_FOR, QUEUED)
        found = source.execute(query, places).fetchall()
        with target.writing() as database:
            for place, text, caret in found:
                values = {"place": place, "text": text, "caret": caret} | _NO_EDIT
                _insert(database, "draft", values)
            for number, name, text in source.execute(
                "SELECT number, name, text FROM draft_attachment WHERE place = ''"
            ):
                row = {"place": "", "number": number, "name": name, "text": text}
                _insert(database, "draft_attachment", row)


class _Chat:
    """One chat on its way from a backup to the present database."""

    def __init__(
        self,
        source: sqlite3.Connection,
        target: Database,
        chat: ConversationId,
        gone: GoneForGood,
    ) -> None:
        self._gone = gone
        self._source = source
        self._target = target
        self._chat = chat
        found = target.rows("SELECT deleted_at FROM conversation WHERE id = ?", chat)
        self.is_there = bool(found)
        self._is_in_trash = bool(found) and found[0]["deleted_at"] is not None

    def as_it_is(self) -> Restored:
        """Return that nothing came back."""
        return Restored(in_trash=int(self._is_in_trash))

    def bring_back(self) -> Restored:
        """Add what is missing; stopped in between it can be called again."""
        theirs = _identities(self._source.execute(_IDENTITIES, (self._chat,)))
        ours = {
            identity: number
            for number, identity in _identities(self._target.rows(_IDENTITIES, self._chat)).items()
        }
        numbers = {
            number: ours[identity] for number, identity in theirs.items() if identity in ours
        }
        missing = [
            number
            for number, identity in theirs.items()
            if number not in numbers and not self._gone.holds_message(identity)
        ]
        if self.is_there and not missing:
            return self.as_it_is()
        with self._target.writing() as database:
            have_moved = any(here != there for there, here in numbers.items())
            numbers |= _new_numbers(database, missing, must_move=have_moved)
            if not self.is_there:
                copy_places(self._source, database, self._chat)
                self._copy_rows(database, "conversation", "id = ?", numbers, head_id=None)
                self._copy_rows(database, "conversation_tag", "conversation_id = ?", numbers)
                for table in _DRAFTS:
                    self._copy_rows(database, table, "place = ?", numbers)
                in_chat = "conversation_id = ? ORDER BY id"
                self._copy_rows(database, "queued_question", in_chat, numbers, id=None)
                copy_forms(self._source, database, self._chat)
        for first in range(0, len(missing) or 1, _AT_ONCE):
            with self._target.writing() as database:
                for message_id in missing[first : first + _AT_ONCE]:
                    self._copy_message(database, message_id, theirs[message_id], numbers)
                if first + _AT_ONCE >= len(missing):  # with the last ones: all or to be done again
                    reconnect(database, self._source, self._chat, (missing, numbers))
        return Restored(int(not self.is_there), len(missing), int(self._is_in_trash))

    def _copy_message(
        self,
        database: sqlite3.Connection,
        message_id: int,
        identity: str,
        numbers: Mapping[int, int],
    ) -> None:
        columns = _columns(self._source, database, "message")
        row = self._source.execute(
            f"SELECT {', '.join(columns)} FROM message WHERE id = ?",  # noqa: S608
            (message_id,),
        ).fetchone()
        values = _renumbered(zip(columns, row, strict=True), numbers)
        if values["id"] != message_id:
            values["origin"] = identity
        _insert(database, "message", values | {"writer": None})
        for (text,) in self._source.execute(
            "SELECT text FROM piece WHERE message_id = ? ORDER BY id", (message_id,)
        ):
            _insert(database, "piece", {"message_id": values["id"], "text": text})
        if values["ended"] is None:
            fold(database, values["id"], EndState.INTERRUPTED)

    def _copy_rows(
        self,
        database: sqlite3.Connection,
        table: str,
        where: str,
        numbers: Mapping[int, int],
        **changed: object,
    ) -> None:
        columns = _columns(self._source, database, table)
        for row in self._source.execute(
            f"SELECT {', '.join(columns)} FROM {table} WHERE {where}",  # noqa: S608
            (self._chat,),
        ):
            values = _renumbered(zip(columns, row, strict=True), numbers)
            _insert(database, table, values | changed)


def _identities(rows: Iterable[Sequence[Any]]) -> dict[int, str]:
    """Return by which id each message is known everywhere, by its row's."""
    return {row[1]: message_identity.of_row(*row) for row in rows}


def _renumbered(values: Iterable[tuple[str, Any]], numbers: Mapping[int, int]) -> dict[str, Any]:
    """Return a row in which the messages that it names have the ids that they have here."""
    return {
        column: numbers.get(value, value) if column in _NAMES_A_MESSAGE else value
        for column, value in values
    }


def _new_numbers(
    database: sqlite3.Connection, missing: Sequence[int], *, must_move: bool
) -> dict[int, int]:
    """Return under which ids messages come back: their own, unless another one has it now.

    The ids are reserved, so that no other process gives them to a new message meanwhile. They
    grow along a branch as before; so they `must_move` where messages before them have moved.
    """
    if not missing:
        return {}
    is_taken = must_move or any(
        database.execute("SELECT 1 FROM message WHERE id = ?", (number,)).fetchone()
        for number in missing
    )
    (last,) = database.execute(
        "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'message'"
    ).fetchone()
    first = max(last, missing[-1]) + 1
    numbers = {number: number for number in missing}
    if is_taken:
        numbers = {number: first + place for place, number in enumerate(missing)}
    reserve(database, max(last, *numbers.values()))
    return numbers


def reserve(database: sqlite3.Connection, number: int) -> None:
    """Let new messages have ids above a number."""
    changed = database.execute(
        "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'message'", (number,)
    )
    if not changed.rowcount:
        database.execute("INSERT INTO sqlite_sequence VALUES ('message', ?)", (number,))


def _columns(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> list[str]:
    """Return the columns that a table has in both databases."""
    query = f"SELECT name FROM pragma_table_info('{table}')"  # noqa: S608
    there = {name for (name,) in target.execute(query)}
    return [name for (name,) in source.execute(query) if name in there]


def _insert(database: sqlite3.Connection, table: str, values: dict[str, object]) -> None:
    places = ", ".join("?" * len(values))
    database.execute(
        # a draft may be there although its chat is not
        f"INSERT {'OR IGNORE ' * (table in _DRAFTS)}INTO {table}"  # noqa: S608
        f" ({', '.join(values)}) VALUES ({places})",
        tuple(values.values()),
    )
