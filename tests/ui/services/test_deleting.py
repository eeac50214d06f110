"""A service is deleted: what new chats ask then, what is said, and what Undo brings back."""

from pathlib import Path

import pytest

from liaobots_desktop.service import profile as known
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.connection import UNKNOWN_PROXY, Connection
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from tests.ui.conftest import OpenDesktop
from tests.ui.services.conftest import Opened, add

OTHER = "sk-Another0Code"
MOVED = Endpoint("https://moved.example", Protocol.API)


@pytest.fixture
def without_code(open_desktop: OpenDesktop) -> Opened:
    """The page with the built-in services, none of which has a code."""
    desktop = open_desktop("https://liaobots.com")
    desktop.account.services.forget_code(known.WEB)
    desktop.window.pages.show_services()
    return desktop, desktop.window.pages.services


def test_undo_brings_back_a_code_that_was_entered_for_another_address(
    opened: Opened, folder: Path
) -> None:
    desktop, page = opened
    services = desktop.account.services
    profile = add(desktop, "https://own.example", name="Mine", code=OTHER)
    desktop.account.keep_profile(profile._replace(endpoint=MOVED))
    page.show_profile(profile)
    page.delete.click()
    said, was_there = page.status.text(), (folder / "auth-codes" / profile.id).exists()
    page.undo.click()
    found = services.find(profile.id)
    assert found is not None

    assert said.replace("\u2068", "").replace("\u2069", "") == "Mine and its code were deleted."
    assert not was_there
    assert found.endpoint == MOVED
    assert services.code_of(found).reveal() == ""
    assert services.code_of(found._replace(endpoint=profile.endpoint)) == AuthCode(OTHER)


def test_a_service_that_has_a_code_is_asked_instead(without_code: Opened) -> None:
    desktop, page = without_code
    add(desktop, "http://127.0.0.1:9", name="Home", code="")
    add(desktop, "https://second.example", name="Second", code=OTHER)
    first = add(desktop, "https://first.example", name="First", code=OTHER)
    desktop.account.choose_profile(first)
    page.show_profile(first)
    page.delete.click()

    assert desktop.account.profile().name == "Second"
    assert page.status.text().replace("\u2068", "").replace("\u2069", "") == (
        "First and its code were deleted. New chats ask Second now."
    )


def test_without_any_code_one_that_needs_none_is_asked(without_code: Opened) -> None:
    desktop, page = without_code
    add(desktop, "http://127.0.0.1:9", name="Home", code="")
    first = add(desktop, "https://first.example", name="First", code=OTHER)
    desktop.account.choose_profile(first)
    page.show_profile(first)
    page.delete.click()

    assert desktop.account.profile().name == "Home"


def test_where_nothing_can_be_asked_the_window_says_what_to_do(without_code: Opened) -> None:
    desktop, page = without_code
    first = add(desktop, "https://first.example", name="First", code=OTHER)
    desktop.account.choose_profile(first)
    page.show_profile(first)
    page.delete.click()
    said = page.status.text().replace("\u2068", "").replace("\u2069", "")
    page.undo.click()

    assert said == (
        "First and its code were deleted. New chats ask Liaobots web now. It has no auth code "
        "yet: enter one there, or choose another."
    )
    assert desktop.account.profile().name == "First"
    assert desktop.account.auth() == AuthCode(OTHER)


def test_one_whose_proxy_is_not_known_is_not_asked_instead(without_code: Opened) -> None:
    desktop, page = without_code
    add(desktop, "http://127.0.0.1:9", name="Home", code="")
    lost = add(desktop, "https://lost.example", name="Lost", code=OTHER)
    desktop.account.keep_profile(lost._replace(connection=Connection(proxy=UNKNOWN_PROXY)))
    first = add(desktop, "https://first.example", name="First", code=OTHER)
    desktop.account.choose_profile(first)
    page.show_profile(first)
    page.delete.click()

    assert desktop.account.profile().name == "Home"
