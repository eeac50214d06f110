"""The window tells of chats that vanished, and offers the backup that holds them."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME
from tests.fault_server import FaultServer, whole
from tests.store.damaging import make_chats
from tests.store.looking import write
from tests.ui.conftest import OpenDesktop
from tests.ui.told import buttons, chat_named, close, listed


def test_a_loss_is_told_in_every_chat_until_its_notice_is_closed(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    make_chats(folder / FILE_NAME, 4)
    BackupFolder(folder).make(folder / FILE_NAME)
    write(
        folder / FILE_NAME,
        "PRAGMA foreign_keys = ON; DELETE FROM conversation WHERE title > 'Chat 0'",
    )
    mark = folder / "chats-missing"
    desktop = open_desktop("demo")
    qtbot.waitUntil(lambda: len(buttons(desktop)) == 2)
    desktop.window.open_chat(chat_named(desktop, "Chat 0"))
    in_a_chat, was_marked = len(buttons(desktop)), mark.exists()
    close(desktop)
    desktop.window.open_chat(None)

    assert (in_a_chat, was_marked) == (2, True)
    assert not desktop.window.notice_bar.isVisible()
    assert not mark.exists()


@pytest.mark.parametrize("choice", [0, 1])
def test_chats_that_vanished_are_told_with_the_backup_that_holds_them(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot, choice: int
) -> None:
    make_chats(folder / FILE_NAME, 4)
    BackupFolder(folder).make(folder / FILE_NAME)
    for file in folder.glob("chats.db*"):
        file.unlink()
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        qtbot.waitUntil(lambda: len(buttons(desktop)) == 2)
        text = desktop.window.notice_bar.notice()
        labels = [button.text() for button in buttons(desktop)]
        buttons(desktop)[choice].click()
        wanted = ["Chat 0", "Chat 1", "Chat 2", "Chat 3"] if choice == 0 else []
        qtbot.waitUntil(lambda: listed(desktop) == wanted)
        kept = not folder.joinpath("chats-missing").exists()

    assert text is not None
    assert text.text.startswith("Most of the chats that the last backup holds are not here")
    assert labels[0].startswith("Restore the backup of ")
    assert labels[0].endswith(": 4 chats, 24 messages")
    assert labels[1] == "Continue with what is here: 0 chats, 0 messages"
    assert kept
