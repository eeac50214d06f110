"""The other addresses of a service: tried only where there was no connection, and told."""

import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.errors import (
    AuthCodeRefused,
    HostUnknown,
    Reaction,
    ServiceError,
    ServiceUnreachable,
)
from liaobots_desktop.service.reaching import ReachingStream
from tests.fault_server import Answer, FaultServer, reset, whole
from tests.service.asking import CODE, question


@pytest.fixture
def refused() -> Iterator[str]:
    """Return an address of this computer where nobody listens, and nobody will."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"


class Asked:
    """One question, asked to its end."""

    def __init__(self, url: str, *backups: str) -> None:
        self.text, self.told = "", list[str]()
        self.error: ServiceError | None = None
        request = replace(question(url), backups=backups)
        self.stream = ReachingStream(request, AuthCode(CODE), CancelToken(), tell=self._take)
        try:
            for piece in self.stream:
                self.text += piece
        except ServiceError as error:
            self.error = error

    def _take(self, sentence: str, _reaction: Reaction) -> None:
        self.told.append(sentence)


def test_a_backup_answers_when_the_address_refuses_the_connection(refused: str) -> None:
    with FaultServer(whole(b"From the backup")) as backup:
        asked = Asked(refused, refused, backup.url)
        own, other = (url.removeprefix("http://") for url in (refused, backup.url))

        assert (asked.text, asked.stream.end) == ("From the backup", EndState.COMPLETE)
        assert asked.told == [f"{own} could not be reached, so {other} answered instead."]
        assert asked.stream.answered_by == Endpoint(backup.url, Protocol.WEB)
        assert len(backup.requests) == 1


def test_a_host_that_is_unknown_lets_a_backup_answer() -> None:
    with FaultServer(whole(b"Here")) as backup:
        asked = Asked("https://no-such-host.invalid", backup.url)

    assert asked.text == "Here"


def test_no_backup_is_asked_after_a_gateway_answered_and_was_gone_then() -> None:
    gateway = FaultServer(whole(b"Bad gateway", "502 Bad Gateway"))
    request = question(gateway.__enter__().url)

    def leave(_sentence: str, _reaction: Reaction) -> None:
        gateway.__exit__(None, None, None)  # between the two tries

    with FaultServer(whole(b"Backup")) as backup:
        request = replace(request, backups=(backup.url,))
        stream = ReachingStream(request, AuthCode(CODE), CancelToken(), tell=leave)
        with pytest.raises(ServiceUnreachable):
            "".join(stream)

        assert backup.requests == []


def test_nobody_else_is_asked_where_the_address_answers() -> None:
    with FaultServer(whole(b"Own")) as own, FaultServer(whole(b"Backup")) as backup:
        asked = Asked(own.url, backup.url)

        assert (asked.text, asked.told, asked.stream.answered_by) == ("Own", [], None)
        assert backup.requests == []


@pytest.mark.parametrize("answer", [[reset()], [], whole(b"", status="401 Unauthorized")])
def test_a_question_that_may_have_arrived_is_sent_nowhere_else(answer: Answer) -> None:
    with FaultServer(answer) as own, FaultServer(whole(b"Backup")) as backup:
        asked = Asked(own.url, backup.url)

        assert isinstance(asked.error, ServiceUnreachable | AuthCodeRefused)
        assert len(own.requests) == 1
        assert backup.requests == []


def test_where_no_address_can_be_reached_the_first_one_is_told(refused: str) -> None:
    asked = Asked("https://no-such-host.invalid", refused)

    assert isinstance(asked.error, HostUnknown)
    assert "no-such-host.invalid" in str(asked.error)
    assert asked.stream.end is EndState.FAILED
    assert asked.told == []


def test_a_backup_that_refuses_the_code_is_told_and_ends_the_search(refused: str) -> None:
    with (
        FaultServer(whole(b"", status="401 Unauthorized")) as backup,
        FaultServer(whole(b"Third")) as third,
    ):
        asked = Asked(refused, backup.url, third.url)

        assert isinstance(asked.error, AuthCodeRefused)
        assert third.requests == []


def test_a_request_without_backups_is_asked_as_ever(refused: str) -> None:
    assert isinstance(Asked(refused).error, ServiceUnreachable)
