"""The menus: what they offer comes from the table, and they are there at once."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.ordering import Tag
from liaobots_desktop.ui.actions.table import find
from liaobots_desktop.ui.transcript.context_menu import MenuContent, context_menu
from tests.timing import Within
from tests.ui.listed import chat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def of_chat(desktop: Desktop) -> QMenu:
    sidebar = desktop.window.sidebar
    return sidebar.menu_for(chat(sidebar, "a"))


def of_places(desktop: Desktop) -> QMenu:
    return desktop.window.sidebar.places.menu(desktop.themes.theme)


def of_balance(desktop: Desktop) -> QMenu:
    assert desktop.usage is not None
    return desktop.usage.menu()


def of_message(desktop: Desktop) -> QMenu:
    view = desktop.window.pane.transcript
    content = MenuContent(
        copy=view.copy_selection,
        copy_plain=view.copy_as_plain_text,
        can_copy=True,
        select_all=view.select_all,
        message_actions=view.message_menu.entries(1, is_whole=True),
    )
    return context_menu(content, view)


MENUS = pytest.mark.parametrize("made", [of_chat, of_places, of_balance, of_message])


@MENUS
def test_every_menu_is_there_within_a_tenth_of_a_second(
    used: Desktop, qtbot: QtBot, made: Callable[[Desktop], QMenu], within: Within
) -> None:
    for number in range(30):
        used.window.ordering.add_tag(Tag(f"tag {number}", "teal"), ())
    qtbot.waitUntil(lambda: len(used.window.chats.tags) == 30)
    begun = time.thread_time()  # on a busy machine the clock says what others do
    menu = made(used)
    menu.popup(used.window.mapToGlobal(used.window.rect().center()))
    qtbot.waitExposed(menu)
    QApplication.processEvents()
    took = time.thread_time() - begun
    menu.close()

    within(took, 0.1)


@pytest.mark.parametrize(
    ("made", "action_id", "keys"),
    [
        (of_chat, "chat.rename", "F2"),
        (of_chat, "chat.trash", "Ctrl+Shift+Backspace"),
        (of_places, "view.trash", ""),
        (of_balance, "app.statistics", ""),
        (of_message, "message.copy", "C"),
        (of_message, "text.copy", "Ctrl+C"),
    ],
)
def test_words_picture_and_keys_of_an_entry_are_those_of_the_table(
    used: Desktop, made: Callable[[Desktop], QMenu], action_id: str, keys: str
) -> None:
    text = find(action_id).short_text
    (entry,) = [entry for entry in made(used).actions() if entry.text() == text]

    assert entry.shortcut().toString() == keys
    assert not entry.icon().isNull()
