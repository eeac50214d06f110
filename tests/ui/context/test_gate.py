"""What the service would not read is refused before it is sent, and kept."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import EndState
from liaobots_desktop.store.settings import Settings
from tests.fault_server import FaultServer
from tests.store.looking import read, write
from tests.terminal.replies import answer, body_of
from tests.ui.conftest import OpenDesktop
from tests.ui.context.measuring import WORD, opened, saved, view_of, wait_for_fit

SHORT = [("Why?", "Because.")]
COUNT = "SELECT count(*) FROM message"


def buttons(desktop: Desktop) -> dict[str, QPushButton]:
    bar = desktop.window.notice_bar
    return {b.text(): b for b in bar.findChildren(QPushButton) if b.isVisibleTo(bar)}


def press_enter(qtbot: QtBot, desktop: Desktop, question: str) -> None:
    """Ask a question that is going to be refused, and wait until that is seen."""
    field = desktop.window.pane.composer.field
    field.setPlainText(question)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: notice(desktop) != "" and buttons(desktop) != {})


def notice(desktop: Desktop) -> str:
    shown = desktop.window.notice_bar.notice()
    return "" if shown is None else shown.text


def test_a_question_that_does_not_fit_is_refused_kept_and_never_sent(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, SHORT)
    question = "é" * 6000  # far below 12,000 characters, but a token each
    with FaultServer(answer("ok")) as server:
        desktop = open_desktop(server.url)
        shown = opened(qtbot, desktop)
        press_enter(qtbot, desktop, question)
        said, words, is_warning = notice(desktop), shown.meter.words, shown.meter.is_warning
        offered = list(buttons(desktop))
        desktop.account.choose(Settings.language, "ru")
        QApplication.sendPostedEvents()
        in_russian = desktop.window.notice_bar._text.text()
        desktop.account.choose(Settings.language, "en")
        QApplication.sendPostedEvents()
        asked = server.requests

    assert asked == []
    assert said == (
        "This question does not fit: with the system prompt it has 6,003 tokens, and GPT-3.5 reads "
        "3,000. Shorten it, attach less, or ask a model that reads more. Your question stays in "
        "the field."
    )
    assert in_russian.startswith(
        "Вопрос не помещается: с системным промптом в нём 6\xa0003\xa0токена, а GPT-3.5 читает "
        "3\xa0000. Сократите его"
    )
    assert offered == ["Shorten it", "Ask GPT-4"]
    assert desktop.window.pane.composer.text() == question
    assert read(folder / "chats.db", COUNT) == [(2,)]
    assert (words, is_warning) == ("6,003 of 3,000 tokens", True)


def test_one_click_asks_the_model_that_reads_more(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, SHORT)
    with FaultServer(answer("ok")) as server:
        desktop = open_desktop(server.url)
        opened(qtbot, desktop)
        press_enter(qtbot, desktop, "é" * 3500)
        with qtbot.waitSignal(desktop.session.answer_ended):
            buttons(desktop)["Ask GPT-4"].click()
        (request,) = server.requests

    body = body_of(request)
    assert body["model"]["id"] == "gpt-4"
    assert [message["content"] for message in body["messages"]] == [
        "Why?",
        "Because.",
        "é" * 3500,
    ]
    assert desktop.window.pane.composer.text() == ""
    assert notice(desktop) == ""
    assert desktop.window.top_bar.models.model_id() == "gpt-4"


def test_shorten_brings_the_keyboard_back_and_the_notice_goes_once_it_fits(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, SHORT)
    desktop = open_desktop("http://127.0.0.1:1")
    shown = opened(qtbot, desktop)
    press_enter(qtbot, desktop, "é" * 3500)
    button, field = buttons(desktop)["Shorten it"], desktop.window.pane.composer.field
    button.setFocus()
    button.click()
    had_focus = field.hasFocus()
    field.setPlainText("é" * 3400)
    wait_for_fit(qtbot, shown)
    still = notice(desktop)
    field.setPlainText(WORD * 100)
    wait_for_fit(qtbot, shown)

    assert had_focus
    assert still.startswith("This question does not fit")
    assert notice(desktop) == ""


def test_too_many_characters_are_refused_in_the_services_words(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, SHORT)
    with FaultServer(answer("ok")) as server:
        desktop = open_desktop(server.url)
        opened(qtbot, desktop)
        press_enter(qtbot, desktop, "a" * 12_001)
        asked = server.requests

    assert asked == []
    assert notice(desktop).startswith(
        "Message limit is 12,000 characters. You have entered 12,001 characters."
    )
    assert list(buttons(desktop)) == ["Shorten it", "Ask GPT-4"]
    assert len(desktop.window.pane.composer.text()) == 12_001


def test_a_question_that_no_model_reads_offers_no_model(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, SHORT)
    desktop = open_desktop("http://127.0.0.1:1")
    opened(qtbot, desktop)
    press_enter(qtbot, desktop, "é" * 11_000)

    assert list(buttons(desktop)) == ["Shorten it"]


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("é" * 3100, "The system prompt of this chat has 3,100 tokens, but GPT-3.5 reads 3,000."),
        ("p" * 12_001, "Message limit is 12,000 characters. You have entered 12,001 characters."),
    ],
)
def test_a_system_prompt_that_does_not_fit_is_told(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot, prompt: str, said: str
) -> None:
    saved(folder, SHORT, prompt)
    with FaultServer(answer("ok")) as server:
        desktop = open_desktop(server.url)
        opened(qtbot, desktop)
        press_enter(qtbot, desktop, "And?")
        asked = server.requests

    assert asked == []
    assert notice(desktop).startswith(said)
    assert list(buttons(desktop)) == ["Shorten it", "Ask GPT-4"]


def test_what_is_always_sent_is_told_when_it_leaves_no_room(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, [("Why?", WORD * 2500), ("How?", "So.")])
    write(folder / "chats.db", "UPDATE message SET inclusion = 'always' WHERE id = 2")
    desktop = open_desktop("http://127.0.0.1:1")
    opened(qtbot, desktop)
    press_enter(qtbot, desktop, WORD * 500)

    assert notice(desktop).startswith(
        "The messages that are always sent leave no room for this question: together they have "
        "3,003 tokens, and GPT-3.5 reads 3,000."
    )
    assert desktop.window.pane.composer.text() == WORD * 500


def test_exactly_what_the_meter_counts_is_sent(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    turns = [("Why?", WORD * 1500), ("How?", WORD * 1400), ("Who?", WORD * 200)]
    saved(folder, turns)
    with FaultServer(answer("ok")) as server:
        desktop = open_desktop(server.url)
        shown = opened(qtbot, desktop)
        field = desktop.window.pane.composer.field
        field.setPlainText("And?")
        wait_for_fit(qtbot, shown)
        fit = shown.fit
        with qtbot.waitSignal(desktop.session.answer_ended):
            QTest.keyClick(field, Qt.Key.Key_Return)
        (request,) = server.requests
    messages = [message["content"] for message in body_of(request)["messages"]]

    assert fit is not None
    assert (fit.used, fit.messages) == (1609, 4)
    assert messages == ["How?", WORD * 1400, "Who?", WORD * 200, "And?"]
    assert len(json.dumps(messages)) < 9_000  # the 1500 words before are not on the wire


def test_an_older_question_that_no_longer_fits_is_refused_when_it_is_asked_again(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, [("é" * 3500, "Long.")])
    with FaultServer(answer("ok")) as server:
        desktop = open_desktop(server.url)
        opened(qtbot, desktop)
        message = view_of(desktop).transcript.items[1].message
        with qtbot.waitSignal(desktop.session.answer_ended) as ended:
            desktop.window.pane.action_requested.emit("retry", message.id)
        asked = server.requests

    assert asked == []
    assert ended.args is not None
    assert ended.args[0].end is EndState.FAILED
    assert notice(desktop).startswith("This question does not fit")
