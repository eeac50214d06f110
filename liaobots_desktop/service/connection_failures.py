"""Tells what an exception of requests means for the user; their own texts may hold the code."""

import os
import socket
import ssl
from collections.abc import Iterator
from urllib.parse import urlsplit

import urllib3

from liaobots_desktop.service.connection import SYSTEM_PROXY, Proxy, ProxyKind
from liaobots_desktop.service.connection_errors import (
    CertificateRefused,
    ProxyFailed,
    ProxyWantsPassword,
)
from liaobots_desktop.service.errors import (
    AddressUnusable,
    ConnectionFailed,
    HostUnknown,
    ServiceError,
    ServiceSilent,
    ServiceUnreachable,
)
from liaobots_desktop.service.lean_requests import requests
from liaobots_desktop.speech import spoken, to_translate, translate

_UNCONNECTED = (urllib3.exceptions.NewConnectionError, urllib3.exceptions.ConnectTimeoutError)
_CA_VARIABLES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")


_OF_NOBODY = to_translate("Service", "It is not signed by anyone whom this computer trusts.")
_OF_ANOTHER = to_translate("Service", "Its certificate belongs to another address.")
_REASONS = {
    9: to_translate("Service", "Its certificate is not valid yet."),
    10: to_translate("Service", "Its certificate has expired."),
    **dict.fromkeys((2, 18, 19, 20, 21), _OF_NOBODY),
    **dict.fromkeys((62, 64), _OF_ANOTHER),
}
"""By the codes of OpenSSL's X509_verify_cert."""

_Kinds = type[BaseException] | tuple[type[BaseException], ...]
_NOT_CONNECTED = (
    urllib3.exceptions.NewConnectionError,
    urllib3.exceptions.ConnectTimeoutError,
)
_SOCKS_HOST_TROUBLE = ("0x03", "0x04", "0x05", "0x06")
"""Replies of a SOCKS proxy that speak of the host, not of the proxy (RFC 1928, 6)."""


def explain(error: Exception, url: str, proxy: Proxy = SYSTEM_PROXY) -> ServiceError:
    """Return the error to raise when no byte of an answer came; `proxy` is what was set."""
    host = urlsplit(url).netloc
    of_proxy = _of_proxy(error, _named_proxy(proxy, host), host)
    if of_proxy is not None:
        return of_proxy
    for rule in (_bad_address, _missing_ca_file, _certificate, _timeout, _name):
        found = rule(error, host)
        if found is not None:
            return found
    unreachable = ServiceUnreachable(host=host)
    unreachable.is_unconnected = any(isinstance(cause, _UNCONNECTED) for cause in _chain(error))
    return unreachable


def _bad_address(error: Exception, _host: str) -> ServiceError | None:
    if isinstance(error, requests.exceptions.InvalidSchema) and "SOCKS" in str(error):
        return ProxyFailed(
            translate(
                "Service",
                "A SOCKS proxy is set for this computer, but the part that speaks SOCKS is not "
                "installed. {kept} Install PySocks, or use another proxy.",
            )
        )
    unusable = (
        requests.exceptions.InvalidURL,
        requests.exceptions.InvalidSchema,
        requests.exceptions.MissingSchema,
        urllib3.exceptions.LocationParseError,
        UnicodeError,
    )
    return AddressUnusable() if isinstance(error, unusable) else None


def _missing_ca_file(error: Exception, _host: str) -> ServiceError | None:
    is_empty = any(isinstance(e, ssl.SSLError) and e.library == "X509" for e in _chain(error))
    if type(error) not in {OSError, FileNotFoundError} and not is_empty:
        return None
    names = [name for name in _CA_VARIABLES if os.environ.get(name)]
    if not names:
        return None
    text = translate(
        "Service",
        "The file of trusted certificates that {0} names cannot be read, so nothing was sent. "
        "{kept} Correct that setting, then start the app again.",
    )
    return CertificateRefused(text.format(names[0], kept="{kept}"))


def _of_proxy(error: Exception, proxy: str, host: str) -> ServiceError | None:
    """Return the error for what a proxy said, or for one that cannot be reached; else None."""
    of_a_proxy = (requests.exceptions.ProxyError, requests.exceptions.InvalidProxyURL)
    through_socks = proxy.lower().startswith("socks") and _has(error, _NOT_CONNECTED)
    if not isinstance(error, of_a_proxy) and not through_socks and not _is_malformed(proxy, error):
        return None
    # no urlsplit: a password with a # in it would end up in the host
    named = proxy.rpartition("@")[2].rpartition("://")[2].partition("/")[0] or translate(
        "Service", "of this computer"
    )
    said = _said_by_socks(error)
    if str(said).startswith(_SOCKS_HOST_TROUBLE):
        return ServiceUnreachable(host=host, detail=f"SOCKS {said} ({named})")
    if said is not None and _has(error, socket.gaierror):
        return HostUnknown(host=host)  # socks5://, which looks the name up here
    is_asking = type(said).__name__ == "SOCKS5AuthError"
    if is_asking or any(" 407 " in str(cause) for cause in _chain(error)):
        return ProxyWantsPassword(host=named)
    return _certificate(error, named) or ProxyFailed(host=named)


def _said_by_socks(error: Exception) -> BaseException | None:
    """Return the innermost exception of PySocks, which is not imported for it; else None."""
    found = [cause for cause in _chain(error) if type(cause).__module__ == "socks"]
    return found[-1] if found else None


def _named_proxy(proxy: Proxy, host: str) -> str:
    if proxy.kind is not ProxyKind.SYSTEM:
        return proxy.url
    for scheme in ("https", "http"):
        url = f"{scheme}://{host}"
        found = requests.utils.select_proxy(url, requests.utils.get_environ_proxies(url))
        if found:
            return found
    return ""


def _is_malformed(proxy: str, error: Exception) -> bool:
    # the address of the service itself was checked when it was entered
    malformed = (
        urllib3.exceptions.ProxySchemeUnknown,
        urllib3.exceptions.LocationParseError,
    )
    return bool(proxy) and _has(error, malformed)


def _certificate(error: Exception, host: str) -> ConnectionFailed | None:
    reasons = [e for e in _chain(error) if isinstance(e, ssl.SSLCertVerificationError)]
    if not reasons:
        return None
    reason = spoken("Service", _REASONS.get(reasons[0].verify_code, ""))
    return CertificateRefused(host=host, reason=reason, detail=reasons[0].verify_message)


def _timeout(error: Exception, host: str) -> ConnectionFailed | None:
    if isinstance(error, requests.exceptions.ConnectTimeout):
        return None
    silent = (requests.exceptions.Timeout, urllib3.exceptions.ReadTimeoutError)
    return ServiceSilent(host=host) if isinstance(error, silent) else None


def _name(error: Exception, host: str) -> ConnectionFailed | None:
    is_unknown = _has(error, urllib3.exceptions.NameResolutionError)
    return HostUnknown(host=host) if is_unknown else None


def _has(error: BaseException, kinds: _Kinds) -> bool:
    """Whether `error` is of these kinds, or stands for one that is."""
    return any(isinstance(cause, kinds) for cause in _chain(error))


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield `error` and all that it stands for, outermost first."""
    seen: set[int] = set()
    waiting: list[BaseException] = [error]
    while waiting:
        current = waiting.pop(0)
        if id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        inner = [current.__cause__, current.__context__]
        inner += [getattr(current, name, None) for name in ("reason", "socket_err")]
        waiting += [e for e in (*inner, *current.args) if isinstance(e, BaseException)]
