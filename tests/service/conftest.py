"""No certificates and no netrc of this machine, but certificates of our own for TLS."""

import ssl

import pytest

from tests.authority import Authority
from tests.english import english_core

__all__ = ["english_core"]


@pytest.fixture(autouse=True)
def _no_certificates_and_no_netrc(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NETRC"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def tls(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """What a server on 127.0.0.1 needs for TLS; the client trusts it in this test."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(authority.bundle))
    return authority.server_context()
