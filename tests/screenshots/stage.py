"""What all scenes need: what they are, waiting with an end, menus over a picture."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from typing import NamedTuple, TypeVar

import pytest
from PySide6.QtCore import QPoint, QRectF, SignalInstance
from PySide6.QtGui import QCursor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.demo import pieces
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.context.shown_context import ShownContext
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.menu import BESIDE
from liaobots_desktop.ui.notice_bar import NoticeBar

Saved = dict[str, ConversationId]
"""The chats that are stored before the pictures, by a name that a scene knows."""
Scene = Callable[[Desktop, Saved], QPixmap]
"""Shows something, returns its picture and leaves the window as it was."""
Kind = TypeVar("Kind", bound=QWidget)

AWAY = 8
"""Pixels between a menu and the edge of the window."""
_PATIENCE_S = 60.0


class Album(NamedTuple):
    """What is stored first, the scenes by the names of their pictures, and the service asked."""

    saved: Callable[[ChatStore], Saved]
    scenes: dict[str, Scene]
    base_url: str = "demo"


def wait_until(is_so: Callable[[], object], seconds: float = _PATIENCE_S) -> None:
    """Let the window go on until something is so; raises TimeoutError when it is not in time."""
    deadline = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > deadline:
            raise TimeoutError
        QTest.qWait(5)


def wait_for_all_parts(desktop: Desktop) -> None:
    """Wait for what is made after the first picture."""
    wait_until(lambda: desktop.presence and desktop.finding and desktop.usage and desktop.context)
    wait_until(lambda: desktop.window.asking and desktop.window.prompts and desktop.window.settings)


def wait_for_balance(bar: NoticeBar) -> None:
    """Wait until a notice about the balance says how much is left, where the demo tells it."""
    wanted = Reaction.SHOW_BALANCE.value
    buttons = [
        each for each in bar.findChildren(QPushButton) if each.property("reaction") == wanted
    ]
    wait_until(lambda: not any(button.isVisible() for button in buttons))


@contextmanager
def halted_demo(letters: int) -> Iterator[list[int]]:
    """Let answers of the demo come as far as the line that so many letters lead into goes.

    Yields how long those are that have begun; they are at an end when the block is.
    """
    usual, lengths, has_ended = pieces.split, list[int](), Event()

    def halting(text: str) -> Iterator[str]:
        shown = text[: text.find("\n", letters)]
        lengths.append(len(shown))
        yield from usual(shown)
        has_ended.wait(_PATIENCE_S)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "split", halting)
        yield lengths
    has_ended.set()


@contextmanager
def half_written(session: ChatSession, letters: int, begin: Callable[[], object]) -> Iterator[None]:
    """Begin an answer, wait until it has come as far as it does in a halted demo."""
    come: list[str] = []
    with halted_demo(letters) as lengths:
        with connected(session.text_grown, lambda grown: come.append(grown.text)):
            begin()
            wait_until(lambda: lengths and sum(map(len, come)) >= lengths[0])
        yield


@contextmanager
def silent_demo() -> Iterator[None]:
    """Let the demo keep its first word back, on the busiest machine, while the block lasts."""
    usual, pieces._FIRST_DELAY = pieces._FIRST_DELAY, _PATIENCE_S
    yield
    pieces._FIRST_DELAY = usual


@contextmanager
def connected(signal: SignalInstance, take: Callable[..., object]) -> Iterator[None]:
    """Let a function take a signal for as long as the block lasts."""
    connection = signal.connect(take)
    yield
    signal.disconnect(connection)


def settle() -> None:
    """Let layouts come to rest: each asks the one around it."""
    for _ in range(4):
        QApplication.processEvents()


def grabbed(widget: QWidget) -> QPixmap:
    """Return the picture of a widget that has come to rest, with a meter that has counted."""
    settle()
    wait_until(lambda: all(map(_has_counted, widget.findChildren(ShownContext))))
    settle()
    return widget.grab()


def _has_counted(shown: ShownContext) -> bool:
    shown.settle()
    return shown.asked is None or shown.fit is not None or shown.is_unreadable


def park_pointer() -> None:
    """Put the mouse where it hovers over nothing: at the far corner of the screen."""
    QCursor.setPos(QApplication.primaryScreen().geometry().bottomRight())
    settle()


def opened(desktop: Desktop, kind: type[Kind]) -> Kind:
    """Wait for a dialog that is open above the window."""

    def visible() -> list[Kind]:
        return [each for each in desktop.window.findChildren(kind) if each.isVisible()]

    wait_until(visible)
    return visible()[0]


def taken(desktop: Desktop, dialog: Dialog) -> QPixmap:
    """Return the picture of a dialog, which is closed then."""
    picture, kind = grabbed(dialog), type(dialog)
    dialog.close()
    wait_until(lambda: not desktop.window.findChildren(kind))
    return picture


def draw_over(picture: QPixmap, menu: QMenu, at: QPoint, inner: QMenu | None = None) -> None:
    """Draw a menu, which may not have been shown, onto a picture of the window.

    The entry that opens the menu beside it, `inner`, is marked as it is under the pointer.
    """
    menu.adjustSize()
    if inner is not None:
        menu.setActiveAction(inner.menuAction())
    place_over(picture, menu, at)
    if inner is not None:
        inner.hide()


def place_of_inner(picture: QPixmap, menu: QMenu, inner: QMenu, at: QPoint) -> QPoint:
    """Return where a menu opens from another, which is drawn at a place of the window's picture.

    As in the app: beside its entry, to the left where one writes from there, with its first row in
    the line of the entry; higher where it would reach over the end.
    """
    inner.adjustSize()
    away, size = zoomed(BESIDE), inner.sizeHint()
    x = -size.width() - away if menu.isRightToLeft() else menu.sizeHint().width() + away
    row = inner.actionGeometry(inner.actions()[0]).top()
    y = menu.actionGeometry(inner.menuAction()).top() - row
    lowest = round(picture.deviceIndependentSize().height()) - size.height() - AWAY
    return QPoint(at.x() + x, min(at.y() + y, lowest))


def place_over(picture: QPixmap, popup: QWidget, at: QPoint) -> None:
    """Draw a list or a tool tip that is shown onto a picture of the window."""
    over = popup.grab()
    painter = QPainter(picture)
    painter.drawPixmap(QRectF(at, over.deviceIndependentSize()), over, QRectF(over.rect()))
    painter.end()


def sized(scene: Scene, width: int, height: int, zoom: int = 100) -> Scene:
    """Return a scene in a window of another size (pixels) and at a zoom in percent."""

    def in_that_size(desktop: Desktop, chats: Saved) -> QPixmap:
        wait_for_all_parts(desktop)
        before = desktop.window.size()
        desktop.window.resize(width, height)
        desktop.account.choose(Settings.zoom, zoom)
        settle()
        picture = scene(desktop, chats)
        desktop.account.choose(Settings.zoom, 100)
        desktop.window.resize(before)
        settle()
        return picture

    return in_that_size


def mistyped(text: str) -> str:
    """Return the first word of a text with two of its letters in the wrong order."""
    word = text.split(maxsplit=1)[0].lower().rstrip("…")
    return word[:2] + word[3:4] + word[2:3] + word[4:]
