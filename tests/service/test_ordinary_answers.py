"""Answers that look like errors, pages or events at first, and are kept to the letter."""

import pytest

from liaobots_desktop.chat.message import EndState
from tests.fault_server import FaultServer, whole
from tests.service.asking import ask
from tests.service.framing import small_chunks

TEXTS = [
    "E",
    "Err",
    "Errors",
    "Error!",
    "error",
    "ERROR",
    "Errör",
    "Error handling in Python: use try.",
    "Error\nhandling",
    "Error: no such file",
    "\n\nError and more",
    "\n\n  Hello",
    "Hello\n\n",
    "d",
    "data",
    "data ",
    "data:",
    "data: the plural of datum",
    "data: [1, 2] is a list",
    "Data: the plural of datum",
    "dated",
    '{"code": 1} is JSON',
    '{"code": 1}',
    '{"code": 1, "data": "x"}\n\nis JSON',
    '{"code"',
    '{"codes": [',
    '{"content": "x"}',
    '{"error": "x"} is how an error looks',
    "[1, 2, 3]",
    "<",
    "<think>",
    "<think>人机验证</think>",
    "<think>\nLet me see.\n</think>\n\nYes.",
    "<p>A paragraph</p>",
    "<svg/>",
    "<htm",
    "<!-- a comment -->",
    "<!doc",
    "A page begins with <html>.",
    "```html\n<!DOCTYPE html>\n<html></html>\n```",
    "这叫“人机验证”，即 CAPTCHA。",
    "A coupert-item is a class of CSS.",
    "Too many requests means: wait.",
    "Just a moment...",
    "[DONE]",
    ": a comment",
    "event: x",
    "402",
    "a\r\nb\rc\x0b\x0cd\x85e\u2028f",
    "\u00a0\u3000x",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_answer_is_kept_to_the_letter(text: str) -> None:
    with FaultServer(whole(text.encode())) as server:
        outcome = ask(server.url)

    assert outcome.text == text
    assert (outcome.end, outcome.error) == (EndState.COMPLETE, None)


@pytest.mark.parametrize("text", TEXTS)
def test_the_answer_is_kept_to_the_letter_in_pieces_of_one_byte(text: str) -> None:
    pieces = [bytes([byte]) for byte in text.encode()]
    with FaultServer(small_chunks(pieces).steps()) as server:
        outcome = ask(server.url)

    assert outcome.text == text
    assert (outcome.end, outcome.error) == (EndState.COMPLETE, None)


@pytest.mark.parametrize(
    ("content_type", "text"),
    [
        ("text/html", "Hello"),
        ("text/html", "<think>Hm.</think> Yes"),
        ("text/html", "<"),
        ("application/json", "Hello"),
        ("application/json", '{"a": 1}'),
        ("application/json", '{"a": 1'),
        ("application/json", '{"a": ' + "[" * 100_000),
        ("application/octet-stream", "Привет"),
        ("nonsense", "Привет"),
        ("", "Привет"),
    ],
)
def test_a_wrong_content_type_does_not_spoil_an_answer(content_type: str, text: str) -> None:
    answer = whole(text.encode(), "200 OK", f"Content-Type: {content_type}")
    with FaultServer(answer) as server:
        outcome = ask(server.url)

    assert outcome.text == text


def test_a_long_answer_that_begins_like_a_rate_limit_is_kept() -> None:
    text = '{"code": ' + "x" * 200_000
    with FaultServer(whole(text.encode())) as server:
        outcome = ask(server.url)

    assert outcome.text == text
