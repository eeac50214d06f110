"""One profile ↔ its JSON object. What is not understood is told and stays in the object."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.endpoint import LIAOBOTS_WEB, LIAOBOTS_WEB_WORK, Endpoint, Protocol
from liaobots_desktop.service.errors import AddressUnusable
from liaobots_desktop.service.profile import BUILT_IN, BUILT_IN_IDS, WEB, Profile
from liaobots_desktop.store.kept_json import is_text

LONGEST_NAME = 100
"""Characters of the name of a profile or a model."""
LARGEST_LIMIT = 10_000_000
"""Of a model's lengths; far above what any model reads."""

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
"""It is the name of a file, too."""

_PLAIN = "plain_http"
"""The host, with its port, for which plain http was confirmed; another address needs it anew."""

Members = Mapping[str, Any]


def to_profile(members: object) -> tuple[Profile | None, tuple[str, ...]]:
    """Return the profile of a JSON object, and the names of the members not understood.

    No profile where there is no usable id or address; of a built-in one the object holds only
    what was changed.
    """
    if not isinstance(members, dict) or not _is_id(members.get("id")):
        return None, ("id",)
    built_in = next((known for known in BUILT_IN if known.id == members["id"]), None)
    try:
        profile = built_in or Profile(members["id"], "", _endpoint(members))
    except (AddressUnusable, ValueError):
        return None, ("base_url",)
    broken = []
    for name, (read, _) in _FIELDS.items():
        if name not in members:
            continue
        try:
            profile = read(profile, members[name])
        except (ValueError, TypeError, KeyError, AddressUnusable):
            broken.append(name)
            profile = _without(profile, name, members[name])
    if not profile.name and profile.endpoint is not None:
        profile = profile._replace(name=profile.endpoint.host)
    return profile, tuple(broken)


def _without(profile: Profile, name: str, found: object) -> Profile:
    """Return a profile without a member that is not understood: the usual stands for most."""
    if name != "connection":
        return profile
    from liaobots_desktop.store.connection_fields import as_far_as_safe

    return profile._replace(connection=as_far_as_safe(found))


def to_members(profile: Profile, before: Profile | None, members: Members) -> dict[str, Any]:
    """Return `members` with what is different in `profile` from `before`, and all the rest kept.

    `before` is None for a new one: what is usual is not written.
    """
    was = before or Profile(profile.id, "", None)
    changed: dict[str, Any] = {"id": profile.id}
    for name, (_, write) in _FIELDS.items():
        new = write(profile)
        if new != write(was):
            changed[name] = new
    if "models" in changed:
        changed["models"] = _merged(changed["models"], members.get("models"))
    if profile.id not in BUILT_IN_IDS and profile.endpoint is not None:
        changed["base_url"] = profile.endpoint.base_url
        changed["protocol"] = profile.endpoint.protocol.value
        if profile.endpoint.plain_host or _PLAIN in members:
            changed[_PLAIN] = profile.endpoint.plain_host
    return {**members, **changed}


def _is_id(found: object) -> bool:
    return isinstance(found, str) and _ID.fullmatch(found) is not None


def _endpoint(members: Members) -> Endpoint:
    address = members.get("base_url")
    if not is_text(address):
        raise ValueError  # one kind of error for all that is no profile
    protocol = Protocol(_text(members.get("protocol")))
    return Endpoint.parse(address, protocol, plain_hosts=[str(members.get(_PLAIN))])


def _text(found: object, longest: int = 100_000) -> str:
    if not is_text(found) or len(found) > longest:
        raise ValueError
    return found


def _texts(found: object) -> list[str]:
    if not isinstance(found, list):
        raise TypeError
    return [_text(each, 2000) for each in found]


def _limit(found: object) -> int:
    if isinstance(found, bool) or not isinstance(found, int) or not 0 < found <= LARGEST_LIMIT:
        raise ValueError
    return found


