"""Breaks each override of our classes in turn, and tells what becomes of the process.

Run as a program. It says one line for each override of each class: the class, the method, and how
often its fault was told, or `held` for one that is not called here. The line is begun before, so a
process that ended has said which one ended it.
"""

import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import TracebackType
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QMimeData,
    QObject,
    QPoint,
    QPointF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import Shiboken

import liaobots_desktop
from liaobots_desktop.bridge import overrides

_NOWHERE = "no list has this"
_POINT, _CORNER = QPointF(3, 3), QPoint(3, 3)
_NONE, _LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
_DROP = (Qt.DropAction.CopyAction, QMimeData(), _LEFT, _NONE)
_Type = QEvent.Type


def _mouse(kind: QEvent.Type) -> QMouseEvent:
    return QMouseEvent(kind, _POINT, _POINT, _LEFT, _LEFT, _NONE)


def _wheel() -> QWheelEvent:
    turned = QPoint(0, 120)
    begun = Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(_POINT, _POINT, turned, turned, Qt.MouseButton.NoButton, _NONE, begun, False)


_OF_WIDGET: dict[str, Callable[[], QEvent]] = {
    "keyPressEvent": lambda: QKeyEvent(_Type.KeyPress, Qt.Key.Key_A, _NONE, "a"),
    "keyReleaseEvent": lambda: QKeyEvent(_Type.KeyRelease, Qt.Key.Key_A, _NONE, "a"),
    "inputMethodEvent": QInputMethodEvent,
    "changeEvent": lambda: QEvent(_Type.LanguageChange),
    "focusInEvent": lambda: QFocusEvent(_Type.FocusIn),
    "focusOutEvent": lambda: QFocusEvent(_Type.FocusOut),
    "showEvent": QShowEvent,
    "hideEvent": QHideEvent,
    "closeEvent": QCloseEvent,
    "leaveEvent": lambda: QEvent(_Type.Leave),
}
_OF_VIEWPORT: dict[str, Callable[[], QEvent]] = {
    "mousePressEvent": lambda: _mouse(_Type.MouseButtonPress),
    "mouseReleaseEvent": lambda: _mouse(_Type.MouseButtonRelease),
    "mouseDoubleClickEvent": lambda: _mouse(_Type.MouseButtonDblClick),
    "mouseMoveEvent": lambda: _mouse(_Type.MouseMove),
    "wheelEvent": _wheel,
    "contextMenuEvent": lambda: QContextMenuEvent(QContextMenuEvent.Reason.Mouse, _CORNER, _CORNER),
    "dragEnterEvent": lambda: QDragEnterEvent(_CORNER, *_DROP),
    "dragMoveEvent": lambda: QDragMoveEvent(_CORNER, *_DROP),
    "dragLeaveEvent": QDragLeaveEvent,
    "dropEvent": lambda: QDropEvent(_POINT, *_DROP),
    "paintEvent": lambda: QPaintEvent(QRegion(0, 0, 9, 9)),
    "resizeEvent": lambda: QResizeEvent(QSize(9, 9), QSize(3, 3)),
}
"""What a view that scrolls gets through its viewport, and any other widget itself."""


def _can_be_called(made: type, name: str) -> bool:
    if name == "data":
        return issubclass(made, QAbstractItemModel)
    known = {*_OF_WIDGET, *_OF_VIEWPORT, "event", "viewportEvent", "sizeHint"}
    return name == "eventFilter" or (issubclass(made, QWidget) and name in known)


def _call(broken: Any, qt: Any, name: str) -> None:
    """Let Qt call a method of an object, which is called by Python; `qt` is its class in Qt."""
    if name in _OF_WIDGET:
        qt.event(broken, _OF_WIDGET[name]())
    elif name in _OF_VIEWPORT:
        scrolls = isinstance(broken, QAbstractScrollArea)
        (qt.viewportEvent if scrolls else qt.event)(broken, _OF_VIEWPORT[name]())
    elif name == "event":
        QCoreApplication.sendEvent(broken, QEvent(_Type.User))
    elif name == "viewportEvent":
        QCoreApplication.sendEvent(qt.viewport(broken), QEvent(_Type.User))
    elif name == "sizeHint":
        qt.adjustSize(broken)
    elif name == "data":
        qt.createIndex(broken, 0, 0).data()
    else:
        _filtered(broken)


def _filtered(broken: QObject) -> None:
    watched = QObject()
    watched.installEventFilter(broken)
    QCoreApplication.sendEvent(watched, QEvent(_Type.User))


def _import_all() -> None:
    for module in pkgutil.walk_packages(liaobots_desktop.__path__, "liaobots_desktop."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def ours(base: type) -> Iterator[type]:
    """Yield each class of ours that derives from one, once."""
    seen: set[type] = set()
    waiting: list[Any] = [base]
    while waiting:
        for derived in type.__subclasses__(waiting.pop()):
            if derived not in seen:
                seen.add(derived)
                waiting.append(derived)
    return (found for found in seen if found.__module__.startswith("liaobots_desktop"))


class _Broken:
    """Fails the first time that it is called, by what is raised in C code."""

    def __init__(self) -> None:
        self._has_failed = False

    def __call__(self, *_args: object, **_named: object) -> object:
        if self._has_failed:
            return False
        self._has_failed = True
        return [].index(_NOWHERE)  # type: ignore[arg-type]


def _told(application: QApplication, heard: list[str], made: type, name: str) -> str:
    """Return how often the fault of a broken override was told; all others are as Qt has them."""
    if not hasattr(vars(made)[name], "__wrapped__"):
        return "bare"
    if not _can_be_called(made, name):
        return "held"
    qt: Any = next(base for base in made.__mro__ if base.__module__.startswith("PySide6"))
    broken = qt.__new__(made)
    with ExitStack() as changed:
        for owner in made.__mro__[: made.__mro__.index(qt)]:
            for other, _method in overrides.overrides_of(owner):
                changed.enter_context(_replaced(owner, other, getattr(qt, other)))
        qt.__init__(broken)
        application.sendPostedEvents()
        changed.enter_context(_replaced(made, name, _Broken()))
        heard.clear()
        QTimer.singleShot(0, lambda: _call(broken, qt, name))
        QTimer.singleShot(0, application.quit)
        application.exec()
    return str(sum(_NOWHERE in text for text in heard))


@contextmanager
def _replaced(owner: type, name: str, by: Callable[..., object]) -> Iterator[None]:
    """Let what holds an override hold something else for a while."""
    override = vars(owner)[name]
    cell = override.__closure__[override.__code__.co_freevars.index("method")]
    whole, cell.cell_contents = cell.cell_contents, by
    yield
    cell.cell_contents = whole


def main() -> None:
    """Say it."""
    overrides.hold()
    application = QApplication([])
    heard: list[str] = []

    def hear(_kind: type, error: BaseException, _trace: TracebackType | None) -> None:
        heard.append(str(error))

    sys.excepthook = hear
    _import_all()
    for made in sorted(ours(Shiboken.Object), key=lambda made: (made.__module__, made.__name__)):
        for name, _method in overrides.overrides_of(made):
            print(made.__name__, name, end=" ", flush=True)
            print(_told(application, heard, made, name), flush=True)


if __name__ == "__main__":
    main()
