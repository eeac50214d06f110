"""Lets an account ask a service of the tests, and move on to another one with all its chats."""

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.service.endpoint import Endpoint, Protocol


def move(account: Account, url: str, protocol: Protocol = Protocol.WEB) -> None:
    """Ask this address from now on, with the saved code if there is any.

    The service has moved: chats that remember it follow.
    """
    endpoint = Endpoint.parse(url, protocol)
    profile = account.profile()
    code = next(iter(account.every_code()), None)
    if profile.is_built_in or not profile.id:
        account.use(endpoint, code if account.settings.code_base_url else None)
        return
    moved = profile._replace(endpoint=endpoint)
    if code is not None:
        moved = account.services.save_code(moved, code)
    account.keep_profile(moved)
