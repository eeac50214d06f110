"""The test of a service: what it finds, and that it asks nothing that costs."""

import json
import threading
from collections.abc import Callable

import pytest

from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.catalogue import GPT_3_5_TURBO, GPT_4, Model
from liaobots_desktop.service.connection import Connection, TimeLimits
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.errors import (
    AuthCodeRefused,
    BotCheck,
    Redirected,
    ServiceError,
    ServiceFailed,
    ServiceSilent,
    ServiceUnreachable,
)
from liaobots_desktop.service.probe import Probe, fetch_models, probe
from tests.fault_server import Answer, FaultServer, hang, tell, whole
from tests.service.asking import CODE

MODELS = json.dumps({"data": [{"id": "gpt-4"}, {"id": "llama", "context_length": 131072}]})
CREDITS = json.dumps({"data": {"balance": "85.5", "amount": 100}})
NOT_FOUND = whole(b"Not found", "404 Not Found")
JSON = "Content-Type: application/json"


def api(url: str) -> Endpoint:
    return Endpoint(url, Protocol.API)


def web(url: str) -> Endpoint:
    return Endpoint(url, Protocol.WEB)


def probed(endpoint: Endpoint, code: str = CODE) -> Probe:
    return probe(endpoint, AuthCode(code), CancelToken())


def document(text: str) -> Answer:
    return whole(text.encode(), "200 OK", JSON)


def test_the_demo_is_reached_takes_the_code_and_lists_two_models() -> None:
    with DemoServer() as demo:
        found = probed(api(demo.url))

    assert (found.is_code_accepted, found.models) == (True, (GPT_3_5_TURBO, GPT_4))
    assert found.balance is not None
    assert 0 <= found.first_byte_ms < 10_000


def test_balance_and_models_are_read_and_no_completion_is_asked() -> None:
    answers = {"/v1/models": document(MODELS), "/api/v1/credits": document(CREDITS)}
    with FaultServer(answers) as server:
        found = probed(api(server.url))
        asked = [(r.request_line.split(" ")[0], r.target) for r in server.requests]

    assert (found.balance, found.is_code_accepted) == (85.5, True)
    assert found.models == (GPT_4, Model("llama", "llama", 24000, 131072))
    assert asked == [("GET", "/v1/models"), ("GET", "/api/v1/credits")]


def test_a_server_that_needs_no_code_gets_none() -> None:
    with FaultServer({"/v1/models": document(MODELS)}) as server:
        found = probed(api(server.url), "")
        headers = [name.lower() for name, _ in server.requests[0].headers]

    assert (len(found.models), found.is_code_accepted, found.balance) == (2, None, None)
    assert "authorization" not in headers
    assert len(server.requests) == 1


def test_a_service_without_lists_is_reached_and_nothing_more_is_claimed() -> None:
    with FaultServer(NOT_FOUND) as server:
        found = probed(api(server.url))

    assert (found.is_code_accepted, found.balance, found.models) == (None, None, ())


def test_the_web_page_is_looked_at_without_the_code() -> None:
    answers = {"/api/v1/credits": NOT_FOUND, "/": whole(b"<html>Welcome", "200 OK")}
    with FaultServer(answers) as server:
        found = probed(web(server.url))
        first = server.requests[0]

    assert found.is_code_accepted is None
    assert (first.target, first.header("x-auth-code"), first.header("authorization")) == (
        "/",
        None,
        None,
    )
    assert CODE not in first.raw.decode("latin-1")


PAGE = b"<html><title>Just a moment...</title>"


@pytest.mark.parametrize(
    ("endpoint", "answer", "error"),
    [
        (api, whole(b'{"message":"401 Unauthorized"}', "401 Unauthorized"), AuthCodeRefused),
        (api, whole(b"Error", "500 Internal Server Error"), ServiceFailed),
        (api, whole(PAGE, "403 Forbidden"), BotCheck),
        (api, whole(b"", "302 Found", "Location: https://elsewhere.example/"), Redirected),
        (web, whole(PAGE, "403 Forbidden"), BotCheck),
        (web, whole(b"", "301 Moved", "Location: https://elsewhere.example/"), Redirected),
        (web, whole(b"Error", "503 Service Unavailable"), ServiceFailed),
    ],
)
def test_what_is_wrong_is_an_error_with_a_sentence(
    endpoint: Callable[[str], Endpoint], answer: Answer, error: type[ServiceError]
) -> None:
    with FaultServer(answer) as server, pytest.raises(error) as failure:
        probed(endpoint(server.url))

    assert CODE not in str(failure.value) + failure.value.detail


def test_an_echoed_code_is_masked() -> None:
    body = json.dumps({"error": {"message": f"no such key {CODE}"}}).encode()
    with (
        FaultServer(whole(body, "400 Bad Request")) as server,
        pytest.raises(ServiceError) as failure,
    ):
        probed(api(server.url))

    assert "no such key •••••" in str(failure.value)
    assert failure.value.__cause__ is None
    assert failure.value.__context__ is None


def test_a_service_that_cannot_be_reached_or_is_silent_is_told() -> None:
    impatient = Connection(TimeLimits(connect=0.2, silence=0.2))

    with pytest.raises(ServiceUnreachable, match=r"Cannot reach 127\.0\.0\.1:1\."):
        probed(api("http://127.0.0.1:1"))
    with FaultServer([hang()]) as server, pytest.raises(ServiceSilent):
        probe(api(server.url), AuthCode(CODE), CancelToken(), impatient)


def test_a_test_can_be_cancelled_while_the_service_is_silent() -> None:
    asked, cancel, ended = threading.Event(), CancelToken(), threading.Event()

    def run() -> None:
        with pytest.raises(ServiceError):
            probe(api(server.url), AuthCode(CODE), cancel)
        ended.set()

    with FaultServer([tell(asked), hang()]) as server:
        thread = threading.Thread(target=run)
        thread.start()
        assert asked.wait(60)
        cancel.cancel()
        assert ended.wait(60)
        thread.join()


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        (MODELS, ["gpt-4", "llama"]),
        ('[{"id": "a"}, {"id": "a"}, {"id": "b"}]', ["a", "b"]),
        ('{"data": [{"id": 1}, 2, {"id": ""}, {"id": "\\n"}, {"id": "c"}]}', ["c"]),
        ('{"data": "models"}', []),
        ("[" * 100_000, []),
        ("<html>", []),
    ],
)
def test_what_lists_models_is_read_with_care(text: str, ids: list[str]) -> None:
    with FaultServer(document(text)) as server:
        found = fetch_models(api(server.url), AuthCode(CODE), CancelToken())

    assert [model.id for model in found] == ids
