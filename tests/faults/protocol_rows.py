"""Rows P: what a service may answer."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from liaobots_desktop.chat.message import EndState
from tests.fault_server import (
    CHUNKED,
    LAST_CHUNK,
    Answer,
    Exchange,
    FaultServer,
    chunk,
    half_close,
    hang,
    head,
    send,
    whole,
)
from tests.faults.network_rows import GO_ON, LOST, RETRY, RETRY_OR_CHANGE, UNREACHABLE
from tests.faults.network_servers import HALF, broken
from tests.faults.stage import (
    SHORT,
    Fault,
    Serve,
    Served,
    Stage,
    answering,
    never_got,
    one_question,
)

REFUSED = "The service does not accept this auth code. Your question is kept."
GONE = "There is no chat service at HOST/api/chat; it may have moved. Your question is kept."
OWN = "The service reported an error of its own."
EMPTY = "The service sent an empty answer. Your question is kept."
PAGE = "The service shows a page that only a browser can pass, instead of an answer."
UNASKED = "The service sent its answer in a form that was not asked for"
WAIT = "Too many questions in a short time. Your question is kept."
MOVE = ("Use the official API", "Use the other address", "Change the address…", "Retry")
OPEN = ("Open the site", "Use the official API", "Retry")
ASK_CODE = ("Enter auth code…", "Retry")
COUNTDOWN = ("Retry after the wait",)
HTML = "Content-Type: text/html"
NGINX = b"<html><body><h1>Bad Gateway</h1><img src=/dev/zero></body></html>"
SOON = format_datetime(datetime.now(UTC) + timedelta(minutes=5), usegmt=True)
FAST = "".join(f"word {number}\n\n" for number in range(3_000))
MEBIBYTE = chunk(b"wide " * 209_715 + b"\n")
LONG_LINE = "wide " * 1_000_000


def status(row: str, line: str, sentence: str, buttons: tuple[str, ...], **more: object) -> Fault:
    """Return a case in which a status with a small body is answered, once."""
    lines = more.pop("lines", ())
    body = more.pop("body", b"no")
    most = more.pop("most", 1)

    @contextmanager
    def serve(stage: Stage) -> Iterator[Served]:
        with stage.server({"/api/chat": whole(body, line, *lines), "": whole(b"{}")}) as server:  # type: ignore[arg-type,misc]
            yield Served(server.url, {}, asked_once(server, most))  # type: ignore[arg-type]

    return Fault(row=row, name=line, serve=serve, sentence=sentence, buttons=buttons, **more)  # type: ignore[arg-type]


def asked_once(server: FaultServer, most: int) -> object:
    return one_question(server, most)


def redirecting(line: str) -> Serve:
    @contextmanager
    def serve(stage: Stage) -> Iterator[Served]:
        with stage.server(whole(b"never")) as other:
            location = f"Location: {other.url}/api/chat"
            with stage.server(whole(b"moved", line, location)) as server:
                yield Served(server.url, {}, never_got(other))

            assert not other.connected.is_set()

    return serve


def flood(exchange: Exchange) -> None:
    """Send interim answers until the client goes."""
    with suppress(OSError):
        while True:
            exchange.connection.sendall(head("100 Continue"))


def complete(row: str, name: str, text: str, answer: Answer, **more: object) -> Fault:
    """Return a case whose answer is whole all the same."""
    return Fault(
        row=row,
        name=name,
        serve=answering(answer),
        end=EndState.COMPLETE,
        kept=text,
        code=0,
        **more,  # type: ignore[arg-type]
    )


def refused(row: str, name: str, sentence: str, answer: Answer, **more: object) -> Fault:
    """Return a case that is no answer, or none that can be read."""
    chosen: dict[str, object] = {"buttons": RETRY, **more}
    return Fault(row=row, name=name, serve=answering(answer), sentence=sentence, **chosen)  # type: ignore[arg-type]


def body(data: bytes, *lines: str) -> Answer:
    return whole(data, "200 OK", *lines)


CYRILLIC = "Привет, мир 👩‍🚀 文章"
BYTE_BY_BYTE = [
    send(head("200 OK", CHUNKED)),
    *(send(chunk(bytes([b]))) for b in CYRILLIC.encode()),
]

ROWS = [
    status(
        "P1", "401 Unauthorized", REFUSED, ASK_CODE, code=4, body=b'{"message":"401 Unauthorized"}'
    ),
    status("P1", "403 Forbidden", REFUSED, ASK_CODE, code=4),
    status("P2", "404 Not Found", GONE, MOVE),
    status("P2", "405 Method Not Allowed", GONE, MOVE),
    status("P3", "413 Payload Too Large", "The question is too long for the service.", ()),
    status("P4", "429 Slow down", WAIT, COUNTDOWN, code=7, lines=("Retry-After: 7",)),
    status("P4", "429 Until a date", WAIT, COUNTDOWN, code=7, lines=(f"Retry-After: {SOON}",)),
    status("P4", "429 Garbage", WAIT, COUNTDOWN, code=7, lines=("Retry-After: soon",)),
    status("P4", "429 For ever", WAIT, COUNTDOWN, code=7, lines=("Retry-After: 1000000000",)),
    status("P5", "500 Internal Server Error", OWN, RETRY, body=NGINX, lines=(HTML,)),
    status("P5", "502 Bad Gateway", OWN, RETRY, body=NGINX, lines=(HTML,), most=2),
    status("P5", "503 Unavailable", OWN, RETRY, body=b"out of order", most=2),
    Fault(
        row="P6",
        name="302",
        serve=redirecting("302 Found"),
        buttons=RETRY_OR_CHANGE[::-1],
        sentence="The service points to another address (127.0.0.1:PORT). Nothing was sent there.",
    ),
    Fault(
        row="P6",
        name="307",
        serve=redirecting("307 Temporary Redirect"),
        over_tls=True,
        sentence="The service points to another address (127.0.0.1:PORT). Nothing was sent there.",
        buttons=RETRY_OR_CHANGE[::-1],
    ),
    refused("P7", "an empty body", EMPTY, body(b"")),
    refused("P8", "204", EMPTY, [send(head("204 No Content"))]),
    refused("P8", "206", OWN, whole(b"part", "206 Partial Content")),
    refused(
        "P8",
        "a flood of interim answers",
        "HOST did not answer in time.",
        [flood],
        code=3,
        limits=SHORT,
    ),
    refused("P9", "a page", PAGE, body(b"<html>log in here</html>", HTML), buttons=OPEN),
    complete(
        "P9",
        "JSON that may be no answer",
        '{"login": "required"}',
        body(b'{"login": "required"}', "Content-Type: application/json"),
        sentence="The service sent data that may not be an answer. It is shown as it came",
        buttons=("Change the address…",),
    ),
    refused(
        "P10",
        "gzip",
        UNASKED,
        body(gzip.compress(b"Half"), "Content-Encoding: gzip"),
    ),
    refused(
        "P10",
        "a bomb",
        UNASKED,
        body(gzip.compress(bytes(50_000_000)), "Content-Encoding: gzip"),
    ),
    Fault(
        row="P11",
        name="an answer without an end",
        serve=answering([send(head("200 OK", CHUNKED)), *[send(MEBIBYTE)] * 40, hang()]),
        sentence="The answer grew beyond 32 MB and was ended here. What came is kept",
        buttons=GO_ON,
        end=EndState.INTERRUPTED,
        kept="*",
        code=6,
    ),
    Fault(
        row="P12",
        name="a chunk without an end",
        serve=answering(broken(b"ffffffff\r\n" + HALF.encode(), half_close())),
        sentence=LOST,
        buttons=GO_ON,
        end=EndState.INTERRUPTED,
        kept=HALF,
        code=6,
        over_tls=True,
    ),
    Fault(
        row="P12",
        name="a chunk of no size",
        sentence=LOST,
        buttons=GO_ON,
        kept=HALF,
        code=6,
        serve=answering(broken(chunk(HALF.encode()) + b"zz\r\nmore\r\n", half_close())),
        end=EndState.INTERRUPTED,
    ),
    complete(
        "P12",
        "no last line break",
        HALF,
        [send(head("200 OK", CHUNKED) + chunk(HALF.encode()) + b"0\r\n"), half_close()],
    ),
    refused(
        "P13",
        "garbage",
        UNREACHABLE,
        [send(b"\x00\xff garbage\r\n\r\n")],
        code=3,
        buttons=RETRY_OR_CHANGE,
    ),
    refused(
        "P13",
        "500 headers",
        UNREACHABLE,
        body(b"x", *(f"X-{n}: x" for n in range(500))),
        code=3,
        buttons=RETRY_OR_CHANGE,
    ),
    refused(
        "P13",
        "a header of 70 KB",
        UNREACHABLE,
        body(b"x", "X-Long: " + "x" * 70_000),
        code=3,
        buttons=RETRY_OR_CHANGE,
    ),
    refused("P13", "nothing at all", UNREACHABLE, [], code=3, buttons=RETRY_OR_CHANGE),
    complete("P14", "a byte at a time", CYRILLIC, [*BYTE_BY_BYTE, send(LAST_CHUNK)]),
    complete("P14", "invalid bytes", "Ha\ufffdlf", body(b"Ha\xfflf")),
    complete("P14", "a byte order mark", HALF, body(b"\xef\xbb\xbf" + HALF.encode())),
    complete("P14", "UTF-16", "\ufffd\ufffdH\x00i\x00", body("Hi".encode("utf-16"))),
    complete(
        "P15",
        "a wrong charset",
        CYRILLIC,
        body(CYRILLIC.encode(), "Content-Type: text/plain; charset=latin-1"),
    ),
    complete(
        "P16",
        "a fast answer",
        FAST,
        [
            send(head("200 OK", CHUNKED)),
            *(send(chunk(f"word {number}\n\n".encode())) for number in range(3_000)),
            send(LAST_CHUNK),
        ],
        over_tls=True,
    ),
    complete("P17", "one chunk of 5 MB", LONG_LINE, body(LONG_LINE.encode())),
    Fault(
        row="P18",
        name="late chunks after a stop",
        kept="*",
        end=EndState.STOPPED,
        code=130,
        serve=answering(
            broken(chunk(HALF.encode()), *[send(chunk(b" late" * 2_000))] * 200, hang())
        ),
        is_stopped=True,
        over_tls=True,
    ),
]
