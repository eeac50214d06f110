"""What is left of the account, and what was used of it, on the terminal."""

import json
import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC
from pathlib import Path
from typing import TypeVar

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.balance import Balance, fetch_balance
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.connection import Connection
from liaobots_desktop.service.endpoint import balance_address
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.service.usage import UsagePage, UsedRequest, fetch_usage
from liaobots_desktop.terminal import exit_codes
from liaobots_desktop.terminal.chosen_service import Service, chosen_service
from liaobots_desktop.terminal.exit_codes import ExitCode
from liaobots_desktop.terminal.printer import shown

_Told = TypeVar("_Told")
_Fetch = Callable[[str, AuthCode, CancelToken, Connection | None], _Told]


def balance(service: Service, folder: Path, *, as_json: bool) -> int:
    """Write the balance of the saved code to stdout; return one of `ExitCode`."""

    def write(found: Balance) -> None:
        if as_json:
            print(json.dumps({"balance": found.left, "amount": found.received}))
        else:
            print(f"{found.left:.2f} left of {found.received:.2f}")

    return _asked(service, folder, fetch_balance, write)


def usage(service: Service, folder: Path, *, as_json: bool) -> int:
    """Write the last requests, newest first, to stdout; return one of `ExitCode`."""

    def write(page: UsagePage) -> None:
        for used in page.requests:
            print(json.dumps(_members(used), ensure_ascii=False) if as_json else shown(_line(used)))

    return _asked(service, folder, fetch_usage, write)


def _asked(
    service: Service, folder: Path, fetch: "_Fetch[_Told]", write: Callable[[_Told], None]
) -> int:
    """Ask a service for something of its account, and write it."""
    with ExitStack() as at_end:
        try:
            asked = chosen_service(service, folder, at_end)
            address = balance_address(asked.endpoint)
            found = fetch(address, asked.auth, CancelToken(), asked.connection)
        except ServiceError as error:
            print(error.unasked, file=sys.stderr)
            return exit_codes.of_error(error)
    write(found)
    return ExitCode.ANSWERED


def _members(used: UsedRequest) -> dict[str, object]:
    return {
        "at": None if used.at is None else used.at.astimezone(UTC).isoformat(),
        "model": used.model,
        "input_tokens": used.input_tokens,
        "output_tokens": used.output_tokens,
        "price": used.price,
    }


def _line(used: UsedRequest) -> str:
    """Return a request as a line; what the service did not say is a dash."""
    at = "-" if used.at is None else used.at.astimezone().strftime("%Y-%m-%d %H:%M")
    numbers = (used.input_tokens, used.output_tokens)
    tokens = " + ".join("-" if number is None else str(number) for number in numbers)
    price = "-" if used.price is None else f"{used.price:g}"
    return f"{at}  {used.model or '-'}  {tokens} tokens  {price}"
