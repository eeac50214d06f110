"""The settings page, and where the keyboard goes when something closes."""

from pathlib import Path

import keyring
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.service_choice import DEMO
from tests.fault_server import FaultServer, whole
from tests.store.keyrings import MemoryKeyring, no_keyring
from tests.ui.conftest import CODE, OpenDesktop

NOWHERE = "https://127.0.0.1:9"


def button_of(desktop: Desktop, text: str) -> QPushButton:
    found = desktop.window.pages.settings.findChildren(QPushButton)
    return next(button for button in found if button.text() == text)


def test_the_theme_can_be_changed_while_the_demo_answers(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(DEMO)
    desktop.window.show_settings()
    page = desktop.window.pages.settings
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
    page = desktop.window.pages.settings
    qtbot.waitUntil(page._theme.isVisible)
    fields = [page._service, page._theme, page._import, page._export, page._statistics, page._start]
    squeezed = [field for field in fields if field.height() < field.sizeHint().height()]
    page._statistics.setFocus()
    QTest.keyClick(page._statistics, Qt.Key.Key_Tab)
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


def test_the_first_start_cannot_be_left_without_a_choice(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop()
    desktop.window.new_chat()
    desktop.window.show_settings()
    QTest.keyClick(desktop.window, Qt.Key.Key_Escape)

    first_start = desktop.window.pages.first_start
    buttons = [b for b in first_start.findChildren(QPushButton) if b.isVisible()]
    assert first_start.isVisible()
    assert [b.text() for b in buttons] == ["Start chatting", "Try it without an account"]


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


def test_what_the_view_does_while_an_answer_comes_can_be_chosen(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(DEMO)
    desktop.window.show_settings()
    desktop.window.pages.settings._following.setCurrentIndex(2)
    button_of(desktop, "Save").click()

    assert desktop.account.settings.following == "question"
    assert desktop.window.pane.transcript.following == "question"
    assert open_desktop(DEMO).window.pane.transcript.following == "question"


def test_codes_are_kept_in_the_keyring_if_wanted_and_a_failure_is_told(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    before, ring = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(no_keyring())
    desktop = open_desktop("https://liaobots.com")
    desktop.window.show_settings()
    page = desktop.window.pages.settings
    page._codes.setCurrentIndex(1)
    button_of(desktop, "Save").click()
    refused = (page._error.text(), (folder / "auth-code").read_text())
    keyring.set_keyring(ring)
    button_of(desktop, "Save").click()
    keyring.set_keyring(before)

    assert refused[0].startswith("The keyring of this computer could not be used.")
    assert refused[1] == CODE
    assert not (folder / "auth-code").exists()
    assert list(ring.held.values()) == [CODE]
    assert desktop.account.auth().reveal() == CODE


def test_the_wheel_scrolls_the_settings_and_chooses_nothing(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop(DEMO)
    desktop.window.resize(720, 540)
    desktop.account.choose_zoom(200)
    desktop.window.show_settings()
    box = desktop.window.pages.settings._theme
    qtbot.waitUntil(box.isVisible)
    desktop.window.pages.settings._service.setFocus()
    at = box.mapTo(desktop.window, box.rect().center())
    before = box.visibleRegion().boundingRect().height()
    QTest.wheelEvent(desktop.window.windowHandle(), QPointF(at), QPoint(0, -120))
    moved = at.y() - box.mapTo(desktop.window, box.rect().center()).y()

    assert before > 20
    assert box.currentText() == "Theme: light"
    assert moved > 20
    assert not box.hasFocus()
