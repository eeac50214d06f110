"""`liaobots-desktop ask`: one question, one streamed answer."""

import threading
from pathlib import Path

import pytest

from liaobots_desktop.demo.server import DemoServer
from tests.fault_server import FaultServer, hang, wait_for
from tests.store.looking import read
from tests.terminal.replies import BEGIN, END, answer, body_of, piece
from tests.terminal.running import CODE, run, running
from tests.waiting import wait_until

MESSAGES = "SELECT role, text, ended FROM whole_message ORDER BY id"


def test_the_answer_is_written_as_it_comes(database: Path) -> None:
    go_on = threading.Event()
    steps = [BEGIN, piece("При"), wait_for(go_on), piece("вет\n"), END]
    with FaultServer(steps) as server, running("ask", "--base-url", server.url, "Hi") as asking:
        asking.wait_for_output("При")
        had_ended = asking.has_ended
        go_on.set()
        ended = asking.end()

    assert not had_ended
    assert (ended.code, ended.stdout, ended.stderr) == (0, "Привет\n", "")
    assert read(database, MESSAGES) == [
        ("user", "Hi", "complete"),
        ("assistant", "Привет\n", "complete"),
    ]


def test_the_demo_answers_piece_by_piece_and_needs_no_code(
    monkeypatch: pytest.MonkeyPatch, database: Path
) -> None:
    monkeypatch.delenv("LIAOBOTS_AUTH_CODE")
    with running("ask", "--demo", "unframed") as asking:
        asking.wait_for_output("This answer")
        had_ended = asking.has_ended
        ended = asking.end()

    assert not had_ended
    assert (ended.code, ended.stderr) == (0, "")
    assert ended.stdout.startswith("This answer has no length and no last chunk")
    assert read(database, MESSAGES)[1] == ("assistant", ended.stdout, "unframed")


@pytest.mark.parametrize("protocol", ["web", "api"])
def test_the_demo_speaks_both_protocols(protocol: str) -> None:
    with DemoServer(pace=0) as demo:
        ended = run("ask", "--base-url", demo.url, "--protocol", protocol, "--no-save", "表格")

    assert (ended.code, ended.stderr) == (0, "")
    assert "离开这台电脑" in ended.stdout


def test_what_was_asked_for_is_sent() -> None:
    with FaultServer(answer("ok")) as server:
        ended = run(
            "ask", "--base-url", server.url, "--model", "gpt-4", "--system", "Rhyme.", "one", "two"
        )
        (request,) = server.requests

    assert (ended.code, ended.stdout) == (0, "ok\n")
    assert request.request_line == "POST /api/chat HTTP/1.1"
    assert request.header("x-auth-code") == CODE
    body = body_of(request)
    assert body["model"]["id"] == "gpt-4"
    assert body["prompt"] == "Rhyme."
    assert body["messages"] == [{"role": "user", "content": "one two"}]


def test_the_official_api_is_asked_in_its_own_way() -> None:
    with FaultServer(answer("ok")) as server:
        run("ask", "--base-url", server.url, "--protocol", "api", "Hi")
        (request,) = server.requests

    assert request.request_line == "POST /v1/chat/completions HTTP/1.1"
    assert request.header("authorization") == f"Bearer {CODE}"
    assert body_of(request)["model"] == "gpt-3.5-turbo"


def test_the_address_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultServer(answer("ok")) as server:
        monkeypatch.setenv("LIAOBOTS_BASE_URL", server.url)
        ended = run("ask", "Hi")

    assert (ended.code, ended.stdout) == (0, "ok\n")


@pytest.mark.parametrize(
    ("arguments", "stdin", "asked"),
    [
        (["-"], "Why?\nWhere?\n", "Why?\nWhere?"),
        (["Translate:", "-"], "Привет\n", "Translate: Привет"),
        (["-"], b"broken \xff byte", "broken \ufffd byte"),
        (["--", "-x"], "", "-x"),
    ],
)
def test_a_dash_stands_for_what_stdin_says(
    arguments: list[str], stdin: str | bytes, asked: str
) -> None:
    with FaultServer(answer("ok")) as server:
        ended = run("ask", "--base-url", server.url, *arguments, stdin=stdin)
        (request,) = server.requests

    assert (ended.code, ended.stderr) == (0, "")
    assert body_of(request)["messages"] == [{"role": "user", "content": asked}]


