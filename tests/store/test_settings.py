"""What the user chose, kept over restarts."""

import json
import os
from pathlib import Path

import pytest

from liaobots_desktop.store import private_file
from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.settings import Settings, SettingsFile
from tests.store.looking import mode
from tests.store.small_disk import fill, needs_a_small_disk, small_disk


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_without_a_file_the_defaults_hold_and_nothing_is_written(tmp_path: Path) -> None:
    current = SettingsFile(tmp_path).current

    assert current == Settings()
    assert (current.model, current.base_url, current.protocol) == ("gpt-3.5-turbo", "", "web")
    assert (current.theme, current.zoom, current.keyring) == ("system", 100, False)
    assert list(tmp_path.iterdir()) == []


def test_a_choice_is_there_after_a_restart(tmp_path: Path, file: Path) -> None:
    SettingsFile(tmp_path).change(model="gpt-4", theme="dark")

    assert SettingsFile(tmp_path).current == Settings(model="gpt-4", theme="dark")
    assert mode(file) == "0600"
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["settings.json", "settings.json.bak"]


def test_what_another_version_has_written_survives(tmp_path: Path, file: Path) -> None:
    unknown = {"fönts": {"größe": 14}, "half": "\ud83d", "list": [1, None]}
    file.write_text(json.dumps({**unknown, "theme": "dark"}))
    settings = SettingsFile(tmp_path)
    settings.change(model="gpt-4")
    kept = json.loads(file.read_text())

    assert kept == {**unknown, "theme": "dark", "model": "gpt-4"}
    assert settings.not_understood == ()


def test_a_file_of_an_older_version_is_read_and_then_written_with_types(
    tmp_path: Path, file: Path
) -> None:
    old = {"model": "gpt-4", "zoom": "125", "keyring": "on", "theme": "dark", "titles": "question"}
    file.write_text(json.dumps(old))
    settings = SettingsFile(tmp_path)
    found = settings.current
    settings.change(following="stay")

    assert (found.zoom, found.keyring, found.theme, found.titles) == (125, True, "dark", "question")
    assert settings.not_understood == ()
    assert json.loads(file.read_text()) == {
        "model": "gpt-4",
        "zoom": 125,
        "keyring": True,
        "theme": "dark",
        "following": "stay",
    }


def test_a_broken_value_stays_in_the_file_until_something_is_chosen_instead(
    tmp_path: Path, file: Path
) -> None:
    file.write_text(json.dumps({"zoom": 101, "theme": {"dark": True}, "model": "gpt-4"}))
    settings = SettingsFile(tmp_path)
    found = (settings.not_understood, settings.current)
    settings.change(model="gpt-3.5-turbo")
    after_another = json.loads(file.read_text())
    settings.change(zoom=100)

    assert found == (("zoom", "theme"), Settings(model="gpt-4"))
    assert after_another == {"zoom": 101, "theme": {"dark": True}}
    assert json.loads(file.read_text()) == {"theme": {"dark": True}}
    assert SettingsFile(tmp_path).not_understood == ("theme",)


def test_a_value_that_breaks_while_the_app_runs_changes_nothing_in_it(
    tmp_path: Path, file: Path
) -> None:
    settings = SettingsFile(tmp_path)
    settings.change(theme="dark")
    file.write_text(json.dumps({"theme": "pink"}))

    assert settings.change(model="gpt-4") == Settings(theme="dark", model="gpt-4")
    assert json.loads(file.read_text()) == {"theme": "pink", "model": "gpt-4"}


def test_what_a_setting_cannot_be_is_not_kept(tmp_path: Path, file: Path) -> None:
    settings = SettingsFile(tmp_path)
    settings.change(theme="dark")
    before = file.read_text()
    with pytest.raises(ValueError, match="pink"):
        settings.change(theme="pink")

    assert settings.current.theme == "dark"
    assert file.read_text() == before


def test_two_windows_do_not_undo_each_others_choices(tmp_path: Path) -> None:
    one, other = SettingsFile(tmp_path), SettingsFile(tmp_path)
    one.change(base_url="https://liaobots.com")
    other.change(model="gpt-4")

    assert other.current.base_url == "https://liaobots.com"
    assert SettingsFile(tmp_path).current.model == "gpt-4"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b'{"theme": "dark"',
        b"\0\0\0\0",
        b"\xff\xfe\x00",
        b"[1, 2]",
        b'"dark"',
        b"[" * 200_000,
        b"1" * 10_000,
        b'{"theme": "dark"}' + b" " * 2**20,
    ],
    ids=["empty", "brace", "half", "nul", "bytes", "list", "text", "deep", "number", "large"],
)
def test_a_broken_file_is_set_aside_and_the_defaults_hold(
    tmp_path: Path, file: Path, content: bytes
) -> None:
    file.write_bytes(content)
    settings = SettingsFile(tmp_path)

    assert settings.current == Settings()
    assert settings.was_broken
    assert (tmp_path / "settings.json.corrupt").read_bytes() == content
    assert settings.change(theme="dark") == SettingsFile(tmp_path).current


