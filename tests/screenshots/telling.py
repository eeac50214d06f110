"""What the app says of itself: the steps of the first start, About, what is new, a fault."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QPixmap

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.diagnostics import report
from liaobots_desktop.bridge.fault import fault_of
from liaobots_desktop.ui.about.about_dialog import AboutDialog
from liaobots_desktop.ui.about.news_dialog import NewsDialog
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.faults.fault_dialog import FaultDialog
from liaobots_desktop.ui.faults.plain_chat import PlainChat
from liaobots_desktop.ui.welcome.keys_step import KeysStep
from liaobots_desktop.ui.welcome.look_step import LookStep
from liaobots_desktop.ui.welcome.step import Step
from tests.screenshots.chats import CHATS
from tests.screenshots.stage import (
    Saved,
    Scene,
    grabbed,
    sized,
    taken,
    wait_for_all_parts,
    wait_until,
)
from tests.ui.transcript.conftest import answer, is_settled, question

_SMALL = (640, 480)


def _step(desktop: Desktop, _chats: Saved, *, make: Callable[[Desktop], Step]) -> QPixmap:
    """Return the window with a step of the first start."""
    wait_for_all_parts(desktop)
    step = make(desktop)
    desktop.window.show_page(step)
    step.take_keyboard()
    picture = grabbed(desktop.window)
    desktop.window.leave_page()
    step.deleteLater()
    return picture


def _look(desktop: Desktop) -> Step:
    return LookStep(desktop.account)


def _keys(desktop: Desktop) -> Step:
    return KeysStep(desktop.window.commands.keymap)


def _dialog(desktop: Desktop, _chats: Saved, act: str, kind: type[Dialog]) -> QPixmap:
    wait_for_all_parts(desktop)
    desktop.window.commands.perform(act)
    dialog = desktop.window.findChildren(kind)[-1]
    if isinstance(dialog, NewsDialog):
        wait_until(lambda: is_settled(dialog.view))
    return taken(desktop, dialog)


def _fault(desktop: Desktop, _chats: Saved) -> QPixmap:
    try:
        desktop.window.pane.composer.set_text(7)  # type: ignore[arg-type]  # a fault, as meant
    except TypeError as error:
        fault = fault_of(error, error.__traceback__)
    told = report([(fault, 1)], Path(), desktop.account.masked)
    dialog = FaultDialog(told, desktop.window, is_plain=True)
    dialog.open()
    return taken(desktop, dialog)


def _plain(desktop: Desktop, _chats: Saved) -> QPixmap:
    pane = desktop.window.pane
    pane.show_chat([question(1, CHATS["lists"][0]), answer(2, CHATS["lists"][1])])
    pane.show_guest(PlainChat(pane.transcript))
    picture = grabbed(desktop.window)
    pane.leave_guest()
    return picture


_LOOK, _KEYS = partial(_step, make=_look), partial(_step, make=_keys)

PICTURES: dict[str, Scene] = {
    "start-look": _LOOK,
    "start-look-small-200": sized(_LOOK, *_SMALL, 200),
    "start-keys": _KEYS,
    "start-keys-small-200": sized(_KEYS, *_SMALL, 200),
    "about": partial(_dialog, act="app.about", kind=AboutDialog),
    "news": partial(_dialog, act="app.whats_new", kind=NewsDialog),
    "fault": _fault,
    "fault-plain": _plain,
}
"""By the name of the picture; the small ones are of 640 × 480 at 200 %."""
