"""The dialog that brings chats back from backups, in the window."""

from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.short_time import short_time
from liaobots_desktop.composing.prompt import Prompt
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.restore_dialog import RestoreDialog
from liaobots_desktop.ui.services.row_delegate import MORE
from tests.store.damaging import make_chats, titles
from tests.store.looking import read, write
from tests.threads import end
from tests.ui.conftest import OpenDesktop
from tests.ui.settings.choosing import click
from tests.ui.settings.choosing import opened as settings
from tests.ui.told import listed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

HERE = "What is here stays as it is, whatever you restore."


def lose(folder: Path, *lost: str) -> None:
    """Remove chats for good."""
    for title in lost:
        statement = f"DELETE FROM conversation WHERE title = '{title}'"
        write(folder / FILE_NAME, f"PRAGMA foreign_keys = ON; {statement}")


def opened(desktop: Desktop, qtbot: QtBot) -> RestoreDialog:
    """Open the dialog as a person does, from the settings."""
    click(settings(desktop, "data"), "Restore chats from a backup")
    (dialog,) = desktop.window.findChildren(RestoreDialog)
    qtbot.waitUntil(lambda: not dialog.status.text().endswith("…"))
    return dialog


def rows(dialog: RestoreDialog) -> list[str]:
    model, role = dialog.chats.model(), Qt.ItemDataRole.AccessibleTextRole
    texts = [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]
    plain = (text.replace("\u2068", "").replace("\u2069", "") for text in texts)
    return sorted(", ".join(text.split(", ")[:2]) for text in plain)


def choose(dialog: RestoreDialog, title: str) -> None:
    """Find a chat by typing and go to it with the keyboard."""
    QTest.keyClicks(dialog.field, title)
    dialog.chats.setFocus()
    QTest.keyClick(dialog.chats, Qt.Key.Key_Home)


@pytest.fixture
def backed_up(folder: Path) -> Path:
    """A data directory with four chats, all in a backup, two of them lost and one in the Trash."""
    make_chats(folder / FILE_NAME, 4)
    BackupFolder(folder).make(folder / FILE_NAME)
    lose(folder, "Chat 1", "Chat 2")
    now = "CAST(strftime('%s') AS INTEGER) * 1000"  # what is older may be destroyed at any time
    write(folder / FILE_NAME, f"UPDATE conversation SET deleted_at = {now} WHERE title = 'Chat 3'")
    return folder


def test_one_chat_is_brought_back_and_listed_at_once(
    open_desktop: OpenDesktop, backed_up: Path, qtbot: QtBot
) -> None:
    desktop = open_desktop("http://127.0.0.1:1")
    dialog = opened(desktop, qtbot)
    before, told = rows(dialog), dialog.status.text()
    choose(dialog, "chat 2")
    narrowed, can_restore = rows(dialog), dialog.one.isEnabled()
    dialog.one.setFocus()
    with qtbot.waitSignal(desktop.session.conversations_changed):
        QTest.keyClick(dialog.one, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: rows(dialog) == ["Chat 2, here"])
    is_marked = dialog.chats.currentIndex().row() == 0

    assert before == [
        "Chat 0, here",
        "Chat 1, not here now",
        "Chat 2, not here now",
        "Chat 3, in the Trash",
    ]
    assert told == f"Chats that are not here now: 2. {HERE}"
    assert (is_marked, dialog.chats.hasFocus()) == (True, True)  # there is no other one
    assert (narrowed, can_restore) == (["Chat 2, not here now"], True)
    assert dialog.status.text() == "Brought back: 1 chat, 6 messages."
    assert not dialog.one.isEnabled()
    assert titles(backed_up / FILE_NAME) == ["Chat 0", "Chat 2", "Chat 3"]
    assert listed(desktop) == ["Chat 0", "Chat 2"]


def _are_here(dialog: RestoreDialog, count: int) -> bool:
    return sum(row.endswith(", here") for row in rows(dialog)) == count


