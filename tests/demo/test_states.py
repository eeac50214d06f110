"""Every state of the app can be provoked by a word, over a real connection."""

import http.client
import json
from time import monotonic

import pytest

from liaobots_desktop import resources
from liaobots_desktop.demo.server import DemoServer
from tests.demo.client import ask_api, ask_web, events, open_raw, read_until


def prepared(name: str) -> str:
    return resources.path(f"demo/{name}.md").read_text(encoding="utf-8")


def test_error_500_is_the_word_error_with_a_reason_in_the_status(demo: str) -> None:
    answers = [ask_web(demo, "Error 500!"), ask_api(demo, "ошибка 500", stream=True)]

    assert [(a.status, a.reason, a.body) for a in answers] == [
        (500, "The model is overloaded", b"Error"),
        (500, "The model is overloaded", b"Error"),
    ]


@pytest.mark.parametrize(
    ("question", "status", "body"),
    [
        ("error 401", 401, b'{"message":"401 Unauthorized"}'),
        (
            "错误 402",
            402,
            b'{"message":"402 Payment Required: The balance of this auth code is used up."}',
        ),
        ("error 404", 404, b'{"message":"404 Not Found: There is nothing at this address."}'),
        ("rate limit", 200, b'{"code":200,"msg":"success","data":"Too many requests"}'),
        ("Empty.", 200, b""),
        ("пусто", 200, b""),
        ("空", 200, b""),
    ],
)
def test_error_has_exactly_this_body(demo: str, question: str, status: int, body: bytes) -> None:
    answer = ask_web(demo, question)

    assert (answer.status, answer.body) == (status, body)


def test_error_402_can_come_inside_a_stream(demo: str) -> None:
    for answer in (ask_web(demo, "error 402 stream"), ask_api(demo, "错误 402 流", stream=True)):
        (payload,) = events(answer.text)

        assert answer.status == 200
        assert answer.headers["Content-Type"] == "text/event-stream"
        assert json.loads(payload) == {
            "error": True,
            "res_status": "402 Payment Required",
            "message": "The balance of this auth code is used up.",
        }


def test_error_429_says_when_to_come_back(demo: str) -> None:
    answer = ask_web(demo, "error 429")

    assert (answer.status, answer.headers["Retry-After"]) == (429, "20")


def test_redirection_leads_to_another_host(demo: str) -> None:
    answer = ask_web(demo, "error 307")

    assert (answer.status, answer.headers["Location"]) == (307, "https://moved.example/")


@pytest.mark.parametrize(
    ("question", "status", "words"),
    [
        ("bot check", 403, "Just a moment..."),
        ("error 403", 403, "Just a moment..."),
        ("人机验证", 403, "Just a moment..."),
        ("html", 200, "人机验证"),
        ("error 503", 503, "503 Service Temporarily Unavailable"),
    ],
)
def test_web_page_comes_instead_of_an_answer(
    demo: str, question: str, status: int, words: str
) -> None:
    answer = ask_web(demo, question)

    assert (answer.status, answer.headers["Content-Type"]) == (status, "text/html; charset=utf-8")
    assert words in answer.text


@pytest.mark.parametrize("question", ["interrupt", "прерви", "中断"])
def test_connection_breaks_in_the_middle_of_a_chunk(demo: str, question: str) -> None:
    with pytest.raises(http.client.IncompleteRead) as caught:
        ask_web(demo, question)
    name = {"interrupt": "en", "прерви": "ru", "中断": "zh"}[question]
    before, _, after = prepared(f"{name}/interrupt").partition("<!-- cut -->")
    received = caught.value.partial.decode(errors="ignore")

    assert received.startswith(before)
    assert (before + after).startswith(received)
    assert len(received) < len(before) + 8


def test_interrupted_document_of_the_api_breaks_in_its_middle(demo: str) -> None:
    with open_raw(demo, "interrupt", "/v1/chat/completions") as connection:
        received = connection.makefile("rb").read()
    size, _, document = received.partition(b"\r\n\r\n")[2].partition(b"\r\n")

    assert document.startswith(b'{"id":"chatcmpl-')
    assert len(document) == int(size, 16) // 2


def test_silence_lasts_until_the_client_goes(demo: str) -> None:
    with open_raw(demo, "silence") as connection:
        read_until(connection, b"2\r\n\n\n\r\n")
        connection.settimeout(0.2)

        with pytest.raises(TimeoutError):
            connection.recv(1)


def test_unframed_answer_ends_with_the_connection(demo: str) -> None:
    answer = ask_web(demo, "unframed")

    assert answer.headers["Connection"] == "close"
    assert not {"Content-Length", "Transfer-Encoding"} & set(answer.headers)
    assert answer.text == prepared("en/unframed")


def test_states_and_topics_go_together(demo: str) -> None:
    events_of_a_table = [json.loads(p) for p in events(ask_web(demo, "sse table").text)[1:-1]]
    unframed = ask_web(demo, "an unframed list, please")

    assert "".join(event["content"] for event in events_of_a_table) == prepared("en/table")
    assert (unframed.headers["Connection"], unframed.text) == ("close", prepared("en/list"))


def test_slow_answer_waits_a_quarter_of_a_second_for_each_piece() -> None:
    begun = monotonic()
    with DemoServer() as server, open_raw(server.url, "slow") as client:
        received = read_until(client, b"\r\n\r\n")
        while (pieces := received.partition(b"\r\n\r\n")[2].count(b"\r\n") // 2) < 5:
            received += client.recv(65536)
    took = monotonic() - begun

    assert took > 0.9 * 0.25 * (pieces - 1)


@pytest.mark.parametrize(
    ("question", "language", "asked"),
    [
        ("interrupt", "en", "Continue"),
        ("прерви", "ru", "Продолжи с того места, где остановился."),
        ("中断", "zh", "继续"),
        ("silence", "en", "continue, please"),
    ],
)
def test_interrupted_answer_is_continued(
    demo: str, question: str, language: str, asked: str
) -> None:
    name = "silence" if question == "silence" else "interrupt"
    before, _, after = prepared(f"{language}/{name}").partition("<!-- cut -->")

    answer = ask_web(demo, question, before.rstrip(), asked)

    assert before.rstrip() + answer.text == before + after


def test_continuation_can_be_continued_in_its_turn(demo: str) -> None:
    whole = prepared("en/code")
    answer = ask_web(demo, "code", whole[:100], "Continue", whole[100:250], "Continue")

    assert answer.text == whole[250:]


def test_half_a_character_at_the_break_does_no_harm(demo: str) -> None:
    whole = prepared("zh/code")

    assert ask_web(demo, "代码", whole[:200] + "\ufffd", "继续").text == whole[200:]


def test_nothing_is_left_to_continue(demo: str) -> None:
    assert ask_web(demo, "code", prepared("en/code"), "Continue").text == prepared("en/finished")


def test_continuing_somebody_elses_answer_is_an_ordinary_question(demo: str) -> None:
    answer = ask_web(demo, "code", "Something else.", "Continue the story")

    assert "> Continue the story" in answer.text
