"""Which models can be asked in a chat, and of which services."""

from pathlib import Path

import pytest

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.models_beside import models_beside
from liaobots_desktop.service import profile as known
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.profile import Profile
from tests.terminal.running import CODE

HOME = Endpoint("http://127.0.0.1:8080", Protocol.API)


@pytest.fixture
def home(account: Account) -> Profile:
    """A service of one's own with one model, beside Liaobots, which is chosen and has a code."""
    account.use(known.WEB.endpoint or HOME, AuthCode(CODE))
    models = (Model("llama3", "Llama 3", 9000, 8192),)
    profile = account.services.new("Home", HOME)._replace(models=models)
    account.keep_profile(profile)
    return profile


def labels(account: Account, own: Profile) -> list[str]:
    return [model.label for model in models_beside(account, own)]


def test_those_of_the_chats_service_come_first_then_the_users_own(
    account: Account, home: Profile
) -> None:
    assert labels(account, known.WEB) == ["GPT-3.5", "GPT-4", "Llama 3 · Home"]
    assert labels(account, home) == ["Llama 3", "GPT-3.5 · Liaobots web", "GPT-4 · Liaobots web"]


def test_liaobots_is_offered_once_and_only_where_it_is_chosen_or_has_a_code(
    account: Account, home: Profile, tmp_path: Path
) -> None:
    account.choose_profile(home)
    with_code = labels(account, home)
    account.services.forget_code(known.WEB)
    without = labels(account, home)
    account.choose_profile(known.API)

    assert with_code == ["Llama 3", "GPT-3.5 · Liaobots web", "GPT-4 · Liaobots web"]
    assert without == ["Llama 3"]
    assert labels(account, home) == ["Llama 3", "GPT-3.5 · Liaobots API", "GPT-4 · Liaobots API"]
    assert labels(account, known.API) == ["GPT-3.5", "GPT-4", "Llama 3 · Home"]
    assert not (tmp_path / "auth-code").exists()


def test_a_hidden_model_is_not_offered(account: Account, home: Profile) -> None:
    account.keep_profile(known.WEB._replace(hidden_models=frozenset({"gpt-4"})))

    assert labels(account, home) == ["Llama 3", "GPT-3.5 · Liaobots web"]


def test_beside_an_address_of_the_environment_no_other_service_is_offered(
    account: Account, home: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIAOBOTS_BASE_URL", "http://127.0.0.1:9")

    assert labels(account, account.profile()) == ["GPT-3.5", "GPT-4"]
    assert home.id
