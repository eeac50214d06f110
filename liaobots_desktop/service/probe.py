"""Tests a service without asking it anything that costs. Runs on a worker thread; no Qt."""

import json
import time
from dataclasses import dataclass, replace

from liaobots_desktop.service import api_protocol, catalogue, web_protocol
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.balance import fetch_balance
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.catalogue import USUAL_MAX_LENGTH, USUAL_TOKEN_LIMIT, Model
from liaobots_desktop.service.completion_request import HttpRequest
from liaobots_desktop.service.connection import Connection
from liaobots_desktop.service.connection_failures import explain
from liaobots_desktop.service.endpoint import LIAOBOTS_API, Endpoint, Protocol, share_codes
from liaobots_desktop.service.errors import AuthCodeRefused, BotCheck, Redirected, ServiceError
from liaobots_desktop.service.refusals import from_response
from liaobots_desktop.service.transport import NETWORK_ERRORS, open_answer, read_body

_LARGEST_ANSWER = 4 * 1024 * 1024
_MOST_MODELS = 2000
_LONGEST_ID = 100
_LIMITS = ("context_length", "context_window", "max_model_len", "max_context_length")
"""Under which names servers tell the context of a model, in tokens."""


@dataclass(frozen=True, slots=True)
class Probe:
    """What a test found. `first_byte_ms` are the milliseconds from the request to the answer.

    `is_code_accepted` is None when that shows only with the first question. `balance` is None
    where it is not told, `models` are those that the service lists.
    """

    first_byte_ms: int
    is_code_accepted: bool | None = None
    balance: float | None = None
    models: tuple[Model, ...] = ()


def probe(
    endpoint: Endpoint, auth: AuthCode, cancel: CancelToken, connection: Connection | None = None
) -> Probe:
    """Return whether a service is there and takes a code, without spending anything.

    API: the list of models is asked for, and the balance. Web: the page itself, without the code,
    and the balance, where Liaobots tells it to the same code.

    Raises:
        ServiceError: it could not be reached, refused the code, or answers what is no service.
    """
    way = connection or Connection()
    if endpoint.protocol is Protocol.API:
        found = _ask_models(endpoint, auth, cancel, way)
    else:
        found = _look_at_page(endpoint, cancel, way)
    return _with_balance(found, endpoint, auth, cancel, way)


def fetch_models(
    endpoint: Endpoint, auth: AuthCode, cancel: CancelToken, connection: Connection | None = None
) -> tuple[Model, ...]:
    """Return the models that a service lists at `/v1/models`; none where it lists none.

    Raises:
        ServiceError: it could not be reached or refused the code.
    """
    return _ask_models(endpoint, auth, cancel, connection or Connection()).models


def _ask_models(endpoint: Endpoint, auth: AuthCode, cancel: CancelToken, way: Connection) -> Probe:
    request = api_protocol.prepare_models(endpoint.base_url, auth)
    answer = _fetched(request, auth, cancel, way)
    if answer.status == 200:
        models = _models(answer.text)
        return Probe(answer.first_byte_ms, None, None, models)
    if answer.status in {404, 405, 501}:  # there is no such list on every service
        return Probe(answer.first_byte_ms)
    raise answer.refusal(auth)


def _look_at_page(endpoint: Endpoint, cancel: CancelToken, way: Connection) -> Probe:
    agent = (("user-agent", web_protocol.USER_AGENT), ("accept", "text/html"))
    request = HttpRequest("GET", f"{endpoint.base_url}/", agent, b"")
    nobody = AuthCode("")
    answer = _fetched(request, nobody, cancel, way)
    refusal = answer.refusal(nobody)
    if isinstance(refusal, BotCheck | Redirected) or answer.status >= 500:
        raise refusal
    return Probe(answer.first_byte_ms)


def _with_balance(
    found: Probe, endpoint: Endpoint, auth: AuthCode, cancel: CancelToken, way: Connection
) -> Probe:
    """Add what the balance tells of the code; most services tell none."""
    is_liaobots = share_codes(endpoint, LIAOBOTS_API)
    base_url = LIAOBOTS_API.base_url if is_liaobots else endpoint.base_url
    if not auth.reveal():
        return found
    try:
        balance = fetch_balance(base_url, auth, cancel, way)
    except AuthCodeRefused:
        if is_liaobots or not found.models:
            raise
    except ServiceError:
        pass  # the service was reached; it does not tell the balance, or not here
    else:
        return replace(found, is_code_accepted=True, balance=balance.left)
    return replace(found, is_code_accepted=True) if found.models else found


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer that was read whole, up to a limit."""

    status: int
    reason: str
    headers: dict[str, str]
    text: str
    url: str
    first_byte_ms: int

    def refusal(self, auth: AuthCode) -> ServiceError:
        """Return the error that this answer means."""
        error = from_response(self.status, self.reason, self.text, self.url, self.headers)
        auth.hide_in(error)
        return error


def _fetched(request: HttpRequest, auth: AuthCode, cancel: CancelToken, way: Connection) -> _Answer:
    """Return the answer to a request that costs nothing; raises ServiceError without one."""
    begun = time.monotonic()
    try:
        with open_answer(request, cancel, way) as response:
            milliseconds = round((time.monotonic() - begun) * 1000)
            body = read_body(response, _LARGEST_ANSWER, way.limits.silence)
            headers = {name.lower(): value for name, value in response.headers.items()}
            return _Answer(
                response.status_code,
                response.reason or "",
                headers,
                body.decode("utf-8", "replace"),
                request.url,
                milliseconds,
            )
    except NETWORK_ERRORS as error:
        failure = explain(error, request.url, way.proxy)
    # outside the except block: the network's exception holds the request with the code
    auth.hide_in(failure)
    raise failure


def _models(text: str) -> tuple[Model, ...]:
    """Read `{"data": [{"id": …}, …]}`, or a bare list; what is no model is left out."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    listed = found.get("data") if isinstance(found, dict) else found
    models: dict[str, Model] = {}
    for entry in listed[:_MOST_MODELS] if isinstance(listed, list) else []:
        model = _model(entry)
        if model is not None:
            models.setdefault(model.id, model)
    return tuple(models.values())


def _model(entry: object) -> Model | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
        return None
    model_id = entry["id"].strip()
    if not 0 < len(model_id) <= _LONGEST_ID or not model_id.isprintable():
        return None
    known = catalogue.find(model_id)
    if known is not None:
        return known
    told = (entry.get(name) for name in _LIMITS)
    limits = (n for n in told if isinstance(n, int) and not isinstance(n, bool) and n > 0)
    return Model(model_id, model_id, USUAL_MAX_LENGTH, next(limits, USUAL_TOKEN_LIMIT))
