"""Services for notifications that come and go while the app runs, on a real bus."""

import shutil
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.notification_bus import Notification, NotificationBus
from tests.session_bus import session_bus
from tests.ui.presence.notification_server import NotificationServer

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="it needs D-Bus"
)


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A session bus of its own, with nobody on it."""
    with session_bus() as started:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", started)
        yield started


@pytest.fixture
def bus(address: str) -> Iterator[NotificationBus]:
    del address  # it is known by the environment
    made = NotificationBus()
    yield made
    assert made.shut_down()


def about(chat: str) -> Notification:
    return Notification(chat, f"Title of {chat}", "The answer is ready.", "Show the chat", "app")


def test_a_service_that_begins_later_shows_what_comes_then(
    bus: NotificationBus, address: str, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bus.refused):
        bus.show(about("one"))
    with NotificationServer(address) as server:
        qtbot.waitUntil(lambda: not bus._is_refused)
        bus.show(about("two"))
        qtbot.waitUntil(lambda: server.has_shown(1))

        assert [one.title for one in server.shown] == ["Title of two"]


def test_numbers_of_a_service_that_has_ended_mean_nothing_to_the_next(
    bus: NotificationBus, address: str, qtbot: QtBot
) -> None:
    clicked: list[str] = []
    bus.activated.connect(lambda chat, _token: clicked.append(chat))
    with NotificationServer(address) as before:
        bus.show(about("one"))
        qtbot.waitUntil(lambda: bus._shown == {1: "one"})
    qtbot.waitUntil(lambda: bus._shown == {})
    with NotificationServer(address) as server:
        server.click(1, "")  # on a notification of another program
        bus.withdraw("one")
        bus.show(about("two"))
        qtbot.waitUntil(lambda: bus._shown == {1: "two"})
        server.click(1, "")
        qtbot.waitUntil(lambda: clicked == ["two"])

        assert len(before.shown) == 1
        assert [one.replaces for one in server.shown] == [0]
        assert server.closed == []
