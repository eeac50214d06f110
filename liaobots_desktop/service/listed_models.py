"""The models of a profile after its service has listed its own."""

from collections.abc import Sequence

from liaobots_desktop.service import catalogue
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.profile import Profile


def with_listed(profile: Profile, listed: Sequence[Model]) -> tuple[Model, ...]:
    """Return a profile's models, as they are, and behind them those that are new.

    A service of one's own begins with Liaobots' models. Where nobody has touched them, those that
    the service does not list go: asked for them, it would refuse.
    """
    there, known = {model.id for model in profile.models}, {model.id for model in listed}
    new = tuple(model for model in listed if model.id not in there)
    is_untouched = not profile.is_built_in and profile.models == catalogue.BUILT_IN
    if not new or not is_untouched:
        return profile.models + new
    return tuple(model for model in profile.models if model.id in known) + new
