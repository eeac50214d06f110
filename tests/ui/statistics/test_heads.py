"""The heads of the table of the statistics."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.settings import Settings
from tests.store.written import Said, write_chat
from tests.ui.edges import beside_its_head
from tests.ui.statistics.conftest import OpenStatistics
from tests.ui.statistics.days import ago

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture(autouse=True)
def _chats(folder: Path) -> None:
    write_chat(folder / FILE_NAME, Said(ago(0), "user", "Why?"), Said(ago(0), text="Because."))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_heads_stand_above_their_columns_at_every_zoom(
    open_statistics: OpenStatistics, desktop: Desktop, language: str
) -> None:
    desktop.account.choose(Settings.language, language)
    page = open_statistics()
    seen = []
    for percent in (100, 200, 300):
        desktop.account.choose_zoom(percent)
        desktop.window.resize(3400, 1600)
        QApplication.processEvents()
        is_mirrored = language == "ar"
        texts = beside_its_head(page.table, 0, from_right=is_mirrored)
        numbers = beside_its_head(page.table, 4, from_right=True)
        seen += [texts, numbers]
    desktop.account.choose_zoom(100)
    desktop.account.choose(Settings.language, "en")

    assert max(seen) <= 1
