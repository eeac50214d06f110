"""PySide6 keeps the references of None, True and False (docs/decisions/0002).

Versions from 6.11.3 lose one of None at each call that returns nothing and one of True at each
emitted signal. Python 3.11 aborts when none is left; Python 3.12 and later hide it.
"""

import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from liaobots_desktop.demo.server import DemoServer
from tests.bridge.test_completion_worker import Listener, run

CALLS = 1000
TOLERANCE = 50
"""What other parts of the process may let go of meanwhile."""

Count = Callable[[object], int]


def lost(act: Callable[[], object], count: Count = sys.getrefcount) -> list[object]:
    """Return which of None, True and False have fewer references after many calls of `act`.

    It looks every 100 calls: a thousand could abort the process before it can tell.
    """
    constants: list[object] = [None, True, False]
    before = [count(constant) for constant in constants]
    found: list[object] = []
    for _ in range(CALLS // 100):
        for _ in range(100):
            act()
        counts = zip(constants, before, map(count, constants), strict=True)
        found = [constant for constant, first, last in counts if first - last > TOLERANCE]
        if found:
            break
    return found


class Emitter(QObject):
    """Emits signals of each kind that the app uses, and receives them."""

    nothing = Signal()
    text = Signal(str)
    anything = Signal(object)
    pair = Signal(object, int)
    truth = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.received = 0
        self.nothing.connect(self._on_nothing)
        for signal in (self.text, self.anything, self.pair, self.truth):
            signal.connect(self._on_something)

    @Slot()
    def _on_nothing(self) -> None:
        self.received += 1

    @Slot(object)
    def _on_something(self, _value: object) -> None:
        self.received += 1


@pytest.fixture
def emitter(qapp: QCoreApplication) -> Emitter:
    assert qapp is not None
    return Emitter()


def test_a_thousand_emits_lose_no_reference(emitter: Emitter) -> None:
    acts: list[Callable[[], object]] = [
        emitter.nothing.emit,
        lambda: emitter.text.emit("text"),
        lambda: emitter.anything.emit(None),
        lambda: emitter.pair.emit(True, 1),
        lambda: emitter.truth.emit(True),
    ]

    assert [lost(act) for act in acts] == [[], [], [], [], []]
    assert emitter.received == 5 * CALLS


def test_a_thousand_calls_that_return_nothing_lose_no_reference(
    emitter: Emitter, qtbot: QtBot
) -> None:
    label, timer = QLabel(), QTimer()
    qtbot.addWidget(label)
    acts: list[Callable[[], object]] = [
        lambda: emitter.setObjectName("name"),
        lambda: label.setText("text"),
        lambda: label.setVisible(False),
        timer.stop,
        QCoreApplication.processEvents,
    ]

    assert [lost(act) for act in acts] == [[], [], [], [], []]


def test_calls_that_return_true_or_false_lose_no_reference(emitter: Emitter) -> None:
    acts: list[Callable[[], object]] = [
        lambda: emitter.blockSignals(True),
        emitter.signalsBlocked,
        emitter.isWidgetType,
    ]

    assert [lost(act) for act in acts] == [[], [], []]


def test_a_streamed_answer_of_thousands_of_chunks_loses_no_reference(qtbot: QtBot) -> None:
    with DemoServer(pace=0) as server:
        listener = Listener(server.url, "long 30 kb")
        before = sys.getrefcount(None), sys.getrefcount(True)
        run(listener, qtbot)
        after = sys.getrefcount(None), sys.getrefcount(True)

    assert len(listener.chunks) > 1000
    assert before[0] - after[0] < TOLERANCE
    assert before[1] - after[1] < TOLERANCE


@pytest.mark.parametrize("losing", [None, True, False])
def test_a_loss_would_be_seen(losing: object) -> None:
    calls: Iterator[int] = iter(range(10_000))
    state = {"calls": 0}

    def act() -> None:
        state["calls"] = next(calls)

    def count(constant: object) -> int:
        return 20_000 - state["calls"] if constant is losing else 20_000

    assert lost(act, count) == [losing]
