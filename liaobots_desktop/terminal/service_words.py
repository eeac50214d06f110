"""What the words of `profiles` and `models` mean, as values."""

from argparse import Namespace
from pathlib import Path
from types import SimpleNamespace

from liaobots_desktop.terminal import model_edits, profiles
from liaobots_desktop.terminal.chosen_service import Service
from liaobots_desktop.terminal.service_edits import Change
from liaobots_desktop.terminal.way_edits import WayChange


def change_of(options: Namespace | SimpleNamespace) -> Change:
    """Return what is to be other of a service."""
    return Change(
        getattr(options, "new_name", None),
        options.base_url,
        options.protocol,
        options.code,
        getattr(options, "forget_code", False),
        options.plain_http,
        options.system,
        WayChange(
            options.proxy,
            options.proxy_user,
            None,
            options.ca_file,
            options.backup,
            options.connect_limit,
            options.silence_limit,
            options.answer_limit,
        ),
        options.proxy_password,
    )


def models(options: Namespace | SimpleNamespace, folder: Path) -> int:
    """List the models of a service, or change them; returns the exit code."""
    service, as_json = Service(profile=options.profile), options.json
    if options.act == "list":
        return profiles.models(service, folder, as_json=as_json)
    if options.act == "import":
        return model_edits.fetch(service, folder, as_json=as_json)
    if options.act == "move":
        return model_edits.move(options.id, options.place, service, folder, as_json=as_json)
    if options.act in {"hide", "show"}:
        is_hidden = options.act == "hide"
        return model_edits.hide(options.id, service, folder, is_hidden=is_hidden, as_json=as_json)
    if options.act == "remove":
        return model_edits.remove(options.id, service, folder, as_json=as_json)
    change = model_edits.ModelChange(
        options.name, options.max_length, options.token_limit, options.protocol
    )
    act = model_edits.add if options.act == "add" else model_edits.edit
    return act(options.id, change, service, folder, as_json=as_json)
