"""Asks the official API how much of the account's balance is left."""

import json
import math
from dataclasses import dataclass

from liaobots_desktop.service import api_protocol
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.connection import Connection
from liaobots_desktop.service.connection_failures import explain
from liaobots_desktop.service.errors import AnswerRefused, BotCheck, ServiceError
from liaobots_desktop.service.lean_requests import requests
from liaobots_desktop.service.refusals import from_response, looks_like_html
from liaobots_desktop.service.transport import NETWORK_ERRORS, open_answer, read_body

_LARGEST_ANSWER = 1024 * 1024
_NOT_SAID = "The service did not say the balance of this account. Try again in a moment."


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
    connection = connection or Connection()
    failure: ServiceError
    try:
        with open_answer(request, cancel, connection) as response:
            body = read_body(response, _LARGEST_ANSWER, connection.limits.silence)
            text = body.decode("utf-8", "replace")
            balance = _parse(text) if response.status_code == 200 else None
            if balance is not None:
                return balance
            failure = _refusal(response, text, request.url)
    except NETWORK_ERRORS as error:
        failure = explain(error, request.url, connection.proxy)
    # outside the except block: the network's exception holds the request with the code
    auth.hide_in(failure)
    raise failure


def _parse(text: str) -> Balance | None:
    """Read `{"data": {"balance": 85.5, "amount": 100.0}}`; each may be a number or a text."""
    try:
        fields = json.loads(text)["data"]
        balance = Balance(float(fields["balance"]), float(fields["amount"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return balance if math.isfinite(balance.left) and math.isfinite(balance.received) else None


def _refusal(response: requests.Response, text: str, url: str) -> ServiceError:
    if response.status_code == 200:
        return BotCheck() if looks_like_html(text) else AnswerRefused(_NOT_SAID)
    headers = {name.lower(): value for name, value in response.headers.items()}
    return from_response(response.status_code, response.reason or "", text, url, headers)
