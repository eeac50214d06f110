"""A request as a person looks at it: as it goes over the wire, and to be sent from a terminal."""

import json
import shlex
from typing import Any
from urllib.parse import urlsplit

from liaobots_desktop.context.token_counter import TokenCounter, bound
from liaobots_desktop.service import api_protocol, web_protocol
from liaobots_desktop.service.auth_code import MASK, AuthCode
from liaobots_desktop.service.completion_request import CompletionRequest, HttpRequest
from liaobots_desktop.service.endpoint import Protocol

PLACEHOLDER = "$LIAOBOTS_CODE"
"""A variable of the shell that stands for the auth code in a copied command."""
_COUNTED_AT_MOST = 60_000
"""Bytes of a body whose tokens are counted for the dialog: a hundredth of a second at most."""


class ShownRequest:
    """One request, its code masked; nothing here has ever seen the code."""

    def __init__(self, http: HttpRequest) -> None:
        """`http` has its code masked."""
        self.http = http
        self._body: dict[str, Any] = json.loads(http.body)

    @classmethod
    def of(cls, request: CompletionRequest, *, has_code: bool = True) -> "ShownRequest":
        """Return a request as it would go: made by the protocol itself, with a mask as its code.

        Not `has_code`: to a service that needs none, so that none goes along.
        """
        is_web = request.endpoint.protocol is Protocol.WEB
        prepare = web_protocol.prepare if is_web else api_protocol.prepare
        return cls(prepare(request, AuthCode(MASK if has_code else "")))

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """All headers in the order in which they go, those that the HTTP library adds included."""
        host = urlsplit(self.http.url).netloc
        length = str(len(self.http.body))
        added = (("Host", host), ("Accept-Encoding", "identity"))
        return (*added, *self.http.headers, ("Content-Length", length))

    @property
    def messages(self) -> int:
        """How many messages it holds, the system prompt not among them."""
        return sum(message["role"] != "system" for message in self._body["messages"])

    def tokens(self) -> tuple[int, bool]:
        """Return how many tokens the service reads of it, and whether that is exact.

        It is counted where that costs nothing; else bytes are a bound.
        """
        texts = [self._body.get("prompt", ""), *(m["content"] for m in self._body["messages"])]
        counter = TokenCounter()
        is_exact = counter.is_exact and len(self.http.body) <= _COUNTED_AT_MOST
        size = counter.count if is_exact else bound
        return sum(size(text) for text in texts), is_exact

    def head(self) -> str:
        """Return the request line and the headers, as they go over the wire."""
        parts = urlsplit(self.http.url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        lines = [f"{self.http.method} {target} HTTP/1.1"]
        return "\n".join([*lines, *(f"{name}: {value}" for name, value in self.headers)])

    def raw_body(self) -> str:
        """Return the body as it goes over the wire."""
        return self.http.body.decode("utf-8")

    def readable_body(self) -> str:
        """Return the same JSON with a member on each line."""
        return json.dumps(self._body, ensure_ascii=False, indent=2)

    def as_curl(self) -> str:
        """Return a command that sends the same, with a variable in the place of the code."""
        lines = [f"curl --no-buffer {shlex.quote(self.http.url)}"]
        for name, value in self.http.headers:
            lines.append(f"  -H {_quoted(f'{name}: {value}')}")
        lines.append(f"  --data-raw {shlex.quote(self.raw_body())}")
        return " \\\n".join(lines)


def _quoted(header: str) -> str:
    """Return a header for the shell; the one with the code lets the variable be put in."""
    if MASK in header:
        return '"' + header.replace(MASK, PLACEHOLDER) + '"'
    return shlex.quote(header)
