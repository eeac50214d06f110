"""A list of 100,000 chats is as quick at its end as at its top."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.list_role import ListRole
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from tests.store.ordered import add_many
from tests.timing import Within
from tests.ui.conftest import OpenDesktop
from tests.ui.listed import undo

Key = Qt.Key
_CHATS = 100_000
_MOST_S = 0.04
"""Processor time of this thread for one step; measured: 5 to 13 ms with the picture."""


@pytest.fixture
def deep(open_desktop: OpenDesktop, folder: Path, qtbot: QtBot) -> Desktop:
    ChatStore.open(folder / FILE_NAME).close()
    add_many(folder / FILE_NAME, _CHATS)
    desktop = open_desktop("http://127.0.0.1:1")
    desktop.window.sidebar.list.setFocus()
    _wait_until_counted(desktop, qtbot)
    return desktop


def _wait_until_counted(desktop: Desktop, qtbot: QtBot) -> None:
    """Wait for the thread that counts what takes too long for the window."""
    qtbot.waitUntil(lambda: not desktop.window.chats.reading.is_counting)


def seen(desktop: Desktop) -> list[str]:
    """Return what the first and last row that are seen say."""
    chats = desktop.window.sidebar.list
    last = chats.indexAt(QPoint(5, chats.viewport().height() - 1))
    return [str(index.data()) for index in (chats.indexAt(QPoint(5, 0)), last)]


def test_no_step_takes_longer_however_deep_it_is(
    deep: Desktop, folder: Path, qtbot: QtBot, within: Within
) -> None:
    chats, model = deep.window.sidebar.list, deep.window.chats
    bar = chats.verticalScrollBar()
    keys = [Key.Key_End, *[Key.Key_PageUp] * 50, Key.Key_Home, Key.Key_End, Key.Key_PageDown]
    steps: list[tuple[str, Callable[[], None]]] = []
    steps += [(key.name, partial(QTest.keyClick, chats, key)) for key in keys]
    steps += [
        (f"{percent} %", partial(bar.setValue, bar.maximum() * percent // 100))
        for percent in (25, 50, 75, 100)
    ]
    steps.append(("an answer ended", partial(_use, folder, deep, ConversationId("chat 500"))))
    took = {}
    for number, (name, step) in enumerate(steps):
        begin = thread_time()
        step()
        chats.grab()
        QCoreApplication.processEvents()
        took[number, name] = thread_time() - begin
    _wait_until_counted(deep, qtbot)

    assert model.rowCount() == _CHATS + 2  # the headings of today and of January 1970
    within(took, _MOST_S)


def _use(folder: Path, desktop: Desktop, chat: ConversationId) -> None:
    """Let a chat be used now, as the thread that stores answers does."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as database, database:
        database.execute(
            "UPDATE conversation SET updated_at = unixepoch() * 1000 WHERE id = ?", (chat,)
        )
    desktop.session.chats_arranged.emit((chat,))


def test_keys_and_the_thumb_show_the_rows_that_belong_there(deep: Desktop) -> None:
    chats = deep.window.sidebar.list
    QTest.keyClick(chats, Key.Key_End)
    end, at_end = seen(deep), chats.currentIndex().data()
    bar = chats.verticalScrollBar()
    bar.setValue(50_001 * chats.row_height())
    middle = seen(deep)[0]
    QTest.keyClick(chats, Key.Key_Home)

    assert (end[1], at_end, middle) == ("chat 0", "chat 0", "chat 49999")
    assert chats.currentIndex().data() == "chat 99999"  # not the heading above it
    assert bar.value() == chats.row_height()


def test_a_span_over_rows_that_were_never_seen_is_selected(deep: Desktop) -> None:
    chats = deep.window.sidebar.list
    chats.setCurrentIndex(deep.window.chats.row_of(ConversationId("chat 99000")))
    QTest.keyClick(chats, Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    selected = chats.selected_chats()

    assert len(selected) == 99_001
    assert (selected[0], selected[-1]) == ("chat 99000", "chat 0")


def test_what_is_seen_and_selected_deep_down_stays_while_a_chat_moves_to_the_top(
    deep: Desktop, folder: Path, qtbot: QtBot
) -> None:
    chats = deep.window.sidebar.list
    select = QItemSelectionModel.SelectionFlag.Select
    for name in ("chat 600", "chat 601"):
        index = deep.window.chats.row_of(ConversationId(name))
        chats.selectionModel().select(index, select)
    chats.scrollTo(index, chats.ScrollHint.PositionAtTop)
    before = seen(deep)
    _use(folder, deep, ConversationId("chat 500"))
    _wait_until_counted(deep, qtbot)

    assert before[0] == "chat 601"
    assert seen(deep) == before
    assert sorted(chats.selected_chats()) == ["chat 600", "chat 601"]
    assert deep.window.chats.index(1).data() == "chat 500"


def test_a_title_at_the_end_is_edited_in_place_and_read_to_screen_readers(
    deep: Desktop, qtbot: QtBot
) -> None:
    chats, model = deep.window.sidebar.list, deep.window.chats
    QTest.keyClick(chats, Key.Key_End)
    QTest.keyClick(deep.window, Key.Key_F2)
    editor = chats.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    place = editor.geometry()
    editor.setText("The first of all")
    with qtbot.waitSignal(deep.window.sidebar.editing_ended):
        QTest.keyClick(editor, Key.Key_Return)
    index = model.row_of(ConversationId("chat 0"))

    assert place.bottom() == chats.viewport().rect().bottom()
    assert index.data(ListRole.CONVERSATION).title == "The first of all"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "The first of all"


def test_all_of_them_are_selected_and_thrown_away_without_keeping_the_window_waiting(
    deep: Desktop, qtbot: QtBot, within: Within
) -> None:
    chats, ordering = deep.window.sidebar.list, deep.window.ordering
    took = {}

    def step(name: str, act: Callable[[], object]) -> None:
        begin = thread_time()
        act()
        QCoreApplication.processEvents()
        took[name] = thread_time() - begin

    step("select", lambda: QTest.keyClick(chats, Key.Key_A, Qt.KeyboardModifier.ControlModifier))
    selected = chats.selectionModel().isSelected(deep.window.chats.index(50_000))
    with qtbot.waitSignal(ordering.done) as done:
        step("delete", lambda: QTest.keyClick(chats, Key.Key_Delete))
    thrown = listed_in(deep, qtbot)
    with qtbot.waitSignal(ordering.taken_back):
        step("undo", lambda: undo(deep))
    back = listed_in(deep, qtbot)
    ids = done.args[0].chats if done.args else ()
    step("menu", lambda: deep.window.sidebar._menu_of(ids).deleteLater())

    assert selected
    assert (len(ids), thrown, back) == (_CHATS, 0, _CHATS + 1)
    within(took, _MOST_S)


def listed_in(desktop: Desktop, qtbot: QtBot) -> int:
    """Return how many rows there are when all is counted."""
    _wait_until_counted(desktop, qtbot)
    return desktop.window.chats.rowCount()
