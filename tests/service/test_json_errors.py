"""Errors as JSON, in the forms in which services send them."""

import json

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.answer_errors import AnswerWithheld
from liaobots_desktop.service.endpoint import Protocol
from liaobots_desktop.service.errors import (
    AddressWrong,
    AuthCodeRefused,
    BalanceUsedUp,
    ModelNotOffered,
    QuestionTooLong,
    RateLimited,
    ServiceError,
    ServiceFailed,
)
from tests.fault_server import FaultServer, whole
from tests.service.asking import Outcome, ask, question
from tests.service.secrecy import assert_is_plain


def answered(body: object, status: str = "200 OK", kind: str = "application/json") -> Outcome:
    text = body if isinstance(body, str) else json.dumps(body)
    with FaultServer(whole(text.encode(), status, f"Content-Type: {kind}")) as server:
        return ask(question(server.url, protocol=Protocol.API))


def of(**members: object) -> dict[str, object]:
    return {"error": members}


OPENAI_401 = of(message="Incorrect API key provided.", code="invalid_api_key", type="x")
QUOTA = of(message="You exceeded your current quota.", code="insufficient_quota", type="x")
CONTEXT = of(message="This model's maximum context length is 4096 tokens.", code=None)
NO_MODEL = of(message="The model `gpt-9` does not exist.", code="model_not_found")
OLLAMA = of(message='model "x" not found, try pulling it first', type="api_error")
FILTER = of(message="The prompt was filtered.", code="content_filter", status=400)
GOOGLE = [of(code=403, message="No permission.", status="PERMISSION_DENIED")]
ANTHROPIC = {"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}
VLLM = {"object": "error", "message": "No such thing here.", "code": 400}
FASTAPI = {"detail": [{"loc": ["body", "model"], "msg": "Field required", "type": "missing"}]}
PROBLEM = {"title": "Out of memory", "status": 500, "detail": "The card is full."}


@pytest.mark.parametrize(
    ("body", "status", "kind", "said"),
    [
        (OPENAI_401, "401 Unauthorized", AuthCodeRefused, ""),
        (QUOTA, "429 Too Many Requests", BalanceUsedUp, ""),
        (CONTEXT, "400 Bad Request", QuestionTooLong, ""),
        (NO_MODEL, "404 Not Found", ModelNotOffered, "The model `gpt-9` does not exist"),
        (OLLAMA, "404 Not Found", ModelNotOffered, 'model "x" not found'),
        ({"message": "no route"}, "404 Not Found", AddressWrong, ""),
        (FILTER, "400 Bad Request", AnswerWithheld, ""),
        (GOOGLE, "403 Forbidden", AuthCodeRefused, ""),
        (ANTHROPIC, "529 Overloaded", ServiceFailed, "It says: Overloaded."),
        (VLLM, "400 Bad Request", ServiceFailed, "It says: No such thing here."),
        (FASTAPI, "422 Unprocessable", ServiceFailed, "It says: body.model: Field required."),
        (PROBLEM, "500 Oops", ServiceFailed, "It says: The card is full."),
        ({"error": "out of disk"}, "500 Oops", ServiceFailed, "It says: out of disk."),
        ({"errors": [{"message": "broken"}]}, "500 Oops", ServiceFailed, "It says: broken."),
        ({"detail": "Not now"}, "500 Oops", ServiceFailed, "It says: Not now."),
        ([], "500 Oops", ServiceFailed, ""),
        ("[" * 100_000, "500 Oops", ServiceFailed, ""),
    ],
)
def test_an_error_with_a_status(
    body: object, status: str, kind: type[ServiceError], said: str
) -> None:
    outcome = answered(body, status)

    assert type(outcome.error) is kind
    assert (outcome.text, outcome.end) == ("", EndState.FAILED)
    assert said in outcome.sentence
    assert_is_plain(outcome.error)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (QUOTA, BalanceUsedUp),
        (NO_MODEL, ModelNotOffered),
        (FILTER, AnswerWithheld),
        (of(message="Slow down", code=429), RateLimited),
        ({"error": True, "res_status": "402 Payment", "message": "no"}, BalanceUsedUp),
        ({"detail": "Not authenticated", "status": 401}, AuthCodeRefused),
        (VLLM, ServiceFailed),
    ],
)
@pytest.mark.parametrize("form", ["application/json", "text/event-stream"])
def test_an_error_with_200(body: object, kind: type[ServiceError], form: str) -> None:
    text = f"data: {json.dumps(body)}\n\n" if form == "text/event-stream" else body
    outcome = answered(text, kind=form)

    assert type(outcome.error) is kind
    assert (outcome.text, outcome.end) == ("", EndState.FAILED)


@pytest.mark.parametrize(
    "body", [{"detail": "x", "content": "Hello"}, {"error": None, "content": "Hello"}]
)
def test_an_answer_with_such_a_member_is_an_answer(body: object) -> None:
    outcome = answered(f"data: {json.dumps(body)}\n\n", kind="text/event-stream")

    assert outcome.text == "Hello"


def test_a_missing_model_is_told_with_what_to_do() -> None:
    outcome = answered(NO_MODEL, "404 Not Found")

    assert outcome.sentence == (
        "The service does not offer this model. It says: The model `gpt-9` does not exist. Your "
        "question is kept. Choose another model."
    )
