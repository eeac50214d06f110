"""Writes an answer to the terminal: as text, or as one JSON event a line."""

import json
import sys
import threading
import time
from typing import Any, Self

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.errors import ServiceError

_SILENCE_S = 10.0

_CONTROLS: dict[int, int | None] = {
    **{code: 0x2400 + code for code in range(0x20)},  # ␛ stands for ESC, and so on
    **dict.fromkeys(range(0x7F, 0xA0), 0xFFFD),
    0x09: 0x09,
    0x0A: 0x0A,
    0x0D: None,
}


def shown(text: str) -> str:
    """Return a text for stdout; on a terminal without the characters that would control it."""
    return text.translate(_CONTROLS) if sys.stdout.isatty() else text


class Printer:
    """Writes the answer to stdout as it comes, and errors as one sentence to stderr."""

    def __init__(self) -> None:
        self._ends_with_newline = True

    def text(self, text: str) -> None:
        """Write a piece of the answer at once."""
        self._ends_with_newline = text.endswith("\n")
        self._write(shown(text))

    def ended(self, _end: EndState) -> None:
        """End the last line."""
        if not self._ends_with_newline:
            self._write("\n")

    def failed(self, error: ServiceError) -> None:
        """Say why there is no answer, or only a part."""
        print(error, file=sys.stderr, flush=True)

    def _write(self, text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()


class JsonPrinter(Printer):
    """Writes events: `text`, `end` with its state, `error` with its sentence."""

    def text(self, text: str) -> None:
        """Write a piece of the answer as an event."""
        self._event(event="text", text=text)

    def ended(self, end: EndState) -> None:
        """Write how the answer ended."""
        self._event(event="end", state=end.value)

    def failed(self, error: ServiceError) -> None:
        """Write the error as an event, and its sentence to stderr."""
        self._event(event="error", message=str(error), detail=error.detail)
        super().failed(error)

    def _event(self, **fields: Any) -> None:
        self._write(json.dumps(fields, ensure_ascii=False) + "\n")


class SilenceWatch:
    """Says on a terminal's stderr after ten seconds that nothing comes, once for each silence."""

    def __init__(self) -> None:
        self._over = threading.Event()
        self._last_text = time.monotonic()
        self._told = False

    def text_came(self) -> None:
        """Start counting anew."""
        self._last_text = time.monotonic()
        self._told = False

    def _watch(self) -> None:
        while not self._over.wait(1.0):
            seconds = int(time.monotonic() - self._last_text)
            if seconds >= _SILENCE_S and not self._told:
                self._told = True
                print(f"\nno data for {seconds} s; Ctrl-C stops", file=sys.stderr, flush=True)

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            threading.Thread(target=self._watch, name="silence watch", daemon=True).start()
        return self

    def __exit__(self, *reason: object) -> None:
        self._over.set()
