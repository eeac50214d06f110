"""The way to a service ↔ its JSON object: time limits, proxy, own certificates.

Imported only for a profile that has other than the usual ones.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from liaobots_desktop.service.connection import (
    UNKNOWN_PROXY,
    Connection,
    Proxy,
    ProxyKind,
    TimeLimits,
)
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.store.kept_json import is_text

NOT_KNOWN = Connection(proxy=UNKNOWN_PROXY)
"""The way where nobody knows through which proxy it led."""

LONGEST_S = 24 * 3600.0
"""Seconds that any time limit may have at most."""


def to_connection(found: object) -> Connection:
    """Return the way that an object describes.

    Raises:
        ValueError: it describes none.
    """
    if not isinstance(found, dict):
        raise ValueError  # one kind of error for all that is no connection
    usual = TimeLimits()
    limits = TimeLimits(
        _seconds(found, "connect_s", usual.connect),
        _seconds(found, "silence_s", usual.silence),
        _seconds(found, "whole_answer_s", usual.whole_answer),
    )
    ca_file = _text(found, "ca_file")
    return Connection(limits, _proxy(found), Path(ca_file) if ca_file else None)


def as_far_as_safe(found: object) -> Connection | None:
    """Return what is understood of an object that `to_connection` refuses; None for the usual way.

    Where it does not say clearly through which proxy, that one is unknown, and nothing is sent.
    """
    try:
        way = Connection(proxy=_proxy(found)) if isinstance(found, dict) else NOT_KNOWN
    except (ValueError, TypeError):
        return NOT_KNOWN
    return None if way == Connection() else way


def to_members(connection: Connection) -> dict[str, Any]:
    """Return the object that describes a way."""
    limits, proxy = connection.limits, connection.proxy
    members = {
        "connect_s": limits.connect,
        "silence_s": limits.silence,
        "whole_answer_s": limits.whole_answer,
        "proxy": proxy.kind.value,
        "ca_file": str(connection.ca_file or ""),
    }
    if proxy.kind is ProxyKind.MANUAL:
        members |= {
            "proxy_url": proxy.url,
            "proxy_user": proxy.user,
            "proxy_password": proxy.password,
        }
    return members


def _proxy(found: Mapping[str, Any]) -> Proxy:
    kind = ProxyKind(found.get("proxy", ProxyKind.SYSTEM.value))
    if kind is not ProxyKind.MANUAL:
        return Proxy(kind)
    user, password = _text(found, "proxy_user"), _text(found, "proxy_password")
    try:
        return Proxy.parse(_text(found, "proxy_url"), user, password)
    except ServiceError:
        raise ValueError from None  # not chained: its cause may hold the password


def _seconds(found: Mapping[str, Any], name: str, usual: float) -> float:
    value = found.get(name, usual)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= LONGEST_S:
        raise ValueError
    return float(value)


def _text(found: Mapping[str, Any], name: str) -> str:
    value = found.get(name, "")
    if not is_text(value):
        raise ValueError  # as above
    return value
