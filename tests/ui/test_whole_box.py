"""A dialog in a small window has one bar: what it holds is scrolled with the rest of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.about.about_dialog import AboutDialog
from liaobots_desktop.ui.about.news_dialog import NewsDialog
from liaobots_desktop.ui.context.request_dialog import RequestDialog
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.faults.fault_dialog import FaultDialog
from liaobots_desktop.ui.scrolled_page import ScrolledPage
from tests.ui.conftest import OpenDesktop
from tests.ui.dialogs import opened_dialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing")

BOXES = {
    AboutDialog: "requestText",
    NewsDialog: "newsText",
    RequestDialog: "requestText",
    FaultDialog: "requestText",
}


@pytest.fixture
def small(open_desktop: OpenDesktop, qtbot: QtBot) -> Iterator[Desktop]:
    """A window of 640 × 480 on the demo at 200 %."""
    made = open_desktop("demo")
    qtbot.waitUntil(lambda: made.context is not None)
    made.window.resize(640, 480)
    made.account.choose(Settings.zoom, 200)
    yield made
    made.account.choose(Settings.zoom, 100)


def _bars(dialog: Dialog) -> list[str]:
    areas = dialog.findChildren(QAbstractScrollArea)
    bars = [area for area in areas if area.verticalScrollBar().isVisible()]
    return [area.objectName() or type(area).__name__ for area in bars]


def _settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


@pytest.mark.parametrize("kind", BOXES)
def test_a_text_is_shown_whole_where_its_dialog_is_scrolled(
    small: Desktop, qtbot: QtBot, kind: type[Dialog]
) -> None:
    dialog = opened_dialog(small, qtbot, kind)
    found = dialog.findChildren(QAbstractScrollArea, BOXES[kind])
    box = next(one for one in found if one.isVisible())
    (page,) = dialog.findChildren(ScrolledPage)
    _settle()
    bars, below = _bars(dialog), box.verticalScrollBar().maximum()
    box.setFocus()
    page.verticalScrollBar().setValue(0)
    QTest.keyClick(box, Qt.Key.Key_PageDown)
    step = page.verticalScrollBar().value()
    QTest.keyClick(box, Qt.Key.Key_End)
    end = QRect(box.mapTo(page, QPoint()), box.size()).bottom()
    small.window.resize(2600, 2200)
    dialog.resize(1800, 1900)
    _settle()

    assert (bars, below) == (["ScrolledPage"], 0)
    assert step > 0
    assert 0 < end < page.height()
    assert "ScrolledPage" not in _bars(dialog)
    assert box.minimumHeight() <= 320  # it is scrolled itself again where it has no room
