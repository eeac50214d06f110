"""What an error in JSON says, in all the forms in which services send one. No I/O."""

import re
from dataclasses import dataclass

_STATUS_BY_WORD = {
    "insufficient_quota": 402,
    "billing_hard_limit_reached": 402,
    "billing_not_active": 402,
    "invalid_api_key": 401,
    "invalid_auth_code": 401,
    "authentication_error": 401,
    "unauthenticated": 401,
    "permission_error": 403,
    "permission_denied": 403,
    "model_not_found": 404,
    "context_length_exceeded": 413,
    "request_too_large": 413,
    "rate_limit_exceeded": 429,
    "rate_limit_error": 429,
    "resource_exhausted": 429,
    "overloaded_error": 503,
}
"""The words of OpenAI, Anthropic, Google and Liaobots for what HTTP says by a number."""
_TELLING = ("res_status", "status", "status_code", "code", "type", "message")
_REASONS = ("message", "msg", "detail", "error_description", "error_message", "title", "error")
_MODEL_GONE = re.compile(r"\bmodel\b.{0,200}\b(not found|not exist|unknown|not supported)", re.S)
_TOO_LONG = re.compile(r"maximum context length|context window|prompt is too long", re.I)


@dataclass(frozen=True, slots=True)
class JsonError:
    """`status` is that of HTTP which the error itself names, 0 for none; `reason` its words."""

    status: int
    reason: str
    is_of_model: bool = False
    """Whether the model that was asked for is not there."""
    is_filter: bool = False
    """Whether the service refuses by its rules on content."""


def read_error(found: object) -> JsonError | None:
    """Return the error that a JSON value holds, None when it holds none.

    Known forms: `{"error": true, "res_status": "402 …", "message": "…"}` (the web protocol),
    `{"error": {"message", "type", "code"}}` (OpenAI) also in a list of one (Google),
    `{"error": "…"}` (Ollama), `{"detail": "…"}` and `{"detail": [{"loc", "msg"}]}` (FastAPI),
    `{"errors": […]}`, `{"object": "error", "message": "…"}` (vLLM), and problem details (RFC 9457).
    """
    if isinstance(found, list) and len(found) == 1:
        found = found[0]
    if not isinstance(found, dict):
        return None
    error = found.get("error") or _first_of(found.get("errors"))
    is_error = bool(error) or found.get("object") == "error"
    fields = error if isinstance(error, dict) else found
    if not is_error and not _is_detail(found):
        return None
    reason = error if isinstance(error, str) else _reason(fields)
    words = {str(fields.get(key, "")).lower() for key in ("code", "type", "status")}
    return JsonError(
        413 if _TOO_LONG.search(reason) else _status(fields),
        reason,
        is_of_model="model_not_found" in words or bool(_MODEL_GONE.search(reason.lower())),
        is_filter="content_filter" in words or "content_policy_violation" in words,
    )


def reason_in(found: object) -> str:
    """Return the words of a JSON body that came with an HTTP error, "" when it says nothing."""
    error = read_error(found)
    if error is not None:
        return error.reason
    return _reason(found) if isinstance(found, dict) else ""


def _status(fields: dict[str, object]) -> int:
    for key in _TELLING:
        value = str(fields.get(key, ""))
        number = re.match(r"[45]\d\d\b", value)
        if number:
            return int(number.group())
        if value.lower() in _STATUS_BY_WORD:
            return _STATUS_BY_WORD[value.lower()]
    return 0


def _reason(fields: dict[str, object]) -> str:
    for key in _REASONS:
        value = fields.get(key)
        if isinstance(value, dict):
            value = _reason(value)
        elif isinstance(value, list):
            value = "; ".join(_listed(entry) for entry in value[:3])
        if isinstance(value, str) and value:
            return value
    return ""


def _listed(entry: object) -> str:
    """Return what is wrong with a field, as FastAPI and others list it."""
    if not isinstance(entry, dict):
        return entry if isinstance(entry, str) else ""
    where = entry.get("loc")
    place = ".".join(str(part) for part in where) if isinstance(where, list) else ""
    return f"{place}: {_reason(entry)}" if place else _reason(entry)


def _is_detail(found: dict[str, object]) -> bool:
    """Whether an object tells nothing but what is wrong; an answer has other members."""
    return "detail" in found and not found.keys() & {"choices", "content", "data"}


def _first_of(errors: object) -> object:
    return errors[0] if isinstance(errors, list) and errors else None
