"""What windows have in common: drafts, settings, theme, language, the palette, notifications."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.main_window import MainWindow
from liaobots_desktop.ui.settings.settings_dialog import SettingsDialog
from tests.ui.beside import ids, open_beside, shown, windows_of
from tests.ui.windows.conftest import Talk


def test_a_draft_goes_with_its_chat_from_window_to_window(ordered: Desktop, qtbot: QtBot) -> None:
    a, b = ids(ordered, "ab")
    main = ordered.window
    main.open_chat(a)
    main.pane.composer.set_text("begun here")
    beside = open_beside(ordered, a, qtbot)
    moved = beside.pane.composer.text()
    beside.pane.composer.set_text("begun here, gone on there")
    beside.open_chat(b)
    main.open_chat(a)

    assert moved == "begun here"
    assert main.pane.composer.text() == "begun here, gone on there"


def test_a_file_that_is_read_for_a_draft_is_attached_where_the_chat_is_now(
    ordered: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    (a,) = ids(ordered, "a")
    main = ordered.window
    main.open_chat(a)
    file = tmp_path / "notes.txt"
    file.write_text("Notes.", encoding="utf-8")
    assert main.attaching is not None
    main.attaching.take_files([str(file)])
    beside = open_beside(ordered, a, qtbot)
    qtbot.waitUntil(lambda: "notes.txt" in beside.pane.composer.question())

    assert main.chat.attachments.count(None) == 0


def test_the_settings_are_one_dialog_and_come_with_the_main_window(
    ordered: Desktop, qtbot: QtBot
) -> None:
    (a,) = ids(ordered, "a")
    beside = open_beside(ordered, a, qtbot)
    beside.activateWindow()
    qtbot.waitUntil(beside.isActiveWindow)
    beside.commands.perform("app.settings")
    ordered.window.commands.perform("app.settings")
    dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, SettingsDialog)]
    assert ordered.window.settings is not None
    dialog = ordered.window.settings.dialog
    assert dialog is not None
    dialog.close()
    qtbot.waitUntil(beside.isActiveWindow)  # what is typed next goes where it went before

    assert dialogs == [dialog]


@pytest.mark.parametrize("action", ["app.services", "app.statistics"])
def test_a_page_that_is_there_once_is_shown_in_the_main_window(
    ordered: Desktop, qtbot: QtBot, action: str
) -> None:
    (a,) = ids(ordered, "a")
    beside = open_beside(ordered, a, qtbot)
    beside.commands.perform(action)
    qtbot.waitUntil(ordered.window.isActiveWindow)

    assert not ordered.window.pages.is_chat
    assert beside.pages.is_chat


def test_all_that_the_main_window_can_do_can_be_done_from_a_further_one(
    ordered: Desktop, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: ordered.presence is not None)
    (a,) = ids(ordered, "a")
    beside = open_beside(ordered, a, qtbot)

    assert beside.commands.bound() == ordered.window.commands.bound()


def test_theme_zoom_and_language_reach_each_window(ordered: Desktop, qtbot: QtBot) -> None:
    (a,) = ids(ordered, "a")
    beside = open_beside(ordered, a, qtbot)
    beside.new_chat()
    windows_of(ordered).open_beside(a)
    account = ordered.account
    account.choose_theme("dark")
    account.choose(Settings.language, "ru")
    russian = [window.pane.composer.field.accessibleName() for window in windows_of(ordered).all]
    account.choose(Settings.language, "en")

    assert {window.pane.theme.name for window in windows_of(ordered).all} == {"dark"}
    assert len(set(russian)) == 1
    assert russian[0] != beside.pane.composer.field.accessibleName()


def test_a_hit_is_shown_where_it_was_looked_for_or_where_its_chat_is(
    ordered: Desktop, qtbot: QtBot
) -> None:
    (a,) = ids(ordered, "a")
    beside = open_beside(ordered, a, qtbot)
    look_for(beside, "b", qtbot)
    there = shown(ordered)
    look_for(ordered.window, "b", qtbot)
    qtbot.waitUntil(beside.isActiveWindow)

    assert there == ["", "b"]
    assert shown(ordered) == ["", "b"]


def look_for(window: MainWindow, title: str, qtbot: QtBot) -> None:
    """Type a title into the palette of a window, and press Enter once it is found."""
    finding = window.finding
    assert finding is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    finding.open()
    search, card = finding.palette.card.search, finding.palette.card
    card.field.setText(title)
    qtbot.waitUntil(lambda: search.text == title and search.has_ended)
    qtbot.waitUntil(lambda: not card.results.is_stale)
    QTest.keyClick(card.field, Qt.Key.Key_Return)


def test_ctrl_tab_passes_over_chats_that_other_windows_have(ordered: Desktop, qtbot: QtBot) -> None:
    c, d = ids(ordered, "cd")
    main = ordered.window
    open_beside(ordered, c, qtbot)
    main.open_chat(d)
    main.commands.perform("chats.next")

    assert shown(ordered) == ["b", "c"]


def test_a_window_that_shows_the_chat_in_front_keeps_its_answer_from_being_told(
    talk: Talk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: talk.desktop.presence is not None)
    beside = talk.beside()
    chat = beside.chat.open_id
    presence = talk.desktop.presence
    assert presence is not None
    assert chat is not None
    qtbot.waitUntil(beside.isActiveWindow)
    in_front = presence.notifier.is_seen(chat)
    talk.desktop.window.activateWindow()
    qtbot.waitUntil(talk.desktop.window.isActiveWindow)
    behind = presence.notifier.is_seen(chat)
    presence.show_chat(chat)
    qtbot.waitUntil(beside.isActiveWindow)

    assert (in_front, behind) == (True, False)
