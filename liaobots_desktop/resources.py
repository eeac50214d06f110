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


def document(name: str) -> str:
    """Return the text of a file of the project, such as CHANGELOG.md.

    It stands beside the resources where the app is installed, and above them in a checkout.

    Raises:
        OSError: it is missing or cannot be read.
    """
    beside = _root() / name
    return (beside if beside.is_file() else _PACKAGE.parent / name).read_text(encoding="utf-8")
