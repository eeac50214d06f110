"""In the list, a quiet mark beside a chat that another window has open."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.list_role import ListRole
from liaobots_desktop.ui.main_window import MainWindow
from tests.ui.beside import ids, open_beside


def marked(window: MainWindow) -> list[str]:
    """Return the titles of the rows of a window's list that have the mark."""
    rows = map(window.chats.index, range(window.chats.rowCount()))
    return [str(row.data()) for row in rows if row.data(ListRole.IS_ELSEWHERE)]


def test_each_list_marks_what_the_other_windows_have(ordered: Desktop, qtbot: QtBot) -> None:
    a, b, c = ids(ordered, "abc")
    ordered.window.open_chat(c)
    before = marked(ordered.window)
    first = open_beside(ordered, a, qtbot)
    second = open_beside(ordered, b, qtbot)

    assert before == []
    assert sorted(marked(ordered.window)) == ["a", "b"]
    assert sorted(marked(first)) == ["b", "c"]
    assert sorted(marked(second)) == ["a", "c"]


def test_the_mark_goes_with_the_window_and_follows_its_chat(ordered: Desktop, qtbot: QtBot) -> None:
    a, b = ids(ordered, "ab")
    beside = open_beside(ordered, a, qtbot)
    beside.open_chat(b)
    followed = marked(ordered.window)
    beside.close()
    qtbot.waitUntil(lambda: not marked(ordered.window))

    assert followed == ["b"]


def test_it_is_drawn_and_said(ordered: Desktop, qtbot: QtBot) -> None:
    (a,) = ids(ordered, "a")
    rows = ordered.window.sidebar.list
    row = ordered.window.chats.row_of(a)
    rows.grab()
    before = rows.grab(rows.visualRect(row)).toImage()
    said_before = row.data(Qt.ItemDataRole.AccessibleTextRole)
    beside = open_beside(ordered, a, qtbot)
    row = ordered.window.chats.row_of(a)

    assert said_before == "a"
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "a, open in another window"
    assert row.data(Qt.ItemDataRole.ToolTipRole) == "Open in another window"
    assert rows.grab(rows.visualRect(row)).toImage() != before
    beside.close()
    qtbot.waitUntil(lambda: rows.grab(rows.visualRect(row)).toImage() == before)


def test_a_list_that_is_read_again_keeps_the_marks(ordered: Desktop, qtbot: QtBot) -> None:
    (a,) = ids(ordered, "a")
    open_beside(ordered, a, qtbot)
    ordered.session.chats_arranged.emit(None)
    qtbot.waitUntil(lambda: marked(ordered.window) == ["a"])
