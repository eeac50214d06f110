"""Proxies as a person types them, and that none of them shows its password."""

import pytest

from liaobots_desktop.service.connection import NO_PROXY, Connection, Proxy, ProxyKind
from liaobots_desktop.service.connection_errors import ProxyUnusable


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("proxy.example:3128", "http://proxy.example:3128"),
        ("  http://proxy.example:3128/ ", "http://proxy.example:3128"),
        ("http://proxy.example", "http://proxy.example:80"),
        ("https://proxy.example:8443", "https://proxy.example:8443"),
        ("https://proxy.example", "https://proxy.example:443"),
        ("socks5://127.0.0.1:9050", "socks5h://127.0.0.1:9050"),
        ("socks5h://localhost", "socks5h://localhost:1080"),
        ("HTTP://[::1]:3128", "http://[::1]:3128"),
    ],
)
def test_an_address_of_a_proxy_gets_its_scheme_and_port(typed: str, url: str) -> None:
    proxy = Proxy.parse(typed)

    assert (proxy.kind, proxy.url) == (ProxyKind.MANUAL, url)
    assert url.endswith(f"://{proxy.address}")


@pytest.mark.parametrize(
    "typed",
    [
        *("", "ftp://x:1", "socks4://x:1", "http://", "http://x:1/path", "http://x y", "x:99999"),
        *("x:y", "http://[bad", "http://x?q", "http://x#f", "https://a..b/c"),
    ],
)
def test_what_is_no_address_of_a_proxy_is_refused(typed: str) -> None:
    with pytest.raises(ProxyUnusable) as refused:
        Proxy.parse(typed)

    assert str(refused.value).startswith("The address of the proxy cannot be used.")
    assert refused.value.__context__ is None or refused.value.__suppress_context__


def test_a_password_in_the_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(ProxyUnusable) as refused:
        Proxy.parse("http://somebody:geheim@proxy.example:3128")

    assert "fields of their own" in str(refused.value)
    assert "geheim" not in repr(refused.value)


@pytest.mark.parametrize(("user", "password"), [("u", ""), ("", "p"), ("u" * 128, "p")])
def test_a_user_that_socks_cannot_carry_is_refused(user: str, password: str) -> None:
    with pytest.raises(ProxyUnusable, match="user name and a password together"):
        Proxy.parse("socks5://127.0.0.1", user, password)


def test_user_and_password_are_in_the_secret_url_only() -> None:
    proxy = Proxy.parse("proxy.example:3128", "jo@work", "s:e/c#r%t")
    connection = Connection(proxy=proxy)

    assert proxy.with_secret() == "http://jo%40work:s%3Ae%2Fc%23r%25t@proxy.example:3128"
    assert "s:e/c#r%t" not in f"{connection!r} {connection} {proxy.url} {proxy.address}"


def test_the_other_kinds_name_no_proxy() -> None:
    assert (Proxy().kind, Proxy().with_secret(), Proxy().address) == (ProxyKind.SYSTEM, "", "")
    assert (NO_PROXY.kind, NO_PROXY.with_secret()) == (ProxyKind.NONE, "")
    assert Connection().proxy == Proxy()
