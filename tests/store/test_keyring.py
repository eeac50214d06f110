"""Codes in the keyring of the system: only if wanted, and in one place, whatever it does."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from liaobots_desktop.service import profile as known
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.errors import AuthCodeMissing
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.keyring_codes import KeyringCodes, KeyringFailed
from liaobots_desktop.store.services import Services
from liaobots_desktop.store.settings import SettingsFile
from tests.store.keyrings import MemoryKeyring, no_keyring
from tests.store.test_services import holding
from tests.timing import Within
from tests.waiting import wait_until

OURS, THEIRS = AuthCode("Liaobots0Code"), AuthCode("sk-Theirs0Code")


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    before, made = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    made.open.set()
    keyring.set_keyring(before)


def made(folder: Path) -> Services:
    return Services(SettingsFile(folder), AuthFile(folder))


def with_codes(folder: Path) -> tuple[Services, Profile]:
    """Return services with the code of Liaobots and that of one's own, in files."""
    services = made(folder)
    services.save_code(known.WEB, OURS)
    profile = services.new("Own", Endpoint("https://own.example", Protocol.API))
    services.keep(profile)
    return services, services.save_code(profile, THEIRS)


def test_codes_move_into_the_keyring_and_leave_their_files(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    services, profile = with_codes(tmp_path)
    services.codes.move(services.code_ids(), to_keyring=True)
    again = made(tmp_path)

    assert holding(tmp_path, OURS) == holding(tmp_path, THEIRS) == []
    assert sorted(ring.held.values()) == ["Liaobots0Code", "sk-Theirs0Code"]
    assert again.code_of(known.API) == OURS
    assert again.code_of(profile) == THEIRS
    assert set(again.codes.every()) == {OURS, THEIRS}


def test_codes_move_back_into_their_files(tmp_path: Path, ring: MemoryKeyring) -> None:
    services, profile = with_codes(tmp_path)
    services.codes.move(services.code_ids(), to_keyring=True)
    services.codes.move(services.code_ids(), to_keyring=False)

    assert ring.held == {}
    assert holding(tmp_path, OURS) == ["auth-code"]
    assert holding(tmp_path, THEIRS) == [f"auth-codes/{profile.id}"]
    assert made(tmp_path).code_of(profile) == THEIRS


def test_a_new_code_goes_into_the_keyring_and_a_deleted_one_leaves_it(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    services, profile = with_codes(tmp_path)
    services.codes.move(services.code_ids(), to_keyring=True)
    services.save_code(profile, AuthCode("sk-Newer0Code"))
    held = sorted(ring.held.values())
    services.remove(profile)

    assert held == ["Liaobots0Code", "sk-Newer0Code"]
    assert list(ring.held.values()) == ["Liaobots0Code"]


def test_two_folders_have_codes_of_their_own(tmp_path: Path, ring: MemoryKeyring) -> None:
    for name, code in (("a", OURS), ("b", THEIRS)):
        (tmp_path / name).mkdir()
        services = made(tmp_path / name)
        services.codes.move(services.code_ids(), to_keyring=True)
        services.save_code(known.WEB, code)

    assert made(tmp_path / "a").code_of(known.WEB) == OURS
    assert made(tmp_path / "b").code_of(known.WEB) == THEIRS
    assert len(ring.held) == 2


def test_what_the_keyring_does_not_take_is_kept_in_its_file(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    services, profile = with_codes(tmp_path)
    services.codes.move(services.code_ids(), to_keyring=True)
    keyring.set_keyring(no_keyring())
    services.save_code(profile, AuthCode("sk-Newer0Code"))

    assert services.codes.has_fallen_back
    assert holding(tmp_path, AuthCode("sk-Newer0Code")) == [f"auth-codes/{profile.id}"]
    assert made(tmp_path).code_of(profile) == AuthCode("sk-Newer0Code")
    keyring.set_keyring(ring)
    services.save_code(profile, AuthCode("sk-Newer0Code"))
    assert holding(tmp_path, AuthCode("sk-Newer0Code")) == []
    assert sorted(ring.held.values()) == ["Liaobots0Code", "sk-Newer0Code"]


@pytest.mark.parametrize("moves_back", [False, True])
def test_a_code_that_fell_back_to_its_file_comes_before_an_older_one_in_the_keyring(
    tmp_path: Path, ring: MemoryKeyring, *, moves_back: bool
) -> None:
    services, profile = with_codes(tmp_path)
    services.codes.move(services.code_ids(), to_keyring=True)
    keyring.set_keyring(no_keyring())
    services.save_code(profile, AuthCode("sk-Newer0Code"))
    keyring.set_keyring(ring)
    again = made(tmp_path)
    if moves_back:
        again.codes.move(again.code_ids(), to_keyring=False)

    assert again.code_of(profile) == AuthCode("sk-Newer0Code")
    assert again.code_of(known.WEB) == OURS


def test_a_keyring_that_gives_nothing_is_named_when_the_code_is_needed(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    services, profile = with_codes(tmp_path)
    services.codes.move(services.code_ids(), to_keyring=True)
    keyring.set_keyring(no_keyring())
    again = made(tmp_path)

    for asked in (known.WEB, profile):
        with pytest.raises(AuthCodeMissing, match="The keyring of this computer did not give"):
            again.code_of(asked)
    assert len(ring.held) == 2


def test_codes_stay_in_their_files_where_there_is_no_keyring(tmp_path: Path) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(no_keyring())
    services, profile = with_codes(tmp_path)
    with pytest.raises(KeyringFailed):
        services.codes.move(services.code_ids(), to_keyring=True)
    keyring.set_keyring(before)

    assert SettingsFile(tmp_path).current.keyring is False
    assert services.code_of(profile) == THEIRS
    assert holding(tmp_path, THEIRS) == [f"auth-codes/{profile.id}"]


def test_a_keyring_that_hangs_is_not_waited_for(tmp_path: Path, ring: MemoryKeyring) -> None:
    ring.open.clear()
    codes = KeyringCodes(tmp_path, patience_s=0.05)
    codes.begin(("liaobots",))

    with pytest.raises(KeyringFailed):
        codes.load("liaobots")
    with pytest.raises(KeyringFailed):
        codes.save("liaobots", OURS)


def test_a_keyring_that_hangs_is_waited_for_once_and_its_late_answer_is_taken(
    tmp_path: Path, ring: MemoryKeyring, within: Within
) -> None:
    KeyringCodes(tmp_path).save("liaobots", OURS)
    ring.open.clear()
    codes = KeyringCodes(tmp_path, patience_s=1.0)
    begun = time.monotonic()
    for _ in range(10):
        with pytest.raises(KeyringFailed):
            codes.load("liaobots")
    waited = time.monotonic() - begun
    ring.open.set()
    wait_until(codes.known, "the late answer of the keyring", seconds=5)

    assert waited >= 1.0
    within(waited, 3.0)
    assert codes.load("liaobots") == OURS


def test_what_was_read_ahead_is_known_without_the_keyring(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    KeyringCodes(tmp_path).save("liaobots", OURS)
    assert list(ring.held.values()) == ["Liaobots0Code"]
    codes = KeyringCodes(tmp_path)
    codes.begin(("liaobots", "mine"))
    found = codes.load("liaobots"), codes.load("mine")
    keyring.set_keyring(no_keyring())

    assert found == (OURS, None)
    assert codes.load("liaobots") == OURS
    assert codes.known() == (OURS,)


def test_the_library_is_not_imported_unless_it_is_wanted(tmp_path: Path) -> None:
    with_codes(tmp_path)
    script = (
        "import sys, pathlib\n"
        "from liaobots_desktop.store.services import Services\n"
        "from liaobots_desktop.store.settings import SettingsFile\n"
        "from liaobots_desktop.store.auth_file import AuthFile\n"
        "from liaobots_desktop.store.keyring_codes import is_installed\n"
        "folder = pathlib.Path(sys.argv[1])\n"
        "services = Services(SettingsFile(folder), AuthFile(folder))\n"
        "codes = [services.code_of(profile) for profile in services.all()]\n"
        "services.codes.begin(services.code_ids())\n"
        "print(is_installed(), 'keyring' in sys.modules, len(codes))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True
    )

    assert done.stdout == "True False 4\n"
