"""What is left of the account, and what was used of it, on the terminal."""

import json
import sys
from contextlib import ExitStack
from datetime import UTC
from pathlib import Path

from liaobots_desktop.service.balance import fetch_balance
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.endpoint import balance_address
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.service.usage import UsedRequest, fetch_usage
from liaobots_desktop.terminal import exit_codes
from liaobots_desktop.terminal.chosen_service import Service, chosen_service
from liaobots_desktop.terminal.exit_codes import ExitCode
from liaobots_desktop.terminal.printer import shown


def balance(service: Service, folder: Path, *, as_json: bool) -> int:
    """Write the balance of the saved code to stdout; return one of `ExitCode`."""
    with ExitStack() as at_end:
        try:
            asked = chosen_service(service, folder, at_end)
            address = balance_address(asked.endpoint)
            found = fetch_balance(address, asked.auth, CancelToken(), asked.connection)
        except ServiceError as error:
            print(error, file=sys.stderr)
            return exit_codes.of_error(error)
    if as_json:
        print(json.dumps({"balance": found.left, "amount": found.received}))
    else:
        print(f"{found.left:.2f} left of {found.received:.2f}")
    return ExitCode.ANSWERED


def usage(service: Service, folder: Path, *, as_json: bool) -> int:
    """Write the last requests, newest first, to stdout; return one of `ExitCode`."""
    with ExitStack() as at_end:
        try:
            asked = chosen_service(service, folder, at_end)
            address = balance_address(asked.endpoint)
            page = fetch_usage(address, asked.auth, CancelToken(), asked.connection)
        except ServiceError as error:
            print(error, file=sys.stderr)
            return exit_codes.of_error(error)
    for used in page.requests:
        members = {
            "at": None if used.at is None else used.at.astimezone(UTC).isoformat(),
            "model": used.model,
            "input_tokens": used.input_tokens,
            "output_tokens": used.output_tokens,
            "price": used.price,
        }
        if as_json:
            print(json.dumps(members, ensure_ascii=False))
        else:
            print(shown(_line(used)))
    return ExitCode.ANSWERED


def _line(used: UsedRequest) -> str:
    """Return a request as a line; what the service did not say is a dash."""
    at = "-" if used.at is None else used.at.astimezone().strftime("%Y-%m-%d %H:%M")
    told = (
        ("-" if number is None else str(number))
        for number in (used.input_tokens, used.output_tokens)
    )
    price = "-" if used.price is None else f"{used.price:g}"
    return f"{at}  {used.model or '-'}  {' + '.join(told)} tokens  {price}"
