"""The verbs that keep chats safe: backup, backups, restore and doctor."""

import json
import os
import sys
from contextlib import closing
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.text import counted
from liaobots_desktop.store import verified_copy
from liaobots_desktop.store.backup_folder import NAME, Backup, BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.errors import BackupFailed, BackupUnusable
from liaobots_desktop.store.finding import Finding
from liaobots_desktop.store.restore import Restored, restore_all, restore_chat


def backup(data_dir: Path, named: str) -> int:
    """Make a backup at a path, or under a name with the time in a folder; returns the exit code.

    What is named with a slash at its end is a folder: that of a disk which is not there is not
    taken for the name of a file.

    Raises:
        BackupFailed: there is none then; also when there is such a file already.
    """
    source = data_dir / FILE_NAME
    if not source.exists():
        raise BackupFailed("there are no chats yet")
    target = Path(named).expanduser()
    if os.path.isdir(target):  # noqa: PTH112  # pathlib raises where one may not look
        target /= f"chats-{datetime.now(UTC):%Y%m%d-%H%M%S}.db"
    elif named.endswith(("/", os.sep)):
        raise BackupFailed(f"there is no folder {named}")
    if os.path.exists(target):  # noqa: PTH110
        raise BackupFailed(f"there is a file {target} already")
    verified_copy.copy(source, target)
    print(f"{target}: {verified_copy.contents(target)}, verified.")
    return 0


def backups(data_dir: Path, *, as_json: bool) -> int:
    """List the backups, the newest first, each looked at as a whole; returns the exit code."""
    found = [_described(backup) for backup in BackupFolder(data_dir).all()]
    if as_json:
        print(json.dumps([row for row, _ in found], indent=2))
    elif not found:
        print("There are no backups yet. The window makes them while it is open.")
    else:
        for _, line in found:
            print(line)
    return 0


def restore(data_dir: Path, named: str, chat: str | None) -> int:
    """Bring back what is missing from a backup, all or one chat; returns the exit code.

    Raises:
        StoreError: nothing was changed, or what came before is kept.
    """
    path = _found(data_dir, named)
    try:
        verified_copy.contents(path)  # before a database is made for it
    except BackupUnusable as error:
        print(f"{error} See them with: liaobots-desktop backups", file=sys.stderr)
        return 1
    with closing(Database(data_dir / FILE_NAME)) as target:
        if chat is None:
            restored = restore_all(path, target)
        else:
            restored = restore_chat(path, target, ConversationId(chat))
    print(sentence(restored))
    return 0


def doctor(data_dir: Path, *, fix: bool, as_json: bool) -> int:
    """Say what is wrong with everything that is kept; returns 0 if all is well now, else 1."""
    from liaobots_desktop.store.doctor import examine

    findings = examine(data_dir, fix=fix)
    if as_json:
        print(json.dumps([asdict(finding) for finding in findings], indent=2, ensure_ascii=False))
    else:
        for finding in findings:
            _tell(finding)
    return 0 if all(finding.is_good for finding in findings) else 1


def sentence(restored: Restored) -> str:
    """Return what came back, for people."""
    told = "Nothing was missing."
    if restored.chats or restored.messages or restored.prompts:
        told = (
            f"Brought back: {counted(restored.chats, 'chat')}, "
            f"{counted(restored.messages, 'message')}"
        )
        told += f", {counted(restored.prompts, 'prompt')}." if restored.prompts else "."
    if restored.in_trash:
        told += f" In the Trash already: {counted(restored.in_trash, 'chat')}."
    if restored.gone:
        told += (
            f" Deleted for good, and left so: {counted(restored.gone, 'chat')}; --chat brings one "
            "back."
        )
    if restored.gone_prompts:
        told += (
            f" Removed, and left so: {counted(restored.gone_prompts, 'prompt')}; the window brings "
            "these back."
        )
    return told


def _found(data_dir: Path, named: str) -> Path:
    """Return the backup of a path, or of a name in the folder of backups."""
    given = Path(named).expanduser()
    return given if os.path.exists(given) else data_dir / NAME / named  # noqa: PTH110


def _described(backup: Backup) -> tuple[dict[str, object], str]:
    made_at = backup.made_at.astimezone()
    row: dict[str, object] = {
        "file": str(backup.path),
        "made_at": made_at.isoformat(timespec="seconds"),
        "bytes": backup.size,
    }
    try:
        held = verified_copy.contents(backup.path)
    except BackupUnusable:
        row["verified"] = False
        what = "cannot be read"
    else:
        row |= {"verified": True, "chats": held.chats, "messages": held.messages}
        what = f"{held}, verified"
    size = f"{backup.size / 2**20:.1f} MB"
    return row, f"{made_at:%Y-%m-%d %H:%M}  {what}, {size}  {backup.path.name}"


def _tell(finding: Finding) -> None:
    mark = "mended" if finding.was_mended else "ok" if finding.is_good else "wrong"
    print(f"{mark:<6}  {finding.sentence}")
    if finding.remedy:
        print(f"        {finding.remedy}")
