"""Acts on chats from the window: few at once, many on another thread, and the list follows."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, QTimer
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.conversation_list import ConversationList
from liaobots_desktop.bridge.list_role import ListRole
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.bridge.ordering import Ordering
from liaobots_desktop.bridge.trash_keeper import TrashKeeper
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.ordering import FolderId, Place, Shelf, Tag
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.rearranged import Act, Rearranged
from tests.store.looking import read, write
from tests.store.ordered import add_chats, add_many
from tests.threads import end

MARCH = 1_583_150_400_000
"""The 2nd of March 2020, 12:00 UTC, in milliseconds."""


def rows(model: ConversationList) -> list[str]:
    """Return what is shown: headings in brackets, folders with a slash, indented by depth."""
    shown = []
    for number in range(model.rowCount()):
        index = model.index(number)
        text = index.data()
        if index.data(ListRole.IS_HEADING):
            text = "[]" if "20" in text else f"[{text}]"  # months have names in each language
        elif index.data(ListRole.FOLDER) is not None:
            text += "/"
        shown.append("  " * index.data(ListRole.DEPTH) + text)
    return shown


def test_pinned_chats_and_folders_stand_above_the_others(
    chats: ConversationList, ordering: Ordering, database: Path
) -> None:
    a, b, c, d, e = add_chats(database, "a", "b", "c", "d", "e", start=MARCH)
    chats.refresh()
    made: list[FolderId] = []
    ordering.add_folder("Work", chats=(a, b), made=made.append)
    ordering.add_folder("Bills", made[0], (c,), made.append)
    work, bills = made
    ordering.pin((d,), is_pinned=True)
    closed = rows(chats)
    ordering.open_folder(work, is_open=True)
    half_open = rows(chats)
    ordering.open_folder(bills, is_open=True)
    ordering.rename(b, "B")
    ordering.move((e,), work)

    assert closed == ["[Pinned]", "d", "[Folders]", "Work/", "[]", "e"]
    assert half_open == ["[Pinned]", "d", "[Folders]", "Work/", "  b", "  a", "  Bills/", "[]", "e"]
    assert rows(chats) == [
        *("[Pinned]", "d", "[Folders]", "Work/", "  e", "  B", "  a", "  Bills/", "    c"),
    ]


def test_each_act_moves_only_the_rows_it_concerns(
    chats: ConversationList, ordering: Ordering, database: Path, qtbot: QtBot
) -> None:
    a, b, c = add_chats(database, "a", "b", "c", start=MARCH)
    chats.refresh()
    resets: list[None] = []
    chats.modelReset.connect(lambda: resets.append(None))
    seen = [rows(chats)]
    ordering.pin((a,), is_pinned=True)
    seen.append(rows(chats))
    ordering.pin((c,), is_pinned=True)
    seen.append(rows(chats))
    ordering.delete((b,))
    seen.append(rows(chats))
    with qtbot.waitSignal(ordering.done):
        ordering.restore((b,))
    ordering.pin((a, c), is_pinned=False)
    seen.append(rows(chats))
    ordering.archive((a, b, c), is_archived=True)
    seen.append(rows(chats))

    assert seen == [
        ["[]", "c", "b", "a"],
        ["[Pinned]", "a", "[]", "c", "b"],
        ["[Pinned]", "c", "a", "[]", "b"],
        ["[Pinned]", "c", "a"],
        ["[]", "c", "b", "a"],
        [],
    ]
    assert resets == []


def test_a_chat_that_belongs_further_down_stands_there_without_having_been_read(
    chats: ConversationList, ordering: Ordering, database: Path
) -> None:
    add_many(database, 150)
    first = ConversationId("chat 0")
    chats.refresh()
    ordering.pin((first,), is_pinned=True)
    pinned = rows(chats)[:2]
    ordering.pin((first,), is_pinned=False)

    assert pinned == ["[Pinned]", "chat 0"]
    assert chats.row_of(first).row() == chats.rowCount() - 1 == 150
    assert rows(chats)[-2:] == ["chat 1", "chat 0"]


def test_a_place_lists_its_own_chats(
    chats: ConversationList, ordering: Ordering, database: Path
) -> None:
    a, b, c = add_chats(database, "a", "b", "c", start=MARCH)
    ordering.add_tag(Tag("red", "red"), (b, c))
    ordering.archive((a,), is_archived=True)
    ordering.delete((c,))
    seen = []
    for place in (Place(Shelf.TAG, "red"), Place(Shelf.ARCHIVE), Place(Shelf.TRASH), None):
        chats.show_place(place)
        seen.append([row for row in rows(chats) if "[" not in row])
    chats.show_place(Place(Shelf.TRASH))
    ordering.restore((c,))
    empty = rows(chats)
    chats.show_place(Place(Shelf.TAG, "red"))
    colors = chats.row_of(b).data(ListRole.COLORS)

    assert seen == [["b"], ["a"], ["c"], ["b"]]
    assert empty == []
    assert colors == ["red"]


def test_a_tag_that_is_removed_is_no_place_any_more(
    chats: ConversationList, ordering: Ordering, database: Path, qtbot: QtBot
) -> None:
    (a,) = add_chats(database, "a", start=MARCH)
    ordering.add_tag(Tag("red", "red"), (a,))
    chats.show_place(Place(Shelf.TAG, "red"))
    with qtbot.waitSignal(ordering.done):
        ordering.remove_tag("red")

    assert chats.place is None
    assert rows(chats) == ["[]", "a"]


def test_the_next_previous_and_nth_chat_are_those_of_the_list(
    chats: ConversationList, ordering: Ordering, database: Path
) -> None:
    a, b, c = add_chats(database, "a", "b", "c", start=MARCH)
    ordering.add_folder("Work")
    ordering.pin((a,), is_pinned=True)
    chats.refresh()

    assert rows(chats) == ["[Pinned]", "a", "[Folders]", "Work/", "[]", "c", "b"]
    assert [chats.chat_at_step(chat, 1) for chat in (None, a, c, b)] == [a, c, b, None]
    assert [chats.chat_at_step(chat, -1) for chat in (None, a, c, b)] == [b, None, a, c]
    assert [chats.nth_chat(number) for number in (1, 2, 3, 4)] == [a, c, b, None]


def test_the_step_to_a_chat_that_was_not_read_reads_it(
    chats: ConversationList, database: Path
) -> None:
    add_many(database, 101)
    chats.refresh()

    assert chats.chat_at_step(ConversationId("chat 1"), 1) == "chat 0"


def test_acts_on_many_chats_are_done_on_another_thread(
    chats: ConversationList, ordering: Ordering, store: ChatStore, database: Path, qtbot: QtBot
) -> None:
    add_many(database, 2000)
    chats.refresh()
    chats.reading.let_count()  # what takes long on a busy machine is counted on a thread
    ids = tuple(ConversationId(f"chat {number}") for number in range(1900))
    with qtbot.waitSignal(ordering.done) as done:
        ordering.delete(ids)
        at_once = store.listing.count(Place(Shelf.TRASH))
        was_busy = ordering.is_busy
    assert done.args is not None
    in_trash = store.listing.count(Place(Shelf.TRASH))
    with qtbot.waitSignal(ordering.taken_back):
        ordering.take_back(done.args[0])
    qtbot.waitUntil(lambda: chats.rowCount() == 2001)

    assert (at_once < 1900, was_busy) == (True, True)  # 500 at a time
    assert in_trash == 1900
    assert store.listing.count(Place(Shelf.AT_REST)) == 2000


def test_acts_follow_each_other_in_their_order(
    ordering: Ordering, store: ChatStore, database: Path, qtbot: QtBot
) -> None:
    add_many(database, 60)
    ids = tuple(ConversationId(f"chat {number}") for number in range(60))
    acts: list[Act] = []
    ordering.done.connect(lambda done: acts.append(done.act))
    threads: list[QThread] = []
    ordering.pin(ids, is_pinned=True)
    ordering.duplicate(ids[0], "copy")
    ordering.pin(ids, is_pinned=False)
    ordering.add_folder("Work", None, ids, lambda _: threads.append(QThread.currentThread()))
    qtbot.waitUntil(lambda: len(acts) == 4)

    assert acts == [Act.PINNED, Act.DUPLICATED, Act.UNPINNED, Act.FOLDER_ADDED]
    assert threads == [QThread.currentThread()]  # what names the folder is a widget
    assert store.listing.count(Place(Shelf.AT_REST)) == 1  # the copy


@pytest.mark.parametrize("number", [1, 60])
def test_an_act_that_cannot_be_stored_is_told(
    ordering: Ordering, database: Path, qtbot: QtBot, number: int
) -> None:
    add_many(database, number)
    database.unlink()
    done: list[Rearranged] = []
    ordering.done.connect(done.append)
    with qtbot.waitSignal(ordering.notice_raised) as raised:
        ordering.pin(tuple(ConversationId(f"chat {n}") for n in range(number)), is_pinned=True)

    assert raised.args is not None
    assert isinstance(raised.args[0], Notice)
    assert done == []
    assert not database.exists()


def test_the_trash_is_emptied_on_another_thread(
    ordering: Ordering, store: ChatStore, database: Path, qtbot: QtBot
) -> None:
    chats = tuple(add_chats(database, "a", "b", "c", start=MARCH))
    ordering.delete(chats[:2])
    write(database, "UPDATE conversation SET deleted_at = 5 WHERE id = 'a'")
    parent = QObject()
    keeper = TrashKeeper(database, parent)
    with qtbot.waitSignal(keeper.emptied) as expired:
        keeper.begin(after_ms=0)
    after_expiry = [chat.id for chat in store.listing.find(chats)]
    with qtbot.waitSignal(keeper.emptied) as emptied:
        keeper.destroy(None)
    end(keeper)
    parent.deleteLater()

    assert (expired.args, emptied.args) == ([1], [1])
    assert after_expiry == ["b", "c"]
    assert read(database, "SELECT id FROM conversation") == [("c",)]


def test_a_tag_that_was_being_renamed_when_the_last_start_ended_is_renamed(
    database: Path, store: ChatStore, qtbot: QtBot
) -> None:
    add_chats(database, "a", "b", "c", start=MARCH)
    write(
        database,
        "INSERT INTO tag VALUES ('old', 'red'), ('new', 'blue'), ('\x1fold\x1fnew', 'blue');"
        "INSERT INTO conversation_tag VALUES ('a', 'new', 1), ('b', 'old', 1), ('c', 'old', 1)",
    )
    parent = QObject()
    keeper = TrashKeeper(database, parent)
    with qtbot.waitSignal(keeper.emptied) as ended:
        keeper.begin(after_ms=0)
    end(keeper)
    parent.deleteLater()

    assert ended.args == [0]
    assert store.listing.tags() == [Tag("new", "blue")]
    assert read(database, "SELECT tag, count(*) FROM conversation_tag") == [("new", 3)]


def test_the_trash_is_looked_at_no_more_when_the_window_is_closed(
    database: Path, store: ChatStore, qtbot: QtBot
) -> None:
    add_many(database, 3)
    write(database, "UPDATE conversation SET deleted_at = 1")  # in 1970
    parent = QObject()
    keeper = TrashKeeper(database, parent)
    keeper.begin(0)
    was_idle = keeper.shut_down()
    turned: list[None] = []
    QTimer.singleShot(20, lambda: turned.append(None))
    qtbot.waitUntil(lambda: bool(turned))
    threads = parent.findChildren(QThread)
    running = [thread.isRunning() or thread.isFinished() for thread in threads]
    parent.deleteLater()

    assert was_idle
    assert running in ([], [False])
    assert store.listing.count(Place(Shelf.TRASH)) == 3
