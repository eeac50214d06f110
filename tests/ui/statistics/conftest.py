"""The page of the statistics in the real window, on chats that a test has written."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.statistics.statistics_page import StatisticsPage
from tests.ui.conftest import OpenDesktop
from tests.ui.spending import warm

OpenStatistics = Callable[[], StatisticsPage]


@pytest.fixture
def desktop(open_desktop: OpenDesktop, qtbot: QtBot, folder: Path) -> Desktop:
    """A window on the demo, with the chats that are in the folder by now."""
    assert folder.exists()
    opened = warm(open_desktop("demo"), qtbot)
    opened.window.activateWindow()
    return opened


@pytest.fixture
def open_statistics(desktop: Desktop, qtbot: QtBot) -> OpenStatistics:
    """Open the page and wait until everything is counted."""

    def open_page() -> StatisticsPage:
        assert desktop.usage is not None
        desktop.usage.open_statistics()
        page = desktop.usage.statistics
        qtbot.waitUntil(lambda: page.has_counted)
        return page

    return open_page
