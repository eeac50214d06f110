"""The page of the statistics in the window, on real database files."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.exchange.progress_strip import ProgressStrip
from liaobots_desktop.ui.statistics.statistics_page import StatisticsPage
from tests.store.looking import write
from tests.store.written import Said, write_chat
from tests.threads import end
from tests.ui.settings.choosing import click, opened
from tests.ui.statistics.conftest import OpenStatistics

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

NOTE = (
    "Counted on this computer: all chats and the archive, with every version of a message. "
    "Deleted chats, also those in the Trash, are not counted."
)


def ago(days: int) -> str:
    """A time in UTC at which it is the same day on this computer, whatever its time zone."""
    noon = datetime.now().astimezone().replace(hour=12, minute=0, second=0, microsecond=0)
    return (noon - timedelta(days=days)).astimezone(UTC).replace(tzinfo=None).isoformat()


@pytest.fixture(autouse=True)
def _chats(folder: Path) -> None:
    """Two messages of today with tokens, one of ten days ago, one of two years ago."""
    write_chat(
        folder / FILE_NAME,
        Said(ago(0), "user", "Why?"),
        Said(ago(0), text="Because.", tokens=(1200, 34)),
        Said(ago(10), text="Yes, ten.", model="<b>qwen"),
        Said(ago(800), text="Old.", model="gpt-3.5-turbo"),
    )


def rows(page: StatisticsPage) -> list[list[str]]:
    model = page.table.model()
    return [
        [
            str(model.index(row, column).data()).strip("\u2068\u2069")
            for column in range(1, model.columnCount())
        ]
        for row in range(model.rowCount())
    ]


def choose(page: StatisticsPage, days: str) -> None:
    page.choices.range.setCurrentIndex(page.choices.range.findData(days))


def test_a_month_is_shown_with_its_totals_its_models_and_its_days(
    open_statistics: OpenStatistics,
) -> None:
    page = open_statistics()

    assert page.isVisible()
    assert page.totals.text() == "3 messages · 21 characters · 1,234 tokens"
    assert len(page.plot.plotted.bars) == 30
    assert page.legend.accessibleName().replace("\u2068", "").replace("\u2069", "") == (
        "GPT-4: 2, <b>qwen: 1"
    )
    assert rows(page) == [
        ["GPT-4", "1", "1", "12", "1,200", "34"],
        ["<b>qwen", "0", "1", "9", "–", "–"],
    ]
    assert page.note.text() == f"{NOTE} The service reported tokens for 1 of 2 answers."


def test_the_settings_lead_to_the_statistics(desktop: Desktop, qtbot: QtBot) -> None:
    click(opened(desktop, "data"), "Statistics")
    assert desktop.usage is not None
    page = desktop.usage.statistics
    qtbot.waitUntil(lambda: page.has_counted)
    page.close_button.click()

    assert page.totals.text() == "3 messages · 21 characters · 1,234 tokens"
    assert desktop.window.pane.isVisible()


def test_each_range_has_its_messages(open_statistics: OpenStatistics) -> None:
    page = open_statistics()
    seen = []
    for days in ("7", "90", "365", "all"):
        choose(page, days)
        seen.append((days, len(rows(page)), len(page.plot.plotted.bars)))

    assert seen[:2] == [("7", 1, 7), ("90", 2, 90)]
    assert seen[2][1] == 2
    assert seen[2][2] in {53, 54}
    assert seen[3][1] == 3
    assert seen[3][2] in {27, 28}
    assert page.totals.text() == "4 messages · 25 characters · 1,234 tokens"


def test_another_measure_changes_what_is_said_of_a_bar(open_statistics: OpenStatistics) -> None:
    page = open_statistics()
    page.plot.setFocus()
    said = []
    for what in range(3):
        page.choices.what.setCurrentIndex(what)
        QTest.keyClick(page.plot, Qt.Key.Key_End)
        said.append(page.reading.text().partition(": ")[2])

    assert said == ["2 messages", "12 characters", "1,234 tokens"]
    assert page.plot.accessibleName() == "Tokens by day, plot"
    assert page.plot.accessibleDescription() == page.totals.text()


def test_the_legend_says_how_much_of_each_model_a_bar_is(open_statistics: OpenStatistics) -> None:
    page = open_statistics()
    page.plot.setFocus()
    QTest.keyClick(page.plot, Qt.Key.Key_End)
    of_today = page.legend.accessibleName()
    page.choices.setFocus()

    assert of_today.startswith("GPT-4: 2, ")
    assert of_today.endswith(": 0")
    assert page.reading.text() == "Point at a bar, or move with the arrow keys."
    assert "&lt;b&gt;qwen" in page.legend.text()


def test_what_is_written_meanwhile_counts_when_the_page_is_opened_again(
    open_statistics: OpenStatistics, desktop: Desktop, folder: Path
) -> None:
    page = open_statistics()
    QTest.keyClick(desktop.window, Qt.Key.Key_Escape)
    was_left = not page.isVisible()
    write_chat(folder / FILE_NAME, Said(ago(0), text="More."))
    open_statistics()

    assert was_left
    assert page.totals.text() == "4 messages · 26 characters · 1,234 tokens"


def test_without_messages_that_is_said_and_nothing_else_is_there(
    open_statistics: OpenStatistics, folder: Path
) -> None:
    write(folder / FILE_NAME, "UPDATE conversation SET deleted_at = 5")
    page = open_statistics()

    middle = page.nothing.mapTo(page, page.nothing.rect().center())

    assert page.nothing.text() == "Nothing was written in this period."
    assert page.nothing.alignment() is Qt.AlignmentFlag.AlignCenter
    assert abs(middle.x() - page.width() // 2) <= 1
    assert abs(middle.y() - page.height() // 2) <= 40
    hidden = (page.totals, page.plot, page.table, page.legend)
    assert [part.isVisible() for part in hidden] == [False] * 4
    assert not page.export.isEnabled()
    assert page.note.text() == NOTE


def test_chats_that_cannot_be_read_are_told(desktop: Desktop, qtbot: QtBot, folder: Path) -> None:
    assert desktop.usage is not None
    desktop.usage._chats = folder / "nowhere.db"
    desktop.usage.open_statistics()
    page = desktop.usage.statistics
    qtbot.waitUntil(page.trouble.isVisible)

    assert page.trouble.line.text().startswith("The chats cannot be read now")
    assert not page.has_counted


def test_many_messages_show_how_far_it_is_and_cancel_leads_back(
    desktop: Desktop, qtbot: QtBot, folder: Path
) -> None:
    write(
        folder / FILE_NAME,
        "INSERT INTO message (id, conversation_id, role, text, model, ended, created_at)"
        " VALUES (1999999999, 'chat 0', 'user', 'far away', 'gpt-4', 'complete', 1)",
    )
    assert desktop.usage is not None
    desktop.usage.open_statistics()
    page = desktop.usage.statistics
    (strip,) = page.findChildren(ProgressStrip)
    qtbot.waitUntil(strip.isVisible)
    QTest.keyClick(strip.cancel_button, Qt.Key.Key_Space)

    assert not page.isVisible()
    assert desktop.window.pane.isVisible()
    end(page)
    assert not page.has_counted


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


def test_the_range_that_is_shown_leaves_as_csv(
    open_statistics: OpenStatistics, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_statistics()
    choose(page, "7")
    page.export.click()
    (dialog,) = page.findChildren(QFileDialog)
    proposed = Path(dialog.selectedFiles()[0]).name
    target = tmp_path / "mine.csv"
    with qtbot.waitSignal(page.saving.told) as told:
        dialog.fileSelected.emit(str(target))
    dialog.close()
    day = datetime.now().astimezone().date().isoformat()

    assert proposed == f"liaobots-statistics-{day}.csv"
    assert told.args == [f"Saved as {target}."]
    assert page.note.text() == f"Saved as {target}."
    assert target.read_bytes().decode().splitlines()[1:] == [f"{day},gpt-4,1,1,4,8,1200,34,1"]


def test_a_file_that_cannot_be_written_is_told(
    open_statistics: OpenStatistics, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_statistics()
    page.export.click()
    (dialog,) = page.findChildren(QFileDialog)
    with qtbot.waitSignal(page.saving.told):
        dialog.fileSelected.emit(str(tmp_path / "no such folder" / "x.csv"))
    dialog.close()

    assert "x.csv" in page.note.text()
    assert not page.note.text().startswith("Saved")


def test_the_table_is_copied_as_it_is_seen(open_statistics: OpenStatistics) -> None:
    page = open_statistics()
    page.copy.click()
    lines = QGuiApplication.clipboard().text().split("\n")

    assert lines[0].split("\t") == [
        *("Day", "Model", "Questions", "Answers", "Characters", "Tokens in", "Tokens out")
    ]
    assert lines[1].split("\t")[1:] == ["GPT-4", "1", "1", "12", "1,200", "34"]
    assert lines[2].split("\t")[1] == "<b>qwen"


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
