"""The demo account: what is left of it, and the requests that it is said to have made."""

from urllib.parse import parse_qs

from liaobots_desktop.demo.replies import Reply, document

_BALANCE, _AMOUNT = 0.25, 100.0
_REQUESTS = 120
"""So many were made: two whole pages of 50 and the beginning of a third."""
_LAST_MS = 1_785_600_000_000
"""When the newest one was: 1 August 2026, 16:00 UTC."""
_BETWEEN_MS = 5_400_000
_PAGE_SIZE, _LARGEST_PAGE = 20, 100
_MODELS = (("gpt-4", 0.03, 0.06), ("gpt-3.5-turbo", 0.0015, 0.002))
"""Id, and the prices of 1000 tokens of question and answer."""


def credits_for(query: str) -> Reply:
    """Return the balance, and with `include_usage=true` a page of the last requests.

    `query` is what follows the question mark: `include_usage=true&pageSize=50&nextId=71`.
    """
    asked = {name: values[-1] for name, values in parse_qs(query).items()}
    members: dict[str, object] = {"balance": _BALANCE, "amount": _AMOUNT}
    if asked.get("include_usage") == "true":
        size = min(max(_whole(asked.get("pageSize"), _PAGE_SIZE), 1), _LARGEST_PAGE)
        members["usage"] = _usage(size, _whole(asked.get("nextId"), _REQUESTS))
    return document({"data": members})


def _usage(size: int, newest: int) -> dict[str, object]:
    """Return the requests from number `newest` down; the first one ever has number 1."""
    newest = min(max(newest, 0), _REQUESTS)
    oldest = max(newest - size + 1, 1)
    listed = [_request(number) for number in range(newest, oldest - 1, -1)]
    next_id = str(oldest - 1) if oldest > 1 and listed else None
    return {"pageSize": size, "nextId": next_id, "list": listed}


def _request(number: int) -> dict[str, object]:
    """Return one request, always the same for the same number."""
    model, question_price, answer_price = _MODELS[number % 3 % 2]
    asked, answered = 120 + number * 37 % 1900, 60 + number * 53 % 900
    return {
        "id": str(number),
        "tokens": asked + answered,
        "input_tokens": asked,
        "output_tokens": answered,
        "model": model,
        "price": round((asked * question_price + answered * answer_price) / 1000, 6),
        "create_time": _LAST_MS - (_REQUESTS - number) * _BETWEEN_MS,
    }


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else otherwise
