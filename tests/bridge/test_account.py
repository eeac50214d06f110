"""The account: which service, which code."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import (
    LIAOBOTS_API,
    LIAOBOTS_WEB,
    LIAOBOTS_WEB_WORK,
    Endpoint,
    Protocol,
)
from liaobots_desktop.service.errors import (
    AddressUnusable,
    AuthCodeMissing,
    AuthCodeUnusable,
    Reaction,
    ServiceUnreachable,
)
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.settings import SettingsFile

CODE = AuthCode("Saved0Code123")
DEMO_URL = "http://127.0.0.1:4321"
OWN = Endpoint("https://own.example", Protocol.API)
OWN_WEB = Endpoint("https://own.example", Protocol.WEB)


class Changes(QObject):
    """Counts how often an account has said that it changed."""

    def __init__(self, account: Account) -> None:
        super().__init__()
        self.number = 0
        account.changed.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        self.number += 1


def made(
    folder: Path, *, demo_only: bool = False, start_demo: Callable[[], str] = lambda: DEMO_URL
) -> Account:
    return Account(SettingsFile(folder), AuthFile(folder), start_demo, demo_only=demo_only)


def test_at_the_first_start_nothing_is_chosen(tmp_path: Path) -> None:
    account = made(tmp_path)

    assert (account.is_chosen, account.has_code, account.is_demo) == (False, False, False)
    assert account.endpoint() == LIAOBOTS_WEB
    with pytest.raises(AuthCodeMissing):
        account.auth()


def test_a_service_and_its_code_are_kept(tmp_path: Path) -> None:
    account = made(tmp_path)
    changes = Changes(account)
    account.use(OWN, CODE)
    restarted = made(tmp_path)

    assert changes.number == 1
    for used in (account, restarted):
        assert (used.is_chosen, used.has_code, used.is_demo) == (True, True, False)
        assert used.endpoint() == OWN
        assert used.auth() == CODE


def test_another_address_of_the_service_keeps_the_code(tmp_path: Path) -> None:
    account = made(tmp_path)
    account.use(LIAOBOTS_WEB, CODE)
    account.use(LIAOBOTS_API)

    assert (account.endpoint(), account.auth()) == (LIAOBOTS_API, CODE)


def test_the_code_is_never_sent_to_another_service(tmp_path: Path) -> None:
    account = made(tmp_path)
    account.use(LIAOBOTS_WEB, CODE)
    account.use(OWN)
    restarted = made(tmp_path)

    assert not restarted.keeps_code_for(OWN)
    assert restarted.auth().reveal() == ""
    restarted.use(OWN_WEB)
    with pytest.raises(AuthCodeMissing):
        restarted.auth()
    restarted.use(LIAOBOTS_WEB)
    assert restarted.auth() == CODE


def test_what_would_send_a_foreign_code_to_liaobots_is_not_offered(tmp_path: Path) -> None:
    account = made(tmp_path)
    account.use(OWN, CODE)
    offered = account.possible(
        (Reaction.USE_OTHER_ADDRESS, Reaction.USE_OFFICIAL_API, Reaction.RETRY)
    )
    account.use_other_address()
    account.use_official_api()

    assert offered == (Reaction.RETRY,)
    assert account.endpoint() == OWN


def test_the_code_of_the_environment_comes_first_and_is_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIAOBOTS_AUTH_CODE", "Environment01")
    fresh = made(tmp_path)
    chosen_by_environment = fresh.is_chosen
    fresh.use(OWN, CODE)

    assert chosen_by_environment
    assert fresh.auth() == AuthCode("Environment01")
    assert AuthFile(tmp_path).load() == AuthCode("Environment01")
    monkeypatch.delenv("LIAOBOTS_AUTH_CODE")
    assert fresh.auth() == CODE


def test_a_bad_code_in_the_environment_is_told_when_it_is_to_be_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIAOBOTS_AUTH_CODE", "Код")
    account = made(tmp_path)

    assert (account.has_code, account.is_chosen) == (True, True)
    with pytest.raises(AuthCodeUnusable, match="Character 1 of the auth code"):
        account.auth()


def test_the_demo_needs_no_code_and_leaves_the_saved_one_alone(tmp_path: Path) -> None:
    account = made(tmp_path)
    account.use(OWN, CODE)
    account.use_demo()
    restarted = made(tmp_path)

    assert (restarted.is_demo, restarted.is_chosen, restarted.has_code) == (True, True, True)
    assert restarted.endpoint() == Endpoint(DEMO_URL, Protocol.WEB)
    assert restarted.auth() != CODE
    restarted.use(OWN)
    assert restarted.auth() == CODE


def test_demo_only_comes_before_everything_and_ends_with_a_choice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIAOBOTS_BASE_URL", "https://environment.example")
    account = made(tmp_path, demo_only=True)
    before = (account.is_demo, account.is_chosen, account.endpoint().base_url)
    monkeypatch.delenv("LIAOBOTS_BASE_URL")
    account.use(OWN, CODE)

    assert before == (True, True, DEMO_URL)
    assert (account.is_demo, account.endpoint()) == (False, OWN)
    assert not made(tmp_path).is_demo


def test_the_demo_speaks_the_official_api_when_that_is_wanted(tmp_path: Path) -> None:
    account = made(tmp_path, demo_only=True)
    changes = Changes(account)
    account.use_official_api()

    assert account.endpoint() == Endpoint(DEMO_URL, Protocol.API)
    assert (changes.number, account.settings.base_url) == (1, "")


def test_the_official_api_takes_the_place_of_the_web_page(tmp_path: Path) -> None:
    account = made(tmp_path)
    account.use(LIAOBOTS_WEB, CODE)
    account.use_official_api()

    assert (account.endpoint(), account.auth()) == (LIAOBOTS_API, CODE)
    assert made(tmp_path).endpoint() == LIAOBOTS_API


def test_a_second_account_at_liaobots_keeps_its_own_code_on_every_way_out(tmp_path: Path) -> None:
    account = made(tmp_path)
    account.use(LIAOBOTS_WEB, CODE)
    second = account.services.copy_of(account.profile(), LIAOBOTS_WEB)
    account.keep_profile(second)
    second = account.services.save_code(second, AuthCode("Second0Code12"))
    moved = account.use_other_address(second)
    by_api = account.use_official_api(moved)

    assert moved.endpoint == LIAOBOTS_WEB_WORK
    assert (by_api.id, by_api.endpoint) == (second.id, LIAOBOTS_API)
    assert account.auth(moved) == account.auth(by_api) == AuthCode("Second0Code12")
    assert (account.endpoint(), account.auth()) == (LIAOBOTS_WEB, CODE)


def test_a_service_on_this_computer_is_asked_for_the_api_itself(tmp_path: Path) -> None:
    account = made(tmp_path)
    account.use(Endpoint("http://localhost:8000", Protocol.WEB), CODE)
    account.use_official_api()

    assert account.endpoint() == Endpoint("http://localhost:8000", Protocol.API)


def test_an_address_that_cannot_be_asked_is_told_when_it_is_to_be_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIAOBOTS_BASE_URL", "http://elsewhere.example")
    account = made(tmp_path)

    assert not account.is_demo
    with pytest.raises(AddressUnusable):
        account.endpoint()


def test_a_demo_that_cannot_start_is_a_sentence(tmp_path: Path) -> None:
    def out_of_sockets() -> str:
        raise OSError(24, "Too many open files")

    account = made(tmp_path, demo_only=True, start_demo=out_of_sockets)

    with pytest.raises(ServiceUnreachable, match=r"Cannot reach 127\.0\.0\.1"):
        account.endpoint()


def test_model_and_theme_are_kept(tmp_path: Path) -> None:
    account = made(tmp_path)
    changes = Changes(account)
    account.choose_model("gpt-4")
    account.choose_theme("dark")

    assert changes.number == 2
    assert (made(tmp_path).settings.model, made(tmp_path).settings.theme) == ("gpt-4", "dark")


def test_a_choice_that_cannot_be_kept_holds_until_the_end(tmp_path: Path) -> None:
    account = made(tmp_path / "gone")
    changes = Changes(account)

    with pytest.raises(NotSaved):
        account.use_demo()
    assert account.is_demo
    assert changes.number == 1
