"""Examines the chats themselves and their backups."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from liaobots_desktop.chat.text import counted
from liaobots_desktop.store import damage, keeping, opening, reading, schema, verified_copy
from liaobots_desktop.store.backup_folder import Backup, BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.damage import Aside
from liaobots_desktop.store.errors import BackupUnusable, StoreError
from liaobots_desktop.store.finding import MEND, Finding, mended
from liaobots_desktop.store.untouched import untouched
from liaobots_desktop.store.verified_copy import Contents

_DATABASE = "chats"
_BACKUPS = "backups"
_NONE_YET = "There are no chats yet."


def database(data_dir: Path, fix: bool) -> Iterator[Finding]:
    """Say whether the chats can be read, are whole, and of which version they are."""
    path = data_dir / FILE_NAME
    if not path.exists() and not damage.must_be_moved(path):
        yield _of_no_database(data_dir)
        return
    wrong, held = _what_is_wrong(path)
    if held is not None and held.version > schema.VERSION:
        text = "The chats were written by a newer version of this app; here they are read only."
        yield Finding(_DATABASE, is_good=False, sentence=text, remedy="Install that version.")
    elif wrong:
        yield _mended(path, wrong) if fix else Finding(_DATABASE, False, wrong, MEND)
    elif held is not None:
        text = f"The chats are whole: {held}, schema {held.version}."
        yield Finding(_DATABASE, is_good=True, sentence=text)
    yield from _moved_aside(path, fix)


def backups(data_dir: Path, fix: bool) -> Iterator[Finding]:
    """Say which backups can be read, and name those that cannot; make one if there is none."""
    good = []
    for backup in BackupFolder(data_dir).all():
        try:
            good.append((backup, verified_copy.contents(backup.path)))
        except BackupUnusable:
            text = f"The backup {backup.path.name} cannot be read."
            yield Finding(_BACKUPS, False, text, "It can be deleted; the others do not need it.")
    if good:
        yield Finding(
            _BACKUPS, is_good=True, sentence=f"{counted(len(good), 'good backup')}. {_of(good[0])}"
        )
    elif not (data_dir / FILE_NAME).exists():
        yield Finding(_BACKUPS, is_good=True, sentence="There is nothing to back up.")
    elif fix:
        yield _backed_up(data_dir)
    else:
        yield Finding(_BACKUPS, False, "There is no backup that can be read.", MEND)


def _backed_up(data_dir: Path) -> Finding:
    text = "There was no backup that could be read."
    try:
        made = BackupFolder(data_dir).make(data_dir / FILE_NAME)
    except StoreError as error:
        return Finding(_BACKUPS, False, f"{text} {error}", "Make room, then try again.")
    return mended(_BACKUPS, f"{text} {made.path.name} was made.")


def _of_no_database(data_dir: Path) -> Finding:
    if not damage.was_used(data_dir):
        return Finding(_DATABASE, is_good=True, sentence=_NONE_YET)
    text = f"There is no file {FILE_NAME}, although chats were written here before."
    return Finding(_DATABASE, False, text, "Bring a backup back with: liaobots-desktop restore")


def _what_is_wrong(path: Path) -> tuple[str, Contents | None]:
    """Return what is wrong with a file in a sentence, or nothing, and what it holds."""
    if damage.must_be_moved(path) and not (path.is_file() and path.stat().st_size):
        return "The file of the chats is empty, although chats were written before.", None
    if not path.is_file():
        return f"{path} is no file.", None
    try:
        with (
            untouched(path.parent) as folder,
            closing(reading.connect(folder / path.name)) as connection,
        ):
            if schema.is_foreign(connection):
                return f"{path} belongs to another program.", None
            found = reading.problems(connection)
            if not found:
                return "", verified_copy.count(connection)
    except sqlite3.DatabaseError as error:
        found = [str(error)]
    return f"The file of the chats is damaged: {found[0]}.", None


def _mended(path: Path, wrong: str) -> Finding:
    """Move a damaged file aside and keep what can be read of it."""
    try:
        if not damage.must_be_moved(path):
            damage.mark(path)
        opening.open_or_begin_anew(path).close()
        found = keeping.look_over(path, lambda: True, thoroughly=True)
    except (StoreError, OSError) as error:
        # a file that is open says only once more that it is damaged
        told = "It is open in a window." if damage.is_open_elsewhere(path) else str(error)
        return Finding(_DATABASE, False, f"{wrong} {told}", "Close the window and try again.")
    text = f"{wrong} It was moved aside; what could be read of it is here ({found.held})."
    return mended(_DATABASE, text)


def _moved_aside(path: Path, fix: bool) -> Iterator[Finding]:
    """Say what a damaged file that was moved aside still asks for."""
    for aside in damage.pending(path):
        yield _of_aside(path, aside, fix)


def _of_aside(path: Path, aside: Aside, fix: bool) -> Finding:
    text = f"A damaged file was moved aside as {aside.path.name}."
    if aside.salvaged is None and fix:
        keeping.look_over(path, lambda: True, thoroughly=True)
        return mended(_DATABASE, f"{text} What could be read of it is here now.")
    if aside.salvaged is None:
        return Finding(_DATABASE, False, f"{text} It was not read yet.", MEND)
    newest = BackupFolder(path.parent).newest_good()
    if newest is not None:
        text += f" {_of(newest, 'The newest backup')} Bring back what is missing with:"
        text += f" liaobots-desktop restore {newest[0].path.name}"
    return Finding(_DATABASE, is_good=True, sentence=text)


def _of(newest: tuple[Backup, Contents] | None, name: str = "The newest") -> str:
    if newest is None:
        return ""
    backup, held = newest
    made = f"{backup.made_at.astimezone():%Y-%m-%d %H:%M}"
    return f"{name} is of {made} and holds {counted(held.chats, 'chat')}."
