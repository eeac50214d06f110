"""What an older version kept of a service becomes a profile: its address, and the code for it.

Older versions know one service: its address and protocol stand in the settings, its code in the
shared file. They find it there again, for the settings go on naming the chosen service.
"""

from contextlib import suppress
from typing import TYPE_CHECKING

from liaobots_desktop.service import profile as known
from liaobots_desktop.service.endpoint import LIAOBOTS_WEB_WORK, Endpoint, Protocol
from liaobots_desktop.service.errors import AddressUnusable
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.code_entry import hand_over
from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.service_choice import DEMO, plain_hosts
from liaobots_desktop.store.settings import SettingsFile

if TYPE_CHECKING:
    from liaobots_desktop.store.services import Services


def adopt(services: "Services", settings: SettingsFile, shared: AuthFile) -> None:
    """Make profiles of the addresses in the settings, and give them the code entered there.

    What cannot be written holds until the app ends, and is tried again with the next start.
    """
    found = settings.current
    protocol = Protocol(found.protocol)
    owner: Profile | None = None
    with suppress(AddressUnusable, NotSaved):  # an unusable one is told when it is to be asked
        if found.base_url not in {"", DEMO}:
            confirmed = plain_hosts(services.all())
            named = Endpoint.parse(found.base_url, protocol, plain_hosts=confirmed)
            owner = _adopted(services, named)
            if found.profile != owner.id:
                settings.change(profile=owner.id)
    with suppress(AddressUnusable):
        if found.code_base_url:
            entered_for = Endpoint.parse(found.code_base_url, protocol)
            owner = services.owner(entered_for) or _adopted(services, entered_for)
    if owner is not None:
        with suppress(NotSaved):
            hand_over(services, settings, shared, owner)


def _adopted(services: "Services", endpoint: Endpoint) -> Profile:
    """Return the profile of an address, made if need be."""
    found = services.at(endpoint)
    if found.id:
        return found
    if endpoint == LIAOBOTS_WEB_WORK:
        profile = (services.find(known.WEB.id) or known.WEB)._replace(endpoint=endpoint)
    else:
        profile = Profile(_id_for(services, endpoint), services.free_name(found.name), endpoint)
        if services.file.is_lost:  # it may be one of those, and its proxy is not known
            from liaobots_desktop.store.connection_fields import NOT_KNOWN

            profile = profile._replace(connection=NOT_KNOWN)
    with suppress(NotSaved):
        services.file.keep(profile)
    return profile


def _id_for(services: "Services", endpoint: Endpoint) -> str:
    """Return the same id for an address each time, should the settings not have been written."""
    import uuid  # only once after an update

    same = uuid.uuid5(uuid.NAMESPACE_URL, f"{endpoint.protocol} {endpoint.base_url}").hex
    return uuid.uuid4().hex if services.find(same) else same
