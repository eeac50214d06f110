"""The provider interface, as scripts of this service use it."""

import inspect
import json
import threading
import uuid
from typing import Any

import pytest

from liaobots_desktop import provider
from liaobots_desktop.service.errors import (
    AddressUnusable,
    AuthCodeMissing,
    AuthCodeUnusable,
    BalanceUsedUp,
    MessageTooLong,
    ModelUnknown,
    ServiceError,
)
from tests.fault_server import (
    CHUNKED,
    LAST_CHUNK,
    FaultServer,
    chunk,
    hang,
    head,
    send,
    tell,
    wait_for,
    whole,
)

CODE = "Fk29sLq0Zx8Tw"
MESSAGES = [{"role": "user", "content": "Hello"}]


def test_its_attributes_are_those_that_scripts_know() -> None:
    assert provider.url == "https://liaobots.com"
    assert provider.model == ["gpt-3.5-turbo", "gpt-4"]
    assert provider.models == {
        "gpt-3.5-turbo": {
            "id": "gpt-3.5-turbo",
            "name": "GPT-3.5",
            "maxLength": 12000,
            "tokenLimit": 4000,
        },
        "gpt-4": {"id": "gpt-4", "name": "GPT-4", "maxLength": 24000, "tokenLimit": 8000},
    }
    assert provider.supports_stream is True
    assert provider.needs_auth is True
    assert provider.params == (
        "liaobots_desktop.provider supports: (model: str, messages: list, stream: bool, "
        "auth: str, base_url: str, protocol: str, system_prompt: str, conversation_id: str)"
    )


def test_the_first_parameters_and_auth_are_those_of_the_interface() -> None:
    parameters = inspect.signature(provider.create_completion).parameters

    assert list(parameters)[:4] == ["model", "messages", "stream", "auth"]
    assert parameters["stream"].default is True
    assert parameters["auth"].kind is inspect.Parameter.KEYWORD_ONLY


def test_the_answer_is_a_plain_generator_piece_by_piece() -> None:
    seen = [threading.Event() for _ in range(3)]
    steps = [send(head("200 OK", CHUNKED))]
    for text, event in zip(["При", "вет, ", "世界"], seen, strict=True):
        steps += [send(chunk(text.encode())), wait_for(event)]
    with FaultServer([*steps, send(LAST_CHUNK)]) as server:
        pieces = provider.create_completion("gpt-4", MESSAGES, auth=CODE, base_url=server.url)
        assert inspect.isgenerator(pieces)
        received = []
        for piece in pieces:
            received.append(piece)
            seen[len(received) - 1].set()

    assert received == ["При", "вет, ", "世界"]


def test_without_streaming_the_answer_is_one_piece() -> None:
    parts = [chunk(text.encode()) for text in ("При", "вет")]
    answer = [send(head("200 OK", CHUNKED)), *map(send, parts), send(LAST_CHUNK)]
    with FaultServer(answer) as server:
        pieces = list(
            provider.create_completion(
                "gpt-4", MESSAGES, stream=False, auth=CODE, base_url=server.url
            )
        )

    assert pieces == ["Привет"]


def test_nothing_is_sent_before_the_first_piece_is_asked_for() -> None:
    with FaultServer(whole(b"Hi")) as server:
        provider.create_completion("gpt-4", MESSAGES, auth=CODE, base_url=server.url)

        assert not server.connected.is_set()


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"model": "gpt-5"}, ModelUnknown),
        ({"model": ""}, ModelUnknown),
        ({"model": None}, ModelUnknown),
        ({"auth": ""}, AuthCodeMissing),
        ({"auth": "  \u200b\n"}, AuthCodeMissing),
        ({"auth": None}, AuthCodeMissing),
        ({"auth": 12345}, AuthCodeMissing),
        ({"auth": "Fk29sLq0\u0417x8Tw"}, AuthCodeUnusable),
        ({"messages": [{"role": "user", "content": "x" * 24001}]}, MessageTooLong),
        ({"system_prompt": "x" * 24001}, MessageTooLong),
        ({"messages": [{"role": "tool", "content": "x"}]}, ValueError),
        ({"protocol": "ftp"}, ValueError),
    ],
)
def test_what_cannot_succeed_is_refused_at_the_call(
    changed: dict[str, Any], kind: type[Exception]
) -> None:
    with FaultServer(whole(b"Hi")) as server:
        arguments = {"model": "gpt-4", "messages": MESSAGES, "auth": CODE} | changed
        with pytest.raises(kind):
            provider.create_completion(**arguments, base_url=server.url)

        assert not server.connected.is_set()


