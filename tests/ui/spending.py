"""A window that asks a service which tells a balance."""

from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.ui.sidebar_foot import BalanceButton
from liaobots_desktop.ui.usage_door import UsageDoor
from tests.fault_server import Answer, whole
from tests.ui.conftest import CODE, OpenDesktop

NOWHERE = "https://127.0.0.1:9"
CREDITS = "/api/v1/credits"


def credit(left: float, received: float = 100.0) -> Answer:
    """An answer with a balance and no requests."""
    body = f'{{"data":{{"balance":{left},"amount":{received},"usage":{{"list":[]}}}}}}'
    return whole(body.encode())


def opened(open_desktop: OpenDesktop, qtbot: QtBot, url: str) -> Desktop:
    """Open the window on a service that is spoken to as the official API."""
    desktop = warm(open_desktop(NOWHERE), qtbot)
    desktop.window.activateWindow()
    desktop.account.use(Endpoint.parse(url, Protocol.API), AuthCode(CODE))
    return desktop


def warm(desktop: Desktop, qtbot: QtBot) -> Desktop:
    """Wait until all is imported that is needed soon: tests that end just then can crash.

    The balance is asked for at once: how long answers settle is seen in tests/bridge.
    """
    qtbot.waitUntil(desktop._warm_up._thread.isFinished)
    qtbot.waitUntil(lambda: desktop.usage is not None)
    door(desktop).keeper._settling.setInterval(0)
    return desktop


def door(desktop: Desktop) -> UsageDoor:
    assert desktop.usage is not None
    return desktop.usage


def button(desktop: Desktop) -> BalanceButton:
    return desktop.window.sidebar.foot.balance


def shows_balance(desktop: Desktop, qtbot: QtBot) -> BalanceButton:
    """Wait until a balance is shown and return its button."""
    qtbot.waitUntil(lambda: button(desktop).isVisible())
    return button(desktop)
