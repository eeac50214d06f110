"""Which service is asked, with which code: profiles, what is chosen, what older versions kept."""

from pathlib import Path

import pytest

from liaobots_desktop.service import profile as known
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import LIAOBOTS_API, LIAOBOTS_WEB_WORK, Endpoint, Protocol
from liaobots_desktop.service.errors import AuthCodeMissing
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.services import Services
from liaobots_desktop.store.settings import SettingsFile
from tests.store.looking import mode

OURS, THEIRS = AuthCode("Liaobots0Code"), AuthCode("sk-Theirs0Code")
OWN = Endpoint("https://own.example", Protocol.API)


def made(folder: Path) -> Services:
    return Services(SettingsFile(folder), AuthFile(folder))


def own(services: Services, endpoint: Endpoint = OWN) -> Profile:
    profile = services.new("Own", endpoint)
    services.keep(profile)
    return profile


def holding(folder: Path, code: AuthCode) -> list[str]:
    """Return the files in which a code stands."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [
        path.relative_to(folder).as_posix()
        for path in files
        if code.reveal().encode() in path.read_bytes()
    ]


def test_each_service_has_its_own_code_and_liaobots_share_one(tmp_path: Path) -> None:
    services = made(tmp_path)
    services.save_code(known.WEB, OURS)
    profile = services.save_code(own(services), THEIRS)
    again = made(tmp_path)

    assert again.code_of(known.WEB) == again.code_of(known.API) == OURS
    assert again.find(profile.id) == profile
    assert again.code_of(profile) == THEIRS
    assert holding(tmp_path, OURS) == ["auth-code"]
    assert holding(tmp_path, THEIRS) == [f"auth-codes/{profile.id}"]
    assert mode(tmp_path / "auth-codes") == "0700"
    assert mode(tmp_path / "auth-codes" / profile.id) == "0600"


def test_a_code_stays_with_the_address_that_it_was_entered_for(tmp_path: Path) -> None:
    services = made(tmp_path)
    services.save_code(known.WEB, OURS)
    profile = services.save_code(own(services), THEIRS)
    moved = profile._replace(endpoint=Endpoint("https://elsewhere.example", Protocol.API))
    services.keep(moved)

    assert services.code_of(moved).reveal() == ""
    services.keep(profile)
    assert services.code_of(profile) == THEIRS


def test_a_service_of_ones_own_at_liaobots_address_has_a_code_of_its_own(tmp_path: Path) -> None:
    services = made(tmp_path)
    services.save_code(known.API, OURS)
    second = services.copy_of(known.API, LIAOBOTS_API)
    services.keep(second)

    assert (second.name, second.backups) == ("Liaobots API 2", known.API.backups)
    assert services.saved_code(second) is None
    second = services.save_code(second, THEIRS)
    assert (services.code_of(second), services.code_of(known.API)) == (THEIRS, OURS)


def test_only_what_needs_none_is_asked_without_a_code(tmp_path: Path) -> None:
    services = made(tmp_path)
    by_web = own(services, Endpoint("https://own.example", Protocol.WEB))

    assert services.code_of(own(services)).reveal() == ""
    for profile in (known.WEB, known.API, by_web):
        with pytest.raises(AuthCodeMissing):
            services.code_of(profile)


def test_a_deleted_service_takes_its_code_along(tmp_path: Path) -> None:
    services = made(tmp_path)
    services.save_code(known.WEB, OURS)
    profile = services.save_code(own(services), THEIRS)
    services.choose(profile)
    services.remove(profile)

    assert holding(tmp_path, THEIRS) == []
    assert made(tmp_path).all() == known.BUILT_IN
    assert made(tmp_path).chosen() == known.WEB
    assert made(tmp_path).code_of(known.WEB) == OURS


def test_a_forgotten_code_is_gone(tmp_path: Path) -> None:
    services = made(tmp_path)
    profile = services.save_code(own(services), THEIRS)
    services.save_code(known.WEB, OURS)
    services.forget_code(profile)
    services.forget_code(known.WEB)

    assert holding(tmp_path, THEIRS) == holding(tmp_path, OURS) == []


def test_what_is_chosen_is_chosen_after_a_restart(tmp_path: Path) -> None:
    services = made(tmp_path)
    profile, twin = own(services), own(services)
    services.choose(twin)

    assert (profile.name, twin.name) == ("Own", "Own 2")
    assert made(tmp_path).chosen() == twin
    services.choose(known.DEMO)
    assert made(tmp_path).chosen() == known.DEMO
    services.choose(known.API)
    assert made(tmp_path).chosen() == known.API


def test_the_chosen_one_stays_chosen_when_its_address_changes(tmp_path: Path) -> None:
    services = made(tmp_path)
    profile = own(services)
    services.choose(profile)
    moved = profile._replace(endpoint=Endpoint("https://new.example", Protocol.WEB))
    services.keep(moved)

    assert made(tmp_path).chosen() == moved
    assert made(tmp_path).all() == (*known.BUILT_IN, moved)


def test_services_are_found_by_name_and_by_id(tmp_path: Path) -> None:
    services = made(tmp_path)
    profile = own(services)

    assert services.named(" oWN ") == services.named(profile.id) == profile
    assert services.named("liaobots api") == services.named("liaobots-api") == known.API
    assert services.named("nobody") is None


def test_an_address_of_an_older_version_becomes_a_profile_with_its_code(tmp_path: Path) -> None:
    SettingsFile(tmp_path).change(
        base_url="https://own.example", protocol="api", code_base_url="https://own.example"
    )
    AuthFile(tmp_path).save(THEIRS)
    services = made(tmp_path)
    chosen = services.chosen()

    assert (chosen.name, chosen.endpoint) == ("own.example", OWN)
    assert services.code_of(chosen) == THEIRS
    assert holding(tmp_path, THEIRS) == [f"auth-codes/{chosen.id}"]
    assert made(tmp_path).all() == (*known.BUILT_IN, chosen)


def test_an_older_version_that_did_not_know_for_whom_the_code_was_sent_it_where_it_asked(
    tmp_path: Path,
) -> None:
    SettingsFile(tmp_path).change(base_url="https://own.example", protocol="web")
    AuthFile(tmp_path).save(THEIRS)
    services = made(tmp_path)

    assert services.code_of(services.chosen()) == THEIRS
    with pytest.raises(AuthCodeMissing):
        services.code_of(known.WEB)


def test_a_code_for_another_service_than_the_chosen_one_gets_a_profile_too(tmp_path: Path) -> None:
    SettingsFile(tmp_path).change(
        base_url="https://liaobots.com", protocol="web", code_base_url="https://own.example"
    )
    AuthFile(tmp_path).save(THEIRS)
    services = made(tmp_path)
    (added,) = services.all()[3:]

    assert services.chosen() == known.WEB
    assert (added.name, services.code_of(added)) == ("own.example", THEIRS)
    with pytest.raises(AuthCodeMissing):
        services.code_of(known.WEB)


def test_the_other_public_address_is_that_of_the_built_in_profile(tmp_path: Path) -> None:
    SettingsFile(tmp_path).change(base_url="https://liaobots.work", protocol="web")
    AuthFile(tmp_path).save(OURS)
    services = made(tmp_path)
    chosen = services.chosen()

    assert (chosen.id, chosen.endpoint) == ("liaobots-web", LIAOBOTS_WEB_WORK)
    assert services.code_of(chosen) == OURS
    assert len(made(tmp_path).all()) == 3


def test_an_address_that_cannot_be_asked_becomes_no_profile(tmp_path: Path) -> None:
    SettingsFile(tmp_path).change(base_url="http://elsewhere.example", protocol="web")

    assert made(tmp_path).all() == known.BUILT_IN


def test_an_older_version_finds_the_chosen_service_where_it_kept_it(tmp_path: Path) -> None:
    services = made(tmp_path)
    services.choose(own(services))
    settings = SettingsFile(tmp_path).current

    assert (settings.base_url, settings.protocol) == ("https://own.example", "api")


def test_a_folder_that_cannot_be_written_to_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SettingsFile(tmp_path).change(
        base_url="https://own.example", protocol="api", code_base_url="https://own.example"
    )
    AuthFile(tmp_path).save(THEIRS)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as read_only:
        read_only.setattr("tempfile.mkstemp", refuse)
        read_only.setattr(Path, "mkdir", refuse)
        services = made(tmp_path)

    assert services.chosen().endpoint == OWN
    assert services.code_of(services.chosen()) == THEIRS
    assert holding(tmp_path, THEIRS) == ["auth-code"]


def test_the_code_of_the_environment_goes_to_the_chosen_service_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = made(tmp_path)
    profile = own(services)
    services.choose(known.WEB)
    monkeypatch.setenv("LIAOBOTS_AUTH_CODE", "Environment01")

    assert services.code_of(known.API) == AuthCode("Environment01")
    assert services.code_of(profile).reveal() == ""
    assert services.code_of(profile, is_named=True) == AuthCode("Environment01")


def test_an_address_that_is_named_takes_the_code_of_its_own_host_only(tmp_path: Path) -> None:
    services = made(tmp_path)
    services.save_code(known.WEB, OURS)
    services.save_code(own(services), THEIRS)
    same = services.chosen("https://own.example", "web")
    other = services.chosen("https://other.example", "api")

    assert services.code_of(same, is_named=True) == THEIRS
    assert services.code_of(other, is_named=True).reveal() == ""
