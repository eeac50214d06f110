"""Rows N: the network."""

import datetime as dt
import sys
from collections.abc import Callable

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.connection import TimeLimits
from tests.fault_server import (
    UNTIL_CLOSE,
    Answer,
    chunk,
    half_close,
    hang,
    head,
    reset,
    send,
    whole,
)
from tests.faults.network_servers import (
    ELSEWHERE,
    HALF,
    HANGING_DNS,
    WITHOUT_SOCKS,
    broken,
    certified,
    closing_server,
    full_listener,
    mute,
    plain_to_tls,
    proxied,
    sleeping_server,
    trickle,
    wrong_scheme,
)
from tests.faults.stage import SHORT, USUAL_LIMITS, Fault, Stage, answering, at

UNREACHABLE = "Cannot reach HOST. Your question is kept."
SILENT = "HOST did not answer in time. Your question is kept."
LOST = "The connection broke off in the middle of the answer. What came is kept"
UNVERIFIED = "The identity of HOST could not be verified, so nothing was sent."
RETRY = ("Retry",)
RETRY_OR_CHANGE = ("Retry", "Change the address…")
GO_ON = ("Continue", "Retry")


def cut_off(
    row: str,
    name: str,
    answer: Callable[[Stage], Answer],
    limits: TimeLimits = USUAL_LIMITS,
) -> Fault:
    """Return a case in which half of an answer comes, and is kept as interrupted."""
    return Fault(
        row=row,
        name=name,
        serve=answering(answer),
        sentence=LOST,
        buttons=GO_ON,
        end=EndState.INTERRUPTED,
        kept=HALF,
        code=6,
        limits=limits,
        over_tls=True,
    )


