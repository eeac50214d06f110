"""Ctrl-C, SIGTERM and the end of the terminal in the window."""

import os
import signal
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.unix_signals import UnixSignals

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")


@pytest.fixture
def signals(qapp: QCoreApplication) -> Iterator[UnixSignals]:
    before = signal.signal(signal.SIGHUP, ignore)  # the tests may run under nohup
    made = UnixSignals()
    made.setParent(qapp)
    yield made
    made.close()
    made.deleteLater()
    signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_asks_the_app_to_end(
    signals: UnixSignals, qtbot: QtBot, number: signal.Signals
) -> None:
    with qtbot.waitSignal(signals.end_requested):
        os.kill(os.getpid(), number)


def test_other_signals_do_not(signals: UnixSignals, qtbot: QtBot) -> None:
    before = signal.signal(signal.SIGUSR1, lambda *_: None)
    with qtbot.assertNotEmitted(signals.end_requested, wait=50):
        os.kill(os.getpid(), signal.SIGUSR1)
    signal.signal(signal.SIGUSR1, before)


def test_what_nohup_began_outlives_its_terminal(qapp: QCoreApplication, qtbot: QtBot) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    made = UnixSignals()
    made.setParent(qapp)
    with qtbot.assertNotEmitted(made.end_requested, wait=50):
        os.kill(os.getpid(), signal.SIGHUP)
    made.close()
    made.deleteLater()
    after = signal.signal(signal.SIGHUP, before)

    assert after is signal.SIG_IGN


def test_closing_gives_the_signals_back_as_they_were(qapp: QCoreApplication) -> None:
    before = signal.signal(signal.SIGTERM, ignore)
    made = UnixSignals()
    made.setParent(qapp)
    made.close()
    made.deleteLater()
    after = signal.signal(signal.SIGTERM, before)

    assert after is ignore
    assert signal.set_wakeup_fd(-1) == -1


def ignore(_number: int, _frame: object) -> None:
    """Stand for a handler that was there before."""
