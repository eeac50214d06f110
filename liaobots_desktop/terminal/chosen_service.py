"""The service that the command line, the environment, a chat and the settings name together."""

from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from liaobots_desktop.chat.message import Conversation
from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service import profile as known
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.catalogue import (
    USUAL_MAX_LENGTH,
    USUAL_TOKEN_LIMIT,
    Model,
)
from liaobots_desktop.service.completion_request import DEFAULT_SYSTEM_PROMPT
from liaobots_desktop.service.connection import Connection
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.errors import AuthCodeMissing, ModelUnknown, ProfileUnknown
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.services import Services, environment_names_address
from liaobots_desktop.store.settings import SettingsFile

_NO_CODE = (
    "An auth code is needed to ask this service: set LIAOBOTS_AUTH_CODE, or enter the code once "
    "in the window."
)


class Service(NamedTuple):
    """What the command line says of the service; None where it says nothing."""

    demo: bool = False
    protocol: str | None = None
    base_url: str | None = None
    profile: str | None = None

    @property
    def is_named(self) -> bool:
        """Whether it was named for this time, together with the code of the environment."""
        return bool(self.profile or self.base_url) or environment_names_address()


class ChosenService(NamedTuple):
    """A profile, where it is asked, the code for it, and what a new chat remembers of it."""

    profile: Profile
    endpoint: Endpoint
    auth: AuthCode
    remembered: str | None

    @property
    def connection(self) -> Connection | None:
        """The way there, None for the usual one."""
        return self.profile.connection

    @property
    def system_prompt(self) -> str:
        """What a new chat begins with."""
        named = self.profile.system_prompt
        return DEFAULT_SYSTEM_PROMPT if named is None else named

    def model(self, named: str | None, *usual: str) -> Model:
        """Return the model that was named, else the first of the usual ones that it has.

        Servers of one's own may have more models than are listed here.

        Raises:
            ModelUnknown: the one that was named.
        """
        if named is None:
            found = (self.profile.model(model_id) for model_id in usual)
            return next((model for model in found if model), self.profile.shown_models[0])
        model = self.profile.model(named)
        is_api = self.endpoint.protocol is Protocol.API
        if model is None and is_api and not self.profile.is_built_in:
            return Model(named, named, USUAL_MAX_LENGTH, USUAL_TOKEN_LIMIT)
        if model is None:
            raise ModelUnknown(named, tuple(model.id for model in self.profile.shown_models))
        return model


def chosen_service(
    service: Service, folder: Path, at_end: ExitStack, chat: Conversation | None = None
) -> ChosenService:
    """Return whom to ask, and the code for it; the demo runs until `at_end`.

    What the command line and the environment name comes first, then what `chat` remembers, then
    the settings.

    Raises:
        ServiceError: no such profile, no address, or no code.
    """
    settings = SettingsFile(folder)
    services = Services(settings, AuthFile(folder))
    profile = known.DEMO if service.demo else _profile(service, services, chat)
    if profile.endpoint is None:
        demo = at_end.enter_context(DemoServer())
        endpoint = Endpoint.parse(demo.url, Protocol(service.protocol or Protocol.WEB))
        profile = known.DEMO
    else:
        protocol = None if service.protocol is None else Protocol(service.protocol)
        endpoint = profile.spoken_at(profile.endpoint, protocol)
    try:
        auth = services.code_of(profile, is_named=service.is_named)
    except AuthCodeMissing:
        raise AuthCodeMissing(_NO_CODE) from None
    remembered = None if service.demo else profile.id or None
    return ChosenService(profile, endpoint, auth, remembered)


def _profile(service: Service, services: Services, chat: Conversation | None) -> Profile:
    if service.profile is not None:
        return named_profile(services, service.profile)
    says_nothing = not (service.base_url or service.protocol or environment_names_address())
    if says_nothing and chat is not None and chat.profile:
        remembered = services.find(chat.profile)
        if remembered is not None:
            return remembered
    return services.chosen(service.base_url, service.protocol)


def named_profile(services: Services, name: str) -> Profile:
    """Return the profile with a name or an id; raises ProfileUnknown."""
    found = services.named(name)
    if found is None:
        raise ProfileUnknown(name, tuple(profile.name for profile in services.all()))
    return found
