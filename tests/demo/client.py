"""A small HTTP client for the tests of the demo: requests as the two protocols want them."""

import http.client
import json
import socket
from dataclasses import dataclass

AUTH = {"x-auth-code": "Abcdefghijkl1"}
BEARER = {"Authorization": "Bearer Abcdefghijkl1"}


@dataclass(frozen=True)
class Response:
    status: int
    reason: str
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> object:
        return json.loads(self.body)


def messages(*texts: str) -> list[dict[str, str]]:
    """Question, answer, question and so on."""
    roles = ("user", "assistant")
    return [{"role": roles[n % 2], "content": text} for n, text in enumerate(texts)]


def web_members(*texts: str) -> dict[str, object]:
    model = {"id": "gpt-4", "name": "GPT-4", "maxLength": 24000, "tokenLimit": 8000}
    return {
        "conversationId": "3f2b8a52-5f0e-4c55-9d0b-0a4f1f6f7c10",
        "model": model,
        "messages": messages(*texts),
        "key": "",
        "prompt": "You are ChatGPT.",
    }


def api_members(*texts: str, **options: object) -> dict[str, object]:
    return {"model": "gpt-4", "messages": messages(*texts), **options}


def connect(url: str) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(url.removeprefix("http://"), timeout=60)


def send(
    url: str,
    method: str,
    path: str,
    body: bytes | None = None,
    headers: dict[str, str] | None = None,
) -> Response:
    """Send one request on a connection of its own and read the whole reply."""
    connection = connect(url)
    try:
        connection.request(method, path, body, headers or {})
        reply = connection.getresponse()
        return Response(reply.status, reply.reason, dict(reply.getheaders()), reply.read())
    finally:
        connection.close()


def ask_web(url: str, *texts: str) -> Response:
    return send(url, "POST", "/api/chat", json.dumps(web_members(*texts)).encode(), AUTH)


def ask_api(url: str, *texts: str, **options: object) -> Response:
    body = json.dumps(api_members(*texts, **options)).encode()
    return send(url, "POST", "/v1/chat/completions", body, BEARER)


def open_raw(url: str, question: str, path: str = "/api/chat") -> socket.socket:
    """Ask over the protocol that `path` belongs to and return the socket, nothing read from it."""
    host, port = url.removeprefix("http://").split(":")
    members = web_members(question) if path == "/api/chat" else api_members(question)
    body = json.dumps(members).encode()
    head = (
        f"POST {path} HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Length: {len(body)}\r\n"
        "x-auth-code: Abcdefghijkl1\r\nAuthorization: Bearer Abcdefghijkl1\r\n\r\n"
    )
    connection = socket.create_connection((host, int(port)), timeout=60)
    connection.sendall(head.encode() + body)
    return connection


def read_until(connection: socket.socket, mark: bytes) -> bytes:
    """Read until `mark` has come; AssertionError when the connection ends before."""
    received = b""
    while mark not in received:
        block = connection.recv(65536)

        assert block, f"{mark!r} never came"
        received += block
    return received


def events(body: str) -> list[str]:
    """The payloads of server-sent events."""
    lines = [line for line in body.split("\n") if line]

    assert all(line.startswith("data:") for line in lines)
    return [line.removeprefix("data:").strip() for line in lines]