def _read_name(profile: Profile, found: object) -> Profile:
    name = _text(found, LONGEST_NAME).strip()
    if not name:
        raise ValueError
    return profile if profile.is_built_in else profile._replace(name=name)


def _read_address(profile: Profile, found: object) -> Profile:
    """Read the address of the built-in web profile, which has two; others are read before."""
    known = {one.base_url: one for one in (LIAOBOTS_WEB, LIAOBOTS_WEB_WORK)}
    return profile._replace(endpoint=known[_text(found)]) if profile.id == WEB.id else profile


def _write_address(profile: Profile) -> str:
    return "" if profile.endpoint is None else profile.endpoint.base_url


def _read_backups(profile: Profile, found: object) -> Profile:
    backups = [Endpoint.parse(address, Protocol.WEB).base_url for address in _texts(found)]
    return profile._replace(backups=tuple(backups))


def _read_models(profile: Profile, found: object) -> Profile:
    if not isinstance(found, list):
        raise TypeError
    models: dict[str, Model] = {}
    for each in found:
        model = _model(each)
        if model is not None:
            models.setdefault(model.id, model)
    if not models:
        raise ValueError
    return profile._replace(models=tuple(models.values()))


def _model(found: object) -> Model | None:
    """Return a model, or None for what is none; it stays in the file."""
    if not isinstance(found, dict):
        return None
    try:
        model_id = _text(found["id"], LONGEST_NAME).strip()
        name = _text(found.get("name", model_id), LONGEST_NAME).strip() or model_id
        lengths = (_limit(found["maxLength"]), _limit(found["tokenLimit"]))
        named = found.get("protocol")
        model = Model(model_id, name, *lengths, None if named is None else Protocol(named))
    except (ValueError, TypeError, KeyError):
        return None
    return model if model_id else None


def _write_models(profile: Profile) -> list[dict[str, Any]]:
    return [_model_members(model) for model in profile.models]


def _model_members(model: Model) -> dict[str, Any]:
    members = {
        "id": model.id,
        "name": model.name,
        "maxLength": model.max_length,
        "tokenLimit": model.token_limit,
    }
    return members if model.protocol is None else members | {"protocol": model.protocol.value}


def _merged(models: Sequence[Members], before: object) -> list[object]:
    """Return models with the unknown members that they had, and behind them what was none."""
    old = before if isinstance(before, list) else []
    known = {each["id"]: each for each in old if _model(each) is not None}
    kept = [
        {name: value for name, value in known.get(model["id"], {}).items() if name != "protocol"}
        for model in models
    ]
    return [
        *({**had, **model} for had, model in zip(kept, models, strict=True)),
        *(each for each in old if _model(each) is None),
    ]


def _read_connection(profile: Profile, found: object) -> Profile:
    if found is None:
        return profile._replace(connection=None)
    from liaobots_desktop.store.connection_fields import to_connection

    return profile._replace(connection=to_connection(found))


def _write_connection(profile: Profile) -> dict[str, Any] | None:
    if profile.connection is None:
        return None
    from liaobots_desktop.store.connection_fields import to_members as connection_members

    return connection_members(profile.connection)


def _read_prompt(profile: Profile, found: object) -> Profile:
    return profile._replace(system_prompt=None if found is None else _text(found))


_FIELDS: dict[str, tuple[Callable[[Profile, object], Profile], Callable[[Profile], object]]] = {
    "name": (_read_name, lambda profile: profile.name),
    "base_url": (_read_address, _write_address),
    "backups": (_read_backups, lambda profile: list(profile.backups)),
    "models": (_read_models, _write_models),
    "hidden_models": (
        lambda profile, found: profile._replace(hidden_models=frozenset(_texts(found))),
        lambda profile: sorted(profile.hidden_models),
    ),
    "system_prompt": (_read_prompt, lambda profile: profile.system_prompt),
    "connection": (_read_connection, _write_connection),
    "code_base_url": (
        lambda profile, found: profile._replace(code_base_url=_text(found, 2000)),
        lambda profile: profile.code_base_url,
    ),
}
