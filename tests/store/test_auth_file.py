"""The auth code on disk."""

import os
from pathlib import Path

import pytest

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.errors import AuthCodeUnusable
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.errors import NotSaved
from tests.store.looking import mode

CODE = "Ab3dEf6hIj9kL"
OTHER = "Zz3dEf6hIj9kL"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "auth-code"


def load(folder: Path) -> str | None:
    code = AuthFile(folder).load()
    return code.reveal() if code else None


def test_a_saved_code_is_there_after_a_restart_for_its_owner_only(
    tmp_path: Path, file: Path
) -> None:
    before = os.umask(0o022)
    AuthFile(tmp_path).save(AuthCode(CODE))
    os.umask(before)

    assert load(tmp_path) == CODE
    assert mode(file) == "0600"
    assert [path.name for path in tmp_path.iterdir()] == ["auth-code"]


def test_a_new_code_leaves_nothing_of_the_old_one(tmp_path: Path, file: Path) -> None:
    AuthFile(tmp_path).save(AuthCode(CODE))
    AuthFile(tmp_path).save(AuthCode(OTHER))

    assert file.read_text() == OTHER
    assert [path.name for path in tmp_path.iterdir()] == ["auth-code"]


def test_a_file_that_others_may_read_is_tightened(tmp_path: Path, file: Path) -> None:
    file.write_text(CODE)
    file.chmod(0o644)

    assert load(tmp_path) == CODE
    assert mode(file) == "0600"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (f" {CODE}\n".encode(), CODE),
        (f"\ufeff{CODE}".encode(), CODE),
        (b"", None),
        (b"\n", None),
        (b"\xff\xfe", None),
        ("Абракадабра".encode(), None),
    ],
)
def test_a_file_without_a_usable_code_counts_as_none(
    tmp_path: Path, file: Path, content: bytes, code: str | None
) -> None:
    file.write_bytes(content)

    assert load(tmp_path) == code


def test_no_file_or_a_folder_in_its_place_counts_as_none(tmp_path: Path, file: Path) -> None:
    without = load(tmp_path)
    file.mkdir()

    assert without is None
    assert load(tmp_path) is None


def test_the_environment_comes_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    AuthFile(tmp_path).save(AuthCode(CODE))
    monkeypatch.setenv("LIAOBOTS_AUTH_CODE", f"{OTHER}\n")
    from_environment = load(tmp_path)
    monkeypatch.setenv("LIAOBOTS_AUTH_CODE", "")

    assert from_environment == OTHER
    assert load(tmp_path) == CODE


def test_a_bad_code_in_the_environment_is_told_but_not_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIAOBOTS_AUTH_CODE", "Ab3dЕf6hIj9kL")

    with pytest.raises(AuthCodeUnusable) as refusal:
        AuthFile(tmp_path).load()
    assert str(refusal.value).startswith("Character 5 of the auth code cannot be sent.")
    assert "Ab3d" not in str(refusal.value)


def test_a_code_that_cannot_be_saved_is_told_but_not_shown(tmp_path: Path) -> None:
    with pytest.raises(NotSaved) as refusal:
        AuthFile(tmp_path / "gone").save(AuthCode(CODE))
    assert "could not be saved (there is no such file or folder)" in str(refusal.value)
    assert CODE not in str(refusal.value)
