"""Says on stderr how far an export or import is, once it takes longer than a moment."""

import sys
import time
from typing import Self

from liaobots_desktop.exchange.progress import Stage, Step

_WORDS = {Stage.READING: "Reading", Stage.SAVING: "Saving", Stage.WRITING: "Writing"}
_SILENT_S = 0.5
_PAUSE_S = 1.0
"""Between two lines in a file; on a terminal one line is written anew at each step."""


class ProgressLine:
    """Writes steps as they are told; what it wrote on a terminal is gone at its end."""

    def __init__(self) -> None:
        self._is_terminal = sys.stderr.isatty()
        self._next_at = time.monotonic() + _SILENT_S
        self._width = 0

    def tell(self, step: Step) -> None:
        """Write a step, unless the last one was written a moment ago."""
        now = time.monotonic()
        if now < self._next_at:
            return
        line = f"{_WORDS[step.stage]}: {step.percent}%"
        if self._is_terminal:
            self._rewrite(line)
        else:
            self._next_at = now + _PAUSE_S
            print(line, file=sys.stderr, flush=True)

    def _rewrite(self, line: str) -> None:
        print(f"\r{line.ljust(self._width)}", end="", file=sys.stderr, flush=True)
        self._width = len(line)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        if self._width:
            self._rewrite("")
            print("\r", end="", file=sys.stderr, flush=True)
