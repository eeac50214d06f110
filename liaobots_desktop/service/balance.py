"""Asks the official API how much of the account's balance is left."""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from liaobots_desktop.service import api_protocol
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.completion_request import HttpRequest
from liaobots_desktop.service.connection import USUAL, Connection
from liaobots_desktop.service.connection_failures import explain
from liaobots_desktop.service.errors import AnswerRefused, BotCheck, ServiceError
from liaobots_desktop.service.lean_requests import requests
from liaobots_desktop.service.refusals import from_response, looks_like_html
from liaobots_desktop.service.transport import NETWORK_ERRORS, open_answer, read_body
from liaobots_desktop.speech import spoken, to_translate

_Read = TypeVar("_Read")
_LARGEST_ANSWER = 1024 * 1024
_NOT_SAID = to_translate(
    "Service", "The service did not say the balance of this account. Try again in a moment."
)


@dataclass(frozen=True, slots=True)
class Balance:
    """What is left of an account, and all that it ever received, in the service's own unit."""

    left: float
    received: float


def fetch_balance(
    base_url: str, auth: AuthCode, cancel: CancelToken, connection: Connection | None = None
) -> Balance:
    """Return the balance from `GET {base}/api/v1/credits`.

    Raises:
        ServiceError: the service could not be reached or did not say it.
    """
    request = api_protocol.prepare_balance(base_url, auth)
    return read_credits(request, auth, cancel, connection or USUAL, balance_of)


def read_credits(
    request: HttpRequest,
    auth: AuthCode,
    cancel: CancelToken,
    connection: Connection,
    parse: Callable[[dict[str, object]], _Read | None],
) -> _Read:
    """Ask for the account's credits and return what `parse` reads in the answer's `data`.

    Raises:
        ServiceError: the service could not be reached, or `parse` found nothing (None).
    """
    failure: ServiceError
    try:
        with open_answer(request, cancel, connection) as response:
            body = read_body(response, _LARGEST_ANSWER, connection.limits.silence)
            text = body.decode("utf-8", "replace")
            fields = _fields_of(text) if response.status_code == 200 else None
            found = parse(fields) if fields is not None else None
            if found is not None:
                return found
            failure = _refusal(response, text, request.url)
    except NETWORK_ERRORS as error:
        failure = explain(error, request.url, connection.proxy)
    # outside the except block: the network's exception holds the request with the code
    auth.hide_in(failure)
    raise failure


def balance_of(fields: dict[str, object]) -> Balance | None:
    """Read `{"balance": 85.5, "amount": 100.0}`; each may be a number or a text."""
    left, received = number(fields.get("balance")), number(fields.get("amount"))
    return None if left is None or received is None else Balance(left, received)


def number(found: object) -> float | None:
    """Return a number that may have come as a text, None for everything else."""
    if isinstance(found, bool) or not isinstance(found, int | float | str):
        return None
    try:
        value = float(found)
    except (ValueError, OverflowError):
        return None
    return value if math.isfinite(value) else None


def _fields_of(text: str) -> dict[str, object] | None:
    try:
        fields = json.loads(text)["data"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None


def _refusal(response: requests.Response, text: str, url: str) -> ServiceError:
    if response.status_code == 200:
        return BotCheck() if looks_like_html(text) else AnswerRefused(spoken("Service", _NOT_SAID))
    headers = {name.lower(): value for name, value in response.headers.items()}
    return from_response(response.status_code, response.reason or "", text, url, headers)
