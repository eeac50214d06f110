"""The mark in the list stands on the chat that is open, and on no other, however it was opened."""

from collections.abc import Callable
from itertools import groupby

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.list_role import ListRole
from tests.store.talking import ask
from tests.ui.listed import CONTROL, SHIFT, Key, chat, click, titles, undo

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

ALT = Qt.KeyboardModifier.AltModifier


def marked(desktop: Desktop) -> list[str]:
    """Return the titles of the rows that are drawn as if they were open."""
    chats, rows = desktop.window.chats, desktop.window.sidebar.list
    seen = []
    for number in range(chats.rowCount()):
        found = chats.index(number).data(ListRole.CONVERSATION)
        is_open = found is not None and found.id == rows._delegate.open_id
        if found is not None and (is_open or rows.is_selected(chats.index(number))):
            seen.append(found.title)
    return seen


def press(key: Qt.Key, keys: Qt.KeyboardModifier) -> Callable[[Desktop, QtBot], None]:
    def pressed(desktop: Desktop, _qtbot: QtBot) -> None:
        QTest.keyClick(desktop.window, key, keys)

    return pressed


def by_click(desktop: Desktop, _qtbot: QtBot) -> None:
    click(desktop.window.sidebar, "a")


def by_palette(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.finding is not None
    QTest.keyClick(desktop.window, Key.Key_K, CONTROL)
    card = desktop.finding.palette.card
    QTest.keyClicks(card.field, "a")
    qtbot.waitUntil(lambda: card.search.has_ended and not card.results.is_stale)
    QTest.keyClick(card.field, Key.Key_Return)


def by_question(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.window.new_chat()
    desktop.window.pane.composer.set_text("e")
    QTest.keyClick(desktop.window.pane.composer.field, Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.window.chat.open_id is not None)
    qtbot.waitUntil(lambda: not desktop.session.is_busy)


def by_undo(desktop: Desktop, qtbot: QtBot) -> None:
    open_id = desktop.window.chat.open_id
    QTest.keyClick(desktop.window, Key.Key_Backspace, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: desktop.window.chat.open_id is None)
    undo(desktop)
    qtbot.waitUntil(lambda: desktop.window.chat.open_id == open_id)


WAYS: dict[str, tuple[Callable[[Desktop, QtBot], None], list[str]]] = {
    "a click": (by_click, ["a"]),
    "Alt and a number": (press(Key.Key_4, ALT), ["a"]),
    "Ctrl+Tab": (press(Key.Key_Tab, CONTROL), ["b"]),
    "Ctrl+Shift+Tab": (press(Key.Key_Backtab, CONTROL | SHIFT), ["d"]),
    "the palette": (by_palette, ["a"]),
    "a new chat": (press(Key.Key_N, CONTROL), []),
    "a question": (by_question, ["e"]),
    "a deletion": (press(Key.Key_Backspace, CONTROL | SHIFT), []),
    "an undone deletion": (by_undo, ["c"]),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("before", ["one", "several"])
def test_however_a_chat_is_opened_it_alone_is_marked(
    ordered: Desktop, qtbot: QtBot, way: str, before: str
) -> None:
    open_it, wanted = WAYS[way]
    sidebar = ordered.window.sidebar
    if before == "several":
        click(sidebar, "b")
        click(sidebar, "c", CONTROL)
    ordered.window.open_chat(chat(sidebar, "c"))
    ordered.window.focus_composer()
    open_it(ordered, qtbot)

    qtbot.waitUntil(lambda: marked(ordered) == wanted)


def test_when_a_selected_chat_is_deleted_the_open_one_stays_selected(
    ordered: Desktop, qtbot: QtBot
) -> None:
    sidebar = ordered.window.sidebar
    click(sidebar, "c")
    sidebar.list.setFocus()
    QTest.keyClick(sidebar.list, Key.Key_Down)
    QTest.keyClick(sidebar.list, Key.Key_Delete)
    qtbot.waitUntil(lambda: "b" not in titles(sidebar))

    qtbot.waitUntil(lambda: sidebar.list.selected_chats() == (chat(sidebar, "c"),))


def test_a_chat_that_is_stored_but_not_listed_yet_marks_no_other(
    ordered: Desktop, qtbot: QtBot
) -> None:
    sidebar, chats = ordered.window.sidebar, ordered.window.chats
    ordered.window.open_chat(chat(sidebar, "c"))
    ordered.window.new_chat()
    new = ask(ordered._store, "e").question.conversation_id
    sidebar.list.mark_open(new)

    assert sidebar.list.selected_chats() == ()

    chats.update_chats((new,))
    qtbot.waitUntil(lambda: marked(ordered) == ["e"])

    assert sidebar.list.selected_chats() == (new,)


@pytest.mark.parametrize("zoom", [1, 2, 3])
def test_marks_are_as_high_and_as_far_apart_where_one_of_them_has_the_keyboard(
    ordered: Desktop, zoom: int
) -> None:
    sidebar = ordered.window.sidebar
    rows = sidebar.list
    ordered.window.resize(2400, 1400)  # room for the list at each zoom
    ordered.account.choose_zoom(100 * zoom)
    for _ in range(4):
        QApplication.processEvents()
    click(sidebar, "d")
    for title in "bc":
        click(sidebar, title, CONTROL)
    rows.setFocus()
    three = rows.visualRect(rows.currentIndex())
    three.adjust(0, -three.height(), 0, three.height())
    three.moveTopLeft(rows.viewport().mapTo(ordered.window, three.topLeft()))
    picture = ordered.window.grab(three).toImage()
    x = 9 * zoom  # behind the corner, before the words
    colors = [picture.pixelColor(x, y).name() for y in range(picture.height())]
    ordered.account.choose_zoom(100)

    mark, gap, ring = "#edebe6", "#f7f6f3", "#12735f"
    seen = colors[colors.index(mark) : len(colors) - colors[::-1].index(mark)]
    assert [(color, len(list(same))) for color, same in groupby(seen)] == [
        *((mark, 33 * zoom), (gap, zoom)),
        *((ring, zoom), (mark, 31 * zoom), (ring, zoom), (gap, zoom)),
        (mark, 33 * zoom),
    ]