def test_after_a_chat_came_back_the_next_missing_one_is_marked(
    open_desktop: OpenDesktop, backed_up: Path, qtbot: QtBot
) -> None:
    lose(backed_up, "Chat 0")
    dialog = opened(open_desktop("http://127.0.0.1:1"), qtbot)
    marked = []
    choose(dialog, "chat")
    QTest.keyClick(dialog.chats, Qt.Key.Key_Down)  # from the one in the Trash
    for here in (1, 2, 3):
        marked.append((str(dialog.chats.currentIndex().data())[1:-1], dialog.one.isEnabled()))
        dialog.one.click()
        qtbot.waitUntil(partial(_are_here, dialog, here))

    assert sorted(marked) == [("Chat 0", True), ("Chat 1", True), ("Chat 2", True)]
    assert dialog.chats.currentIndex().isValid()
    assert dialog.chats.hasFocus()
    assert not dialog.one.isEnabled()


def test_all_that_is_missing_is_brought_back_and_the_trash_stays(
    open_desktop: OpenDesktop, backed_up: Path, qtbot: QtBot
) -> None:
    desktop = open_desktop("http://127.0.0.1:1")
    dialog = opened(desktop, qtbot)
    dialog.resize(820, 330)
    QApplication.processEvents()
    height = dialog.chats.viewport().height()
    dialog.all.click()
    qtbot.waitUntil(lambda: dialog.status.text().startswith("Brought back"))
    told = dialog.status.text()
    qtbot.waitUntil(lambda: len(listed(desktop)) == 3)

    assert height == 144  # three rows of four, none of them cut
    assert told == "Brought back: 2 chats, 12 messages."
    assert titles(backed_up / FILE_NAME) == ["Chat 0", "Chat 1", "Chat 2", "Chat 3"]
    in_trash = "SELECT title FROM conversation WHERE deleted_at IS NOT NULL"
    assert read(backed_up / FILE_NAME, in_trash) == [("Chat 3",)]


