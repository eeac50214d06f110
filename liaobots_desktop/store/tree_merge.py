"""Puts whole chats into the database: what is there already stays as it is."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.chat.ordering import Folder, Tag
from liaobots_desktop.chat.tree import ChatTree, TreeMessage
from liaobots_desktop.composing.prompt import Library
from liaobots_desktop.store import message_identity
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.prompt_table import add_missing

_KNOWN = """
    SELECT message.id, message.created_at, message.deleted_at, message.origin,
        whole.role, whole.text
    FROM message JOIN whole_message whole ON whole.id = message.id
    WHERE message.conversation_id = ?
"""
_ADD_CHAT = """
    INSERT INTO conversation
        (id, title, model, system_prompt, created_at, updated_at, deleted_at, origin, pinned_at,
        archived_at, is_unread, profile, folder_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM folder WHERE id = ?))
"""
_ADD_TAG = "INSERT OR IGNORE INTO tag (name, color) VALUES (?, ?)"
_TAG_CHAT = "INSERT INTO conversation_tag (conversation_id, tag, updated_at) VALUES (?, ?, ?)"
_ADD_FOLDER = "INSERT OR IGNORE INTO folder (id, name, is_open) VALUES (?, ?, ?)"
_NEST_FOLDER = "UPDATE folder SET parent_id = (SELECT id FROM folder WHERE id = ?) WHERE id = ?"
_ADD_MESSAGE = """
    INSERT INTO message (id, conversation_id, parent_id, role, text, model, ended, created_at,
        leaf_id, deleted_at, origin, inclusion, question_tokens, answer_tokens)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ADD_DRAFT = "INSERT OR IGNORE INTO draft VALUES (?, ?, ?, ?, ?)"
_ATTACH = "INSERT OR IGNORE INTO draft_attachment (place, number, name, text) VALUES (?, ?, ?, ?)"
_ADD_QUEUED = """
    INSERT INTO queued_question (conversation_id, text, model, created_at) VALUES (?, ?, ?, ?)
"""
_LAST_ID = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'message'), 0)"

_PORTION = 500
"""Messages that are inserted between two looks at whether the user has stopped it."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of one chat. `differing`: ids that another text has here; both were kept.

    `new_ends` counts the branches that are new or go on further than they did.
    """

    is_new: bool
    added: int
    new_ends: int
    differing: int
    is_in_trash: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """A stored message, or one to be; `gone_at` is when it was deleted here."""

    id: int
    role: str
    text: str
    gone_at: int | None


