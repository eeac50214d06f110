"""Windows beside the main one come back with the next start: geometry, chat, place, sidebar."""

import json
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.transcript.reading_place import reading_place
from liaobots_desktop.ui.window_memory import WindowMemory
from liaobots_desktop.ui.windows.coming_back import ComingBack
from tests.store.talking import ask
from tests.ui.beside import open_beside, windows_of
from tests.ui.conftest import OpenDesktop

_URL = "https://liaobots.com"


def stored(folder: Path, *names: str) -> list[ConversationId]:
    """Store chats with long answers."""
    store = ChatStore.open(folder / FILE_NAME)
    chats = []
    for name in names:
        chats.append(ask(store, name, "The answer.\n\n" * 20).answer.conversation_id)
        for number in range(5):
            ask(store, f"{name} {number}", "More of it.\n\n" * 20, chats[-1])
    store.close()
    return chats


def started(open_desktop: OpenDesktop, qtbot: QtBot) -> Desktop:
    """Open the app as a start does it."""
    desktop = open_desktop(_URL)
    memory = desktop.memory = WindowMemory(desktop.window_state, desktop.window, desktop.themes)
    memory.restore_frame()
    memory.restore_chat()
    back = ComingBack(windows_of(desktop), memory)
    back.begin()
    qtbot.waitUntil(lambda: not back.is_waiting)
    return desktop


def ended(desktop: Desktop) -> None:
    desktop.window.close()
    assert desktop.shut_down()


def test_geometry_chat_place_and_sidebar_come_back_and_the_keyboard_is_in_the_main_window(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    a, b, c = stored(folder, "a", "b", "c")
    first = started(open_desktop, qtbot)
    first.window.open_chat(a)
    one, other = open_beside(first, b, qtbot), open_beside(first, c, qtbot)
    one.setGeometry(QRect(40, 50, 610, 470))
    other.sidebar.show()
    bar = one.pane.transcript.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    left = reading_place(one.pane.transcript)
    ended(first)
    store = ChatStore.open(folder / FILE_NAME)
    store.queue.add(b, "And then?", "gpt-4")
    store.close()
    again = started(open_desktop, qtbot)
    windows = windows_of(again)
    qtbot.waitUntil(again.window.isActiveWindow)
    asking = windows.further[0].asking
    strip = asking.queue.strip if asking is not None else None

    assert left is not None
    assert [window.chat.open_id for window in windows.all] == [a, b, c]
    assert windows.further[0].geometry() == QRect(40, 50, 610, 470)
    assert reading_place(windows.further[0].pane.transcript) == left
    assert [window.sidebar.isHidden() for window in windows.further] == [True, False]
    assert all(window.isVisible() for window in windows.all)
    assert strip is not None
    assert (strip.isVisible(), strip.rows[0].question.text) == (True, "And then?")


def test_a_window_that_was_closed_does_not_come_back(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    a, b = stored(folder, "a", "b")
    first = started(open_desktop, qtbot)
    open_beside(first, a, qtbot).close()
    open_beside(first, b, qtbot)
    ended(first)
    again = started(open_desktop, qtbot)

    assert [window.chat.open_id for window in windows_of(again).further] == [b]


def test_windows_that_the_end_of_the_app_closes_first_come_back(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    (a,) = stored(folder, "a")
    first = started(open_desktop, qtbot)
    qtbot.waitUntil(open_beside(first, a, qtbot).isActiveWindow)
    QApplication.closeAllWindows()  # what Qt does first when it is to quit
    assert first.shut_down()
    again = started(open_desktop, qtbot)

    assert [window.chat.open_id for window in windows_of(again).further] == [a]


def test_what_a_crash_leaves_comes_back_too(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    (a,) = stored(folder, "a")
    first = started(open_desktop, qtbot)
    view = open_beside(first, a, qtbot).pane.transcript
    kept = folder / "window.json"
    qtbot.waitUntil(lambda: kept.exists() and a in kept.read_text(encoding="utf-8"))
    at_first = json.loads(kept.read_text(encoding="utf-8"))["others"][0]
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 3)
    place = reading_place(view)
    assert place is not None
    read = f'"message": {place.message},'
    qtbot.waitUntil(lambda: read in kept.read_text(encoding="utf-8"), timeout=5000)

    assert (at_first["chat"], at_first["message"]) == (a, 0)
    assert json.loads(kept.read_text(encoding="utf-8"))["others"][0]["message"] == place.message


def test_a_chat_that_is_gone_or_in_the_trash_or_a_broken_file_opens_no_window(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    (a,) = stored(folder, "a")
    store = ChatStore.open(folder / FILE_NAME)
    store.arranging.delete((a,))
    store.close()
    others = [{"chat": a}, {"chat": "no such"}, {"chat": 7}, "nonsense", {"geometry": "??"}]
    (folder / "window.json").write_text(json.dumps({"others": others}), encoding="utf-8")
    desktop = started(open_desktop, qtbot)

    assert windows_of(desktop).further == ()


def test_a_start_that_stays_hidden_opens_them_with_the_main_window_and_forgets_none(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    (a,) = stored(folder, "a")
    first = started(open_desktop, qtbot)
    open_beside(first, a, qtbot)
    ended(first)
    desktop = open_desktop(_URL)
    desktop.window.hide()
    memory = desktop.memory = WindowMemory(desktop.window_state, desktop.window, desktop.themes)
    back = ComingBack(windows_of(desktop), memory)
    back.begin()
    unseen = windows_of(desktop).further, [state.chat for state in back.states()]
    desktop.window.show()
    qtbot.waitUntil(lambda: not back.is_waiting)

    assert unseen == ((), [a])
    assert [window.chat.open_id for window in windows_of(desktop).further] == [a]
