"""The models that can be asked beside a chat's own: those of its service first, then others'."""

from collections.abc import Iterator
from typing import NamedTuple

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.model_at import ModelAt
from liaobots_desktop.service.profile import LIAOBOTS_IDS, WEB, Profile


class OfferedModel(NamedTuple):
    """A model, what it is called, and the name of its service, empty for the chat's own."""

    at: ModelAt
    name: str
    service: str = ""

    @property
    def label(self) -> str:
        """The words for it where models of several services stand in one list."""
        return f"{self.name} · {self.service}" if self.service else self.name


def models_beside(account: Account, own: Profile) -> list[OfferedModel]:
    """Return the models that can be asked in a chat of the service `own`."""
    return [
        OfferedModel(
            ModelAt(model.id, profile.id),
            model.name,
            "" if profile is own else profile.title,
        )
        for profile in (own, *_others(account, own))
        for model in profile.shown_models
    ]


def _has_code(account: Account, profile: Profile) -> bool:
    """Whether there is a code for Liaobots; a keyring is not asked, for it may let one wait."""
    if account.services.codes.is_in_keyring:
        return bool(account.settings.code_base_url)
    return account.services.saved_code(profile) is not None


def _others(account: Account, own: Profile) -> Iterator[Profile]:
    """Yield the chosen service, those of the user's own, and Liaobots where its code is there.

    Liaobots' two ways lead to the same models, so only one of them is offered.
    """
    if account.remembered(own) is None:
        return  # --demo, or an address that was named for this time
    services, chosen = account.services, account.profile().id
    is_liaobots = own.id in LIAOBOTS_IDS
    liaobots = chosen if chosen in LIAOBOTS_IDS else WEB.id
    for profile in services.all():
        if profile.id == own.id or (is_liaobots and profile.id in LIAOBOTS_IDS):
            continue
        has_code = profile.id == liaobots and _has_code(account, profile)
        if has_code or profile.id == chosen or not profile.is_built_in:
            yield profile
