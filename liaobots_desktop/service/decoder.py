"""Bytes of an answer → text, whatever form the service chose: raw text, SSE or JSON. No I/O."""

import codecs
import json
from typing import Protocol

from liaobots_desktop.chat.message import EndState, TokenUsage
from liaobots_desktop.service.errors import BotCheck, ServiceError, ServiceFailed
from liaobots_desktop.service.event_stream import EventStream
from liaobots_desktop.service.refusals import from_error_object, looks_like_html

_ERROR_WORD = "Error"
_HTML_STARTS = ("<!doctype", "<html")
_HTML_MARKS = ("coupert-item", "人机验证")
_THOUGHT = "<think"
_EVENT_TYPE = "text/event-stream"
_EVENT_VALUES = ("{", "[DONE]", "\n", "\r\n")
_JSON_START = '{"code"'
_LONGEST_HELD_JSON = 65536
_LONGEST_TYPED_JSON = 4 * 1024 * 1024


class _Form(Protocol):
    """One form of an answer: text in, text of the answer out."""

    is_confirmed: bool
    failure: ServiceError | None
    end: EndState | None
    usage: TokenUsage | None

    def decode(self, text: str) -> str: ...

    def flush(self) -> str: ...


class _RawText:
    """The body is the answer."""

    is_confirmed = False
    failure: ServiceError | None = None
    end: EndState | None = None
    usage: TokenUsage | None = None

    def decode(self, text: str) -> str:
        return text

    def flush(self) -> str:
        return ""


class AnswerDecoder:
    """Turns the body of a 200 answer into the answer's text; one for each answer.

    The form is told by the content type, else by the first characters; only as many of them
    are held back as could still begin something that is no answer.
    """

    def __init__(self, content_type: str, url: str) -> None:
        self._media_type = content_type.partition(";")[0].strip().lower()
        self._url = url
        # the service always sends UTF-8, whatever charset the header names
        self._utf8 = codecs.getincrementaldecoder("utf-8-sig")("replace")
        self._form: _Form | None = None
        self._held = ""
        self._error_word: str | None = ""
        self.is_doubtful = False
        """Whether the body is a JSON object or list of a kind that nobody has described."""

    @property
    def is_confirmed(self) -> bool:
        """Whether the service itself said that the answer is whole (`[DONE]`)."""
        return self._form is not None and self._form.is_confirmed

    @property
    def end(self) -> EndState | None:
        """How the service says that the answer ended, None where it says nothing."""
        return None if self._form is None else self._form.end

    @property
    def usage(self) -> TokenUsage | None:
        """What the service has counted, None where it says nothing."""
        return None if self._form is None else self._form.usage

    def decode(self, piece: bytes) -> str:
        """Return the text that is certain with this piece; to be followed by `check`.

        Raises:
            ServiceError: the body is an error, a web page or a rate limit.
        """
        return self._guard(self._in_form(self._utf8.decode(piece), at_end=False))

    def check(self) -> None:
        """Raise the error that came after the text of the last piece, if there was one."""
        if self._form is not None and self._form.failure is not None:
            raise self._form.failure

    def flush(self) -> str:
        """Return the rest at the end of the body; raises as `decode` does, then `check`."""
        text = self._in_form(self._utf8.decode(b"", True), at_end=True)
        if self._form is not None:
            text += self._form.flush()
        text = self._guard(text)
        if self._error_word is not None:
            if self._error_word.strip() == _ERROR_WORD:
                raise ServiceFailed
            text = self._error_word + text
            return text if text.strip() else ""
        return text

    def rest(self) -> str:
        """Return what was held back when the answer broke off or was stopped; raises nothing.

        The bytes of a cut character are left out: they are no text.
        """
        if self._form is not None:
            text = self._form.flush()
        else:
            text = "" if self._held.lstrip().startswith("<") else self._held
        if self._error_word is None:
            return text
        text = self._error_word + text
        return "" if text.strip() in {"", _ERROR_WORD} else text

    def _in_form(self, text: str, *, at_end: bool) -> str:
        if self._form is None:
            held, self._held = self._held + text, ""
            self._form, text = self._told_form(held, at_end=at_end)
            if self._form is None:
                self._held = held
                return ""
        return self._form.decode(text)

    def _told_form(self, held: str, *, at_end: bool) -> tuple[_Form | None, str]:
        """Return the form of a body that begins so, None while it is open, and its text."""
        text = held.lstrip()
        if self._is_event_stream(text):
            return EventStream(self._url), held
        if looks_like_html(text) or self._is_marked_page(text):
            raise BotCheck
        if self._is_json(text):
            return self._told_json(held, at_end=at_end)
        return (None if not at_end and _is_open(text) else _RawText()), held

    def _is_event_stream(self, text: str) -> bool:
        if self._media_type == _EVENT_TYPE and text and not text.startswith(("<", "{")):
            return True
        value = text.removeprefix("data:").lstrip(" \t")
        return text.startswith("data:") and value.startswith(_EVENT_VALUES)

    def _is_marked_page(self, text: str) -> bool:
        start = text[:16].lower()
        if not start.startswith("<") or start.startswith(_THOUGHT) or _THOUGHT.startswith(start):
            return False
        typed = self._media_type in {"text/html", _EVENT_TYPE}
        return typed or any(mark in text for mark in _HTML_MARKS)

    def _is_json(self, text: str) -> bool:
        return text.startswith("{" if self._is_typed_json() else _JSON_START)

    def _is_typed_json(self) -> bool:
        return self._media_type in {"application/json", _EVENT_TYPE}

    def _told_json(self, held: str, *, at_end: bool) -> tuple[_Form | None, str]:
        text = held.lstrip()
        longest = _LONGEST_TYPED_JSON if self._is_typed_json() else _LONGEST_HELD_JSON
        is_last_try = at_end or len(text) > longest
        if not is_last_try and "}" not in text:
            return None, held
        try:
            found, end = json.JSONDecoder().raw_decode(text)
        except (ValueError, RecursionError):
            return (_RawText() if is_last_try else None), held
        error = from_error_object(found, self._url)
        if error is not None:
            raise error
        if EventStream.is_frame(found):
            event = text[:end].replace("\n", " ")
            return EventStream(self._url), f"data: {event}\n{text[end:]}"
        self.is_doubtful = self._is_typed_json()
        return _RawText(), held

    def _guard(self, text: str) -> str:
        """Hold the text back while it could still be the single word `Error`."""
        if self._error_word is None:
            return text
        self._error_word += text
        if _ERROR_WORD.startswith(self._error_word.strip()):
            return ""
        text, self._error_word = self._error_word, None
        return text


def _is_open(text: str) -> bool:
    """Whether a body that begins so could still become something that is no raw text."""
    if text.startswith("data:"):
        value = text.removeprefix("data:").lstrip(" \t")
        return any(known.startswith(value) for known in _EVENT_VALUES)
    start = text[:16].lower()
    exact = any(known.startswith(text) for known in ("data:", _JSON_START))
    return exact or any(known.startswith(start) for known in (*_HTML_STARTS, _THOUGHT))
