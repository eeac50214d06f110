"""Tells what an HTTP status, or an error inside a 200 answer, means for the user."""

import json
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from liaobots_desktop.service.answer_errors import AnswerWithheld
from liaobots_desktop.service.errors import (
    AddressWrong,
    AuthCodeRefused,
    BalanceUsedUp,
    BotCheck,
    EmptyAnswer,
    ModelNotOffered,
    QuestionTooLong,
    RateLimited,
    Redirected,
    ServiceError,
    ServiceFailed,
)
from liaobots_desktop.service.json_errors import JsonError, read_error, reason_in

DEFAULT_WAIT = 60
"""Seconds to wait after a rate limit that names no time."""

_LONGEST_WAIT = 3600
_LONGEST_REASON = 300
_TAG = re.compile(r"<[a-zA-Z/!?]")
_HOST = re.compile(r"[\w.:\[\]-]{1,260}")
_CUT_WORD = re.compile(r"[!-~]*\Z")
_BOT_MARKS = ("just a moment", "coupert-item", "人机验证", "cf-challenge")
_BY_STATUS: dict[int, type[ServiceError]] = {
    204: EmptyAnswer,
    401: AuthCodeRefused,
    402: BalanceUsedUp,
    403: AuthCodeRefused,
    413: QuestionTooLong,
}


def looks_like_html(text: str) -> bool:
    """Whether a text begins as a web page does."""
    start = text.lstrip("\ufeff \t\r\n")[:256].lower()
    return start.startswith(("<!doctype", "<html"))


def from_response(
    status: int, reason: str, body: str, url: str, headers: dict[str, str]
) -> ServiceError:
    """Return the error for an answer whose status is not 200; header names in lower case.

    `body` is the beginning of the body, decoded; `reason` the text of the status line.
    """
    found = _json_of(body)
    error = read_error(found)
    spoken = body if found is None else reason_in(found)
    said = _own_words(status, spoken) or _own_words(status, _as_utf8(reason))
    if 300 <= status < 400:
        host = _host_of(headers.get("location", "")) or urlsplit(url).netloc
        return Redirected(host, detail=_detail(status, said))
    barred = status in {401, 403} and looks_like_html(body)
    if barred or any(mark in body.lower() for mark in _BOT_MARKS):
        return BotCheck(detail=_detail(status, said))
    wait = retry_after(headers.get("retry-after", ""))
    if error is None:
        return from_status(status, said, url, wait)
    told = _from_json_error(error, status, said, url, wait)
    told.detail = _detail(status, said)  # what came, whatever it means
    return told


def _from_json_error(error: JsonError, status: int, said: str, url: str, wait: int) -> ServiceError:
    """Return the error for one whose JSON tells more than the status that it came with."""
    if error.is_of_model and status in {200, 400, 404, 422}:
        return ModelNotOffered(_as_clause(said), detail=_detail(status, said))
    if error.is_filter:
        return AnswerWithheld(detail=_detail(status, said))
    return from_status(error.status or status, said, url, wait)


def from_status(status: int, reason: str, url: str, wait: int = DEFAULT_WAIT) -> ServiceError:
    """Return the error for a status, wherever it was found; `wait` in seconds for a rate limit."""
    detail = _detail(status, reason)
    parts = urlsplit(url)
    plain = _BY_STATUS.get(status)
    if plain is not None:
        return plain(detail=detail)
    if status in {404, 405}:
        return AddressWrong(f"{parts.netloc}{parts.path}", detail=detail)
    if status == 429:
        return RateLimited(wait, detail=detail)
    return ServiceFailed(_as_clause(reason), detail=detail)


def from_error_object(found: object, url: str) -> ServiceError | None:
    """Return the error that a JSON object holds, or None when it holds none.

    Known forms are those of `json_errors`, and the rate limit
    `{"code": 200, "msg": "success", "data": "Too many requests"}`.
    """
    if not isinstance(found, dict):
        return None
    if "too many requests" in str(found.get("data", "")).lower() and "code" in found:
        return RateLimited(DEFAULT_WAIT, detail="Too many requests")
    error = read_error(found)
    if error is None:
        return None
    status = error.status or 500
    said = _own_words(status, error.reason)
    return _from_json_error(error, status, said, url, DEFAULT_WAIT)


def retry_after(value: str) -> int:
    """Return the seconds that a Retry-After header asks to wait, from 1 to 3600.

    It may hold seconds or a date (RFC 9110, 10.2.3); anything else counts as 60 s.
    """
    text = value.strip()
    if re.fullmatch(r"\d{1,18}", text):
        return min(max(int(text), 1), _LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return DEFAULT_WAIT
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    seconds = (moment - datetime.now(UTC)).total_seconds()
    return min(max(round(seconds), 1), _LONGEST_WAIT)


def _json_of(body: str) -> object:
    """Return the JSON value that a body is, None when it is something else."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _own_words(status: int, said: str) -> str:
    """Return what the service says beyond its status; nothing when that is a web page."""
    from http import HTTPStatus

    if _TAG.search(said):
        return ""
    words = re.sub(rf"(?:HTTP\S* )?\b{status}\b[\s:,-]*", "", said).strip()
    usual = {s.phrase.lower() for s in HTTPStatus if s == status}
    return "" if words.lower() in {"error", *usual} else words


def _as_utf8(reason: str) -> str:
    """Undo http.client's reading of a status line as Latin-1, where it was UTF-8."""
    try:
        return reason.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return reason


def _host_of(location: str) -> str:
    """Return the host of an absolute address, or nothing."""
    try:
        netloc = urlsplit(location).netloc.rpartition("@")[2]
    except ValueError:
        return ""
    return netloc if _HOST.fullmatch(netloc) else ""


def _as_clause(text: str) -> str:
    """Return a foreign text as one short plain clause without the stop at its end."""
    clause = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if len(clause) > _LONGEST_REASON:
        # cut before a word: half of an echoed auth code could not be masked any more
        clause = _CUT_WORD.sub("", clause[: _LONGEST_REASON - 1])
        clause = f"{clause}…" if clause else ""
    return clause.rstrip(".!")


def _detail(status: int, reason: str) -> str:
    return f"HTTP {status} {_as_clause(reason)}".strip()
