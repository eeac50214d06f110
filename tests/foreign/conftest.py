"""A virtual environment with programs that nobody here wrote, made once and kept in build/."""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from filelock import FileLock

_ROOT = Path(__file__).resolve().parents[2]
_FOLDER = _ROOT / "build" / "foreign"
_REQUIREMENTS = Path(__file__).with_name("requirements.txt")


@pytest.fixture(scope="session")
def foreign() -> Path:
    """The Python of that environment; without the package index the tests are left out."""
    scripts = _FOLDER / ("Scripts" if sys.platform == "win32" else "bin")
    python = scripts / ("python.exe" if sys.platform == "win32" else "python")
    stamp = _FOLDER / "made-of"
    wanted = hashlib.sha256(_REQUIREMENTS.read_bytes() + sys.version.encode()).hexdigest()
    _FOLDER.parent.mkdir(exist_ok=True)
    with FileLock(_FOLDER.with_suffix(".lock")):  # the other process of the tests wants it, too
        return _made(python, stamp, wanted)


def _made(python: Path, stamp: Path, wanted: str) -> Path:
    if stamp.exists() and stamp.read_text() == wanted and python.exists():
        return python
    venv.create(_FOLDER, clear=True, with_pip=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(
        [*pip, "--no-deps", "-r", str(_REQUIREMENTS)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        assert not os.environ.get("CI"), done.stderr
        pytest.skip(f"the package index cannot be reached: {done.stderr[-300:]}")
    stamp.write_text(wanted)
    return python