def test_the_last_chat_is_continued_with_its_history() -> None:
    with FaultServer(answer("An answer")) as server:
        url = ("--base-url", server.url)
        run("ask", *url, "--model", "gpt-4", "--system", "Rhyme.", "First")
        ended = run("ask", *url, "-c", "Second")
        first, second = (body_of(request) for request in server.requests)

    assert ended.code == 0
    assert second["conversationId"] == first["conversationId"]
    assert (second["model"]["id"], second["prompt"]) == ("gpt-4", "Rhyme.")
    assert second["messages"] == [
        {"role": "user", "content": "First"},
        {"role": "assistant", "content": "An answer"},
        {"role": "user", "content": "Second"},
    ]


def test_continuing_stores_in_the_same_chat(database: Path) -> None:
    with FaultServer(answer("An answer")) as server:
        for option, text in (("--json", "First"), ("-c", "Second"), ("--json", "Third")):
            run("ask", "--base-url", server.url, option, text)

    counts = "SELECT count(*) FROM message GROUP BY conversation_id ORDER BY 1"
    assert read(database, counts) == [(2,), (4,)]


def test_continuing_where_there_is_nothing_begins_a_chat() -> None:
    with FaultServer(answer("An answer")) as server:
        ended = run("ask", "--base-url", server.url, "-c", "First")
        (request,) = server.requests

    assert ended.code == 0
    assert body_of(request)["messages"] == [{"role": "user", "content": "First"}]


def test_a_long_question_may_continue_a_chat_whose_model_takes_it() -> None:
    with FaultServer(answer("An answer")) as server:
        run("ask", "--base-url", server.url, "--model", "gpt-4", "First")
        ended = run("ask", "--base-url", server.url, "-c", "-", stdin="x" * 20_000)

    assert (ended.code, ended.stderr) == (0, "")


def test_without_saving_nothing_is_left_on_disk(folder: Path) -> None:
    with FaultServer(answer("An answer")) as server:
        ended = run("ask", "--base-url", server.url, "--no-save", "Secret?")

    assert (ended.code, ended.stdout) == (0, "An answer\n")
    assert list(folder.rglob("*")) == []


def test_without_saving_a_chat_can_be_continued_all_the_same(database: Path) -> None:
    with FaultServer(answer("An answer")) as server:
        run("ask", "--base-url", server.url, "First")
        run("ask", "--base-url", server.url, "--no-save", "-c", "Second")
        first, second = (body_of(request) for request in server.requests)

    assert second["conversationId"] == first["conversationId"]
    assert [message["content"] for message in second["messages"]] == [
        "First",
        "An answer",
        "Second",
    ]
    assert [text for _, text, _ in read(database, MESSAGES)] == ["First", "An answer"]


def test_json_is_one_event_a_line() -> None:
    go_on = threading.Event()
    steps = [BEGIN, piece("a\n"), wait_for(go_on), piece('"Ж"'), END]
    with (
        FaultServer(steps) as server,
        running("ask", "--base-url", server.url, "--json", "Hi") as asking,
    ):
        asking.wait_for_output("\n")
        go_on.set()
        ended = asking.end()

    assert ended.events[0]["event"] == "started"
    assert ended.events[1:] == [
        {"event": "text", "text": "a\n"},
        {"event": "text", "text": '"Ж"'},
        {"event": "end", "state": "complete"},
    ]


def test_an_answer_is_on_disk_while_the_service_is_silent(database: Path) -> None:
    with (
        FaultServer([BEGIN, piece("Half "), hang()]) as server,
        running("ask", "--base-url", server.url, "Hi") as asking,
    ):
        asking.wait_for_output("Half ")
        wait_until(
            lambda: read(database, "SELECT text FROM piece") == [("Half ",)], "the checkpoint"
        )
        asking.kill()
    run("search", "nothing")
    left = read(database, MESSAGES)
    with FaultServer(answer("ok")) as server:
        run("ask", "--base-url", server.url, "Next")

    assert left[1] == ("assistant", "Half ", None)
    assert read(database, MESSAGES)[:2] == [
        ("user", "Hi", "complete"),
        ("assistant", "Half ", "interrupted"),
    ]
