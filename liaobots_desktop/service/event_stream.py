"""Server-sent events of both protocols: lines of `data: {json}` → the text in them."""

import codecs
import json

from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.service.refusals import from_error_object


class EventStream:
    """Reads events by line, however the network cut them; one for each answer.

    Web frames carry `content`, API frames `choices[0].delta.content` (or `message`, when the
    answer is not streamed). Frames without text, such as usage or reasoning, are passed over.
    `[DONE]` and an error frame, which becomes `failure`, end the answer: what follows is not read.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._line: list[str] = []
        # JSON may name an emoji's two halves apart, even in two events
        self._utf16 = codecs.getincrementaldecoder("utf-16-le")("replace")
        self.is_confirmed = False
        self.failure: ServiceError | None = None

    def decode(self, text: str) -> str:
        """Return the text of all events that are complete with this piece."""
        lines = text.split("\n")
        if len(lines) == 1:
            self._line.append(text)
            return ""
        lines[0] = "".join((*self._line, lines[0]))
        self._line = [lines.pop()]
        return "".join(self._whole(self._text_of_line(line)) for line in lines)

    def flush(self) -> str:
        """Return the text of a last line that no line break ends."""
        line = "".join(self._line)
        self._line = []
        return self._whole(self._text_of_line(line), at_end=True)

    @staticmethod
    def text_in(frame: object) -> str:
        """Return the text that a parsed frame carries, or an empty one."""
        if not isinstance(frame, dict):
            return ""
        choices = frame.get("choices")
        if isinstance(choices, list) and choices and isinstance(choices[0], dict):
            frame = choices[0].get("delta") or choices[0].get("message")
        content = frame.get("content") if isinstance(frame, dict) else None
        return content if isinstance(content, str) else ""

    def _text_of_line(self, line: str) -> str:
        field, _, value = line.rstrip("\r").partition(":")
        value = value.removeprefix(" ")
        if field != "data" or not value or self.is_confirmed or self.failure is not None:
            return ""
        if value.strip() == "[DONE]":
            self.is_confirmed = True
            return ""
        try:
            frame = json.loads(value)
        except (ValueError, RecursionError):
            return ""  # a frame of a kind nobody has described yet
        self.failure = from_error_object(frame, self._url)
        return "" if self.failure else self.text_in(frame)

    def _whole(self, text: str, *, at_end: bool = False) -> str:
        """Join the halves of characters; a half that stays alone becomes U+FFFD."""
        return self._utf16.decode(text.encode("utf-16-le", "surrogatepass"), at_end)
