"""What is left of the account, on the terminal."""

import json
import sys
from contextlib import ExitStack
from pathlib import Path

from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.endpoint import balance_address
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.terminal import exit_codes
from liaobots_desktop.terminal.chosen_service import Service, chosen_service
from liaobots_desktop.terminal.exit_codes import ExitCode


def balance(service: Service, folder: Path, *, as_json: bool) -> int:
    """Write the balance of the saved code to stdout; return one of `ExitCode`."""
    from liaobots_desktop.service.balance import fetch_balance

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
