"""What the window does when another start asks for something."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.instance import verbs
from liaobots_desktop.instance.call import Call
from liaobots_desktop.ui.window_verbs import WindowVerbs
from tests.ui.beside import windows_of
from tests.ui.conftest import OpenDesktop


@pytest.fixture
def desktop(open_desktop: OpenDesktop) -> Desktop:
    opened = open_desktop("demo")
    opened.window.activateWindow()
    return opened


@pytest.fixture
def do(desktop: Desktop) -> Callable[..., bool]:
    known = WindowVerbs(windows_of(desktop), lambda _token: None)
    return lambda verb, **fields: known.do(Call(verb, fields))


def questions(desktop: Desktop) -> list[str]:
    chat = desktop.window.chat.open_id
    assert chat is not None
    return [message.text for message in desktop.session.messages(chat)][::2]


def test_toggle_hides_the_window_in_front_and_brings_it_back(
    desktop: Desktop, do: Callable[..., bool], qtbot: QtBot
) -> None:
    window = desktop.window
    qtbot.waitUntil(window.isActiveWindow)
    do(verbs.TOGGLE)
    is_hidden = not window.isVisible()
    do(verbs.TOGGLE)

    assert is_hidden
    assert window.isVisible()


def test_toggle_hides_the_settings_with_their_window_and_brings_both_back(
    desktop: Desktop, do: Callable[..., bool], qtbot: QtBot
) -> None:
    window = desktop.window
    window.show_settings()
    assert window.settings is not None
    dialog = window.settings.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    seen = []
    for _ in range(2):
        do(verbs.TOGGLE)
        seen.append((window.isVisible(), dialog.isVisible()))
        qtbot.waitUntil(lambda: window.isActiveWindow() is window.isVisible())

    assert seen == [(False, False), (True, True)]


def test_toggle_hides_a_temporary_chat_too_and_it_comes_back_with_the_app(
    desktop: Desktop, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: desktop.presence is not None)
    presence, window = desktop.presence, desktop.window
    assert presence is not None
    presence.temporary.open()
    (private,) = presence.temporary.windows
    do = WindowVerbs(windows_of(desktop), lambda _token: None, lambda: [private]).do
    qtbot.waitUntil(private.isActiveWindow, timeout=5000)
    seen = []
    for verb, front in ((verbs.TOGGLE, private), (verbs.NEW_CHAT, window)):
        private.activateWindow()
        qtbot.waitUntil(private.isActiveWindow, timeout=5000)
        for each in (verbs.TOGGLE, verb):
            do(Call(each, {}))
            seen.append((window.isVisible(), private.isVisible()))
        qtbot.waitUntil(front.isActiveWindow, timeout=5000)
    window.close()
    private.activateWindow()
    qtbot.waitUntil(private.isActiveWindow, timeout=5000)
    for _ in range(2):
        do(Call(verbs.TOGGLE, {}))
        seen.append((window.isVisible(), private.isVisible()))

    assert seen == [*[(False, False), (True, True)] * 2, (False, False), (False, True)]


def test_toggle_brings_the_window_before_another_window_of_the_app(
    desktop: Desktop, do: Callable[..., bool], qtbot: QtBot
) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitExposed(other):
        other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    do(verbs.TOGGLE)
    qtbot.waitUntil(desktop.window.isActiveWindow)

    assert desktop.window.isVisible()


def test_toggle_leaves_a_window_whose_dialog_waits(
    desktop: Desktop, do: Callable[..., bool], qtbot: QtBot
) -> None:
    dialog = QWidget(desktop.window, Qt.WindowType.Dialog)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    with qtbot.waitExposed(dialog):
        dialog.show()
    do(verbs.TOGGLE)
    is_visible = desktop.window.isVisible()
    dialog.close()

    assert is_visible


def test_a_hidden_window_stays_hidden_if_only_that_is_asked(
    desktop: Desktop, do: Callable[..., bool]
) -> None:
    desktop.window.hide()

    assert do(verbs.STAY)
    assert not desktop.window.isVisible()


def test_a_new_chat_comes_in_the_place_of_the_settings(
    desktop: Desktop, do: Callable[..., bool], qtbot: QtBot
) -> None:
    do(verbs.ASK, text="First")
    desktop.window.show_settings()
    desktop.window.hide()
    do(verbs.NEW_CHAT)

    assert desktop.window.isVisible()
    assert desktop.window.pages.is_chat
    assert desktop.window.chat.open_id is None
    qtbot.waitUntil(lambda: not desktop.session.is_busy)


def test_a_question_from_outside_is_asked_in_a_chat_of_its_own(
    desktop: Desktop, do: Callable[..., bool], qtbot: QtBot
) -> None:
    do(verbs.ASK, text="First")
    before = desktop.window.chat.open_id
    do(verbs.ASK, text="Second", model="gpt-4")
    qtbot.waitUntil(lambda: not desktop.session.is_busy)

    assert desktop.window.chat.open_id != before
    assert questions(desktop) == ["Second"]
    assert desktop.window.top_bar.models.model_id() == "gpt-4"


def test_a_question_that_cannot_be_sent_stands_below_the_draft(
    desktop: Desktop, do: Callable[..., bool]
) -> None:
    desktop.window.pane.composer.set_text("A draft")
    do(verbs.ASK, text="Why?", model="no-such-model")

    assert desktop.window.pane.composer.question() == "A draft\n\nWhy?"
    assert desktop.window.chat.open_id is None


def test_a_question_that_is_stored_a_moment_later_stands_below_the_draft_no_more(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop("demo", is_patient=False)
    composer = desktop.window.pane.composer
    composer.set_text("A draft")
    verb = Call(verbs.ASK, {"text": "Why?"})
    WindowVerbs(windows_of(desktop), lambda _token: None).do(verb)
    meanwhile = composer.question()
    qtbot.waitUntil(lambda: desktop.window.chat.open_id is not None)

    assert meanwhile == "A draft\n\nWhy?"
    assert composer.question() == "A draft"
    assert questions(desktop) == ["Why?"]
    qtbot.waitUntil(lambda: not desktop.session.is_busy)


def test_a_question_that_comes_before_a_service_is_chosen_waits_in_the_composer(
    open_desktop: OpenDesktop,
) -> None:
    desktop = open_desktop()
    window = desktop.window
    WindowVerbs(windows_of(desktop), lambda _token: None).do(Call(verbs.ASK, {"text": "Why?"}))

    assert not window.pages.is_chat
    assert window.pane.composer.question() == "Why?"
