"""A folder that may only be read, and a script that meets it without the rights of root."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def folder_to_read() -> Iterator[Path]:
    """Make a folder outside those of the tests, which other users must not enter."""
    folder = Path(tempfile.mkdtemp())
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def said_by(script: str, file: Path) -> str:
    """Return what a script writes that is given a file."""
    command = [sys.executable, "-c", script, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout
