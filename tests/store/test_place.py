"""What the window says, once, of a place that harms a database."""

from pathlib import Path

import pytest

from liaobots_desktop.store import place


@pytest.fixture
def synced(tmp_path: Path) -> Path:
    folder = tmp_path / "OneDrive" / "chats"
    folder.mkdir(parents=True)
    return folder


def test_it_is_told_once(synced: Path) -> None:
    told = [place.news(synced), place.news(synced)]

    assert told == [
        f"{synced} is on a folder that OneDrive synchronises, where a database can be damaged.",
        "",
    ]


def test_it_is_told_again_where_the_chats_were_moved(synced: Path, tmp_path: Path) -> None:
    place.news(synced)
    moved = tmp_path / "Dropbox"
    synced.rename(moved)

    assert place.news(moved).startswith(f"{moved} is on a folder that Dropbox synchronises")


def test_of_an_ordinary_place_there_is_nothing_to_tell(tmp_path: Path) -> None:
    assert place.news(tmp_path) == ""
    assert list(tmp_path.iterdir()) == []


def test_a_network_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/vda / ext4 rw 0 0\nserver:/home {tmp_path.resolve()} nfs4 rw 0 0\n")
    monkeypatch.setattr(place, "_MOUNTS", mounts)

    assert place.news(tmp_path) == (
        f"{tmp_path} is on a disk of the network (nfs4), where a database can be damaged."
    )
