"""The balance in the foot of the sidebar: what it says, when it is there, where it has room."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.store.settings import Settings, SettingsFile
from tests.fault_server import FaultServer, whole
from tests.ui.conftest import OpenDesktop
from tests.ui.spending import CREDITS, button, credit, door, opened, shows_balance, warm
from tests.ui.talking import ask


def tip(desktop: Desktop) -> str:
    return button(desktop).tip()


def service(desktop: Desktop) -> QLabel:
    (label,) = desktop.window.sidebar.foot.findChildren(QLabel)
    return label


def test_the_balance_stands_in_the_sidebar_as_the_users_language_writes_it(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    SettingsFile(folder).change(language="ru")
    with FaultServer(credit(1234.5, 20000)) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        shown = shows_balance(desktop, qtbot)
    said = shown.text(), shown.accessibleName(), tip(desktop)
    is_service_shown = service(desktop).isVisible()
    desktop.account.choose(Settings.language, "en")

    written = "1\xa0234,50"
    assert said == (
        f"Баланс {written}",
        f"Баланс {written}",
        f"{written} из 20\xa0000,00, обновлено только что.",
    )
    assert not is_service_shown


def test_an_answer_brings_the_balance_up_to_date(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    script = {"": whole(b"data: [DONE]\n\n"), CREDITS: credit(50)}
    with FaultServer(script) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        shown = shows_balance(desktop, qtbot)
        script[CREDITS] = credit(49.5)
        ask(qtbot, desktop, "Why?")
        qtbot.waitUntil(lambda: shown.text() != "Balance 50.00")

        assert (shown.text(), tip(desktop)[:5]) == ("Balance 49.50", "49.50")


@pytest.mark.parametrize("status", ["404 Not Found", "405 Method Not Allowed"])
def test_a_service_that_has_none_shows_its_name(
    open_desktop: OpenDesktop, qtbot: QtBot, status: str
) -> None:
    with FaultServer(whole(b"{}", status)) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        qtbot.waitUntil(lambda: not door(desktop).keeper.known.is_told)

        assert not button(desktop).isVisible()
        assert service(desktop).isVisible()
        assert service(desktop).text() == server.url.removeprefix("http://")
    assert desktop.window.notice_bar.notice() is None


def test_the_web_protocol_takes_the_balance_away(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with FaultServer(credit(50)) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        shown = shows_balance(desktop, qtbot)
        shown.setFocus()
        desktop.account.use(Endpoint.parse(server.url, Protocol.WEB))

    assert not shown.isVisible()
    assert service(desktop).isVisible()
    assert desktop.window.sidebar.foot.settings.hasFocus()


def test_the_demo_says_that_its_balance_is_no_money(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = warm(open_desktop("demo"), qtbot)
    desktop.account.use_official_api()
    shown = shows_balance(desktop, qtbot)

    assert (shown.text(), shown.accessibleName()) == ("Demo balance 0.25", "Demo balance 0.25")


def test_a_failure_is_quiet_and_told_only_to_who_refreshes(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    script = {CREDITS: credit(50)}
    with FaultServer(script) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        shown = shows_balance(desktop, qtbot)
        script[CREDITS] = whole(b"Error", "500 Internal Server Error")
        keeper = door(desktop).keeper
        keeper._ask()
        qtbot.waitUntil(lambda: keeper.known.failure is not None)
        quiet = desktop.window.notice_bar.notice()
        qtbot.waitUntil(lambda: keeper._worker is None)
        menu = door(desktop).menu()
        next(action for action in menu.actions() if action.text() == "Refresh").trigger()
        qtbot.waitUntil(lambda: desktop.window.notice_bar.notice() is not None)
        notice = desktop.window.notice_bar.notice()
        vain = tip(desktop)
        script[CREDITS] = credit(40)
        buttons = desktop.window.notice_bar.findChildren(QPushButton)
        next(each for each in buttons if each.text() == "Try again").click()
        qtbot.waitUntil(lambda: shown.text() == "Balance 40.00")
        after = desktop.window.notice_bar.notice()

    assert quiet is None
    assert after is None
    assert notice is not None
    assert notice.text == (
        "The balance could not be read. The service reported an error of its own. "
        "Try again in a moment."
    )
    assert vain == (
        "50.00 of 100.00, read just now. It could not be read again: The service reported an "
        "error of its own. Try again in a moment."
    )


def test_the_keyboard_reaches_the_balance_and_its_menu(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with DemoServer(pace=0) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        shown = shows_balance(desktop, qtbot)
        shown.setFocus()
        order = []
        for _ in range(2):
            QTest.keyClick(desktop.window, Qt.Key.Key_Tab)
            order.append(desktop.window.focusWidget())
        foot = desktop.window.sidebar.foot

        assert order == [foot.places, foot.settings]
        menu = door(desktop).menu()
        assert [action.text() for action in menu.actions()] == ["Usage…", "Statistics…", "Refresh"]


@pytest.mark.parametrize("width", [720, 1280])
def test_no_word_of_the_foot_is_cut_at_any_zoom(
    open_desktop: OpenDesktop, qtbot: QtBot, width: int
) -> None:
    with FaultServer(credit(85.5)) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        shown = shows_balance(desktop, qtbot)
        desktop.window.resize(width, 540)
        foot = desktop.window.sidebar.foot
        words = []
        for percent in (100, 125, 150, 200, 300):
            desktop.account.choose_zoom(percent)
            QApplication.processEvents()
            desktop.window.sidebar.show()  # where both have no room it stands alone
            QApplication.processEvents()
            for part in (shown, foot.places, foot.settings):
                area = part.rect().translated(part.mapTo(desktop.window.sidebar, QPoint()))

                assert part.width() >= part.sizeHint().width(), (percent, part.text())
                assert desktop.window.sidebar.rect().contains(area), (percent, part.text())
            words.append(shown.text())
        desktop.account.choose_zoom(100)

    assert words[:4] == ["Balance 85.50"] * 4
    assert words[4] in {"Balance 85.50", "85.50"}
    assert foot.settings.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def test_the_name_of_the_service_is_not_cut_either_unless_it_is_longer_than_the_sidebar(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = warm(open_desktop("demo"), qtbot)
    desktop.window.resize(720, 540)
    label, seen = service(desktop), []
    for percent in (100, 200, 300):
        desktop.account.choose_zoom(percent)
        QApplication.processEvents()
        desktop.window.sidebar.show()
        QApplication.processEvents()

        assert label.width() >= label.sizeHint().width(), percent
        seen.append(label.text())
    desktop.window.sidebar.show_service("a-very-long-name.of-a-service.example:8080")
    QApplication.processEvents()
    elided = label.text()
    desktop.account.choose_zoom(100)
    desktop.window.sidebar.show_service("127.0.0.1:8080")
    QApplication.processEvents()
    foot = desktop.window.sidebar.foot
    in_one_row = label.y() == pytest.approx(foot.settings.y(), abs=20)
    foot.settings.setText("Options as elsewhere")
    QApplication.processEvents()
    QApplication.processEvents()  # the second row has its place

    assert seen == ["Demo"] * 3
    assert elided.startswith("a-very")
    assert elided.endswith("…")
    assert in_one_row
    assert label.text() == "127.0.0.1:8080"
    assert label.width() >= label.sizeHint().width()


def test_the_balance_and_settings_stand_in_one_row_where_there_is_room(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(credit(85.5)) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        shown = shows_balance(desktop, qtbot)
        foot, middles = desktop.window.sidebar.foot, []
        for percent in (100, 150, 100):
            desktop.account.choose_zoom(percent)
            desktop.window.resize(760, 540)
            QApplication.processEvents()
            middles.append(foot.settings.geometry().center().y() - shown.geometry().center().y())
        QTest.qWaitForWindowExposed(desktop.window)

    assert abs(middles[0]) <= 1
    assert middles[1] >= 20
    assert abs(middles[2]) <= 1


def test_a_notice_says_the_balance_once_and_keeps_the_sum_with_its_word(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    SettingsFile(folder).change(language="ru")
    script = {"": whole(b"{}", "402 Payment Required"), CREDITS: credit(0.25)}
    with FaultServer(script) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        with qtbot.waitSignal(desktop.session.notice_raised):
            desktop.window.chat.send("Why?")
        (text, *_) = desktop.window.notice_bar.findChildren(QLabel)
        qtbot.waitUntil(lambda: text.text().endswith("100,00."))
        told = text.text()
    desktop.account.choose(Settings.language, "en")

    assert told.endswith(" повторите попытку. Осталось:\xa00,25 из\xa0100,00.")
    assert told.count("Баланс") == 1
