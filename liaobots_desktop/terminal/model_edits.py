"""The models of a service, changed on the terminal: imported, added, hidden, put in order."""

import json
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from liaobots_desktop.service.catalogue import USUAL_MAX_LENGTH, USUAL_TOKEN_LIMIT, Model
from liaobots_desktop.service.endpoint import Protocol
from liaobots_desktop.service.errors import ModelUnknown, RequestRefused, ServiceError
from liaobots_desktop.service.listed_models import with_listed
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.profile_fields import LARGEST_LIMIT, LONGEST_NAME
from liaobots_desktop.store.services import Services
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.terminal import exit_codes
from liaobots_desktop.terminal.chosen_service import Service, chosen_service, named_profile
from liaobots_desktop.terminal.exit_codes import ExitCode
from liaobots_desktop.terminal.printer import shown


class ModelChange(NamedTuple):
    """What is to be other of a model; None: as it is."""

    name: str | None = None
    max_length: int | None = None
    token_limit: int | None = None
    protocol: str | None = None
    """`api`, `web`, or `usual` for that of its service."""


class _Refused(RequestRefused):
    """A change that is none."""


def fetch(service: Service, folder: Path, *, as_json: bool) -> int:
    """Add the models that a service lists: see `listed_models`. Returns the exit code."""
    from liaobots_desktop.service.cancel import CancelToken
    from liaobots_desktop.service.probe import fetch_models

    def taken(profile: Profile) -> Profile:
        with ExitStack() as at_end:
            asked = chosen_service(service, folder, at_end)
            listed = fetch_models(asked.endpoint, asked.auth, CancelToken(), asked.connection)
        if not listed:
            raise _Refused("The service lists no models. Add them one by one.")
        return profile._replace(models=with_listed(profile, listed))

    return _done(service, folder, taken, as_json=as_json)


def add(
    model_id: str, change: ModelChange, service: Service, folder: Path, *, as_json: bool
) -> int:
    """Add a model at the end of the list; returns the exit code."""
    wanted = model_id.strip()

    def added(profile: Profile) -> Profile:
        if profile.model(wanted) is not None:
            raise _Refused(f"There is a model {wanted} already.")
        if not 0 < len(wanted) <= LONGEST_NAME or not wanted.isprintable():
            raise _Refused(f"A model needs an id of at most {LONGEST_NAME} letters.")
        made = Model(wanted, wanted, USUAL_MAX_LENGTH, USUAL_TOKEN_LIMIT)
        return profile._replace(models=(*profile.models, _changed(made, change)))

    return _done(service, folder, added, as_json=as_json)


def edit(
    model_id: str, change: ModelChange, service: Service, folder: Path, *, as_json: bool
) -> int:
    """Change a model; returns the exit code."""

    def edited(profile: Profile) -> Profile:
        model = _model(profile, model_id)
        models = (_changed(each, change) if each == model else each for each in profile.models)
        return profile._replace(models=tuple(models))

    return _done(service, folder, edited, as_json=as_json)


def hide(model_id: str, service: Service, folder: Path, *, is_hidden: bool, as_json: bool) -> int:
    """Keep a model from being offered, or no longer; returns the exit code."""

    def changed(profile: Profile) -> Profile:
        one = {_model(profile, model_id).id}
        hidden = profile.hidden_models | one if is_hidden else profile.hidden_models - one
        return profile._replace(hidden_models=hidden)

    return _done(service, folder, changed, as_json=as_json)


def move(model_id: str, place: int, service: Service, folder: Path, *, as_json: bool) -> int:
    """Give a model another place in the list, from 1 on; returns the exit code."""

    def moved(profile: Profile) -> Profile:
        model = _model(profile, model_id)
        others = [each for each in profile.models if each != model]
        if not 1 <= place <= len(profile.models):
            raise _Refused(f"A place is from 1 to {len(profile.models)}.")
        return profile._replace(models=(*others[: place - 1], model, *others[place - 1 :]))

    return _done(service, folder, moved, as_json=as_json)


def remove(model_id: str, service: Service, folder: Path, *, as_json: bool) -> int:
    """Remove a model; returns the exit code."""

    def removed(profile: Profile) -> Profile:
        model = _model(profile, model_id)
        if len(profile.models) == 1:
            raise _Refused("A service needs a model.")
        models = tuple(each for each in profile.models if each != model)
        return profile._replace(models=models, hidden_models=profile.hidden_models - {model.id})

    return _done(service, folder, removed, as_json=as_json)


def _done(
    service: Service, folder: Path, act: Callable[[Profile], Profile], *, as_json: bool
) -> int:
    """Change a service, and say which models it has now."""
    services = Services(SettingsFile(folder), AuthFile(folder))
    try:
        named = service.profile
        before = services.chosen() if named is None else named_profile(services, named)
        if not before.id:
            raise _Refused("This address belongs to no service of the list: add it first.")
        after = act(before)
        if after != before:
            services.keep(after)
    except ServiceError as error:
        print(error.unasked, file=sys.stderr)
        return exit_codes.of_error(error)
    offered = [model.id for model in after.shown_models]
    if as_json:
        members = {"profile": after.name, "models": offered}
        print(json.dumps(members, ensure_ascii=False))
    else:
        print(shown(f"{after.name} offers {', '.join(offered)}."))
    return ExitCode.ANSWERED


def _model(profile: Profile, model_id: str) -> Model:
    found = profile.model(model_id)
    if found is None:
        raise ModelUnknown(model_id, tuple(model.id for model in profile.models))
    return found


def _changed(model: Model, change: ModelChange) -> Model:
    name = model.name if change.name is None else change.name.strip()
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
        raise _Refused(f"A model needs a name of at most {LONGEST_NAME} letters.")
    lengths = (change.max_length, change.token_limit)
    if any(number is not None and not 0 < number <= LARGEST_LIMIT for number in lengths):
        raise _Refused(f"A length is from 1 to {LARGEST_LIMIT}.")
    protocol = model.protocol
    if change.protocol is not None:
        protocol = None if change.protocol == "usual" else Protocol(change.protocol)
    return model._replace(
        name=name,
        max_length=change.max_length or model.max_length,
        token_limit=change.token_limit or model.token_limit,
        protocol=protocol,
    )
