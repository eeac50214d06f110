"""Proxies that were set by hand: real HTTP and SOCKS5 proxies that ask who is there."""

import ssl
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.connection import (
    NO_PROXY,
    UNKNOWN_PROXY,
    Connection,
    Proxy,
    TimeLimits,
)
from liaobots_desktop.service.connection_errors import (
    CaFileUnusable,
    CertificateRefused,
    ProxyFailed,
    ProxyUnknown,
    ProxyWantsPassword,
)
from liaobots_desktop.service.errors import ConnectionFailed, HostUnknown, ServiceUnreachable
from tests.authority import Authority
from tests.fault_server import FaultServer, hang, whole
from tests.service.asking import CODE, Outcome, ask
from tests.service.proxy import SocksProxy, asking
from tests.service.secrecy import assert_is_plain, assert_keeps_the_code_secret

ELSEWHERE = "https://chat.invalid"
PLAIN = "http://chat.invalid"
USER, PASSWORD = "jo@work", "gehe:im/#% ёж"
LIMITS = TimeLimits(connect=30.0, silence=30.0)


@pytest.fixture
def service(authority: Authority) -> Iterator[FaultServer]:
    """The service that is called chat.invalid, behind the proxy."""
    with FaultServer(whole(b"Hi"), tls=authority.server_context("chat.invalid")) as server:
        yield server


def through(proxy: Proxy, authority: Authority, url: str = ELSEWHERE) -> Outcome:
    return ask(url, connection=Connection(LIMITS, proxy, authority.bundle))


def manual(scheme: str, server: FaultServer, user: str = USER, password: str = PASSWORD) -> Proxy:
    return Proxy.parse(f"{scheme}://127.0.0.1:{server.address[1]}", user, password)


@pytest.mark.parametrize("scheme", ["http", "https", "socks5"])
def test_a_proxy_that_asks_who_is_there_lets_the_question_through(
    scheme: str, service: FaultServer, authority: Authority
) -> None:
    socks = SocksProxy(service.address, USER, PASSWORD)
    step = socks if scheme == "socks5" else asking(service.address, USER, PASSWORD)
    tls = authority.server_context() if scheme == "https" else None
    with FaultServer([step], tls=tls, reads_request=False) as proxy:
        outcome = through(manual(scheme, proxy), authority)

    assert (outcome.text, outcome.end, outcome.error) == ("Hi", EndState.COMPLETE, None)
    assert service.requests[0].header("x-auth-code") == CODE
    assert service.requests[0].header("proxy-authorization") is None
    assert socks.asked == ([("chat.invalid", 443)] if scheme == "socks5" else [])


@pytest.mark.parametrize("scheme", ["http", "https", "socks5"])
@pytest.mark.parametrize("given", [(USER, "wrong"), ("", "")])
def test_a_password_that_is_wrong_or_missing_is_told(
    scheme: str, given: tuple[str, str], service: FaultServer, authority: Authority
) -> None:
    socks = SocksProxy(service.address, USER, PASSWORD)
    step = socks if scheme == "socks5" else asking(service.address, USER, PASSWORD)
    tls = authority.server_context() if scheme == "https" else None
    with FaultServer([step], tls=tls, reads_request=False) as proxy:
        outcome = through(manual(scheme, proxy, *given), authority)
        host = f"127.0.0.1:{proxy.address[1]}"

    assert type(outcome.error) is ProxyWantsPassword
    assert outcome.sentence.startswith(f"The proxy {host} asks for a user name and a password")
    assert outcome.end is EndState.FAILED
    assert service.requests == []
    assert_is_plain(outcome.error)
    assert_keeps_the_code_secret(outcome.error)
    if given[1]:
        assert_keeps_the_code_secret(outcome.error, code=given[1])


def test_a_plain_service_is_reached_through_socks() -> None:
    with FaultServer(whole(b"Hi")) as service:
        socks = SocksProxy(service.address, USER, PASSWORD)
        with FaultServer([socks], reads_request=False) as proxy:
            outcome = ask(PLAIN, connection=Connection(LIMITS, manual("socks5", proxy)))

    assert outcome.text == "Hi"
    assert socks.asked == [("chat.invalid", 80)]


@pytest.mark.parametrize(
    ("reply", "kind"),
    [(1, ProxyFailed), (2, ProxyFailed), (4, ServiceUnreachable), (5, ServiceUnreachable)],
)
def test_a_host_that_a_socks_proxy_cannot_reach_is_not_blamed_on_it(
    reply: int, kind: type[Exception]
) -> None:
    with FaultServer([SocksProxy(("", 0), reply=reply)], reads_request=False) as proxy:
        outcome = ask(ELSEWHERE, connection=Connection(LIMITS, manual("socks5", proxy, "", "")))

    assert type(outcome.error) is kind