def test_what_was_last_chosen_is_found_again_when_the_file_breaks(
    tmp_path: Path, file: Path
) -> None:
    first = SettingsFile(tmp_path)
    first.change(theme="dark", model="gpt-4")
    file.write_bytes(b"{")
    found = SettingsFile(tmp_path)
    found.change(zoom=125)

    assert (first.was_broken, found.was_broken) == (False, True)
    assert SettingsFile(tmp_path).current == Settings(model="gpt-4", theme="dark", zoom=125)


def test_a_broken_file_with_a_broken_spare_gives_the_defaults(tmp_path: Path, file: Path) -> None:
    SettingsFile(tmp_path).change(theme="dark")
    for path in (file, tmp_path / "settings.json.bak"):
        path.write_bytes(b"\0\0")

    assert SettingsFile(tmp_path).current == Settings()


@needs_a_small_disk
def test_a_full_disk_leaves_the_old_settings(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small") as disk:
        settings = SettingsFile(disk)
        settings.change(theme="dark")
        before = (disk / "settings.json").read_bytes()
        filler = fill(disk)

        with pytest.raises(NotSaved, match="the disk is full"):
            settings.change(theme="light")
        assert (disk / "settings.json").read_bytes() == before
        assert sorted(path.name for path in disk.iterdir()) == [
            "filler",
            "settings.json",
            "settings.json.bak",
        ]
        filler.unlink()
        assert settings.change(theme="light") == SettingsFile(disk).current


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_an_error_of_the_disk_leaves_the_old_settings(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    settings = SettingsFile(tmp_path)
    settings.change(theme="dark")
    before = file.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as broken:
        broken.setattr(os, call, fail)
        with pytest.raises(NotSaved, match="the disk reported an error"):
            settings.change(theme="light")

    assert file.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "settings.json",
        "settings.json.bak",
    ]


@pytest.mark.parametrize(
    "found",
    [
        {"model": 4, "base_url": None, "protocol": ["web"], "theme": {"dark": True}},
        {"protocol": "ftp", "theme": "pink"},
        {"zoom": True, "keyring": "maybe", "titles": 1.5},
        {"zoom": "²", "keyring": ["on"], "following": ""},
        {"zoom": 10**400, "keyring": 1},
    ],
)
def test_values_of_the_wrong_kind_are_ignored(
    tmp_path: Path, file: Path, found: dict[str, object]
) -> None:
    file.write_text(json.dumps(found))

    assert SettingsFile(tmp_path).current == Settings()


def test_a_folder_in_the_place_of_the_file_keeps_nobody_away(tmp_path: Path, file: Path) -> None:
    file.mkdir()
    (file / "something").write_text("mine")

    assert SettingsFile(tmp_path).change(theme="dark").theme == "dark"
    assert (tmp_path / "settings.json.corrupt" / "something").read_text() == "mine"


def test_a_choice_that_cannot_be_kept_holds_until_the_end(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "gone")

    with pytest.raises(NotSaved, match="there is no such file or folder"):
        settings.change(theme="dark")
    assert settings.current.theme == "dark"


def test_a_choice_that_could_not_be_kept_is_kept_with_the_next(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    settings = SettingsFile(folder)
    with pytest.raises(NotSaved):
        settings.change(theme="dark", zoom=150)
    folder.mkdir()
    SettingsFile(folder).change(density="compact")
    current = settings.change(zoom=125)

    assert current == Settings(theme="dark", zoom=125, density="compact")
    assert SettingsFile(folder).current == current


def test_what_a_code_is_for_is_never_said_before_the_disk_says_it(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    settings = SettingsFile(folder)
    with pytest.raises(NotSaved):
        settings.change(code_base_url="https://liaobots.com")
    claimed = settings.current.code_base_url
    folder.mkdir()
    settings.change(zoom=125)

    assert claimed == ""
    assert SettingsFile(folder).current == Settings(zoom=125)


def test_a_file_is_replaced_as_a_whole_or_not_at_all(tmp_path: Path, file: Path) -> None:
    private_file.replace(file, "old")
    reader = file.open()
    with pytest.raises(UnicodeEncodeError):
        private_file.replace(file, "new " * 100_000 + "\ud83d")
    after_failure = file.read_text()
    private_file.replace(file, "new")
    seen_by_reader = reader.read()
    reader.close()

    assert after_failure == "old"
    assert seen_by_reader == "old"
    assert file.read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_what_was_last_chosen_holds_in_every_start_after_the_file_broke(tmp_path: Path) -> None:
    SettingsFile(tmp_path).change(theme="dark", zoom=125)
    (tmp_path / "settings.json").write_bytes(b"{")
    starts = [SettingsFile(tmp_path) for _ in range(3)]

    assert [(each.current.theme, each.current.zoom) for each in starts] == [("dark", 125)] * 3
    assert [each.was_broken for each in starts] == [True, False, False]
