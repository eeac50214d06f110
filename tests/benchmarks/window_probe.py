"""The real window in a process of its own, doing one thing that is measured.

    python -m tests.benchmarks.window_probe WHAT PORT MESSAGES

WHAT is `stream`, `contest`, `cpu`, `typing`, `meter`, `open`, `resize` or `stop`; the service
listens on PORT; the chat that is open holds MESSAGES messages. What was measured is printed as one
line of JSON. `cpu` is `stream` without a look at the stalls, which alone takes 3 % of a core.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from liaobots_desktop import app
from liaobots_desktop.app import STYLE_ARGUMENTS, Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.ui.contest.contest_choice import ContestChoice
from liaobots_desktop.ui.contest.contest_view import ContestView
from tests.benchmarks.saved_chats import make_saved_chats

_WARM_UP_MS = 2500
_KEY_BEAT_MS = 47
_PAGES, _STEPS, _KEYS = 200, 40, 200


class Stalls(QObject):
    """How long the event loop takes to come round, in milliseconds; lives on the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_round)
        self._timer.start(1)

    @Slot()
    def _on_round(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now


class Typing(QObject):
    """Presses a key at a steady beat; keeps the time from when it was due until painted."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__()
        self.delays: list[float] = []
        self._field = desktop.window.pane.composer.field
        self._due = time.perf_counter() + _KEY_BEAT_MS / 1000
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(_KEY_BEAT_MS)

    @Slot()
    def _on_beat(self) -> None:
        QTest.keyClick(self._field, Qt.Key.Key_A)
        self._field.viewport().repaint()
        now = time.perf_counter()
        self.delays.append((now - self._due) * 1000)
        while self._due < now:
            self._due += _KEY_BEAT_MS / 1000


def main() -> None:
    """Measure what the command line says."""
    what, port, messages = sys.argv[1], sys.argv[2], int(sys.argv[3])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        chats = make_saved_chats(folder, 2, messages) if messages else None
        address = f"http://127.0.0.1:{port}"
        SettingsFile(folder).change(base_url=address, code_base_url=address, theme="light")
        AuthFile(folder).save(AuthCode("Abc123Def456G"))
        application = QApplication(["bench", *STYLE_ARGUMENTS])
        app.prepare(application)
        desktop = Desktop(application, app.open_store(folder), folder, demo=False)
        desktop.window.show()
        _wait_ms(_WARM_UP_MS)
        if chats is not None and what != "open":
            desktop.window.open_chat(_newest(desktop))
            _wait_ms(300)
        print(json.dumps(_MEASURES[what](desktop)), flush=True)
        desktop.window.close()
        desktop.shut_down()


def _newest(desktop: Desktop) -> ConversationId:
    return desktop._store.conversations.page(1)[0].id


def _wait_ms(duration: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(duration, loop.quit)
    loop.exec()


def _answer(desktop: Desktop) -> float:
    """Ask, wait until the answer has ended and is shown whole; return CPU seconds."""
    view = desktop.window.pane.transcript
    loop = QEventLoop()
    desktop.session.answer_ended.connect(loop.quit)
    before = time.process_time()
    desktop.window.chat.send("Go")
    loop.exec()
    while view.growth.is_busy:
        QApplication.processEvents()
    return time.process_time() - before


def _stream(desktop: Desktop) -> dict[str, object]:
    """Let an answer come; `kept_s` is the computing time of the thread that stores it."""
    kept: list[float] = []
    thread = desktop.session.running.store_thread()
    write = thread.write

    def timed(job: Callable[[ChatStore], object], written: Callable[[object], None]) -> None:
        def act(store: ChatStore) -> object:
            before = time.thread_time()
            try:
                return job(store)
            finally:
                kept.append(time.thread_time() - before)

        write(act, written)

    thread.write = timed  # type: ignore[method-assign, assignment]
    stalls = Stalls()
    return {**_cpu(desktop), "gaps_ms": stalls.gaps, "kept_s": sum(kept)}


def _contest(desktop: Desktop) -> dict[str, object]:
    """Let two models answer side by side until both answers are shown whole."""
    asking, pane = desktop.window.asking, desktop.window.pane
    assert asking is not None
    pane.composer.set_text("Go")
    stalls = Stalls()
    asking.contests.open()
    assert isinstance(pane.guest, ContestChoice)
    before = time.process_time()
    pane.guest.begin.click()
    _wait_ms(500)
    view = pane.guest
    assert isinstance(view, ContestView)
    while desktop.session.is_busy or any(column.view.growth.is_busy for column in view.columns):
        _wait_ms(50)
    return {"cpu_s": time.process_time() - before, "gaps_ms": stalls.gaps}


def _cpu(desktop: Desktop) -> dict[str, object]:
    begun = time.perf_counter()
    cpu = _answer(desktop)
    return {"cpu_s": cpu, "wall_s": time.perf_counter() - begun}


def _type(desktop: Desktop) -> dict[str, object]:
    typing = Typing(desktop)
    _answer(desktop)
    return {"delays_ms": typing.delays}


def _measure_keys(desktop: Desktop) -> dict[str, object]:
    """Press keys in a long chat; return the times until each is painted, meter and line right."""
    assert desktop.context is not None
    shown, field = desktop.context.shown, desktop.window.pane.composer.field
    _wait_for(lambda: shown.fit is not None and shown.fit.is_exact)

    def press() -> None:
        QTest.keyClick(field, Qt.Key.Key_A)
        _wait_for(lambda: shown.fit is not None)
        for painted in (field.viewport(), shown.meter):
            painted.repaint()

    return {"delays_ms": [_timed(press) for _ in range(_KEYS)], "words": shown.meter.words}


def _wait_for(is_so: Callable[[], bool]) -> None:
    while not is_so():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)


def _timed(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def _open(desktop: Desktop) -> dict[str, object]:
    chat = _newest(desktop)
    view = desktop.window.pane.transcript

    def open_chat() -> None:
        desktop.window.open_chat(chat)
        desktop.window.repaint()

    def page() -> None:
        QTest.keyClick(view, Qt.Key.Key_PageUp)
        view.viewport().repaint()

    first = _timed(open_chat)
    pages = []
    for _ in range(_PAGES):
        pages.append(_timed(page))
        QApplication.processEvents()
    desktop.window.open_chat(None)
    return {"first_ms": first, "again_ms": _timed(open_chat), "pages_ms": pages}


def _resize(desktop: Desktop) -> dict[str, object]:
    _answer(desktop)
    window = desktop.window

    def step() -> None:
        window.resize(window.width() - 9, 820)
        QApplication.processEvents()

    return {"steps_ms": [_timed(step) for _ in range(_STEPS)]}


def _stop(desktop: Desktop) -> dict[str, object]:
    loop = QEventLoop()
    desktop.session.text_grown.connect(loop.quit)
    desktop.window.chat.send("Go")
    loop.exec()

    def stop() -> None:
        desktop.window.chat.stop()
        while desktop.session.running._workers:
            QApplication.processEvents()

    return {"stop_ms": _timed(stop)}


_MEASURES: dict[str, Callable[[Desktop], dict[str, object]]] = {
    "meter": _measure_keys,
    "stream": _stream,
    "contest": _contest,
    "cpu": _cpu,
    "typing": _type,
    "open": _open,
    "resize": _resize,
    "stop": _stop,
}


if __name__ == "__main__":
    main()
