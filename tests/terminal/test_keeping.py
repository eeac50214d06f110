"""backup, backups, restore and doctor, as they are typed."""

import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import ChatStore
from tests.store.damaging import make_chats, overwrite, pages_of, titles
from tests.store.looking import mode, read, write
from tests.store.small_disk import needs_a_small_disk, small_disk
from tests.terminal.running import CODE, run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data directory with two chats."""
    chosen = tmp_path / "data"
    chosen.mkdir(mode=0o700)
    monkeypatch.setenv("LIAOBOTS_DATA_DIR", str(chosen))
    make_chats(chosen / "chats.db", 2)
    return chosen


def lose(folder: Path, title: str) -> str:
    """Remove a chat for good and return its id."""
    path = folder / "chats.db"
    ((chat,),) = read(path, f"SELECT id FROM conversation WHERE title = '{title}'")
    write(path, f"PRAGMA foreign_keys = ON; DELETE FROM conversation WHERE id = '{chat}'")
    return str(chat)


def test_a_backup_is_made_at_a_path_and_brings_chats_back(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "stick.db"
    made = run("backup", str(target))
    lose(folder, "Chat 0")
    lose(folder, "Chat 1")
    restored = run("restore", str(target))

    assert (made.code, made.stderr) == (0, "")
    assert made.stdout == f"{target}: 2 chats, 12 messages, verified.\n"
    assert mode(target) == "0600"
    assert (restored.code, restored.stderr) == (0, "")
    assert restored.stdout == "Brought back: 2 chats, 12 messages.\n"
    assert titles(folder / "chats.db") == ["Chat 0", "Chat 1"]


def test_one_chat_is_brought_back(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "stick.db"
    run("backup", str(target))
    lose(folder, "Chat 0")
    wanted = lose(folder, "Chat 1")
    restored = run("restore", "--chat", wanted, str(target))
    again = run("restore", "--chat", wanted, str(target))
    unknown = run("restore", "--chat", "nobody", str(target))

    assert restored.stdout == "Brought back: 1 chat, 6 messages.\n"
    assert again.stdout == "Nothing was missing.\n"
    assert titles(folder / "chats.db") == ["Chat 1"]
    assert (unknown.code, unknown.stdout) == (1, "")
    assert unknown.stderr == ("The backup holds no chat with the id nobody. Nothing was changed.\n")


def test_chats_in_the_trash_are_told(folder: Path, tmp_path: Path) -> None:
    run("backup", str(tmp_path / "stick.db"))
    with closing(ChatStore.open(folder / "chats.db")) as store:
        store.arranging.delete([store.conversations.page(1)[0].id])
    restored = run("restore", str(tmp_path / "stick.db"))

    assert restored.stdout == "Nothing was missing. In the Trash already: 1 chat.\n"


def test_a_backup_into_a_folder_gets_a_name(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "stick"
    missing = run("backup", f"{target}/")
    target.mkdir()
    made = run("backup", f"{target}/")
    (file,) = target.iterdir()

    assert f"(there is no folder {target}/)" in missing.stderr
    assert made.stdout == f"{file}: 2 chats, 12 messages, verified.\n"
    assert folder.exists()


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_there_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "precious.txt"
    target.write_text("mine")
    made = run("backup", str(target))

    assert made.code == 1
    assert made.stderr == (
        f"No backup was made (there is a file {target} already). The chats are as they were.\n"
    )
    assert target.read_text() == "mine"


def test_without_chats_nothing_is_backed_up(tmp_path: Path) -> None:
    made = run("backup", str(tmp_path / "stick.db"))

    assert (made.code, made.stdout) == (1, "")
    assert "there are no chats yet" in made.stderr
    assert list(tmp_path.rglob("*.db")) == []


@needs_a_small_disk
@pytest.mark.usefixtures("folder")
def test_a_disk_that_is_too_small_is_named(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", "40k") as disk:
        made = run("backup", str(disk / "stick.db"))

        assert list(disk.iterdir()) == []
    assert made.stderr == ("No backup was made (the disk is full). The chats are as they were.\n")


def test_backups_are_listed_with_what_they_hold(folder: Path) -> None:
    empty = run("backups")
    made = BackupFolder(folder).make(folder / "chats.db")
    broken = made.path.with_name("chats-20200102-030405-000000.db")
    broken.write_bytes(b"garbage" * 1000)
    listed = run("backups").stdout.splitlines()
    rows = json.loads(run("backups", "--json").stdout)

    assert empty.stdout == "There are no backups yet. The window makes them while it is open.\n"
    assert len(listed) == 2
    assert listed[0].endswith(f"  2 chats, 12 messages, verified, 0.2 MB  {made.path.name}")
    assert listed[1].endswith(f"  cannot be read, 0.0 MB  {broken.name}")
    assert {key: rows[0][key] for key in ("file", "verified", "chats", "messages", "bytes")} == {
        "file": str(made.path),
        "verified": True,
        "chats": 2,
        "messages": 12,
        "bytes": made.size,
    }
    assert rows[1]["verified"] is False


def test_a_backup_is_named_by_its_name_alone(folder: Path) -> None:
    made = BackupFolder(folder).make(folder / "chats.db")
    lose(folder, "Chat 0")

    assert run("restore", made.path.name).stdout == "Brought back: 1 chat, 6 messages.\n"


@pytest.mark.parametrize("content", [None, b"garbage" * 1000])
def test_what_is_no_backup_is_a_sentence(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "some.db").write_bytes(content)
    ended = run("restore", str(tmp_path / "some.db"))

    assert (ended.code, ended.stdout) == (1, "")
    assert "some.db is not a readable backup" in ended.stderr
    assert ended.stderr.endswith("Choose another one. See them with: liaobots-desktop backups\n")
    assert not (tmp_path / "liaobots" / "chats.db").exists()


def test_a_doctor_finds_nothing_wrong_with_what_is_well(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LIAOBOTS_AUTH_CODE", raising=False)
    BackupFolder(folder).make(folder / "chats.db")
    AuthFile(folder).save(AuthCode(CODE))
    ended = run("doctor")

    assert (ended.code, ended.stderr) == (0, "")
    assert "ok      The chats are whole: 2 chats, 12 messages, schema 8.\n" in ended.stdout
    assert "ok      1 good backup. The newest is of " in ended.stdout
    assert "ok      There is an auth code.\n" in ended.stdout
    assert "ok      There are the built-in services only.\n" in ended.stdout
    assert "wrong" not in ended.stdout
    assert CODE not in ended.stdout


def test_a_doctor_mends_a_damaged_file(folder: Path) -> None:
    overwrite(folder / "chats.db", 1)
    found = run("doctor")
    mended = run("doctor", "--fix")
    after = run("doctor")

    assert found.code == 1
    assert "wrong   The file of the chats is damaged: file is not a database.\n" in found.stdout
    assert "        Mend it with: liaobots-desktop doctor --fix\n" in found.stdout
    assert mended.code == 0
    assert "what could be read of it is here (2 chats, 12 messages)." in mended.stdout
    assert after.code == 0
    assert "The newest backup is of " in after.stdout
    assert titles(folder / "chats.db") == ["Chat 0", "Chat 1"]


def test_a_doctor_changes_nothing_unless_told_to(folder: Path) -> None:
    overwrite(folder / "chats.db", 1)
    (folder / "settings.json").write_bytes(b"{")
    (folder / "auth-code").write_text(CODE)
    (folder / "auth-code").chmod(0o644)
    before = {file: (file.read_bytes(), mode(file)) for file in folder.iterdir() if file.is_file()}
    run("doctor")

    assert before == {
        file: (file.read_bytes(), mode(file)) for file in folder.iterdir() if file.is_file()
    }


def test_a_doctor_tightens_sets_aside_and_makes_a_backup(folder: Path) -> None:
    (folder / "settings.json").write_bytes(b"{")
    (folder / "auth-code").write_text(CODE)
    for file in ("auth-code", "chats.db"):
        (folder / file).chmod(0o644)
    folder.chmod(0o755)
    found = run("doctor", "--json")
    mended = run("doctor", "--fix", "--json")
    wrong = [finding["name"] for finding in json.loads(found.stdout) if not finding["is_good"]]
    now_well = [finding["name"] for finding in json.loads(mended.stdout) if finding["was_mended"]]

    assert (found.code, mended.code) == (1, 0)
    assert wrong == ["permissions", "backups", "settings"]
    assert now_well == ["permissions", "backups", "settings"]
    assert [mode(folder), mode(folder / "auth-code"), mode(folder / "chats.db")] == [
        "0700",
        "0600",
        "0600",
    ]
    assert CODE not in found.stdout + mended.stdout
    assert len(BackupFolder(folder).all()) == 1


def test_a_doctor_is_safe_while_a_store_is_open_and_clears_what_ended_writers_left(
    folder: Path,
) -> None:
    left = folder / "writers" / f"{'0' * 32}.lock"
    with closing(ChatStore.open(folder / "chats.db")) as store:
        answer = store.messages.ask_first("Why?", "gpt-4", "").answer
        left.touch(mode=0o600)
        found = run("doctor").stdout
        mended = run("doctor", "--fix").stdout
        store.messages.append(answer.id, "Because")

        assert store.messages.find(answer.id).text == "Because"
    assert "Answers are being written now by 1 program. Programs that have ended left 1" in found
    assert "Answers are being written now by 1 program. 1 lock of ended programs removed." in mended
    assert not left.exists()


def test_a_doctor_leaves_a_damaged_file_that_is_open(folder: Path) -> None:
    path = folder / "chats.db"
    page = pages_of(path, "message")[1]
    script = "import sys; from tests.store.damaging import *;"
    script += "overwrite(Path(sys.argv[1]), int(sys.argv[2]))"
    with closing(ChatStore.open(path)) as store:
        # in a process of its own: closing a file here would give up the locks that SQLite has
        subprocess.run([sys.executable, "-c", script, str(path), str(page)], check=True)
        ended = run("doctor", "--fix")
        shown = store.conversations.page(10)

    assert ended.code == 1
    assert "It is open in a window.\n        Close the window and try again." in ended.stdout
    assert "liaobots-desktop doctor" not in ended.stdout
    assert len(shown) == 2
    assert sorted(file.name for file in folder.glob("chats.db.*")) == ["chats.db.damaged"]


def test_a_newer_version_is_told(folder: Path) -> None:
    write(folder / "chats.db", "PRAGMA user_version = 99")
    ended = run("doctor", "--fix")

    assert ended.code == 1
    assert "wrong   The chats were written by a newer version of this app" in ended.stdout
    assert read(folder / "chats.db", "PRAGMA user_version") == [(99,)]


def test_a_code_of_the_environment_is_named_and_not_shown(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    BackupFolder(folder).make(folder / "chats.db")
    monkeypatch.setenv("LIAOBOTS_AUTH_CODE", CODE)
    good = run("doctor")
    monkeypatch.setenv("LIAOBOTS_AUTH_CODE", "Abc\u2028Ж")
    bad = run("doctor")

    assert (good.code, bad.code) == (0, 1)
    assert "The auth code of LIAOBOTS_AUTH_CODE is used." in good.stdout
    assert (
        "wrong   The code in LIAOBOTS_AUTH_CODE has characters that cannot be sent." in bad.stdout
    )
    assert CODE not in good.stdout
    assert "Abc" not in bad.stdout


def test_an_empty_folder_is_well(tmp_path: Path) -> None:
    ended = run("doctor")

    assert ended.code == 0
    assert "ok      There are no chats yet.\n" in ended.stdout
    assert list(tmp_path.rglob("*.db")) == []
