"""Tells what an exception of requests means for the user; their own texts may hold the code."""

import os
import ssl
from collections.abc import Iterator
from urllib.parse import urlsplit

import urllib3

from liaobots_desktop.service.errors import (
    AddressUnusable,
    CertificateRefused,
    ConnectionFailed,
    HostUnknown,
    ProxyFailed,
    ServiceError,
    ServiceSilent,
    ServiceUnreachable,
)
from liaobots_desktop.service.lean_requests import requests

_UNCONNECTED = (urllib3.exceptions.NewConnectionError, urllib3.exceptions.ConnectTimeoutError)
_CA_VARIABLES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")


def explain(error: Exception, url: str) -> ServiceError:
    """Return the error to raise when no byte of an answer came."""
    host = urlsplit(url).netloc
    for rule in (_proxy, _bad_address, _missing_ca_file, _certificate, _timeout, _name):
        found = rule(error, host)
        if found is not None:
            return found
    unreachable = ServiceUnreachable(host=host)
    unreachable.is_unconnected = any(isinstance(cause, _UNCONNECTED) for cause in _chain(error))
    return unreachable


def _bad_address(error: Exception, _host: str) -> ServiceError | None:
    if isinstance(error, requests.exceptions.InvalidSchema) and "SOCKS" in str(error):
        return ProxyFailed(
            "A SOCKS proxy is set for this computer, but the part that speaks SOCKS is not "
            "installed. Your question is kept. Install PySocks, or use another proxy."
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
    if type(error) is not OSError and not is_empty:
        return None
    names = [name for name in _CA_VARIABLES if os.environ.get(name)]
    if not names:
        return None
    return CertificateRefused(
        f"The file of trusted certificates that {names[0]} names cannot be read, so nothing was "
        "sent. Your question is kept. Correct that setting, then start the app again."
    )


def _proxy(error: Exception, host: str) -> ConnectionFailed | None:
    proxy = _proxy_for(host)
    of_a_proxy = (requests.exceptions.ProxyError, requests.exceptions.InvalidProxyURL)
    if not isinstance(error, of_a_proxy) and not _is_malformed(proxy, error):
        return None
    # no urlsplit: a password with a # in it would end up in the host
    named = proxy.rpartition("@")[2].rpartition("://")[2].partition("/")[0]
    return ProxyFailed(host=named or "of this computer")


def _proxy_for(host: str) -> str:
    for scheme in ("https", "http"):
        url = f"{scheme}://{host}"
        proxy = requests.utils.select_proxy(url, requests.utils.get_environ_proxies(url))
        if proxy:
            return proxy
    return ""


def _is_malformed(proxy: str, error: Exception) -> bool:
    # the address of the service itself was checked when it was entered
    malformed = (
        urllib3.exceptions.ProxySchemeUnknown,
        urllib3.exceptions.LocationParseError,
    )
    return bool(proxy) and any(isinstance(cause, malformed) for cause in _chain(error))


def _certificate(error: Exception, host: str) -> ConnectionFailed | None:
    reasons = [e for e in _chain(error) if isinstance(e, ssl.SSLCertVerificationError)]
    if not reasons:
        return None
    return CertificateRefused(host=host, detail=reasons[0].verify_message)


def _timeout(error: Exception, host: str) -> ConnectionFailed | None:
    if isinstance(error, requests.exceptions.ConnectTimeout):
        return None
    silent = (requests.exceptions.Timeout, urllib3.exceptions.ReadTimeoutError)
    return ServiceSilent(host=host) if isinstance(error, silent) else None


def _name(error: Exception, host: str) -> ConnectionFailed | None:
    for cause in _chain(error):
        if isinstance(cause, urllib3.exceptions.NameResolutionError):
            return HostUnknown(host=host)
    return None


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
        inner = [current.__cause__, current.__context__, getattr(current, "reason", None)]
        waiting += [e for e in (*inner, *current.args) if isinstance(e, BaseException)]
