"""The small window for a question: all texts in it have one edge, at every zoom and mirrored."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.presence.quick_ask import QuickAsk
from tests.fault_server import FaultServer
from tests.ui.conftest import OpenDesktop
from tests.ui.presence.test_quick_ask import brought_up, enter, service
from tests.ui.talking import use

__all__ = ["service"]  # the fixture is used here too

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # raise(), offscreen


@pytest.fixture
def desktop(open_desktop: OpenDesktop, service: FaultServer, qtbot: QtBot) -> Iterator[Desktop]:
    """A window that speaks English at 100 % again when the test has ended."""
    opened = open_desktop(service.url)
    qtbot.waitUntil(lambda: opened.presence is not None)
    yield opened
    opened.account.choose_zoom(100)
    opened.account.choose(Settings.language, "en")
    QApplication.sendPostedEvents()


def _free(quick: QuickAsk, part: QWidget, inside: int = 0) -> tuple[int, int]:
    """Return what is free beside a part, or what is so far inside of it, at the left and right."""
    left = part.mapTo(quick, QPoint()).x()
    return left + inside, quick.width() - left - part.width() + inside


def _free_beside_answer(quick: QuickAsk) -> tuple[int, int]:
    view, zoom = quick.view, quick.view.painter.zoom
    left = view.viewport().mapTo(quick, QPoint()).x() + round(view.painter.left * zoom)
    return left, quick.width() - left - round(view.transcript.setting.width * zoom)


@pytest.mark.parametrize(
    ("language", "density", "width"), [("en", "comfortable", 740), ("ar", "compact", 500)]
)
def test_texts_begin_below_each_other_and_boxes_end_so(
    desktop: Desktop, qtbot: QtBot, *, language: str, density: str, width: int
) -> None:
    desktop.account.choose(Settings.language, language)
    desktop.account.choose(Settings.density, density)
    desktop.account.choose(Settings.column_width, width)
    use(desktop, f"{desktop.account.settings.base_url}/fail")
    quick = brought_up(desktop, qtbot)
    enter(quick, "Why?")
    qtbot.waitUntil(quick.notice_bar.isVisible)
    seen = []
    for zoom in (100, 200, 300):
        desktop.account.choose_zoom(zoom)
        for _ in range(4):
            QApplication.processEvents()
        field = quick.composer.field
        written = _free(quick, field.viewport(), round(field.document().documentMargin()))
        told = quick.notice_bar.findChildren(QLabel)[0]
        begin, end = (1, 0) if language == "ar" else (0, 1)
        answered = _free_beside_answer(quick)
        said = _free(quick, told, zoomed(5))  # as far inside as the words of a notice's buttons
        begins = [part[begin] for part in (written, answered, said, _free(quick, quick._hint))]
        opens = _free(quick, quick.open_button)
        ends = [part[end] for part in (written, answered, opens)]
        seen.append((max(begins) - min(begins), max(ends) - min(ends)))

    assert max(map(max, seen)) <= 1
