"""The settings page, and where the keyboard goes when something closes."""

import sqlite3
from contextlib import closing
from pathlib import Path
from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.service_choice import DEMO
from tests.fault_server import FaultServer, whole
from tests.ui.conftest import OpenDesktop

NOWHERE = "https://127.0.0.1:9"


def button_of(desktop: Desktop, text: str) -> QPushButton:
    found = desktop.window.account_page.findChildren(QPushButton)
    return next(button for button in found if button.text() == text)


def test_the_theme_can_be_changed_while_the_demo_answers(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(DEMO)
    desktop.window.show_settings()
    page = desktop.window.account_page
    page._theme.setCurrentIndex(2)
    button_of(desktop, "Save").click()

    assert desktop.themes.theme.name == "dark"
    assert desktop.account.is_demo
    assert not page.isVisible()


def test_settings_that_have_no_room_are_scrolled_and_follow_the_keyboard(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop(DEMO)
    desktop.window.resize(720, 540)
    desktop.account.choose_zoom(200)
    desktop.window.show_settings()
    page = desktop.window.account_page
    qtbot.waitUntil(page._theme.isVisible)
    fields = [page._service, page._theme, page._import, page._export, page._backups, page._start]
    squeezed = [field for field in fields if field.height() < field.sizeHint().height()]
    page._backups.setFocus()
    QTest.keyClick(page._backups, Qt.Key.Key_Tab)
    shown = page._start.visibleRegion().boundingRect().height()

    assert squeezed == []
    assert page._start.hasFocus()
    assert shown > 60


def test_enter_presses_the_button_that_has_the_keyboard(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(NOWHERE)
    desktop.window.show_settings()
    cancel = button_of(desktop, "Cancel")
    cancel.setFocus()
    QTest.keyClick(cancel, Qt.Key.Key_Return)

    assert desktop.window.pane.isVisible()


def test_the_saved_code_is_not_sent_to_another_service(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    desktop = open_desktop("https://liaobots.com")
    desktop.account.use(desktop.account.endpoint(), desktop.account.auth())
    desktop.window.show_settings()
    page = desktop.window.account_page
    page._service.setCurrentIndex(page._service.count() - 1)
    page._address.setText("https://llm.example.invalid")
    button_of(desktop, "Save").click()

    assert page._error.text().startswith("The saved auth code belongs to another service")
    assert "llm.example" not in (folder / "settings.json").read_text(encoding="utf-8")


def test_the_first_start_cannot_be_left_without_a_choice(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop()
    desktop.window.new_chat()
    desktop.window.show_settings()
    QTest.keyClick(desktop.window, Qt.Key.Key_Escape)

    assert desktop.window.account_page.isVisible()
    assert button_of(desktop, "Start chatting").isVisible()


def test_the_keyboard_goes_back_to_the_composer_from_a_notice(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Error")) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.notice_raised):
            desktop.window.chat.send("Why?")
        QApplication.processEvents()
        retry = desktop.window.notice_bar.findChildren(QPushButton)[0]
        retry.setFocus()
        with qtbot.waitSignal(desktop.session.notice_raised):
            QTest.keyClick(retry, Qt.Key.Key_Space)

    assert desktop.window.focusWidget() is desktop.window.pane.composer.field


def test_the_keyboard_goes_back_to_the_composer_from_a_new_title(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("Old")
        assert desktop.window.chat.open_id is not None
        desktop.window.sidebar.rename(desktop.window.chat.open_id)
        editor = desktop.window.sidebar.findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        with qtbot.waitSignal(desktop.window.sidebar.editing_ended):
            QTest.keyClick(editor, Qt.Key.Key_Return)

    assert desktop.window.focusWidget() is desktop.window.pane.composer.field


def test_the_notice_of_a_chat_waits_while_the_settings_are_open(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Error")) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.notice_raised):
            desktop.window.chat.send("Why?")
        desktop.window.show_settings()
        over_the_settings = desktop.window.notice_bar.isVisible()
        button_of(desktop, "Cancel").click()

    assert not over_the_settings
    assert desktop.window.notice_bar.isVisible()


def test_another_program_that_writes_does_not_stop_the_window_for_long(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    desktop = open_desktop(NOWHERE)
    with closing(sqlite3.connect(folder / "chats.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        start = monotonic()
        with qtbot.waitSignal(desktop.session.notice_raised):
            desktop.window.chat.send("Why?")
        seconds = monotonic() - start
    notice = desktop.window.notice_bar.notice()

    assert seconds < 1.0
    assert notice is not None
    assert notice.text.startswith("This could not be saved (another program")
    assert desktop.window.pane.composer.text() == "Why?"


def test_what_the_view_does_while_an_answer_comes_can_be_chosen(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(DEMO)
    desktop.window.show_settings()
    desktop.window.account_page._following.setCurrentIndex(2)
    button_of(desktop, "Save").click()

    assert desktop.account.settings.following == "question"
    assert desktop.window.pane.transcript.following == "question"
    assert open_desktop(DEMO).window.pane.transcript.following == "question"
