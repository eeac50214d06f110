"""Writes an answer to the terminal: as text, or as one JSON event a line."""

import json
import sys
import threading
import time
from typing import Any, Self

from liaobots_desktop.chat.message import EndState, TokenUsage
from liaobots_desktop.service.errors import RateLimited, ServiceError
from liaobots_desktop.terminal import exit_codes

_SILENCE_S = 10.0

_CUT_BY_SERVICE = {
    EndState.LENGTH: "The service ended the answer at its length limit.",
    EndState.FILTERED: "The service withheld the rest of the answer, by its rules on content.",
}
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

    def started(self, model_id: str, conversation_id: str) -> None:
        """Take note that the question is on its way."""

    def notice(self, sentence: str) -> None:
        """Say something beside the answer."""
        self._end_line()
        print(sentence, file=sys.stderr, flush=True)

    def usage(self, usage: TokenUsage) -> None:
        """Take note of what the service has counted."""

    def failed(self, error: ServiceError) -> None:
        """Say why there is no answer, or only a part."""
        self._end_line()
        print(error, file=sys.stderr, flush=True)

    def ended(self, end: EndState) -> None:
        """Say how the answer ended, if it is not all; end the last line."""
        self._end_line()
        if end in _CUT_BY_SERVICE:
            print(_CUT_BY_SERVICE[end], file=sys.stderr, flush=True)

    def _end_line(self) -> None:
        if not self._ends_with_newline:
            self._ends_with_newline = True
            self._write("\n")

    def _write(self, text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()


class JsonPrinter(Printer):
    """Writes one JSON object a line (docs/command-line.md); the last one is `end`."""

    def started(self, model_id: str, conversation_id: str) -> None:
        """Write what is asked, before it is sent."""
        self._event(event="started", model=model_id, conversation=conversation_id)

    def notice(self, sentence: str) -> None:
        """Write a notice as an event, and its sentence to stderr."""
        self._event(event="notice", message=sentence)
        super().notice(sentence)

    def usage(self, usage: TokenUsage) -> None:
        """Write what the service has counted."""
        self._event(event="usage", **usage._asdict())

    def text(self, text: str) -> None:
        """Write a piece of the answer as an event."""
        self._event(event="text", text=text)

    def ended(self, end: EndState) -> None:
        """Write how the answer ended."""
        self._event(event="end", state=end.value)
        super().ended(end)

    def failed(self, error: ServiceError) -> None:
        """Write the error as an event, and its sentence to stderr."""
        kind = exit_codes.of_error(error).name.lower()
        fields: dict[str, Any] = {"message": str(error), "detail": error.detail, "kind": kind}
        if isinstance(error, RateLimited):
            fields["wait"] = error.wait
        self._event(event="error", **fields)
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
