"""Finds the files of `resources/` in a checkout, in an installed wheel and in the packaged app."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    frozen_in = getattr(sys, "_MEIPASS", None)
    if frozen_in is not None:
        return Path(frozen_in) / "resources"
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def path(name: str) -> Path:
    """Return the file or folder `name` (with forward slashes) below `resources/`.

    Raises:
        FileNotFoundError: there is no such resource; the message names it.
    """
    found = _root().joinpath(*name.split("/"))
    if not found.exists():
        raise FileNotFoundError(f"The resource {name} is missing from {_root()}.")
    return found
