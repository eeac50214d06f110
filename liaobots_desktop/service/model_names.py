"""What people call models: their names at the services that are known."""

from collections.abc import Iterable

from liaobots_desktop.service import catalogue
from liaobots_desktop.service.profile import Profile


def model_names(profiles: Iterable[Profile], first: Profile | None = None) -> dict[str, str]:
    """Return the names that were given to models, by id; those of `first` come before others.

    A model whose id is its name is left out.
    """
    services = [*([] if first is None else [first]), *profiles]
    models = (model for profile in services for model in profile.models)
    names: dict[str, str] = {}
    for model in (*models, *catalogue.BUILT_IN):
        if model.name != model.id:
            names.setdefault(model.id, model.name)
    return names
