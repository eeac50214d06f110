"""What a status, a Retry-After header or an error object means."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaobots_desktop.service.errors import (
    AuthCodeRefused,
    BalanceUsedUp,
    RateLimited,
    ServiceError,
    ServiceFailed,
)
from liaobots_desktop.service.refusals import from_error_object, from_response, retry_after

URL = "https://liaobots.com/api/chat"


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("", 60),
        ("0", 1),
        ("1", 1),
        (" 7 ", 7),
        ("3600", 3600),
        ("3601", 3600),
        ("1000000000", 3600),
        ("9" * 18, 3600),
        ("9" * 30, 60),
        ("1e9", 60),
        ("-5", 60),
        ("1.5", 60),
        ("soon", 60),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 1),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 3600),
        ("Fri, 31 Dec 9999 23:59:59 -1200", 3600),
        ("Mon, 01 Jan 0001 00:00:00 +1400", 1),
        ("Mon, 01 Jan 2024 00:00:00 +99999999999999", 60),
        ("Mon, 99 Foo 2024 99:99:99 GMT", 60),
    ],
)
def test_retry_after_is_bounded_whatever_it_says(value: str, seconds: int) -> None:
    assert retry_after(value) == seconds


@pytest.mark.parametrize("is_named", [True, False])
def test_retry_after_may_be_a_date(is_named: bool) -> None:
    moment = datetime.now(UTC) + timedelta(seconds=100)
    text = format_datetime(moment, usegmt=True)

    assert 97 <= retry_after(text if is_named else text.removesuffix(" GMT")) <= 101


@given(st.text())
def test_retry_after_takes_any_text(value: str) -> None:
    assert 1 <= retry_after(value) <= 3600


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        ({"error": True, "res_status": "402 Payment Required", "message": "x"}, BalanceUsedUp),
        ({"error": True, "res_status": "401 Unauthorized", "message": "x"}, AuthCodeRefused),
        ({"error": True, "res_status": 429}, RateLimited),
        ({"error": True, "message": "402 Payment Required"}, BalanceUsedUp),
        ({"error": {"message": "x", "type": "insufficient_quota"}}, BalanceUsedUp),
        ({"error": {"message": "x", "type": "t", "code": "invalid_api_key"}}, AuthCodeRefused),
        ({"error": {"message": "x", "code": "rate_limit_exceeded"}}, RateLimited),
        ({"error": {"message": "x", "code": 402}}, BalanceUsedUp),
        ({"error": {"message": "x", "code": None}}, ServiceFailed),
        ({"error": {}, "message": "x"}, type(None)),
        ({"error": "x"}, ServiceFailed),
        ({"error": True}, ServiceFailed),
        ({"code": 200, "msg": "success", "data": "Too many requests"}, RateLimited),
        ({"error": False, "content": "x"}, type(None)),
        ({"error": None}, type(None)),
        ({"code": 1}, type(None)),
        ({"data": "Too many requests"}, type(None)),
        ({"data": {"code": 1}}, type(None)),
        (["error"], type(None)),
        ("error", type(None)),
        (None, type(None)),
    ],
)
def test_error_objects_are_told_by_what_they_hold(found: object, kind: type) -> None:
    assert type(from_error_object(found, URL)) is kind


def sentence(status: int, reason: str = "", body: str = "") -> str:
    return str(from_response(status, reason, body, URL, {}))


OWN = "The service reported an error of its own."
KEPT = "Your question is kept. Try again in a moment."


@pytest.mark.parametrize(
    ("reason", "body", "said"),
    [
        ("Internal Server Error", "Error", ""),
        ("INTERNAL SERVER ERROR", "", ""),
        ("Model is overloaded.", "Error", " It says: Model is overloaded."),
        ("Internal Server Error", "no room!\n", " It says: no room."),
        ("", '{"message": "no room"}', " It says: no room."),
        ("", '{"error": {"message": "no room"}}', " It says: no room."),
        ("", '{"error": "no room"}', " It says: no room."),
        ("", '{"message": "500 Internal Server Error"}', ""),
        ("", '{"message": "HTTP 500: no room"}', " It says: no room."),
        ("", '{"message": {"a": 1}}', ""),
        ("", "[1, 2]", ""),
        ("", "[" * 100000, ""),
        ("", "<h1>Oops</h1>", ""),
        ("", "Oops <b>x</b>", ""),
        ("", '{"message": "<img src=/dev/zero>"}', ""),
        ("", "a\x1b[31m\u202eb\nc", " It says: a [31m b c."),
        ("æ¨¡å\x9e\x8bè¿\x87è½½", "Error", " It says: 模型过载."),
        ("café", "Error", " It says: café."),
    ],
)
def test_the_services_own_words_are_quoted_plainly(reason: str, body: str, said: str) -> None:
    assert sentence(500, reason, body) == f"{OWN}{said} {KEPT}"


def test_long_words_of_the_service_are_cut_between_words() -> None:
    text = sentence(500, "", "wait " * 100)

    assert text == f"{OWN} It says: {'wait ' * 59}…. {KEPT}"


def test_an_auth_code_at_the_cut_is_not_halved() -> None:
    error = from_response(500, "", "x" * 290 + " Fk29sLq0Zx8Tw and more", URL, {})

    assert "Fk29" not in str(error) + error.detail


@given(st.integers(100, 999), st.text(), st.text(), st.text())
def test_any_refusal_becomes_an_error_with_a_sentence(
    status: int, reason: str, body: str, location: str
) -> None:
    error = from_response(status, reason, body, URL, {"location": location})

    assert isinstance(error, ServiceError)
    assert str(error).isprintable()
