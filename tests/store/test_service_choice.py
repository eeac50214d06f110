"""Which service is asked."""

import pytest

from liaobots_desktop.service.endpoint import LIAOBOTS_API, LIAOBOTS_WEB, Endpoint, Protocol
from liaobots_desktop.service.errors import AddressUnusable
from liaobots_desktop.store.service_choice import choose
from liaobots_desktop.store.settings import Settings

OWN = "https://own.example"
OTHER = "https://other.example"
WORK = "https://liaobots.work"


def web(address: str) -> Endpoint:
    return Endpoint(address, Protocol.WEB)


def api(address: str) -> Endpoint:
    return Endpoint(address, Protocol.API)


# settings, LIAOBOTS_BASE_URL, --base-url, --protocol, what is asked
TABLE = [
    (Settings(base_url="", protocol="web"), "", None, None, LIAOBOTS_WEB),
    (Settings(base_url="", protocol="api"), "", None, None, LIAOBOTS_API),
    (Settings(base_url="", protocol="web"), "", None, "api", LIAOBOTS_API),
    (Settings(base_url="", protocol="api"), "", None, "web", LIAOBOTS_WEB),
    (Settings(base_url=OWN, protocol="web"), "", None, None, web(OWN)),
    (Settings(base_url=OWN, protocol="api"), "", None, None, api(OWN)),
    (Settings(base_url=OWN, protocol="api"), "", None, "web", web(OWN)),
    (Settings(base_url=WORK, protocol="web"), "", None, None, web(WORK)),
    (Settings(base_url=WORK, protocol="web"), "", None, "web", web(WORK)),
    (Settings(base_url=WORK, protocol="web"), "", None, "api", LIAOBOTS_API),
    (Settings(base_url="https://ai.liaobots.work", protocol="api"), "", None, "web", LIAOBOTS_WEB),
    (Settings(base_url="demo", protocol="web"), "", None, None, None),
    (Settings(base_url="demo", protocol="web"), "", None, "api", None),
    (Settings(base_url=OWN, protocol="web"), OTHER, None, None, web(OTHER)),
    (Settings(base_url=OWN, protocol="api"), OTHER, None, None, api(OTHER)),
    (Settings(base_url=OWN, protocol="web"), OTHER, None, "api", api(OTHER)),
    (Settings(base_url="demo", protocol="web"), OTHER, None, None, web(OTHER)),
    (
        Settings(base_url=OWN, protocol="web"),
        OTHER,
        "http://localhost:8000/",
        None,
        web("http://localhost:8000"),
    ),
    (Settings(base_url="demo", protocol="web"), "", "other.example", "api", api(OTHER)),
    (Settings(base_url=OWN, protocol="web"), "", "", None, web(OWN)),
]


@pytest.mark.parametrize(("settings", "environment", "base_url", "protocol", "asked"), TABLE)
def test_the_command_line_comes_before_the_environment_and_that_before_the_settings(
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
    environment: str,
    base_url: str | None,
    protocol: str | None,
    asked: Endpoint | None,
) -> None:
    monkeypatch.setenv("LIAOBOTS_BASE_URL", environment)

    assert choose(settings, base_url, protocol) == asked


def test_an_address_that_cannot_be_asked_is_refused_wherever_it_comes_from(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(AddressUnusable):
        choose(Settings(base_url="no address"))
    with pytest.raises(AddressUnusable):
        choose(Settings(base_url=OWN), "http://elsewhere.example")
    monkeypatch.setenv("LIAOBOTS_BASE_URL", "https://user:pass@own.example")
    with pytest.raises(AddressUnusable):
        choose(Settings(base_url=OWN))
