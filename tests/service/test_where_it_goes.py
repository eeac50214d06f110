"""The code goes to the service and nowhere else: redirects, netrc, proxies of the environment."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from liaobots_desktop.service.connection_errors import ProxyFailed, ProxyWantsPassword
from liaobots_desktop.service.errors import (
    HostUnknown,
    Reaction,
    Redirected,
    ServiceUnreachable,
)
from tests.authority import Authority
from tests.fault_server import FaultServer, whole
from tests.service.asking import CODE, ask
from tests.service.proxy import tunnel_to
from tests.service.secrecy import assert_keeps_the_code_secret

ELSEWHERE = "https://chat.invalid"
PROXY_FAILED = (
    "The proxy {} did not let the request through. Your question is kept. Check the proxy "
    "settings, then try again."
)


@pytest.mark.parametrize("status", [300, 301, 302, 303, 304, 307, 308])
def test_redirects_are_refused_and_nothing_is_sent_there(status: int) -> None:
    with FaultServer(whole(b"Hi")) as other:
        location = f"Location: {other.url}/api/chat?a=1"
        with FaultServer(whole(b"moved", f"{status} Moved", location)) as server:
            outcome = ask(server.url)

        assert not other.connected.is_set()
    host = other.url.removeprefix("http://")

    assert len(server.requests) == 1
    assert type(outcome.error) is Redirected
    assert outcome.error.host == host
    assert outcome.sentence == (
        f"The service points to another address ({host}). Nothing was sent there. Your question "
        "is kept. If you trust that address, enter it in the settings."
    )
    assert outcome.error.reactions == (Reaction.CHANGE_ADDRESS, Reaction.RETRY)


@pytest.mark.parametrize(
    ("location", "host"),
    [
        ("https://user:secret@other.example/x", "other.example"),
        ("//other.example:8443/x", "other.example:8443"),
        ("/login", None),
        ("", None),
        ("https://[bad", None),
        ("https://a<b>/", None),
        ("https://" + "a" * 5000, None),
    ],
)
def test_the_host_of_a_redirect_is_named_plainly(location: str, host: str | None) -> None:
    with FaultServer(whole(b"", "302 Found", f"Location: {location}")) as server:
        outcome = ask(server.url)

    assert type(outcome.error) is Redirected
    assert outcome.error.host == host or (host is None and server.url.endswith(outcome.error.host))


def test_an_endless_body_of_a_redirect_is_not_waited_for() -> None:
    body = b"x" * (1 << 20)
    with FaultServer(whole(body, "302 Found", "Location: https://other.example/")) as server:
        outcome = ask(server.url)

    assert type(outcome.error) is Redirected


def test_a_code_in_a_redirect_is_masked() -> None:
    location = f"Location: https://{CODE}.example/"
    with FaultServer(whole(b"", "302 Found", location)) as server:
        outcome = ask(server.url)

    assert_keeps_the_code_secret(outcome.error, echoed=True)


@pytest.mark.parametrize("entry", ["default", "machine 127.0.0.1"])
def test_netrc_is_never_used(entry: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text(f"{entry} login somebody password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    with FaultServer(whole(b"Hi")) as server:
        ask(server.url)

    assert server.requests[0].header("authorization") is None


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
def test_this_computer_is_never_asked_through_a_proxy(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FaultServer(whole(b"proxied")) as proxy, FaultServer(whole(b"Hi")) as server:
        monkeypatch.setenv(name, proxy.url)
        outcome = ask(server.url)

        assert not proxy.connected.is_set()
    assert outcome.text == "Hi"


def test_answers_at_once_leave_the_environment_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    before = dict(os.environ)
    texts: list[str] = []
    with FaultServer(whole(b"Hi")) as server:

        def ask_often() -> None:
            texts.extend(ask(server.url).text for _ in range(10))

        threads = [threading.Thread(target=ask_often) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert texts == ["Hi"] * 60
    assert dict(os.environ) == before


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
def test_a_proxy_of_the_environment_is_used_and_sees_no_code(
    name: str, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(authority.bundle))
    tls = authority.server_context("chat.invalid")
    with (
        FaultServer(whole(b"Hi"), tls=tls) as server,
        FaultServer([tunnel_to(server.address)]) as proxy,
    ):
        monkeypatch.setenv(name, proxy.url)
        outcome = ask(ELSEWHERE)

    assert outcome.text == "Hi"
    assert server.requests[0].header("x-auth-code") == CODE
    assert server.requests[0].header("authority") == "chat.invalid"
    assert [r.request_line.rpartition(" ")[0] for r in proxy.requests] == [
        "CONNECT chat.invalid:443"
    ]
    assert CODE.encode() not in proxy.requests[0].raw


def test_no_proxy_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultServer(whole(b"proxied")) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        monkeypatch.setenv("NO_PROXY", "chat.invalid")
        outcome = ask(ELSEWHERE)

        assert not proxy.connected.is_set()
    assert type(outcome.error) is HostUnknown


@pytest.mark.parametrize(
    ("proxy", "named"),
    [
        ("http://127.0.0.1:1", "127.0.0.1:1"),
        ("http://somebody:secret@127.0.0.1:1", "127.0.0.1:1"),
        ("http://somebody:sec%23ret@127.0.0.1:1/", "127.0.0.1:1"),
        ("http://somebody:secret#x@127.0.0.1:1", "127.0.0.1:1"),
        ("127.0.0.1:1", "127.0.0.1:1"),
        ("http://no-such-proxy.invalid:3128", "no-such-proxy.invalid:3128"),
        ("http://", "of this computer"),
        ("http://[bad", "[bad"),
        ("ftp://127.0.0.1:1", "127.0.0.1:1"),
    ],
)
def test_a_dead_proxy_is_named_without_its_password(
    proxy: str, named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    outcome = ask(ELSEWHERE)

    assert type(outcome.error) is ProxyFailed
    assert outcome.sentence == PROXY_FAILED.format(named)
    assert_keeps_the_code_secret(outcome.error, code="secret")
    assert_keeps_the_code_secret(outcome.error)


ASKS = (
    "The proxy {} asks for a user name and a password, or does not accept those that are set, so "
    "nothing was sent. Your question is kept. Correct them, then try again."
)


@pytest.mark.parametrize(
    ("status", "kind", "sentence"),
    [
        ("407 Proxy Authentication Required", ProxyWantsPassword, ASKS),
        ("403 Forbidden", ProxyFailed, PROXY_FAILED),
        ("502 Bad Gateway", ProxyFailed, PROXY_FAILED),
    ],
)
def test_a_proxy_that_refuses_is_named_without_its_password(
    status: str, kind: type[ProxyFailed], sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FaultServer(whole(b"<html>", status)) as proxy:
        host = proxy.url.removeprefix("http://")
        monkeypatch.setenv("HTTPS_PROXY", f"http://somebody:secret@{host}")
        outcome = ask(ELSEWHERE)

    assert type(outcome.error) is kind
    assert outcome.sentence == sentence.format(host)
    assert CODE.encode() not in proxy.requests[0].raw
    assert_keeps_the_code_secret(outcome.error, code="secret")


WITHOUT_PYSOCKS = f"""
import sys
sys.modules["socks"] = None
from tests.service.asking import ask
print(ask("{ELSEWHERE}").sentence)
"""


def test_a_socks_proxy_without_its_part_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5h://127.0.0.1:9")
    told = subprocess.run(
        [sys.executable, "-c", WITHOUT_PYSOCKS], capture_output=True, text=True, check=True
    )

    assert told.stdout == (
        "A SOCKS proxy is set for this computer, but the part that speaks SOCKS is not "
        "installed. Your question is kept. Install PySocks, or use another proxy.\n"
    )


def test_a_dead_service_behind_no_proxy_is_not_blamed_on_one() -> None:
    assert type(ask("http://127.0.0.1:1").error) is ServiceUnreachable
