"""Connections that do not come about: each ends within its limit, in a sentence."""

import datetime as dt
import gc
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import EndState, Role
from liaobots_desktop.service.catalogue import GPT_4
from liaobots_desktop.service.completion_request import CompletionRequest, WireMessage
from liaobots_desktop.service.connection_errors import CertificateRefused
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.errors import (
    AddressUnusable,
    HostUnknown,
    Reaction,
    ServiceError,
    ServiceSilent,
    ServiceUnreachable,
)
from tests.authority import Authority
from tests.fault_server import (
    CHUNKED,
    FaultServer,
    chunk,
    hang,
    head,
    reset,
    send,
    wait_for,
    whole,
)
from tests.service.asking import IMPATIENT, Outcome, ask
from tests.service.secrecy import assert_is_plain, assert_keeps_the_code_secret


def assert_failed(outcome: Outcome, kind: type[ServiceError]) -> None:
    """Fail unless there was this error and no text, in a sentence that keeps the code secret."""
    assert type(outcome.error) is kind
    assert (outcome.pieces, outcome.end) == ([], EndState.FAILED)
    assert_is_plain(outcome.error)
    assert_keeps_the_code_secret(outcome.error)


def test_a_refused_connection_names_the_host() -> None:
    outcome = ask("http://127.0.0.1:1")

    assert_failed(outcome, ServiceUnreachable)
    assert outcome.sentence == (
        "Cannot reach 127.0.0.1:1. Your question is kept. Check your internet connection, "
        "then try again."
    )
    assert outcome.error is not None
    assert outcome.error.reactions == (Reaction.RETRY, Reaction.CHANGE_ADDRESS)


def test_an_unknown_host_is_named_and_the_other_address_offered() -> None:
    outcome = ask("https://no-such-host.invalid")

    assert_failed(outcome, HostUnknown)
    assert outcome.sentence == (
        "The address no-such-host.invalid was not found. Your question is kept. Check the "
        "connection to the internet; if the service has moved, use its other address."
    )
    assert outcome.error is not None
    assert outcome.error.reactions[:2] == (Reaction.USE_OFFICIAL_API, Reaction.USE_OTHER_ADDRESS)


@pytest.mark.parametrize("url", ["https://" + "a" * 70 + ".com", "https://a..b", "gopher://x"])
def test_an_address_that_slipped_through_is_told(url: str) -> None:
    assert_failed(ask(url), AddressUnusable)


@pytest.fixture
def full_listener() -> Iterator[str]:
    """The URL of a listener that takes no more connections."""
    with socket.socket() as listener, ExitStack() as waiting:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(4):
            filler = waiting.enter_context(socket.socket())
            filler.setblocking(False)
            filler.connect_ex(listener.getsockname())
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


def test_a_connection_that_is_never_taken_ends_at_the_limit(full_listener: str) -> None:
    assert_failed(ask(full_listener, connection=IMPATIENT), ServiceUnreachable)


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 ", b"HTTP/1.1 200 OK\r\nX-A: "])
def test_silence_before_the_headers_ends_at_the_limit(start: bytes) -> None:
    with FaultServer([send(start), hang()]) as server:
        outcome = ask(server.url, connection=IMPATIENT)
    host = server.url.removeprefix("http://")

    assert_failed(outcome, ServiceSilent)
    assert outcome.sentence == (f"{host} did not answer in time. Your question is kept. Try again.")


def test_silence_in_a_refusal_does_not_hide_it() -> None:
    answer = [send(head("402 Payment Required", CHUNKED) + chunk(b"{")), hang()]
    with FaultServer(answer) as server:
        outcome = ask(server.url, connection=IMPATIENT)

    assert "balance of this account is used up" in outcome.sentence


