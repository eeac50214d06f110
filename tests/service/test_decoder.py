"""Bytes, however they were cut, become exactly the text that was meant."""

import codecs
import json
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaobots_desktop.service.decoder import AnswerDecoder
from liaobots_desktop.service.errors import ServiceError
from tests.fault_server import FaultServer
from tests.service.asking import ask
from tests.service.framing import FRAMINGS, Framing

TEXT = "Съешь ещё этих булок 世界你好、日本語 한국어 😀👩‍👩‍👧‍👦🏳️‍🌈 é\u0301 \u200fعربى\u200f end"
URL = "https://liaobots.com/api/chat"
SSE = "text/event-stream"


def decoded(pieces: Sequence[bytes], content_type: str = "text/plain") -> str:
    decoder = AnswerDecoder(content_type, URL)
    text = ""
    for piece in pieces:
        text += decoder.decode(piece)
        decoder.check()
    text += decoder.flush()
    decoder.check()
    return text


def cut(body: bytes, size: int) -> list[bytes]:
    return [body[at : at + size] for at in range(0, len(body), size)]


def cut_at(body: bytes, places: set[int]) -> list[bytes]:
    bounds = sorted({0, len(body), *(place % (len(body) + 1) for place in places)})
    return [body[start:end] for start, end in pairwise(bounds)]


def has_half_a_character(text: str) -> bool:
    """Whether there is a surrogate, which the store cannot take."""
    return any("\ud800" <= character <= "\udfff" for character in text)


def web_events(texts: Sequence[str]) -> bytes:
    frames = [{"role": "assistant", "content": text} for text in texts]
    lines = [f"data: {json.dumps(frame, ensure_ascii=False)}\n\n" for frame in frames]
    return "".join(lines).encode()


def api_events(texts: Sequence[str]) -> bytes:
    frames = [{"choices": [{"delta": {"content": text}}]} for text in texts]
    lines = [f"data: {json.dumps(frame)}\r\n\r\n" for frame in frames]
    return "".join([*lines, "data: [DONE]\r\n\r\n"]).encode()


@pytest.mark.parametrize("size", [1, 2, 3, 7])
@pytest.mark.parametrize("framing", FRAMINGS)
def test_characters_cut_anywhere_arrive_whole(size: int, framing: Framing) -> None:
    with FaultServer(framing(cut(TEXT.encode(), size)).steps()) as server:
        outcome = ask(server.url)

    assert outcome.text == TEXT


@pytest.mark.parametrize("size", [1, 2, 3, 7])
@pytest.mark.parametrize("events", [web_events, api_events])
def test_events_cut_anywhere_arrive_whole(size: int, events: object) -> None:
    body = events([TEXT[:9], "", TEXT[9:]])  # type: ignore[operator]  # one of the two above

    assert decoded(cut(body, size), SSE) == TEXT
    assert decoded(cut(body, size)) == TEXT


# An answer: no rate limit, no web page, no events, not just the word Error, not just white space.
ANSWERS = st.text().map(lambda text: f"Answer: {text}").map(lambda text: text.replace("\ufeff", ""))
PLACES = st.sets(st.integers(0, 400), max_size=20)


@given(ANSWERS, PLACES)
def test_any_raw_text_cut_anywhere_is_exact(text: str, places: set[int]) -> None:
    assert decoded(cut_at(text.encode(), places)) == text


@given(st.lists(st.text(), max_size=5), PLACES, st.sampled_from([SSE, "text/plain", ""]))
def test_any_web_events_cut_anywhere_are_exact(
    texts: list[str], places: set[int], content_type: str
) -> None:
    body = web_events(["Answer", *texts])

    assert decoded(cut_at(body, places), content_type) == "".join(["Answer", *texts])


@given(st.lists(st.text(), max_size=5), PLACES, st.sampled_from([SSE, "text/plain", ""]))
def test_any_api_events_cut_anywhere_are_exact(
    texts: list[str], places: set[int], content_type: str
) -> None:
    body = api_events(["Answer", *texts])

    assert decoded(cut_at(body, places), content_type) == "".join(["Answer", *texts])


@given(st.binary(), PLACES)
def test_any_bytes_are_decoded_alike_however_they_are_cut(body: bytes, places: set[int]) -> None:
    whole = decoded([b"Answer: " + body])

    assert decoded(cut_at(b"Answer: " + body, places)) == whole
    assert not has_half_a_character(whole)


@given(st.text(st.characters(codec=None)), st.binary(), st.sampled_from([SSE, "text/plain"]))
def test_events_of_any_content_never_yield_half_a_character(
    text: str, body: bytes, content_type: str
) -> None:
    events = f"data: {json.dumps({'content': text})}\n".encode() + b"data: " + body + b"\n"

    text_of_all = decoded([b'data: {"content":"A"}\n', events], content_type)

    assert text_of_all.startswith("A")
    assert not has_half_a_character(text_of_all)


TRICKY = [
    "data:",
    " ",
    "{",
    '"',
    "[DONE]",
    "[",
    "<",
    "!doctype",
    "html",
    "think>",
    "Err",
    "or",
    "E",
]
TRICKY += ["\n", "\r", '{"code"', ": 1", "}", '{"content":"a"}', "a", "я", "\ufeff", "D"]


def told(pieces: Sequence[bytes], content_type: str) -> str:
    try:
        return decoded(pieces, content_type)
    except ServiceError as error:
        return type(error).__name__


@given(
    st.lists(st.sampled_from(TRICKY), max_size=8).map("".join),
    PLACES,
    st.sampled_from([SSE, "text/plain", "text/html", "application/json", ""]),
)
def test_the_form_is_told_alike_however_the_start_is_cut(
    text: str, places: set[int], content_type: str
) -> None:
    body = text.encode()

    assert told(cut_at(body, places), content_type) == told([body], content_type)


def test_a_byte_order_mark_is_dropped() -> None:
    assert decoded([codecs.BOM_UTF8 + b"Hello"]) == "Hello"
    assert decoded(cut(codecs.BOM_UTF8 + b"Hello", 1)) == "Hello"
    assert decoded(cut(codecs.BOM_UTF8 + web_events(["Hello"]), 1)) == "Hello"
    assert decoded(cut(codecs.BOM_UTF8 + web_events(["Hello"]), 1), SSE) == "Hello"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"a\xffb", "a\ufffdb"),
        (b"a\xed\xa0\x80b", "a\ufffd\ufffd\ufffdb"),
        (b"a\xd0", "a\ufffd"),
        (b"\xff\xfeH\x00i\x00", "\ufffd\ufffdH\x00i\x00"),
        (b"a\x00b\x1b[31m", "a\x00b\x1b[31m"),
    ],
)
def test_bytes_that_are_no_utf_8_are_replaced(body: bytes, text: str) -> None:
    assert decoded([body]) == text
    assert decoded(cut(body, 1)) == text


@pytest.mark.parametrize("charset", ["latin-1", "gb2312", "utf-16", "nonsense", '"'])
def test_the_charset_of_the_header_is_not_believed(charset: str) -> None:
    assert decoded(["Привет, 世界".encode()], f"text/plain; charset={charset}") == "Привет, 世界"
    assert decoded([web_events(["世界"])], f"text/event-stream;charset={charset}") == "世界"
