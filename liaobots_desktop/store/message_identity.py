"""The id of a message that holds on every computer, by which imports know what they have."""

import hashlib
import uuid

_SPACE = uuid.UUID("5d0c2b5e-8f0a-5c39-9d6e-2f1f3f0c7a41")
"""Makes our ids differ from what others derive from the same words; must never change."""


def derived(*words: str) -> str:
    """Return an id (a uuid5 as text) that the same words always give."""
    return str(uuid.uuid5(_SPACE, "\n".join(f"{len(word)}:{word}" for word in words)))


def of_row(conversation_id: str, message_id: int, created_at: int, origin: str | None) -> str:
    """Return the id of a stored message: the one it came with, else one made of its row.

    `created_at` is in milliseconds. Copies of a database that go on apart give the same row
    number to different messages; those were not written in the same millisecond.
    """
    return origin or derived("message", conversation_id, str(message_id), str(created_at))


def of_variant(message_id: str, role: str, text: str) -> str:
    """Return the id for what came under an id that another text has here already."""
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return derived("variant", message_id, role, digest)
