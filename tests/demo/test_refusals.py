"""What the demo refuses, and how: shape, size, address, method, origin, auth code."""

import json
import socket

import pytest

from tests.demo.client import (
    AUTH,
    BEARER,
    ask_web,
    connect,
    messages,
    read_until,
    send,
    web_members,
)


def post(url: str, members: object) -> tuple[int, object]:
    answer = send(url, "POST", "/api/chat", json.dumps(members).encode(), AUTH)
    return answer.status, answer.json


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"conversationId": 7}, "conversationId must be text"),
        ({"key": None}, "key must be text"),
        ({"prompt": ["x"]}, "prompt must be text"),
        ({"model": "gpt-4"}, "model must be an object"),
        ({"model": {"id": "gpt-4"}}, "name must be text"),
        ({"messages": None}, "messages must be a list with at least one message"),
        ({"messages": []}, "messages must be a list with at least one message"),
        ({"messages": ["hi"]}, "a message must be an object"),
        (
            {"messages": [{"role": "system", "content": "x"}]},
            "the role of a message must be one of assistant, user",
        ),
        ({"messages": [{"role": "user", "content": 1}]}, "the content of a message must be text"),
        (
            {"messages": [{"role": "assistant", "content": "x"}]},
            "messages must hold a question, a message with the role user",
        ),
    ],
)
def test_wrong_shape_is_told(demo: str, change: dict[str, object], sentence: str) -> None:
    status, members = post(demo, web_members("hi") | change)

    assert status == 400
    assert members == {"message": f"400 Bad Request: The request is not understood: {sentence}."}


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"[]", b'"text"', b"1" * 5000]
)
def test_body_that_is_no_json_object_is_refused(demo: str, body: bytes) -> None:
    answer = send(demo, "POST", "/api/chat", body, AUTH)

    assert answer.status == 400
    assert answer.headers["Content-Type"] == "application/json; charset=utf-8"


@pytest.mark.parametrize(
    "change",
    [
        {"model": None},
        {"messages": {}},
        {"stream": "yes"},
        {"stream_options": [1]},
    ],
)
def test_wrong_shape_is_told_in_the_words_of_the_api(demo: str, change: dict[str, object]) -> None:
    members = {"model": "gpt-4", "messages": messages("hi")} | change
    answer = send(demo, "POST", "/v1/chat/completions", json.dumps(members).encode(), BEARER)

    assert answer.status == 400
    assert json.loads(answer.body)["error"]["type"] == "invalid_request_error"


@pytest.mark.parametrize(
    ("method", "path", "headers"),
    [
        ("POST", "/api/chat", {}),
        ("POST", "/api/chat", {"x-auth-code": " "}),
        ("POST", "/api/chat", BEARER),
        ("POST", "/v1/chat/completions", AUTH),
        ("POST", "/v1/chat/completions", {"Authorization": "Bearer "}),
        ("GET", "/v1/models", {}),
        ("GET", "/api/v1/credits", {"Authorization": "Basic eDp5"}),
    ],
)
def test_missing_auth_code_is_refused(
    demo: str, method: str, path: str, headers: dict[str, str]
) -> None:
    answer = send(demo, method, path, headers=headers)

    assert answer.status == 401
    assert answer.body == b'{"message":"401 Unauthorized"}'


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "", "[::2]:80"]
)
def test_foreign_host_is_refused(demo: str, host: str) -> None:
    answer = send(demo, "GET", "/v1/models", headers=BEARER | {"Host": host})

    assert answer.status == 421


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1234", "127.0.0.1", "[::1]:80", "[::1]"])
def test_every_name_of_this_computer_is_served(demo: str, host: str) -> None:
    answer = send(demo, "GET", "/v1/models", headers=BEARER | {"Host": host})

    assert answer.status == 200


@pytest.mark.parametrize(
    ("method", "path", "status", "allowed"),
    [
        ("GET", "/", 404, None),
        ("POST", "/api/chat/", 404, None),
        ("GET", "/api/chat", 405, "POST"),
        ("OPTIONS", "/api/chat", 405, "POST"),
        ("DELETE", "/v1/models", 405, "GET"),
        ("HEAD", "/v1/models", 405, "GET"),
        ("BREW", "/api/chat", 501, None),
    ],
)
def test_other_paths_and_methods_are_refused(
    demo: str, method: str, path: str, status: int, allowed: str | None
) -> None:
    answer = send(demo, method, path, headers=AUTH | BEARER)

    assert answer.status == status
    assert answer.headers.get("Allow") == allowed
    assert bool(answer.body) == (method != "HEAD")


def test_no_web_page_is_let_in(demo: str) -> None:
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    replies = [
        send(demo, "OPTIONS", "/api/chat", headers=asked),
        send(demo, "GET", "/v1/models", headers=BEARER | asked),
        ask_web(demo, "hi"),
    ]
    names = {name.lower() for reply in replies for name in reply.headers}

    assert not [name for name in names if name.startswith("access-control")]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Content-Length": str(64 * 1024 * 1024 + 1)}, 413),
        ({"Content-Length": "9" * 5000}, 413),
        ({"Content-Length": "-1"}, 400),
        ({"Content-Length": "²"}, 400),
        ({"Transfer-Encoding": "chunked"}, 411),
    ],
)
def test_body_of_no_acceptable_length_is_refused_unread(
    demo: str, headers: dict[str, str], status: int
) -> None:
    connection = connect(demo)
    connection.putrequest("POST", "/api/chat")
    for name, value in (AUTH | headers).items():
        connection.putheader(name, value)
    connection.endheaders()
    reply = connection.getresponse()
    reply.read()
    connection.close()

    assert (reply.status, reply.getheader("Connection")) == (status, "close")


@pytest.mark.parametrize(
    "line", [b"nonsense\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\n\n"]
)
def test_what_is_no_request_is_refused_in_json(demo: str, line: bytes) -> None:
    host, port = demo.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=60) as connection:
        connection.sendall(line)
        received = read_until(connection, b"}")

    assert b'{"message":"' in received
