"""Two hundred stops at random moments: one end state each, plain text only, nothing left."""

import gc
import random
import ssl
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import EndState
from tests.fault_server import FaultServer, Step, hang
from tests.service.asking import Worker, ask
from tests.service.framing import FRAMINGS, Framing, one_big_chunk, small_chunks

EACH = 25
"""Stops for each of the four framings, over TCP and again over TLS: two hundred together."""

PIECES = ["Ночь, улица, фонарь, аптека. ", "世界你好。", "👩‍👩‍👧 "] * 8
TEXT = "".join(PIECES)
ENDED = {EndState.STOPPED, EndState.COMPLETE, EndState.UNFRAMED}


@pytest.fixture(autouse=True)
def _threads_take_turns_often() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


def steps(framing: Framing) -> list[Step]:
    return framing([piece.encode() for piece in PIECES]).steps()


def stop_somewhere(url: str, chance: random.Random) -> Worker:
    """Let a second thread stop the answer: while it begins, or after a random piece of it."""
    worker = Worker(url)
    pieces = chance.randrange(len(PIECES) + 2)
    turns = chance.randrange(40_000) if pieces == 0 else chance.randrange(200)

    def wait_and_stop() -> None:
        for _ in range(pieces):
            worker.progress.acquire()
        for _ in range(turns):
            pass
        worker.cancel.cancel()

    stopper = threading.Thread(target=wait_and_stop)
    worker.start()
    stopper.start()
    stopper.join()

    assert worker.has_ended(60)
    return worker


@pytest.mark.parametrize("framing", FRAMINGS)
def test_stop_at_any_moment_leaves_one_end_and_plain_text(framing: Framing) -> None:
    chance = random.Random(1)
    with FaultServer(steps(framing)) as server:
        workers = [stop_somewhere(server.url, chance) for _ in range(EACH)]

    for worker in workers:
        assert worker.outcome.error is None
        assert worker.outcome.end in ENDED
        assert TEXT.startswith(worker.outcome.text)
        assert worker.outcome.end is EndState.STOPPED or worker.outcome.text == TEXT


@pytest.mark.parametrize("framing", FRAMINGS)
def test_stop_at_any_moment_never_shows_ciphertext(framing: Framing, tls: ssl.SSLContext) -> None:
    chance = random.Random(2)
    with FaultServer(steps(framing), tls=tls) as server:
        workers = [stop_somewhere(server.url, chance) for _ in range(EACH)]

    for worker in workers:
        assert worker.outcome.error is None
        assert worker.outcome.end in ENDED
        assert TEXT.startswith(worker.outcome.text)
        assert worker.outcome.end is EndState.STOPPED or worker.outcome.text == TEXT


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_many_threads_may_stop_at_once() -> None:
    with FaultServer([*steps(small_chunks)[:2], hang()]) as server:
        worker = Worker(server.url)
        worker.start()
        assert worker.first_piece.wait(60)
        stoppers = [threading.Thread(target=worker.cancel.cancel) for _ in range(8)]
        for stopper in stoppers:
            stopper.start()
        for stopper in stoppers:
            stopper.join()
        assert worker.has_ended(60)

    assert worker.outcome.end is EndState.STOPPED


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts open files by /proc")
def test_no_socket_and_no_thread_is_left(tls: ssl.SSLContext) -> None:
    chance = random.Random(3)

    def use_everything() -> None:
        answers = {"/whole": steps(small_chunks), "/hang": [*steps(one_big_chunk)[:2], hang()]}
        with FaultServer(answers) as plain, FaultServer(answers, tls=tls) as secure:
            for server in (plain, secure):
                ask(f"{server.url}/whole")
                ask("http://127.0.0.1:1")
                stop_somewhere(f"{server.url}/whole", chance)
                worker = Worker(f"{server.url}/hang")
                worker.start()
                assert worker.first_piece.wait(60)
                worker.cancel.cancel()
                assert worker.has_ended(60)

    use_everything()
    gc.collect()
    files, threads = open_files(), threading.active_count()
    for _ in range(5):
        use_everything()
    gc.collect()

    assert open_files() == files
    assert threading.active_count() == threads
