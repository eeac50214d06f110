"""What a removed service leaves: what brings it back, and which one is asked instead."""

from typing import TYPE_CHECKING, NamedTuple

from liaobots_desktop.service import profile as known
from liaobots_desktop.service.auth_code import AuthCode
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
    Liaobots web, for which a code is to be entered.
    """
    remote = [profile for profile in services.all() if not profile.is_demo]
    with_code = (profile for profile in remote if services.saved_code(profile) is not None)
    without_need = (profile for profile in remote if not profile.needs_code)
    web = services.find(known.WEB.id) or known.WEB
    return next(with_code, None) or next(without_need, None) or web
