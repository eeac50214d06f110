"""Whether the index has what the chats have."""

import sqlite3

from liaobots_desktop.store.search.groups import GROUP, quoted

_SAMPLES = 64
_PROBLEMS = {
    "a message is missing or out of date": """
        SELECT 1 FROM main.text_change
        JOIN main.message ON message.id = message_id AND ended IS NOT NULL
        LEFT JOIN finder.document USING (message_id)
        WHERE number <= (SELECT last_change FROM finder.state)
        AND document.mark IS NOT text_change.mark LIMIT 1""",
    "a message is there that is in no chat": """
        SELECT 1 FROM finder.document LEFT JOIN main.text_change USING (message_id)
        WHERE number IS NULL LIMIT 1""",
    "texts and messages are not the same": """
        SELECT 1 WHERE (SELECT count(*) FROM finder.document)
        IS NOT (SELECT count(*) FROM finder.folded_text_content)""",
}
_SAMPLE = """
    SELECT rowid, substr(folded, 1, ?2), substr(folded, -?2) FROM finder.folded_text
    WHERE rowid >= ?1 AND length(folded) >= ?2 ORDER BY rowid LIMIT 1
"""


def problem(connection: sqlite3.Connection) -> str | None:
    """Compare the index with the chats, message by message; returns what is wrong, if so.

    It reads ids and marks, and looks some texts up: 100,000 messages take 0.2 s.

    Raises:
        sqlite3.Error: the index is damaged, or the chats cannot be read.
    """
    for name, query in _PROBLEMS.items():
        if connection.execute(query).fetchone():
            return name
    return None if _finds_samples(connection) else "texts are not found"


def fts_integrity(connection: sqlite3.Connection) -> None:
    """Let FTS5 compare every text with what it knows of it; 100,000 take ten seconds.

    Raises:
        sqlite3.DatabaseError: they do not agree.
    """
    connection.execute(
        "INSERT INTO finder.folded_text (folded_text, rank) VALUES ('integrity-check', 1)"
    )


def _finds_samples(connection: sqlite3.Connection) -> bool:
    """Whether FTS5 finds texts from all over the index by how they begin and end."""
    (newest,) = connection.execute("SELECT max(message_id) FROM finder.document").fetchone()
    numbers = range(1, (newest or 0) + 1, (newest or 0) // _SAMPLES + 1)
    return all(_is_found(connection, number) for number in numbers)


def _is_found(connection: sqlite3.Connection, number: int) -> bool:
    sample = connection.execute(_SAMPLE, (number, GROUP)).fetchone()
    if sample is None:
        return True
    message_id, *groups = sample
    found = connection.execute(
        "SELECT 1 FROM finder.folded_text WHERE folded_text MATCH ? AND rowid = ?",
        (" AND ".join(map(quoted, groups)), message_id),
    )
    return found.fetchone() is not None
