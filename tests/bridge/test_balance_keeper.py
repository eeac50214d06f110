"""The balance that is kept: asked for after answers, forgotten with the service it belongs to."""

import threading
from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtCore import QObject, Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.balance_keeper import BalanceKeeper
from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service.balance import Balance
from liaobots_desktop.service.connection import Connection, TimeLimits
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.errors import ServiceError, ServiceSilent
from tests.bridge.session_log import SessionLog
from tests.fault_server import Answer, FaultServer, hang, head, send, wait_for, whole
from tests.threads import end

CREDITS = "/api/v1/credits"
HALF = whole(b'{"data":{"balance":50.5,"amount":100}}')
EVENTS = 'data: {"choices":[{"delta":{"content":"Yes."}}]}\n\ndata: [DONE]\n\n'
ANSWER = [
    send(head("200 OK", "Content-Type: text/event-stream", f"Content-Length: {len(EVENTS)}")),
    send(EVENTS.encode()),
]


class Heard(QObject):
    """Keeps what a keeper has said."""

    def __init__(self, keeper: BalanceKeeper) -> None:
        super().__init__()
        self.in_vain: list[ServiceError] = []
        keeper.asked_in_vain.connect(self._on_asked_in_vain)

    @Slot(object)
    def _on_asked_in_vain(self, error: ServiceError) -> None:
        self.in_vain.append(error)


@pytest.fixture
def keeper(account: Account, log: SessionLog) -> Iterator[BalanceKeeper]:
    kept = BalanceKeeper(account, log.session, log)
    yield kept
    end(kept)


def answers(credit: Answer) -> Mapping[str, Answer]:
    return {"/v1/chat/completions": ANSWER, CREDITS: credit}


def asked(server: FaultServer) -> int:
    """How often the balance was asked for."""
    return sum(request.target == CREDITS for request in server.requests)


def test_the_balance_is_read_when_the_service_is_chosen(
    log: SessionLog, keeper: BalanceKeeper
) -> None:
    with FaultServer(HALF) as server:
        log.use(server.url, Protocol.API)
        log.wait_until(lambda: keeper.known.balance is not None)

    assert keeper.known.balance == Balance(50.5, 100.0)
    assert keeper.is_shown
    assert asked(server) == 1


def test_answers_that_end_together_are_counted_with_one_request(
    log: SessionLog, keeper: BalanceKeeper
) -> None:
    with FaultServer(answers(HALF)) as server:
        log.use(server.url, Protocol.API)
        log.wait_until(lambda: asked(server) == 1)
        for _ in range(3):
            log.ask()
        log.wait_for_ends(3)
        first = asked(server)
        log.wait_until(lambda: asked(server) == 2 and not keeper._settling.isActive())
        log.wait_until(lambda: keeper._worker is None)

    assert (first, asked(server)) == (1, 2)


def test_the_web_protocol_is_never_asked_for_a_balance(
    log: SessionLog, keeper: BalanceKeeper
) -> None:
    with FaultServer(HALF) as server:
        log.use(server.url)
        keeper.refresh()
        log.ask_to_the_end()

    assert not keeper._settling.isActive()
    assert keeper._worker is None
    assert not keeper.is_shown
    assert asked(server) == 0


@pytest.mark.parametrize(
    "none",
    [
        whole(b'{"detail":"Not Found"}', "404 Not Found"),
        whole(b"", "405 Method Not Allowed"),
        whole(b"<!DOCTYPE html><p>Welcome"),
        whole(b'{"hello":"there"}'),
    ],
)
def test_a_service_without_a_balance_is_asked_once_and_left_in_peace(
    log: SessionLog, keeper: BalanceKeeper, none: Answer
) -> None:
    with FaultServer(answers(none)) as server:
        log.use(server.url, Protocol.API)
        log.wait_until(lambda: not keeper.known.is_told)
        log.ask_to_the_end()

        assert not keeper._settling.isActive()
    assert not keeper.is_shown
    assert asked(server) == 1


def test_another_answer_does_not_put_the_request_off(
    log: SessionLog, keeper: BalanceKeeper
) -> None:
    with FaultServer(answers(HALF)) as server:
        log.use(server.url, Protocol.API)
        log.wait_until(lambda: keeper.known.balance is not None)
        log.ask_to_the_end()
        left = keeper._settling.remainingTime()
        log.ask_to_the_end()

        assert 0 < keeper._settling.remainingTime() < left


def test_a_failure_leaves_what_was_known_and_is_not_told(
    log: SessionLog, keeper: BalanceKeeper
) -> None:
    heard = Heard(keeper)
    script = {CREDITS: HALF}
    with FaultServer(script) as server:
        log.use(server.url, Protocol.API)
        log.wait_until(lambda: keeper.known.balance is not None)
        read_at = keeper.known.read_at
        script[CREDITS] = whole(b"Error", "500 Internal Server Error")
        keeper._ask()
        log.wait_until(lambda: keeper.known.failure is not None)

    assert (keeper.known.balance, keeper.known.read_at) == (Balance(50.5, 100.0), read_at)
    assert keeper.is_shown
    assert heard.in_vain == []


def test_a_failure_is_told_to_who_asked(log: SessionLog, keeper: BalanceKeeper) -> None:
    heard = Heard(keeper)
    with FaultServer(whole(b"Error", "500 Internal Server Error")) as server:
        log.use(server.url, Protocol.API)
        keeper.refresh()
        log.wait_until(lambda: bool(heard.in_vain))
        log.wait_until(lambda: keeper._worker is None)

    assert "error of its own" in str(heard.in_vain[0])
    assert not keeper.is_shown
    assert keeper.known.is_told


def test_the_balance_is_asked_for_the_way_its_profile_says(
    log: SessionLog, account: Account, keeper: BalanceKeeper
) -> None:
    heard = Heard(keeper)
    impatient = Connection(TimeLimits(connect=5.0, silence=0.15))
    with FaultServer([hang()]) as server:
        log.use(server.url, Protocol.API)
        account.keep_profile(account.profile()._replace(connection=impatient))
        keeper.refresh()
        log.wait_until(lambda: bool(heard.in_vain))

    assert isinstance(heard.in_vain[0], ServiceSilent)


def test_another_service_does_not_get_the_balance_of_the_one_before(
    log: SessionLog, keeper: BalanceKeeper
) -> None:
    may_answer = threading.Event()
    slow = [wait_for(may_answer), *HALF]
    with FaultServer(slow) as old, FaultServer([hang()]) as new:
        log.use(old.url, Protocol.API)
        keeper.refresh()
        log.wait_until(lambda: asked(old) == 1)
        log.use(new.url, Protocol.API)
        may_answer.set()
        log.wait_until(lambda: asked(new) == 1)

        assert keeper.known.balance is None
        end(keeper)


def test_a_setting_that_changes_asks_for_no_balance(
    log: SessionLog, account: Account, keeper: BalanceKeeper
) -> None:
    with FaultServer(HALF) as server:
        log.use(server.url, Protocol.API)
        log.wait_until(lambda: keeper.known.balance is not None)
        account.choose_theme("dark")

    assert keeper.known.balance == Balance(50.5, 100.0)
    assert not keeper._settling.isActive()


def test_the_demo_tells_a_balance_when_it_is_spoken_to_as_the_official_api(
    log: SessionLog, account: Account, keeper: BalanceKeeper
) -> None:
    with DemoServer(pace=0) as server:
        account.use(Endpoint.parse(server.url, Protocol.API))
        log.wait_until(lambda: keeper.known.balance is not None)

    assert keeper.known.balance == Balance(0.25, 100.0)
