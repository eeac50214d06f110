"""What a removed service leaves: what brings it back, and which one is asked instead."""

from typing import TYPE_CHECKING, NamedTuple

from liaobots_desktop.service import profile as known
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.service.profile import Profile

if TYPE_CHECKING:
    from liaobots_desktop.store.services import Services


class Removed(NamedTuple):
    """A profile that was removed, with its code, whatever address that was entered for."""

    profile: Profile
    code: AuthCode | None
    was_chosen: bool


def next_chosen(services: "Services") -> Profile:
    """Return the service that new chats ask when the chosen one is gone.

    The first with a code that may go to it; else the first of the user's own that needs none; else
    Liaobots web, for which a code is to be entered. One whose proxy is not known cannot be asked.
    """
    remote = [each for each in services.all() if not each.is_demo and _has_a_way(each)]
    with_code = (profile for profile in remote if services.saved_code(profile) is not None)
    without_need = (profile for profile in remote if not profile.needs_code)
    web = services.find(known.WEB.id) or known.WEB
    return next(with_code, None) or next(without_need, None) or web


def _has_a_way(profile: Profile) -> bool:
    if profile.connection is None or profile.endpoint is None:
        return True
    try:
        profile.connection.check(is_loopback=profile.endpoint.is_loopback)
    except ServiceError:
        return False
    return True
