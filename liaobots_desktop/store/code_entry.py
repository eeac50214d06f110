"""The order in which a code, and the address that it was entered for, reach the disk.

They stand in two files, and either may be refused, or the process killed, between them. At no
instant may the disk say of a code that it belongs to an address for which it was not entered.
"""

from contextlib import suppress
from typing import TYPE_CHECKING

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import LIAOBOTS_WEB, Endpoint, Protocol, share_codes
from liaobots_desktop.service.errors import AddressUnusable
from liaobots_desktop.service.profile import LIAOBOTS_IDS, Profile
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.errors import NotSaved, StoreError
from liaobots_desktop.store.settings import SettingsFile

if TYPE_CHECKING:
    from liaobots_desktop.store.services import Services


def may_go(entered_for: str, endpoint: Endpoint) -> bool:
    """Whether a code that was entered for one address may be sent to another."""
    try:
        plain_hosts = (endpoint.plain_host,)
        there = Endpoint.parse(entered_for, Protocol.WEB, plain_hosts=plain_hosts)
        return share_codes(there, endpoint)
    except AddressUnusable:
        return False


def enter_shared(
    services: "Services", settings: SettingsFile, shared: AuthFile, base_url: str, code: AuthCode
) -> None:
    """Keep the code that Liaobots' own addresses share.

    What an older version left in its place for another service goes there first. Then the settings
    say that it is Liaobots', before it is: a code that nobody claims would be taken for the one of
    the chosen service by the next start.

    Raises:
        NotSaved: the old code, if any, is still there.
    """
    claimed = settings.current.code_base_url
    if claimed and not may_go(claimed, LIAOBOTS_WEB):
        with suppress(AddressUnusable):  # then no start can take it for anybody's
            entered_for = Endpoint.parse(claimed, Protocol(settings.current.protocol))
            owner = services.owner(entered_for)
            if owner is not None:
                hand_over(services, settings, shared, owner)
        services.codes.forget("")
    if claimed != base_url:
        settings.change(code_base_url=base_url)
    services.codes.save("", code)


def enter_own(services: "Services", profile: Profile, code: AuthCode, entered_for: str) -> Profile:
    """Keep the code of a profile of the user's own, and return the profile, which says so.

    Where the last one was entered for another address the profile says of none while the code is
    written: it is not sent then, and asked for anew if the process ends there.

    Raises:
        NotSaved: the old code, if any, is still there; or the new one holds until the app ends.
    """
    kept = services.find(profile.id)
    before = "" if kept is None else kept.code_base_url
    if before not in ("", entered_for):
        services.note_entered(profile, "")
    try:
        services.codes.save(profile.id, code)
    except StoreError:
        if not services.codes.is_in_keyring:
            with suppress(NotSaved):  # the old code is there, for the old address
                services.note_entered(profile, before)
        raise
    return services.note_entered(profile, entered_for)


def hand_over(
    services: "Services", settings: SettingsFile, shared: AuthFile, owner: Profile
) -> None:
    """Note for whom the code in the shared file was entered; other than Liaobots' is moved away.

    Raises:
        NotSaved: the code is still where it was.
    """
    code = shared.saved()
    if code is None or owner.endpoint is None:
        return
    if owner.id not in LIAOBOTS_IDS:
        services.save_code(owner, code)
        # first the code: the settings say of it that it is none of Liaobots'
        shared.forget()
        settings.change(code_base_url="")
    elif not settings.current.code_base_url:
        settings.change(code_base_url=owner.endpoint.base_url)
