"""Which key sends, in each of the windows where one writes; an input method's keys never do."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.actions.keymap import shown
from liaobots_desktop.ui.composer import Composer
from tests.ui.conftest import OpenDesktop
from tests.ui.settings.choosing import choose, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # dialogs, offscreen

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

Find = Callable[[Desktop], Composer]


@pytest.fixture
def desktop(open_desktop: OpenDesktop, qtbot: QtBot) -> Desktop:
    opened_app = open_desktop("demo")
    qtbot.waitUntil(lambda: opened_app.presence is not None and opened_app.keeping is not None)
    return opened_app


def in_the_window(desktop: Desktop) -> Composer:
    return desktop.window.pane.composer


def in_a_quick_question(desktop: Desktop) -> Composer:
    assert desktop.presence is not None
    desktop.presence.ask_quickly()
    assert desktop.presence._quick_ask is not None
    return desktop.presence._quick_ask.composer


def in_a_temporary_chat(desktop: Desktop) -> Composer:
    assert desktop.presence is not None
    desktop.window.commands.perform("chat.temporary")
    return desktop.presence.temporary.windows[0].pane.composer


PLACES = [in_the_window, in_a_quick_question, in_a_temporary_chat]


def sent_by(composer: Composer, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> list[str]:
    """Press a key and return what is sent then; nothing is really asked."""
    sent: list[str] = []

    def take(question: str) -> bool:
        sent.append(question)
        return False

    composer.may_send = take
    QTest.keyClick(composer.field, key, modifiers)
    return sent


def compose(composer: Composer, preedit: str, commit: str = "") -> None:
    """Let an input method show `preedit`, after putting `commit` into the text."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(composer.field, event)


def hint(composer: Composer) -> str:
    button = next(b for b in composer.findChildren(QPushButton) if b.text() == "Send")
    return button.toolTip()


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_sends_unless_ctrl_enter_was_chosen(
    desktop: Desktop, place: Find, key: Qt.Key
) -> None:
    composer = place(desktop)
    composer.set_text("Why?")
    by_enter = sent_by(composer, key), composer.text(), hint(composer)
    desktop.account.choose(Settings.sending, "ctrl_enter")
    by_ctrl = sent_by(composer, key, CTRL), composer.text(), hint(composer)
    alone = sent_by(composer, key), composer.text()
    desktop.account.choose(Settings.sending, "enter")

    assert by_enter == (["Why?"], "Why?", "Send (Enter)")
    assert by_ctrl == (["Why?"], "Why?", "Send (Ctrl+Enter)")
    assert alone == ([], "Why?\n")
    assert hint(composer) == "Send (Enter)"
    assert sent_by(composer, key) == ["Why?\n"]


@pytest.mark.parametrize("sending", ["enter", "ctrl_enter"])
def test_shift_enter_starts_a_new_line_whatever_sends(desktop: Desktop, sending: str) -> None:
    desktop.account.choose(Settings.sending, sending)
    composer = in_the_window(desktop)
    composer.set_text("a")
    sent = sent_by(composer, Qt.Key.Key_Return, SHIFT)

    assert (sent, composer.text()) == ([], "a\n")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("sending", "held"), [("enter", NONE), ("ctrl_enter", CTRL)])
def test_what_an_input_method_composes_is_sent_once_it_is_committed(
    desktop: Desktop, place: Find, sending: str, held: Qt.KeyboardModifier
) -> None:
    desktop.account.choose(Settings.sending, sending)
    composer = place(desktop)
    compose(composer, "n")
    compose(composer, "ni")
    while_composing = [
        *sent_by(composer, Qt.Key.Key_Return),
        *sent_by(composer, Qt.Key.Key_Return, CTRL),
    ]
    between = composer.text()
    compose(composer, "hao", commit="你")  # the next word is begun at once
    while_composing += sent_by(composer, Qt.Key.Key_Return, held)
    compose(composer, "", commit="好")

    assert (while_composing, between) == ([], "")
    assert sent_by(composer, Qt.Key.Key_Return, held) == ["你好"]


@pytest.mark.parametrize("held", [NONE, CTRL])
def test_a_composition_that_is_given_up_leaves_the_key_that_sends(
    desktop: Desktop, held: Qt.KeyboardModifier
) -> None:
    desktop.account.choose(Settings.sending, "ctrl_enter" if held else "enter")
    composer = in_the_window(desktop)
    composer.set_text("Why")
    compose(composer, "ni")
    compose(composer, "")

    assert sent_by(composer, Qt.Key.Key_Return, held) == ["Why"]


def test_it_is_chosen_in_the_settings_and_seen_in_the_field_and_in_help(
    desktop: Desktop,
) -> None:
    keymap = desktop.window.commands.keymap
    composer = in_the_window(desktop)
    before = composer.field.placeholderText().partition(" · ")[2]
    choose(opened(desktop, "chat"), "Key that sends a question", "Ctrl and Enter")
    after = composer.field.placeholderText().partition(" · ")[2]
    keys = [keymap.keys("composer.send"), keymap.keys("composer.new_line")]

    assert before == "Enter sends, Shift+Enter starts a new line"
    assert after == "Ctrl+Enter sends, Enter starts a new line"
    assert [shown(each) for each in keys] == ["Ctrl+Enter", "Enter, Shift+Enter"]
    assert desktop.account.settings.chosen()["sending"] == "ctrl_enter"
