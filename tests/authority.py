"""A certificate authority of the tests' own, for servers that speak TLS."""

import ssl
from datetime import datetime
from pathlib import Path

import trustme


class Authority:
    """Makes certificates for test servers; a client trusts them through `bundle`."""

    def __init__(self, folder: Path) -> None:
        self._authority = trustme.CA()
        self.bundle = folder / "authority.pem"
        """The file that REQUESTS_CA_BUNDLE is to name."""
        self._authority.cert_pem.write_to_path(str(self.bundle))

    def server_context(self, *hosts: str, expired_at: datetime | None = None) -> ssl.SSLContext:
        """Return what a server needs to prove that it is one of `hosts` (default 127.0.0.1)."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        names = hosts or ("127.0.0.1",)
        self._authority.issue_cert(*names, not_after=expired_at).configure_cert(context)
        return context
