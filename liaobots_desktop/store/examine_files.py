"""Examines the small files beside the chats, and who may read them. Says no word of their text."""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from liaobots_desktop.chat.text import counted
from liaobots_desktop.refusal import reason_of
from liaobots_desktop.service.connection import ProxyKind
from liaobots_desktop.service.errors import RequestRefused
from liaobots_desktop.store.auth_file import OWN_CODES, VARIABLE, AuthFile
from liaobots_desktop.store.finding import MEND, Finding, mended
from liaobots_desktop.store.kept_json import LARGEST
from liaobots_desktop.store.profile_file import ProfileFile
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.store.writer import Writer


def permissions(data_dir: Path, fix: bool) -> Iterator[Finding]:
    """Say whether anybody but the owner may read something; tighten it."""
    name = "permissions"
    if os.name == "nt":  # the folder belongs to its user there, and modes mean nothing
        return
    open_to_others = [path for path in _everything(data_dir) if path.stat().st_mode & 0o077]
    if not open_to_others:
        yield Finding(name, is_good=True, sentence="Nobody but you may read what is kept.")
        return
    text = f"Others may read {_named(open_to_others, data_dir)}."
    if not fix:
        yield Finding(name, False, text, MEND)
        return
    try:
        for path in open_to_others:
            path.chmod(0o700 if path.is_dir() else 0o600)
    except OSError as error:
        remedy = "Change the permissions as the owner of these files."
        yield Finding(
            name, False, f"{text} They could not be changed ({reason_of(error)}).", remedy
        )
        return
    yield mended(name, f"{text} Now only you may.")


def settings(data_dir: Path, fix: bool) -> Iterator[Finding]:
    """Say whether the settings can be read; a broken file is set aside."""
    name, path = "settings", data_dir / "settings.json"
    if not path.exists():
        yield Finding(name, is_good=True, sentence="There are no settings yet.")
    elif _can_be_read(path):
        odd = ", ".join(SettingsFile(data_dir).not_understood)
        text = f"The settings can be read, but not what stands there for {odd}; it is left so."
        yield Finding(name, is_good=True, sentence=text if odd else "The settings can be read.")
    elif fix:
        SettingsFile(data_dir)
        text = "The settings could not be read; the file was set aside, the last good ones hold."
        yield mended(name, text)
    else:
        yield Finding(name, False, "The settings cannot be read.", MEND)


def services(data_dir: Path, fix: bool) -> Iterator[Finding]:
    """Say whether the services of one's own can be read; a broken file is set aside."""
    name, path = "services", data_dir / "profiles.json"
    if not path.exists():
        yield Finding(name, is_good=True, sentence="There are the built-in services only.")
    elif _can_be_read(path):
        file = ProfileFile(data_dir)
        odd = len(file.not_understood)
        text = f"The services can be read, but for {counted(odd, 'value')} of an unknown kind."
        yield Finding(name, is_good=True, sentence=text if odd else "The services can be read.")
        yield from _unknown_ways(file)
    elif fix:
        file = ProfileFile(data_dir)
        held = "nothing of them was left" if file.is_lost else "the last good ones hold"
        text = f"The services could not be read; the file was set aside, {held}."
        yield mended(name, text)
        yield from _unknown_ways(file)
    else:
        yield Finding(name, False, "The services cannot be read.", MEND)


def _unknown_ways(file: ProfileFile) -> Iterator[Finding]:
    """Say of which services nobody knows through which proxy they are reached."""
    ways = ((profile.name, profile.connection) for profile in file.all())
    named = [name for name, way in ways if way and way.proxy.kind is ProxyKind.UNKNOWN]
    if named:
        text = f"It is not known through which proxy {', '.join(named)} can be reached, so nothing"
        remedy = "Say it with: liaobots-desktop profiles edit NAME --proxy system (or none, or URL)"
        yield Finding("proxies", False, f"{text} is sent there.", remedy)


def _is_in_keyring(settings: Path) -> bool:
    if not settings.exists() or not _can_be_read(settings):
        return False
    return SettingsFile(settings.parent).current.keyring


def _can_be_read(path: Path) -> bool:
    """Whether a file holds a JSON object of the usual size."""
    try:
        if path.stat().st_size > LARGEST:
            return False
        return isinstance(json.loads(path.read_text(encoding="utf-8")), dict)
    except (OSError, ValueError, RecursionError):
        return False


def auth_code(data_dir: Path, _fix: bool) -> Iterator[Finding]:
    """Say whether there is a usable auth code; who may read it is said with the permissions."""
    name, file = "auth code", AuthFile(data_dir)
    try:
        has_code = file.load(tighten=False) is not None
    except RequestRefused:
        text = f"The code in {VARIABLE} has characters that cannot be sent."
        yield Finding(name, False, text, "Set it anew.")
        return
    if file.is_overridden:
        yield Finding(name, is_good=True, sentence=f"The auth code of {VARIABLE} is used.")
    elif _is_in_keyring(data_dir / "settings.json"):
        yield Finding(name, is_good=True, sentence="The auth codes are kept in the keyring.")
    elif has_code:
        yield Finding(name, is_good=True, sentence="There is an auth code.")
    elif (own := data_dir / OWN_CODES).is_dir() and any(own.iterdir()):
        yield Finding(name, is_good=True, sentence="There is a code of a service of your own.")
    elif (data_dir / "auth-code").exists():
        text = "The saved auth code cannot be read."
        yield Finding(name, False, text, "Enter it again in the settings of the window.")
    else:
        yield Finding(name, is_good=True, sentence="There is no auth code yet.")


def writers(data_dir: Path, fix: bool) -> Iterator[Finding]:
    """Say which processes write answers now, and clear what ended ones left."""
    name, folder = "writers", data_dir / "writers"
    locks = list(folder.glob("*.lock")) if folder.is_dir() else []
    writer = Writer(data_dir)
    left = [lock for lock in locks if not writer.is_alive(lock.stem, clear=fix)]
    alive = len(locks) - len(left)
    text = (
        f"Answers are being written now by {counted(alive, 'program')}."
        if alive
        else "No answer is being written."
    )
    if left and fix:
        yield mended(name, f"{text} {counted(len(left), 'lock')} of ended programs removed.")
    elif left:
        text = f"{text} Programs that have ended left {counted(len(left), 'lock')}."
        yield Finding(name, is_good=True, sentence=f"{text} They harm nothing.")
    else:
        yield Finding(name, is_good=True, sentence=text)


def _everything(data_dir: Path) -> Iterator[Path]:
    with suppress(OSError):  # removed meanwhile
        yield data_dir
        yield from (path for path in sorted(data_dir.rglob("*")) if not path.is_symlink())


def _named(paths: list[Path], data_dir: Path) -> str:
    names = [
        str(path.relative_to(data_dir)) if path != data_dir else "the folder" for path in paths
    ]
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
