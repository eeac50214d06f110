"""What every test has: no display, no settings of this machine, no proxy, no language."""

import gc
import os
import signal
import sys
from collections.abc import Generator, Iterator
from functools import partialmethod
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QTranslator
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge import overrides, qt_classes
from liaobots_desktop.bridge.after_start import ROOM, make_room
from liaobots_desktop.ui.application import Application
from tests import timing
from tests.translating import translations

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for _name in ("LC_ALL", "LANGUAGE"):
    os.environ[_name] = "C.UTF-8"
# a job in the background of a script ignores Ctrl-C, and so would the processes of the tests
signal.signal(signal.SIGINT, signal.default_int_handler)

overrides.hold()  # before there are classes of ours
translations.build()  # what is new enough is left alone
for _classes in (ROOM, 1_200):  # with those of the tests; no window makes room again
    make_room(_classes)
qt_classes.make()

# parts of POSIX that Windows does not have
collect_ignore = (
    ["terminal/test_output.py", "store/test_data_dir.py"] if sys.platform == "win32" else []
)
collect_ignore_glob = ["terminal/test_*.py"] if sys.platform == "win32" else []

PATIENCE_MS = 60_000
_POINTER_AT_FIRST = QPoint(10, 10)
"""Where the pointer of the offscreen screen is when a process begins."""
_OF_THIS_MACHINE = (
    "LIAOBOTS_AUTH_CODE",
    "LIAOBOTS_BASE_URL",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "no_proxy",
)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tell the tests that measure a time from the others, before `-m` chooses."""
    timing.mark_timed(items)


def pytest_collection_finish() -> None:
    """Spare the collector the thousands of tests, which stay: looking at them takes 0.2 s."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    call: pytest.CallInfo[None],
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Put a test off that missed its bar beside others."""
    report = yield
    timing.put_off(report, call.excinfo and call.excinfo.value)
    return report


@pytest.fixture
def within() -> timing.Within:
    """Asserts that something took less than its bar; makes the test a timed one."""
    return timing.assert_within


class PatientBot(QtBot):
    """Waits for what a busy machine does late: a test that waits is not one of a time."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)  # noqa: N815
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)  # noqa: N815
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE_MS)  # noqa: N815
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE_MS)  # noqa: N815
    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE_MS)  # noqa: N815


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[QtBot]:
    """The bot of pytest-qt, with our patience.

    Afterwards the pointer goes back: a move to where it is already is none for Qt, so that the next
    test could not point where this one did last.
    """
    del qapp
    yield PatientBot(request)
    QCursor.setPos(_POINTER_AT_FIRST)


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep every test away from this machine's chats, codes and proxies."""
    for name in _OF_THIS_MACHINE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LIAOBOTS_DATA_DIR", str(tmp_path / "liaobots"))


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The application as the app makes it."""
    return Application


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application with the plurals of English, also where no window is opened."""
    english = QTranslator(qapp)
    assert english.load(str(translations.FOLDER / "liaobots_en.qm"))
    qapp.installTranslator(english)
    return qapp


@pytest.fixture(autouse=True)
def _plain_numbers() -> Iterator[None]:
    """Let numbers and dates look the same on every machine, whatever a test before has chosen."""
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(QLocale.c())
