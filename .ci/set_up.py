"""Makes a checkout ready for one of make's targets; does nothing when it already is."""

import hashlib
import importlib.util
import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import system_packages

_ROOT = Path(__file__).resolve().parent.parent
_VENV = _ROOT / ".venv"
_PYTHON = _VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
_STAMP = _VENV / "set-up.json"
_CONSTRAINTS = _ROOT / ".ci" / "constraints.txt"
_TRANSLATIONS = _ROOT / ".ci" / "translations.py"
_RUN, _DEV = "run", "dev"

# target: whose dependencies, the programs that are called
_TARGETS: dict[str, tuple[str, tuple[str, ...]]] = {
    "run": (_RUN, ()),
    "check": (_DEV, ()),
    "translations": (_RUN, ()),
    "bench": (_RUN, ()),
    "screenshots": (_RUN, ()),
    "test": (_DEV, ("Xvfb", "xdotool", "openbox", "dbus-run-session", "objcopy", "objdump")),
    "package": (_DEV, ("objcopy", "objdump")),
}


def main() -> None:
    """Set up what the target named on the command line needs."""
    if sys.version_info < (3, 11):  # noqa: UP036 - the system's python3 runs this file
        sys.exit("Python 3.11 or newer is needed; name one with: make PYTHON=python3.11")
    target = sys.argv[1] if len(sys.argv) == 2 else ""
    if target not in _TARGETS:
        sys.exit(f"usage: set_up.py {' | '.join(_TARGETS)}")
    group, programs = _TARGETS[target]
    needs = system_packages.missing_programs(programs)
    if "dbus-run-session" in programs:
        needs += system_packages.missing_screen_reader()
    if target in {"test", "screenshots"}:
        needs += system_packages.missing_dictionaries() + system_packages.missing_fonts()
    if not _is_stamped("venv", _base()) and importlib.util.find_spec("ensurepip") is None:
        needs.append(system_packages.python_venv())
    system_packages.install(needs)
    _make_venv()
    _install_dependencies(group)
    _ask_the_loader(is_packaging="objcopy" in programs)
    _run(str(_PYTHON), "-B", str(_TRANSLATIONS), "build")


def _make_venv() -> None:
    if _is_stamped("venv", _base()):
        return
    print(f"Making {_VENV.name} with Python {sys.version.split()[0]}", flush=True)
    _run(sys.executable, "-m", "venv", "--clear", str(_VENV))
    _STAMP.write_text("{}")
    _stamp("venv", _base())


def _install_dependencies(group: str) -> None:
    wanted = _requirements(group)
    digest = _digest(*wanted, _CONSTRAINTS.read_text())
    if _is_stamped(group, digest):
        return
    print(f"Installing the packages to {'run' if group == _RUN else 'develop'}", flush=True)
    pip = (str(_PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    _run(*pip, "--constraint", str(_CONSTRAINTS), *wanted)
    _stamp(group, digest)
    if group == _DEV:  # what is needed to develop holds what is needed to run
        _stamp(_RUN, _digest(*_requirements(_RUN), _CONSTRAINTS.read_text()))


def _ask_the_loader(*, is_packaging: bool) -> None:
    key = "libraries to package" if is_packaging else "libraries"
    digest = _digest(_CONSTRAINTS.read_text(), Path(system_packages.__file__).read_text())
    if not sys.platform.startswith("linux") or _is_stamped(key, digest):
        return
    (pyside,) = (_VENV / "lib").glob("python3*/site-packages/PySide6")
    system_packages.install(system_packages.missing_libraries(pyside))
    if left := system_packages.missing_libraries(pyside):
        sys.exit(f"The loader still does not find {', '.join(need.what for need in left)}.")
    if is_packaging:
        system_packages.install(system_packages.missing_libpython())
    _stamp(key, digest)


def _requirements(group: str) -> list[str]:
    pyproject = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted: list[str] = list(pyproject["project"]["dependencies"])
    return wanted if group == _RUN else wanted + pyproject["dependency-groups"][_DEV]


def _base() -> str:
    return _digest(sys.version, sys.base_prefix, str(_VENV))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _stamps() -> dict[str, Any]:
    stamps: dict[str, Any] = json.loads(_STAMP.read_text()) if _STAMP.exists() else {}
    return stamps


def _is_stamped(key: str, digest: str) -> bool:
    return _PYTHON.exists() and _stamps().get(key) == digest


def _stamp(key: str, digest: str) -> None:
    _STAMP.write_text(json.dumps({**_stamps(), key: digest}, indent=1))


def _run(*command: str) -> None:
    done = subprocess.run(command, check=False)
    if done.returncode:
        sys.exit(f"Setting up failed at: {' '.join(command)}")


if __name__ == "__main__":
    main()
