"""The official API's request, byte for byte, as a real server receives it."""

from liaobots_desktop import __version__
from liaobots_desktop.chat.message import EndState, Role
from liaobots_desktop.service.catalogue import GPT_4
from liaobots_desktop.service.completion_request import CompletionRequest, WireMessage
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from tests.fault_server import FaultServer, send, whole
from tests.service.asking import CODE, ask

EVENTS = (
    b'data: {"choices":[{"delta":{"role":"assistant","content":""},"finish_reason":null}]}\n\n'
    b'data: {"choices":[{"delta":{"content":"Hel"},"finish_reason":null}]}\n\n'
    b'data: {"choices":[{"delta":{"content":"lo"},"finish_reason":null}]}\n\n'
    b'data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\n'
    b'data: {"choices":[],"usage":{"total_tokens":12}}\n\n'
    b"data: [DONE]\n\n"
)


def request_to(url: str, system_prompt: str = "Be short.") -> CompletionRequest:
    messages = (
        WireMessage(Role.USER, "Привет"),
        WireMessage(Role.ASSISTANT, "Да?"),
        WireMessage(Role.USER, "世界"),
    )
    return CompletionRequest(Endpoint(url, Protocol.API), GPT_4, messages, "id", system_prompt)


def test_body_is_exact() -> None:
    with FaultServer(whole(EVENTS, "200 OK", "Content-Type: text/event-stream")) as server:
        ask(request_to(server.url))

    assert (
        server.requests[0].body
        == (
            '{"model":"gpt-4","messages":[{"role":"system","content":"Be short."},'
            '{"role":"user","content":"Привет"},{"role":"assistant","content":"Да?"},'
            '{"role":"user","content":"世界"}],"stream":true,'
            '"stream_options":{"include_usage":true}}'
        ).encode()
    )


def test_an_empty_system_prompt_is_left_out() -> None:
    with FaultServer(whole(EVENTS, "200 OK", "Content-Type: text/event-stream")) as server:
        ask(request_to(server.url, ""))

    assert b'"messages":[{"role":"user"' in server.requests[0].body


def test_request_line_and_headers_are_exact() -> None:
    with FaultServer(whole(EVENTS, "200 OK", "Content-Type: text/event-stream")) as server:
        ask(request_to(server.url))
    request = server.requests[0]

    assert request.request_line == "POST /v1/chat/completions HTTP/1.1"
    assert [pair for pair in request.headers if pair[0].islower()] == [
        ("content-type", "application/json"),
        ("user-agent", f"liaobots-desktop/{__version__}"),
        ("authorization", "Bearer Fk29sLq0Zx8Tw"),
    ]
    assert {name for name, _ in request.headers if not name.islower()} == {
        "Host",
        "Accept-Encoding",
        "Content-Length",
    }
    assert request.raw.count(CODE.encode()) == 1


def test_the_streamed_answer_is_its_deltas() -> None:
    with FaultServer(whole(EVENTS, "200 OK", "Content-Type: text/event-stream")) as server:
        outcome = ask(request_to(server.url))

    assert outcome.text == "Hello"
    assert outcome.end is EndState.COMPLETE


def test_an_answer_that_is_not_streamed_is_read_too() -> None:
    body = (
        '{\n  "id": "chatcmpl-1",\n  "choices": [{"index": 0, "message": '
        '{"role": "assistant", "content": "Привет,\\n**мир**"}, "finish_reason": "stop"}]\n}\n'
    ).encode()
    for size in (1, 7, len(body)):
        cuts = [body[at : at + size] for at in range(0, len(body), size)]
        answer = [send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")]
        with FaultServer([*answer, *map(send, cuts)]) as server:
            outcome = ask(request_to(server.url))

        assert outcome.text == "Привет,\n**мир**"
