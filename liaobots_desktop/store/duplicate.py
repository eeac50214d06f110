"""Copies a chat with all its branches, so that one can go on in another way."""

from dataclasses import replace
from typing import TYPE_CHECKING

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.rearranged import Act, Rearranged, step
from liaobots_desktop.store.rows import now

if TYPE_CHECKING:
    from liaobots_desktop.store.chat_store import ChatStore


def duplicate(store: "ChatStore", conversation_id: ConversationId, title: str) -> Rearranged:
    """Store a copy of a chat under another title, in the same folder, with the same tags.

    Its time is now, and it is neither pinned nor archived. Taken back it goes to the Trash. Its
    id is the `key` of what is returned; without a chat to copy nothing happens.

    Raises:
        NotSaved: nothing was written.
    """
    import uuid

    tree = store.trees().read(conversation_id)
    if tree is None:
        return Rearranged(Act.DUPLICATED, (), ())
    time = now()
    chat = ConversationId(str(uuid.uuid4()))
    copy = replace(
        tree,
        id=chat,
        title=title,
        created_at=time,
        updated_at=time,
        deleted_at=None,
        pinned_at=None,
        archived_at=None,
    )
    with store.merging() as merge:
        merge.add(copy, lambda _more: None)
    undo = step(
        "UPDATE conversation SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", [(time, chat)]
    )
    return Rearranged(Act.DUPLICATED, (chat,), undo, title, chat)
