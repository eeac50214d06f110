"""Builds what is shipped, once for all tests of this folder."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def installed_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds nothing but the installed wheel of this checkout."""
    built, installed = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("site")
    _pip("wheel", "--no-build-isolation", "--wheel-dir", str(built), str(_CHECKOUT))
    (wheel,) = built.glob("liaobots_desktop-*.whl")
    _pip("install", "--target", str(installed), str(wheel))
    return installed


@pytest.fixture(scope="session")
def packaged_app(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program of the packaged app, moved away from where it was built."""
    built = tmp_path_factory.mktemp("built")
    folders = ["--distpath", str(built / "dist"), "--workpath", str(built / "work")]
    _run("PyInstaller", "--noconfirm", "--log-level", "WARN", *folders, "build.spec")
    moved = tmp_path_factory.mktemp("moved") / "Liaobots Desktop"
    shutil.move(built / "dist" / "liaobots-desktop", moved)
    return moved / ("liaobots-desktop.exe" if sys.platform == "win32" else "liaobots-desktop")


def _pip(verb: str, *arguments: str) -> None:
    _run("pip", verb, "--quiet", "--no-index", "--no-deps", *arguments)


def _run(*module_and_arguments: str) -> None:
    command = [sys.executable, "-m", *module_and_arguments]
    done = subprocess.run(command, cwd=_CHECKOUT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