class TreeMerge:
    """Adds chats inside one transaction; used on the thread of the database.

    A message is known by its id. One that has another text here is added beside it, so that
    nothing is overwritten and nothing lost.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        (self._last_id,) = connection.execute(_LAST_ID).fetchone()

    def add(self, tree: ChatTree, tell: Callable[[int], None]) -> Merged:
        """Add what is not there yet of a chat; its ids and order must be sound.

        `tell` is called with the number of messages that were dealt with since the last call; what
        it raises ends the transaction.
        """
        found = self._connection.execute(
            "SELECT deleted_at IS NOT NULL FROM conversation WHERE id = ?", (tree.id,)
        ).fetchone()
        if found is None:
            self._add_chat(tree)
        known = {} if found is None else self._known(tree.id)
        chat = _Arriving(tree, known, self._last_id)
        self._last_id = chat.last_id
        tell(len(tree.messages) - len(chat.added))
        self._insert(chat, tell)
        if found is None:
            self._show(tree, chat.row_of(tree.head))
            self._add_draft(tree, chat)
            self._connection.executemany(
                _ADD_QUEUED, ((tree.id, q.text, q.model, q.created_at) for q in tree.queue)
            )
        elif chat.added:
            self._touch(tree, chat.row_of(tree.head))
        is_in_trash = bool(found and found[0])
        return Merged(found is None, len(chat.added), chat.new_ends(), chat.differing, is_in_trash)

    def add_folders(self, folders: Iterable[Folder]) -> None:
        """Add folders that are not here yet; a parent that is nowhere makes one outermost."""
        new = [
            folder
            for folder in folders
            if self._connection.execute(
                _ADD_FOLDER, (folder.id, folder.name, folder.is_open)
            ).rowcount
        ]
        self._connection.executemany(_NEST_FOLDER, ((f.parent_id, f.id) for f in new))

    def add_tags(self, tags: Iterable[Tag]) -> None:
        """Add tags that are not here yet."""
        self._connection.executemany(_ADD_TAG, ((tag.name, tag.color) for tag in tags))

    def add_prompts(self, library: Library) -> int:
        """Add prompts and folders of them that are not here yet; return how many prompts."""
        return add_missing(self._connection, library)

    def _insert(self, chat: "_Arriving", tell: Callable[[int], None]) -> None:
        rows = chat.rows()
        while portion := list(islice(rows, _PORTION)):
            self._connection.executemany(_ADD_MESSAGE, portion)
            tell(len(portion))

    def _add_chat(self, tree: ChatTree) -> None:
        origin = None if tree.origin is None else json.dumps(tree.origin, ensure_ascii=False)
        times = (tree.created_at, tree.updated_at, tree.deleted_at)
        place = (tree.pinned_at, tree.archived_at, tree.is_unread, tree.profile, tree.folder)
        self._connection.execute(
            _ADD_CHAT, (tree.id, tree.title, tree.model, tree.system_prompt, *times, origin, *place)
        )
        self.add_tags(Tag(name) for name in tree.tags)
        self._connection.executemany(
            _TAG_CHAT, ((tree.id, name, tree.updated_at) for name in tree.tags)
        )

    def _touch(self, tree: ChatTree, head_id: int | None) -> None:
        """Move a chat that has grown to its place in time; what it shows changes if it is empty."""
        self._connection.execute(
            "UPDATE conversation SET updated_at = max(updated_at, ?), head_id = coalesce(head_id,"
            " (SELECT id FROM message WHERE id = ? AND deleted_at IS NULL)) WHERE id = ?",
            (tree.updated_at, head_id, tree.id),
        )

    def _show(self, tree: ChatTree, head_id: int | None) -> None:
        self._connection.execute(
            "UPDATE conversation SET head_id = ? WHERE id = ?", (head_id, tree.id)
        )

    def _add_draft(self, tree: ChatTree, chat: "_Arriving") -> None:
        draft = tree.draft
        if draft is not None and (draft.text or draft.edited is not None):
            edited = chat.row_of(draft.edited)
            row = (tree.id, draft.text, draft.caret, edited, draft.edited_text)
            self._connection.execute(_ADD_DRAFT, row)
        attachments = enumerate(draft.attachments if draft is not None else ())
        rows = [(tree.id, number, name, text) for number, (name, text) in attachments]
        self._connection.executemany(_ATTACH, rows)

    def _known(self, chat_id: str) -> dict[str, _Row]:
        return {
            message_identity.of_row(chat_id, row_id, created_at, origin): _Row(
                row_id, role, text, deleted_at
            )
            for row_id, created_at, deleted_at, origin, role, text in self._connection.execute(
                _KNOWN, (chat_id,)
            )
        }


@contextmanager
def merging(database: Database) -> Iterator[TreeMerge]:
    """Hold one transaction in which chats are added: all of them are on disk after it, or none.

    Raises:
        NotSaved: nothing was added; the text names the reason.
    """
    with database.writing() as connection:
        yield TreeMerge(connection)


class _Arriving:
    """One chat on its way in: which of its messages are new, and the rows they become."""

    def __init__(self, tree: ChatTree, known: dict[str, _Row], last_id: int) -> None:
        self._tree = tree
        self._known = known
        self._rows: dict[str, _Row] = {}
        self.added: list[tuple[str, TreeMessage]] = []
        """What is new, with the ids it gets."""
        self.differing = 0
        self.last_id = last_id
        for message in tree.messages:
            self._rows[message.id] = self._place(message)

    def row_of(self, message_id: str | None) -> int | None:
        """Return the row number of a message of the tree."""
        return None if message_id is None else self._rows[message_id].id

    def new_ends(self) -> int:
        """Return how many of the new messages nothing follows."""
        followed = {message.parent for message in self._tree.messages}
        return sum(message.id not in followed for _, message in self.added)

    def rows(self) -> Iterator[tuple[object, ...]]:
        """Yield the rows of what is new."""
        for identity, message in self.added:
            row = self._rows[message.id]
            yield (
                row.id,
                self._tree.id,
                self.row_of(message.parent),
                message.role,
                message.text,
                message.model,
                message.end or EndState.INTERRUPTED,
                message.created_at,
                self.row_of(message.leaf),
                row.gone_at or message.deleted_at,
                identity,
                message.inclusion,
                message.question_tokens,
                message.answer_tokens,
            )

    def _place(self, message: TreeMessage) -> _Row:
        """Return the row that a message has or gets."""
        identity = message.id
        row = self._known.get(identity)
        if row is not None and not _is_same(row, message):
            identity = message_identity.of_variant(message.id, message.role, message.text)
            row = self._known.get(identity)
            self.differing += row is None
        return row if row is not None else self._new_row(identity, message)

    def _new_row(self, identity: str, message: TreeMessage) -> _Row:
        self.last_id += 1
        self.added.append((identity, message))
        # what follows a deleted message is deleted with it, and comes back with it
        gone_at = None if message.parent is None else self._rows[message.parent].gone_at
        return _Row(self.last_id, message.role, message.text, gone_at)


def _is_same(row: _Row, message: TreeMessage) -> bool:
    """Whether a message is the stored one, or an answer as it was before it went on."""
    return row.role == message.role and row.text.startswith(message.text)
