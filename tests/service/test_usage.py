"""The account's last requests, asked from the official API."""

from datetime import UTC, datetime

import pytest

from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.balance import Balance
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.errors import AnswerRefused, AuthCodeRefused
from liaobots_desktop.service.usage import UsagePage, UsedRequest, fetch_usage
from tests.fault_server import FaultServer, whole
from tests.service.asking import CODE, PATIENT

HEAD = b'{"data":{"balance":"85.5","amount":100,"usage":'


def fetch(url: str, next_id: str | None = None) -> UsagePage:
    return fetch_usage(url, AuthCode(CODE), CancelToken(), PATIENT, next_id=next_id)


def page(usage: bytes, next_id: str | None = None) -> UsagePage:
    with FaultServer(whole(HEAD + usage + b"}}")) as server:
        return fetch(server.url, next_id)


def test_a_page_is_read_as_it_is_documented() -> None:
    listed = (
        b'{"pageSize":50,"nextId":"abc/7 \\u00e9","list":[{"id":"r9","tokens":300,'
        b'"input_tokens":100,"output_tokens":"200","model":"gpt-4","price":"0.0125",'
        b'"create_time":1785600000123}]}'
    )

    assert page(listed) == UsagePage(
        Balance(85.5, 100.0),
        (UsedRequest(datetime(2026, 8, 1, 16, 0, 0, 123000, UTC), "gpt-4", 100, 200, 0.0125),),
        "abc/7 é",
    )


def test_what_is_missing_or_no_number_is_not_known_and_the_rest_is_read() -> None:
    listed = (
        b'{"list":[{"model":null,"input_tokens":-1,"output_tokens":"many","price":NaN,'
        b'"create_time":9e99},{"model":4,"input_tokens":true},"what"]}'
    )

    assert page(listed).requests == (
        UsedRequest(None, "", None, None, None),
        UsedRequest(None, "4", None, None, None),
    )


@pytest.mark.parametrize("usage", [b"{}", b'{"nextId":"1","list":null}', b'{"nextId":5,"list":[]}'])
def test_without_requests_there_is_no_next_page(usage: bytes) -> None:
    assert page(usage) == UsagePage(Balance(85.5, 100.0), (), None)


def test_a_service_that_names_the_same_page_again_has_no_more() -> None:
    usage = b'{"nextId":70,"list":[{"model":"gpt-4"}]}'

    assert page(usage).next_id == "70"
    assert page(usage, "70").next_id is None


@pytest.mark.parametrize("usage", [b"null", b"[]", b"7"])
def test_an_answer_without_usage_is_told(usage: bytes) -> None:
    with pytest.raises(AnswerRefused, match="did not say"):
        page(usage)


def test_the_request_is_exact_and_an_id_is_quoted() -> None:
    with FaultServer(whole(HEAD + b"{}}}")) as server:
        fetch(server.url)
        fetch(server.url, "abc/7 é&x=1")
    first, second = server.requests

    assert first.request_line == ("GET /api/v1/credits?include_usage=true&pageSize=50 HTTP/1.1")
    assert second.target == (
        "/api/v1/credits?include_usage=true&pageSize=50&nextId=abc%2F7+%C3%A9%26x%3D1"
    )
    assert second.header("authorization") == "Bearer Fk29sLq0Zx8Tw"


def test_a_refused_code_is_told() -> None:
    with (
        FaultServer(whole(b"{}", "401 Unauthorized")) as server,
        pytest.raises(AuthCodeRefused),
    ):
        fetch(server.url)


def test_the_demo_tells_all_its_requests() -> None:
    with DemoServer(pace=0) as server:
        seen = [fetch(server.url)]
        while seen[-1].next_id is not None:
            seen.append(fetch(server.url, seen[-1].next_id))

    assert [len(one.requests) for one in seen] == [50, 50, 20]
    assert seen[0].requests[0] == UsedRequest(
        datetime(2026, 8, 1, 16, 0, tzinfo=UTC), "gpt-4", 760, 120, 0.03
    )
