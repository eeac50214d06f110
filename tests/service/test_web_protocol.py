"""The web protocol's request, byte for byte, as a real server receives it."""

import pytest

from liaobots_desktop.chat.message import Role
from liaobots_desktop.service.catalogue import GPT_3_5_TURBO, GPT_4, Model
from liaobots_desktop.service.completion_request import CompletionRequest, WireMessage
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from tests.fault_server import FaultServer, ReceivedRequest, whole
from tests.service.asking import CODE, CONVERSATION, ask, question

HELLO = (WireMessage(Role.USER, "Hello"),)
ALLOWED_BESIDES = {"host", "accept-encoding", "content-length"}
PROMPT = (
    b'"key":"","prompt":"You are ChatGPT, a large language model trained by OpenAI. '
    b"Follow the user's instructions carefully. Respond using markdown.\"}"
)


def received(request: CompletionRequest) -> ReceivedRequest:
    with FaultServer(whole(b"Hi")) as server:
        endpoint = Endpoint(server.url, request.endpoint.protocol)
        ask(
            CompletionRequest(
                endpoint,
                request.model,
                request.messages,
                request.conversation_id,
                request.system_prompt,
            )
        )
    return server.requests[0]


@pytest.mark.parametrize(
    ("model", "described"),
    [
        (GPT_3_5_TURBO, b'"gpt-3.5-turbo","name":"GPT-3.5","maxLength":12000,"tokenLimit":4000'),
        (GPT_4, b'"gpt-4","name":"GPT-4","maxLength":24000,"tokenLimit":8000'),
    ],
)
def test_body_is_exact_for_both_models(model: Model, described: bytes) -> None:
    request = received(question("", model=model))

    assert request.body == (
        b'{"conversationId":"0b9ef2a5-6d4e-4c39-9d2b-7f1f6c1d3a10",'
        b'"model":{"id":' + described + b"},"
        b'"messages":[{"role":"user","content":"Hello"}],' + PROMPT
    )


def test_request_line_and_headers_are_exact_and_in_order() -> None:
    with FaultServer(whole(b"Hi")) as server:
        ask(server.url)
    request = server.requests[0]
    host = server.url.removeprefix("http://")

    assert request.request_line == "POST /api/chat HTTP/1.1"
    assert [(n, v) for n, v in request.headers if n.lower() not in ALLOWED_BESIDES] == [
        ("authority", host),
        ("content-type", "application/json"),
        ("origin", server.url),
        ("referer", f"{server.url}/"),
        (
            "user-agent",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/112.0.0.0 Safari/537.36",
        ),
        ("x-auth-code", "Fk29sLq0Zx8Tw"),
    ]


def test_only_what_http_needs_stands_beside_the_protocols_headers() -> None:
    with FaultServer(whole(b"Hi")) as server:
        ask(server.url)
    request = server.requests[0]

    assert request.header("host") == server.url.removeprefix("http://")
    assert request.header("accept-encoding") == "identity"
    assert request.header("content-length") == str(len(request.body))
    assert len(request.headers) == 9


def test_history_goes_oldest_first_with_its_roles() -> None:
    messages = (
        WireMessage(Role.USER, "One?"),
        WireMessage(Role.ASSISTANT, "Two.\n"),
        WireMessage(Role.USER, "Three?"),
    )
    request = received(
        CompletionRequest(Endpoint("", Protocol.WEB), GPT_4, messages, CONVERSATION, "Be short.")
    )

    assert request.body == (
        b'{"conversationId":"0b9ef2a5-6d4e-4c39-9d2b-7f1f6c1d3a10",'
        b'"model":{"id":"gpt-4","name":"GPT-4","maxLength":24000,"tokenLimit":8000},'
        b'"messages":[{"role":"user","content":"One?"},'
        b'{"role":"assistant","content":"Two.\\n"},'
        b'{"role":"user","content":"Three?"}],'
        b'"key":"","prompt":"Be short."}'
    )


def test_text_goes_as_raw_utf_8() -> None:
    request = received(question("", 'Привет, 世界! 👩‍👩‍👧 "q" \\ \t \x00 </script> é'))

    assert (
        '"content":"Привет, 世界! 👩‍👩‍👧 \\"q\\" \\\\ \\t \\u0000 </script> é"'.encode()
        in request.body
    )


def test_lone_surrogates_become_replacement_characters() -> None:
    request = received(question("", "a\ud83d b \ud83d\ude00"))

    assert '"content":"a\ufffd b 😀"'.encode() in request.body


def test_second_question_keeps_the_conversation_id() -> None:
    with FaultServer(whole(b"Hi")) as server:
        ask(question(server.url, "First?"))
        ask(question(server.url, "Second?"))

    assert len(server.requests) == 2
    assert all(CONVERSATION.encode() in request.body for request in server.requests)


def test_code_is_in_one_header_only() -> None:
    with FaultServer(whole(b"Hi")) as server:
        ask(server.url)

    assert server.requests[0].raw.count(CODE.encode()) == 1


def test_a_base_url_with_a_path_is_kept() -> None:
    with FaultServer(whole(b"Hi")) as server:
        ask(Endpoint.parse(f"{server.url}/mirror/", Protocol.WEB).base_url)

    assert server.requests[0].target == "/mirror/api/chat"
    assert server.requests[0].header("referer") == f"{server.url}/mirror/"