@pytest.mark.parametrize("scheme", ["http", "https", "socks5"])
def test_a_dead_proxy_is_named(scheme: str) -> None:
    proxy = Proxy.parse(f"{scheme}://127.0.0.1:1", USER, PASSWORD)
    outcome = ask(ELSEWHERE, connection=Connection(LIMITS, proxy))

    assert type(outcome.error) is ProxyFailed
    assert "The proxy 127.0.0.1:1 did not let the request through." in outcome.sentence
    assert_keeps_the_code_secret(outcome.error, code=PASSWORD)


@pytest.mark.parametrize("scheme", ["http", "https", "socks5"])
def test_a_mute_proxy_ends_at_the_limit_of_the_connection(scheme: str) -> None:
    short = TimeLimits(connect=0.3, silence=0.3)
    with FaultServer([hang()], reads_request=False) as proxy:
        way = Connection(short, manual(scheme, proxy))
        outcome = ask(ELSEWHERE, connection=way)

    assert outcome.end is EndState.FAILED
    assert isinstance(outcome.error, ConnectionFailed)


def test_a_socks_proxy_of_the_environment_may_let_this_computer_look_names_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with FaultServer([SocksProxy(("", 0))], reads_request=False) as proxy:
        monkeypatch.setenv("ALL_PROXY", f"socks5://127.0.0.1:{proxy.address[1]}")
        outcome = ask(ELSEWHERE)

    assert type(outcome.error) is HostUnknown


def test_with_no_proxy_the_environment_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultServer(whole(b"proxied")) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        outcome = ask(ELSEWHERE, connection=Connection(LIMITS, NO_PROXY))

        assert not proxy.connected.is_set()
    assert type(outcome.error) is HostUnknown


def test_with_a_proxy_that_is_not_known_nothing_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultServer(whole(b"proxied")) as proxy, FaultServer(whole(b"Hi")) as home:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        outcome = ask(ELSEWHERE, connection=Connection(LIMITS, UNKNOWN_PROXY))
        at_home = ask(home.url, connection=Connection(LIMITS, UNKNOWN_PROXY))

        assert not proxy.connected.is_set()
    assert type(outcome.error) is ProxyUnknown
    assert at_home.text == "Hi"


@pytest.mark.parametrize("scheme", ["http", "socks5"])
def test_this_computer_is_never_asked_through_a_proxy(scheme: str) -> None:
    proxy = Proxy.parse(f"{scheme}://127.0.0.1:1")
    with FaultServer(whole(b"Hi")) as server:
        outcome = ask(server.url, connection=Connection(LIMITS, proxy))

    assert outcome.text == "Hi"


def test_the_certificate_of_a_proxy_is_verified_too(
    service: FaultServer, authority: Authority
) -> None:
    step = asking(service.address, USER, PASSWORD)
    with FaultServer([step], tls=authority.server_context(), reads_request=False) as proxy:
        outcome = ask(ELSEWHERE, connection=Connection(LIMITS, manual("https", proxy)))

    assert type(outcome.error) is CertificateRefused
    assert f"127.0.0.1:{proxy.address[1]}" in outcome.sentence


def test_an_own_file_of_certificates_is_trusted_beside_the_usual_ones(
    tls: ssl.SSLContext, authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Authority(tmp_path)
    way = Connection(LIMITS, ca_file=other.bundle)
    with FaultServer(whole(b"usual"), tls=tls) as usual:
        texts = [ask(usual.url, connection=way).text]
    with FaultServer(whole(b"own"), tls=other.server_context()) as own:
        texts.append(ask(own.url, connection=way).text)
        monkeypatch.delenv("REQUESTS_CA_BUNDLE")
        refused = ask(own.url, connection=replace(way, ca_file=authority.bundle))

    assert texts == ["usual", "own"]
    assert type(refused.error) is CertificateRefused
    assert len(own.requests) == 1


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (None, "cannot be read"),
        (b"", "holds no certificate in PEM form"),
        (b"no certificate\n", "holds no certificate in PEM form"),
        (b"\x30\x82\x01", "holds no certificate in PEM form"),
    ],
)
def test_a_file_of_certificates_that_cannot_be_used_is_named(
    content: bytes | None, what: str, tmp_path: Path, authority: Authority
) -> None:
    path = tmp_path / "own.pem"
    if content is not None:
        path.write_bytes(content)
    with FaultServer(whole(b"never"), tls=authority.server_context()) as server:
        outcome = ask(server.url, connection=Connection(LIMITS, ca_file=path))

    assert type(outcome.error) is CaFileUnusable
    assert outcome.sentence == (
        f"The file of trusted certificates {path} {what}, so nothing was sent. Your question is "
        "kept. Choose another file in the settings, then try again."
    )
    assert server.requests == []
    assert_keeps_the_code_secret(outcome.error)
