"""Makes chats in a file, and damages the file as disks do."""

import random
from contextlib import closing
from pathlib import Path

from liaobots_desktop.store.chat_store import ChatStore
from tests.store.looking import read
from tests.store.talking import ask

PAGE = 4096


def make_chats(path: Path, chats: int, questions: int = 3) -> None:
    """Store chats named `Chat 0`, `Chat 1` … with some long answers each."""
    with closing(ChatStore.open(path)) as store:
        for number in range(chats):
            first = ask(store, f"Chat {number}", f"answer {number} " * 100)
            for place in range(1, questions):
                answer = f"answer {number}.{place} " * 100
                ask(store, f"Question {number}.{place}", answer, first.answer.conversation_id)


def texts(path: Path) -> dict[int, str]:
    """Return the texts of all messages by their ids."""
    return dict(read(path, "SELECT id, text FROM message"))


def titles(path: Path) -> list[str]:
    """Return the titles of all chats."""
    return sorted(title for (title,) in read(path, "SELECT title FROM conversation"))


def overwrite(path: Path, *pages: int, content: bytes = b"") -> None:
    """Write garbage, or this content, over pages, which are counted from 1."""
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(content or random.Random(page).randbytes(PAGE))


def overwrite_whole(path: Path) -> None:
    """Write what is no database over an open one and the files beside it.

    They keep their size all the while: SQLite deletes the log of a file that it finds empty, and
    another thread may just open it.
    """
    for each in path.parent.glob(f"{path.name}*"):
        with each.open("r+b") as file:
            file.write(b"\1" * each.stat().st_size)


def pages_of(path: Path, table: str) -> list[int]:
    """Return the pages that hold rows of a table: the leaves of its tree."""
    raw = path.read_bytes()
    ((root,),) = read(path, f"SELECT rootpage FROM sqlite_schema WHERE name = '{table}'")
    found, waiting = [], [root]
    while waiting:
        page = waiting.pop()
        start = (page - 1) * PAGE
        if raw[start] != 5:  # 5 is an inner page of a table, 13 a leaf
            found.append(page)
            continue
        cells = int.from_bytes(raw[start + 3 : start + 5], "big")
        waiting.append(int.from_bytes(raw[start + 8 : start + 12], "big"))
        for cell in range(cells):
            at = start + 12 + 2 * cell
            pointer = start + int.from_bytes(raw[at : at + 2], "big")
            waiting.append(int.from_bytes(raw[pointer : pointer + 4], "big"))
    return sorted(found)
