"""The built-in models and the limits that the client itself must check."""

import pytest

from liaobots_desktop.chat.text import without_surrogates
from liaobots_desktop.service import catalogue
from liaobots_desktop.service.catalogue import GPT_3_5_TURBO, GPT_4, Model
from liaobots_desktop.service.completion_request import (
    DEFAULT_SYSTEM_PROMPT,
    HttpRequest,
    check_lengths,
)
from liaobots_desktop.service.errors import MessageTooLong
from tests.fault_server import FaultServer, whole
from tests.service.asking import CODE, ask, question


def test_two_models_are_built_in_with_their_limits() -> None:
    assert (
        Model("gpt-3.5-turbo", "GPT-3.5", 12000, 4000),
        Model("gpt-4", "GPT-4", 24000, 8000),
    ) == catalogue.BUILT_IN
    assert catalogue.CONTEXT_KEPT_FOR_ANSWER == 1000


def test_models_are_found_by_id() -> None:
    assert catalogue.find("gpt-3.5-turbo") == GPT_3_5_TURBO
    assert catalogue.find("gpt-4") == GPT_4
    assert catalogue.find("GPT-4") is None
    assert catalogue.find("") is None


def test_the_default_prompt_is_the_web_pages() -> None:
    assert DEFAULT_SYSTEM_PROMPT == (
        "You are ChatGPT, a large language model trained by OpenAI. Follow the user's "
        "instructions carefully. Respond using markdown."
    )


@pytest.mark.parametrize(
    "text",
    ["a" * 12000, "я" * 12000, "世" * 12000, "😀" * 6000, "👩‍👩‍👧" * 1500, "\ud83d" * 12000],
)
def test_a_message_of_just_the_limit_is_allowed(text: str) -> None:
    check_lengths(GPT_3_5_TURBO, text)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("a" * 12001, 12001),
        ("😀" * 6000 + "a", 12001),
        ("😀" * 6001, 12002),
        ("a" * 11999 + "😀", 12001),
    ],
)
def test_one_unit_more_is_refused_and_counted_as_a_browser_does(text: str, length: int) -> None:
    with pytest.raises(MessageTooLong) as caught:
        check_lengths(GPT_3_5_TURBO, "short", text)

    assert (caught.value.limit, caught.value.length) == (12000, length)
    assert str(caught.value) == (
        f"Message limit is 12,000 characters. You have entered {length:,} characters. Shorten it, "
        "or choose a model with a higher limit."
    )


def test_gpt_4_takes_twice_as_much() -> None:
    check_lengths(GPT_4, "a" * 24000)

    with pytest.raises(MessageTooLong):
        check_lengths(GPT_4, "a" * 24001)


def test_a_message_over_the_limit_is_never_sent() -> None:
    with FaultServer(whole(b"Hi")) as server:
        outcome = ask(question(server.url, "a" * 12001))

    assert server.requests == []
    assert isinstance(outcome.error, MessageTooLong)


def test_lone_surrogates_are_replaced_and_pairs_joined() -> None:
    assert without_surrogates("a\ud83d\ude00b\udc00c😀") == "a😀b\ufffdc😀"


def test_a_request_is_printed_without_its_headers() -> None:
    request = HttpRequest("POST", "https://x/api/chat", (("x-auth-code", CODE),), b"{}")

    assert repr(request) == "HttpRequest(POST https://x/api/chat)"
    assert CODE not in f"{request} {request!r} {[request]}"
