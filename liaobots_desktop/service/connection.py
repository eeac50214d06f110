"""How a service is reached: time limits, proxy, own certificates. Values only; no I/O here."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Self
from urllib.parse import quote, urlsplit

from liaobots_desktop.service.connection_errors import ProxyUnknown, ProxyUnusable
from liaobots_desktop.speech import translate

_HOST = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?|\[[0-9A-Fa-f:.]+\]")
_SCHEMES = {"http": "http", "https": "https", "socks5": "socks5h", "socks5h": "socks5h"}
_PORTS = {"http": 80, "https": 443, "socks5h": 1080}
_MOST_FOR_SOCKS = 127
"""Bytes of a user name or password; PySocks 1.7.1 garbles the length of longer ones."""


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """How long to wait, in seconds."""

    connect: float = 10.0
    """For the connection, its TLS handshake, and each piece of the question that is sent."""
    silence: float = 60.0
    """Between two pieces of the answer, and for its first one."""
    whole_answer: float = 30 * 60.0
    """For the answer as a whole, however steadily it trickles."""


class ProxyKind(StrEnum):
    """Where it is said which proxy is asked."""

    SYSTEM = "system"
    """In the environment (HTTPS_PROXY, ALL_PROXY, NO_PROXY) or the system's settings."""
    NONE = "none"
    """Nowhere: the service is asked directly, whatever the environment says."""
    MANUAL = "manual"
    """Here."""
    UNKNOWN = "unknown"
    """Nobody knows: what was kept of it is not understood, so nothing is sent."""


@dataclass(frozen=True, slots=True)
class Proxy:
    """The way through a proxy; make manual ones with `parse`.

    `url` has no user and password in it, so that it can be shown; `repr` leaves the password out.
    """

    kind: ProxyKind = ProxyKind.SYSTEM
    url: str = ""
    user: str = ""
    password: str = field(default="", repr=False)

    @classmethod
    def parse(cls, address: str, user: str = "", password: str = "") -> Self:
        """Check the address of a proxy that a person typed; `host:3128` is an HTTP proxy.

        `http://`, `https://` (TLS to the proxy itself) and `socks5://`, which is taken as
        `socks5h://`: the proxy looks host names up, so that this computer's network does not
        see them and names that only the proxy knows work.

        Raises:
            ProxyUnusable: no such address; a user or password in it, a SOCKS user without a
                password, or more of either than can be sent.
        """
        text = address.strip()
        try:
            parts = urlsplit(text if "://" in text else f"http://{text}")
            port = parts.port
        except ValueError:
            raise ProxyUnusable from None
        scheme = _SCHEMES.get(parts.scheme, "")
        host = parts.netloc.removesuffix(f":{port}") if port is not None else parts.netloc
        if "@" in text:
            raise ProxyUnusable(
                translate(
                    "Service",
                    "The address of the proxy holds a user name or a password. Enter them in "
                    "fields of their own, where they are not shown.",
                )
            )
        has_more = parts.path.strip("/") or parts.query or parts.fragment
        if not scheme or has_more or not _HOST.fullmatch(host):
            raise ProxyUnusable
        if scheme == "socks5h" and not _fits_socks(user, password):
            raise ProxyUnusable(
                translate(
                    "Service",
                    "A SOCKS proxy takes a user name and a password together, each of at most "
                    "{0} bytes.",
                ).format(_MOST_FOR_SOCKS)
            )
        url = f"{scheme}://{host}:{port or _PORTS[scheme]}"
        return cls(ProxyKind.MANUAL, url, user, password)

    @property
    def address(self) -> str:
        """Host and port of a manual proxy, for sentences; empty for the others."""
        return urlsplit(self.url).netloc

    def with_secret(self) -> str:
        """Return the URL with user and password in it, for the transport only: never show it."""
        if not self.user and not self.password:
            return self.url
        scheme, _, host = self.url.partition("://")
        return f"{scheme}://{quote(self.user, safe='')}:{quote(self.password, safe='')}@{host}"


SYSTEM_PROXY = Proxy()
NO_PROXY = Proxy(ProxyKind.NONE)
UNKNOWN_PROXY = Proxy(ProxyKind.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Connection:
    """All that a request needs to know of the way to its service.

    `ca_file` names a PEM file with certificates that are trusted beside the usual ones; TLS is
    always verified.
    """

    limits: TimeLimits = TimeLimits()
    proxy: Proxy = SYSTEM_PROXY
    ca_file: Path | None = None

    def check(self, *, is_loopback: bool) -> None:
        """Refuse to go a way that is not known; what is on this computer needs no proxy.

        Raises:
            ProxyUnknown: a request might go directly though it is to go through a proxy.
        """
        if self.proxy.kind is ProxyKind.UNKNOWN and not is_loopback:
            raise ProxyUnknown


USUAL = Connection()
"""The way to a service of which nothing else is known."""


def _fits_socks(user: str, password: str) -> bool:
    """Whether both are there or none, and RFC 1929 and PySocks can carry them."""
    sizes = [len(text.encode("utf-8", "replace")) for text in (user, password)]
    return bool(user) == bool(password) and max(sizes) <= _MOST_FOR_SOCKS
