"""Where the keyboard and the notices go when something opens and closes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.fault_server import FaultServer, whole
from tests.ui.conftest import OpenDesktop

NOWHERE = "https://127.0.0.1:9"


def test_enter_presses_the_button_that_has_the_keyboard(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(NOWHERE)
    desktop.window.pages.show_profile(desktop.account.profile(), ask_for_code=False)
    leave = desktop.window.pages.services.leave
    leave.setFocus()
    QTest.keyClick(leave, Qt.Key.Key_Return)

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


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_notice_of_a_chat_waits_while_the_services_are_open(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Error")) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.notice_raised):
            desktop.window.chat.send("Why?")
        assert desktop.window.settings is not None
        desktop.window.settings.show_services()
        over_the_services = desktop.window.notice_bar.isVisible()
        desktop.window.pages.services.leave.click()

    assert not over_the_services
    assert desktop.window.notice_bar.isVisible()
