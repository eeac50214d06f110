"""A service that wants to be left alone: the wait is seen, and the user decides what then."""

import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui import language
from liaobots_desktop.ui.wait_words import wait_words
from tests.fault_server import Answer, FaultServer, whole
from tests.terminal.replies import answer
from tests.threads import end
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import open_with_keys, texts

SENTENCE = "Too many questions in a short time. Your question is kept."


_AN_HOUR = {"60\xa0min", "59\xa0min 59\xa0s"}
"""The longest wait, and a second less."""


def limited(seconds: object) -> Answer:
    return whole(b"", "429 Too Many Requests", f"Retry-After: {seconds}")


def opened(open_desktop: OpenDesktop, qtbot: QtBot, url: str) -> Desktop:
    """Open the window and ask a question that is refused."""
    desktop = open_with_keys(open_desktop, qtbot, url)
    with qtbot.waitSignal(desktop.session.notice_raised):
        desktop.window.chat.send("Why?")
    return desktop


def told(desktop: Desktop) -> str:
    """Return what the notice says behind its sentence."""
    text = desktop.window.notice_bar._text.text()
    assert text.startswith(SENTENCE)
    return text.removeprefix(SENTENCE).strip()


def buttons(desktop: Desktop) -> dict[str, QPushButton]:
    QApplication.processEvents()  # a layout shows its new widgets when the loop comes round
    found = desktop.window.notice_bar.findChildren(QPushButton)
    return {button.text(): button for button in found if button.isVisible()}


def wait_for_retry(desktop: Desktop, qtbot: QtBot) -> None:
    """Wait until the wait is over."""
    qtbot.waitUntil(lambda: "Retry" in buttons(desktop))


@pytest.mark.parametrize(
    ("value", "waits"),
    [
        ("7", {"7\xa0s", "6\xa0s"}),
        (
            format_datetime(datetime.now(UTC) + timedelta(hours=2)),
            _AN_HOUR,
        ),
        ("soon", {"1\xa0min", "59\xa0s"}),
        ("1000000000", _AN_HOUR),
        ("90", {"1\xa0min 30\xa0s", "1\xa0min 29\xa0s"}),
    ],
    ids=["seconds", "date", "garbage", "for ever", "more than a minute"],
)
def test_the_wait_is_seen_and_bounded(
    value: str, waits: set[str], open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(limited(value)) as server:
        desktop = opened(open_desktop, qtbot, server.url)

        assert told(desktop) in {f"You can ask again in {wait}." for wait in waits}
    assert list(buttons(desktop)) == ["Retry after the wait", "Details"]


def test_when_the_wait_is_over_nothing_is_sent_by_itself(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(limited(1)) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        wait_for_retry(desktop, qtbot)

        assert len(server.requests) == 1
    assert told(desktop) == ""


def test_who_says_so_has_it_sent_again_once(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    answers: dict[str, Answer] = {"": limited(1)}
    with FaultServer(answers) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        buttons(desktop)["Retry after the wait"].click()
        said, offered = told(desktop), list(buttons(desktop))
        answers[""] = answer("Because.")
        qtbot.waitUntil(lambda: texts(desktop) == ["Why?", "Because."])
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

        assert len(server.requests) == 2
    assert said == "It will be sent again in 1\xa0s."
    assert offered == ["Cancel", "Details"]
    assert not desktop.window.notice_bar.isVisible()


def test_it_can_be_cancelled(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with FaultServer(limited(1)) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        buttons(desktop)["Retry after the wait"].click()
        buttons(desktop)["Cancel"].click()
        said = told(desktop)
        wait_for_retry(desktop, qtbot)

        assert len(server.requests) == 1
    assert said == "You can ask again in 1\xa0s."


def test_when_it_is_refused_again_the_user_is_asked_again(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(limited(1)) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        with qtbot.waitSignal(desktop.session.notice_raised):
            buttons(desktop)["Retry after the wait"].click()
        offered = list(buttons(desktop))
        wait_for_retry(desktop, qtbot)

        assert len(server.requests) == 2
    assert offered == ["Retry after the wait", "Details"]


def test_it_goes_on_while_another_chat_is_open_and_is_seen_again(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    answers: dict[str, Answer] = {"": limited(2)}
    with FaultServer(answers) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        chat = desktop.window.chat.open_id
        assert chat is not None
        buttons(desktop)["Retry after the wait"].click()
        desktop.window.new_chat()
        is_seen_elsewhere = desktop.window.notice_bar.isVisible()
        desktop.window.open_chat(chat)
        offered = list(buttons(desktop))
        desktop.window.new_chat()
        answers[""] = answer("Because.")
        qtbot.waitUntil(lambda: len(server.requests) == 2 and not desktop.session.is_busy)

    assert not is_seen_elsewhere
    assert offered == ["Cancel", "Details"]
    assert [m.text for m in desktop.session.messages(chat)] == ["Why?", "Because."]


def _ask_something_else(desktop: Desktop, answers: Mapping[str, Answer]) -> None:
    assert isinstance(answers, dict)
    answers[""] = answer("Else.")
    desktop.window.chat.send("Something else")


def _delete_the_chat(desktop: Desktop, _answers: Mapping[str, Answer]) -> None:
    chat = desktop.window.chat.open_id
    assert chat is not None
    desktop.window.ordering.delete((chat,))


def _close_the_notice(desktop: Desktop, _answers: Mapping[str, Answer]) -> None:
    desktop.window.notice_bar._close.click()


@pytest.mark.parametrize(
    ("act", "requests"),
    [(_ask_something_else, 2), (_delete_the_chat, 1), (_close_the_notice, 1)],
    ids=["another question", "the Trash", "the notice closed"],
)
def test_what_is_not_wanted_any_more_is_not_sent(
    act: object, requests: int, open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    assert callable(act)
    answers: dict[str, Answer] = {"": limited(1)}
    with FaultServer(answers) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        notice = desktop.window.notice_bar.notice()
        assert notice is not None
        buttons(desktop)["Retry after the wait"].click()
        act(desktop, answers)
        qtbot.waitUntil(lambda: time.monotonic() > notice.ready_at + 0.2)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

        assert len(server.requests) == requests


def test_closing_the_window_ends_the_wait(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with FaultServer(limited(1)) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        buttons(desktop)["Retry after the wait"].click()
        desktop.window.close()

        end(desktop)
        assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("spoken", "said"),
    [
        ("en", ["1\xa0s", "10\xa0s", "1\xa0min", "1\xa0min 22\xa0s", "60\xa0min"]),
        ("ru", ["1\xa0с", "10\xa0с", "1\xa0мин", "1\xa0мин 22\xa0с", "60\xa0мин"]),
        ("zh_CN", ["1\xa0秒", "10\xa0秒", "1\xa0分钟", "1\xa0分钟 22\xa0秒", "60\xa0分钟"]),
        (
            "ar",
            [
                "ثانية\xa0واحدة",
                "10\xa0ثوانٍ",
                "دقيقة\xa0واحدة",
                "دقيقة\xa0واحدة و22\xa0ثانية",
                "60\xa0دقيقة",
            ],
        ),
    ],
)
def test_a_wait_is_words_and_no_time_of_the_day(
    qapp: QApplication, spoken: str, said: list[str]
) -> None:
    translators = language.install(qapp, spoken)
    words = [wait_words(seconds) for seconds in (1, 10, 60, 82, 3600)]
    for translator in translators:
        qapp.removeTranslator(translator)
    language.install(qapp, "en")

    assert words == said
