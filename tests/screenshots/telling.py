"""What the app says of itself: the steps of the first start, About, what is new, a fault."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.diagnostics import report
from liaobots_desktop.bridge.fault import fault_of
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.about.about_dialog import AboutDialog
from liaobots_desktop.ui.about.news_dialog import NewsDialog
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.faults.fault_dialog import FaultDialog
from liaobots_desktop.ui.faults.plain_chat import PlainChat
from liaobots_desktop.ui.welcome.keys_step import KeysStep
from liaobots_desktop.ui.welcome.look_step import LookStep
from liaobots_desktop.ui.welcome.step import Step
from tests.screenshots import ordering
from tests.screenshots.chats import CHATS
from tests.screenshots.ordering import Saved
from tests.ui.transcript.conftest import answer, is_settled, question

_SMALL = (640, 480)

saved = ordering.saved


def _wait_for_actions(desktop: Desktop) -> None:
    """Wait for what is made after the first picture."""
    while desktop.finding is None:
        QTest.qWait(5)


def _settle() -> None:
    for _ in range(3):  # a layout asks the one around it
        QApplication.processEvents()


def _step(desktop: Desktop, _chats: Saved, make: Callable[[Desktop], Step], zoom: int) -> QPixmap:
    """Return the window, small where it is zoomed, with a step of the first start."""
    _wait_for_actions(desktop)
    window = desktop.window
    size = window.size()
    if zoom > 100:
        window.resize(*_SMALL)
    desktop.account.choose(Settings.zoom, zoom)
    step = make(desktop)
    window.show_page(step)
    step.setFocus()
    _settle()
    picture = window.grab()
    window.leave_page()
    step.deleteLater()
    desktop.account.choose(Settings.zoom, 100)
    window.resize(size)
    return picture


def _look(desktop: Desktop) -> Step:
    return LookStep(desktop.account)


def _keys(desktop: Desktop) -> Step:
    return KeysStep(desktop.window.commands.keymap)


def _dialog(desktop: Desktop, _chats: Saved, act: str, kind: type[Dialog]) -> QPixmap:
    _wait_for_actions(desktop)
    desktop.window.commands.perform(act)
    dialog = desktop.window.findChildren(kind)[-1]
    if isinstance(dialog, NewsDialog):
        while not is_settled(dialog.view):
            QTest.qWait(5)
    return _grabbed(dialog)


def _fault(desktop: Desktop, _chats: Saved) -> QPixmap:
    try:
        desktop.window.pane.composer.set_text(7)  # type: ignore[arg-type]  # a fault, as meant
    except TypeError as error:
        fault = fault_of(error, error.__traceback__)
    told = report([(fault, 1)], Path(), desktop.account.masked)
    dialog = FaultDialog(told, desktop.window, is_plain=True)
    dialog.open()
    return _grabbed(dialog)


def _plain(desktop: Desktop, _chats: Saved) -> QPixmap:
    pane = desktop.window.pane
    pane.show_chat([question(1, CHATS["lists"][0]), answer(2, CHATS["lists"][1])])
    pane.show_guest(PlainChat(pane.transcript))
    _settle()
    picture = desktop.window.grab()
    pane.leave_guest()
    return picture


def _grabbed(dialog: Dialog) -> QPixmap:
    _settle()
    picture = dialog.grab()
    dialog.close()
    _settle()
    return picture


PICTURES: dict[str, Callable[[Desktop, Saved], QPixmap]] = {
    "start-look": partial(_step, make=_look, zoom=100),
    "start-look-small-200": partial(_step, make=_look, zoom=200),
    "start-keys": partial(_step, make=_keys, zoom=100),
    "start-keys-small-200": partial(_step, make=_keys, zoom=200),
    "about": partial(_dialog, act="app.about", kind=AboutDialog),
    "news": partial(_dialog, act="app.whats_new", kind=NewsDialog),
    "fault": _fault,
    "fault-plain": _plain,
}
"""By the name of the picture; the small ones are of 640 × 480 at 200 %."""
