"""The web protocol: raw UTF-8 text in chunks, and its second form, server-sent events."""

import http.client
import json

import pytest

from liaobots_desktop import resources
from tests.demo.client import AUTH, ask_web, connect, events, open_raw, read_until, web_members


def prepared(name: str) -> str:
    return resources.path(f"demo/{name}.md").read_text(encoding="utf-8")


def test_answer_is_plain_text_in_chunks(demo: str) -> None:
    answer = ask_web(demo, "tour")

    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.headers["Transfer-Encoding"] == "chunked"
    assert "Content-Length" not in answer.headers
    assert answer.text == prepared("en/tour")


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Show me some code", "en/code"),
        ("Покажи таблицу", "ru/table"),
        ("请给我一个列表", "zh/list"),
        ("emoji", "en/unicode"),
        ("тур", "ru/tour"),
        ("导览", "zh/tour"),
        ("Slowly, please", "en/slow"),
    ],
)
def test_topic_is_answered_in_the_language_of_the_question(
    demo: str, question: str, name: str
) -> None:
    assert ask_web(demo, question).text == prepared(name)


def test_some_chunks_end_in_the_middle_of_a_character(demo: str) -> None:
    with open_raw(demo, "код") as connection:
        received = read_until(connection, b"\r\n0\r\n\r\n")
    chunks = received.partition(b"\r\n\r\n")[2].split(b"\r\n")[1::2]
    whole = [chunk for chunk in chunks if chunk.decode(errors="ignore").encode() == chunk]

    assert len(whole) < len(chunks)


def test_server_sent_events_carry_the_same_text(demo: str) -> None:
    answer = ask_web(demo, "sse")
    payloads = [payload for payload in events(answer.text) if payload]
    frames = [json.loads(payload) for payload in payloads[:-1]]

    assert answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    assert payloads[-1] == "[DONE]"
    assert {frame["role"] for frame in frames} == {"assistant"}
    assert "".join(frame["content"] for frame in frames) == prepared("en/sse")


def test_several_questions_share_one_connection(demo: str) -> None:
    connection = connect(demo)
    statuses = []
    for question in ("error 402", "code", "empty", "table"):
        connection.request("POST", "/api/chat", json.dumps(web_members(question)).encode(), AUTH)
        reply = connection.getresponse()
        reply.read()
        statuses.append(reply.status)
    connection.close()

    assert statuses == [402, 200, 200, 200]


def test_http_1_0_client_gets_an_answer_without_chunks(
    demo: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http.client.HTTPConnection, "_http_vsn_str", "HTTP/1.0")
    answer = ask_web(demo, "list")

    assert "Transfer-Encoding" not in answer.headers
    assert answer.text == prepared("en/list")
