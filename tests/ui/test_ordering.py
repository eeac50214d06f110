"""Ordering chats in the window: by mouse, by menu and by keys, each act undone by Ctrl+Z."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.ordering import Tag
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from tests.fault_server import FaultServer, whole
from tests.store import talking
from tests.store.looking import read
from tests.ui.conftest import OpenDesktop
from tests.ui.listed import (
    CONTROL,
    SHIFT,
    Key,
    chat,
    choose,
    click,
    menu_of,
    selected,
    titles,
    undo,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen


def test_a_click_opens_and_ctrl_and_shift_select(ordered: Desktop) -> None:
    sidebar = ordered.window.sidebar
    click(sidebar, "d")
    opened = ordered.window.chat.open_id
    click(sidebar, "b", SHIFT)
    span = sorted(selected(sidebar))
    click(sidebar, "c", CONTROL)
    without = sorted(selected(sidebar))
    click(sidebar, "a")

    assert opened != ordered.window.chat.open_id == chat(sidebar, "a")
    assert (span, without) == (["b", "c", "d"], ["b", "d"])
    assert selected(sidebar) == ["a"]


def test_several_chats_go_to_the_trash_by_delete_and_come_back_by_ctrl_z(ordered: Desktop) -> None:
    sidebar = ordered.window.sidebar
    click(sidebar, "d")
    click(sidebar, "c", CONTROL)
    QTest.keyClick(sidebar.list, Key.Key_Delete)
    deleted = titles(sidebar)
    notice = ordered.window.notice_bar.notice()
    open_chat = ordered.window.chat.open_id
    undo(ordered)

    assert deleted == ["Today", "b", "a"]
    assert notice is not None
    assert notice.text == "2 chats were moved to the Trash."
    assert open_chat is None
    assert titles(sidebar) == ["Today", "d", "c", "b", "a"]


def test_the_open_chat_goes_to_the_trash_by_its_keys_and_comes_back(ordered: Desktop) -> None:
    sidebar = ordered.window.sidebar
    click(sidebar, "c")
    kept = ordered.window.chat.open_id
    QTest.keyClick(ordered.window, Key.Key_Backspace, CONTROL | SHIFT)
    deleted = titles(sidebar)
    undo(ordered)

    assert deleted == ["Today", "d", "b", "a"]
    assert ordered.window.chat.open_id == kept
    assert titles(sidebar) == ["Today", "d", "c", "b", "a"]


def test_acts_are_undone_one_after_the_other(ordered: Desktop) -> None:
    sidebar = ordered.window.sidebar
    before = titles(sidebar)
    choose(menu_of(sidebar, ["a", "b"]), "Pin")
    pinned = titles(sidebar)
    choose(menu_of(sidebar, ["c"]), "Archive")
    archived = titles(sidebar)
    sidebar._chats.setData(sidebar._chats.row_of(chat(sidebar, "d")), "D")
    renamed = titles(sidebar)
    for _ in range(3):
        undo(ordered)

    assert pinned == ["Pinned", "b", "a", "Today", "d", "c"]
    assert archived == ["Pinned", "b", "a", "Today", "d"]
    assert renamed == ["Pinned", "b", "a", "Today", "D"]
    assert titles(sidebar) == before


def test_a_title_is_edited_where_its_row_shows_it(
    ordered: Desktop, qtbot: QtBot, qapp: QApplication
) -> None:
    sidebar = ordered.window.sidebar
    click(sidebar, "c")
    found = []
    for side in list(Qt.LayoutDirection)[:2]:
        qapp.setLayoutDirection(side)
        QTest.keyClick(ordered.window, Key.Key_F2)
        editor = sidebar.findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        for title in ("English", "\u0645\u0631\u062d\u0628\u0627", ""):
            editor.setText(title)
            ends = []
            for place in (0, len(title)):
                editor.setCursorPosition(place)
                editor.grab()  # Qt places the letters as it draws them
                ends.append(editor.cursorRect().center().x())
            is_right = side is Qt.LayoutDirection.RightToLeft
            begin = editor.width() - max(ends) if is_right else min(ends)
            found.append((is_right, title, begin < 20))
        QTest.keyClick(editor, Key.Key_Escape)
        qtbot.waitUntil(lambda: not sidebar.findChildren(QLineEdit))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert [entry for entry in found if not entry[-1]] == []
    assert len(found) == 6


def test_a_title_is_edited_by_f2_and_by_double_click(ordered: Desktop, qtbot: QtBot) -> None:
    sidebar = ordered.window.sidebar
    click(sidebar, "c")
    QTest.keyClick(ordered.window, Key.Key_F2)
    editor = sidebar.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("C")
    with qtbot.waitSignal(sidebar.editing_ended):
        QTest.keyClick(editor, Key.Key_Return)
    by_key = titles(sidebar)
    qtbot.waitUntil(lambda: not sidebar.findChildren(QLineEdit))
    middle = sidebar.list.visualRect(sidebar._chats.index(1)).center()
    viewport = sidebar.list.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=middle)
    editor = sidebar.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("D")
    with qtbot.waitSignal(sidebar.editing_ended):
        QTest.keyClick(editor, Key.Key_Return)

    assert by_key == ["Today", "d", "C", "b", "a"]
    assert titles(sidebar) == ["Today", "D", "C", "b", "a"]


def test_keys_go_to_the_next_previous_and_nth_chat(ordered: Desktop) -> None:
    window, seen = ordered.window, []
    for key, modifiers in (
        (Key.Key_Tab, CONTROL),
        (Key.Key_Tab, CONTROL),
        (Key.Key_Backtab, CONTROL | SHIFT),
        (Key.Key_4, Qt.KeyboardModifier.AltModifier),
        (Key.Key_Tab, CONTROL),
    ):
        QTest.keyClick(window.pane.composer.field, key, modifiers)
        seen.append(window.top_bar.title.text().strip("\u2068\u2069"))

    assert seen == ["d", "c", "d", "a", "a"]


@pytest.mark.parametrize(("key", "keys"), [(Key.Key_B, CONTROL), (Key.Key_F9, None)])
def test_the_sidebar_is_hidden_and_shown_by_keys(
    ordered: Desktop, key: Qt.Key, keys: Qt.KeyboardModifier | None
) -> None:
    window = ordered.window
    modifiers = keys or Qt.KeyboardModifier.NoModifier
    QTest.keyClick(window, key, modifiers)
    hidden = window.sidebar.isVisible()
    QTest.keyClick(window, key, modifiers)

    assert (hidden, window.sidebar.isVisible()) == (False, True)


def test_a_copy_is_made_and_opened(ordered: Desktop, qtbot: QtBot) -> None:
    sidebar = ordered.window.sidebar
    with qtbot.waitSignal(ordered.window.ordering.done):
        choose(menu_of(sidebar, ["a"]), "Duplicate")
    shown = titles(sidebar)
    opened = ordered.window.top_bar.title.text()
    undo(ordered)

    assert shown == ["Today", "a (copy)", "d", "c", "b", "a"]
    assert opened == "\u2068a (copy)\u2069"
    assert titles(sidebar) == ["Today", "d", "c", "b", "a"]
    assert ordered.window.chat.open_id is None


def test_an_answer_that_nobody_saw_is_marked_until_its_chat_is_opened(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        sidebar = desktop.window.sidebar
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("Why?")
            asked = desktop.window.chat.open_id
            desktop.window.new_chat()
    unread = read(folder / FILE_NAME, "SELECT is_unread FROM conversation")
    spoken = sidebar._chats.row_of(asked).data(Qt.ItemDataRole.AccessibleTextRole)
    desktop.window.open_chat(asked)

    assert unread == [(1,)]
    assert spoken == "Why?, unread answer"
    assert read(folder / FILE_NAME, "SELECT is_unread FROM conversation") == [(0,)]


def test_what_is_selected_stays_selected_while_rows_move(ordered: Desktop) -> None:
    sidebar = ordered.window.sidebar
    click(sidebar, "c")
    select = QItemSelectionModel.SelectionFlag.Select
    sidebar.list.selectionModel().select(sidebar._chats.row_of(chat(sidebar, "a")), select)
    ordered.window.ordering.pin((chat(sidebar, "a"),), is_pinned=True)
    moved = sorted(selected(sidebar))
    sidebar._chats.refresh()

    assert moved == sorted(selected(sidebar)) == ["a", "c"]


def test_the_menu_of_a_selected_row_is_that_of_all_selected_ones(ordered: Desktop) -> None:
    sidebar = ordered.window.sidebar
    click(sidebar, "d")
    click(sidebar, "c", CONTROL)
    at: QPoint = sidebar.list.visualRect(sidebar._chats.row_of(chat(sidebar, "c"))).center()
    sidebar.list.customContextMenuRequested.emit(at)
    (menu,) = (menu for menu in sidebar.findChildren(QMenu) if menu.isVisible())
    labels = [entry.text() for entry in menu.actions() if entry.text()]
    menu.close()

    assert labels == ["Pin", "Archive", "Move to", "Tags", "Export…", "Move to the Trash"]


def test_chats_of_another_program_are_listed_when_the_window_becomes_active(
    ordered: Desktop, folder: Path
) -> None:
    store = ChatStore.open(folder / FILE_NAME)
    talking.ask(store, "from the terminal")
    store.close()
    ordered.window.chats.look()

    assert titles(ordered.window.sidebar)[:2] == ["Today", "from the terminal"]
    assert ordered.window.sidebar.list.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_tag_is_an_upright_bar_and_an_unread_answer_a_dot_and_both_are_said(
    open_desktop: OpenDesktop, folder: Path, theme: str
) -> None:
    store = ChatStore.open(folder / FILE_NAME)
    tagged, unread = (
        talking.ask(store, title).answer.conversation_id for title in ("tagged", "unread")
    )
    store.filing.add_tag(Tag("home", "green"))
    store.arranging.tag([tagged], "home")
    store.arranging.mark_read(unread, is_read=False)
    store.close()
    desktop = open_desktop("demo", theme=theme)
    rows = desktop.window.sidebar.list
    sizes, said = [], []
    for each, token in ((tagged, "tag_green"), (unread, "accent")):
        index = desktop.window.chats.row_of(each)
        picture = rows.grab(rows.visualRect(index)).toImage()
        sizes.append(size_of(picture, desktop.window.sidebar._theme.color(token)))
        said.append(index.data(Qt.ItemDataRole.AccessibleTextRole))

    (bar_width, bar_height), (dot_width, dot_height) = sizes

    assert (bar_width <= 5, bar_height >= 12) == (True, True), sizes
    assert abs(dot_width - dot_height) <= 1
    assert dot_width >= 6
    assert said == ["tagged, tag home", "unread, unread answer"]


def size_of(picture: QImage, color: QColor) -> tuple[int, int]:
    """Return how wide and high what has a colour, or nearly, is in a picture."""
    found = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if near(picture.pixelColor(x, y), color)
    ]
    xs, ys = {x for x, _ in found}, {y for _, y in found}
    return max(xs) - min(xs) + 1, max(ys) - min(ys) + 1


def near(one: QColor, other: QColor) -> bool:
    is_colored = one.hsvSaturation() > 70  # the letters beside it are grey
    return is_colored and abs(one.hsvHue() - other.hsvHue()) < 15
