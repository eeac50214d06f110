"""A chat of thousands of messages in the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.benchmarks.saved_chats import make_saved_chats
from tests.ui.conftest import OpenDesktop

NOBODY = "http://127.0.0.1:1"


def test_its_first_message_is_a_key_away(folder: Path, open_desktop: OpenDesktop) -> None:
    make_saved_chats(folder, 1, 5_000)
    desktop = open_desktop(NOBODY)
    (chat,) = desktop._store.conversations.page(1)
    desktop.window.open_chat(chat.id)
    view = desktop.window.pane.transcript
    QTest.keyClick(view, Qt.Key.Key_Home)

    assert len(view.transcript.items) == 5_000
    assert next(view.transcript.visible_now())[0] == 0
    assert view.transcript.items[0].text().startswith("How do I read a file line by line")


def test_what_a_damaged_file_no_longer_gives_is_told_and_the_window_goes_on(
    qtbot: QtBot, folder: Path, open_desktop: OpenDesktop
) -> None:
    path = make_saved_chats(folder, 1, 5_000)
    desktop = open_desktop(NOBODY)
    (chat,) = desktop._store.conversations.page(1)
    desktop.window.open_chat(chat.id)
    with path.open("r+b") as file:
        file.seek(8 * 4096)
        file.write(b"\xff" * (path.stat().st_size - 16 * 4096))
    view = desktop.window.pane.transcript
    QTest.keyClick(view, Qt.Key.Key_Home)
    bar = desktop.window.notice_bar
    qtbot.waitUntil(lambda: bar.notice() is not None)
    notice = bar.notice()

    assert notice is not None
    assert notice.text.startswith(f"The chats in {path} cannot be read: the file is damaged")
    assert view.transcript.items[0].text() == ""
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.transcript.items[-1].text().startswith("Open it with `open(path")
