"""What becomes of the services when their file breaks, alone or with its spare."""

from pathlib import Path

from liaobots_desktop.service.connection import UNKNOWN_PROXY
from liaobots_desktop.store.profile_file import ProfileFile
from tests.store.looking import mode
from tests.store.test_profile_file import MINE


def test_the_spare_takes_the_place_of_a_broken_file_for_every_later_start(tmp_path: Path) -> None:
    file = tmp_path / "profiles.json"
    ProfileFile(tmp_path).keep(MINE)
    file.write_bytes(b"\0{")
    first, second = ProfileFile(tmp_path), ProfileFile(tmp_path)

    assert (first.was_broken, second.was_broken) == (True, False)
    assert first.find("mine") == second.find("mine") == MINE
    assert (mode(file), mode(tmp_path / "profiles.json.corrupt")) == ("0600", "0600")


def test_a_broken_file_without_a_spare_leaves_no_service_with_a_way_that_is_guessed(
    tmp_path: Path,
) -> None:
    file = tmp_path / "profiles.json"
    ProfileFile(tmp_path).keep(MINE)
    file.write_bytes(b"\0{")
    file.with_name("profiles.json.bak").write_bytes(b"")
    first, second = ProfileFile(tmp_path), ProfileFile(tmp_path)
    ways = [[p.connection and p.connection.proxy for p in each.all()] for each in (first, second)]

    assert (first.is_lost, second.is_lost) == (True, False)
    assert ways == [[UNKNOWN_PROXY, UNKNOWN_PROXY, None]] * 2
    assert (tmp_path / "profiles.json.corrupt").read_bytes() == b"\0{"
