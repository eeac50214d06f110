"""The balance, asked for beside the answers."""

from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.balance_worker import BalanceWorker
from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.balance import Balance
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.errors import ServiceError
from tests.fault_server import FaultServer, hang
from tests.terminal.running import CODE


class Answers(QObject):
    """Keeps what a balance worker has said."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.read: list[object] = []
        self.threads: set[QThread] = set()
        self.worker = BalanceWorker(Endpoint(url, Protocol.WEB), AuthCode(CODE), self)
        self.worker.balance_read.connect(self._on_balance_read)

    @Slot(object)
    def _on_balance_read(self, answer: object) -> None:
        self.threads.add(QThread.currentThread())
        self.read.append(answer)


def test_the_balance_of_the_demo_is_read_once(qtbot: QtBot) -> None:
    with DemoServer(pace=0) as server:
        answers = Answers(server.url)
        answers.worker.start()
        qtbot.waitUntil(lambda: bool(answers.read))
        answers.worker.wait()
    (balance,) = answers.read

    assert isinstance(balance, Balance)
    assert 0 < balance.left <= balance.received
    assert answers.threads == {QThread.currentThread()}


def test_a_service_that_does_not_answer_is_an_error_and_not_a_crash(qtbot: QtBot) -> None:
    answers = Answers("http://127.0.0.1:1")
    answers.worker.start()
    qtbot.waitUntil(lambda: bool(answers.read))
    answers.worker.wait()
    (error,) = answers.read

    assert isinstance(error, ServiceError)
    assert "Cannot reach 127.0.0.1:1" in str(error)


def test_closing_the_app_ends_the_request(qtbot: QtBot) -> None:
    with FaultServer([hang()]) as server:
        answers = Answers(server.url)
        answers.worker.start()
        qtbot.waitUntil(server.connected.is_set)
        answers.worker.cancel()

        assert answers.worker.wait(20_000)
    qtbot.waitUntil(lambda: bool(answers.read))
    assert len(answers.read) == 1
