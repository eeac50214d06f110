"""All that stands in a model's column begins and ends where its text does."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.contest.contest_column import ContestColumn
from tests.fault_server import whole
from tests.model_server import ModelServer
from tests.terminal.replies import answer
from tests.ui.conftest import OpenDesktop
from tests.ui.contesting import LARGE, SMALL, begin
from tests.ui.talking import open_with_keys

Sides = tuple[int, int]


def _free(column: ContestColumn, part: QWidget) -> Sides:
    """Return the pixels that a part leaves where its column's text begins, and where it ends."""
    left = part.mapTo(column, QPoint()).x()
    right = column.width() - left - part.width()
    return (right, left) if column.isRightToLeft() else (left, right)


def _free_of_text(column: ContestColumn) -> Sides:
    view = column.view
    left = view.viewport().x() + round(view.painter.left)
    right = column.width() - left - view.transcript.setting.width
    return (right, left) if column.isRightToLeft() else (left, right)


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_text_begins_and_ends_at_one_place_with_and_without_a_scroll_bar(
    open_desktop: OpenDesktop, qtbot: QtBot, side: Qt.LayoutDirection
) -> None:
    long = "".join(f"Line {number}.\n\n" for number in range(60))
    with ModelServer({SMALL: answer("Short."), LARGE: answer(long)}) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        desktop.window.resize(1280, 600)
        desktop.window.setLayoutDirection(side)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        bars = [column.view.verticalScrollBar() for column in view.columns]
        qtbot.waitUntil(lambda: [bar.isVisible() for bar in bars] == [False, True])
        texts = [_free_of_text(column) for column in view.columns]
        titles = [column.findChildren(QLabel, "contestModel")[0] for column in view.columns]
        heads = [_free(*pair)[0] for pair in zip(view.columns, titles, strict=True)]
        feet = [_free(column, column.take)[0] for column in view.columns]

    assert texts == [(24, 24), (24, 24)]
    assert heads == feet == [24, 24]


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_notice_of_a_column_begins_where_the_text_does(
    open_desktop: OpenDesktop, qtbot: QtBot, side: Qt.LayoutDirection
) -> None:
    answers = {SMALL: whole(b"Error", "500 Busy"), LARGE: answer("Large.")}
    with ModelServer(answers) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        desktop.window.setLayoutDirection(side)
        column = begin(desktop, qtbot).columns[0]
        qtbot.waitUntil(column.notice_bar.isVisible)
        text, cross = column.notice_bar._text, column.notice_bar._close
        qtbot.waitUntil(lambda: _free(column, text)[0] + text.indent() == 24)

    assert _free(column, cross)[1] == 24 - 11  # its sign stands 11 pixels inside of it
