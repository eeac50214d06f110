"""Every row of “What goes wrong”, seen in the window: the sentence, the buttons, what is kept."""

import logging
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from tests.fault_server import Answer, FaultServer, chunk, head, reset, send, whole
from tests.ui.conftest import CODE, OpenDesktop

QUESTION = "Why is the sky blue?"

RATE_LIMIT = b'{"code":200,"msg":"success","data":"Too many requests"}'
HTML = b"<!DOCTYPE html><html><body>nothing to see</body></html>"
JUST_A_MOMENT = b"<!DOCTYPE html><title>Just a moment...</title>"
FRAME_402 = f'data: {{"error": true, "res_status": "402 {CODE}", "message": "no"}}\n\n'.encode()
ECHO = f'{{"message":"401 Unauthorized {CODE}"}}'.encode()
SSE = "Content-Type: text/event-stream"


@dataclass(frozen=True)
class Row:
    name: str
    answer: Answer
    sentence: str
    buttons: list[str]


BALANCE = "The balance of this account is used up"
REFUSED = "The service does not accept this auth code"
WAIT = "Too many questions in a short time"
PAGE = "The service shows a page that only a browser can pass"
MOVED = "There is no chat service at"
OWN = "The service reported an error of its own"

ROWS = [
    Row("Error with 500", whole(b"Error", "500 out of memory"), OWN, ["Retry", "Details"]),
    Row("Error with 200", whole(b"Error"), OWN, ["Retry"]),
    Row("401", whole(ECHO, "401 Unauthorized"), REFUSED, ["Enter auth code…", "Retry", "Details"]),
    Row(
        "402",
        whole(b"", "402 Payment Required"),
        BALANCE,
        ["Show balance", "Open the site", "Retry", "Details"],
    ),
    Row(
        "402 in a frame",
        whole(FRAME_402, "200 OK", SSE),
        BALANCE,
        ["Show balance", "Open the site", "Retry", "Details"],
    ),
    Row(
        "429",
        whole(b"", "429 Too Many", "Retry-After: 7"),
        WAIT,
        ["Retry after the wait", "Details"],
    ),
    Row("429 as 200", whole(RATE_LIMIT), WAIT, ["Retry after the wait", "Details"]),
    Row("HTML with 200", whole(HTML), PAGE, ["Open the site", "Use the official API", "Retry"]),
    Row(
        "a bot check",
        whole(JUST_A_MOMENT, "403 Forbidden"),
        PAGE,
        ["Open the site", "Use the official API", "Retry", "Details"],
    ),
    Row(
        "404",
        whole(b"", "404 Not Found"),
        MOVED,
        [
            "Use the official API",
            "Use the other address",
            "Change the address…",
            "Retry",
            "Details",
        ],
    ),
    Row("empty", whole(b""), "The service sent an empty answer", ["Retry"]),
    Row(
        "broken in the middle",
        [send(head("200 OK", "Transfer-Encoding: chunked") + chunk(b"Half an answer")), reset()],
        "The connection broke off in the middle of the answer",
        ["Continue", "Retry"],
    ),
]


def shown_texts(window: QWidget) -> list[str]:
    labels = [label.text() for label in window.findChildren(QLabel)]
    return labels + [button.text() for button in window.findChildren(QPushButton)]


def buttons_of(desktop: Desktop) -> list[str]:
    QApplication.processEvents()  # a layout shows its new widgets when the loop comes round
    found = desktop.window.notice_bar.findChildren(QPushButton)
    return [button.text() for button in found if button.isVisible()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_failure_is_a_sentence_with_buttons_and_nothing_is_lost(
    row: Row,
    open_desktop: OpenDesktop,
    folder: Path,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    # the balance is asked for by itself, at another path
    with FaultServer({"/api/chat": row.answer, "": whole(b"{}", "503 Busy")}) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.notice_raised):
            desktop.window.chat.send(QUESTION)
        notice = desktop.window.notice_bar.notice()
        buttons = buttons_of(desktop)
        question, answer = desktop.session.messages(desktop.window.chat.open_id)  # type: ignore[arg-type]
        texts = shown_texts(desktop.window)
        shown = desktop.window.pane.transcript.visible_text()
        desktop.shut_down()

    assert notice is not None
    assert notice.text.startswith(row.sentence)
    assert buttons == row.buttons
    assert question.text == QUESTION
    assert QUESTION in shown
    assert answer.text == ("Half an answer" if row.name.startswith("broken") else "")
    assert "<html" not in shown + notice.text
    codes = folder / "auth-codes"
    files = [path for path in folder.rglob("*") if path.is_file() and path.parent != codes]
    everything = "\n".join([*texts, shown, notice.detail, caplog.text, *capfd.readouterr()])
    assert CODE not in everything
    assert files
    assert not [path for path in files if CODE.encode() in path.read_bytes()]


def test_retry_asks_again_and_the_answer_takes_the_place_of_the_failure(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    answers: dict[str, Answer] = {"/api/chat": whole(b"Error", "500 Busy")}
    with FaultServer(answers) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.notice_raised):
            desktop.window.chat.send(QUESTION)
        answers["/api/chat"] = whole(b"Because of *Rayleigh*.")
        retry = next(
            button
            for button in desktop.window.notice_bar.findChildren(QPushButton)
            if button.text() == "Retry"
        )
        with qtbot.waitSignal(desktop.session.answer_ended):
            retry.click()

    assert not desktop.window.notice_bar.isVisible()
    assert "Because of Rayleigh." in desktop.window.pane.transcript.visible_text()
    assert len(server.requests) == 2
    assert server.requests[0].body == server.requests[1].body


def test_continue_adds_to_the_answer_that_broke_off(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    broken = [send(head("200 OK", "Transfer-Encoding: chunked") + chunk(b"One, two,")), reset()]
    answers: dict[str, Answer] = {"/api/chat": broken}
    with FaultServer(answers) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.notice_raised):
            desktop.window.chat.send("Count to four")
        answers["/api/chat"] = whole(b" three, four.")
        notice = desktop.window.notice_bar.notice()
        assert notice is not None
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.notice_bar.reaction_chosen.emit("continue", notice)
        _, answer = desktop.session.messages(desktop.window.chat.open_id)  # type: ignore[arg-type]

    assert answer.text == "One, two, three, four."
    assert "One, two, three, four." in desktop.window.pane.transcript.visible_text()
    assert b"Do not repeat what you wrote" in server.requests[1].body


def test_without_a_code_nothing_is_sent_and_the_question_stays_in_the_field(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"never")) as server:
        desktop = open_desktop(server.url, code="")
        field = desktop.window.pane.composer.field
        field.setPlainText(QUESTION)
        with qtbot.waitSignal(desktop.session.notice_raised):
            field.send_requested.emit()

    assert server.requests == []
    assert field.toPlainText() == QUESTION
    assert buttons_of(desktop) == ["Enter auth code…"]
