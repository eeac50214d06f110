"""The icon in the tray, and what closing the window means while it is there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notification_bus import Notification
from liaobots_desktop.store.settings import Settings, SettingsFile
from liaobots_desktop.ui.presence.tray import Tray
from tests.ui.conftest import OpenDesktop

# dialogs and the tray, offscreen
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")


@pytest.fixture
def desktop(
    open_desktop: OpenDesktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desktop]:
    """The app on a desktop with a tray, which has its icon."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    opened = open_desktop("demo")
    qtbot.waitUntil(lambda: opened.presence is not None)
    opened.account.choose(Settings.tray, True)
    yield opened
    opened.window.keeps_running = None


def tray_of(desktop: Desktop) -> Tray:
    assert desktop.presence is not None
    assert desktop.presence.tray is not None
    return desktop.presence.tray


def words(tray: Tray) -> list[str]:
    tray.menu.aboutToShow.emit()
    return [entry.text() for entry in tray.menu.actions() if not entry.isSeparator()]


def choose(tray: Tray, text: str) -> None:
    tray.menu.aboutToShow.emit()
    (entry,) = (entry for entry in tray.menu.actions() if entry.text() == text)
    entry.trigger()


def asked(desktop: Desktop) -> QMessageBox:
    (box,) = desktop.window.findChildren(QMessageBox)
    return box


def press(box: QMessageBox, text: str) -> None:
    (button,) = (one for one in box.findChildren(QPushButton) if one.text() == text)
    button.click()


def test_there_is_none_unless_it_is_wanted_and_it_goes_when_it_is_not(desktop: Desktop) -> None:
    presence = desktop.presence
    assert presence is not None
    before = presence.tray
    desktop.account.choose(Settings.tray, False)

    assert before is not None
    assert presence.tray is None
    assert desktop.window.keeps_running is None
    assert not Settings.tray.default


def test_its_menu_has_what_one_needs_without_the_window(desktop: Desktop) -> None:
    tray = tray_of(desktop)

    assert words(tray) == [
        "Open Liaobots Desktop",
        "Quick question",
        "New chat",
        "Do not disturb",
        "Quit",
    ]
    assert [one.text() for one in tray.menu.actions() if not one.icon().isNull()] == []


def test_open_brings_the_window_and_new_chat_a_new_one_in_it(desktop: Desktop) -> None:
    tray = tray_of(desktop)
    desktop.window.hide()
    choose(tray, "Open Liaobots Desktop")
    is_opened = desktop.window.isVisible()
    desktop.window.show_settings()
    desktop.window.hide()
    choose(tray, "New chat")

    assert is_opened
    assert desktop.window.isVisible()
    assert desktop.window.pages.is_chat


def test_a_click_brings_the_window_and_a_middle_click_the_quick_question(
    desktop: Desktop,
) -> None:
    tray, reasons = tray_of(desktop), QSystemTrayIcon.ActivationReason
    desktop.window.hide()
    tray.activated.emit(reasons.MiddleClick)
    is_hidden = not desktop.window.isVisible()
    assert desktop.presence is not None
    quick = desktop.presence._quick_ask
    tray.activated.emit(reasons.Trigger)

    assert is_hidden
    assert quick is not None
    assert quick.isVisible()
    assert desktop.window.isVisible()


def test_do_not_disturb_is_ticked_while_it_holds(desktop: Desktop) -> None:
    tray = tray_of(desktop)
    choose(tray, "Do not disturb")
    assert desktop.presence is not None
    is_quiet = desktop.presence.notifier.is_quiet
    tray.menu.aboutToShow.emit()
    ticked = [entry.text() for entry in tray.menu.actions() if entry.isChecked()]
    choose(tray, "Do not disturb")

    assert is_quiet
    assert ticked == ["Do not disturb"]
    assert not desktop.presence.notifier.is_quiet


