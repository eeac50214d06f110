"""The server itself: many clients, closing, clients that go, and staying on this computer."""

import json
import socket
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

import pytest

from liaobots_desktop import resources
from liaobots_desktop.demo import pieces
from liaobots_desktop.demo.server import DemoServer
from tests.demo.client import ask_web, open_raw, read_until
from tests.timing import Within


def wait_for_connections_to_end() -> None:
    for thread in threading.enumerate():
        if thread.name == "demo-client":
            thread.join(60)


def time_of_close(server: DemoServer) -> float:
    before = monotonic()
    server.close()
    return monotonic() - before


def test_pace_is_that_of_a_model(within: Within) -> None:
    text = resources.path("demo/en/sse.md").read_text(encoding="utf-8")
    with DemoServer() as server:
        before = monotonic()
        ask_web(server.url, "unframed sse")
        seconds = monotonic() - before
    expected = 0.25 + len(list(pieces.split(text))) / 75

    assert seconds > 0.9 * expected
    within(seconds, 2 * expected + 0.5)


def test_twenty_clients_take_the_time_of_one(within: Within) -> None:
    with DemoServer() as server, ThreadPoolExecutor(20) as pool:
        before = monotonic()
        ask_web(server.url, "sse")
        one = monotonic() - before
        before = monotonic()
        answers = list(pool.map(lambda _: ask_web(server.url, "sse").body, range(20)))
        twenty = monotonic() - before

    assert len(set(answers)) == 1
    within(twenty, 2 * one + 0.3)


def test_close_ends_a_running_answer_at_once(
    asked_slowly: tuple[DemoServer, socket.socket],
    capfd: pytest.CaptureFixture[str],
    within: Within,
) -> None:
    server, client = asked_slowly
    seconds = time_of_close(server)
    with client.makefile("rb") as rest:
        received = rest.read()

    within(seconds, 0.1)
    assert not received.endswith(b"0\r\n\r\n")
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("question", ["silence", "error 402", "long 4 MB"])
def test_close_does_not_wait_for_a_client(
    question: str, capfd: pytest.CaptureFixture[str], within: Within
) -> None:
    with DemoServer(pace=0) as server, open_raw(server.url, question) as client:
        read_until(client, b"\r\n\r\n")
        seconds = time_of_close(server)
    wait_for_connections_to_end()

    within(seconds, 0.1)
    assert capfd.readouterr().err == ""


def test_close_twice_and_before_start_does_nothing() -> None:
    server = DemoServer()
    server.close()
    server.close()

    with pytest.raises(RuntimeError):
        server.start()
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", int(server.url.rpartition(":")[2])), timeout=1)


def test_no_thread_is_left_after_close() -> None:
    with DemoServer(pace=0) as server, open_raw(server.url, "silence") as client:
        read_until(client, b"silence.")
        before = {thread for thread in threading.enumerate() if thread.name == "demo-client"}
        server.close()

        assert before
        assert not any(thread.is_alive() for thread in before)


@pytest.mark.parametrize("question", ["slow", "silence", "code"])
def test_client_that_goes_in_mid_answer_leaves_no_trace(
    question: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with DemoServer() as server:
        with open_raw(server.url, question) as client:
            read_until(client, b"\r\n\r\n")
        wait_for_connections_to_end()
        answer = ask_web(server.url, "error 500")

    assert answer.body == b"Error"
    assert capfd.readouterr().err == ""


def test_client_that_goes_in_mid_request_leaves_no_trace(
    demo: str, capfd: pytest.CaptureFixture[str]
) -> None:
    host, port = demo.removeprefix("http://").split(":")
    for part in (b"", b"POST /api", b"POST /api/chat HTTP/1.1\r\nContent-Length: 9\r\n\r\n{"):
        with socket.create_connection((host, int(port)), timeout=60) as client:
            client.sendall(part)
    ask_web(demo, "empty")  # connections are taken in turn: those above have begun
    wait_for_connections_to_end()

    assert capfd.readouterr() == ("", "")


def test_port_can_be_chosen_and_a_taken_one_is_an_error() -> None:
    with DemoServer() as server:
        port = int(server.url.rpartition(":")[2])

        with pytest.raises(OSError, match="in use"):
            DemoServer(port)
    with DemoServer(port) as again:
        assert again.url == f"http://127.0.0.1:{port}"


def test_only_the_loopback_address_is_served(demo: str) -> None:
    port = int(demo.rpartition(":")[2])

    with pytest.raises(OSError):  # noqa: PT011 (refused or no such address, by system)
        socket.create_connection(("127.0.0.2", port), timeout=1)


def test_starting_the_server_imports_neither_http_server_nor_qt() -> None:
    script = (
        "import json, sys\n"
        "from liaobots_desktop.demo.server import DemoServer\n"
        "with DemoServer(): pass\n"
        "print(json.dumps([m for m in sys.modules if m.startswith(('http', 'PySide6', 'email'))]))"
    )
    output = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout

    assert json.loads(output) == []
