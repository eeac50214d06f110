"""Services added, changed and removed on the terminal; a code is never an argument."""

import getpass
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import Endpoint, PlainAddress, Protocol, share_codes
from liaobots_desktop.service.errors import RequestRefused, ServiceError
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.profile_fields import LONGEST_NAME
from liaobots_desktop.store.services import Services
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.terminal import exit_codes
from liaobots_desktop.terminal.chosen_service import named_profile
from liaobots_desktop.terminal.exit_codes import ExitCode
from liaobots_desktop.terminal.printer import shown
from liaobots_desktop.terminal.profiles import tell_broken
from liaobots_desktop.terminal.way_edits import WayChange, changed_way

_MOST_READ = 10_000
"""Characters of a code that are read from stdin; no code is so long."""
_MOVED = "The code that is saved was entered for another address and is not sent to this one."
_CONFIRM = "If it has none and you trust the network, add --plain-http."
_READABLE = "Questions to {}, and its auth code, can be read by anyone along the way."
_FALLEN_BACK = (
    "The keyring of this computer could not be used, so the code is kept in a file that only you "
    "can read."
)


class Change(NamedTuple):
    """What is to be other; None: as it is. `code`: one is read; `forgets_code`: it is deleted.

    `plain_http` confirms that an address of another computer is asked without TLS. `system` is the
    system prompt of new chats, empty for the usual one; `asks_password`: that of the proxy is read.
    """

    name: str | None = None
    base_url: str | None = None
    protocol: str | None = None
    code: bool = False
    forgets_code: bool = False
    plain_http: bool = False
    system: str | None = None
    way: WayChange = WayChange()
    asks_password: bool = False


class _Refused(RequestRefused):
    """A change that is none."""


def add(name: str, change: Change, folder: Path, *, as_json: bool) -> int:
    """Add a service of one's own; returns the exit code.

    Raises:
        StoreError: it could not be kept.
    """

    def added(services: Services) -> Profile:
        new = _set_up(services.new(_free(services, name), _endpoint(change, None)), change)
        code = _read_code() if change.code else None
        services.keep(new)
        return new if code is None else services.save_code(new, code)

    return _done(folder, added, "{} was added.", as_json=as_json)


def edit(named: str, change: Change, folder: Path, *, as_json: bool) -> int:
    """Change a service, or its code; returns the exit code.

    Raises:
        StoreError: it could not be kept.
    """

    def edited(services: Services) -> Profile:
        profile = named_profile(services, named)
        changed = _changed(services, profile, change)
        code = _read_code() if change.code else None
        if changed != profile:
            services.keep(changed)
        if change.forgets_code:
            changed = services.forget_code(changed)
        if code is not None:
            changed = services.save_code(changed, code)
        elif changed.code_base_url and services.saved_code(changed) is None:
            print(_MOVED, file=sys.stderr)
        return changed

    return _done(folder, edited, "{} was changed.", as_json=as_json)


def copy(named: str, new_name: str, folder: Path, *, as_json: bool) -> int:
    """Make another service like one, without its code; returns the exit code.

    Raises:
        StoreError: it could not be kept.
    """

    def copied(services: Services) -> Profile:
        profile = named_profile(services, named)
        if profile.endpoint is None:
            raise _Refused("The demo is on this computer and stays the only one.")
        name = _free(services, new_name)
        made = services.copy_of(profile, profile.endpoint)._replace(name=name)
        services.keep(made)
        return made

    return _done(folder, copied, "{} was added.", as_json=as_json)


def remove(named: str, folder: Path, *, as_json: bool) -> int:
    """Remove a service of one's own and its code; returns the exit code.

    Raises:
        StoreError: it, or its code, is still there.
    """

    def removed(services: Services) -> Profile:
        profile = named_profile(services, named)
        if profile.is_built_in:
            raise _Refused(f"{profile.name} is built in and stays.")
        if services.remove(profile).was_chosen:
            asked = services.chosen()
            told = f"New chats ask {shown(asked.name)} now."
            if asked.needs_code and services.saved_code(asked) is None:
                told += " It has no auth code yet: enter one with profiles edit NAME --code."
            print(told, file=sys.stderr)
        return profile

    return _done(folder, removed, "{} was removed.", as_json=as_json)


def _done(folder: Path, act: Callable[[Services], Profile], said: str, *, as_json: bool) -> int:
    services = Services(SettingsFile(folder), AuthFile(folder))
    tell_broken(services)
    try:
        profile = act(services)
    except ServiceError as error:
        print(error, file=sys.stderr)
        return exit_codes.of_error(error)
    if services.codes.has_fallen_back:
        print(_FALLEN_BACK, file=sys.stderr)
    if as_json:
        has_code = services.saved_code(profile) is not None
        members = {"id": profile.id, "name": profile.name, "has_code": has_code}
        print(json.dumps(members, ensure_ascii=False))
    else:
        print(said.format(shown(profile.name)))
    return ExitCode.ANSWERED


def _changed(services: Services, profile: Profile, change: Change) -> Profile:
    """Return a profile with another name and address, where these are wanted."""
    moves = change.base_url is not None or change.protocol is not None
    if profile.is_built_in and (moves or change.name is not None):
        raise _Refused(f"{profile.name} is built in: its name and address stay.")
    changed = profile
    if change.name is not None:
        changed = changed._replace(name=_free(services, change.name, profile.id))
    if moves and profile.endpoint is not None:
        endpoint = _endpoint(change, profile.endpoint)
        # the code of another host is not for the other addresses of this one
        backups = profile.backups if share_codes(profile.endpoint, endpoint) else ()
        changed = changed._replace(endpoint=endpoint, backups=backups)
    return _set_up(changed, change)


def _set_up(profile: Profile, change: Change) -> Profile:
    """Return a profile with another system prompt, or reached otherwise, where that is wanted."""
    if change.system is not None:
        profile = profile._replace(system_prompt=change.system or None)
    password = _read_secret("Password of the proxy: ") if change.asks_password else None
    return changed_way(profile, change.way._replace(proxy_password=password))


def _endpoint(change: Change, before: Endpoint | None) -> Endpoint:
    usual = (before.base_url, before.protocol) if before else ("", Protocol.API)
    protocol = usual[1] if change.protocol is None else Protocol(change.protocol)
    typed = usual[0] if change.base_url is None else change.base_url
    try:
        kept = before.plain_host if before else ""
        return Endpoint.parse(typed, protocol, plain_hosts=(kept,))
    except PlainAddress as error:
        if not change.plain_http:
            raise _Refused(f"{error} {_CONFIRM}") from None
        print(_READABLE.format(error.host), file=sys.stderr)
        return Endpoint.parse(typed, protocol, plain_hosts=(error.host,))


def _free(services: Services, wanted: str, own_id: str = "") -> str:
    """Return a name without spaces around it that no other service has."""
    name = wanted.strip()
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise _Refused(f"A service needs a name of at most {LONGEST_NAME} letters.")
    other = services.named(name)
    if other is not None and other.id != own_id:
        raise _Refused(f"There is a service called {name} already.")
    return name


def _read_code() -> AuthCode:
    """Return the code that is typed unseen, or that comes by stdin; raises AuthCodeUnusable."""
    return AuthCode.parse(_read_secret("Auth code: "))


def _read_secret(asked: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(asked)
    return sys.stdin.read(_MOST_READ).rstrip("\r\n")
