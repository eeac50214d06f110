"""Whether the index has what the chats have."""

import sqlite3
from contextlib import closing
from pathlib import Path

from liaobots_desktop.store import reading
from liaobots_desktop.store.search import index_file
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


def thorough_problem(chats: Path) -> str | None:
    """Look over all of an index as it is on the disk; nothing is changed, made or locked.

    Texts and words are compared in a copy in memory: 100,000 messages take ten seconds.

    Raises:
        sqlite3.Error: there is no index, it is damaged, or the chats cannot be read.
    """
    with closing(index_file.connect(chats, lambda: False)) as connection:
        index_file.attach(connection, chats, to_write=False)
        if index_file.last_change_if_agreed(connection) is None:
            return "it is of other chats"
        found = problem(connection)
    return found or (None if has_sound_words(chats) else "words are not found")


def has_sound_words(chats: Path) -> bool:
    """Whether FTS5 finds each word of each text in its tables, and no others; as above."""
    with (
        closing(reading.connect(index_file.path_of(chats))) as on_disk,
        closing(sqlite3.connect(":memory:")) as copy,
    ):
        on_disk.backup(copy)
        try:
            copy.execute(
                "INSERT INTO folded_text (folded_text, rank) VALUES ('integrity-check', 1)"
            )
        except sqlite3.DatabaseError:
            return False
    return True


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
