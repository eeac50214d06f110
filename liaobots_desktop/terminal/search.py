"""`liaobots-desktop search`: words found in all chats, as text or as one JSON object a line."""

import json
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.store.search.found import Hit, Snippet
from liaobots_desktop.store.search.query import parse
from liaobots_desktop.store.search.search import Search
from liaobots_desktop.store.search.upkeep import bring_up_to_date
from liaobots_desktop.terminal.printer import shown

_UPKEEP_S = 2.0
"""How long the index is kept before the search; it reads what the index lacks then."""
_BOLD, _PLAIN = "\x1b[1m", "\x1b[22m"


def search(text: str, folder: Path, limit: int, *, best_first: bool, as_json: bool) -> int:
    """Write what a query finds in the chats of a data directory to stdout.

    Returns the exit code, 0, also when nothing was found. Stderr tells where nothing can be saved.

    Raises:
        StoreError: the chats cannot be read.
    """
    chats = folder / FILE_NAME
    with closing(ChatStore.open(chats)) as store:
        if store.refusal is None:
            _keep_index(chats)
        else:
            print(store.refusal, file=sys.stderr)
        for batch in Search(chats, parse(text), limit, best_first=best_first).batches():
            for hit in batch:
                print(_as_json(hit) if as_json else _as_text(hit))
    return 0


def _keep_index(chats: Path) -> None:
    """Take in what the index lacks, as far as time allows."""
    begun = time.monotonic()
    try:
        with closing(bring_up_to_date(chats)) as slices:
            while time.monotonic() - begun < _UPKEEP_S and next(slices, None):
                pass
    except (StoreError, sqlite3.Error):
        # the disk is full or read-only, or the window keeps the index now: the search finds the
        # same without it, and says itself if the chats cannot be read
        return


def _as_text(hit: Hit) -> str:
    when = hit.created_at.astimezone()
    return f"{when:%Y-%m-%d %H:%M}  {shown(hit.title)}\n    {_with_marks(hit.snippet)}"


def _with_marks(snippet: Snippet) -> str:
    """Return the text with the words in bold if it goes to a terminal."""
    if not sys.stdout.isatty():
        return snippet.text
    line = ""
    done = 0
    for start, end in snippet.marks:
        line += shown(snippet.text[done:start]) + _BOLD + shown(snippet.text[start:end]) + _PLAIN
        done = end
    return line + shown(snippet.text[done:])


def _as_json(hit: Hit) -> str:
    fields = {
        "chat": hit.conversation_id,
        "title": hit.title,
        "message": hit.message_id,
        "role": hit.role,
        "date": hit.created_at.isoformat(timespec="milliseconds"),
        "snippet": hit.snippet.text,
        "marks": hit.snippet.marks,
        "source_marks": hit.snippet.source_marks,
    }
    return json.dumps(fields, ensure_ascii=False)