def test_an_unknown_model_names_the_known_ones() -> None:
    with pytest.raises(ModelUnknown) as caught:
        provider.create_completion("gpt-5", MESSAGES, auth=CODE)

    assert str(caught.value) == (
        "The model “gpt-5” is not known. Choose one of these: gpt-3.5-turbo, gpt-4."
    )


def test_plain_http_to_elsewhere_is_refused_at_the_call() -> None:
    with pytest.raises(AddressUnusable):
        provider.create_completion("gpt-4", MESSAGES, auth=CODE, base_url="http://liaobots.com")


def test_system_messages_go_into_the_prompt() -> None:
    messages = [
        {"role": "system", "content": "Be short."},
        {"role": "user", "content": "One?"},
        {"role": "assistant", "content": "Two."},
        {"role": "system", "content": "Be kind."},
        {"role": "user", "content": "Three?"},
    ]
    with FaultServer(whole(b"Hi")) as server:
        list(provider.create_completion("gpt-4", messages, auth=CODE, base_url=server.url))
    body = json.loads(server.requests[0].body)

    assert body["prompt"] == "Be short.\n\nBe kind."
    assert body["messages"] == [
        {"role": "user", "content": "One?"},
        {"role": "assistant", "content": "Two."},
        {"role": "user", "content": "Three?"},
    ]


def test_the_default_prompt_and_a_new_conversation_id_are_sent() -> None:
    with FaultServer(whole(b"Hi")) as server:
        for _ in range(2):
            list(provider.create_completion("gpt-4", MESSAGES, auth=CODE, base_url=server.url))
    first, second = [json.loads(request.body) for request in server.requests]

    assert first["prompt"].startswith("You are ChatGPT, a large language model")
    assert uuid.UUID(first["conversationId"]).version == 4
    assert first["conversationId"] != second["conversationId"]


def test_a_conversation_id_and_the_api_protocol_can_be_chosen() -> None:
    events = b'data: {"choices":[{"delta":{"content":"Hi"}}]}\n\ndata: [DONE]\n\n'
    with FaultServer({"/api/chat": whole(b"Hi"), "/v1/chat": whole(events)}) as server:
        web = provider.create_completion(
            "gpt-4", MESSAGES, auth=CODE, base_url=server.url, conversation_id="kept"
        )
        api = provider.create_completion(
            "gpt-4", MESSAGES, auth=CODE, base_url=server.url, protocol="api"
        )

        assert [*web, *api] == ["Hi", "Hi"]
    assert json.loads(server.requests[0].body)["conversationId"] == "kept"
    assert server.requests[1].header("authorization") == f"Bearer {CODE}"


def test_a_code_with_space_around_it_is_sent_trimmed() -> None:
    with FaultServer(whole(b"Hi")) as server:
        list(provider.create_completion("gpt-4", MESSAGES, auth=f" {CODE}\n", base_url=server.url))

    assert server.requests[0].header("x-auth-code") == CODE


def test_an_error_comes_from_the_generator_and_keeps_the_code_secret() -> None:
    with FaultServer(whole(f"no {CODE}".encode(), "402 Payment Required")) as server:
        pieces = provider.create_completion("gpt-4", MESSAGES, auth=CODE, base_url=server.url)
        with pytest.raises(ServiceError) as caught:
            next(pieces)

    assert type(caught.value) is BalanceUsedUp
    assert CODE not in repr(caught.value) + caught.value.detail


def test_closing_the_generator_closes_the_connection() -> None:
    gone = threading.Event()
    steps = [send(head("200 OK", CHUNKED) + chunk(b"Hello")), hang(), tell(gone)]
    with FaultServer(steps) as server:
        pieces = provider.create_completion("gpt-4", MESSAGES, auth=CODE, base_url=server.url)

        assert next(pieces) == "Hello"
        pieces.close()  # type: ignore[attr-defined]  # it is a generator
        assert gone.wait(60)