ROWS = [
    Fault(
        row="N1",
        name="refused",
        serve=at("http://127.0.0.1:1"),
        sentence=UNREACHABLE,
        buttons=RETRY_OR_CHANGE,
        code=3,
    ),
    Fault(
        row="N2",
        name="unknown host",
        serve=at("https://no-such-host.invalid"),
        code=3,
        sentence="The address HOST was not found. Your question is kept.",
        buttons=("Change the address…", "Retry"),
    ),
    Fault(
        row="N3",
        name="the name is never looked up",
        serve=at("https://hanging.invalid"),
        prelude=HANGING_DNS,
        is_stopped=True,
        end=EndState.STOPPED,
        code=130,
    ),
    Fault(
        row="N4",
        name="no connection is taken",
        serve=full_listener,
        sentence=UNREACHABLE,
        buttons=RETRY_OR_CHANGE,
        code=3,
        limits=SHORT,
    ),
    Fault(
        row="N5",
        name="no headers",
        serve=answering([hang()]),
        sentence=SILENT,
        buttons=RETRY,
        code=3,
        limits=SHORT,
        over_tls=True,
    ),
    Fault(
        row="N5",
        name="no headers and a stop",
        serve=answering([hang()]),
        is_stopped=True,
        end=EndState.STOPPED,
        code=130,
        over_tls=True,
    ),
    cut_off("N6", "silence", broken(chunk(HALF.encode()), hang()), SHORT),
    cut_off("N7", "reset", broken(chunk(HALF.encode()), reset())),
    cut_off("N8", "closed in a chunk", broken(b"40\r\n" + HALF.encode(), half_close())),
    cut_off("N9", "closed between chunks", broken(chunk(HALF.encode()), half_close())),
    Fault(
        row="N10",
        name="ended by closing",
        end=EndState.UNFRAMED,
        kept=HALF,
        code=0,
        over_tls=True,
        serve=answering(broken(HALF.encode(), half_close(), framing=UNTIL_CLOSE)),
    ),
    cut_off(
        "N11",
        "a length too long",
        broken(HALF.encode(), half_close(), framing="Content-Length: 500"),
    ),
    Fault(
        row="N12",
        name="vouched for by nobody",
        serve=certified(unknown=True),
        code=3,
        sentence=f"{UNVERIFIED} It is not signed by anyone",
        buttons=RETRY_OR_CHANGE,
    ),
    Fault(
        row="N12",
        name="expired",
        code=3,
        buttons=RETRY_OR_CHANGE,
        serve=certified(expired_at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC)),
        sentence=f"{UNVERIFIED} Its certificate has expired.",
    ),
    Fault(
        row="N12",
        name="another host",
        serve=certified(hosts=("other.example",)),
        code=3,
        sentence=f"{UNVERIFIED} Its certificate belongs to another",
        buttons=RETRY_OR_CHANGE,
    ),
    Fault(
        row="N13",
        name="TLS to a plain port",
        code=3,
        buttons=RETRY_OR_CHANGE,
        serve=wrong_scheme([send(head("400 Bad Request")), hang()], reads=False),
        sentence=UNREACHABLE,
    ),
    Fault(
        row="N13",
        name="TLS to a mute port",
        serve=wrong_scheme([hang()], reads=False),
        code=3,
        sentence=SILENT,
        buttons=RETRY,
        limits=SHORT,
    ),
    Fault(
        row="N13",
        name="plain to a TLS port",
        serve=plain_to_tls,
        code=3,
        sentence=UNREACHABLE,
        buttons=RETRY_OR_CHANGE,
    ),
    Fault(
        row="N14",
        name="a dead proxy",
        code=3,
        buttons=RETRY,
        serve=at(ELSEWHERE, HTTPS_PROXY="http://somebody:geheim@127.0.0.1:1"),
        sentence="The proxy 127.0.0.1:1 did not let the request through.",
    ),
    Fault(
        row="N14",
        name="a proxy that asks who is there",
        code=3,
        buttons=RETRY,
        serve=proxied(whole(b"", "407 Proxy Authentication Required")),
        sentence="The proxy 127.0.0.1:PORT asks for a user name and a password",
    ),
    Fault(
        row="N15",
        name="SOCKS without its part",
        prelude=WITHOUT_SOCKS,
        code=3,
        buttons=RETRY,
        serve=at(ELSEWHERE, ALL_PROXY="socks5h://somebody:geheim@127.0.0.1:1"),
        sentence="A SOCKS proxy is set for this computer, but the part that speaks SOCKS",
        in_window=False,
    ),
    Fault(
        row="N15",
        name="a dead SOCKS proxy",
        code=3,
        buttons=RETRY,
        serve=at(ELSEWHERE, ALL_PROXY="socks5h://somebody:geheim@127.0.0.1:1"),
        sentence="The proxy 127.0.0.1:1 did not let the request through.",
    ),
    Fault(
        row="N16",
        name="a bundle that is not there",
        code=3,
        buttons=RETRY_OR_CHANGE,
        serve=at("https://127.0.0.1:1", REQUESTS_CA_BUNDLE="/nowhere/bundle.pem"),
        sentence="The file of trusted certificates that REQUESTS_CA_BUNDLE names cannot be read",
    ),
    Fault(
        row="N17",
        name="asleep in the middle",
        serve=sleeping_server,
        sentence=LOST,
        buttons=GO_ON,
        end=EndState.INTERRUPTED,
        kept="*",
        code=6,
        limits=TimeLimits(silence=3.0),  # a busy machine is not asleep
    ),
    Fault(
        row="N18",
        name="closed behind each answer",
        serve=closing_server,
        kept=HALF,
        code=0,
        end=EndState.COMPLETE,
    ),
    Fault(
        row="N19",
        name="nobody reads",
        serve=answering([mute], reads=False),
        sentence=SILENT,
        buttons=RETRY,
        code=3,
        limits=SHORT,
    ),
    Fault(
        row="N20",
        name="a trickle without an end",
        code=6,
        buttons=GO_ON,
        kept=HALF,
        serve=answering(broken(chunk(HALF.encode()), trickle)),
        end=EndState.INTERRUPTED,
        limits=TimeLimits(whole_answer=1.0),
        over_tls=True,
        sentence="The answer took more than 1 minute and was ended here. What came is kept",
    ),
]
"""`kept="*"`: any text."""

if sys.platform == "win32":
    ROWS = [fault for fault in ROWS if fault.row != "N17"]
