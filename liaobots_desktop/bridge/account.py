"""Which service is asked, and with which auth code."""

from collections.abc import Callable

from liaobots_desktop.bridge.choices import Choices
from liaobots_desktop.chat.message import Conversation
from liaobots_desktop.service import profile as known
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.endpoint import (
    LIAOBOTS_API,
    Endpoint,
    Protocol,
    official_api,
    other_address,
)
from liaobots_desktop.service.errors import Reaction, ServiceError, ServiceUnreachable
from liaobots_desktop.service.profile import LIAOBOTS_IDS, Profile
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.removal import Removed
from liaobots_desktop.store.services import Services, environment_names_address
from liaobots_desktop.store.settings import SettingsFile


class Account(Choices):
    """The services, the chosen one, its code and the other choices; lives on the GUI thread."""

    def __init__(
        self,
        settings: SettingsFile,
        auth_file: AuthFile,
        start_demo: Callable[[], str],
        *,
        demo_only: bool = False,
    ) -> None:
        """`start_demo` starts the demo service, once, and returns its address."""
        super().__init__(settings)
        self._auth_file = auth_file
        self._start_demo = start_demo
        self._demo_only = demo_only
        self._demo_protocol = Protocol.WEB
        self._chose_demo = False
        self.services = Services(settings, auth_file)

    @property
    def has_code(self) -> bool:
        """Whether there is an auth code for any service, usable or not."""
        return bool(self.every_code())

    @property
    def was_code_open_to_others(self) -> bool:
        """Whether others could read a file of a code, until this start."""
        return self._auth_file.was_open_to_others

    @property
    def is_demo(self) -> bool:
        """Whether the built-in demo answers in new chats."""
        return self.profile().is_demo

    @property
    def is_chosen(self) -> bool:
        """Whether the first start is done: there is a service to ask."""
        return self._demo_only or bool(self.settings.base_url) or self.has_code

    @property
    def has_balance(self) -> bool:
        """Whether the service is asked by the protocol that can tell a balance."""
        endpoint = self.profile().endpoint
        protocol = self._demo_protocol if endpoint is None else endpoint.protocol
        return protocol is Protocol.API

    def profile(self) -> Profile:
        """Return the service that new chats ask.

        An address in the settings or in the environment that cannot be asked is in it as it
        stands: `endpoint` tells.
        """
        if self._demo_only or self._chose_demo:
            return known.DEMO
        try:
            return self.services.chosen()
        except ServiceError:
            address = self.settings.base_url
            return Profile("", address, Endpoint(address, Protocol.WEB))

    def profile_of(self, conversation: Conversation | None) -> Profile:
        """Return the service that a chat asks: the one it remembers, else the chosen one.

        `--demo` and an address of the environment come before what chats remember.
        """
        if conversation is None or self._is_overruled:
            return self.profile()
        return self.services.find(conversation.profile or "") or self.profile()

    def has_lost_profile(self, conversation: Conversation) -> bool:
        """Whether a chat remembers a service that is there no more."""
        remembered = conversation.profile
        return bool(remembered) and self.services.find(remembered or "") is None

    @property
    def _is_overruled(self) -> bool:
        return self._demo_only or (environment_names_address() and not self._chose_demo)

    def remembered(self, profile: Profile) -> str | None:
        """Return what a chat that asks this profile is to remember; None for nothing."""
        return None if self._is_overruled or not profile.id else profile.id

    def endpoint(self, profile: Profile | None = None, model: Model | None = None) -> Endpoint:
        """Return where a profile, or the chosen one, is asked; starts the demo if it is that.

        With a model, where that is asked: some speak another protocol than their service.

        Raises:
            AddressUnusable: the address of the settings or of the environment is none.
            ServiceUnreachable: the demo could not be started.
        """
        asked = profile
        if asked is None or not asked.id:
            is_demo = self._demo_only or self._chose_demo
            asked = known.DEMO if is_demo else self.services.chosen()
        if asked.endpoint is not None:
            return asked.endpoint if model is None else asked.asked_at(asked.endpoint, model)
        try:
            return Endpoint.parse(self._start_demo(), self._demo_protocol)
        except OSError as error:
            raise ServiceUnreachable(host="127.0.0.1", detail=error.strerror or "") from error

    def auth(self, profile: Profile | None = None) -> AuthCode:
        """Return the auth code to send to a profile, or the chosen one; empty where none is needed.

        Raises:
            AuthCodeMissing: there is none yet that may go there.
            AuthCodeUnusable: the environment's has characters that cannot be sent.
        """
        return self.services.code_of(profile or self.profile())

    def masked(self, text: str) -> str:
        """Return `text` without any auth code, for reports that leave the app."""
        for code in self.every_code():
            text = code.masked_in(text)
        return text

    def every_code(self) -> tuple[AuthCode, ...]:
        """Return all codes that are known, to keep them out of what leaves the app."""
        return self.services.codes.every()

    def keeps_code_for(self, endpoint: Endpoint) -> bool:
        """Whether there is a code that may be sent to `endpoint`: none of another service."""
        try:
            return bool(self.services.code_of(self.services.at(endpoint)).reveal())
        except ServiceError:
            return self._auth_file.is_overridden

    def look_again(self) -> None:
        """Hold what another program chose meanwhile, also in place of the demo chosen here."""
        held = self.settings.base_url
        if self._settings.look_again():
            self._chose_demo = self._chose_demo and self.settings.base_url == held
            self.changed.emit()

    def use_demo(self) -> None:
        """Let the built-in demo answer from now on; a saved auth code stays."""
        self.choose_profile(known.DEMO)

    def use(self, endpoint: Endpoint, code: AuthCode | None = None) -> None:
        """Ask this address from now on, with a new code or the saved one.

        One that belongs to no profile becomes a profile.

        Raises:
            NotSaved: the code could not be kept for the next start.
        """
        self._demo_only = self._chose_demo = False
        self._telling(lambda: self._use(endpoint, code))

    def _use(self, endpoint: Endpoint, code: AuthCode | None) -> None:
        profile = self.services.at(endpoint)
        if not profile.id and other_address(endpoint) is not None and not endpoint.is_loopback:
            profile = (self.services.find(known.WEB.id) or known.WEB)._replace(endpoint=endpoint)
            self.services.keep(profile)
        elif not profile.id:
            profile = self.services.new(endpoint.host, endpoint)
            self.services.keep(profile)
        if code is None:
            self.services.take_unclaimed_code(profile)
        else:
            profile = self.services.save_code(profile, code)
        self.services.choose(profile)

    def choose_profile(self, profile: Profile) -> None:
        """Let new chats ask this profile."""
        self._demo_only = False
        self._chose_demo = profile.is_demo  # also while the environment names another address
        self._telling(lambda: self.services.choose(profile))

    def keep_profile(self, profile: Profile) -> None:
        """Add or change a profile."""
        self._telling(lambda: self.services.keep(profile))

    def remove_profile(self, profile: Profile) -> Removed:
        """Delete a profile of the user's own and its code; raises NotSaved."""
        return self._telling(lambda: self.services.remove(profile))

    def bring_back(self, removed: Removed) -> None:
        """Undo a removal of a profile; raises NotSaved."""
        self._telling(lambda: self.services.bring_back(removed))

    def choose_keyring(self, *, is_wanted: bool) -> None:
        """Keep all codes in the keyring of the system, or again in files; raises StoreError."""
        ids = self.services.code_ids()
        self._telling(lambda: self.services.codes.move(ids, to_keyring=is_wanted))

    def use_official_api(self, profile: Profile | None = None) -> Profile:
        """Return the profile of the official API that stands for `profile`, or the chosen one.

        It is used from now on wherever that one was. The demo speaks it, too, so may servers on
        this computer, and a profile of one's own at Liaobots has a code of its own: these stay,
        and are asked otherwise.
        """
        asked = profile or self.profile()
        api = None if asked.endpoint is None else official_api(asked.endpoint)
        if asked.endpoint is None:
            self._demo_protocol = Protocol.API
            self.changed.emit()
        elif api == LIAOBOTS_API and self._is_liaobots(asked):
            official = self.services.find(known.API.id) or known.API
            self._replace_chosen(asked, official)
            return official
        elif api is not None and asked.id:
            spoken = asked._replace(endpoint=api)
            self.keep_profile(spoken)
            return spoken
        return asked

    def use_other_address(self, profile: Profile | None = None) -> Profile:
        """Return the profile with the service's other public address; the same without one."""
        asked = profile or self.profile()
        other = None if asked.endpoint is None else other_address(asked.endpoint)
        if other is None or other == asked.endpoint:
            return asked
        if not self._is_liaobots(asked):
            moved = asked._replace(endpoint=other)
            self.keep_profile(moved)
            return moved
        web = (self.services.find(known.WEB.id) or known.WEB)._replace(endpoint=other)
        self.keep_profile(web)
        self._replace_chosen(asked, web)
        return web

    @staticmethod
    def _is_liaobots(profile: Profile) -> bool:
        """Whether a profile is asked with the code that Liaobots' own share."""
        return profile.id in LIAOBOTS_IDS or not profile.id

    def possible(
        self, reactions: tuple[Reaction, ...], profile: Profile | None = None
    ) -> tuple[Reaction, ...]:
        """Return those of the reactions that can be offered for a profile, or the chosen one."""
        try:
            endpoint = self.endpoint(profile)
        except ServiceError:
            return reactions
        impossible = set()
        if other_address(endpoint) is None:
            impossible.add(Reaction.USE_OTHER_ADDRESS)
        if endpoint.protocol is Protocol.API or official_api(endpoint) is None:
            impossible.add(Reaction.USE_OFFICIAL_API)
        return tuple(reaction for reaction in reactions if reaction not in impossible)

    def _replace_chosen(self, profile: Profile, other: Profile) -> None:
        """Choose the other profile where this one is chosen."""
        if self.profile().id == profile.id:
            self.choose_profile(other)
