"""The wheel, installed on its own: its files are in it and its commands are there."""

import os
import subprocess
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

import pytest

from liaobots_desktop import __version__

pytestmark = pytest.mark.packaging

_RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def _distribution(installed: Path) -> Distribution:
    (found,) = distributions(path=[str(installed)])
    return found


def _run_from(installed: Path, folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout


def test_every_resource_of_the_checkout_is_found_in_the_wheel(
    installed_wheel: Path, tmp_path: Path
) -> None:
    names = sorted(
        file.relative_to(_RESOURCES).as_posix() for file in _RESOURCES.rglob("*") if file.is_file()
    )
    script = (
        "import sys\nfrom liaobots_desktop import resources\n"
        "for name in sys.argv[1:]: print(resources.path(name))"
    )
    found = _run_from(installed_wheel, tmp_path, "-c", script, *names).splitlines()
    folder = installed_wheel / "liaobots_desktop" / "_resources"

    assert "themes/light.json" in names
    assert found == [str(folder.joinpath(*name.split("/"))) for name in names]


def test_what_is_new_and_the_licence_are_read_from_the_wheel(
    installed_wheel: Path, tmp_path: Path
) -> None:
    script = (
        "from liaobots_desktop.resources import document\n"
        "for name in ('CHANGELOG.md', 'LICENSE'): print(document(name).splitlines()[0])"
    )

    assert _run_from(installed_wheel, tmp_path, "-c", script) == "# Changelog\nMIT License\n"


def test_the_wheel_has_the_version_of_the_package(installed_wheel: Path, tmp_path: Path) -> None:
    told = _run_from(installed_wheel, tmp_path, "-m", "liaobots_desktop", "--version")

    assert _distribution(installed_wheel).version == __version__
    assert told == f"liaobots-desktop {__version__}\n"


def test_the_wheel_brings_both_commands_and_the_licence(installed_wheel: Path) -> None:
    distribution = _distribution(installed_wheel)
    commands = {(entry.group, entry.name, entry.value) for entry in distribution.entry_points}
    files = {file.name for file in distribution.files or ()}

    assert commands == {
        ("console_scripts", "liaobots-desktop", "liaobots_desktop.cli:main"),
        ("gui_scripts", "liaobots-desktop-gui", "liaobots_desktop.cli:main"),
    }
    assert {"LICENSE", "py.typed"} <= files
    assert not any("tests" in file.parts for file in distribution.files or ())


def test_the_installed_wheel_answers_from_the_demo(installed_wheel: Path, tmp_path: Path) -> None:
    arguments = ("ask", "--demo", "--no-save", "--data-dir", str(tmp_path), "What can you do?")
    answer = _run_from(installed_wheel, tmp_path, "-m", "liaobots_desktop", *arguments)

    assert "Liaobots Desktop" in answer
