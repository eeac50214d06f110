"""Chats that go while a window shows them, and windows that are closed one after the other."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.composing.prompt import Prompt
from liaobots_desktop.instance import verbs
from liaobots_desktop.instance.call import Call
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.window_verbs import WindowVerbs
from tests.ui.beside import begin_beside, ids, open_beside, shown, windows_of
from tests.ui.listed import trash_of


def test_a_chat_that_goes_to_the_trash_elsewhere_closes_its_window(
    ordered: Desktop, qtbot: QtBot
) -> None:
    a, b = ids(ordered, "ab")
    open_beside(ordered, a, qtbot)
    ordered.window.open_chat(b)
    ordered.window.ordering.delete((a,))

    assert shown(ordered) == ["b"]
    notice = ordered.window.notice_bar.notice()
    assert notice is not None
    assert notice.text == "“a” was moved to the Trash."


def test_a_window_that_lays_its_own_chat_aside_closes_and_the_main_one_can_undo_it(
    ordered: Desktop, qtbot: QtBot
) -> None:
    a, b = ids(ordered, "ab")
    ordered.window.open_chat(b)
    beside = open_beside(ordered, a, qtbot)
    beside.commands.perform("chat.trash")
    qtbot.waitUntil(ordered.window.isActiveWindow)
    after = shown(ordered)
    notice = ordered.window.notice_bar.notice()
    ordered.window.commands.perform("messages.undo")

    assert after == ["b"]
    assert notice is not None
    assert notice.text == "“a” was moved to the Trash."
    assert shown(ordered) == ["a"]


def test_the_main_window_begins_anew_when_its_chat_goes_in_another(
    ordered: Desktop, qtbot: QtBot
) -> None:
    a, b = ids(ordered, "ab")
    ordered.window.open_chat(b)
    beside = open_beside(ordered, a, qtbot)
    beside.ordering.delete((b,))

    assert shown(ordered) == ["", "a"]


def test_the_new_chat_and_its_draft_come_to_a_main_window_that_has_nothing_else(
    ordered: Desktop, qtbot: QtBot
) -> None:
    beside = begin_beside(ordered, qtbot)
    beside.pane.composer.set_text("half a thought")
    ordered.window.commands.perform("chat.trash")

    assert shown(ordered) == [""]
    assert ordered.window.pane.composer.text() == "half a thought"


def test_an_archived_chat_stays_where_it_is_open(ordered: Desktop, qtbot: QtBot) -> None:
    (a,) = ids(ordered, "a")
    open_beside(ordered, a, qtbot)
    ordered.window.ordering.archive((a,), is_archived=True)

    assert shown(ordered) == ["", "a"]


def test_a_chat_that_is_deleted_for_good_closes_its_window(ordered: Desktop, qtbot: QtBot) -> None:
    (a,) = ids(ordered, "a")
    ordered.window.ordering.delete((a,))
    open_beside(ordered, a, qtbot)
    trash_of(ordered).destroy((a,))
    qtbot.waitUntil(lambda: shown(ordered) == [""])


def test_lists_of_all_windows_follow_what_one_of_them_does(ordered: Desktop, qtbot: QtBot) -> None:
    a, b = ids(ordered, "ab")
    beside = open_beside(ordered, a, qtbot)
    beside.ordering.rename(b, "Another name")
    in_main = ordered.window.chats.row_of(b).data()
    ordered.window.ordering.rename(b, "A third one")

    assert in_main == "Another name"
    assert beside.chats.row_of(b).data() == "A third one"


def test_a_deleted_message_comes_back_in_the_window_that_shows_the_chat_now(
    ordered: Desktop, qtbot: QtBot
) -> None:
    (a,) = ids(ordered, "a")
    main = ordered.window
    main.open_chat(a)
    view = main.pane.transcript
    view.action_requested.emit("delete", view.transcript.items[1].message.id)
    beside = open_beside(ordered, a, qtbot)
    without = len(beside.pane.transcript.transcript.items)
    main.commands.perform("messages.undo")
    qtbot.waitUntil(beside.isActiveWindow)

    assert without == 1
    assert len(beside.pane.transcript.transcript.items) == 2
    assert shown(ordered) == ["", "a"]


def test_the_app_ends_with_the_last_window_whichever_that_is(
    ordered: Desktop, qtbot: QtBot
) -> None:
    (a,) = ids(ordered, "a")
    beside = open_beside(ordered, a, qtbot)
    with qtbot.assertNotEmitted(ordered.window.closed):
        ordered.window.close()
    was_hidden = not ordered.window.isVisible()
    with qtbot.waitSignal(ordered.window.closed):
        beside.close()

    assert was_hidden


def test_a_main_window_that_came_back_is_not_closed_with_the_other(
    ordered: Desktop, qtbot: QtBot
) -> None:
    (a,) = ids(ordered, "a")
    beside = open_beside(ordered, a, qtbot)
    ordered.window.close()
    beside.new_chat()
    qtbot.waitUntil(ordered.window.isActiveWindow)
    beside.close()

    assert ordered.window.isVisible()
    assert shown(ordered) == [""]


@pytest.mark.parametrize("front", ["main", "beside", "beside, the main one was closed"])
def test_toggle_hides_all_windows_and_brings_them_back(
    ordered: Desktop, qtbot: QtBot, front: str
) -> None:
    (a,) = ids(ordered, "a")
    beside = open_beside(ordered, a, qtbot)
    is_closed = front.endswith("closed")
    if is_closed:
        ordered.window.close()
    active = ordered.window if front == "main" else beside
    active.activateWindow()
    qtbot.waitUntil(active.isActiveWindow)
    known = WindowVerbs(windows_of(ordered), lambda _token: None)
    known.do(Call(verbs.TOGGLE, {}))
    seen = [window.isVisible() for window in windows_of(ordered).all]
    known.do(Call(verbs.TOGGLE, {}))
    if not is_closed:  # offscreen, one that comes back alone is never told to be active
        qtbot.waitUntil(active.isActiveWindow)

    assert seen == [False, False]
    assert ordered.window.isVisible() is not is_closed
    assert beside.isVisible()


def test_another_start_brings_the_window_that_was_used_last_or_the_main_one_that_was_closed(
    ordered: Desktop, qtbot: QtBot
) -> None:
    (a,) = ids(ordered, "a")
    beside = open_beside(ordered, a, qtbot)
    qtbot.waitUntil(beside.isActiveWindow)
    known = WindowVerbs(windows_of(ordered), lambda _token: None)
    beside.showMinimized()
    known.do(Call(verbs.RAISE, {}))
    qtbot.waitUntil(beside.isActiveWindow)
    ordered.window.close()
    known.do(Call(verbs.RAISE, {}))
    qtbot.waitUntil(ordered.window.isActiveWindow)

    assert beside.isVisible()


def test_what_is_asked_from_outside_begins_where_the_new_chat_is(
    ordered: Desktop, qtbot: QtBot
) -> None:
    begin_beside(ordered, qtbot)
    known = WindowVerbs(windows_of(ordered), lambda _token: None)
    known.do(Call(verbs.ASK, {"text": "What can you do?"}))

    assert shown(ordered) == ["b", "What can you do?"]


def test_closing_one_of_several_waits_for_no_prompt_that_another_program_holds_up(
    ordered: Desktop, qtbot: QtBot, folder: Path
) -> None:
    further = open_beside(ordered, ids(ordered, "a")[0], qtbot)
    assert ordered.common is not None
    library = ordered.common.library
    brief = Prompt("1", "Brief", "Be brief.")
    library.put(prompts=[brief])
    qtbot.waitUntil(lambda: library.library.prompts == (brief,))
    failed: list[object] = []
    library.failed.connect(failed.append)
    with closing(sqlite3.connect(folder / FILE_NAME)) as other:
        other.execute("BEGIN IMMEDIATE")
        library.edit(brief._replace(content="Be very brief."))
        further.close()
        waited_for = list(failed)

    assert waited_for == []
    assert not further.isVisible()