def test_prompts_that_were_removed_stay_so_until_they_are_wanted_back(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    greet = Prompt("g", "greet", "Dear {{name}}", "", None)
    with closing(ChatStore.open(folder / FILE_NAME)) as store:
        store.prompts.put(prompts=[greet])
        BackupFolder(folder).make(folder / FILE_NAME)
        store.prompts.remove("g")
    desktop = open_desktop("http://127.0.0.1:1")
    assert desktop.common is not None
    library = desktop.common.library
    dialog = opened(desktop, qtbot)
    was_offered = dialog.prompts.isVisible()
    dialog.all.click()
    qtbot.waitUntil(dialog.all.isEnabled)
    told_of_all = dialog.status.text()
    before = library.library.prompts
    dialog.prompts.click()
    qtbot.waitUntil(dialog.all.isEnabled)
    qtbot.waitUntil(lambda: library.library.prompts == (greet,))

    assert was_offered
    assert told_of_all == (
        "Brought back: 0 chats, 0 messages. Prompts that were removed, and left so: 1."
    )
    assert before == ()
    assert dialog.status.text() == "Brought back: 0 chats, 0 messages. Prompts: 1."
    assert not dialog.prompts.isVisible()


def test_each_backup_tells_its_date_and_count_and_a_broken_one_cannot_be_chosen(
    open_desktop: OpenDesktop, backed_up: Path, qtbot: QtBot
) -> None:
    BackupFolder(backed_up).make(backed_up / FILE_NAME)
    (backed_up / "backups" / "chats-20260105-101500-000000.db").write_bytes(b"broken" * 1000)
    desktop = open_desktop("http://127.0.0.1:1")
    dialog = opened(desktop, qtbot)
    items = [dialog.backups.item(row) for row in range(3)]
    qtbot.waitUntil(lambda: items[2].data(MORE) == "cannot be read")

    spoken = items[2].data(Qt.ItemDataRole.AccessibleTextRole)
    seen = [dialog.backups.visualItemRect(item).height() for item in items]
    assert spoken == f"{items[2].text()}, cannot be read"
    assert seen == [52, 52, 52]  # as high as rows of services, whose second line is small, too
    assert [item.data(MORE) for item in items] == [
        "chats: 1 · messages: 12",
        "chats: 4 · messages: 24",
        "cannot be read",
    ]
    assert items[2].text().endswith(":15")
    assert not items[2].flags() & Qt.ItemFlag.ItemIsEnabled
    dialog.backups.setFocus()
    QTest.keyClick(dialog.backups, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(rows(dialog)) == 4)


def test_without_backups_there_is_nothing_but_that_and_the_way_out(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    dialog = opened(open_desktop("http://127.0.0.1:1"), qtbot)
    shown = [button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()]

    assert dialog.instead.line.text() == (
        "There are no backups yet. They are made while the window is open."
    )
    assert shown == ["Close"]
    assert not dialog.backups.isVisible()


def test_a_backup_that_is_gone_when_it_is_wanted_is_a_sentence(
    open_desktop: OpenDesktop, backed_up: Path, qtbot: QtBot
) -> None:
    desktop = open_desktop("http://127.0.0.1:1")
    dialog = opened(desktop, qtbot)
    ((backup,),) = [(b,) for b in BackupFolder(backed_up).all()]
    qtbot.waitUntil(lambda: "chats: " in dialog.backups.item(0).data(MORE))
    backup.path.unlink()
    dialog.all.click()
    qtbot.waitUntil(lambda: "cannot be read" in dialog.status.text())
    row = dialog.backups.item(0)

    assert dialog.status.text() == (
        f"The backup of {short_time(backup.made_at)} cannot be read: it is missing, damaged or of "
        "another kind. Nothing was changed. Choose another one."
    )
    assert (row.text(), row.data(MORE)) == (short_time(backup.made_at), "cannot be read")
    assert dialog.backups.selectedItems() == [row]  # the words are about it
    assert not dialog.all.isEnabled()
    assert titles(backed_up / FILE_NAME) == ["Chat 0", "Chat 3"]


def test_escape_closes_it_while_backups_are_read_and_the_thread_ends(
    open_desktop: OpenDesktop, backed_up: Path, qtbot: QtBot
) -> None:
    desktop = open_desktop("http://127.0.0.1:1")
    desktop.window.backups_requested.emit()
    (dialog,) = desktop.window.findChildren(RestoreDialog)
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    end(desktop)
    assert titles(backed_up / FILE_NAME) == ["Chat 0", "Chat 3"]


@pytest.mark.usefixtures("backed_up")
def test_a_title_that_no_chat_has_is_told_until_another_is_looked_for(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    dialog = opened(open_desktop("http://127.0.0.1:1"), qtbot)
    QTest.keyClicks(dialog.field, "nothing")
    told, is_list_seen = dialog.found.words.text(), dialog.chats.isVisible()
    dialog.field.clear()

    assert (told, is_list_seen) == ("No chat of this backup has that in its title.", False)
    assert dialog.chats.isVisible()
    assert dialog.status.text() == f"Chats that are not here now: 2. {HERE}"


def test_what_comes_back_shows_how_far_it_is_and_can_be_stopped(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    make_chats(folder / FILE_NAME, 3)
    desktop = open_desktop("http://127.0.0.1:1")
    BackupFolder(folder).make(folder / FILE_NAME)
    lose(folder, "Chat 0", "Chat 1", "Chat 2")
    dialog = opened(desktop, qtbot)
    dialog.all.click()
    strip = dialog.strip
    assert strip is not None
    strip._on_slow()
    looks, says_it_twice = strip.property("kind"), dialog.status.isVisible()
    dialog._shelf.stop()  # as Cancel does, before the thread comes to the first chat
    qtbot.waitUntil(lambda: dialog.status.text().startswith("Brought back"))
    stopped = dialog.status.text()
    parts: list[float] = []
    dialog._shelf.progressed.connect(parts.append)
    qtbot.waitUntil(dialog.all.isEnabled)
    dialog.all.click()
    qtbot.waitUntil(lambda: dialog.status.text() == "Brought back: 3 chats, 18 messages.")

    assert (looks, says_it_twice, dialog.status.isVisible()) == ("box", False, True)
    assert stopped == "Brought back: 0 chats, 0 messages."
    assert [round(part, 2) for part in parts] == [0.0, 0.33, 0.67]
    assert dialog.strip is None
