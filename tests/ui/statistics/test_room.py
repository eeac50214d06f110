"""The room that the page of the statistics takes, and what scrolls it."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.exchange.progress_strip import ProgressStrip
from liaobots_desktop.ui.statistics.statistics_page import StatisticsPage
from tests.store.written import Said, write_chat
from tests.threads import end
from tests.ui.statistics.conftest import OpenStatistics
from tests.ui.statistics.days import ago, write_days

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture(autouse=True)
def _chats(folder: Path) -> None:
    write_days(folder)


def test_the_page_is_as_high_as_what_it_shows_with_a_long_note_and_after_a_long_count(
    open_statistics: OpenStatistics, qtbot: QtBot
) -> None:
    page = open_statistics()
    inner = page._scroll._page
    qtbot.waitUntil(lambda: inner.minimumHeight() == needed(inner) and not strips(page))
    height = inner.minimumHeight()
    page.saving.told.emit("Saved as " + "far/away/" * 60)
    qtbot.waitUntil(lambda: inner.minimumHeight() > height + 40)
    page.begin()
    strips(page)[0].show()
    qtbot.waitUntil(lambda: page.has_counted)

    qtbot.waitUntil(lambda: inner.minimumHeight() == height)


def test_one_bar_scrolls_and_no_row_is_cut_where_there_is_room(
    open_statistics: OpenStatistics, desktop: Desktop, folder: Path
) -> None:
    write_chat(folder / FILE_NAME, *(Said(ago(at), text="Yes.") for at in range(29)))
    page, seen = open_statistics(), []
    table, last, bar = page.table, page.table.model().rowCount() - 1, page._scroll
    for size in ((1280, 820), (900, 600), (3840, 2160)):
        desktop.window.resize(*size)
        for _ in range(3):
            QApplication.processEvents()
        foot = page.close_button.mapTo(page, page.close_button.rect().bottomLeft()).y()
        row = table.visualRect(table.model().index(last, 0))
        is_last_whole = table.viewport().rect().contains(row.adjusted(0, 0, -row.width() + 1, 0))
        bars = (bar.verticalScrollBar().maximum() > 0, table.verticalScrollBar().maximum() > 0)
        seen.append((*bars, is_last_whole, foot < page.height()))
        assert table.viewport().height() % 32 == 0, size
        picture = table.viewport().grab().toImage()
        rules = [picture.pixelColor(200, y).name() == "#e6e3dd" for y in (0, 32, 63)]
        assert rules == [False, True, False], size
    desktop.window.resize(900, 600)
    QApplication.processEvents()
    bar.verticalScrollBar().setValue(0)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    row = table.visualRect(table.currentIndex())
    place = table.viewport().mapTo(bar.viewport(), row.topLeft()).y()

    assert seen == [
        (False, True, False, True),
        (True, False, True, False),
        (False, False, True, True),
    ]
    assert table.currentIndex().row() == last
    assert 0 <= place < bar.viewport().height() - row.height() + 1


def test_the_buttons_stand_at_one_place_whatever_is_shown_above_them(
    open_statistics: OpenStatistics, desktop: Desktop, folder: Path
) -> None:
    write_chat(folder / FILE_NAME, *(Said(ago(at), text="Yes.") for at in range(29)))
    page, seen = open_statistics(), []
    for size in ((1280, 820), (1280, 1400), (3840, 2160)):
        desktop.window.resize(*size)
        places = []
        for shown in (page.nothing, page._counting, page.trouble, None):
            page._show_instead(shown)
            for _ in range(3):
                QApplication.processEvents()
            places.append(page.close_button.mapTo(page, QPoint(0, page.close_button.height())).y())
        seen.append([page.height() - places[0], *(place - places[0] for place in places)])

    assert seen[0] == [24, 0, 0, 0, 0]
    assert [after[1:4] for after in seen] == [[0] * 3] * 3
    assert seen[2][0] > 1200  # in a huge window where a usual one ends, or below all rows
    assert 0 < seen[2][4] < 800


def test_while_it_is_counted_again_nothing_else_moves(
    open_statistics: OpenStatistics,
) -> None:
    page = open_statistics()
    before = page.choices.mapTo(page, QPoint())
    page.begin()
    strip = strips(page)[-1]
    strip.show()
    for _ in range(2):  # what was counted is not taken in meanwhile
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    choices, place = page.choices.mapTo(page, QPoint()), strip.mapTo(page, QPoint())
    page.choices.range.setCurrentIndex(0)  # of what is not there yet

    assert choices == before
    assert place.y() == choices.y() + page.choices.height() + 12
    assert [part.isVisible() for part in (page.totals, page.plot, page.table)] == [False] * 3
    page.close_button.click()
    page.show()
    page.begin()
    assert page.plot.isVisibleTo(page)  # the old figures, until it takes longer again
    end(page)


def strips(page: StatisticsPage) -> list[ProgressStrip]:
    return page.findChildren(ProgressStrip)


def needed(page: QWidget) -> int:
    layout = page.layout()
    assert layout is not None
    return layout.minimumHeightForWidth(page.width())


def test_everything_has_room_at_every_zoom(
    open_statistics: OpenStatistics, desktop: Desktop, folder: Path
) -> None:
    names = [f"a-model-with-a-long-name-{number}" for number in range(9)]
    write_chat(folder / FILE_NAME, *(Said(ago(1), model=name) for name in names))
    page = open_statistics()
    for percent in (100, 150, 200):
        desktop.account.choose_zoom(percent)
        desktop.window.resize(1280, 820)
        QApplication.processEvents()
        parts = (page.totals, page.plot, page.reading, page.legend, page.table, page.note)
        edges = [(part.geometry().top(), part.geometry().bottom()) for part in parts[1:]]

        assert all(low < top for (_, low), (top, _) in pairwise(edges)), percent
        left = page._form.mapTo(page, QPoint()).x()
        right = page.width() - left - page._form.width()
        assert abs(left - right) <= 1, percent  # also beside a scroll bar
        for label in (page.legend, page.note):
            assert label.height() >= label.heightForWidth(label.width()), percent
    desktop.account.choose_zoom(100)
