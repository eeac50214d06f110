"""Ordering chats in the window: by mouse, by menu and by keys, each act undone by Ctrl+Z."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QMessageBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.conversation_list import ListRole
from liaobots_desktop.bridge.trash_keeper import TrashKeeper
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.ordering import Tag
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.sidebar import Sidebar
from liaobots_desktop.ui.tag_dialog import TagDialog
from tests.fault_server import FaultServer, whole
from tests.store import talking
from tests.store.looking import read
from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desktop(open_desktop: OpenDesktop, folder: Path, qtbot: QtBot) -> Desktop:
    """A window with the chats d, c, b and a, the last used first; its keys are there."""
    store = ChatStore.open(folder / FILE_NAME)
    for title in "abcd":
        talking.ask(store, title)
    store.close()
    opened = open_desktop("demo")
    qtbot.waitUntil(lambda: opened.keeping is not None)
    opened.window.activateWindow()
    return opened


def titles(sidebar: Sidebar) -> list[str]:
    model = sidebar._chats
    return [model.index(row).data() for row in range(model.rowCount())]


def chat(sidebar: Sidebar, title: str) -> ConversationId:
    model = sidebar._chats
    found = (model.index(row) for row in range(model.rowCount()))
    chats = (index.data(ListRole.CONVERSATION) for index in found)
    return ConversationId(next(c.id for c in chats if c is not None and c.title == title))


def click(
    sidebar: Sidebar, title: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    index = sidebar._chats.index(titles(sidebar).index(title))
    middle = sidebar.list.visualRect(index).center()
    QTest.mouseClick(sidebar.list.viewport(), Qt.MouseButton.LeftButton, keys, middle)


def selected(sidebar: Sidebar) -> list[str]:
    return [chat.title for chat in sidebar._chats.chats(sidebar.list.selected_chats())]


def choose(menu: QMenu, *labels: str) -> None:
    """Choose an entry of a menu, or of one inside it."""
    for label in labels[:-1]:
        inner = next(entry.menu() for entry in menu.actions() if entry.text().strip() == label)
        assert isinstance(inner, QMenu)
        menu = inner
    next(entry for entry in menu.actions() if entry.text().strip() == labels[-1]).trigger()


def menu_of(sidebar: Sidebar, names: Sequence[str]) -> QMenu:
    return sidebar._menu_of(tuple(chat(sidebar, name) for name in names))


def trash_of(desktop: Desktop) -> TrashKeeper:
    assert desktop.window.hands is not None
    return desktop.window.hands.trash


def undo(desktop: Desktop) -> None:
    QTest.keyClick(desktop.window, Key.Key_Z, CONTROL)


def test_a_click_opens_and_ctrl_and_shift_select(desktop: Desktop) -> None:
    sidebar = desktop.window.sidebar
    click(sidebar, "d")
    opened = desktop.window.chat.open_id
    click(sidebar, "b", SHIFT)
    span = sorted(selected(sidebar))
    click(sidebar, "c", CONTROL)
    without = sorted(selected(sidebar))
    click(sidebar, "a")

    assert opened != desktop.window.chat.open_id == chat(sidebar, "a")
    assert (span, without) == (["b", "c", "d"], ["b", "d"])
    assert selected(sidebar) == ["a"]


def test_several_chats_go_to_the_trash_by_delete_and_come_back_by_ctrl_z(desktop: Desktop) -> None:
    sidebar = desktop.window.sidebar
    click(sidebar, "d")
    click(sidebar, "c", CONTROL)
    QTest.keyClick(sidebar.list, Key.Key_Delete)
    deleted = titles(sidebar)
    notice = desktop.window.notice_bar.notice()
    open_chat = desktop.window.chat.open_id
    undo(desktop)

    assert deleted == ["Today", "b", "a"]
    assert notice is not None
    assert notice.text == "2 chats were moved to the Trash."
    assert open_chat is None
    assert titles(sidebar) == ["Today", "d", "c", "b", "a"]


def test_the_open_chat_goes_to_the_trash_by_its_keys_and_comes_back(desktop: Desktop) -> None:
    sidebar = desktop.window.sidebar
    click(sidebar, "c")
    kept = desktop.window.chat.open_id
    QTest.keyClick(desktop.window, Key.Key_Backspace, CONTROL | SHIFT)
    deleted = titles(sidebar)
    undo(desktop)

    assert deleted == ["Today", "d", "b", "a"]
    assert desktop.window.chat.open_id == kept
    assert titles(sidebar) == ["Today", "d", "c", "b", "a"]


def test_acts_are_undone_one_after_the_other(desktop: Desktop) -> None:
    sidebar = desktop.window.sidebar
    before = titles(sidebar)
    choose(menu_of(sidebar, ["a", "b"]), "Pin")
    pinned = titles(sidebar)
    choose(menu_of(sidebar, ["c"]), "Archive")
    archived = titles(sidebar)
    sidebar._chats.setData(sidebar._chats.row_of(chat(sidebar, "d")), "D")
    renamed = titles(sidebar)
    for _ in range(3):
        undo(desktop)

    assert pinned == ["Pinned", "b", "a", "Today", "d", "c"]
    assert archived == ["Pinned", "b", "a", "Today", "d"]
    assert renamed == ["Pinned", "b", "a", "Today", "D"]
    assert titles(sidebar) == before


def test_a_title_is_edited_by_f2_and_by_double_click(desktop: Desktop, qtbot: QtBot) -> None:
    sidebar = desktop.window.sidebar
    click(sidebar, "c")
    QTest.keyClick(desktop.window, Key.Key_F2)
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


def test_keys_go_to_the_next_previous_and_nth_chat(desktop: Desktop) -> None:
    window, seen = desktop.window, []
    for key, modifiers in (
        (Key.Key_Tab, CONTROL),
        (Key.Key_Tab, CONTROL),
        (Key.Key_Backtab, CONTROL | SHIFT),
        (Key.Key_4, Qt.KeyboardModifier.AltModifier),
        (Key.Key_Tab, CONTROL),
    ):
        QTest.keyClick(window.pane.composer.field, key, modifiers)
        seen.append(window.top_bar._title.text().strip("\u2068\u2069"))

    assert seen == ["d", "c", "d", "a", "a"]


@pytest.mark.parametrize(("key", "keys"), [(Key.Key_B, CONTROL), (Key.Key_F9, None)])
def test_the_sidebar_is_hidden_and_shown_by_keys(
    desktop: Desktop, key: Qt.Key, keys: Qt.KeyboardModifier | None
) -> None:
    window = desktop.window
    modifiers = keys or Qt.KeyboardModifier.NoModifier
    QTest.keyClick(window, key, modifiers)
    hidden = window.sidebar.isVisible()
    QTest.keyClick(window, key, modifiers)

    assert (hidden, window.sidebar.isVisible()) == (False, True)


def test_chats_are_dragged_into_a_folder_out_of_it_and_to_the_pinned_ones(
    desktop: Desktop,
) -> None:
    sidebar = desktop.window.sidebar
    folder = desktop.window.ordering.add_folder("Work")
    assert folder is not None
    desktop.window.ordering.open_folder(folder, is_open=True)
    click(sidebar, "d")
    click(sidebar, "b", CONTROL)
    sidebar.list.drop(sidebar._chats.row_of_folder(folder))
    inside = titles(sidebar)
    click(sidebar, "b")
    sidebar.list.drop(sidebar._chats.row_of(chat(sidebar, "a")))
    outside = titles(sidebar)
    desktop.window.ordering.pin((chat(sidebar, "c"),), is_pinned=True)
    click(sidebar, "d")
    sidebar.list.drop(sidebar._chats.index(0))
    pinned = titles(sidebar)
    for _ in range(4):
        undo(desktop)

    assert inside == ["Folders", "Work", "d", "b", "Today", "c", "a"]
    assert outside == ["Folders", "Work", "d", "Today", "c", "b", "a"]
    assert pinned == ["Pinned", "d", "c", "Folders", "Work", "Today", "b", "a"]
    assert titles(sidebar) == ["Folders", "Work", "Today", "d", "c", "b", "a"]


def test_a_folder_is_dragged_into_another_and_never_into_itself(desktop: Desktop) -> None:
    sidebar, ordering = desktop.window.sidebar, desktop.window.ordering
    outer, inner = ordering.add_folder("Outer"), ordering.add_folder("Inner")
    assert outer is not None
    assert inner is not None
    sidebar.list.setCurrentIndex(sidebar._chats.row_of_folder(inner))
    sidebar.list.drop(sidebar._chats.row_of_folder(outer))
    closed = titles(sidebar)
    ordering.open_folder(outer, is_open=True)
    depth = sidebar._chats.row_of_folder(inner).data(ListRole.DEPTH)
    sidebar.list.setCurrentIndex(sidebar._chats.row_of_folder(outer))
    sidebar.list.drop(sidebar._chats.row_of_folder(inner))

    assert closed[:2] == ["Folders", "Outer"]
    assert depth == 1
    assert titles(sidebar)[:3] == ["Folders", "Outer", "Inner"]


def test_a_folder_opens_by_click_and_by_keys(desktop: Desktop) -> None:
    sidebar = desktop.window.sidebar
    desktop.window.ordering.add_folder("Work", chats=(chat(sidebar, "a"),))
    click(sidebar, "Work")
    by_click = titles(sidebar)
    sidebar.list.setCurrentIndex(sidebar._chats.index(1))
    QTest.keyClick(sidebar.list, Key.Key_Left)
    closed = titles(sidebar)
    sidebar.list.setCurrentIndex(sidebar._chats.index(1))
    QTest.keyClick(sidebar.list, Key.Key_Right)

    assert by_click == ["Folders", "Work", "a", "Today", "d", "c", "b"]
    assert closed == ["Folders", "Work", "Today", "d", "c", "b"]
    assert titles(sidebar) == by_click


def test_a_new_folder_is_named_at_once_and_can_be_removed_again(
    desktop: Desktop, qtbot: QtBot
) -> None:
    sidebar = desktop.window.sidebar
    choose(menu_of(sidebar, ["a"]), "Move to", "New folder")
    editor = sidebar.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("Work")
    with qtbot.waitSignal(sidebar.editing_ended):
        QTest.keyClick(editor, Key.Key_Return)
    named = titles(sidebar)
    folder = sidebar._chats.index(1).data(ListRole.FOLDER)
    with qtbot.waitSignal(desktop.window.ordering.done):
        choose(sidebar.places.folder_menu(folder), "Remove the folder")
    removed = titles(sidebar)
    with qtbot.waitSignal(desktop.window.ordering.taken_back):
        undo(desktop)

    assert named == ["Folders", "Work", "Today", "d", "c", "b"]
    assert removed == ["Today", "d", "c", "b", "a"]
    assert titles(sidebar) == named


def test_a_tag_is_made_for_chats_shown_and_taken_off(desktop: Desktop) -> None:
    sidebar = desktop.window.sidebar
    choose(menu_of(sidebar, ["a", "b"]), "Tags", "New tag…")
    dialog = sidebar.findChild(TagDialog)
    assert isinstance(dialog, TagDialog)
    dialog.field.setText("urgent")
    dialog.choose("red")
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "OK").click()
    colors = sidebar._chats.row_of(chat(sidebar, "a")).data(ListRole.COLORS)
    choose(sidebar.places.menu(sidebar._theme), "Tags", "urgent")
    tagged = titles(sidebar)
    choose(menu_of(sidebar, ["a"]), "Tags", "urgent")
    left = titles(sidebar)
    QTest.keyClick(desktop.window, Key.Key_Escape)
    still_there = titles(sidebar)
    sidebar.list.setFocus()
    QTest.keyClick(sidebar.list, Key.Key_Escape)

    assert sidebar._chats.tags == {"urgent": Tag("urgent", "red")}
    assert colors == ["red"]
    assert (tagged, left, still_there) == (["Today", "b", "a"], ["Today", "b"], ["Today", "b"])
    assert titles(sidebar) == ["Today", "d", "c", "b", "a"]


def test_a_chat_of_the_trash_is_restored_or_deleted_for_good_after_a_question(
    desktop: Desktop, folder: Path, qtbot: QtBot
) -> None:
    sidebar = desktop.window.sidebar
    desktop.window.ordering.delete(tuple(chat(sidebar, title) for title in "abc"))
    choose(sidebar.places.menu(sidebar._theme), "Trash")
    in_trash = sorted(titles(sidebar))
    choose(menu_of(sidebar, ["a"]), "Restore")
    choose(menu_of(sidebar, ["b"]), "Delete for good…")
    answer(sidebar, "Keep")
    kept = sorted(titles(sidebar))
    choose(menu_of(sidebar, ["b"]), "Delete for good…")
    with qtbot.waitSignal(trash_of(desktop).emptied):
        answer(sidebar, "Delete for good")
    left = titles(sidebar)
    button(sidebar, "Empty the Trash").click()
    with qtbot.waitSignal(trash_of(desktop).emptied):
        answer(sidebar, "Delete for good")
    empty = titles(sidebar)
    button(sidebar, "Back to all chats").click()

    assert in_trash == ["Today", "a", "b", "c"]
    assert kept == ["Today", "b", "c"]
    assert left == ["Today", "c"]
    assert empty == []
    assert titles(sidebar) == ["Today", "d", "a"]
    assert read(folder / FILE_NAME, "SELECT title FROM conversation ORDER BY title") == [
        ("a",),
        ("d",),
    ]


def answer(sidebar: Sidebar, label: str) -> None:
    box = sidebar.window().findChildren(QMessageBox)[-1]
    next(b for b in box.buttons() if b.text() == label).click()


def button(sidebar: Sidebar, name: str) -> QToolButton:
    return next(b for b in sidebar.findChildren(QToolButton) if b.accessibleName() == name)


def test_a_chat_that_is_open_while_it_is_destroyed_is_left(desktop: Desktop, qtbot: QtBot) -> None:
    sidebar = desktop.window.sidebar
    gone = chat(sidebar, "a")
    desktop.window.ordering.delete((gone,))
    desktop.window.open_chat(gone)
    with qtbot.waitSignal(trash_of(desktop).emptied):
        trash_of(desktop).destroy(None)

    assert desktop.window.chat.open_id is None


def test_a_copy_is_made_and_opened(desktop: Desktop, qtbot: QtBot) -> None:
    sidebar = desktop.window.sidebar
    with qtbot.waitSignal(desktop.window.ordering.done):
        choose(menu_of(sidebar, ["a"]), "Duplicate")
    shown = titles(sidebar)
    opened = desktop.window.top_bar._title.text()
    undo(desktop)

    assert shown == ["Today", "a (copy)", "d", "c", "b", "a"]
    assert opened == "\u2068a (copy)\u2069"
    assert titles(sidebar) == ["Today", "d", "c", "b", "a"]
    assert desktop.window.chat.open_id is None


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


def test_what_is_selected_stays_selected_while_rows_move(desktop: Desktop) -> None:
    sidebar = desktop.window.sidebar
    click(sidebar, "c")
    select = QItemSelectionModel.SelectionFlag.Select
    sidebar.list.selectionModel().select(sidebar._chats.row_of(chat(sidebar, "a")), select)
    desktop.window.ordering.pin((chat(sidebar, "a"),), is_pinned=True)
    moved = sorted(selected(sidebar))
    sidebar._chats.refresh()

    assert moved == sorted(selected(sidebar)) == ["a", "c"]


def test_the_menu_of_a_selected_row_is_that_of_all_selected_ones(desktop: Desktop) -> None:
    sidebar = desktop.window.sidebar
    click(sidebar, "d")
    click(sidebar, "c", CONTROL)
    at: QPoint = sidebar.list.visualRect(sidebar._chats.row_of(chat(sidebar, "c"))).center()
    sidebar.list.customContextMenuRequested.emit(at)
    (menu,) = (menu for menu in sidebar.findChildren(QMenu) if menu.isVisible())
    labels = [entry.text() for entry in menu.actions() if entry.text()]
    menu.close()

    assert labels == ["Pin", "Archive", "Move to", "Tags", "Move to the Trash"]


def test_chats_of_another_program_are_listed_when_the_window_becomes_active(
    desktop: Desktop, folder: Path
) -> None:
    store = ChatStore.open(folder / FILE_NAME)
    talking.ask(store, "from the terminal")
    store.close()
    desktop.window.chats.look()

    assert titles(desktop.window.sidebar)[:2] == ["Today", "from the terminal"]
    assert desktop.window.sidebar.list.isVisible()
