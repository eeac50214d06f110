"""Chats are lost, and come back out of a backup."""

from contextlib import closing
from pathlib import Path

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.restore import Restored, restore_all, restore_chat
from tests.store.looking import write

EVERYTHING = (
    "SELECT * FROM conversation ORDER BY id",
    "SELECT * FROM message ORDER BY id",
    "SELECT * FROM draft ORDER BY place",
    "SELECT * FROM draft_attachment ORDER BY place, number",
)


def lose(path: Path, chat: ConversationId) -> None:
    write(path, f"PRAGMA foreign_keys = ON; DELETE FROM conversation WHERE id = '{chat}'")


def all_back(path: Path, backup: Path) -> Restored:
    with closing(Database(path)) as target:
        return restore_all(backup, target)


def one_back(path: Path, backup: Path, chat: str) -> Restored:
    with closing(Database(path)) as target:
        return restore_chat(backup, target, ConversationId(chat))
