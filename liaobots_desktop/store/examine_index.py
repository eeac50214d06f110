"""Examines the search index, which is made of the chats and nothing else."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from liaobots_desktop.store import reading
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.store.finding import MEND, Finding, mended
from liaobots_desktop.store.search import check, index_file, upkeep
from liaobots_desktop.store.untouched import untouched

_NAME = "search"


def search_index(data_dir: Path, fix: bool) -> Iterator[Finding]:
    """Say whether the index has what the chats have; one that has not is made again."""
    chats = data_dir / FILE_NAME
    if not index_file.path_of(chats).exists():
        text = "There is no search index yet; the next search or the window makes it."
        yield Finding(_NAME, is_good=True, sentence=text)
        return
    with untouched(data_dir) as folder:
        can_be_read = _can_be_read(folder / FILE_NAME)
        found = _problem(folder / FILE_NAME) if can_be_read else ""
    if not can_be_read:
        text = "The search index is not looked at: the chats themselves cannot be read."
        yield Finding(_NAME, is_good=True, sentence=text)
        return
    text = f"The search index is wrong: {found}."
    if not found:
        yield Finding(_NAME, is_good=True, sentence="The search index agrees with the chats.")
    elif fix:
        yield _made_again(chats, text)
    else:
        yield Finding(_NAME, False, text, MEND)


def _can_be_read(chats: Path) -> bool:
    try:
        reading.connect(chats).close()
    except sqlite3.Error:
        return False
    return True


def _problem(chats: Path) -> str:
    try:
        return check.thorough_problem(chats) or ""
    except sqlite3.Error as error:
        return str(error)


def _made_again(chats: Path, text: str) -> Finding:
    upkeep.throw_away(chats)
    try:
        with closing(upkeep.bring_up_to_date(chats)) as slices:
            for _ in slices:
                pass
    except (StoreError, sqlite3.Error) as error:
        return Finding(_NAME, False, f"{text} {error}", "Searches read the chats until then.")
    return mended(_NAME, f"{text} It was made again from the chats.")
