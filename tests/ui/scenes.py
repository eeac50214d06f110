"""Brings the windows under test into each state in which they have other controls."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.ordering import Place, Shelf
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.setting import Section
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.transcript import accessible_factory
from tests.store.spoiling import spoiled
from tests.store.talking import answer_again, ask
from tests.ui.beside import open_beside
from tests.ui.conftest import OpenDesktop
from tests.ui.contesting import begin as begin_contest
from tests.ui.dialogs import OPENERS, opened_dialog
from tests.ui.dropping import Drag
from tests.ui.more_scenes import MORE
from tests.ui.queueing import enter, lines
from tests.ui.transcript.conftest import is_settled

QUESTION, CHAT = (
    "What is a decoder?",
    "a `piece`\n\n```python\nprint(1)\n```\n\n[Liaobots](https://a.example)",
)
Scene = Callable[[Desktop, QtBot], QWidget]
"""Shows something in the window; returns the widget in which all is to be usable."""


def open_with_a_chat(open_desktop: OpenDesktop, folder: Path, qtbot: QtBot) -> Desktop:
    """Open the window on the demo, on a chat whose answer has two versions, and code."""
    store = ChatStore.open(folder / FILE_NAME)
    first = ask(store, QUESTION, "It turns bytes into text.")
    answer_again(store, first.answer, CHAT)
    store.close()
    made = open_desktop("demo")
    qtbot.waitUntil(lambda: made.presence is not None and made.usage is not None)
    qtbot.waitUntil(lambda: made.context is not None and made.window.asking is not None)
    accessible_factory.install()
    made.window.open_chat(first.question.conversation_id)
    view = made.window.pane.transcript
    qtbot.waitUntil(lambda: len(view.transcript.items) == 2 and is_settled(view))
    return made


def _chat(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    return desktop.window


def _new_chat(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    desktop.window.open_chat(None)
    return desktop.window


def _find(desktop: Desktop, qtbot: QtBot) -> QWidget:
    desktop.window.pane.open_find()
    desktop.window.pane.find_bar.field.setText("decoder")
    qtbot.waitUntil(lambda: not desktop.window.pane.find_bar._finder.is_counting)
    return desktop.window


def _plain_http(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    """A service at home, whose address is to be confirmed."""
    desktop.window.pages.show_services()
    desktop.window.pages.services.add.click()
    address = desktop.window.pages.services.form.service.address
    address.setText("http://home.invalid:8080")
    address.editingFinished.emit()
    return desktop.window


def _services(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    desktop.window.pages.show_services()
    return desktop.window


def _statistics(desktop: Desktop, qtbot: QtBot) -> QWidget:
    usage = desktop.usage
    assert usage is not None
    usage.open_statistics()
    qtbot.waitUntil(lambda: usage.statistics.has_counted)
    return desktop.window


def _palette(desktop: Desktop, qtbot: QtBot) -> QWidget:
    assert desktop.finding is not None
    desktop.finding.open()
    card = desktop.finding.palette.card
    card.field.setText("decoder")
    qtbot.waitUntil(lambda: card.search.has_ended and not card.results.is_stale)
    return desktop.finding.palette


def _commands(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    assert desktop.finding is not None
    desktop.window.commands.perform("find.commands")
    return desktop.finding.palette


def _trash(desktop: Desktop, qtbot: QtBot) -> QWidget:
    _new_chat(desktop, qtbot)
    chats = desktop.window.chats
    chat = chats.nth_chat(1)
    assert chat is not None
    desktop.window.ordering.delete((chat,))
    qtbot.waitUntil(lambda: chats.nth_chat(1) is None)
    desktop.window.commands.perform("view.trash")
    qtbot.waitUntil(lambda: desktop.window.chats.nth_chat(1) is not None)
    return desktop.window


def _editing(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    desktop.window.commands.perform("messages.edit_last")
    return desktop.window


def _attached(desktop: Desktop, qtbot: QtBot) -> QWidget:
    window = desktop.window
    qtbot.waitUntil(lambda: window.attaching is not None)
    assert window.attaching is not None
    window.attaching.take_text("A long text that was pasted. " * 1_000)
    qtbot.waitUntil(lambda: not window.pane.composer.attached.is_reading)
    return window


def _queue(desktop: Desktop, qtbot: QtBot) -> QWidget:
    with qtbot.waitSignal(desktop.session.text_grown):
        enter(desktop, qtbot, "silence")
    enter(desktop, qtbot, "And then?")
    qtbot.waitUntil(lambda: lines(desktop) == ["And then?"])
    return desktop.window


def _contest_choice(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    assert desktop.window.asking is not None
    desktop.window.pane.composer.set_text("Why?")
    desktop.window.asking.contests.open()
    return desktop.window


def _contest(desktop: Desktop, qtbot: QtBot) -> QWidget:
    begin_contest(desktop, qtbot)
    qtbot.waitUntil(lambda: not desktop.session.is_busy)
    return desktop.window


def _quick(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    assert desktop.presence is not None
    desktop.presence.ask_quickly()
    quick = desktop.presence._quick_ask
    assert quick is not None
    return quick


def _temporary(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    assert desktop.presence is not None
    desktop.presence.temporary.open()
    return desktop.presence.temporary.windows[0]


def _beside(desktop: Desktop, qtbot: QtBot) -> QWidget:
    chat = desktop.window.chat.open_id
    assert chat is not None
    made = open_beside(desktop, chat, qtbot)
    made.commands.perform("view.sidebar")
    return made


def _dragged(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    Drag(text="Why?").over(desktop.window.pane.composer)
    return desktop.window


def _unread(desktop: Desktop, qtbot: QtBot) -> QWidget:
    """A list and the statistics over chats that cannot be read."""
    usage, window = desktop.usage, desktop.window
    assert usage is not None
    with spoiled(desktop._folder / FILE_NAME):
        usage.open_statistics()
        window.sidebar.show_place(Place(Shelf.ARCHIVE))
        qtbot.waitUntil(usage.statistics.trouble.isVisible)
    return window


def _menu_bar(desktop: Desktop, _qtbot: QtBot) -> QWidget:
    desktop.window.commands.perform("view.menu_bar")
    return desktop.window


def _dialog(kind: type[Dialog]) -> Scene:
    return lambda desktop, qtbot: opened_dialog(desktop, qtbot, kind)


def _settings(section: Section | None) -> Scene:
    def show(desktop: Desktop, _qtbot: QtBot) -> QWidget:
        door = desktop.window.settings
        assert door is not None
        door.open(section)
        assert door.dialog is not None
        if section is None:  # the keys stand behind the declared sections
            door.dialog.list.setCurrentRow(door.dialog.list.count() - 1)
        return door.dialog

    return show


SCENES: dict[str, Scene] = {
    "a chat": _chat,
    "a new chat": _new_chat,
    "find": _find,
    "services": _services,
    "plain http": _plain_http,
    "statistics": _statistics,
    "palette": _palette,
    "commands": _commands,
    "trash": _trash,
    "editing": _editing,
    "attached": _attached,
    "queue": _queue,
    "contest choice": _contest_choice,
    "contest": _contest,
    "quick question": _quick,
    "temporary chat": _temporary,
    "a window beside": _beside,
    "menu bar": _menu_bar,
    "dragged": _dragged,
    "unread": _unread,
    **{f"settings {section}": _settings(section) for section in Section},
    "settings keys": _settings(None),
    **{kind.__name__: _dialog(kind) for kind in OPENERS},
    **MORE,
}


def menus_of(desktop: Desktop) -> dict[str, QMenu]:
    """Return the menus that a chat, the places and a message have."""
    window, sidebar = desktop.window, desktop.window.sidebar
    chat = desktop.window.chat.open_id
    assert chat is not None
    made: list[QMenu] = []
    window.chat_menu_made.connect(made.append)
    window.top_bar.menu_requested.emit(window.top_bar)
    return {
        "open chat": made[0],
        "chat in the list": sidebar.menu_for(chat),
        "places": sidebar.places.menu(desktop.themes.theme),
    }
