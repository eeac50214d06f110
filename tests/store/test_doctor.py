"""What a doctor says about the place in which chats are kept."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.store import examine_system, place
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.doctor import CHECKS, examine
from liaobots_desktop.store.examine_index import search_index
from liaobots_desktop.store.finding import MEND, Finding
from tests.store.damaging import make_chats
from tests.store.looking import mode, write
from tests.store.search.finding import found, problem, take_in
from tests.store.search.test_damage import DAMAGE
from tests.store.small_disk import needs_a_small_disk, small_disk
from tests.store.talking import ask


def of_disk(folder: Path) -> list[Finding]:
    return list(examine_system.disk(folder, False))


def test_every_check_says_something_of_an_empty_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    findings = examine(tmp_path)

    assert len(findings) == len(CHECKS)
    assert {finding.is_good for finding in findings} == {True}


def test_settings_that_are_not_understood_are_named_and_left(tmp_path: Path) -> None:
    text = '{"zoom": "huge", "theme": "pink", "of another version": 1}'
    (tmp_path / "settings.json").write_text(text)
    (told,) = [finding for finding in examine(tmp_path) if finding.name == "settings"]

    assert told.is_good
    assert told.sentence == (
        "The settings can be read, but not what stands there for zoom, theme; it is left so."
    )
    assert (tmp_path / "settings.json").read_text() == text


def contents(folder: Path) -> dict[str, tuple[bytes, str]]:
    """Return what is in the files; the -shm of an open one is in use."""
    files = (file for file in folder.iterdir() if file.is_file() and file.name != "chats.db-shm")
    return {file.name: (file.read_bytes(), mode(file)) for file in files}


@pytest.mark.parametrize("is_crashed", [False, True])
def test_looking_leaves_nothing_beside_the_files_and_changes_none(
    path: Path, tmp_path: Path, is_crashed: bool
) -> None:
    folder = tmp_path / "copy"
    folder.mkdir(mode=0o700)
    make_chats(path, 2)
    take_in(path)
    with closing(ChatStore.open(path)) as store:
        ask(store, "Only in the WAL")
        for name in ("chats.db", "chats.db-wal", "search.db"):
            if is_crashed or not name.endswith("-wal"):  # the -shm is never copied
                shutil.copy(path.with_name(name), folder / name)
    before = contents(folder)
    findings = {finding.name: finding.sentence for finding in examine(folder)}

    assert contents(folder) == before
    assert findings["chats"].startswith(f"The chats are whole: {2 + is_crashed} chats")
    assert [file.name for file in folder.iterdir() if file.is_dir()] == []


@pytest.mark.parametrize("kind", sorted(DAMAGE.keys() - {"missing"}))
def test_an_index_that_is_wrong_is_told_and_made_again_if_wanted(path: Path, kind: str) -> None:
    make_chats(path, 2)
    take_in(path)
    index = path.with_name("search.db")
    DAMAGE[kind](index)
    index.chmod(0o644)
    before = contents(path.parent)
    (told,) = search_index(path.parent, False)
    after = contents(path.parent)
    (mended,) = search_index(path.parent, True)

    assert (told.is_good, told.remedy) == (False, MEND)
    assert told.sentence.startswith("The search index is wrong: ")
    assert after == before
    assert mended.was_mended
    assert problem(path) is None
    assert len(found(path, '"answer 1.2"')) == 1


def test_words_that_the_index_does_not_know_are_noticed(path: Path) -> None:
    make_chats(path, 2)
    take_in(path)
    index = path.with_name("search.db")
    write(index, "UPDATE folded_text_content SET c0 = replace(c0, '0 an', '0 stran') WHERE id = 2")
    (told,) = search_index(path.parent, False)

    assert told.sentence == "The search index is wrong: words are not found."


def test_an_index_is_examined_while_the_chats_are_open_and_written(path: Path) -> None:
    make_chats(path, 2)
    take_in(path)
    with closing(ChatStore.open(path)) as store:
        store.messages.ask_first("Not taken in yet", "gpt-4", "")
        (told,) = search_index(path.parent, True)
        store.messages.ask_first("Why?", "gpt-4", "")

    assert told == Finding("search", True, "The search index agrees with the chats.")


@pytest.mark.parametrize("name", ["OneDrive", "OneDrive - Work", "Dropbox"])
def test_a_folder_that_is_carried_away_is_no_place_for_a_database(
    tmp_path: Path, name: str
) -> None:
    folder = tmp_path / name / "chats"
    folder.mkdir(parents=True)
    (_, unfit) = of_disk(folder)

    assert not unfit.is_good
    assert unfit.sentence == (
        f"{folder} is on a folder that {name} synchronises, where a database can be damaged."
    )


@pytest.mark.parametrize(("kind", "is_good"), [("nfs4", False), ("cifs", False), ("ext4", True)])
def test_a_disk_of_the_network_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, is_good: bool
) -> None:
    mounts, home = tmp_path / "mounts", tmp_path / "ho me"
    home.mkdir()
    shown = str(home.resolve()).replace(" ", "\\040")
    mounts.write_text(f"/dev/vda / ext4 rw 0 0\nserver:/home {shown} {kind} rw 0 0\n")
    monkeypatch.setattr(place, "_MOUNTS", mounts)

    assert [finding.is_good for finding in of_disk(home)] == [True, *[False] * (not is_good)]


@needs_a_small_disk
def test_a_disk_that_is_nearly_full_is_told(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small") as disk:
        (room,) = of_disk(disk)

    assert not room.is_good
    assert room.sentence == f"1 MB are free in {disk}."


def test_services_whose_proxy_is_not_known_are_named_until_it_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    file = tmp_path / "profiles.json"
    file.write_text("{")
    file.chmod(0o600)
    found_mended = [(f.name, f.was_mended) for f in examine(tmp_path, fix=True) if not f.is_good]
    sentences = [f.sentence for f in examine(tmp_path) if f.name in {"services", "proxies"}]
    file.unlink()
    later = [finding.name for finding in examine(tmp_path) if not finding.is_good]

    assert found_mended == [("proxies", False)]
    assert sentences == [
        "The services can be read.",
        "It is not known through which proxy Liaobots web, Liaobots API can be reached, so nothing "
        "is sent there.",
    ]
    assert later == []
