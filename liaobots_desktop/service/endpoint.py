"""Where to ask: an address and the protocol spoken there."""

import re
from collections.abc import Container
from enum import StrEnum
from typing import NamedTuple, Self
from urllib.parse import urlsplit

from liaobots_desktop.service.errors import AddressUnusable
from liaobots_desktop.speech import to_translate

_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?")
_PATH = re.compile(r"[A-Za-z0-9._~%!$&'()*+,;=:/-]*")


class PlainAddress(AddressUnusable):
    """Plain http to another computer, `host` with its port, which nobody has confirmed."""

    sentence = to_translate(
        "Service",
        "Anyone along the way could read your auth code at this address. Use one that begins "
        "with https://.",
    )

    def __init__(self, host: str) -> None:
        super().__init__()
        self.host = host


class Protocol(StrEnum):
    """The two ways to talk to Liaobots; both take the same auth code."""

    WEB = "web"
    """`POST {base}/api/chat`, as the web page does."""
    API = "api"
    """`POST {base}/v1/chat/completions`, official and OpenAI-compatible."""


class Endpoint(NamedTuple):
    """A base URL without a slash at its end, and the protocol spoken there."""

    base_url: str
    protocol: Protocol

    @classmethod
    def parse(cls, base_url: str, protocol: Protocol, *, plain_hosts: Container[str] = ()) -> Self:
        """Check an address that a person typed; `liaobots.com` becomes `https://liaobots.com`.

        Plain http is taken for this computer, because the auth code travels readable, and for
        `plain_hosts`, hosts with ports for which the user has confirmed that it may.

        Raises:
            PlainAddress: http to elsewhere.
            AddressUnusable: no host, a user or password in it, or a query.
        """
        text = base_url.strip()
        scheme, netloc, path = _split(text if "://" in text else f"https://{text}")
        if scheme not in {"http", "https"} or not netloc or not _PATH.fullmatch(path):
            raise AddressUnusable
        is_plain = scheme == "http" and not is_loopback_url(f"http://{netloc}")
        if is_plain and netloc not in plain_hosts:
            raise PlainAddress(netloc)
        if protocol is Protocol.API:  # many services name their address with the version
            path = path.removesuffix("/v1")
        return cls(f"{scheme}://{netloc}{path}", protocol)

    @property
    def host(self) -> str:
        """The host with its port, as the address names it."""
        return urlsplit(self.base_url).netloc

    @property
    def plain_host(self) -> str:
        """The host, with its port, that is asked over plain http though it is another computer."""
        is_plain = self.base_url.startswith("http:") and not self.is_loopback
        return self.host if is_plain else ""

    @property
    def is_loopback(self) -> bool:
        """Whether the address is on this computer."""
        return is_loopback_url(self.base_url)


LIAOBOTS_WEB = Endpoint("https://liaobots.com", Protocol.WEB)
LIAOBOTS_WEB_WORK = Endpoint("https://liaobots.work", Protocol.WEB)
LIAOBOTS_API = Endpoint("https://ai.liaobots.work", Protocol.API)

LIAOBOTS_API_BACKUPS = tuple(f"https://ai.liaobots{number}.work" for number in (1, 2, 3))
"""Other base URLs of the official API (source: the service's own documents)."""

BUILT_IN = (LIAOBOTS_WEB, LIAOBOTS_WEB_WORK, LIAOBOTS_API)
"""The public addresses of the service; the first one is the default."""


def _split(url: str) -> tuple[str, str, str]:
    """Return scheme, host with port, and path; no host when the address cannot be asked."""
    try:
        parts = urlsplit(url)
        port = "" if parts.port is None else f":{parts.port}"
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except ValueError:
        return "", "", ""  # not chained: the text of the error quotes the address
    plain = url.isprintable() and not any(mark in url for mark in " \\@?#")
    if parts.netloc.startswith("["):
        host = f"[{host}]"
    elif not _HOST.fullmatch(host):
        plain = False
    if not plain or parts.netloc.endswith(":"):
        return "", "", ""
    return parts.scheme, f"{host}{port}", parts.path.rstrip("/")


def is_loopback_url(url: str) -> bool:
    """Whether a URL leads to this computer itself."""
    return urlsplit(url).hostname in _LOOPBACK


def other_address(endpoint: Endpoint) -> Endpoint | None:
    """Return the address to offer when `endpoint` is gone: the domain moved from .com to .work.

    None for a service that is not Liaobots': its code must never go there. A service on this
    computer has no other address than its own.
    """
    if endpoint.is_loopback:
        return endpoint
    if endpoint not in BUILT_IN:
        return None
    return LIAOBOTS_WEB if endpoint == LIAOBOTS_WEB_WORK else LIAOBOTS_WEB_WORK


def official_api(endpoint: Endpoint) -> Endpoint | None:
    """Return the official API that takes the same code as `endpoint`, or None.

    The demo and other services on this computer speak both protocols at one address.
    """
    if endpoint.is_loopback:
        return Endpoint(endpoint.base_url, Protocol.API)
    return LIAOBOTS_API if endpoint in BUILT_IN else None


def balance_address(endpoint: Endpoint) -> str:
    """Return the base URL that tells the balance of the code that `endpoint` takes."""
    return LIAOBOTS_API.base_url if endpoint in BUILT_IN else endpoint.base_url


def share_codes(one: Endpoint, other: Endpoint) -> bool:
    """Whether a code that was entered for one address may be sent to the other."""
    ours = {endpoint.host for endpoint in BUILT_IN}
    ours |= {urlsplit(backup).netloc for backup in LIAOBOTS_API_BACKUPS}
    return one.host == other.host or {one.host, other.host} <= ours
