"""A chat is named by the model after its first answer, if the user wants that."""

import logging
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.title_writer import TitleWriter
from liaobots_desktop.chat.title_request import TITLE_REQUEST, from_answer
from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.line_field import LineField
from tests.fault_server import FaultServer, Step, hang, whole
from tests.store.looking import read
from tests.threads import end
from tests.ui.conftest import OpenDesktop
from tests.ui.listed import titles


class InTurn(Sequence[Step]):
    """Answers of a FaultServer: another one for each request."""

    def __init__(self, *answers: list[Step]) -> None:
        self._answers = list(answers)

    def __iter__(self) -> Iterator[Step]:
        return iter(self._answers.pop(0))

    def __getitem__(self, number: object) -> NoReturn:
        raise IndexError(number)  # an answer is taken by iterating

    def __len__(self) -> int:
        return len(self._answers)


def ask(desktop: Desktop, qtbot: QtBot) -> TitleWriter:
    """Ask the first question of a chat and wait for its answer."""
    qtbot.waitUntil(lambda: desktop.window.hands is not None)
    assert desktop.window.hands is not None
    writer = desktop.window.hands.titles
    assert writer is not None
    with qtbot.waitSignal(desktop.session.answer_ended):
        desktop.window.chat.send("Why is the sky blue?")
    return writer


@pytest.fixture
def open_wanting(open_desktop: OpenDesktop) -> Callable[[str], Desktop]:
    def open_one(url: str) -> Desktop:
        desktop = open_desktop(url)
        desktop.account.choose(Settings.titles, "model")
        return desktop

    return open_one


def test_the_model_is_asked_after_the_first_answer_and_nothing_of_it_is_stored(
    open_wanting: Callable[[str], Desktop], folder: Path, qtbot: QtBot
) -> None:
    answers = InTurn(whole(b"Scattering."), whole(b'**"Blue skies"**\n'), whole(b"And so on."))
    with FaultServer(answers) as server:
        desktop = open_wanting(server.url)
        writer = ask(desktop, qtbot)
        with qtbot.waitSignal(writer.over):
            pass
        named = titles(desktop.window.sidebar)
        above = desktop.window.top_bar.title.text()
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("And?")

    assert named == ["Today", "Blue skies"]
    assert above == "\u2068Blue skies\u2069"
    assert [TITLE_REQUEST.encode() in request.body for request in server.requests] == [
        *(False, True, False)
    ]
    assert read(folder / FILE_NAME, "SELECT text FROM message ORDER BY id") == [
        *(("Why is the sky blue?",), ("Scattering.",), ("And?",), ("And so on.",))
    ]


def test_it_is_off_until_it_is_wanted(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with FaultServer(whole(b"Scattering.")) as server:
        desktop = open_desktop(server.url)
        ask(desktop, qtbot)

        assert desktop.account.settings.titles == "question"
        assert len(server.requests) == 1
    assert titles(desktop.window.sidebar) == ["Today", "Why is the sky blue?"]


def test_a_title_that_the_user_gave_meanwhile_stays(
    open_wanting: Callable[[str], Desktop], qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Scattering.")) as server:
        desktop = open_wanting(server.url)
        writer = ask(desktop, qtbot)
        title = desktop.window.top_bar.title
        title.edit()
        (field,) = title.findChildren(LineField)
        field.setText("Mine")
        QTest.keyClick(field, Qt.Key.Key_Return)
        with qtbot.waitSignal(writer.over):
            pass

    assert titles(desktop.window.sidebar) == ["Today", "Mine"]


def test_a_failure_is_logged_and_not_shown(
    open_wanting: Callable[[str], Desktop], qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    with FaultServer(InTurn(whole(b"Scattering."), whole(b"", "500 Oops"))) as server:
        desktop = open_wanting(server.url)
        writer = ask(desktop, qtbot)
        with qtbot.waitSignal(writer.over):
            pass

    assert titles(desktop.window.sidebar) == ["Today", "Why is the sky blue?"]
    assert desktop.window.notice_bar.notice() is None
    assert "No title was written" in caplog.text


def test_a_service_that_is_silent_does_not_keep_the_app_from_closing(
    open_wanting: Callable[[str], Desktop], qtbot: QtBot
) -> None:
    with FaultServer(InTurn(whole(b"Scattering."), [hang()])) as server:
        desktop = open_wanting(server.url)
        writer = ask(desktop, qtbot)
        qtbot.waitUntil(lambda: len(server.requests) == 2)

        end(writer)


def test_the_demo_names_chats(open_wanting: Callable[[str], Desktop], qtbot: QtBot) -> None:
    with DemoServer(pace=0.01) as demo:
        desktop = open_wanting(demo.url)
        writer = ask(desktop, qtbot)
        with qtbot.waitSignal(writer.over):
            pass

    assert titles(desktop.window.sidebar) == ["Today", "Demo: Why is the sky blue?"]


@pytest.mark.parametrize(
    ("answer", "title"),
    [
        ("Blue skies", "Blue skies"),
        ("\n# «Небо»\nBecause", "Небо"),
        ("", ""),
        ('""', ""),
        ("word " * 40, "word word word word word word word word word word word…"),
    ],
)
def test_what_is_taken_of_an_answer(answer: str, title: str) -> None:
    assert from_answer(answer) == title
