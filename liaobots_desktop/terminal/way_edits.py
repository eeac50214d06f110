"""How a service is reached, changed on the terminal: proxy, certificates, limits, addresses."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from liaobots_desktop.service.connection import (
    NO_PROXY,
    SYSTEM_PROXY,
    Connection,
    Proxy,
    ProxyKind,
    TimeLimits,
)
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.errors import RequestRefused
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.connection_fields import LONGEST_S


class WayChange(NamedTuple):
    """What is to be other; None: as it is, empty: as usual. The password is never an argument."""

    proxy: str | None = None
    proxy_user: str | None = None
    proxy_password: str | None = None
    ca_file: str | None = None
    backups: Sequence[str] | None = None
    connect_s: float | None = None
    silence_s: float | None = None
    answer_s: float | None = None


class WayRefused(RequestRefused):
    """A way that is none."""


def changed_way(profile: Profile, change: WayChange) -> Profile:
    """Return a profile that is reached otherwise.

    Raises:
        ServiceError: the way is none.
    """
    if change == WayChange():
        return profile
    if profile.is_demo:
        raise WayRefused("The demo is on this computer: there is nothing to set.")
    if change.backups is not None:
        if profile.is_built_in:
            raise WayRefused(f"{profile.name} is built in: its addresses stay.")
        named = [url for url in change.backups if url]
        urls = tuple(Endpoint.parse(url, Protocol.API).base_url for url in named)
        profile = profile._replace(backups=urls)
    before = profile.connection or Connection()
    way = Connection(
        _limits(before.limits, change),
        _proxy(before.proxy, change),
        before.ca_file if change.ca_file is None else _file(change.ca_file),
    )
    return profile._replace(connection=None if way == Connection() else way)


def _limits(before: TimeLimits, change: WayChange) -> TimeLimits:
    wanted = (change.connect_s, change.silence_s, change.answer_s)
    if any(seconds is not None and not 0 < seconds <= LONGEST_S for seconds in wanted):
        raise WayRefused(f"A limit is from 0.1 to {LONGEST_S:g} seconds.")
    old = (before.connect, before.silence, before.whole_answer)
    return TimeLimits(*(was if new is None else new for was, new in zip(old, wanted, strict=True)))


def _proxy(before: Proxy, change: WayChange) -> Proxy:
    if change.proxy in {"system", "none"}:
        if change.proxy_user or change.proxy_password:
            raise WayRefused("A user and a password belong to a proxy with an address.")
        return SYSTEM_PROXY if change.proxy == "system" else NO_PROXY
    if change.proxy is None and change.proxy_user is None and change.proxy_password is None:
        return before
    if change.proxy is None and before.kind is not ProxyKind.MANUAL:
        raise WayRefused("A user and a password belong to a proxy with an address.")
    return Proxy.parse(
        change.proxy or before.url,
        before.user if change.proxy_user is None else change.proxy_user,
        before.password if change.proxy_password is None else change.proxy_password,
    )


def _file(named: str) -> Path | None:
    if not named:
        return None
    path = Path(named).expanduser().absolute()
    if not path.is_file():
        raise WayRefused("There is no such file of certificates.")
    return path
