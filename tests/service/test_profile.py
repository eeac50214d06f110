"""A service as a named profile."""

from liaobots_desktop.service import profile
from liaobots_desktop.service.catalogue import GPT_3_5_TURBO, GPT_4, Model
from liaobots_desktop.service.endpoint import LIAOBOTS_API, LIAOBOTS_WEB, Endpoint, Protocol
from liaobots_desktop.service.profile import Profile

OWN = Profile("own", "Own", Endpoint("https://own.example", Protocol.API))


def test_the_two_addresses_of_the_service_and_the_demo_are_built_in() -> None:
    assert [(known.name, known.endpoint) for known in profile.BUILT_IN] == [
        ("Liaobots web", LIAOBOTS_WEB),
        ("Liaobots API", LIAOBOTS_API),
        ("Demo", None),
    ]
    assert profile.API.backups == (
        "https://ai.liaobots1.work",
        "https://ai.liaobots2.work",
        "https://ai.liaobots3.work",
    )
    assert [known.is_built_in for known in (*profile.BUILT_IN, OWN)] == [True, True, True, False]
    assert [known.is_demo for known in (*profile.BUILT_IN, OWN)] == [False, False, True, False]


def test_only_servers_of_ones_own_that_are_openai_compatible_can_do_without_a_code() -> None:
    own_web = OWN._replace(endpoint=Endpoint("https://own.example", Protocol.WEB))

    assert [known.needs_code for known in (profile.WEB, profile.API, profile.DEMO)] == [
        True,
        True,
        False,
    ]
    assert (OWN.needs_code, own_web.needs_code) == (False, True)


def test_hidden_models_are_not_offered_and_are_still_known() -> None:
    one_hidden = OWN._replace(hidden_models=frozenset({"gpt-4"}))
    all_hidden = OWN._replace(hidden_models=frozenset({"gpt-4", "gpt-3.5-turbo"}))

    assert one_hidden.shown_models == (GPT_3_5_TURBO,)
    assert one_hidden.model("gpt-4") == GPT_4
    assert all_hidden.shown_models == (GPT_3_5_TURBO, GPT_4)
    assert one_hidden.model("gpt-5") is None


def test_a_model_that_speaks_another_protocol_is_asked_where_that_is_spoken() -> None:
    by_api = Model("m", "M", 1000, 1000, Protocol.API)
    by_web = Model("m", "M", 1000, 1000, Protocol.WEB)
    assert OWN.endpoint is not None

    assert profile.WEB.asked_at(LIAOBOTS_WEB, by_api) == LIAOBOTS_API
    assert profile.API.asked_at(LIAOBOTS_API, by_web) == LIAOBOTS_WEB
    assert profile.WEB.asked_at(LIAOBOTS_WEB, GPT_4) == LIAOBOTS_WEB
    assert OWN.asked_at(OWN.endpoint, by_api) == OWN.endpoint
    assert OWN.asked_at(OWN.endpoint, by_web) == Endpoint("https://own.example", Protocol.WEB)
