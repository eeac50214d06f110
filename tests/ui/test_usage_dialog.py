"""The dialog of the balance and the last requests, in the window."""

import threading
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service.usage import UsedRequest
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.data_table import DataTable
from liaobots_desktop.ui.usage.usage_dialog import UsageDialog
from tests.fault_server import FaultServer, hang, wait_for, whole
from tests.threads import end
from tests.ui.conftest import OpenDesktop
from tests.ui.spending import CREDITS, credit, door, opened, shows_balance

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

ONE = whole(
    b'{"data":{"balance":5,"amount":9,"usage":{"nextId":"7","list":[{"model":"gpt-4",'
    b'"input_tokens":12,"output_tokens":3,"price":0.05,"create_time":1785600000000}]}}}'
)


def dialog_of(desktop: Desktop) -> UsageDialog:
    (dialog,) = desktop.window.findChildren(UsageDialog)
    return dialog


def opened_by_click(desktop: Desktop, qtbot: QtBot) -> UsageDialog:
    QTest.mouseClick(shows_balance(desktop, qtbot), Qt.MouseButton.LeftButton)
    return dialog_of(desktop)


def rows(dialog: UsageDialog) -> list[list[str]]:
    model = dialog.table.model()
    columns = range(model.columnCount())
    return [
        [str(model.index(row, column).data()).strip("\u2068\u2069") for column in columns]
        for row in range(model.rowCount())
    ]


def seen_cells(table: DataTable[UsedRequest]) -> list[QRect]:
    """Where the cells of the first row are; all of them are seen, and there is no sideways bar."""
    cells = [table.visualRect(table.model().index(0, n)) for n in range(5)]
    room = table.viewport().rect()
    assert all(room.contains(cell) for cell in cells)
    assert table.horizontalScrollBar().maximum() == 0
    return cells


