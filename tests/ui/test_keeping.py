"""What the window says about the file of the chats."""

import os
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop import app
from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.composing.attachment import Attachment
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.store import damage
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.settings import SettingsFile
from tests.fault_server import FaultServer, whole
from tests.store.damaging import make_chats, overwrite, titles
from tests.store.looking import mode, read, write
from tests.store.small_disk import needs_a_small_disk, small_disk
from tests.timing import Within
from tests.ui.conftest import CODE, OpenDesktop
from tests.ui.told import buttons, chat_named, close, listed


def test_a_damaged_file_opens_with_what_could_be_read_and_offers_the_backup(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    path = folder / FILE_NAME
    make_chats(path, 4)
    BackupFolder(folder).make(path)
    write(path, "PRAGMA foreign_keys = ON; DELETE FROM conversation WHERE title = 'Chat 3'")
    overwrite(path, 1)
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        at_first = (desktop.window.notice_bar.isVisible(), listed(desktop))
        qtbot.waitUntil(lambda: len(buttons(desktop)) == 2)
        labels = [button.text() for button in buttons(desktop)]
        salvaged = listed(desktop)
        buttons(desktop)[0].click()
        qtbot.waitUntil(lambda: len(listed(desktop)) == 4)
        notice = desktop.window.notice_bar.notice()

    assert at_first == (False, [])
    assert labels[0].startswith("Restore the backup of ")
    assert labels[0].endswith(": 4 chats, 24 messages")
    assert labels[1] == "Continue with what is here: 3 chats, 18 messages"
    assert salvaged == ["Chat 0", "Chat 1", "Chat 2"]
    assert notice is not None
    assert notice.text == "Brought back from the backup: 1 chat, 6 messages."
    assert titles(path) == ["Chat 0", "Chat 1", "Chat 2", "Chat 3"]
    assert damage.pending(path) == []


def test_chats_of_a_newer_version_are_shown_and_sending_says_why_not(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    path = folder / FILE_NAME
    make_chats(path, 2)
    write(path, "PRAGMA user_version = 99")
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        desktop.recover()
        at_the_start = desktop.window.notice_bar.notice()
        desktop.window.open_chat(chat_named(desktop, "Chat 1"))
        in_a_chat = desktop.window.notice_bar.notice()
        shown = desktop.window.pane.transcript.visible_text()
        desktop.window.pane.composer.set_text("Why?")
        with qtbot.waitSignal(desktop.session.notice_raised):
            desktop.window.chat.send("Why?")
        after_sending = desktop.window.notice_bar.notice()
        kept = desktop.window.pane.composer.text()
        desktop.window.open_chat(chat_named(desktop, "Chat 0"))
        close(desktop)
        desktop.window.open_chat(None)
        closed = desktop.window.notice_bar.notice()

    assert at_the_start is not None
    assert after_sending is not None
    assert at_the_start.text == after_sending.text
    assert (in_a_chat, closed) == (at_the_start, None)
    assert after_sending.text.startswith(f"The chats in {path} were written by a newer version")
    assert "Question 1.2" in shown
    assert listed(desktop) == ["Chat 0", "Chat 1"]
    assert kept == "Why?"
    assert server.requests == []


@needs_a_small_disk
@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, of dialogs
def test_on_a_read_only_disk_chats_are_read_and_sending_says_why_not(
    qapp: QApplication, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "small") as folder:
        make_chats(folder / FILE_NAME, 2)
        SettingsFile(folder).change(theme="light")
        before = sorted(file.name for file in folder.iterdir())
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
        desktop = Desktop(qapp, app.open_store(folder), folder, demo=True)
        desktop.recover()
        at_the_start = desktop.window.notice_bar.notice()
        desktop.window.show()
        desktop.window.open_chat(chat_named(desktop, "Chat 1"))
        shown = desktop.window.pane.transcript.visible_text()
        desktop.window.pane.composer.set_text("Why?")
        desktop.window.chat.send("Why?")
        after_sending = desktop.window.notice_bar.notice()
        desktop.window.quit()
        kept = desktop.window.pane.composer.text() if desktop.window.isVisible() else "gone"
        has_ended = desktop.shut_down()
        desktop.window.deleteLater()
        after = sorted(file.name for file in folder.iterdir())

    assert at_the_start is not None
    assert after_sending is not None
    assert after_sending.text == at_the_start.text
    assert at_the_start.text.startswith(f"The chats in {folder / FILE_NAME} can be read, searched")
    assert "Question 1.2" in shown
    assert (kept, has_ended, after) == ("Why?", True, before)


def test_broken_settings_are_told_and_what_was_chosen_last_holds(
    qapp: QApplication, folder: Path
) -> None:
    SettingsFile(folder).change(theme="dark", base_url="https://liaobots.com")
    (folder / "settings.json").write_bytes(b"\0" * 50)
    desktop = Desktop(qapp, app.open_store(folder), folder, demo=False)
    desktop.recover()
    notice = desktop.window.notice_bar.notice()
    chosen = desktop.account.settings
    desktop.shut_down()
    desktop.window.deleteLater()

    assert notice is not None
    assert notice.text == (
        "A settings file could not be read. It was kept as settings.json.corrupt, and what was "
        "last saved is used, as far as it was found."
    )
    assert (chosen.theme, chosen.base_url) == ("dark", "https://liaobots.com")


def test_a_question_waits_for_another_program_and_the_window_does_not(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot, within: Within
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url, is_patient=False)
        with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            desktop.window.pane.composer.set_text("Why?")
            started = time.perf_counter()
            desktop.window.chat.send("Why?")
            desktop.window.chat.send("Why?")  # impatience asks no second time
            stood_still = time.perf_counter() - started
            qtbot.waitUntil(desktop.window.notice_bar.isVisible)
            notice = desktop.window.notice_bar.notice()
            kept = desktop.window.pane.composer.text()
            sent = len(server.requests)
        with qtbot.waitSignal(desktop.session.answer_ended):
            pass  # the lock is gone with its connection
        notice_after = desktop.window.notice_bar.notice()
        chats = desktop._store.conversations.page(10)

    assert notice is not None
    assert notice.text == (
        "Another program is using the chats. What you asked for will be done as soon as it has "
        "finished."
    )
    assert (kept, sent, notice_after) == ("Why?", 0, None)
    within(stood_still, 0.5)
    assert (len(server.requests), [chat.title for chat in chats]) == (1, ["Why?"])
    assert desktop.window.pane.composer.text() == ""
    assert desktop.window.chat.open_id == chats[0].id


def test_a_question_that_waits_is_sent_while_another_chat_is_read(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("First")
        first = desktop.window.chat.open_id or ConversationId("")
        with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            composer = desktop.window.pane.composer
            composer.set_text("And?")
            desktop.window.drafts.attached.put(first, (Attachment.of("a.txt", "A"),))
            desktop.window.chat.send(composer.question())
            desktop.window.open_chat(None)
        with qtbot.waitSignal(desktop.session.answer_ended):
            pass
        with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            desktop.window.pane.composer.set_text("Another")
            desktop.window.chat.send("Another")
            desktop.window.open_chat(first)
        drafts = [desktop.window.pane.composer.question()]
        with qtbot.waitSignal(desktop.session.answer_ended):
            pass
        desktop.window.open_chat(None)
        drafts.append(desktop.window.pane.composer.question())

    assert desktop.window.chat.open_id is None
    assert drafts == ["", ""]  # what was sent is no draft any more
    assert read(folder / FILE_NAME, "SELECT text FROM draft WHERE text != ''") == []
    assert [m.text for m in desktop._store.messages.branch(first)] == [
        *("First", "Yes.", "And?\n\n`a.txt`:\n```text\nA\n```", "Yes."),
    ]


def test_after_five_seconds_the_question_is_given_back_with_a_notice(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            desktop.window.pane.composer.set_text("Why?")
            desktop.window.chat.send("Why?")
            told: list[Notice] = []
            desktop.session.notice_raised.connect(told.append)
            qtbot.waitUntil(lambda: len(told) == 2)
            kept = desktop.window.pane.composer.text()
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("Why?")

    assert told[1].text == (
        "This could not be saved (another program is using the chats). What was saved before is "
        "safe. Make room or close other programs that use the chats, then try again."
    )
    assert kept == "Why?"
    assert len(server.requests) == 1


def test_a_file_that_is_moved_away_while_the_window_is_open_is_told(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        moved = [file.rename(file.with_suffix(".away")) for file in folder.glob("chats.db*")]
        desktop.window.pane.composer.set_text("Why?")
        desktop.window.chat.send("Why?")
        notice = desktop.window.notice_bar.notice()
        kept = desktop.window.pane.composer.text()

    assert notice is not None
    assert notice.text.startswith(f"The file {folder / FILE_NAME} was moved or deleted while it")
    assert (kept, server.requests) == ("Why?", [])
    assert moved


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no modes")
def test_an_auth_code_that_others_could_read_is_tightened_and_told(
    qapp: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LIAOBOTS_AUTH_CODE", raising=False)
    told = []
    for permissions in (0o644, 0o600):
        AuthFile(folder).save(AuthCode(CODE))
        (folder / "auth-code").chmod(permissions)
        desktop = Desktop(qapp, app.open_store(folder), folder, demo=False)
        desktop.recover()
        notice = desktop.window.notice_bar.notice()
        told.append("" if notice is None else notice.text)
        desktop.shut_down()
        desktop.window.deleteLater()

    assert told == [
        "Others could read the file of your auth code on this computer. Now only you can; if "
        "somebody may have read it, ask the service for a new one.",
        "",
    ]
    assert mode(folder / "auth-code") == "0600"


def test_a_backup_is_made_while_the_window_is_open(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("Chat of today")
        keeping = desktop.keeping
        assert keeping is not None
        qtbot.waitUntil(lambda: not keeping._is_first and not keeping.is_busy)
        keeping.work()
        qtbot.waitUntil(lambda: BackupFolder(folder).newest_good() is not None)
        (backup,) = BackupFolder(folder).all()

    with closing(sqlite3.connect(backup.path)) as database:
        assert database.execute("SELECT title FROM conversation").fetchall() == [("Chat of today",)]
