"""Which addresses can be asked, and what becomes of what a person types."""

import pytest

from liaobots_desktop.service.endpoint import (
    BUILT_IN,
    LIAOBOTS_API,
    LIAOBOTS_WEB,
    LIAOBOTS_WEB_WORK,
    Endpoint,
    Protocol,
    balance_address,
    is_loopback_url,
    official_api,
    other_address,
    share_codes,
)
from liaobots_desktop.service.errors import AddressUnusable, Reaction


@pytest.mark.parametrize(
    ("typed", "base_url"),
    [
        ("https://liaobots.com", "https://liaobots.com"),
        ("liaobots.com", "https://liaobots.com"),
        ("  https://liaobots.work/  ", "https://liaobots.work"),
        ("HTTPS://Liaobots.COM//", "https://liaobots.com"),
        ("liaobots.com:8443", "https://liaobots.com:8443"),
        ("https://host.example/api/", "https://host.example/api"),
        ("https://чат.рф", "https://xn--80a0bn.xn--p1ai"),
        ("https://liаobots.com", "https://xn--liobots-3fg.com"),  # its а is Cyrillic
        ("https://例え.jp/聊", None),
        ("http://localhost:3000", "http://localhost:3000"),
        ("http://127.0.0.1:80/", "http://127.0.0.1:80"),
        ("http://[::1]:8080", "http://[::1]:8080"),
        ("https://[2001:db8::1]", "https://[2001:db8::1]"),
        ("http://liaobots.com", None),
        ("http://127.0.0.1.liaobots.com", None),
        ("http://localhost@liaobots.com", None),
        ("https://user:secret@liaobots.com", None),
        ("https://lia bots.com", None),
        ("https://liao\u200bbots.com", None),
        ("https://liao\nbots.com", None),
        ("https://liaobots.com?x=1", None),
        ("https://liaobots.com/#chat", None),
        ("https:\\\\liaobots.com", None),
        ("ftp://liaobots.com", None),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("https://", None),
        ("https:", None),
        ("https:/liaobots.com", None),
        ("//liaobots.com", None),
        ("https://liaobots.com:port", None),
        ("https://liaobots.com:99999", None),
        ("https://" + "a" * 70 + ".com", None),
        ("https://a..b", None),
        ("https://[bad", None),
        ("https://<script>", None),
        ("", None),
        ("   ", None),
    ],
)
def test_an_address_is_checked_when_it_is_typed(typed: str, base_url: str | None) -> None:
    try:
        found: str | None = Endpoint.parse(typed, Protocol.WEB).base_url
    except AddressUnusable:
        found = None

    assert found == base_url


def test_a_refused_address_is_told_in_a_sentence() -> None:
    with pytest.raises(AddressUnusable) as caught:
        Endpoint.parse("ftp://liaobots.com", Protocol.WEB)

    assert str(caught.value) == (
        "The address of the service cannot be used. It looks like https://liaobots.com: check "
        "it in the settings."
    )
    assert caught.value.reactions == (Reaction.CHANGE_ADDRESS,)


def test_plain_http_to_another_computer_is_told_why() -> None:
    with pytest.raises(AddressUnusable) as caught:
        Endpoint.parse("http://liaobots.com", Protocol.WEB)

    assert str(caught.value) == (
        "Anyone along the way could read your auth code at this address. Use one that begins "
        "with https://."
    )


def test_a_refusal_holds_no_error_that_quotes_the_address() -> None:
    with pytest.raises(AddressUnusable) as caught:
        Endpoint.parse("https://liaobots.com:Fk29sLq0Zx8Tw", Protocol.WEB)

    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_parsing_twice_changes_nothing() -> None:
    once = Endpoint.parse("Чат.рф:8443/a/", Protocol.API)

    assert Endpoint.parse(once.base_url, once.protocol) == once


def test_host_names_its_port() -> None:
    assert Endpoint("https://liaobots.com", Protocol.WEB).host == "liaobots.com"
    assert Endpoint("http://127.0.0.1:8080", Protocol.WEB).host == "127.0.0.1:8080"


@pytest.mark.parametrize(
    ("url", "is_here"),
    [
        ("http://localhost:1/x", True),
        ("http://127.0.0.1", True),
        ("http://[::1]:8", True),
        ("https://liaobots.com", False),
        ("https://localhost.liaobots.com", False),
    ],
)
def test_loopback_is_this_computer_only(url: str, is_here: bool) -> None:
    assert is_loopback_url(url) is is_here


def test_the_public_addresses_are_built_in() -> None:
    assert [(endpoint.base_url, endpoint.protocol.value) for endpoint in BUILT_IN] == [
        ("https://liaobots.com", "web"),
        ("https://liaobots.work", "web"),
        ("https://ai.liaobots.work", "api"),
    ]


def test_each_address_has_another_to_offer() -> None:
    assert other_address(LIAOBOTS_WEB) == LIAOBOTS_WEB_WORK
    assert other_address(LIAOBOTS_WEB_WORK) == LIAOBOTS_WEB


def test_the_official_api_of_a_service_on_this_computer_is_itself() -> None:
    local = Endpoint("http://127.0.0.1:5000", Protocol.WEB)

    assert official_api(local) == Endpoint("http://127.0.0.1:5000", Protocol.API)
    assert official_api(LIAOBOTS_WEB) == LIAOBOTS_API


FOREIGN = Endpoint("https://llm.example.invalid", Protocol.API)


def test_a_foreign_service_has_no_address_of_liaobots() -> None:
    assert other_address(FOREIGN) is None
    assert official_api(FOREIGN) is None
    assert balance_address(FOREIGN) == "https://llm.example.invalid"


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (LIAOBOTS_WEB, LIAOBOTS_API, True),
        (LIAOBOTS_WEB, Endpoint("https://liaobots.com", Protocol.API), True),
        (FOREIGN, Endpoint("https://llm.example.invalid", Protocol.WEB), True),
        (LIAOBOTS_WEB, FOREIGN, False),
        (FOREIGN, LIAOBOTS_API, False),
    ],
)
def test_a_code_stays_with_its_service(one: Endpoint, other: Endpoint, shared: bool) -> None:
    assert share_codes(one, other) is shared


def test_the_version_in_the_address_of_an_api_is_not_doubled() -> None:
    assert Endpoint.parse("http://127.0.0.1:8000/v1/", Protocol.API) == Endpoint(
        "http://127.0.0.1:8000", Protocol.API
    )
