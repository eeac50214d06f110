"""The services that can be asked: their profiles, which one is chosen, and the code of each."""

import os
from contextlib import suppress

from liaobots_desktop.service import profile as known
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import (
    LIAOBOTS_WEB,
    Endpoint,
    share_codes,
)
from liaobots_desktop.service.errors import AddressUnusable, AuthCodeMissing
from liaobots_desktop.service.model_names import model_names
from liaobots_desktop.service.profile import LIAOBOTS_IDS, Profile
from liaobots_desktop.speech import spoken, to_translate
from liaobots_desktop.store.adoption import adopt
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.code_entry import enter_own, enter_shared, hand_over, may_go
from liaobots_desktop.store.code_places import CodePlaces
from liaobots_desktop.store.profile_file import ProfileFile
from liaobots_desktop.store.removal import Removed, next_chosen
from liaobots_desktop.store.service_choice import BASE_URL_VARIABLE, DEMO, DEMO_CODE, choose
from liaobots_desktop.store.settings import SettingsFile

_LOCKED = to_translate(
    "Store",
    "The keyring of this computer did not give the auth code. Unlock it and ask again, or enter "
    "the code once more.",
)


class Services:
    """Profiles and codes as one; used on the GUI thread or by the command line.

    A code is sent only to the service that it was entered for. The address that an older version
    kept in the settings, and its code, become a profile when this is made.
    """

    def __init__(self, settings: SettingsFile, shared: AuthFile) -> None:
        """`shared` is the file of the code of Liaobots' own addresses."""
        self._settings = settings
        self._shared = shared
        self.file = ProfileFile(settings.folder, settings.later)
        self.codes = CodePlaces(settings, shared)
        adopt(self, settings, shared)

    def all(self) -> tuple[Profile, ...]:
        """Return the built-in profiles, and after them the user's own."""
        return self.file.all()

    def find(self, profile_id: str) -> Profile | None:
        """Return the profile with this id, or None."""
        return self.file.find(profile_id)

    def named(self, name: str) -> Profile | None:
        """Return the profile with this name or id, upper and lower case being alike, or None."""
        wanted = name.strip().casefold()
        by_id = (profile for profile in self.all() if profile.id == wanted)
        by_name = (profile for profile in self.all() if profile.name.casefold() == wanted)
        return next(by_id, None) or next(by_name, None)

    def model_names(self, first: Profile | None = None) -> dict[str, str]:
        """Return what people call models, by id; what `first` says counts before others."""
        return model_names(self.all(), first)

    def chosen(self, base_url: str | None = None, protocol: str | None = None) -> Profile:
        """Return the profile that is asked by chats that remember none.

        `base_url` and `protocol` come first, then LIAOBOTS_BASE_URL, then the settings. An address
        that belongs to no profile gives one for this time, without an id.

        Raises:
            AddressUnusable: the address that comes first is none.
        """
        endpoint = choose(self._settings.current, base_url, protocol, self.all())
        return known.DEMO if endpoint is None else self.at(endpoint)

    def choose(self, profile: Profile) -> None:
        """Let new chats ask this profile from now on.

        Raises:
            NotSaved: it holds until the app ends.
        """
        endpoint = profile.endpoint
        if endpoint is None:
            self._settings.change(base_url=DEMO, profile=profile.id)
        else:
            self._settings.change(
                base_url=endpoint.base_url, protocol=endpoint.protocol.value, profile=profile.id
            )

    def take_unclaimed_code(self, profile: Profile) -> None:
        """Give a profile the saved code of which nobody knows where it was entered.

        Raises:
            NotSaved: the code is still where it was.
        """
        if not self._settings.current.code_base_url:
            hand_over(self, self._settings, self._shared, profile)

    def keep(self, profile: Profile) -> None:
        """Add a profile, or change the one with its id, also where it is the chosen one.

        For which address its code was entered stays as it is known here: `save_code` changes it.

        Raises:
            NotSaved: it holds until the app ends.
        """
        kept = self.find(profile.id)
        entered_for = "" if kept is None else kept.code_base_url
        self._keep(profile._replace(code_base_url=entered_for))

    def note_entered(self, profile: Profile, entered_for: str) -> Profile:
        """Keep at once for which address a profile's code was entered, and return the profile.

        For the code itself see `store/code_entry`, which knows the order.

        Raises:
            NotSaved: it holds until the app ends.
        """
        noted = profile._replace(code_base_url=entered_for)
        if self.find(profile.id) != noted:
            self._keep(noted, at_once=True)
        return noted

    def _keep(self, profile: Profile, *, at_once: bool = False) -> None:
        was_chosen = self.is_chosen(profile)
        try:
            self.file.keep(profile, at_once=at_once)
        finally:
            if was_chosen:
                self.choose(profile)

    def new(self, name: str, endpoint: Endpoint) -> Profile:
        """Return a new profile of the user's own, which is to be kept."""
        return Profile(_new_id(), self.free_name(name), endpoint)

    def copy_of(self, profile: Profile, endpoint: Endpoint) -> Profile:
        """Return a copy of a profile as one of the user's own, without its code, to be kept.

        `endpoint` is where the copied one is asked.
        """
        new = self.new(profile.name, endpoint)
        return profile._replace(id=new.id, name=new.name, endpoint=endpoint, code_base_url="")

    def free_name(self, wanted: str) -> str:
        """Return `wanted`, or that with a number where a profile has that name already."""
        taken = {profile.name.casefold() for profile in self.all()}
        name, number = wanted, 2
        while name.casefold() in taken:
            name, number = f"{wanted} {number}", number + 1
        return name

    def remove(self, profile: Profile) -> Removed:
        """Delete a profile of the user's own and its code, and return what brings both back.

        Where it was chosen another one is: see `store/removal`.

        Raises:
            NotSaved: the code, or the profile, is still there.
        """
        was_chosen = self.is_chosen(profile)
        removed = Removed(profile, self.codes.load(profile.id), was_chosen)
        self.codes.forget(profile.id)
        self.file.remove(profile.id)
        if was_chosen:
            self.choose(next_chosen(self))
        return removed

    def bring_back(self, removed: Removed) -> None:
        """Undo a removal: the profile, its code for the address of that, and the choice.

        Raises:
            NotSaved: not all of it is there again.
        """
        profile = removed.profile
        self.keep(profile)
        if removed.code is not None:
            enter_own(self, profile, removed.code, profile.code_base_url)
        if removed.was_chosen:
            self.choose(profile)

    def is_chosen(self, profile: Profile) -> bool:
        """Whether the settings name this profile, whatever the environment says."""
        settings = self._settings.current
        if profile.is_demo:
            return settings.base_url == DEMO
        return bool(settings.base_url) and settings.profile == profile.id

    def code_of(self, profile: Profile, *, is_named: bool = False) -> AuthCode:
        """Return the code to send to a profile's address; an empty one where none is needed.

        The environment's code goes to the chosen profile, and to where its code may go, too; and to
        one that was named for this time (`is_named`), by the command line perhaps.

        Raises:
            AuthCodeMissing: there is none that may go there.
            AuthCodeUnusable: the environment's has characters that cannot be sent.
        """
        if profile.is_demo:
            return AuthCode(DEMO_CODE)
        code = self._named_code(profile, is_named=is_named) or self.saved_code(profile)
        is_unclaimed = not self._settings.current.code_base_url
        if code is None and is_named and is_unclaimed and not profile.id:
            code = self._shared.saved()  # nobody knows where it was entered
        if code is None and self.codes.has_failed and (profile.needs_code or profile.code_base_url):
            raise AuthCodeMissing(spoken("Store", _LOCKED))
        if code is None and profile.needs_code:
            raise AuthCodeMissing
        return code or AuthCode("")

    def saved_code(self, profile: Profile) -> AuthCode | None:
        """Return the saved code that may go to a profile's address, or None."""
        endpoint = profile.endpoint
        if endpoint is None:
            return None
        shared_by = self._settings.current.code_base_url
        if profile.id in LIAOBOTS_IDS:
            is_meant = may_go(shared_by or LIAOBOTS_WEB.base_url, endpoint)
            return self.codes.load("") if is_meant else None
        if not profile.id:
            owner = self.owner(endpoint)
            return None if owner is None else self.saved_code(owner)
        if profile.code_base_url:
            is_meant = may_go(profile.code_base_url, endpoint)
            return self.codes.load(profile.id) if is_meant else None
        # what an older version kept could not be moved: the folder is read-only
        is_ours = not shared_by or may_go(shared_by, LIAOBOTS_WEB)
        return None if is_ours or not may_go(shared_by, endpoint) else self._shared.saved()

    def save_code(self, profile: Profile, code: AuthCode) -> Profile:
        """Keep a profile's code for its address, and return the profile, which says so.

        Raises:
            NotSaved: the old code, if any, is still there.
        """
        if profile.endpoint is None:
            return profile
        if profile.id in LIAOBOTS_IDS:
            base_url = profile.endpoint.base_url
            enter_shared(self, self._settings, self._shared, base_url, code)
            return profile
        return enter_own(self, profile, code, profile.endpoint.base_url)

    def forget_code(self, profile: Profile) -> Profile:
        """Delete a profile's code and return the profile, which says so; raises NotSaved."""
        if profile.id in LIAOBOTS_IDS:
            self.codes.forget("")
            return profile
        self.codes.forget(profile.id)
        return self.note_entered(profile, "")

    def code_ids(self) -> tuple[str, ...]:
        """Return the ids by which codes are kept; the empty one is that of Liaobots' own."""
        return ("", *(profile.id for profile in self.all() if profile.code_base_url))

    def _named_code(self, profile: Profile, *, is_named: bool) -> AuthCode | None:
        """Return the environment's code where it was meant for this profile; else None."""
        if not self._shared.is_overridden or profile.endpoint is None:
            return None
        with suppress(AddressUnusable):
            chosen = self.chosen().endpoint
            is_meant = chosen is not None and share_codes(chosen, profile.endpoint)
            if is_meant or is_named:
                return self._shared.load()
        return None

    def at(self, endpoint: Endpoint) -> Profile:
        """Return the profile with this address, the one of the settings first.

        Without one it is a profile for this time, which has no id.
        """
        settings = self._settings.current
        named = self.file.find(settings.profile)
        if named is not None and named.endpoint == endpoint:
            return named
        others = (profile for profile in self.all() if profile.endpoint == endpoint)
        return next(others, None) or Profile("", endpoint.host, endpoint)

    def owner(self, endpoint: Endpoint) -> Profile | None:
        """Return the profile whose code may go to an address."""
        for profile in self.all():
            if profile.endpoint is not None and share_codes(profile.endpoint, endpoint):
                return profile
        return None


def environment_names_address() -> bool:
    """Whether LIAOBOTS_BASE_URL is set: then it is asked, whatever chats and settings say."""
    return bool(os.environ.get(BASE_URL_VARIABLE))


def _new_id() -> str:
    import uuid  # not needed by a start

    return uuid.uuid4().hex
