"""The app as a user has it: its own process on a virtual screen, driven by keyboard."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Self

from tests.virtual_screen import VirtualScreen
from tests.waiting import wait_until

TITLE = "Liaobots Desktop"


class RunningApp:
    """One window on the demo service; leaving the context closes it with Ctrl+Q."""

    def __init__(
        self,
        screen: VirtualScreen,
        folder: Path,
        command: Sequence[str] = (sys.executable, "-m", "liaobots_desktop"),
    ) -> None:
        self.screen = screen
        self._folder = folder
        self._command = [*command, "--demo", "--data-dir", str(folder)]

    @contextmanager
    def started(self) -> Iterator[None]:
        """Start it without waiting for a window: there may be none."""
        self.process = subprocess.Popen(
            self._command, env=self.screen.env, stderr=subprocess.PIPE, text=True
        )
        try:
            yield
        finally:
            self.__exit__()

    def __enter__(self) -> Self:
        self.process = subprocess.Popen(
            self._command, env=self.screen.env, stderr=subprocess.PIPE, text=True
        )
        self.window = self.screen.wait_for_window(TITLE)
        self.screen.focus(self.window)
        return self

    def __exit__(self, *_reason: object) -> None:
        self.process.kill()
        self.process.communicate()

    def quit(self) -> tuple[int, str]:
        """Press Ctrl+Q; return the exit code and what was written to stderr."""
        self.screen.xdotool("key", "ctrl+q")
        _, said = self.process.communicate(timeout=60)
        return self.process.returncode, said

    def ask(self, question: str) -> None:
        """Type a question and press Enter."""
        self.screen.type(question)
        self.screen.xdotool("key", "Return")

    def answers(self) -> list[tuple[str, str | None]]:
        """Return text and end of every stored answer, oldest first."""
        path = self._folder / "chats.db"
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
            return database.execute(
                "SELECT text, ended FROM whole_message WHERE role = 'assistant' ORDER BY id"
            ).fetchall()

    def wait_for_end(self, number: int) -> tuple[str, str]:
        """Wait until answer `number`, counted from 1, has ended; return its text and end."""

        def ended() -> tuple[str, str] | None:
            text, end = ([*self.answers(), *[("", None)] * number])[number - 1]
            return (text, end) if end else None

        return wait_until(ended, f"the end of answer {number}", 60)

    def wait_for_text(self, number: int, text: str) -> str:
        """Wait until a stored answer holds `text`; return all of it."""

        def found() -> str | None:
            written, _ = ([*self.answers(), *[("", None)] * number])[number - 1]
            return written if text in written else None

        return wait_until(found, f"“{text}” in answer {number}", 60)
