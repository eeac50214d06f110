"""Earlier questions come back with Ctrl+Up; what was being written is never lost by that."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.composer import Composer
from tests.store import talking
from tests.store.looking import read
from tests.ui.conftest import OpenDesktop
from tests.ui.listed import chat

UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
CTRL = Qt.KeyboardModifier.ControlModifier
DRAFTS = "SELECT text FROM draft WHERE text <> ''"


@pytest.fixture
def desktop(open_desktop: OpenDesktop, folder: Path, qtbot: QtBot) -> Desktop:
    """A window with the chats "one" and "other"; "one" is open, with four questions."""
    store = ChatStore.open(folder / FILE_NAME)
    asked = talking.ask(store, "one", "1")
    for question in ("two", "two", "three\nlines"):
        talking.ask(store, question, "2", asked.question.conversation_id)
    talking.ask(store, "other", "3")
    store.close()
    opened = open_desktop("demo")
    qtbot.waitUntil(lambda: opened.presence is not None and opened.keeping is not None)
    opened.window.activateWindow()
    open_chat(opened, "one", qtbot)
    return opened


def open_chat(desktop: Desktop, title: str, qtbot: QtBot) -> None:
    desktop.window.open_chat(chat(desktop.window.sidebar, title))
    qtbot.waitUntil(desktop.window.pane.composer.field.hasFocus)


def walk(desktop: Desktop, *keys: Qt.Key) -> list[str]:
    """Press Ctrl and each key, and return what the field holds after each."""
    composer = desktop.window.pane.composer
    texts = []
    for key in keys:
        QTest.keyClick(composer.field, key, CTRL)
        texts.append(composer.text())
    return texts


@pytest.fixture
def composer(desktop: Desktop) -> Composer:
    """The composer, with a draft in it whose caret stands after its first word."""
    composer = desktop.window.pane.composer
    composer.set_text("My draft", 2)
    return composer


def test_ctrl_up_walks_to_older_questions_and_ctrl_down_back_to_the_draft(
    desktop: Desktop, composer: Composer
) -> None:
    there = walk(desktop, UP, UP, UP, UP)
    back = walk(desktop, DOWN, DOWN, DOWN, DOWN)

    assert there == ["three\nlines", "two", "one", "one"]
    assert back == ["two", "three\nlines", "My draft", "My draft"]
    assert composer.caret() == 2


def test_what_was_changed_on_the_way_is_there_again(desktop: Desktop, composer: Composer) -> None:
    walk(desktop, UP)
    QTest.keyClicks(composer.field, "!")
    away = walk(desktop, UP, DOWN, DOWN)

    assert away == ["two", "three\nlines!", "My draft"]
    assert walk(desktop, UP) == ["three\nlines!"]


def test_the_draft_is_what_is_kept_while_an_old_question_is_looked_at(
    desktop: Desktop, composer: Composer, folder: Path, qtbot: QtBot
) -> None:
    walk(desktop, UP, UP)
    desktop.window.chat.keep_draft()
    on_disk = read(folder / FILE_NAME, DRAFTS)
    open_chat(desktop, "other", qtbot)
    elsewhere = composer.text()
    open_chat(desktop, "one", qtbot)

    assert on_disk == [("My draft",)]
    assert elsewhere == ""
    assert (composer.text(), composer.caret()) == ("My draft", 2)


def test_an_old_question_that_was_changed_is_kept_before_the_draft(
    desktop: Desktop, composer: Composer, qtbot: QtBot
) -> None:
    walk(desktop, UP, UP)
    QTest.keyClicks(composer.field, " and a half")
    open_chat(desktop, "other", qtbot)
    open_chat(desktop, "one", qtbot)

    assert composer.text() == "two and a half\n\nMy draft"


def test_once_an_old_question_is_asked_again_the_draft_comes_back(
    desktop: Desktop, composer: Composer, folder: Path, qtbot: QtBot
) -> None:
    walk(desktop, UP, UP)
    with qtbot.waitSignal(desktop.session.answer_ended):
        QTest.keyClick(composer.field, Qt.Key.Key_Return)

    assert (composer.text(), composer.caret()) == ("My draft", 2)
    assert read(folder / FILE_NAME, DRAFTS) == [("My draft",)]
    assert walk(desktop, UP, UP) == ["two", "three\nlines"]


def test_a_step_is_undone_like_anything_that_is_written(
    desktop: Desktop, composer: Composer
) -> None:
    walk(desktop, UP)
    QTest.keyClick(composer.field, Qt.Key.Key_Z, CTRL)

    assert composer.text() == "My draft"


def test_nothing_is_walked_while_an_input_method_composes_or_a_question_is_edited(
    desktop: Desktop, composer: Composer
) -> None:
    QApplication.sendEvent(composer.field, QInputMethodEvent("ni", []))
    while_composing = walk(desktop, UP)
    QApplication.sendEvent(composer.field, QInputMethodEvent("", []))
    composer.set_text("")
    QTest.keyClick(composer.field, UP)
    while_editing = walk(desktop, UP)

    assert while_composing == ["My draft"]
    assert while_editing == ["three\nlines"]
    assert desktop.window.chat.edited is not None
    assert walk(desktop, UP) == ["three\nlines"]
