"""Asks the official API for the account's last requests: when, which model, tokens, price."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from liaobots_desktop.service import api_protocol
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.balance import Balance, balance_of, number, read_credits
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.connection import USUAL, Connection

PAGE_SIZE = 50
"""Requests of one page."""
_MOST = 1000
"""What is taken of one page, whatever size was asked for."""
_LONGEST_TEXT = 200
_LARGEST_COUNT = 2**53


@dataclass(frozen=True, slots=True)
class UsedRequest:
    """One request as the service counted it; None is what it did not say.

    `price` is in the service's own unit, as the balance.
    """

    at: datetime | None
    model: str
    input_tokens: int | None
    output_tokens: int | None
    price: float | None


@dataclass(frozen=True, slots=True)
class UsagePage:
    """The balance and some of the last requests, newest first.

    `next_id` names the page of those before them, None when there are no more.
    """

    balance: Balance
    requests: tuple[UsedRequest, ...]
    next_id: str | None


def fetch_usage(
    base_url: str,
    auth: AuthCode,
    cancel: CancelToken,
    connection: Connection | None = None,
    *,
    next_id: str | None = None,
) -> UsagePage:
    """Return a page from `GET {base}/api/v1/credits?include_usage=true&pageSize=50[&nextId=]`.

    Raises:
        ServiceError: the service could not be reached or did not say it.
    """
    request = api_protocol.prepare_usage(base_url, auth, PAGE_SIZE, next_id)
    page = read_credits(request, auth, cancel, connection or USUAL, _page_of)
    # a service that goes on from the same place would be asked for ever
    return replace(page, next_id=None) if page.next_id == next_id else page


def _page_of(fields: dict[str, object]) -> UsagePage | None:
    """Read `{"balance", "amount", "usage": {"nextId", "list": [{"create_time" (ms), …}]}}`."""
    balance = balance_of(fields)
    usage = fields.get("usage")
    if balance is None or not isinstance(usage, dict):
        return None
    listed = usage.get("list")
    entries = listed if isinstance(listed, list) else []
    used = tuple(_request_of(entry) for entry in entries[:_MOST] if isinstance(entry, dict))
    return UsagePage(balance, used, _text(usage.get("nextId")) if used else None)


def _request_of(entry: dict[str, object]) -> UsedRequest:
    return UsedRequest(
        _moment(entry.get("create_time")),
        _text(entry.get("model")) or "",
        _count(entry.get("input_tokens")),
        _count(entry.get("output_tokens")),
        number(entry.get("price")),
    )


def _text(found: object) -> str | None:
    """Return an id or a name, which may come as a number; None when there is none."""
    if isinstance(found, bool) or not isinstance(found, int | float | str):
        return None
    text = found if isinstance(found, str) else json.dumps(found)
    return text[:_LONGEST_TEXT] or None


def _count(found: object) -> int | None:
    value = number(found)
    return None if value is None or not 0 <= value <= _LARGEST_COUNT else int(value)


def _moment(found: object) -> datetime | None:
    milliseconds = number(found)
    if milliseconds is None:
        return None
    try:
        return datetime.fromtimestamp(milliseconds / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return None