def test_a_click_on_the_balance_shows_the_last_requests_and_older_ones(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with DemoServer(pace=0) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        dialog = opened_by_click(desktop, qtbot)
        qtbot.waitUntil(lambda: len(rows(dialog)) == 50)
        first, has_focus = rows(dialog)[0][1:], dialog.table.hasFocus()
        heads = [dialog.table.model().headerData(n, Qt.Orientation.Horizontal) for n in range(5)]
        for number in (100, 120):
            QTest.keyClick(dialog.older, Qt.Key.Key_Space)
            qtbot.waitUntil(lambda: len(rows(dialog)) == number)  # noqa: B023
        table = dialog.table
        dialog.resize(320, 200)  # less than it needs: one bar for all of it
        bar = dialog._area.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 119 * table.rowHeight(0) > 119 * 32)
        cells = seen_cells(table)
        clicked = cells[3].translated(0, table.rowHeight(0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=clicked)
        at = (table.currentIndex().row(), table.currentIndex().column())
        table.setFocus()
        QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        last = table.visualRect(table.currentIndex())

    assert heads == ["Time", "Model", "Input tokens", "Output tokens", "Price"]
    assert first == ["gpt-4", "760", "120", "0.0300"]
    assert has_focus
    assert not any(one.intersects(other) for one, other in combinations(cells, 2))
    assert at == (1, 3)
    assert not table.verticalScrollBar().isVisible()
    assert table.currentIndex().row() == 119
    assert table.viewport().visibleRegion().boundingRect().contains(last.center())
    assert dialog.heading.text() == "Balance 0.25"
    assert dialog.received.text() == "100.00 received in total."
    assert not dialog.older.isEnabled()


def test_what_the_dialog_reads_is_the_balance_of_the_sidebar(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    script = {CREDITS: credit(50)}
    with FaultServer(script) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        shown = shows_balance(desktop, qtbot)
        script[CREDITS] = credit(49.25)
        dialog = opened_by_click(desktop, qtbot)
        loading = dialog.instead.line.text()
        qtbot.waitUntil(lambda: shown.text() == "Balance 49.25")

    assert loading == "Reading the last requests…"
    assert dialog.instead.line.text() == "The service has counted no requests."
    assert not dialog.older.isVisible()
    assert not dialog.copy.isVisible()


def test_a_failure_is_told_and_can_be_tried_again(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    script = {CREDITS: credit(50)}
    with FaultServer(script) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        shows_balance(desktop, qtbot)
        script[CREDITS] = whole(b'{"message":"401 Unauthorized"}', "401 Unauthorized")
        dialog = opened_by_click(desktop, qtbot)
        instead = dialog.instead
        qtbot.waitUntil(instead.button.isVisible)
        told, above = instead.line.text(), instead.line.geometry()
        beside = instead.button.geometry()
        has_focus = dialog.focusWidget() is instead.button
        script[CREDITS] = ONE
        instead.button.click()
        qtbot.waitUntil(lambda: bool(rows(dialog)))

    assert told == "The service does not accept this auth code. Enter the code again."
    assert (beside.top() - above.bottom() - 1, has_focus) == (12, True)
    assert abs(beside.center().x() - above.center().x()) <= 1
    assert not instead.isVisible()
    assert rows(dialog)[0][1:] == ["gpt-4", "12", "3", "0.0500"]


def test_when_older_ones_fail_those_that_are_there_stay(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    script = {CREDITS: ONE}
    with FaultServer(script) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        dialog = opened_by_click(desktop, qtbot)
        qtbot.waitUntil(lambda: bool(rows(dialog)))
        script[CREDITS] = whole(b"Error", "500 Internal Server Error")
        dialog.older.click()
        qtbot.waitUntil(lambda: dialog.older.text() == "Try again")
        asked_for = server.requests[-1].target

    assert asked_for.endswith("pageSize=50&nextId=7")
    assert len(rows(dialog)) == 1
    assert dialog.table.isVisible()
    assert dialog.older.isEnabled()
    assert dialog.received.text() == (
        "The service reported an error of its own. Try again in a moment."
    )


def test_rows_are_copied_with_their_heads_for_spreadsheets(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with DemoServer(pace=0) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        dialog = opened_by_click(desktop, qtbot)
        qtbot.waitUntil(lambda: len(rows(dialog)) == 50)
        QTest.keyClick(dialog.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        selected = QGuiApplication.clipboard().text().split("\n")
        dialog.copy.click()
        everything = QGuiApplication.clipboard().text().split("\n")

    assert selected[0] == "Time\tModel\tInput tokens\tOutput tokens\tPrice"
    assert [line.split("\t")[1:] for line in selected[1:]] == [
        ["gpt-4", "760", "120", "0.0300"],
        ["gpt-4", "723", "67", "0.0257"],
    ]
    assert len(everything) == 51


def test_its_heads_have_one_line_and_the_first_request_is_marked_in_each_language(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    selected, heads = [], []
    with DemoServer(pace=0) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        for language in ("ru", "ar"):
            desktop.account.choose(Settings.language, language)
            dialog = opened_by_click(desktop, qtbot)
            qtbot.waitUntil(lambda: len(rows(dialog)) == 50)  # noqa: B023
            model = dialog.table.model()
            heads += [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(5)]
            selected += [index.row() for index in dialog.table.selectionModel().selectedRows()]
            with qtbot.waitSignal(dialog.destroyed):
                dialog.close()
        desktop.account.choose(Settings.language, "en")

    assert selected == [0, 0]
    assert heads[:5] == ["Время", "Модель", "Токены на входе", "Токены на выходе", "Цена"]
    assert not any("\n" in head for head in heads)


def test_escape_closes_it_while_it_reads_and_what_comes_late_harms_nothing(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    may_answer = threading.Event()
    script = {CREDITS: credit(50)}
    with FaultServer(script) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        shown = shows_balance(desktop, qtbot)
        script[CREDITS] = [wait_for(may_answer), *credit(1)]
        dialog = opened_by_click(desktop, qtbot)
        running = door(desktop)._reader._running
        with qtbot.waitSignal(dialog.destroyed):
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not running)  # the request was ended, not waited for
        may_answer.set()
        script[CREDITS] = credit(48)
        again = opened_by_click(desktop, qtbot)
        qtbot.waitUntil(lambda: shown.text() == "Balance 48.00")

    assert again.heading.text() == "Balance 48.00"


def test_closing_the_app_ends_the_reading(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    script = {CREDITS: credit(50)}
    with FaultServer(script) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        shows_balance(desktop, qtbot)
        script[CREDITS] = [hang()]
        opened_by_click(desktop, qtbot)

        end(desktop)


def test_the_dialog_fits_into_small_windows_at_every_zoom(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with DemoServer(pace=0) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        shows_balance(desktop, qtbot)
        desktop.window.resize(720, 540)
        for percent in (100, 200):
            desktop.account.choose_zoom(percent)
            desktop.window.sidebar.show()
            dialog = opened_by_click(desktop, qtbot)
            qtbot.waitUntil(lambda: len(rows(dialog)) == 50)  # noqa: B023
            QApplication.processEvents()

            assert dialog.width() <= desktop.window.width(), percent
            with qtbot.waitSignal(dialog.destroyed):
                dialog.close()
        desktop.account.choose_zoom(100)
