"""Tells what an HTTP status, or an error inside a 200 answer, means for the user."""

import json
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from liaobots_desktop.service.errors import (
    AddressWrong,
    AuthCodeRefused,
    BalanceUsedUp,
    BotCheck,
    EmptyAnswer,
    QuestionTooLong,
    RateLimited,
    Redirected,
    ServiceError,
    ServiceFailed,
)

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
_CODES = {
    "insufficient_quota": 402,
    "invalid_api_key": 401,
    "invalid_auth_code": 401,
    "rate_limit_exceeded": 429,
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
    said = _own_words(status, _spoken_reason(body)) or _own_words(status, _as_utf8(reason))
    if 300 <= status < 400:
        host = _host_of(headers.get("location", "")) or urlsplit(url).netloc
        return Redirected(host, detail=_detail(status, said))
    barred = status in {401, 403} and looks_like_html(body)
    if barred or any(mark in body.lower() for mark in _BOT_MARKS):
        return BotCheck(detail=_detail(status, said))
    return from_status(status, said, url, retry_after(headers.get("retry-after", "")))


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

    Known forms: the web protocol's `{"error": true, "res_status": "402 …", "message": "…"}`,
    the API's `{"error": {"message": …, "type": …, "code": …}}`, and the rate limit
    `{"code": 200, "msg": "success", "data": "Too many requests"}`.
    """
    if not isinstance(found, dict):
        return None
    if "too many requests" in str(found.get("data", "")).lower() and "code" in found:
        return RateLimited(DEFAULT_WAIT, detail="Too many requests")
    error = found.get("error")
    if not error:
        return None
    fields = error if isinstance(error, dict) else found
    message = str(fields.get("message") or (error if isinstance(error, str) else ""))
    status = _status_of(fields)
    return from_status(status, _own_words(status, message), url)


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


def _status_of(fields: dict[str, object]) -> int:
    for key in ("res_status", "status", "code", "type", "message"):
        value = str(fields.get(key, ""))
        number = re.match(r"[45]\d\d\b", value)
        if number:
            return int(number.group())
        if value in _CODES:
            return _CODES[value]
    return 500


def _spoken_reason(body: str) -> str:
    """Return what a JSON error body says, or the body itself when it is plain text."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return body
    if not isinstance(found, dict):
        return ""
    error = found.get("error")
    inner = error.get("message") if isinstance(error, dict) else error
    said = inner or found.get("message") or found.get("msg")
    return said if isinstance(said, str) else ""


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
