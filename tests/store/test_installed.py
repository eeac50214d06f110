"""What the app is made of."""

import re
import tomllib
from pathlib import Path

from liaobots_desktop.store.installed import PACKAGES, installed

_PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def test_every_package_that_the_app_needs_is_named() -> None:
    project = tomllib.loads(_PROJECT.read_text("utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["keyring"]]
    names = {re.split(r"[^\w-]", line)[0] for line in needed}

    assert names - set(PACKAGES) == set()


def test_each_that_is_there_has_a_version_and_a_licence() -> None:
    found = list(installed())

    assert {"requests", "tiktoken", "ziamath"} <= {package.name for package in found}
    assert [package for package in found if not package.version or not package.licence] == []
