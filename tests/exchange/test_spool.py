"""The chats of a file wait on the disk until all of them have been read."""

import sys

import pytest

from liaobots_desktop.chat.tree import ChatTree
from liaobots_desktop.exchange.errors import NoRoom
from liaobots_desktop.exchange.json_export import chat_json
from liaobots_desktop.exchange.spool import Spool
from tests.full_disk import files_up_to

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="files have no limit there")

_MORE_THAN_MEMORY, _SMALL = 17 * 1024**2, 3000


def chat(length: int) -> ChatTree:
    return ChatTree("1", "a" * length, "gpt-4", "", 1, 2, (), None)


def filled(more: int) -> None:
    """Let a chat that goes to the disk wait, and small ones after it."""
    with Spool() as spool:
        spool.add(chat(_MORE_THAN_MEMORY), lambda tree: tree)
        for _ in range(more):
            spool.add(chat(_SMALL), lambda tree: tree)
        for _ in spool:
            pass


def test_a_full_disk_is_told_whichever_chat_had_no_room() -> None:
    large, small = (len(chat_json(chat(size))) for size in (_MORE_THAN_MEMORY, _SMALL))
    words = "There is no room for temporary files"
    with files_up_to(large + 50_000), pytest.raises(NoRoom, match=words):
        filled(1000)  # while it is written
    with files_up_to(large + small - 100), pytest.raises(NoRoom, match=words):
        filled(1)  # what was still in memory when all had come
    filled(1)
