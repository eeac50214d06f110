"""Asks a service and reads its answer as it comes. Runs on a worker thread; no Qt."""

import time
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress

from liaobots_desktop.chat.message import EndState, TokenUsage
from liaobots_desktop.service import api_protocol, web_protocol
from liaobots_desktop.service.answer_errors import (
    AnswerTookTooLong,
    AnswerTooLarge,
    AnswerWithheld,
    ConnectionLost,
)
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.completion_request import (
    CompletionRequest,
    HttpRequest,
    check_lengths,
)
from liaobots_desktop.service.connection import USUAL, Connection
from liaobots_desktop.service.connection_failures import explain
from liaobots_desktop.service.decoder import AnswerDecoder
from liaobots_desktop.service.endpoint import Protocol
from liaobots_desktop.service.errors import (
    AnswerRefused,
    BotCheck,
    ConnectionFailed,
    EmptyAnswer,
    Reaction,
    ServiceError,
)
from liaobots_desktop.service.lean_requests import requests
from liaobots_desktop.service.refusals import from_response
from liaobots_desktop.service.retry_policy import ASKED_AGAIN, RetryPolicy
from liaobots_desktop.service.transport import (
    NETWORK_ERRORS,
    is_framed,
    open_answer,
    read_body,
    read_piece,
)
from liaobots_desktop.speech import spoken, to_translate, translate

LARGEST_ANSWER = 32 * 1024 * 1024
"""Bytes after which an answer is ended; far above what any model writes."""

Tell = Callable[[str, Reaction], None]
"""Takes a sentence and what can be done about it; one with `Reaction.STOP` is over at the end."""

_LARGEST_REFUSAL = 65536
_DOUBTFUL = to_translate(
    "Service",
    "The service sent data that may not be an answer. It is shown as it came: check the "
    "address of the service.",
)


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
        tell: Tell | None = None,
    ) -> None:
        """`tell` is called with what a person should know beside the answer."""
        self.end: EndState | None = None
        self.usage: TokenUsage | None = None
        """What the service has counted, if it says so."""
        self._request = request
        self._auth = auth
        self._cancel = cancel
        self._connection = connection or USUAL
        self._tell = tell or _say_nothing
        self._policy = RetryPolicy(request.endpoint)
        self._has_text = False
        self.on_sent: Callable[[HttpRequest], None] = _say_nothing
        """Called with each request that goes over the wire, its code masked."""

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
        pause: float | None = 0.0
        failure: ServiceError | None = None
        while pause is not None and not self._cancel.wait(pause):
            was_answered = failure is not None
            failure, pause = yield from self._try()
            if was_answered and isinstance(failure, ConnectionFailed):
                failure.is_unconnected = False  # the question was sent, and may have arrived
            if pause:
                self._tell(spoken("Service", ASKED_AGAIN), Reaction.STOP)
        if failure is not None:
            raise failure
        if self.end is None:
            self.end = EndState.STOPPED

    def _try(self) -> Generator[str, None, tuple[ServiceError | None, float | None]]:
        """Send the request and read its answer.

        Returns why there is none, and after how many seconds to try again, if so. What came of
        an answer before it broke off is yielded; its error is returned or raised then.
        """
        prepared = self._prepared()
        self.on_sent(prepared.masked(self._auth))
        failure: ServiceError
        try:
            with open_answer(prepared, self._cancel, self._connection) as response:
                if self._cancel.is_cancelled:
                    return None, None
                if response.status_code != 200:
                    return self._refusal(response, prepared.url)
                _check_encoding(response)
                self._policy.take_success()
                yield from self._read(response, prepared.url)
            return None, None
        except NETWORK_ERRORS as error:
            failure = self._explained(error, prepared.url)
        # outside the except block: the network's exception holds the request with the code
        return failure, None

    def _prepared(self) -> HttpRequest:
        if self._request.endpoint.protocol is Protocol.WEB:
            return web_protocol.prepare(self._request, self._auth)
        return api_protocol.prepare(self._request, self._auth, asks_usage=self._policy.asks_usage)

    def _refusal(self, response: requests.Response, url: str) -> tuple[ServiceError, float | None]:
        status, body = response.status_code, b""
        if _is_plain(response):
            with suppress(*NETWORK_ERRORS):  # the status alone says enough
                body = read_body(response, _LARGEST_REFUSAL, self._connection.limits.silence)
        headers = {name.lower(): value for name, value in response.headers.items()}
        text = body.decode("utf-8", "replace")
        error = from_response(status, response.reason or "", text, url, headers)
        is_page = isinstance(error, BotCheck)
        pause = None if is_page else self._policy.pause_before_another(status, text, headers)
        return error, pause

    def _read(self, response: requests.Response, url: str) -> Iterator[str]:
        decoder = AnswerDecoder(response.headers.get("content-type", ""), url)
        try:
            for piece in self._received(response):
                yield from self._known(decoder.decode(piece))
                decoder.check()
                if decoder.is_confirmed:
                    break  # a service may leave the connection open
        except (*NETWORK_ERRORS, ServiceError) as error:
            yield from self._known(decoder.rest())
            if decoder.end is None or isinstance(error, ServiceError) or not self._has_text:
                raise
            self._finish(decoder, response)  # the service had said that this was all
            return
        if self._cancel.is_cancelled:
            yield from self._known(decoder.rest())
            self.end = EndState.STOPPED
            return
        yield from self._known(decoder.flush())
        decoder.check()
        self._finish(decoder, response)

    def _finish(self, decoder: AnswerDecoder, response: requests.Response) -> None:
        if not self._has_text:
            raise AnswerWithheld if decoder.end is EndState.FILTERED else EmptyAnswer
        confirmed = is_framed(response) or decoder.is_confirmed
        if decoder.is_doubtful:
            self._tell(spoken("Service", _DOUBTFUL), Reaction.CHANGE_ADDRESS)
        self.usage = decoder.usage
        self.end = decoder.end or (EndState.COMPLETE if confirmed else EndState.UNFRAMED)

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


def _say_nothing(*_: object) -> None:
    """Stand in for `tell` where nobody listens."""


def _is_plain(response: requests.Response) -> bool:
    encoding = response.headers.get("content-encoding", "identity")
    return encoding.strip().lower() in {"", "identity"}


def _check_encoding(response: requests.Response) -> None:
    if not _is_plain(response):
        raise AnswerRefused(
            translate(
                "Service",
                "The service sent its answer in a form that was not asked for, so it cannot be "
                "read. {kept} Try again.",
            )
        )
