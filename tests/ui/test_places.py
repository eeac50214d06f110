"""Folders, tags and the Trash in the window."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.list_role import ListRole
from liaobots_desktop.chat.ordering import FolderId, Place, Shelf, Tag
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.tag_dialog import TagDialog
from tests.store.looking import read
from tests.ui.listed import (
    CONTROL,
    Key,
    answer,
    button,
    chat,
    choose,
    click,
    menu_of,
    titles,
    trash_of,
    undo,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen


def test_chats_are_dragged_into_a_folder_out_of_it_and_to_the_pinned_ones(
    ordered: Desktop,
) -> None:
    sidebar = ordered.window.sidebar
    made: list[FolderId] = []
    ordered.window.ordering.add_folder("Work", made=made.append)
    folder = made[0]
    ordered.window.ordering.open_folder(folder, is_open=True)
    click(sidebar, "d")
    click(sidebar, "b", CONTROL)
    sidebar.list.drop(sidebar._chats.row_of_folder(folder))
    inside = titles(sidebar)
    click(sidebar, "b")
    sidebar.list.drop(sidebar._chats.row_of(chat(sidebar, "a")))
    outside = titles(sidebar)
    ordered.window.ordering.pin((chat(sidebar, "c"),), is_pinned=True)
    click(sidebar, "d")
    sidebar.list.drop(sidebar._chats.index(0))
    pinned = titles(sidebar)
    for _ in range(4):
        undo(ordered)

    assert inside == ["Folders", "Work", "d", "b", "Today", "c", "a"]
    assert outside == ["Folders", "Work", "d", "Today", "c", "b", "a"]
    assert pinned == ["Pinned", "d", "c", "Folders", "Work", "Today", "b", "a"]
    assert titles(sidebar) == ["Folders", "Work", "Today", "d", "c", "b", "a"]


def test_what_is_one_act_is_undone_by_one_ctrl_z(ordered: Desktop) -> None:
    sidebar, ordering = ordered.window.sidebar, ordered.window.ordering
    before = titles(sidebar)
    made: list[FolderId] = []
    ordering.add_folder("Work", made=made.append)
    ordering.open_folder(made[0], is_open=True)
    ordering.pin((chat(sidebar, "a"),), is_pinned=True)
    pinned = titles(sidebar)
    click(sidebar, "a")
    sidebar.list.drop(sidebar._chats.row_of_folder(made[0]))
    dragged = titles(sidebar)
    undo(ordered)
    put_back = titles(sidebar)
    ordering.add_folder("More", chats=(chat(sidebar, "b"),))
    more = titles(sidebar)
    undo(ordered)
    without_more = titles(sidebar)
    ordering.add_tag(Tag("red"), (chat(sidebar, "c"),))
    undo(ordered)
    tags = list(sidebar._chats.tags)
    for _ in range(2):
        undo(ordered)

    assert pinned == ["Pinned", "a", "Folders", "Work", "Today", "d", "c", "b"]
    assert dragged == ["Folders", "Work", "a", "Today", "d", "c", "b"]
    assert put_back == without_more == pinned
    assert more == ["Pinned", "a", "Folders", "More", "Work", "Today", "d", "c"]
    assert tags == []
    assert titles(sidebar) == before


def test_a_folder_is_dragged_into_another_and_never_into_itself(ordered: Desktop) -> None:
    sidebar, ordering = ordered.window.sidebar, ordered.window.ordering
    made: list[FolderId] = []
    ordering.add_folder("Outer", made=made.append)
    ordering.add_folder("Inner", made=made.append)
    outer, inner = made
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


def test_a_folder_opens_by_click_and_by_keys(ordered: Desktop) -> None:
    sidebar = ordered.window.sidebar
    ordered.window.ordering.add_folder("Work", chats=(chat(sidebar, "a"),))
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
    ordered: Desktop, qtbot: QtBot
) -> None:
    sidebar = ordered.window.sidebar
    choose(menu_of(sidebar, ["a"]), "Move to", "New folder")
    editor = sidebar.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("Work")
    with qtbot.waitSignal(sidebar.editing_ended):
        QTest.keyClick(editor, Key.Key_Return)
    named = titles(sidebar)
    folder = sidebar._chats.index(1).data(ListRole.FOLDER)
    with qtbot.waitSignal(ordered.window.ordering.done):
        choose(sidebar.places.folder_menu(folder), "Remove the folder")
    removed = titles(sidebar)
    with qtbot.waitSignal(ordered.window.ordering.taken_back):
        undo(ordered)

    assert named == ["Folders", "Work", "Today", "d", "c", "b"]
    assert removed == ["Today", "d", "c", "b", "a"]
    assert titles(sidebar) == named


def test_a_tag_is_made_for_chats_shown_and_taken_off(ordered: Desktop) -> None:
    sidebar = ordered.window.sidebar
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
    QTest.keyClick(ordered.window, Key.Key_Escape)
    still_there = titles(sidebar)
    sidebar.list.setFocus()
    QTest.keyClick(sidebar.list, Key.Key_Escape)

    assert sidebar._chats.tags == {"urgent": Tag("urgent", "red")}
    assert colors == ["red"]
    assert (tagged, left, still_there) == (["Today", "b", "a"], ["Today", "b"], ["Today", "b"])
    assert titles(sidebar) == ["Today", "d", "c", "b", "a"]


def test_a_chat_of_the_trash_is_restored_or_deleted_for_good_after_a_question(
    ordered: Desktop, folder: Path, qtbot: QtBot
) -> None:
    sidebar = ordered.window.sidebar
    ordered.window.ordering.delete(tuple(chat(sidebar, title) for title in "abc"))
    choose(sidebar.places.menu(sidebar._theme), "Trash")
    in_trash = sorted(titles(sidebar))
    choose(menu_of(sidebar, ["a"]), "Restore")
    choose(menu_of(sidebar, ["b"]), "Delete for good…")
    answer(sidebar, "Keep")
    kept = sorted(titles(sidebar))
    choose(menu_of(sidebar, ["b"]), "Delete for good…")
    with qtbot.waitSignal(trash_of(ordered).emptied):
        answer(sidebar, "Delete for good")
    left = titles(sidebar)
    button(sidebar, "Empty the Trash").click()
    with qtbot.waitSignal(trash_of(ordered).emptied):
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


def test_emptying_the_trash_destroys_deleted_messages_says_so_and_undo_knows(
    ordered: Desktop, folder: Path, qtbot: QtBot
) -> None:
    window, sidebar = ordered.window, ordered.window.sidebar
    window.open_chat(chat(sidebar, "a"))
    open_id = window.chat.open_id
    assert open_id is not None
    message = ordered.session.messages(open_id)[-1]
    window.pane.action_requested.emit("delete", message.id)
    choose(sidebar.places.menu(sidebar._theme), "Trash")
    empty = button(sidebar, "Empty the Trash")
    could_be_emptied = empty.isVisible()
    empty.click()
    box = window.findChildren(QMessageBox)[-1]
    told = box.text(), box.informativeText()
    with qtbot.waitSignal(trash_of(ordered).emptied):
        answer(sidebar, "Delete for good")
    assert window.hands is not None
    window.hands.undoing.undo_last()
    notice = window.notice_bar.notice()

    assert could_be_emptied
    assert told == (
        "Delete all deleted messages for good?",
        "The messages that were deleted in other chats go too. None of this can be brought "
        "back, except from a backup.",
    )
    assert read(folder / FILE_NAME, f"SELECT * FROM message WHERE id = {message.id}") == []
    assert notice is not None
    assert "deleted for good" in notice.text
    assert not empty.isVisible()


def test_a_chat_that_is_open_while_it_is_destroyed_is_left(ordered: Desktop, qtbot: QtBot) -> None:
    sidebar = ordered.window.sidebar
    gone = chat(sidebar, "a")
    ordered.window.ordering.delete((gone,))
    ordered.window.open_chat(gone)
    with qtbot.waitSignal(trash_of(ordered).emptied):
        trash_of(ordered).destroy(None)

    assert ordered.window.chat.open_id is None


def test_whether_a_folder_is_open_is_seen_also_under_the_pointer(ordered: Desktop) -> None:
    sidebar = ordered.window.sidebar
    ordered.window.ordering.add_folder("Work", chats=(chat(sidebar, "a"),))
    row = sidebar._chats.index(titles(sidebar).index("Work"))
    area = sidebar.list.visualRect(row)
    QTest.mouseMove(sidebar.list.viewport(), area.center())
    picture = sidebar.list.viewport().grab(area).toImage()
    colours = {picture.pixelColor(x, area.height() // 2).name() for x in range(8, 24)}

    assert picture.pixelColor(4, 20).name() == "#edebe6"  # it is marked as under the pointer
    assert len(colours) > 1


def test_the_list_goes_to_the_place_of_a_chat_that_is_opened_from_elsewhere(
    ordered: Desktop,
) -> None:
    window, sidebar = ordered.window, ordered.window.sidebar
    a, b, c = (chat(sidebar, name) for name in "abc")
    window.ordering.add_tag(Tag("red"), (a, b))
    window.ordering.archive((b,), is_archived=True)
    window.ordering.delete((c,))
    sidebar.show_place(Place(Shelf.TRASH))
    window.open_chat(a)
    from_the_trash = sidebar._chats.place, sidebar.list.currentIndex().data()
    window.open_chat(b)
    to_the_archive = sidebar._chats.place, sidebar.list.currentIndex().data()
    window.open_chat(c)
    to_the_trash = sidebar._chats.place, sidebar.list.currentIndex().data()
    sidebar.show_place(Place(Shelf.TAG, "red"))
    window.open_chat(a)
    in_the_tag = sidebar._chats.place
    window.new_chat()

    assert from_the_trash == (None, "a")
    assert to_the_archive == (Place(Shelf.ARCHIVE), "b")
    assert to_the_trash == (Place(Shelf.TRASH), "c")
    assert in_the_tag == sidebar._chats.place == Place(Shelf.TAG, "red")
