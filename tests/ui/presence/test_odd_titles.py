"""Titles of chats that a desktop does not take, or has no room for, in notifications."""

from contextlib import closing
from pathlib import Path

from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from tests.ui.presence.notification_server import NotificationServer
from tests.ui.presence.test_notifier import ask, bus, desktop, pytestmark, server, service

__all__ = ("bus", "desktop", "pytestmark", "server", "service")


def test_the_next_one_is_told_too_after_a_title_that_no_bus_takes(
    desktop: Desktop, server: NotificationServer, qtbot: QtBot, folder: Path
) -> None:
    titles = ["\x00A\nB\u202e\x1b", "م" * 5000, "👩\u200d👧 <b>&amp;</b>"]
    for title in titles:
        chat = ask(desktop, qtbot, "Why?")
        with closing(ChatStore.open(folder / FILE_NAME)) as store:
            store.arranging.rename(chat, title)
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("And?")
    qtbot.waitUntil(lambda: len(server.shown) == 6)

    assert [each.title for each in server.shown[1::2]] == ["A B", "م" * 200, titles[2]]
