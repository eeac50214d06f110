"""An answer asked for again from another model: a version with that model's name."""

import gc
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.transcript.context_menu import MenuEntry, add_entries
from tests.fault_server import Answer, hang
from tests.model_server import ModelServer
from tests.store.looking import read
from tests.terminal.replies import BEGIN, answer, body_of, piece
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import ask, texts

SMALL, LARGE = "gpt-3.5-turbo", "gpt-4"
BOTH: dict[str, Answer] = {SMALL: answer("Small answer."), LARGE: answer("Large answer.")}


def entries(desktop: Desktop, number: int) -> list[MenuEntry]:
    """Return what the menu of a message offers besides its row."""
    return desktop.window.pane.transcript.message_menu.entries(number)


def other_models(desktop: Desktop, number: int) -> list[MenuEntry]:
    """Return the models that the menu of a message offers."""
    return [choice for entry in entries(desktop, number) for choice in entry.choices]


def test_an_answer_is_asked_for_again_from_another_model(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    with ModelServer(BOTH) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "Why?")
        (other,) = other_models(desktop, 1)
        with qtbot.waitSignal(desktop.session.answer_ended):
            other.do()
        shown = desktop.window.pane.transcript.visible_text()
        ask(qtbot, desktop, "And then?")
        models = [body_of(request)["model"]["id"] for request in server.requests]

    assert other.text == "GPT-4"
    assert shown == "Why?\n\nGPT-4\n\nLarge answer."
    assert models == [SMALL, LARGE, SMALL]
    assert read(folder / FILE_NAME, "SELECT model, text FROM message WHERE role = 'assistant'") == [
        (SMALL, "Small answer."),
        (LARGE, "Large answer."),
        (SMALL, "Small answer."),
    ]


def test_the_menu_has_a_menu_of_models_under_answers_only(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer(BOTH) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "Why?")
        menu = QMenu(desktop.window)
        add_entries(menu, entries(desktop, 1))
        gc.collect()
        (inner,) = menu.findChildren(QMenu)

    assert (menu.actions()[0].text(), inner.title()) == ("Regenerate with", "Regenerate with")
    assert [action.text() for action in inner.actions()] == ["GPT-4"]
    assert other_models(desktop, 0) == []


def test_an_answer_that_is_being_written_is_not_asked_for_again(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer({SMALL: [BEGIN, piece("So"), hang()]}) as server:
        desktop = open_desktop(server.url)
        desktop.window.chat.send("Why?")
        qtbot.waitUntil(lambda: texts(desktop) == ["Why?", "So"])

        assert other_models(desktop, 1) == []
        desktop.window.chat.stop()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
    QApplication.processEvents()
