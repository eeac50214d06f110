"""Two windows, and what concerns the whole app: the tray, and chats that come back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.main_window import MainWindow
from liaobots_desktop.ui.restore_dialog import RestoreDialog
from liaobots_desktop.ui.windows.further_window import FurtherWindow
from tests.store.damaging import make_chats
from tests.ui.beside import open_beside
from tests.ui.conftest import OpenDesktop
from tests.ui.listed import chat
from tests.ui.test_restore_dialog import choose, lose, rows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")


@pytest.fixture
def beside(
    ordered: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[FurtherWindow]:
    """A window beside the main one, which was closed, in an app with its icon in the tray."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    qtbot.waitUntil(lambda: ordered.presence is not None)
    ordered.account.choose(Settings.tray, True)
    made = open_beside(ordered, chat(ordered.window.sidebar, "a"), qtbot)
    ordered.window.close()
    assert not ordered.window.isVisible()
    yield made
    ordered.window.keeps_running = None


def boxes(window: MainWindow) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def press(box: QMessageBox, text: str) -> None:
    (button,) = (one for one in box.findChildren(QPushButton) if one.text() == text)
    button.click()


def test_the_last_window_asks_in_a_window_that_stays_if_the_answer_is_neither(
    ordered: Desktop, beside: FurtherWindow, qtbot: QtBot
) -> None:
    beside.close()
    qtbot.waitUntil(lambda: len(boxes(ordered.window)) == 1)
    was_seen = ordered.window.isVisible()
    press(boxes(ordered.window)[0], "Cancel")

    assert was_seen
    assert ordered.window.isVisible()


def test_the_last_window_goes_into_the_tray_where_that_is_known(
    ordered: Desktop, beside: FurtherWindow, qtbot: QtBot
) -> None:
    ordered.account.choose(Settings.closing, "tray")
    with qtbot.assertNotEmitted(ordered.window.closed):
        beside.close()
        assert ordered.windows is not None
        qtbot.waitUntil(lambda: ordered.windows is not None and not ordered.windows.further)

    assert not ordered.window.isVisible()
    assert boxes(ordered.window) == []
    assert ordered.presence is not None
    assert ordered.presence.tray is not None


def test_the_first_of_two_windows_that_is_closed_asks_nothing(
    ordered: Desktop, beside: FurtherWindow
) -> None:
    assert beside.isVisible()
    assert boxes(ordered.window) == []


def test_a_chat_that_comes_back_from_a_backup_is_in_the_lists_of_both_windows(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    make_chats(folder / FILE_NAME, 4)
    BackupFolder(folder).make(folder / FILE_NAME)
    lose(folder, "Chat 1", "Chat 2")
    desktop = open_desktop("http://127.0.0.1:1")
    qtbot.waitUntil(lambda: desktop.presence is not None)
    beside = open_beside(desktop, chat(desktop.window.sidebar, "Chat 0"), qtbot)
    beside.commands.perform("chats.restore")
    (dialog,) = desktop.window.findChildren(RestoreDialog)
    qtbot.waitUntil(lambda: not dialog.status.text().endswith("…"))
    choose(dialog, "chat 2")
    with qtbot.waitSignal(desktop.session.conversations_changed):
        dialog.one.click()
    qtbot.waitUntil(lambda: rows(dialog) == ["Chat 2, here"])
    lists = [titles(window) for window in (desktop.window, beside)]
    dialog.close()

    assert lists == [{"Chat 0", "Chat 2", "Chat 3"}] * 2


def titles(window: MainWindow) -> set[str]:
    """Return the titles of the chats that a window lists."""
    rows = range(window.chats.rowCount())
    return {str(window.chats.index(row).data()) for row in rows if not window.chats.is_heading(row)}
