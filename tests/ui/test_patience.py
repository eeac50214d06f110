"""While another program writes, the window waits for nothing, and does all of it afterwards."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import perf_counter, thread_time

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.model_at import ModelAt
from liaobots_desktop.chat.message import EndState
from liaobots_desktop.chat.ordering import FolderId, Tag
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from tests.store import talking
from tests.store.looking import read
from tests.timing import Within
from tests.ui.conftest import OpenDesktop
from tests.ui.listed import chat, undo
from tests.ui.services.conftest import add

_MOST_S = 0.045
"""Of a busy machine; measured: 3 ms. What waited for another program stood still for 50 ms."""


@contextmanager
def another_writer(folder: Path) -> Iterator[None]:
    """Hold the file as a backup tool or a database browser does."""
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.fixture
def impatient(open_desktop: OpenDesktop, folder: Path) -> Desktop:
    store = ChatStore.open(folder / FILE_NAME)
    for title in "abc":
        talking.ask(store, title)
    store.filing.add_tag(Tag("red"))
    store.close()
    return open_desktop("demo", is_patient=False)


def idle(step: Callable[[], object]) -> float:
    """Return how long the GUI thread stood still in a step, in seconds."""
    begin, worked = perf_counter(), thread_time()
    step()
    return (perf_counter() - begin) - (thread_time() - worked)


def test_acts_do_not_wait_and_are_done_in_their_order(
    impatient: Desktop, folder: Path, qtbot: QtBot, within: Within
) -> None:
    window, ordering = impatient.window, impatient.window.ordering
    a, b, c = (chat(window.sidebar, name) for name in "abc")
    folders: list[FolderId] = []
    steps: dict[str, Callable[[], object]] = {
        "pin": lambda: ordering.pin((a,), is_pinned=True),
        "unpin": lambda: ordering.pin((a,), is_pinned=False),
        "rename": lambda: ordering.rename(b, "B"),
        "tag": lambda: ordering.tag((b,), "red", is_tagged=True),
        "trash": lambda: ordering.delete((c,)),
        "folder": lambda: ordering.add_folder("Work", chats=(a,), made=folders.append),
        "unread": lambda: ordering.mark_read(b, is_read=False),
        "model": lambda: impatient.session.profiles.choose_model(b, "gpt-3.5-turbo"),
    }
    with another_writer(folder):
        took = {name: idle(step) for name, step in steps.items()}
        before = read(folder / FILE_NAME, "SELECT count(*) FROM folder")
        qtbot.waitUntil(window.notice_bar.isVisible)
        notice = window.notice_bar.notice()
    query = "SELECT title, folder_id IS NULL, pinned_at, deleted_at > 0, is_unread, model"
    query += " FROM conversation ORDER BY title COLLATE NOCASE"
    qtbot.waitUntil(lambda: read(folder / FILE_NAME, query)[0][1] == 0)
    after = read(folder / FILE_NAME, query)
    qtbot.waitUntil(lambda: window.notice_bar.notice() != notice)
    last = window.notice_bar.notice()

    within(took, _MOST_S)
    assert before == [(0,)]
    assert notice is not None
    assert notice.text == (
        "Another program is using the chats. What you did will be saved as soon as it has finished."
    )
    assert last is not None
    assert last.text == "“c” was moved to the Trash."
    assert after == [
        ("a", 0, None, None, 0, "gpt-4"),
        ("B", 1, None, None, 1, "gpt-3.5-turbo"),
        ("c", 1, None, 1, 0, "gpt-4"),
    ]


def test_a_service_and_a_model_hold_at_once_and_are_written_afterwards(
    impatient: Desktop, folder: Path, qtbot: QtBot
) -> None:
    window, profiles = impatient.window, impatient.session.profiles
    mine = add(impatient, "http://127.0.0.1:9", name="Mine")
    a = chat(window.sidebar, "a")
    window.open_chat(a)
    query = f"SELECT profile, model FROM conversation WHERE id = '{a}'"
    with another_writer(folder):
        profiles.choose(a, mine)
        profiles.choose_model(a, "gpt-3.5-turbo")
        (asking,) = profiles.asking([ModelAt("gpt-3.5-turbo")], "Why?", a)
        asked_now = (profiles.of(a).id, asking.endpoint.base_url)
        selector = window.top_bar.models
        shown = (selector.profile_id(), selector.model_id())
        before = read(folder / FILE_NAME, query)
    qtbot.waitUntil(lambda: read(folder / FILE_NAME, query) == [(mine.id, "gpt-3.5-turbo")])

    assert asked_now == (mine.id, "http://127.0.0.1:9")
    assert shown == (mine.id, "gpt-3.5-turbo")
    assert before == [(None, "gpt-4")]


def test_a_service_that_could_not_be_written_holds_no_more(
    impatient: Desktop, folder: Path, qtbot: QtBot
) -> None:
    profiles = impatient.session.profiles
    mine = add(impatient, "http://127.0.0.1:9", name="Mine")
    a = chat(impatient.window.sidebar, "a")
    before = profiles.of(a).id
    (folder / FILE_NAME).rename(folder / "elsewhere.db")
    with qtbot.waitSignal(profiles.failed):
        profiles.choose(a, mine)
        at_once = profiles.of(a).id

    assert (at_once, profiles.of(a).id) == (mine.id, before)


def test_messages_are_walked_and_deleted_and_drafts_kept_without_waiting(
    impatient: Desktop, folder: Path, qtbot: QtBot, within: Within
) -> None:
    window, store = impatient.window, ChatStore.open(folder / FILE_NAME)
    a = chat(window.sidebar, "a")
    question, first = store.messages.branch(a)
    talking.answer_again(store, first, "Otherwise")
    store.close()
    window.open_chat(a)
    shown = [message.text for message in impatient.session.messages(a)]
    second = impatient.session.messages(a)[-1]
    window.pane.composer.set_text("Not sent yet")
    steps: dict[str, Callable[[], object]] = {
        "walk": lambda: window.pane.action_requested.emit("branch_previous", second.id),
        "delete": lambda: window.pane.action_requested.emit("delete", question.id),
        "another chat": lambda: window.open_chat(chat(window.sidebar, "b")),
        "undo": lambda: undo(impatient),
    }
    with another_writer(folder):
        took = {name: idle(step) for name, step in steps.items()}
    query = "SELECT count(*) FROM message WHERE deleted_at > 0"
    qtbot.waitUntil(lambda: read(folder / FILE_NAME, query) == [(3,)])
    qtbot.waitUntil(lambda: read(folder / FILE_NAME, "SELECT text FROM draft") != [])

    assert shown == ["a", "Otherwise"]
    within(took, _MOST_S)
    assert read(folder / FILE_NAME, "SELECT place, text FROM draft") == [(a, "Not sent yet")]
    assert read(folder / FILE_NAME, "SELECT is_unread FROM conversation") == [(0,)] * 3


def test_a_question_is_stored_on_the_thread_when_the_file_is_in_use(
    impatient: Desktop, folder: Path, qtbot: QtBot, within: Within
) -> None:
    window, session = impatient.window, impatient.session
    with another_writer(folder):
        took = idle(lambda: window.chat.send("What can you do?"))
        kept = window.pane.composer.text()
    with qtbot.waitSignal(session.answer_ended) as ended:
        pass

    within(took, 0.1)  # the parts of a request are imported here, too
    assert kept == "What can you do?"
    assert window.pane.composer.text() == ""
    assert ended.args is not None
    assert ended.args[0].end is EndState.COMPLETE
