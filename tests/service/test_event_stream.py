"""Server-sent events as services really send them, and what is held back or passed over."""

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.decoder import AnswerDecoder
from liaobots_desktop.service.errors import (
    AuthCodeRefused,
    BalanceUsedUp,
    EmptyAnswer,
    ServiceFailed,
)
from tests.fault_server import (
    UNTIL_CLOSE,
    FaultServer,
    Step,
    hang,
    head,
    send,
    whole,
)
from tests.service.asking import Outcome, ask
from tests.service.test_decoder import SSE, URL, cut, decoded

EVENTS_TYPE = "Content-Type: text/event-stream; charset=utf-8"
HELLO = b'data: {"role":"assistant","content":"Hello"}\n\n'
PAID = b'data: {"error": true, "res_status": "402 Payment Required", "message": "pay"}\n\n'


def answered(*steps: Step) -> Outcome:
    with FaultServer([send(head("200 OK", EVENTS_TYPE, UNTIL_CLOSE)), *steps]) as server:
        return ask(server.url)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b'data: {"content":"a"}\n\ndata: {"content":"b"}\n\n', "ab"),
        (b'data: {"content":"a"}\r\n\r\ndata: {"content":"b"}\r\n\r\n', "ab"),
        (b'data:{"content":"a"}\ndata:{"content":"b"}\n', "ab"),
        (b'data: {"content":"a"}\n\ndata: {"content":"b"}', "ab"),
        (b'data: {"content":"a"}\n\ndata: \n\ndata:\n\ndata: {"content":"b"}\n\n', "ab"),
        (b'data: {"content":"a"}\n\n: ping\n\nevent: x\nid: 7\nretry: 1\n\n', "a"),
        (b'data: {"content":"a"}\n\ndata: {"reasoning":"hm"}\n\ndata: 7\n\ndata: []\n\n', "a"),
        (b'data: {"content":"a"}\n\ndata: no json\n\ndata: {"content":\n\n', "a"),
        (b'data: {"content":"a"}\n\ndata: {"content":null}\n\ndata: {"content":[1]}\n', "a"),
        (b'data: {"content":"a"}\n\ndata: ' + b"[" * 100_000 + b"\n\n", "a"),
        (b'data: {"content":"a"}\n\ndata: ' + b"9" * 5000 + b"\n\n", "a"),
        (b'data: {"content":"a\\n\\nb\\u2028"}\n\n', "a\n\nb\u2028"),
        ('data: {"content":"a\u2028\u0085b"}\n\n'.encode(), "a\u2028\u0085b"),
        (b'data: {"content":"data: {}"}\n\n', "data: {}"),
        (b'data: {"content":"a"}\n\ndata: [DONE]\n\ndata: {"content":"b"}\n\n', "a"),
        (b'data: {"choices":[{"delta":{"content":"a"}}]}\n\ndata: {"choices":[]}\n\n', "a"),
        (b'data: {"choices":[{"delta":{"content":"a"}},{"delta":{"content":"b"}}]}\n', "a"),
        (b'data: {"choices":[{"delta":{"content":"a"}}]}\ndata: {"choices":[null]}\n', "a"),
        (b'data: {"choices":[{"delta":null}]}\ndata: {"content":"a"}\n', "a"),
        (b'data: {"content":"a","error":false}\ndata: {"content":"b","error":null}\n', "ab"),
    ],
)
def test_events_are_read_by_line(body: bytes, text: str) -> None:
    with FaultServer(whole(body, "200 OK", EVENTS_TYPE)) as server:
        outcome = ask(server.url)

    assert outcome.text == text
    assert outcome.end is EndState.COMPLETE


def test_an_emoji_in_two_halves_is_joined() -> None:
    body = b'data: {"content":"\\ud83d"}\n\ndata: {"content":"\\ude00 \\ud83d"}\n\n'

    assert decoded(cut(body, 5), SSE) == "😀 \ufffd"


def test_done_ends_the_answer_while_the_connection_stays_open() -> None:
    outcome = answered(send(HELLO + b"data: [DONE]\n\n"), hang())

    assert outcome.text == "Hello"
    assert outcome.end is EndState.COMPLETE
    assert outcome.error is None


def test_without_done_a_closed_connection_is_not_confirmed() -> None:
    outcome = answered(send(HELLO))

    assert outcome.text == "Hello"
    assert outcome.end is EndState.UNFRAMED


def test_a_first_error_frame_is_an_error_and_no_answer() -> None:
    outcome = answered(send(PAID))

    assert outcome.pieces == []
    assert outcome.end is EndState.FAILED
    assert isinstance(outcome.error, BalanceUsedUp)


@pytest.mark.parametrize("size", [1, 20, 10_000])
def test_an_error_frame_in_the_middle_keeps_the_text_before(size: int) -> None:
    body = HELLO + PAID + b'data: {"content":" never"}\n\n'
    outcome = answered(*map(send, cut(body, size)))

    assert outcome.text == "Hello"
    assert outcome.end is EndState.INTERRUPTED
    assert isinstance(outcome.error, BalanceUsedUp)


def test_an_error_frame_is_told_at_once_though_the_connection_stays_open() -> None:
    outcome = answered(send(HELLO + PAID), hang())

    assert outcome.text == "Hello"
    assert isinstance(outcome.error, BalanceUsedUp)


def test_an_error_frame_without_a_line_end_is_told() -> None:
    outcome = answered(send(HELLO + PAID.rstrip()))

    assert outcome.text == "Hello"
    assert isinstance(outcome.error, BalanceUsedUp)


def test_a_held_start_before_an_error_frame_is_kept() -> None:
    outcome = answered(send(b'data: {"content":"Err"}\n\n' + PAID))

    assert outcome.text == "Err"
    assert outcome.end is EndState.INTERRUPTED


def test_an_api_error_frame_is_told() -> None:
    frame = b'data: {"error":{"message":"x","type":"y","code":"invalid_api_key"}}\n\n'

    assert isinstance(answered(send(frame)).error, AuthCodeRefused)


def test_events_that_say_only_error_are_the_services_error() -> None:
    outcome = answered(send(b'data: {"content":"Err"}\n\ndata: {"content":"or"}\n\n'))

    assert outcome.pieces == []
    assert isinstance(outcome.error, ServiceFailed)


def test_events_without_any_text_are_an_empty_answer() -> None:
    outcome = answered(send(b'data: {"reasoning":"hm"}\n\ndata: [DONE]\n\n'))

    assert isinstance(outcome.error, EmptyAnswer)


def test_a_cut_event_is_dropped_and_the_text_before_kept() -> None:
    decoder = AnswerDecoder(SSE, URL)
    text = decoder.decode(HELLO + 'data: {"content":"Прив'.encode()[:-1])

    assert text + decoder.rest() == "Hello"


def test_a_whole_event_without_its_line_end_is_kept_when_the_answer_breaks_off() -> None:
    decoder = AnswerDecoder(SSE, URL)
    text = decoder.decode(HELLO + b'data: {"content":" you"}')

    assert text + decoder.rest() == "Hello you"


def test_events_after_a_bare_object_are_read_too() -> None:
    outcome = answered(send(b'{"content":"a"}\n\ndata: {"content":"b"}\n\n'))

    assert outcome.text == "ab"


def test_a_json_error_typed_as_events_is_an_error() -> None:
    body = b'{"code":200,"msg":"success","data":"Too many requests"}'
    outcome = answered(send(body))

    assert outcome.pieces == []
    assert "Too many questions" in outcome.sentence
