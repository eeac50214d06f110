"""The window comes back as it was left: size, sidebar, the open chat and the place in it."""

import base64
import json
import struct
from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.transcript.reading_place import reading_place
from liaobots_desktop.ui.window_memory import WindowMemory, state_of
from liaobots_desktop.ui.window_watch import WindowWatch
from tests.store.talking import ask
from tests.threads import end
from tests.ui.conftest import OpenDesktop

_SCREEN_WIDTH = 46
"""Where the width of the screen stands in what Qt keeps of a window's geometry."""


def filled(folder: Path, name: str) -> ConversationId:
    """Return a chat of 40 questions with long answers."""
    store = ChatStore.open(folder / FILE_NAME)
    chat = ask(store, name, "The answer.\n\n" * 20).answer.conversation_id
    for number in range(39):
        ask(store, f"{name} {number}", "More of it.\n\n" * 20, chat)
    store.close()
    return chat


def _read(kept: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(kept.read_text()) if kept.exists() else {}
    return found


def started(open_desktop: OpenDesktop) -> Desktop:
    """Open a window as a start does it."""
    desktop = open_desktop("https://liaobots.com")
    desktop.memory = WindowMemory(desktop.window_state, desktop.window, desktop.themes)
    desktop.memory.restore_frame()
    desktop.memory.restore_chat()
    return desktop


def ended(desktop: Desktop) -> None:
    desktop.window.close()
    end(desktop)


def test_size_sidebar_chat_and_place_come_back(open_desktop: OpenDesktop, folder: Path) -> None:
    chat = filled(folder, "Long")
    first = started(open_desktop)
    first.window.resize(QSize(770, 607))
    first.window.split.setSizes([290, 480])
    first.window.split.splitterMoved.emit(290, 1)
    first.window.open_chat(chat)
    view = first.window.pane.transcript
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 3)
    left = reading_place(view)
    ended(first)
    again = started(open_desktop)

    assert left is not None
    assert again.window.size() == QSize(770, 607)
    assert again.window.sidebar.width() == 290
    assert again.window.chat.open_id == chat
    assert reading_place(again.window.pane.transcript) == left


def test_a_window_of_a_wider_screen_is_not_larger_than_this_one(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    first = started(open_desktop)
    ended(first)
    kept = folder / "window.json"
    state = json.loads(kept.read_text())
    geometry = bytearray(base64.b64decode(state["geometry"]))
    struct.pack_into(">i", geometry, _SCREEN_WIDTH, 2560)
    kept.write_text(json.dumps({**state, "geometry": base64.b64encode(geometry).decode()}))
    again = started(open_desktop)

    assert again.window.screen().availableGeometry().size() == QSize(800, 800)
    assert again.window.size() == QSize(796, 760)


def test_a_view_at_the_end_comes_back_at_the_end_and_follows(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    chat = filled(folder, "Long")
    first = started(open_desktop)
    first.window.open_chat(chat)
    ended(first)
    again = started(open_desktop)

    assert again.window.chat.open_id == chat
    assert again.window.pane.transcript.is_following


def test_a_hidden_sidebar_stays_hidden_and_a_new_chat_stays_new(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    chat = filled(folder, "Long")
    first = started(open_desktop)
    first.window.open_chat(chat)
    first.window.sidebar.hide()
    first.window.new_chat()
    ended(first)
    again = started(open_desktop)

    assert again.window.chat.open_id is None
    assert again.window.sidebar.isHidden()


def test_a_chat_that_is_gone_or_a_broken_file_gives_a_new_chat(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    gone = {"chat": "gone", "message": 7, "sidebar_width": "wide", "geometry": "no geometry"}
    (folder / "window.json").write_text(json.dumps(gone))
    one = started(open_desktop)
    found = (one.window.chat.open_id, one.window.sidebar.width())
    ended(one)
    (folder / "window.json").write_text("{")
    other = started(open_desktop)

    assert found == (None, 264)
    assert other.window.chat.open_id is None


def test_what_the_start_found_out_is_told_beside_the_chat_that_comes_back(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    chat = filled(folder, "Long")
    first = started(open_desktop)
    first.window.open_chat(chat)
    ended(first)
    (folder / "settings.json").write_text('{"accent": "mauve"}')
    window_file = folder / "window.json"
    left = json.loads(window_file.read_text())
    window_file.write_text(json.dumps({**left, "version": "0.0.1"}))
    again = open_desktop("https://liaobots.com")
    again.recover()
    again.memory = WindowMemory(again.window_state, again.window, again.themes)
    again.memory.restore_chat()
    told = again.window.notice_bar.notice()

    assert again.window.chat.open_id == chat
    assert told is not None
    assert told.text == (
        "These settings in settings.json are not understood, so others are used: Accent colour. "
        "They stay in the file until you choose something else.\n"
        "Liaobots Desktop was updated."
    )
    assert [choice.label for choice in told.choices] == ["What is new"]


def test_what_was_begun_before_the_chat_came_back_stays(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    chat = filled(folder, "Long")
    first = started(open_desktop)
    first.window.open_chat(chat)
    ended(first)
    again = open_desktop("https://liaobots.com")
    again.window.pane.composer.set_text("A new question")
    again.memory = WindowMemory(again.window_state, again.window, again.themes)
    again.memory.restore_chat()

    assert again.window.chat.open_id is None
    assert again.window.pane.composer.text() == "A new question"


def test_the_open_chat_is_kept_before_the_window_is_closed(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    chat = filled(folder, "Long")
    desktop = started(open_desktop)
    desktop.window.open_chat(chat)
    kept = folder / "window.json"

    qtbot.waitUntil(lambda: kept.exists() and json.loads(kept.read_text())["chat"] == chat)


def test_what_a_crash_leaves_is_how_the_window_stood(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    chat = filled(folder, "Long")
    window = started(open_desktop).window
    window.open_chat(chat)
    view, kept = window.pane.transcript, folder / "window.json"

    bar = view.verticalScrollBar()
    (watch,) = window.findChildren(WindowWatch)

    bar.setValue(bar.maximum() // 3)
    left = reading_place(view)
    assert left is not None
    qtbot.waitUntil(lambda: _read(kept).get("message") == left.message, timeout=5000)
    window.resize(701, 603)
    geometry = state_of(window).geometry
    qtbot.waitUntil(lambda: _read(kept).get("geometry") == geometry, timeout=5000)
    with qtbot.waitSignal(watch.changed):
        window.split.widen(16)
    with qtbot.waitSignal(watch.changed):
        window.sidebar.hide()


def test_a_chat_is_shown_where_it_was_left(open_desktop: OpenDesktop, folder: Path) -> None:
    long, other = filled(folder, "Long"), filled(folder, "Other")
    window = open_desktop("https://liaobots.com").window
    window.open_chat(long)
    view = window.pane.transcript
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    left, point = reading_place(view), view.viewport().mapToGlobal(QPoint(0, 0))
    window.open_chat(other)
    is_at_end = view.is_following
    window.open_chat(long)

    assert is_at_end
    assert left is not None
    assert reading_place(view) == left
    assert view.viewport().mapToGlobal(QPoint(0, 0)) == point
