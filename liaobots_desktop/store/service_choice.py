"""Which service the settings, the environment and the command line name together."""

import os
from collections.abc import Iterable

from liaobots_desktop.service.endpoint import (
    BUILT_IN,
    LIAOBOTS_API,
    LIAOBOTS_WEB,
    Endpoint,
    Protocol,
)
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.settings import Settings

BASE_URL_VARIABLE = "LIAOBOTS_BASE_URL"

DEMO = "demo"
"""What stands in the settings instead of an address while the demo is used."""


DEMO_CODE = "practice-only"
"""What the demo gets for an auth code: no secret, and no word that its answers hold."""


def choose(
    settings: Settings,
    base_url: str | None = None,
    protocol: str | None = None,
    profiles: Iterable[Profile] = (),
) -> Endpoint | None:
    """Return the service to ask, or None for the built-in demo.

    `base_url` and `protocol` come first, then LIAOBOTS_BASE_URL, then the settings, then the
    public address of the protocol. Plain http is for hosts of `profiles` where it was confirmed.

    Raises:
        AddressUnusable: the address that comes first is none.
    """
    named = base_url or os.environ.get(BASE_URL_VARIABLE)
    if named:
        spoken = Protocol(protocol or settings.protocol)
        return Endpoint.parse(named, spoken, plain_hosts=plain_hosts(profiles))
    if settings.base_url == DEMO:
        return None
    if not settings.base_url:
        return _public(Protocol(protocol or settings.protocol))
    spoken = Protocol(settings.protocol)
    saved = Endpoint.parse(settings.base_url, spoken, plain_hosts=plain_hosts(profiles))
    if protocol is None or protocol == saved.protocol:
        return saved
    if saved in BUILT_IN:
        return _public(Protocol(protocol))
    return Endpoint(saved.base_url, Protocol(protocol))


def plain_hosts(profiles: Iterable[Profile]) -> frozenset[str]:
    """Return the hosts that may be asked over plain http: for a profile it was confirmed."""
    endpoints = (profile.endpoint for profile in profiles)
    return frozenset(endpoint.plain_host for endpoint in endpoints if endpoint)


def _public(protocol: Protocol) -> Endpoint:
    return LIAOBOTS_API if protocol is Protocol.API else LIAOBOTS_WEB
