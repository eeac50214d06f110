"""Asks a service and reads its answer as it comes. Runs on a worker thread; no Qt."""

import time
from collections.abc import Iterator
from contextlib import suppress

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service import api_protocol, web_protocol
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.completion_request import CompletionRequest, check_lengths
from liaobots_desktop.service.connection import Connection
from liaobots_desktop.service.connection_failures import explain
from liaobots_desktop.service.decoder import AnswerDecoder
from liaobots_desktop.service.endpoint import Protocol
from liaobots_desktop.service.errors import (
    AnswerRefused,
    AnswerTookTooLong,
    AnswerTooLarge,
    ConnectionLost,
    EmptyAnswer,
    ServiceError,
)
from liaobots_desktop.service.lean_requests import requests
from liaobots_desktop.service.refusals import from_response
from liaobots_desktop.service.transport import (
    NETWORK_ERRORS,
    is_framed,
    open_answer,
    read_body,
    read_piece,
)

LARGEST_ANSWER = 32 * 1024 * 1024
"""Bytes after which an answer is ended; far above what any model writes."""

_LARGEST_REFUSAL = 65536


class CompletionStream:
    """One answer: iterate over its text, then look at `end`. Used once, on one thread.

    Iterating yields each piece of text as soon as it has come. It raises a ServiceError when
    the answer failed or broke off; text that was yielded before stays valid. A cancelled
    answer ends quietly with `EndState.STOPPED`.
    """

    def __init__(
        self,
        request: CompletionRequest,
        auth: AuthCode,
        cancel: CancelToken,
        connection: Connection | None = None,
    ) -> None:
        self.end: EndState | None = None
        self._request = request
        self._auth = auth
        self._cancel = cancel
        self._connection = connection or Connection()
        self._has_text = False

    def __iter__(self) -> Iterator[str]:
        try:
            yield from self._pieces()
        except ServiceError as error:
            if self._cancel.is_cancelled:
                self.end = EndState.STOPPED
                return
            self.end = EndState.INTERRUPTED if self._has_text else EndState.FAILED
            self._auth.hide_in(error)
            raise

    def _pieces(self) -> Iterator[str]:
        newest = [message.content for message in self._request.messages[-1:]]
        check_lengths(self._request.model, self._request.system_prompt, *newest)
        is_web = self._request.endpoint.protocol is Protocol.WEB
        prepare = web_protocol.prepare if is_web else api_protocol.prepare
        prepared = prepare(self._request, self._auth)
        failure: ServiceError
        try:
            if self._cancel.is_cancelled:
                self.end = EndState.STOPPED
                return
            with open_answer(prepared, self._cancel, self._connection) as response:
                if not self._cancel.is_cancelled:
                    _refuse_what_is_no_answer(
                        response, prepared.url, self._connection.limits.silence
                    )
                yield from self._read(response, prepared.url)
            return
        except NETWORK_ERRORS as error:
            failure = self._explained(error, prepared.url)
        # outside the except block: the network's exception holds the request with the code
        raise failure

    def _read(self, response: requests.Response, url: str) -> Iterator[str]:
        decoder = AnswerDecoder(response.headers.get("content-type", ""), url)
        try:
            for piece in self._received(response):
                yield from self._known(decoder.decode(piece))
                decoder.check()
                if decoder.is_confirmed:
                    break  # a service may leave the connection open
        except (*NETWORK_ERRORS, ServiceError):
            yield from self._known(decoder.rest())
            raise
        if self._cancel.is_cancelled:
            yield from self._known(decoder.rest())
            self.end = EndState.STOPPED
            return
        yield from self._known(decoder.flush())
        decoder.check()
        if not self._has_text:
            raise EmptyAnswer
        confirmed = is_framed(response) or decoder.is_confirmed
        self.end = EndState.COMPLETE if confirmed else EndState.UNFRAMED

    def _received(self, response: requests.Response) -> Iterator[bytes]:
        """Yield the body's bytes as they come, until its end, a limit or a cancel."""
        size = 0
        latest_end = time.monotonic() + self._connection.limits.whole_answer
        while True:
            piece = read_piece(response)
            # before the bytes are used: after a shutdown they may be anything
            if self._cancel.is_cancelled or not piece:
                return
            yield piece[: LARGEST_ANSWER - size]
            size += len(piece)
            if size > LARGEST_ANSWER:
                raise AnswerTooLarge
            if time.monotonic() > latest_end:
                raise AnswerTookTooLong(self._connection.limits.whole_answer)

    def _known(self, text: str) -> Iterator[str]:
        if text:
            self._has_text = True
            yield text

    def _explained(self, error: Exception, url: str) -> ServiceError:
        return ConnectionLost() if self._has_text else explain(error, url, self._connection.proxy)


def _refuse_what_is_no_answer(response: requests.Response, url: str, seconds: float) -> None:
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    is_plain = encoding in {"", "identity"}
    if response.status_code == 200:
        if is_plain:
            return
        raise AnswerRefused(
            "The service sent its answer in a form that was not asked for, so it cannot be "
            "read. Your question is kept. Try again."
        )
    body = b""
    if is_plain:
        with suppress(*NETWORK_ERRORS):  # the status alone says enough
            body = read_body(response, _LARGEST_REFUSAL, seconds)
    headers = {name.lower(): value for name, value in response.headers.items()}
    text = body.decode("utf-8", "replace")
    raise from_response(response.status_code, response.reason or "", text, url, headers)
