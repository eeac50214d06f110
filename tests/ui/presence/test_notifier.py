"""Answers that ended while nobody looked are told, on a real bus where that is installed."""

import os
import shutil
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notification_bus import Notification
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.settings import Settings
from tests.fault_server import Answer, FaultServer, hang, whole
from tests.session_bus import session_bus
from tests.store.damaging import overwrite_whole
from tests.terminal.replies import BEGIN, answer, piece
from tests.ui.conftest import OpenDesktop
from tests.ui.presence.notification_server import NotificationServer
from tests.ui.talking import use

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="it needs D-Bus"
)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A session bus of its own, with nobody on it."""
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def server(bus: str) -> Iterator[NotificationServer]:
    with NotificationServer(bus) as started:
        yield started


@pytest.fixture
def service() -> Iterator[FaultServer]:
    """A service with a path for each kind of answer."""
    ways: dict[str, Answer] = {
        "/slow": [BEGIN, piece("So"), hang()],
        "/fail": whole(b"", "500 Internal Server Error"),
        "": answer("Well."),
    }
    with FaultServer(ways) as started:
        yield started


@pytest.fixture
def desktop(open_desktop: OpenDesktop, service: FaultServer, qtbot: QtBot) -> Desktop:
    """The app, with no window in front."""
    opened = open_desktop(service.url)
    qtbot.waitUntil(lambda: opened.presence is not None)
    look_away(opened, qtbot)
    return opened


def look_away(desktop: Desktop, qtbot: QtBot) -> None:
    """Let the user look at something else."""
    desktop.window.showMinimized()
    qtbot.waitUntil(desktop.window.isMinimized)


def look_here(desktop: Desktop, qtbot: QtBot) -> None:
    """Let the window be in front."""
    desktop.window.showNormal()
    desktop.window.activateWindow()
    qtbot.waitUntil(lambda: desktop.window.isActiveWindow() and not desktop.window.isMinimized())


def ask(desktop: Desktop, qtbot: QtBot, question: str) -> ConversationId:
    """Ask in a new chat and wait for the end of the answer."""
    desktop.window.new_chat()
    with qtbot.waitSignal(desktop.session.answer_ended):
        desktop.window.chat.send(question)
    chat = desktop.window.chat.open_id
    assert chat is not None
    return chat


def begin(desktop: Desktop, service: FaultServer, qtbot: QtBot) -> None:
    """Ask in a new chat a service that stops in the middle of the answer."""
    use(desktop, f"{service.url}/slow")
    desktop.window.new_chat()
    with qtbot.waitSignal(desktop.session.text_grown):
        desktop.window.chat.send("Slow")


def test_an_unseen_answer_is_told_by_the_title_of_its_chat_and_none_of_its_text(
    desktop: Desktop, server: NotificationServer, qtbot: QtBot
) -> None:
    ask(desktop, qtbot, "A <b>bold</b> & long question")
    qtbot.waitUntil(lambda: len(server.shown) == 1)
    (shown,) = server.shown

    assert shown.title == "A <b>bold</b> & long question"
    assert shown.text == "The answer is ready."
    assert shown.actions == ["default", "Show the chat"]
    assert shown.hints["desktop-entry"] == ("s", "liaobots-desktop")
    assert shown.icon.startswith("file://")  # nothing is installed here
    assert shown.icon.endswith("/resources/icons/app.svg")


def test_the_window_is_marked_where_that_is_no_notification_of_its_own(
    desktop: Desktop, server: NotificationServer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked: list[QWidget] = []
    monkeypatch.setattr(QApplication, "alert", marked.append)
    for number, named in enumerate(("ubuntu:GNOME", "KDE")):
        monkeypatch.setenv("XDG_CURRENT_DESKTOP", named)
        ask(desktop, qtbot, "First")
        qtbot.waitUntil(partial(server.has_shown, number + 1))
        assert marked == [desktop.window] * number


def test_a_click_brings_the_window_with_its_chat(
    desktop: Desktop,
    server: NotificationServer,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chat = ask(desktop, qtbot, "First")
    desktop.window.new_chat()
    seen: list[str | None] = []
    monkeypatch.setattr(
        desktop.window,
        "activateWindow",
        lambda: seen.append(os.environ.get("XDG_ACTIVATION_TOKEN")),
    )
    qtbot.waitUntil(lambda: len(server.shown) == 1)
    server.click(server.shown[0].number, token="kwin-7")
    qtbot.waitUntil(lambda: desktop.window.chat.open_id == chat)

    assert desktop.window.isVisible()
    assert seen == ["kwin-7"]


def test_a_newer_one_of_the_same_chat_takes_the_place_of_the_older(
    desktop: Desktop, server: NotificationServer, qtbot: QtBot
) -> None:
    ask(desktop, qtbot, "First")
    qtbot.waitUntil(lambda: len(server.shown) == 1)
    with qtbot.waitSignal(desktop.session.answer_ended):
        desktop.window.chat.send("Second")
    qtbot.waitUntil(lambda: len(server.shown) == 2)

    assert [shown.replaces for shown in server.shown] == [0, server.shown[0].number]


def test_it_goes_when_its_chat_is_opened(
    desktop: Desktop, server: NotificationServer, qtbot: QtBot
) -> None:
    chat = ask(desktop, qtbot, "First")
    desktop.window.new_chat()
    qtbot.waitUntil(lambda: len(server.shown) == 1)
    desktop.window.open_chat(chat)
    qtbot.waitUntil(lambda: server.closed == [server.shown[0].number])


def test_an_answer_of_another_chat_is_told_too_and_the_open_one_in_front_is_not(
    desktop: Desktop, server: NotificationServer, qtbot: QtBot
) -> None:
    look_here(desktop, qtbot)
    ask(desktop, qtbot, "Seen")
    desktop.window.new_chat()
    with qtbot.waitSignal(desktop.session.answer_ended):
        desktop.window.chat.send("Unseen")
        desktop.window.new_chat()
    qtbot.waitUntil(lambda: len(server.shown) == 1)

    assert [shown.title for shown in server.shown] == ["Unseen"]
    assert desktop.window.windowTitle() == "Liaobots Desktop"


@pytest.mark.parametrize("how", ["setting", "quiet", "stopped"])
def test_nothing_is_told_that_nobody_wants_to_hear(
    desktop: Desktop, server: NotificationServer, service: FaultServer, qtbot: QtBot, how: str
) -> None:
    assert desktop.presence is not None
    if how == "setting":
        desktop.account.choose(Settings.notifications, False)
    desktop.presence.notifier.is_quiet = how == "quiet"
    if how == "stopped":
        begin(desktop, service, qtbot)
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.stop()
        use(desktop, service.url)
    else:
        ask(desktop, qtbot, "First")
    desktop.account.choose(Settings.notifications, True)
    desktop.presence.notifier.is_quiet = False
    ask(desktop, qtbot, "Last")
    qtbot.waitUntil(lambda: len(server.shown) > 0)

    assert [shown.title for shown in server.shown] == ["Last"]


def test_an_answer_that_failed_says_so(
    desktop: Desktop, server: NotificationServer, service: FaultServer, qtbot: QtBot
) -> None:
    use(desktop, f"{service.url}/fail")
    ask(desktop, qtbot, "First")
    qtbot.waitUntil(lambda: len(server.shown) == 1)

    assert server.shown[0].text == "There is no answer."


def test_an_answer_is_told_though_the_chats_cannot_be_read(
    desktop: Desktop, server: NotificationServer, folder: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desktop.session.answer_ended) as ended:
        desktop.window.chat.send("First")
    qtbot.waitUntil(lambda: len(server.shown) == 1)
    overwrite_whole(folder / FILE_NAME)
    desktop.session.answer_ended.emit(*ended.args)
    qtbot.waitUntil(lambda: len(server.shown) == 2)

    assert (server.shown[1].title, server.shown[1].text) == (
        "Liaobots Desktop",
        "The answer is ready.",
    )


def test_the_end_of_the_app_is_no_news_and_takes_back_what_is_shown(
    desktop: Desktop, server: NotificationServer, service: FaultServer, qtbot: QtBot
) -> None:
    ask(desktop, qtbot, "First")
    qtbot.waitUntil(lambda: len(server.shown) == 1)
    begin(desktop, service, qtbot)
    assert desktop.presence is not None
    otherwise: list[Notification] = []
    desktop.presence.notifier.show_otherwise = otherwise.append
    has_ended = desktop.shut_down()
    qtbot.waitUntil(lambda: len(server.closed) == 1)

    assert has_ended
    assert len(server.shown) == 1
    assert otherwise == []


@pytest.mark.usefixtures("bus")
def test_without_a_service_another_way_is_asked(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.presence is not None
    told: list[str] = []
    desktop.presence.notifier.show_otherwise = lambda one: told.append(one.title)
    ask(desktop, qtbot, "First")
    ask(desktop, qtbot, "Second")
    qtbot.waitUntil(lambda: len(told) == 2)

    assert told == ["First", "Second"]


def test_without_a_bus_another_way_is_asked(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert desktop.presence is not None
    told: list[str] = []
    desktop.presence.notifier.show_otherwise = lambda one: told.append(one.title)
    ask(desktop, qtbot, "First")
    qtbot.waitUntil(lambda: told == ["First"])


def test_the_title_counts_chats_until_the_window_is_in_front(
    desktop: Desktop, qtbot: QtBot
) -> None:
    ask(desktop, qtbot, "First")
    ask(desktop, qtbot, "Second")
    counted = desktop.window.windowTitle()
    look_here(desktop, qtbot)
    qtbot.waitUntil(lambda: desktop.window.windowTitle() == "Liaobots Desktop")

    assert counted == "(2) Liaobots Desktop"


def test_the_launcher_shows_how_many_until_the_window_is_in_front(
    desktop: Desktop, server: NotificationServer, qtbot: QtBot
) -> None:
    assert desktop.presence is not None
    desktop.presence.notifier.is_quiet = True  # nothing pops up; the number is there all the same
    ask(desktop, qtbot, "First")
    ask(desktop, qtbot, "Second")
    qtbot.waitUntil(lambda: len(server.counts) > 0 and server.counts[-1][1] == 2)
    look_here(desktop, qtbot)
    qtbot.waitUntil(lambda: server.counts[-1][1] == 0)

    app = "application://liaobots-desktop.desktop"
    assert server.shown == []
    assert (app, 2, True) in server.counts
    assert server.counts[-1] == (app, 0, False)
