"""`liaobots-desktop ask` and `balance` with services that speak the official API."""

from pathlib import Path

from tests.fault_server import FaultServer, whole
from tests.store.looking import read
from tests.terminal.running import CODE, run

SSE = "Content-Type: text/event-stream"
FRAMES = (
    'data: {"choices":[{"delta":{"content":"Half"},"finish_reason":null}]}\n\n'
    'data: {"choices":[{"delta":{},"finish_reason":"REASON"}]}\n\n'
    'data: {"choices":[],"usage":{"prompt_tokens":31,"completion_tokens":2}}\n\n'
    "data: [DONE]\n\n"
)
CREDITS = b'{"data":{"balance":85.5,"amount":"100"}}'


def api(reason: str) -> FaultServer:
    return FaultServer(whole(FRAMES.replace("REASON", reason).encode(), "200 OK", SSE))


def test_usage_is_an_event_and_kept(database: Path) -> None:
    with api("stop") as server:
        ended = run("ask", "--base-url", server.url, "--protocol", "api", "--json", "Hi")

    assert ended.code == 0
    assert ended.events[1:] == [
        {"event": "text", "text": "Half"},
        {"event": "usage", "question_tokens": 31, "answer_tokens": 2},
        {"event": "end", "state": "complete"},
    ]
    assert read(database, "SELECT question_tokens, answer_tokens FROM message") == [
        (None, None),
        (31, 2),
    ]


def test_an_answer_that_the_service_ended_at_its_limit_is_told(database: Path) -> None:
    with api("length") as server:
        ended = run("ask", "--base-url", server.url, "--protocol", "api", "Hi")

    assert (ended.code, ended.stdout) == (6, "Half\n")
    assert ended.stderr == "The service ended the answer at its length limit.\n"
    assert read(database, "SELECT ended FROM message ORDER BY id") == [("complete",), ("length",)]


def test_a_question_that_is_sent_once_more_is_told() -> None:
    with FaultServer(whole(b"", "502 Bad Gateway")) as server:
        ended = run("ask", "--base-url", server.url, "--json", "Hi")

    assert ended.code == 5
    assert [event["event"] for event in ended.events] == ["started", "notice", "error", "end"]
    assert ended.stderr.startswith(
        "The service could not be reached behind its gateway. It is asked once more.\n"
    )
    assert len(server.requests) == 2


def test_the_balance_is_a_line() -> None:
    with FaultServer(whole(CREDITS)) as server:
        ended = run("balance", "--base-url", server.url)
    (request,) = server.requests

    assert (ended.code, ended.stdout, ended.stderr) == (0, "85.50 left of 100.00\n", "")
    assert request.request_line == "GET /api/v1/credits HTTP/1.1"
    assert request.header("authorization") == f"Bearer {CODE}"


def test_the_balance_is_json_too() -> None:
    with FaultServer(whole(CREDITS)) as server:
        ended = run("balance", "--base-url", server.url, "--json")

    assert ended.code == 0
    assert ended.events == [{"balance": 85.5, "amount": 100.0}]


def test_the_demo_has_a_balance() -> None:
    ended = run("balance", "--demo")

    assert ended.code == 0
    assert ended.stdout.endswith(" left of 100.00\n")


def test_why_there_is_no_balance_is_one_line() -> None:
    with FaultServer(whole(b"", "401 Unauthorized")) as server:
        ended = run("balance", "--base-url", server.url)

    assert (ended.code, ended.stdout) == (4, "")
    assert ended.stderr.startswith("The service does not accept this auth code.")
    assert ended.stderr.count("\n") == 1
