"""Where the data directory is."""

import os
import pwd
from pathlib import Path

import pytest

from liaobots_desktop.store import data_dir
from liaobots_desktop.store.errors import DataDirUnusable
from tests.store.looking import mode


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home directory without anything in it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("LIAOBOTS_DATA_DIR", raising=False)
    return tmp_path


def test_a_named_folder_comes_before_the_environment_and_that_before_the_platform(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_platform = data_dir.locate()
    monkeypatch.setenv("LIAOBOTS_DATA_DIR", str(home / "from environment"))

    assert by_platform == home / ".config" / "liaobots-desktop"
    assert data_dir.locate() == home / "from environment"
    assert data_dir.locate(str(home / "named")) == home / "named"
    assert data_dir.locate("") == home / "from environment"


def test_it_is_made_with_its_parents_for_its_owner_only(home: Path) -> None:
    before = os.umask(0o022)
    folder = data_dir.locate(str(home / "a" / "b" / "c"))
    os.umask(before)

    assert mode(folder) == "0700"


def test_a_tilde_and_a_relative_path_become_absolute(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home)

    assert data_dir.locate("~/chats") == home / "chats"
    assert data_dir.locate("more") == home / "more"


@pytest.mark.usefixtures("home")
def test_the_home_of_nobody_is_a_sentence() -> None:
    with pytest.raises(DataDirUnusable, match=r"~no_such_user/chats cannot be used"):
        data_dir.locate("~no_such_user/chats")


def test_a_path_that_cannot_be_a_folder_is_named_with_what_to_do(home: Path) -> None:
    (home / "file").write_text("in the way")

    for path in (home / "file", home / "file" / "below"):
        with pytest.raises(DataDirUnusable) as refusal:
            data_dir.locate(str(path))
        assert str(refusal.value) == (
            f"The folder {path} cannot be used to keep your chats. Make it writable, or start "
            "the app with --data-dir and the path of another folder."
        )


@pytest.mark.parametrize("home", [None, ""])
def test_without_a_home_it_is_in_that_of_the_user_account(
    monkeypatch: pytest.MonkeyPatch, home: str | None
) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("HOME", raising=False)
    if home is not None:
        monkeypatch.setenv("HOME", home)
    account = pwd.getpwuid(os.getuid())

    assert data_dir._platform_dir() == Path(account.pw_dir, ".config", "liaobots-desktop")
