"""The services and their models on the terminal: listed, chosen, tested."""

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.services import Services
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.terminal import exit_codes
from liaobots_desktop.terminal.chosen_service import Service, chosen_service, named_profile
from liaobots_desktop.terminal.exit_codes import ExitCode
from liaobots_desktop.terminal.printer import shown


def profiles(folder: Path, *, as_json: bool) -> int:
    """List the services, the one that new chats ask with a star; returns the exit code."""
    services = Services(SettingsFile(folder), AuthFile(folder))
    chosen = _chosen_id(services)
    for profile in services.all():
        is_chosen = profile.id == chosen
        if as_json:
            print(json.dumps(_members(profile, services, is_chosen=is_chosen), ensure_ascii=False))
        else:
            mark = "*" if is_chosen else " "
            print(f"{mark} {shown(profile.name)}  {_where(profile)}")
    tell_broken(services)
    if services.file.not_understood:
        _tell_not_understood(services)
    return ExitCode.ANSWERED


def use(name: str, folder: Path) -> int:
    """Let new chats ask a service; returns the exit code."""
    services = Services(SettingsFile(folder), AuthFile(folder))
    try:
        profile = named_profile(services, name)
    except ServiceError as error:
        print(error, file=sys.stderr)
        return exit_codes.of_error(error)
    services.choose(profile)
    print(f"New chats ask {shown(profile.name)}.")
    return ExitCode.ANSWERED


def test(name: str, folder: Path, *, as_json: bool) -> int:
    """Test a service without asking it anything that costs; returns the exit code."""
    from liaobots_desktop.service.probe import probe

    with ExitStack() as at_end:
        try:
            asked = chosen_service(Service(profile=name), folder, at_end)
            found = probe(asked.endpoint, asked.auth, CancelToken(), asked.connection)
        except ServiceError as error:
            print(error.unasked, file=sys.stderr)
            return exit_codes.of_error(error)
    if as_json:
        members = {
            "first_byte_ms": found.first_byte_ms,
            "code_accepted": found.is_code_accepted,
            "balance": found.balance,
            "models": [model.id for model in found.models],
        }
        print(json.dumps(members, ensure_ascii=False))
        return ExitCode.ANSWERED
    told = ["reached"]
    if found.is_code_accepted:
        told.append("code accepted")
    if found.balance is not None:
        told.append(f"balance {found.balance:.2f}")
    if found.models:
        told.append(f"{len(found.models)} models")
    told.append(f"{found.first_byte_ms} ms to the first byte")
    print(", ".join(told))
    return ExitCode.ANSWERED


def models(service: Service, folder: Path, *, as_json: bool) -> int:
    """List the models of a service in their order; returns the exit code."""
    services = Services(SettingsFile(folder), AuthFile(folder))
    try:
        named = service.profile
        profile = services.chosen() if named is None else named_profile(services, named)
    except ServiceError as error:
        print(error, file=sys.stderr)
        return exit_codes.of_error(error)
    for model in profile.models:
        is_hidden = model.id in profile.hidden_models
        if as_json:
            members: dict[str, Any] = {
                "id": model.id,
                "name": model.name,
                "maxLength": model.max_length,
                "tokenLimit": model.token_limit,
                "protocol": model.protocol,
                "hidden": is_hidden,
            }
            print(json.dumps(members, ensure_ascii=False))
        else:
            note = "  (hidden)" if is_hidden else ""
            lengths = f"{model.max_length:,} characters, {model.token_limit:,} tokens"
            print(f"{shown(model.id)}  {shown(model.name)}  {lengths}{note}")
    return ExitCode.ANSWERED


def _chosen_id(services: Services) -> str:
    try:
        return services.chosen().id
    except ServiceError:
        return ""  # an address that cannot be asked is chosen


def _where(profile: Profile) -> str:
    if profile.endpoint is None:
        return "on this computer"
    kind = f"{profile.endpoint.protocol} protocol"
    return f"{profile.endpoint.base_url}  {kind}"


def _members(profile: Profile, services: Services, *, is_chosen: bool) -> dict[str, Any]:
    endpoint = profile.endpoint
    return {
        "id": profile.id,
        "name": profile.name,
        "base_url": None if endpoint is None else endpoint.base_url,
        "protocol": None if endpoint is None else endpoint.protocol.value,
        "built_in": profile.is_built_in,
        "chosen": is_chosen,
        "has_code": services.saved_code(profile) is not None,
        "models": [model.id for model in profile.models],
    }


def tell_broken(services: Services) -> None:
    """Say on stderr that the file of the services could not be read, if that is so."""
    if services.file.was_broken:
        found = "no copy of it could be read either" if services.file.is_lost else "its copy holds"
        text = "profiles.json could not be read: it was kept as profiles.json.corrupt, and {}."
        print(text.format(found), file=sys.stderr)


def _tell_not_understood(services: Services) -> None:
    named = ", ".join(map(shown, services.file.not_understood))
    print(f"Not understood in profiles.json, and left as it is: {named}.", file=sys.stderr)
