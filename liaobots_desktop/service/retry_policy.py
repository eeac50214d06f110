"""Whether a refused question is sent once more by itself: never after text, and never in silence.

A question costs money, so this happens in two cases only, each once: the service does not know a
field of the request, or a gateway in front of it says that it could not reach it.
"""

import json
from collections.abc import Mapping

from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.refusals import retry_after
from liaobots_desktop.speech import to_translate

_NOT_UNDERSTOOD = {400, 422}
_GATEWAY = {502, 503, 504}
"""500 is not among them: the service has worked on the question, and may charge for it twice."""
_PAUSE = 1.0
_LONGEST_PAUSE = 5.0
ASKED_AGAIN = to_translate(
    "Service", "The service could not be reached behind its gateway. It is asked once more."
)

_refuse_usage: set[str] = set()
"""Base URLs that answered only when they were not asked to count; for the life of the process."""


class RetryPolicy:
    """Decides for one question; used on one thread.

    `asks_usage` says whether the request asks for `usage` (`stream_options`), which some
    OpenAI-compatible servers refuse.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self._base_url = endpoint.base_url
        self._is_api = endpoint.protocol is Protocol.API
        self.asks_usage = self._is_api and endpoint.base_url not in _refuse_usage
        self._has_dropped_usage = False
        self._has_paused = False

    def pause_before_another(
        self, status: int, body: str, headers: Mapping[str, str]
    ) -> float | None:
        """Return after how many seconds to ask again, None when not to; header names lower case.

        `body` is the beginning of the refusal. `asks_usage` may change by this.
        """
        if self.asks_usage and status in _NOT_UNDERSTOOD and _may_mean_usage(body):
            self.asks_usage, self._has_dropped_usage = False, True
            return 0.0
        if status in _GATEWAY and not self._has_paused:
            self._has_paused = True
            wished = headers.get("retry-after")
            pause = _PAUSE if wished is None else float(retry_after(wished))
            return pause if pause <= _LONGEST_PAUSE else None
        return None

    def take_success(self) -> None:
        """Remember that the service answers when it is not asked to count."""
        if self._has_dropped_usage:
            _refuse_usage.add(self._base_url)


def _may_mean_usage(body: str) -> bool:
    """Whether a refusal names the field, or gives no reason that could be another one."""
    if "stream_options" in body or "include_usage" in body:
        return True
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return not body.strip()
    return not found
