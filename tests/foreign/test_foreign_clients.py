"""OpenAI's client, and g4f's provider for Liaobots, get answers from our demo service."""

import json
import os
import socket
import subprocess
from collections.abc import Mapping
from pathlib import Path

from liaobots_desktop.demo.server import DemoServer
from tests.authority import Authority
from tests.fault_server import Exchange, FaultServer
from tests.service.proxy import join, tunnel_to

_FOLDER = Path(__file__).parent
CODE = "Ab3dEf6hIj9kL"


def run(python: Path, script: str, *arguments: str, environment: Mapping[str, str] = {}) -> str:
    done = subprocess.run(
        [str(python), str(_FOLDER / script), *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **environment},
        check=False,
    )

    assert done.returncode == 0, done.stderr
    return done.stdout


def test_openais_own_client_reads_the_demo(foreign: Path) -> None:
    with DemoServer(pace=0) as demo:
        told = json.loads(run(foreign, "openai_client.py", demo.url))

    assert "|" in told["text"]
    assert told["reason"] == "stop"
    assert told["tokens"] > 0
    assert told["error"] == "AuthenticationError"
    assert {"gpt-3.5-turbo", "gpt-4"} <= set(told["models"])


def test_g4fs_provider_for_liaobots_reads_the_demo(foreign: Path, tmp_path: Path) -> None:
    """It asks https://liaobots.com and nothing else: a proxy and a certificate lead it to us.

    The answer is ASCII: it decodes each piece on its own, and fails where one ends in a letter.
    """
    authority = Authority(tmp_path)
    tls = authority.server_context("liaobots.com")
    with DemoServer(pace=0) as demo:
        host, port = demo.url.removeprefix("http://").split(":")

        def to_demo(exchange: Exchange) -> None:
            """Pass it on; the demo answers to its own name only, whoever asks."""
            head = exchange.connection.recv(65536)
            with socket.create_connection((host, int(port))) as far:
                far.sendall(head.replace(b"liaobots.com", f"{host}:{port}".encode()))
                join(exchange.connection, far)

        with (
            FaultServer([to_demo], tls=tls, reads_request=False) as front,
            FaultServer([tunnel_to(front.address)]) as proxy,
        ):
            environment = {"HTTPS_PROXY": proxy.url, "REQUESTS_CA_BUNDLE": str(authority.bundle)}
            told = run(foreign, "g4f_provider.py", "unframed", CODE, environment=environment)

    assert told.startswith("This answer has no length and no last chunk")
    assert told.rstrip().endswith("And nothing of it has left this computer.")
    assert [request.target for request in proxy.requests] == ["liaobots.com:443"]
