"""A code is never sent where it was not entered for, whenever the disk or the process fails."""

from collections.abc import Callable
from pathlib import Path

import pytest

from liaobots_desktop.service import profile as known
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import LIAOBOTS_WEB, Endpoint, Protocol
from liaobots_desktop.service.errors import AuthCodeMissing
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.later_writes import LaterWrites
from liaobots_desktop.store.services import Services
from liaobots_desktop.store.settings import SettingsFile
from tests.store.ended_at import each_end

OURS, THEIRS, NEWER = AuthCode("Liaobots0Code"), AuthCode("sk-Theirs0Code"), AuthCode("sk-Newer0")
OWN = Endpoint("https://own.example", Protocol.API)
NEW = Endpoint("https://new.example", Protocol.API)
MEANT = {
    LIAOBOTS_WEB.base_url: {"", OURS.reveal()},
    OWN.base_url: {"", THEIRS.reveal()},
    NEW.base_url: {"", NEWER.reveal()},
}
"""Which codes may reach which address."""

Act = Callable[[Path], None]
Work = Callable[[Path, LaterWrites | None], None]


def made(folder: Path, later: LaterWrites | None = None) -> Services:
    return Services(SettingsFile(folder, later), AuthFile(folder))


def own_of(services: Services) -> Profile:
    return services.all()[-1]


def sent(folder: Path) -> dict[str, set[str]]:
    """Return the codes that a start sends to each address, wherever profiles are moved."""
    services = made(folder)
    found: dict[str, set[str]] = {address: set() for address in MEANT}
    for profile in services.all():
        if profile.is_demo:
            continue
        for endpoint in (LIAOBOTS_WEB, OWN, NEW):
            try:
                code = services.code_of(profile._replace(endpoint=endpoint)).reveal()
            except AuthCodeMissing:
                code = ""
            found[endpoint.base_url].add(code)
    return found


def chose_own(folder: Path) -> None:
    services = made(folder)
    profile = services.new("Own", OWN)
    services.keep(profile)
    services.choose(profile)


def own_with_code(folder: Path) -> None:
    chose_own(folder)
    services = made(folder)
    services.save_code(own_of(services), THEIRS)


def moved_own(folder: Path) -> None:
    own_with_code(folder)
    services = made(folder)
    services.keep(own_of(services)._replace(endpoint=NEW))


def older_version(folder: Path) -> None:
    SettingsFile(folder).change(base_url="demo", protocol="api", code_base_url=OWN.base_url)
    AuthFile(folder).save(THEIRS)


def older_choice(folder: Path) -> None:
    SettingsFile(folder).change(base_url=OWN.base_url, protocol="api")
    AuthFile(folder).save(THEIRS)


def enter_ours(folder: Path, later: LaterWrites | None = None) -> None:
    made(folder, later).save_code(known.WEB, OURS)


def enter_newer(folder: Path, later: LaterWrites | None = None) -> None:
    services = made(folder, later)
    services.save_code(own_of(services), NEWER)


def begin(folder: Path, later: LaterWrites | None = None) -> None:
    made(folder, later)


def delete_and_undo(folder: Path, later: LaterWrites | None = None) -> None:
    services = made(folder, later)
    services.bring_back(services.remove(own_of(services)))


def in_window(work: Work, folder: Path) -> None:
    """Do it as the window does, where a thread writes what is not about codes."""
    later = LaterWrites()
    try:
        work(folder, later)
    finally:
        later.finish()


def in_terminal(work: Work, folder: Path) -> None:
    """Do it as the command line does."""
    work(folder, None)


@pytest.mark.parametrize("place", [in_terminal, in_window])
@pytest.mark.parametrize(
    ("prepare", "work"),
    [
        (chose_own, enter_ours),
        (own_with_code, enter_ours),
        (moved_own, enter_newer),
        (older_version, begin),
        (older_choice, begin),
        (older_version, enter_ours),
        (older_choice, enter_ours),
        (moved_own, delete_and_undo),
    ],
)
def test_wherever_it_ends_no_code_reaches_another_service(
    tmp_path: Path, prepare: Act, work: Work, place: Callable[[Work, Path], None]
) -> None:
    ends = 0
    for end in each_end(tmp_path, lambda: prepare(tmp_path), lambda: place(work, tmp_path)):
        ends += 1
        for start in range(2):
            strangers = {
                address: codes - MEANT[address] for address, codes in sent(tmp_path).items()
            }
            assert strangers == {address: set() for address in MEANT}, (end, start)
    assert ends >= 6


def test_what_was_entered_whole_is_sent(tmp_path: Path) -> None:
    moved_own(tmp_path)
    enter_newer(tmp_path)
    enter_ours(tmp_path)

    assert sent(tmp_path) == {
        LIAOBOTS_WEB.base_url: {"Liaobots0Code", ""},
        OWN.base_url: {""},
        NEW.base_url: {"", "sk-Newer0"},
    }


def test_an_old_code_stays_where_the_new_one_is_refused(tmp_path: Path) -> None:
    moved_own(tmp_path)
    ends = each_end(tmp_path, lambda: moved_own(tmp_path), lambda: enter_newer(tmp_path))
    texts = {end: THEIRS.reveal() in sent(tmp_path)[OWN.base_url] for end in ends}

    assert texts["refused at change 1"]
    assert not texts["refused at change 5"]


def test_another_form_of_a_profile_does_not_change_what_its_code_is_for(tmp_path: Path) -> None:
    own_with_code(tmp_path)
    services = made(tmp_path)
    stale = own_of(services)._replace(name="Renamed", code_base_url=NEW.base_url)
    services.keep(stale)

    assert own_of(made(tmp_path)).name == "Renamed"
    assert own_of(made(tmp_path)).code_base_url == "https://own.example"
