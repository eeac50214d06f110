"""Goes through the list of chats by steps, past headings and folders."""

from itertools import islice

from liaobots_desktop.bridge.list_rows import ListRows
from liaobots_desktop.chat.message import ConversationId


def chat_at_step(
    rows: ListRows, conversation_id: ConversationId | None, step: int
) -> ConversationId | None:
    """Return the chat before (-1) or after (1) another; None at the ends.

    Without another it is the first one, or the last one.
    """
    at = rows.number_of(conversation_id)
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


def _chat(rows: ListRows, at: int) -> ConversationId | None:
    row = rows.row(at)
    return None if row is None or row.chat is None else row.chat.id
