"""Server-sent events of both protocols: lines of `data: {json}` → the text in them."""

import codecs
import json
from typing import TypeGuard

from liaobots_desktop.chat.message import EndState, TokenUsage
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.service.refusals import from_error_object

_ENDS = {
    "length": EndState.LENGTH,
    "max_tokens": EndState.LENGTH,
    "content_filter": EndState.FILTERED,
    "safety": EndState.FILTERED,
}
"""What `finish_reason` says besides `stop`, in OpenAI's words and in those of two others."""
_MOST_TOKENS = 2**53


class EventStream:
    """Reads events by line, however the network cut them; one for each answer.

    Web frames carry `content`, API frames `choices[0].delta.content` (or `message`, when the
    answer is not streamed), a text or a list of parts with texts. What a model thinks aloud
    (`reasoning_content`, `reasoning`) is passed over: it is no part of the answer. `[DONE]` and an
    error frame, which becomes `failure`, end the answer: what follows is not read.

    `end` is what `finish_reason` says of the answer's end, None until it says anything; `usage`
    what was counted, which comes in a frame behind that.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._line: list[str] = []
        # JSON may name an emoji's two halves apart, even in two events
        self._utf16 = codecs.getincrementaldecoder("utf-16-le")("replace")
        self.is_confirmed = False
        self.failure: ServiceError | None = None
        self.end: EndState | None = None
        self.usage: TokenUsage | None = None

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

    @classmethod
    def is_frame(cls, found: object) -> bool:
        """Whether a JSON object is an answer, perhaps one without a text."""
        return bool(cls.text_in(found)) or (isinstance(found, dict) and _choice(found) is not None)

    @staticmethod
    def text_in(frame: object) -> str:
        """Return the text that a parsed frame carries, or an empty one."""
        if not isinstance(frame, dict):
            return ""
        choice = _choice(frame)
        found = frame if choice is None else choice.get("delta") or choice.get("message")
        content = found.get("content") if isinstance(found, dict) else None
        if isinstance(content, list):
            parts = (part.get("text") for part in content if isinstance(part, dict))
            return "".join(text for text in parts if isinstance(text, str))
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
        if self.failure is not None or not isinstance(frame, dict):
            return ""
        self._note(frame)
        return self.text_in(frame)

    def _note(self, frame: dict[str, object]) -> None:
        """Remember what a frame says besides its text."""
        reason = (_choice(frame) or {}).get("finish_reason")
        if isinstance(reason, str) and reason:
            self.end = _ENDS.get(reason.lower(), EndState.COMPLETE)
        counted = frame.get("usage")
        if isinstance(counted, dict):
            question, answer = counted.get("prompt_tokens"), counted.get("completion_tokens")
            if _is_count(question) and _is_count(answer):
                self.usage = TokenUsage(question, answer)

    def _whole(self, text: str, *, at_end: bool = False) -> str:
        """Join the halves of characters; a half that stays alone becomes U+FFFD."""
        return self._utf16.decode(text.encode("utf-16-le", "surrogatepass"), at_end)


def _choice(frame: dict[str, object]) -> dict[str, object] | None:
    """Return the first of the answers in a frame of the API, None where there is none."""
    choices = frame.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else None
    return first if isinstance(first, dict) else None


def _is_count(found: object) -> TypeGuard[int]:
    return isinstance(found, int) and not isinstance(found, bool) and 0 <= found <= _MOST_TOKENS
