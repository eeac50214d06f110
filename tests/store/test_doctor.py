"""What a doctor says about the place in which chats are kept."""

from pathlib import Path

import pytest

from liaobots_desktop.store import examine_system
from liaobots_desktop.store.doctor import CHECKS, examine
from liaobots_desktop.store.finding import Finding
from tests.store.small_disk import needs_a_small_disk, small_disk


def of_disk(folder: Path) -> list[Finding]:
    return list(examine_system.disk(folder, False))


def test_every_check_says_something_of_an_empty_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    findings = examine(tmp_path)

    assert len(findings) == len(CHECKS)
    assert {finding.is_good for finding in findings} == {True}


@pytest.mark.parametrize("name", ["OneDrive", "OneDrive - Work", "Dropbox"])
def test_a_folder_that_is_carried_away_is_no_place_for_a_database(
    tmp_path: Path, name: str
) -> None:
    folder = tmp_path / name / "chats"
    folder.mkdir(parents=True)
    (_, place) = of_disk(folder)

    assert not place.is_good
    assert place.sentence == (
        f"{folder} is on a folder that {name} carries away, where a database can be damaged."
    )


@pytest.mark.parametrize(("kind", "is_good"), [("nfs4", False), ("cifs", False), ("ext4", True)])
def test_a_disk_of_the_network_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, is_good: bool
) -> None:
    mounts, home = tmp_path / "mounts", tmp_path / "ho me"
    home.mkdir()
    shown = str(home.resolve()).replace(" ", "\\040")
    mounts.write_text(f"/dev/vda / ext4 rw 0 0\nserver:/home {shown} {kind} rw 0 0\n")
    monkeypatch.setattr(examine_system, "_MOUNTS", mounts)

    assert [finding.is_good for finding in of_disk(home)] == [True, *[False] * (not is_good)]


@needs_a_small_disk
def test_a_disk_that_is_nearly_full_is_told(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small") as disk:
        (room,) = of_disk(disk)

    assert not room.is_good
    assert room.sentence == f"1 MB are free in {disk}."
