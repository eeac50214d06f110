"""The page of the statistics in the window, on real database files."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
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
from tests.ui.statistics.days import ago, write_days

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

NOTE = (
    "Counted on this computer: all chats and the archive, with every version of a message. "
    "Deleted chats, also those in the Trash, are not counted."
)


@pytest.fixture(autouse=True)
def _chats(folder: Path) -> None:
    write_days(folder)


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
    assert page.totals.text() == "3\u00a0messages · 21\u00a0characters · 1,234\u00a0tokens"
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

    assert page.totals.text() == "3\u00a0messages · 21\u00a0characters · 1,234\u00a0tokens"
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
    assert page.totals.text() == "4\u00a0messages · 25\u00a0characters · 1,234\u00a0tokens"


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
    assert page.totals.text() == "4\u00a0messages · 26\u00a0characters · 1,234\u00a0tokens"


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
    buttons = (page.export, page.copy)
    assert [(one.isVisible(), one.isEnabled()) for one in buttons] == [(True, False)] * 2
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
