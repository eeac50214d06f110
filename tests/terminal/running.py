"""Runs the command line as a person does: in a process of its own."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

CODE = "Tk7Qw2Lm9Zx4B"
"""The auth code of these tests; must be found nowhere but in a request's header."""

PATIENCE = 60.0
_CHECKOUT = Path(__file__).resolve().parents[2]


def command(*arguments: str) -> list[str]:
    """Return what starts the app."""
    return [sys.executable, "-m", "liaobots_desktop", *arguments]


def run(*arguments: str, stdin: str | bytes = b"") -> "Ended":
    """Run the app to its end, in the environment of the test."""
    sent = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        command(*arguments),
        input=sent,
        capture_output=True,
        timeout=PATIENCE,
        cwd=_CHECKOUT,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


class Ended:
    """What a process has left."""

    def __init__(self, code: int, stdout: bytes, stderr: bytes) -> None:
        self.code = code
        self.stdout = stdout.decode()
        self.stderr = stderr.decode()

    @property
    def events(self) -> list[dict[str, Any]]:
        """What `--json` wrote, a line each."""
        return [json.loads(line) for line in self.stdout.splitlines()]


class Running:
    """A process that is looked at while it runs."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._seen = b""

    @property
    def process_id(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def has_ended(self) -> bool:
        """Whether the process is gone."""
        return self._process.poll() is not None

    @property
    def output(self) -> str:
        """What was read of stdout so far."""
        return self._seen.decode()

    def wait_for_output(self, mark: str) -> None:
        """Read stdout until `mark` was written.

        Raises:
            AssertionError: the process ended, or was silent for too long.
        """
        deadline = time.monotonic() + PATIENCE
        stdout = self._stdout()
        while mark.encode() not in self._seen:
            ready, _, _ = select.select([stdout], [], [], max(deadline - time.monotonic(), 0))
            piece = os.read(stdout.fileno(), 65536) if ready else b""

            assert piece, f"{mark!r} never came, only {self._seen!r}"
            self._seen += piece

    def wait_for_error(self, mark: str) -> None:
        """Read stderr until `mark` was written; `end` does not give that part again.

        Raises:
            AssertionError: the process ended, or was silent for too long.
        """
        assert self._process.stderr is not None
        stderr, seen = self._process.stderr, b""
        deadline = time.monotonic() + PATIENCE
        while mark.encode() not in seen:
            ready, _, _ = select.select([stderr], [], [], max(deadline - time.monotonic(), 0))
            piece = os.read(stderr.fileno(), 65536) if ready else b""

            assert piece, f"{mark!r} never came, only {seen!r}"
            seen += piece

    def press_ctrl_c(self) -> None:
        """Send SIGINT."""
        self._process.send_signal(signal.SIGINT)

    def kill(self) -> None:
        """End the process as a power cut would."""
        self._process.kill()
        self._process.wait(PATIENCE)

    def stop_reading(self) -> None:
        """Close the pipe that the process writes to."""
        self._stdout().close()

    def end(self) -> Ended:
        """Wait for the end; the output holds what was read before, too."""
        stdout, stderr = self._process.communicate(timeout=PATIENCE)
        return Ended(self._process.returncode, self._seen + (stdout or b""), stderr)

    def end_unread(self) -> Ended:
        """Wait for the end of a process whose stdout was closed."""
        assert self._process.stderr is not None
        stderr = self._process.stderr.read()
        return Ended(self._process.wait(PATIENCE), b"", stderr)

    def _stdout(self) -> Any:
        return self._process.stdout


def running(*arguments: str) -> AbstractContextManager[Running]:
    """Start the app; it is killed at the end, should it still run."""
    return running_command(command(*arguments))


@contextmanager
def running_command(words: list[str]) -> Iterator[Running]:
    """Start a program, which is killed at the end."""
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=_CHECKOUT)
    with process:
        try:
            yield Running(process)
        finally:
            process.kill()
