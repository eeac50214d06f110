"""Goes through the list of chats by steps, past headings and folders."""

from itertools import islice

from liaobots_desktop.bridge.list_rows import ListRows
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.errors import StoreError


def number_of(rows: ListRows, conversation_id: ConversationId | None, near: int = -1) -> int:
    """Return in which row a chat stands, -1 if it is not here or cannot be looked up.

    That the chats cannot be read is told by whoever reads them to be seen.
    """
    try:
        return rows.number_of(conversation_id, near)
    except StoreError:
        return -1


def chat_at_step(
    rows: ListRows, conversation_id: ConversationId | None, step: int
) -> ConversationId | None:
    """Return the chat before (-1) or after (1) another; None at the ends.

    Without another it is the first one, or the last one.
    """
    at = number_of(rows, conversation_id)
    if at < 0:
        at = -1 if step > 0 else len(rows)
    at += step
    while 0 <= at < len(rows):
        if rows.head(at) is None:
            return _chat(rows, at)
        at += step
    return None


def nth_chat(rows: ListRows, number: int) -> ConversationId | None:
    """Return the chat that is listed so many places from the top, from 1 on."""
    chats = (at for at in range(len(rows)) if rows.head(at) is None)
    at = next(islice(chats, number - 1, None), None)
    return None if at is None else _chat(rows, at)


def ids(rows: ListRows, first: int, last: int) -> list[ConversationId]:
    """Return the chats of rows; none where they cannot be read, as above."""
    try:
        return rows.ids(first, last)
    except StoreError:
        return []


def _chat(rows: ListRows, at: int) -> ConversationId | None:
    try:
        row = rows.row(at)
    except StoreError:  # as above
        return None
    return None if row is None or row.chat is None else row.chat.id
