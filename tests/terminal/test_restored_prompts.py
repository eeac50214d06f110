"""`restore`, as it is typed, and the kept prompts of a backup."""

from contextlib import closing
from pathlib import Path

from liaobots_desktop.composing.prompt import Prompt
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import ChatStore
from tests.store.looking import read, write
from tests.terminal.running import run


def test_prompts_come_back_but_those_that_were_removed(folder: Path, database: Path) -> None:
    folder.mkdir(mode=0o700)
    with closing(ChatStore.open(database)) as store:
        store.prompts.put(prompts=[Prompt(name, name, "Why?", "", None) for name in "abc"])
        made = BackupFolder(folder).make(database)
        store.prompts.remove("a")
        store.prompts.remove("b")
    write(database, "DELETE FROM prompt")
    first = run("restore", made.path.name).stdout
    second = run("restore", made.path.name).stdout

    left = " Removed, and left so: 2 prompts; the window brings these back.\n"
    assert first == f"Brought back: 0 chats, 0 messages, 1 prompt.{left}"
    assert second == f"Nothing was missing.{left}"
    assert read(database, "SELECT name FROM prompt") == [("c",)]
