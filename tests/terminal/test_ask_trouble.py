"""`liaobots-desktop ask` when it is stopped, refused or broken off."""

import threading
from pathlib import Path

import pytest

from liaobots_desktop.demo.server import DemoServer
from tests.fault_server import FaultServer, hang, reset, tell, wait_for, whole
from tests.store.looking import read
from tests.terminal.replies import BEGIN, piece
from tests.terminal.running import run, running

MESSAGES = "SELECT role, text, ended FROM whole_message ORDER BY id"


def test_ctrl_c_keeps_what_came(database: Path) -> None:
    with (
        FaultServer([BEGIN, piece("Half "), hang()]) as server,
        running("ask", "--base-url", server.url, "Hi") as asking,
    ):
        asking.wait_for_output("Half ")
        asking.press_ctrl_c()
        ended = asking.end()

    assert (ended.code, ended.stdout, ended.stderr) == (130, "Half \n", "")
    assert read(database, MESSAGES)[1] == ("assistant", "Half ", "stopped")


def test_ctrl_c_before_anything_came_keeps_the_question(database: Path) -> None:
    asked = threading.Event()
    with (
        FaultServer([tell(asked), hang()]) as server,
        running("ask", "--base-url", server.url, "Hi") as asking,
    ):
        assert asked.wait(60)
        asking.press_ctrl_c()
        ended = asking.end()

    assert (ended.code, ended.stdout, ended.stderr) == (130, "", "")
    assert read(database, MESSAGES) == [("user", "Hi", "complete"), ("assistant", "", "stopped")]


def test_ctrl_c_ends_the_demo_too() -> None:
    with running("ask", "--demo", "--json", "silence") as asking:
        asking.wait_for_output("\n")
        asking.press_ctrl_c()
        ended = asking.end()

    assert (ended.code, ended.stderr) == (130, "")
    assert ended.events[-1] == {"event": "end", "state": "stopped"}


@pytest.mark.parametrize(
    ("question", "code", "sentence"),
    [
        ("error 401", 4, "The service does not accept this auth code."),
        ("error 402", 4, "The balance of this account is used up, or this model is not free."),
        ("error 402 stream", 4, "The balance of this account is used up"),
        ("error 404", 5, "There is no chat service at 127.0.0.1:"),
        ("rate limit", 7, "Too many questions in a short time."),
        ("bot check", 5, "The service shows a page that only a browser can pass"),
        ("empty", 5, "The service sent an empty answer."),
    ],
)
def test_a_refusal_is_one_line_on_stderr_and_the_question_is_kept(
    database: Path, question: str, code: int, sentence: str
) -> None:
    with DemoServer(pace=0) as demo:
        ended = run("ask", "--base-url", demo.url, question)

    assert (ended.code, ended.stdout) == (code, "")
    assert ended.stderr.startswith(sentence)
    assert ended.stderr.count("\n") == 1
    assert read(database, MESSAGES) == [
        ("user", question, "complete"),
        ("assistant", "", "failed"),
    ]


def test_an_answer_that_breaks_off_is_shown_as_far_as_it_came(database: Path) -> None:
    go_on = threading.Event()
    steps = [BEGIN, piece("Half "), wait_for(go_on), reset()]
    with (
        FaultServer(steps) as server,
        running("ask", "--base-url", server.url, "Hi") as asking,
    ):
        asking.wait_for_output("Half ")
        go_on.set()
        ended = asking.end()

    assert (ended.code, ended.stdout) == (6, "Half \n")
    assert ended.stderr.startswith("The connection broke off in the middle of the answer.")
    assert ended.stderr.count("\n") == 1
    assert read(database, MESSAGES)[1] == ("assistant", "Half ", "interrupted")


def test_an_error_is_an_event_too() -> None:
    with FaultServer(whole(b"Error", "500 The model is busy")) as server:
        ended = run("ask", "--base-url", server.url, "--json", "Hi")

    started = ended.events[0]

    assert ended.code == 5
    assert (started["event"], started["model"]) == ("started", "gpt-3.5-turbo")
    assert len(started["conversation"]) == 36
    assert ended.events[1:] == [
        {
            "event": "error",
            "kind": "service",
            "message": "The service reported an error of its own. It says: The model is busy. "
            "Your question is kept. Try again in a moment.",
            "detail": "HTTP 500 The model is busy",
        },
        {"event": "end", "state": "failed"},
    ]


def test_an_error_before_anything_is_sent_is_an_event_too() -> None:
    ended = run("ask", "--model", "gpt-5", "--json", "Hi")

    assert ended.code == 1
    assert [event["event"] for event in ended.events] == ["error", "end"]


def test_a_rate_limit_tells_how_long_to_wait() -> None:
    with FaultServer(whole(b"", "429 Slow", "Retry-After: 7")) as server:
        ended = run("ask", "--base-url", server.url, "--json", "Hi")
    (error,) = [event for event in ended.events if event["event"] == "error"]

    assert (ended.code, error["kind"], error["wait"]) == (7, "too_often", 7)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--model", "gpt-5"], "The model “gpt-5” is not known. Choose one of these: gpt-3.5"),
        (["--base-url", "http://liaobots.com"], "Anyone along the way could read your auth code"),
        (["--base-url", "no address"], "The address of the service cannot be used."),
        (["--system", "x" * 12_001], "Message limit is 12,000 characters. You have entered 12,001"),
    ],
)
def test_what_cannot_be_asked_is_said_in_one_line(arguments: list[str], sentence: str) -> None:
    ended = run("ask", *arguments, "Hi")

    assert (ended.code, ended.stdout) == (1, "")
    assert ended.stderr.startswith(sentence)
    assert ended.stderr.count("\n") == 1


def test_without_an_auth_code_it_says_where_one_can_be_given(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.delenv("LIAOBOTS_AUTH_CODE")
    ended = run("ask", "Hi")

    assert ended.code == 4
    assert ended.stderr == (
        "An auth code is needed to ask this service: set LIAOBOTS_AUTH_CODE, or enter the code "
        "once in the window.\n"
    )
    assert list(folder.iterdir()) == []
