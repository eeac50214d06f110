"""Asks a service at the first of its addresses that can be reached. Runs on a worker thread."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from liaobots_desktop.chat.message import EndState, TokenUsage
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.client import CompletionStream, Tell
from liaobots_desktop.service.completion_request import CompletionRequest, HttpRequest
from liaobots_desktop.service.connection import Connection
from liaobots_desktop.service.endpoint import Endpoint
from liaobots_desktop.service.errors import ConnectionFailed, Reaction
from liaobots_desktop.speech import translate


class ReachingStream:
    """One answer, as `CompletionStream`, from the request's endpoint or one of its backups.

    The next address is tried only where there was no connection to the one before, so that nothing
    was sent to it: a question that may have arrived is never sent again.
    """

    def __init__(
        self,
        request: CompletionRequest,
        auth: AuthCode,
        cancel: CancelToken,
        connection: Connection | None = None,
        tell: Tell | None = None,
    ) -> None:
        """`tell` is called with what a person should know beside the answer."""
        self.end: EndState | None = None
        self.usage: TokenUsage | None = None
        """What the service has counted, if it says so."""
        self.answered_by: Endpoint | None = None
        """The backup that answered in place of the endpoint, if any."""
        self._request = request
        self._auth = auth
        self._cancel = cancel
        self._connection = connection
        self._tell = tell
        self.on_sent: Callable[[HttpRequest], None] | None = None
        """Called with each request that goes over the wire, its code masked."""

    def __iter__(self) -> Iterator[str]:
        first: ConnectionFailed | None = None
        asked = self._request.endpoint
        for address in (asked.base_url, *self._request.backups):
            try:
                yield from self._from(asked._replace(base_url=address), is_backup=first is not None)
                return
            except ConnectionFailed as error:
                if not error.is_unconnected:
                    raise
                first = first or error
        if first is not None:  # always so: there is at least one address
            raise first

    def _from(self, endpoint: Endpoint, *, is_backup: bool) -> Iterator[str]:
        request = replace(self._request, endpoint=endpoint)
        stream = CompletionStream(request, self._auth, self._cancel, self._connection, self._tell)
        if self.on_sent is not None:
            stream.on_sent = self.on_sent
        try:
            for text in stream:
                if is_backup and self.answered_by is None:
                    self._note(endpoint)
                yield text
        finally:
            self.end, self.usage = stream.end, stream.usage

    def _note(self, backup: Endpoint) -> None:
        self.answered_by = backup
        if self._tell is not None:
            own = self._request.endpoint.host
            text = translate("Service", "{0} could not be reached, so {1} answered instead.")
            self._tell(text.format(own, backup.host), Reaction.STOP)
