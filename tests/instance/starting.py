"""Starts the app's window as a desktop does: in a process of its own, without a screen."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Self

from liaobots_desktop.instance.window_lock import Holder, holder_of
from tests.waiting import wait_until

PATIENCE = 60


class Start:
    """One start of the window; leaving the context ends it."""

    def __init__(self, folder: Path, *options: str, **environment: str) -> None:
        self._folder = folder
        module = ("-m", "liaobots_desktop", "--demo", "--data-dir", str(folder))
        self.process = subprocess.Popen(
            [sys.executable, *options, *module],
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        self.process.kill()
        self.process.communicate()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self.process.pid

    def wait_until_open(self) -> Holder:
        """Wait until the window of this process takes calls; returns what its lock says."""

        def listening() -> Holder | None:
            found = holder_of(self._folder)
            return found if found.pid == self.pid and found.address else None

        return wait_until(listening, "the window", PATIENCE)

    def ended(self) -> tuple[int, str, str]:
        """Wait until it has ended by itself; return its code and what it wrote."""
        out, error = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, out, error

    def quit(self) -> tuple[int, str, str]:
        """End it politely; return its code and what it wrote."""
        self.process.terminate()
        return self.ended()


SILENT = (0, "", "")
"""What a start leaves that has nothing to complain of."""
