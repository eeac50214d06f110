"""The official API: why an answer ended, what was counted, and servers that count nothing."""

import json

import pytest

from liaobots_desktop.chat.message import EndState, Role, TokenUsage
from liaobots_desktop.service.answer_errors import AnswerWithheld
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.catalogue import GPT_4
from liaobots_desktop.service.client import CompletionStream
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.errors import EmptyAnswer, Reaction, ServiceFailed
from liaobots_desktop.service.retry_policy import RetryPolicy
from tests.fault_server import (
    CHUNKED,
    UNTIL_CLOSE,
    Answer,
    FaultServer,
    chunk,
    half_close,
    hang,
    head,
    send,
    whole,
)
from tests.service.asking import CODE, PATIENT, Outcome, ask, question

SSE = "Content-Type: text/event-stream"
TEXT = 'data: {"choices":[{"delta":{"content":"Hello"},"finish_reason":null}]}\n\n'
DONE = "data: [DONE]\n\n"


def end(reason: str) -> str:
    return f'data: {{"choices":[{{"delta":{{}},"finish_reason":"{reason}"}}]}}\n\n'


def counted(question: object, answer: object) -> str:
    usage = json.dumps({"prompt_tokens": question, "completion_tokens": answer})
    return f'data: {{"choices":[],"usage":{usage}}}\n\n'


def asked(answer: Answer) -> Outcome:
    with FaultServer(answer) as server:
        return ask(question(server.url, protocol=Protocol.API))


@pytest.mark.parametrize(
    ("reason", "state"),
    [
        ("stop", EndState.COMPLETE),
        ("length", EndState.LENGTH),
        ("MAX_TOKENS", EndState.LENGTH),
        ("content_filter", EndState.FILTERED),
        ("SAFETY", EndState.FILTERED),
        ("tool_calls", EndState.COMPLETE),
        ("", EndState.COMPLETE),
    ],
)
def test_the_reason_of_the_end_is_a_state(reason: str, state: EndState) -> None:
    outcome = asked(whole((TEXT + end(reason) + DONE).encode(), "200 OK", SSE))

    assert (outcome.text, outcome.end, outcome.error) == ("Hello", state, None)


def test_what_was_counted_comes_behind_the_end() -> None:
    body = TEXT + end("stop") + counted(31, 2) + DONE

    assert asked(whole(body.encode(), "200 OK", SSE)).usage == TokenUsage(31, 2)


@pytest.mark.parametrize("frame", [counted(1.5, 2), counted(True, 2), counted(-1, 2)])
def test_what_is_no_count_is_left_out(frame: str) -> None:
    outcome = asked(whole((TEXT + frame + DONE).encode(), "200 OK", SSE))

    assert (outcome.text, outcome.usage) == ("Hello", None)


def test_an_answer_in_one_piece_is_counted_too() -> None:
    body = {
        "choices": [{"message": {"content": "Hello"}, "finish_reason": "length"}],
        "usage": {"prompt_tokens": 7, "completion_tokens": 1, "total_tokens": 8},
    }
    typed = "Content-Type: application/json"
    outcome = asked(whole(json.dumps(body).encode(), "200 OK", typed))

    assert (outcome.text, outcome.end) == ("Hello", EndState.LENGTH)
    assert outcome.usage == TokenUsage(7, 1)


@pytest.mark.parametrize("framing", [CHUNKED, UNTIL_CLOSE])
def test_after_the_reason_of_the_end_a_broken_connection_takes_nothing(framing: str) -> None:
    body = (TEXT + end("stop")).encode()
    piece = chunk(body) if framing == CHUNKED else body
    outcome = asked([send(head("200 OK", SSE, framing) + piece), half_close()])

    assert (outcome.text, outcome.end, outcome.error) == ("Hello", EndState.COMPLETE, None)


def test_an_answer_that_was_withheld_whole_says_so() -> None:
    outcome = asked(whole((end("content_filter") + DONE).encode(), "200 OK", SSE))

    assert type(outcome.error) is AnswerWithheld
    assert outcome.sentence == (
        "The service withheld its answer, by its rules on content. Your question is kept. Reword "
        "it, then ask again."
    )


def test_an_object_without_a_text_is_an_empty_answer() -> None:
    body = b'{"choices":[{"message":{"content":null},"finish_reason":"length"}]}'
    outcome = asked(whole(body, "200 OK", "Content-Type: application/json"))

    assert type(outcome.error) is EmptyAnswer


def test_what_a_model_thinks_aloud_is_no_part_of_the_answer() -> None:
    thought = 'data: {"choices":[{"delta":{"reasoning_content":"Hm.","content":null}}]}\n\n'
    outcome = asked(whole((thought + TEXT + thought + DONE).encode(), "200 OK", SSE))

    assert outcome.text == "Hello"


def test_content_in_parts_is_read() -> None:
    parts = '[{"type":"text","text":"Hel"},{"type":"image"},{"type":"text","text":"lo"}]'
    frame = f'data: {{"choices":[{{"delta":{{"content":{parts}}}}}]}}\n\n'

    assert asked(whole((frame + DONE).encode(), "200 OK", SSE)).text == "Hello"


ANSWER = whole((TEXT + end("stop") + DONE).encode(), "200 OK", SSE)


class Server(FaultServer):
    """Refuses until it is asked in a way that it knows."""

    def __init__(self, refusal: Answer, *, of_usage: bool) -> None:
        super().__init__(ANSWER)
        self._refusal = refusal
        self._of_usage = of_usage

    def _steps(self, connection):  # type: ignore[no-untyped-def]
        steps = super()._steps(connection)
        known = b"stream_options" not in self.requests[-1].body
        is_refused = not known if self._of_usage else len(self.requests) == 1
        return self._refusal if is_refused else steps


OPENAI = b'{"error":{"message":"Unrecognized request argument supplied: stream_options"}}'
MISTRAL = b'{"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],"msg":"Extra"}]}'


@pytest.mark.parametrize(
    ("status", "body"),
    [("400 Bad Request", OPENAI), ("422 Unprocessable", MISTRAL), ("400 Bad Request", b"")],
)
def test_a_server_that_cannot_count_is_asked_once_more_and_remembered(
    status: str, body: bytes
) -> None:
    with Server(whole(body, status), of_usage=True) as server:
        texts = [ask(question(server.url, protocol=Protocol.API)).text for _ in range(2)]

    assert texts == ["Hello", "Hello"]
    assert [b"stream_options" in r.body for r in server.requests] == [True, False, False]


@pytest.mark.parametrize(
    "body", [b'{"error":{"message":"temperature is wrong"}}', b"<html>Bad Request</html>"]
)
def test_a_request_that_is_refused_for_another_reason_is_sent_once(body: bytes) -> None:
    with FaultServer(whole(body, "400 Bad Request")) as server:
        outcome = ask(question(server.url, protocol=Protocol.API))

    assert type(outcome.error) is ServiceFailed
    assert len(server.requests) == 1


def test_a_server_that_refuses_both_is_not_remembered() -> None:
    with FaultServer(whole(b"", "400 Bad Request")) as server:
        for _ in range(2):
            ask(question(server.url, protocol=Protocol.API))

    assert [b"stream_options" in r.body for r in server.requests] == [True, False, True, False]


def test_the_web_protocol_is_never_asked_to_count() -> None:
    with FaultServer(whole(b"", "400 Bad Request")) as server:
        ask(server.url)

    assert len(server.requests) == 1
    assert b"stream_options" not in server.requests[0].body


def asked_and_told(
    server: FaultServer, protocol: Protocol = Protocol.WEB
) -> tuple[str, list[tuple[str, Reaction]]]:
    told: list[tuple[str, Reaction]] = []
    request = question(server.url, protocol=protocol)
    stream = CompletionStream(
        request, AuthCode(CODE), CancelToken(), PATIENT, lambda *what: told.append(what)
    )
    return "".join(stream), told


@pytest.mark.parametrize(
    ("status", "retry_after", "pause"),
    [
        (502, None, 1.0),
        (503, None, 1.0),
        (504, None, 1.0),
        (503, "5", 5.0),
        (503, "6", None),
        (503, "soon", None),
        (500, None, None),
        (501, None, None),
        (429, "1", None),
        (413, None, None),
    ],
)
def test_a_gateway_that_asks_for_no_long_pause_is_asked_once_more(
    status: int, retry_after: str | None, pause: float | None
) -> None:
    policy = RetryPolicy(Endpoint("https://chat.invalid", Protocol.WEB))
    headers = {} if retry_after is None else {"retry-after": retry_after}
    pauses = [policy.pause_before_another(status, "<html>", headers) for _ in range(2)]

    assert pauses == [pause, None]


@pytest.mark.parametrize("protocol", list(Protocol))
def test_behind_a_gateway_the_question_is_sent_once_more_and_that_is_told(
    protocol: Protocol,
) -> None:
    with Server(whole(b"<html>nginx", "502 Bad Gateway"), of_usage=False) as server:
        text, told = asked_and_told(server, protocol)

    assert text == "Hello"
    assert told == [
        (
            "The service could not be reached behind its gateway. It is asked once more.",
            Reaction.STOP,
        )
    ]
    assert len(server.requests) == 2
    assert server.requests[0].body == server.requests[1].body


@pytest.mark.parametrize("body", ['{"login": "required"}', "[1, 2]", '{"a": 1} and more'])
def test_json_of_an_unknown_kind_is_shown_and_doubted(body: str) -> None:
    typed = "Content-Type: application/json"
    with FaultServer(whole(body.encode(), "200 OK", typed)) as server:
        text, told = asked_and_told(server)

    assert text == body
    assert [reaction for _, reaction in told] == (
        [] if body.startswith("[") else [Reaction.CHANGE_ADDRESS]
    )


def test_a_gateway_that_stays_away_is_asked_twice() -> None:
    with FaultServer(whole(b"", "503 Unavailable")) as server:
        outcome = ask(server.url)

    assert type(outcome.error) is ServiceFailed
    assert len(server.requests) == 2


def test_a_stop_ends_the_pause_before_the_second_time() -> None:
    cancel = CancelToken()
    with FaultServer(whole(b"", "503 Busy", "Retry-After: 5")) as server:
        stream = CompletionStream(
            question(server.url), AuthCode(CODE), cancel, PATIENT, lambda *_: cancel.cancel()
        )
        texts = list(stream)

    assert (texts, stream.end) == ([], EndState.STOPPED)
    assert len(server.requests) == 1


def test_an_error_after_the_text_is_told_though_the_connection_stays_open() -> None:
    frame = 'data: {"error":{"message":"Out of memory","code":500}}\n\n'
    body = chunk((TEXT + frame).encode())
    outcome = asked([send(head("200 OK", SSE, CHUNKED) + body), hang()])

    assert (outcome.text, outcome.end) == ("Hello", EndState.INTERRUPTED)
    assert "It says: Out of memory." in outcome.sentence


def test_the_system_prompt_has_a_role_of_its_own() -> None:
    with FaultServer(ANSWER) as server:
        ask(question(server.url, protocol=Protocol.API, model=GPT_4))
    messages = json.loads(server.requests[0].body)["messages"]

    assert [message["role"] for message in messages] == ["system", Role.USER]
