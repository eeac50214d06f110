"""What is there besides the window: the quick question, a temporary chat, the tray; focus mode."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.errors import StoreError, StoreReadOnly
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.presence.closing import Closing
from liaobots_desktop.ui.presence.presence import Presence
from liaobots_desktop.ui.presence.tray import Tray
from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow
from liaobots_desktop.ui.unsaved_words import UnsavedWords
from tests.screenshots.stage import (
    Saved,
    Scene,
    grabbed,
    half_written,
    sized,
    wait_for_all_parts,
    wait_until,
)
from tests.ui.transcript.conftest import is_settled

_QUESTION = "Explain how streaming works, with code"
_LETTERS = 900
"""So much of an answer comes: it ends in the middle of code."""

_READ_ONLY = StoreReadOnly(Path("chats.db"), StoreError())


def presence_of(desktop: Desktop) -> Presence:
    wait_for_all_parts(desktop)
    assert desktop.presence is not None
    return desktop.presence


def _quick(desktop: Desktop, _chats: Saved) -> QPixmap:
    presence = presence_of(desktop)
    presence.ask_quickly()
    quick = presence._quick_ask
    assert quick is not None
    QApplication.processEvents()
    picture = grabbed(quick)
    quick.close()
    return picture


def _quick_answer(desktop: Desktop, _chats: Saved) -> QPixmap:
    presence = presence_of(desktop)
    presence.ask_quickly()
    quick = presence._quick_ask
    assert quick is not None
    ask = partial(quick.composer.send_requested.emit, _QUESTION)
    with half_written(desktop.session, _LETTERS, ask):
        wait_until(lambda: is_settled(quick.view))
        picture = grabbed(quick)
        quick.composer.stop_requested.emit()
        wait_until(lambda: not desktop.session.is_busy)
    quick.close()
    return picture


@contextmanager
def temporary(desktop: Desktop) -> Iterator[TemporaryWindow]:
    door = presence_of(desktop).temporary
    desktop.window.commands.perform("chat.temporary")
    made = door.windows[-1]
    QApplication.processEvents()
    yield made
    made.let_go()
    wait_until(lambda: made not in door.windows)


def _temporary_empty(desktop: Desktop, _chats: Saved) -> QPixmap:
    with temporary(desktop) as made:
        return grabbed(made)


def _temporary_answer(desktop: Desktop, _chats: Saved) -> QPixmap:
    with temporary(desktop) as made:
        _ask_in(made)
        return grabbed(made)


def _temporary_question(desktop: Desktop, _chats: Saved) -> QPixmap:
    with temporary(desktop) as made:
        _ask_in(made)
        made.close()
        QApplication.processEvents()
        (box,) = made.findChildren(QMessageBox)
        picture = grabbed(box)
        box.reject()
        return picture


def _ask_in(made: TemporaryWindow) -> None:
    with half_written(made.session, _LETTERS, lambda: made.chat.send(_QUESTION)):
        made.chat.stop()
        wait_until(lambda: not made.session.is_busy)
    wait_until(lambda: is_settled(made.pane.transcript))


def _focus(desktop: Desktop, chats: Saved) -> QPixmap:
    presence_of(desktop)
    window = desktop.window
    window.open_chat(chats[next(iter(chats))])
    window.focus_mode.toggle()
    QApplication.processEvents()
    picture = grabbed(window)
    window.focus_mode.toggle()
    return picture


def _tray_menu(desktop: Desktop, _chats: Saved) -> QPixmap:
    presence = presence_of(desktop)
    tray = Tray(desktop.window, presence.notifier)
    menu: QMenu = tray.menu
    menu.popup(desktop.window.mapToGlobal(desktop.window.rect().center()))
    QApplication.processEvents()
    picture = menu.grab()
    menu.close()
    tray.hide()
    tray.deleteLater()
    return picture


def _closing(desktop: Desktop, _chats: Saved) -> QPixmap:
    presence_of(desktop)
    desktop.account.choose(Settings.closing, "ask")
    Closing(desktop.account, desktop.window).keeps_running()
    QApplication.processEvents()
    (box,) = desktop.window.findChildren(QMessageBox)
    picture = grabbed(box)
    box.reject()
    return picture


def _unsaved(
    desktop: Desktop,
    _chats: Saved,
    refusal: StoreError | None = None,
    *,
    are_answers: bool = False,
) -> QPixmap:
    """The question before the app ends with words that a disk refused."""
    presence_of(desktop)
    UnsavedWords(desktop.window, desktop.window.drafts, refusal, are_answers=are_answers)
    QApplication.processEvents()
    (box,) = (box for box in desktop.window.findChildren(QMessageBox) if box.isVisible())
    picture = grabbed(box)
    box.reject()
    wait_until(lambda: not desktop.window.findChildren(QMessageBox))
    return picture


PICTURES: dict[str, Scene] = {
    "quick-question": _quick,
    "quick-answer": _quick_answer,
    "temporary-empty": _temporary_empty,
    "temporary-answer": _temporary_answer,
    "temporary-closing": _temporary_question,
    "focus-mode": _focus,
    "tray-menu": _tray_menu,
    "tray-closing": _closing,
    "quit-unsaved": _unsaved,
    "quit-unsaved-answer": partial(_unsaved, are_answers=True),
    "quit-unsaved-read-only": partial(_unsaved, refusal=_READ_ONLY),
    "quit-unsaved-small-200": sized(_unsaved, 640, 480, 200),
}
"""By the name of the picture."""
