"""What becomes of a profile's models when its service lists its own."""

import pytest

from liaobots_desktop.service.catalogue import GPT_3_5_TURBO, GPT_4, Model
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.listed_models import with_listed
from liaobots_desktop.service.profile import API, Profile

LLAMA = Model("llama3", "llama3", 24000, 8192)
MINE = GPT_4._replace(name="Mine")
HOME = Profile("home", "Home", Endpoint("http://127.0.0.1:8080", Protocol.API))


@pytest.mark.parametrize(
    ("profile", "listed", "models"),
    [
        (HOME, (LLAMA,), (LLAMA,)),
        (HOME, (LLAMA, GPT_4), (GPT_4, LLAMA)),
        (HOME, (GPT_4,), (GPT_3_5_TURBO, GPT_4)),
        (HOME, (), (GPT_3_5_TURBO, GPT_4)),
        (HOME._replace(models=(MINE,)), (LLAMA, GPT_4), (MINE, LLAMA)),
        (API, (LLAMA,), (GPT_3_5_TURBO, GPT_4, LLAMA)),
    ],
)
def test_what_was_touched_stays_and_what_only_liaobots_has_goes(
    profile: Profile, listed: tuple[Model, ...], models: tuple[Model, ...]
) -> None:
    assert with_listed(profile, listed) == models
