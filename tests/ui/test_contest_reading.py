"""Models side by side where the chats cannot be read for a while."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME
from tests.model_server import ModelServer
from tests.ui.conftest import OpenDesktop
from tests.ui.contesting import BOTH, begin, choice_of, press, view_of
from tests.ui.talking import open_with_keys


def change(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as database:
        for statement in statements:
            database.execute(statement)


@contextmanager
def damaged(folder: Path) -> Iterator[None]:
    """Let every page of the file but the first be nonsense for a while."""
    change(folder, "CREATE TABLE other (x)", "PRAGMA wal_checkpoint(TRUNCATE)")
    file = folder / FILE_NAME
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\x55" * (len(whole) - 4096))
    yield
    file.write_bytes(whole)


def compared(desktop: Desktop, qtbot: QtBot) -> None:
    """Let both models answer, go back to the chat, and come to the choice again."""
    begin(desktop, qtbot)
    qtbot.waitUntil(lambda: not desktop.session.is_busy)
    view_of(desktop).back.click()
    press(desktop)


@pytest.mark.parametrize("when", ["before the choice", "after it"])
def test_answers_that_cannot_be_read_lead_back_to_the_chat_with_a_notice(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path, when: str
) -> None:
    with ModelServer(BOTH) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        compared(desktop, qtbot)
        choice = choice_of(desktop)
        if when == "after it":
            choice.begin.click()
        with damaged(folder):
            if when == "before the choice":
                choice.begin.click()
            qtbot.waitUntil(desktop.window.notice_bar.isVisible)
            notice = desktop.window.notice_bar.notice()

    assert notice is not None
    assert notice.text.startswith("The chats in ")
    assert len(server.requests) == 2
    assert when == "before the choice" or desktop.window.pane.guest is None


def test_an_answer_that_was_deleted_meanwhile_leads_back_to_the_chat_with_a_notice(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    with ModelServer(BOTH) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        compared(desktop, qtbot)
        choice_of(desktop).begin.click()
        change(folder, "DELETE FROM message WHERE text = 'Large answer.'")
        qtbot.waitUntil(desktop.window.notice_bar.isVisible)
        notice = desktop.window.notice_bar.notice()

    assert notice is not None
    assert notice.text == "This message no longer exists."
    assert desktop.window.pane.guest is None