def test_a_question_that_nobody_reads_ends_at_the_limit() -> None:
    done = threading.Event()
    long_answer = WireMessage(Role.ASSISTANT, "x" * 20_000_000)
    messages = (long_answer, WireMessage(Role.USER, "Hello"))
    with FaultServer([wait_for(done)], reads_request=False) as server:
        endpoint = Endpoint(server.url, Protocol.WEB)
        outcome = ask(CompletionRequest(endpoint, GPT_4, messages, "id"), connection=IMPATIENT)
        done.set()

    assert_failed(outcome, ServiceUnreachable)


def test_a_certificate_that_nobody_vouches_for_is_refused(authority: Authority) -> None:
    with FaultServer(whole(b"Hi"), tls=authority.server_context()) as server:
        outcome = ask(server.url)
    host = server.url.removeprefix("https://")

    assert_failed(outcome, CertificateRefused)
    assert server.requests == []
    assert outcome.sentence == (
        f"The identity of {host} could not be verified, so nothing was sent. It is not signed "
        "by anyone whom this computer trusts. Your question is kept. Check the clock of this "
        "computer and the network you are in, then try again."
    )
    assert outcome.error is not None
    assert "certificate" in outcome.error.detail


@pytest.mark.usefixtures("tls")
def test_a_certificate_of_another_host_is_refused(authority: Authority) -> None:
    with FaultServer(whole(b"Hi"), tls=authority.server_context("other.example")) as server:
        outcome = ask(server.url)

    assert_failed(outcome, CertificateRefused)
    assert "Its certificate belongs to another address." in outcome.sentence
    assert server.requests == []


@pytest.mark.usefixtures("tls")
def test_an_expired_certificate_is_refused(authority: Authority) -> None:
    past = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    with FaultServer(whole(b"Hi"), tls=authority.server_context(expired_at=past)) as server:
        outcome = ask(server.url)

    assert_failed(outcome, CertificateRefused)
    assert "Its certificate has expired." in outcome.sentence
    assert server.requests == []


def test_the_bundle_of_the_environment_is_trusted(tls: ssl.SSLContext) -> None:
    with FaultServer(whole(b"Hi"), tls=tls) as server:
        outcome = ask(server.url)

    assert outcome.text == "Hi"


@pytest.mark.parametrize("name", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])
def test_a_bundle_that_is_not_there_is_named(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, str(tmp_path / "nowhere.pem"))
    outcome = ask("https://127.0.0.1:1")

    assert_failed(outcome, CertificateRefused)
    assert outcome.sentence == (
        f"The file of trusted certificates that {name} names cannot be read, so nothing was "
        "sent. Your question is kept. Correct that setting, then start the app again."
    )


def test_a_bundle_that_holds_no_certificate_is_named(
    authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty.pem").write_text("no certificate\n")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "empty.pem"))
    with FaultServer(whole(b"Hi"), tls=authority.server_context()) as server:
        outcome = ask(server.url)

    assert_failed(outcome, CertificateRefused)
    assert "that REQUESTS_CA_BUNDLE names cannot be read" in outcome.sentence


def test_https_to_a_mute_plain_port_ends_at_the_limit_of_the_connection() -> None:
    with FaultServer([hang()], reads_request=False) as server:
        outcome = ask(server.url.replace("http:", "https:"), connection=IMPATIENT)

    assert_failed(outcome, ServiceSilent)


def test_https_to_a_plain_port_that_answers_is_told() -> None:
    answer = [send(head("400 Bad Request")), hang()]
    with FaultServer(answer, reads_request=False) as server:
        outcome = ask(server.url.replace("http:", "https:"))

    assert_failed(outcome, ServiceUnreachable)


def test_a_connection_that_is_reset_before_its_handshake_is_closed() -> None:
    with FaultServer([reset()], reads_request=False) as server:
        outcome = ask(server.url.replace("http:", "https:"))
    gc.collect()  # a socket that was left open would be reported here

    assert_failed(outcome, ServiceUnreachable)


def test_plain_http_to_a_tls_port_is_told(tls: ssl.SSLContext) -> None:
    with FaultServer(whole(b"Hi"), tls=tls) as server:
        outcome = ask(server.url.replace("https:", "http:"))

    assert_failed(outcome, ServiceUnreachable)