def test_closing_asks_once_and_the_window_stays_until_it_is_answered(
    desktop: Desktop, folder: Path, qtbot: QtBot
) -> None:
    desktop.window.close()
    desktop.window.close()
    box = asked(desktop)
    stays = desktop.window.isVisible()
    press(box, "Keep in the tray")
    is_hidden = not desktop.window.isVisible()
    with pytest.deprecated_call():  # what X11 has Qt do when the question is gone
        QApplication.setActiveWindow(desktop.window)
    desktop.later.finish()
    kept = SettingsFile(folder).current.closing
    desktop.window.show()
    has_keyboard = desktop.window.focusWidget() is desktop.window.pane.composer.field
    qtbot.waitUntil(lambda: not desktop.window.findChildren(QMessageBox))
    desktop.window.close()

    assert stays
    assert is_hidden
    assert has_keyboard
    assert kept == "tray"
    assert not desktop.window.isVisible()
    assert desktop.window.findChildren(QMessageBox) == []


def test_the_settings_do_not_stay_on_the_screen_without_their_window(
    desktop: Desktop, qtbot: QtBot
) -> None:
    window = desktop.window
    assert window.settings is not None
    left = []
    for answers in (True, False):  # it is asked only once
        window.show_settings()
        window.close()
        if answers:
            press(asked(desktop), "Keep in the tray")
        left.append((window.isVisible(), window.settings.dialog))
        window.show()
        qtbot.waitUntil(lambda: not window.findChildren(QMessageBox))

    assert left == [(False, None), (False, None)]


def test_cancel_keeps_the_window_and_asks_again_the_next_time(
    desktop: Desktop, qtbot: QtBot
) -> None:
    desktop.window.close()
    press(asked(desktop), "Cancel")
    qtbot.waitUntil(lambda: not desktop.window.findChildren(QMessageBox))
    stays = desktop.window.isVisible()
    desktop.window.close()

    assert stays
    assert asked(desktop).isVisible()
    press(asked(desktop), "Cancel")


def test_quit_is_kept_too_and_the_next_close_ends_the_app(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.window.close()
    with qtbot.waitSignal(desktop.window.closed):
        press(asked(desktop), "Quit")

    assert desktop.account.settings.closing == "quit"


def test_the_key_that_quits_does_not_ask(desktop: Desktop, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desktop.window.closed):
        desktop.window.commands.perform("app.quit")

    assert desktop.window.findChildren(QMessageBox) == []


def test_without_a_tray_closing_ends_the_app(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    with qtbot.waitSignal(desktop.window.closed):
        desktop.window.close()


def test_what_is_told_beside_the_icon_leads_to_its_chat(
    desktop: Desktop,
) -> None:
    tray = tray_of(desktop)
    desktop.window.chat.send("First")
    chat = desktop.window.chat.open_id
    assert chat is not None
    desktop.window.new_chat()
    desktop.window.hide()
    tray.tell(Notification(chat, "First", "The answer is ready.", "Show the chat", ""))
    tray.messageClicked.emit()

    assert desktop.window.isVisible()
    assert desktop.window.chat.open_id == chat


def test_a_dot_says_that_something_is_new(desktop: Desktop) -> None:
    tray = tray_of(desktop)
    plain = tray.icon().pixmap(32, 32).toImage()
    tray.mark(2)
    dotted = tray.icon().pixmap(32, 32).toImage()
    said = tray.toolTip()
    desktop.account.choose(Settings.language, "ru")
    QApplication.sendPostedEvents()
    said_in_russian = tray.toolTip()
    desktop.account.choose(Settings.language, "en")
    QApplication.sendPostedEvents()
    tray.mark(0)

    assert dotted.pixelColor(25, 6).name() == "#ff0000"
    assert plain.pixelColor(25, 6).name() != "#ff0000"
    assert said == "Liaobots Desktop: 2 chats with something new"
    assert said_in_russian == "Liaobots Desktop: новое в 2\u00a0чатах"
    assert tray.icon().pixmap(32, 32).toImage() == plain
